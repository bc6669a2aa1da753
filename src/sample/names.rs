//! Names that could be, in Dutch as in every plan of a Dutch authority. They are part of the made-up
//! plan, as a typed name is, and so stand here and not in the text catalogue.

const WORK: [&str; 20] = [
    "Jongerenwerk",
    "Ontmoeting",
    "Schuldhulp",
    "Taalles",
    "Mantelzorgsteun",
    "Buurtsport",
    "Speeltuinwerk",
    "Opvoedhulp",
    "Maatjesproject",
    "Sociaal raadsliedenwerk",
    "Cultuur in de buurt",
    "Vrijwilligerswerk",
    "Maaltijden",
    "Digitale hulp",
    "Huiswerkbegeleiding",
    "Zomerschool",
    "Bewonersinitiatief",
    "Valpreventie",
    "Straathoekwerk",
    "Inloop",
];

const FOR_WHOM: [&str; 20] = [
    "voor ouderen",
    "voor jongeren",
    "voor jonge gezinnen",
    "voor nieuwkomers",
    "voor alleenstaanden",
    "voor mantelzorgers",
    "voor mensen met schulden",
    "voor kinderen tot twaalf jaar",
    "voor tieners",
    "voor mensen zonder werk",
    "voor mensen met een beperking",
    "voor vrouwen",
    "voor vaders",
    "voor buurtbewoners",
    "voor studenten",
    "voor dak- en thuislozen",
    "voor statushouders",
    "voor laaggeletterden",
    "voor mensen met dementie",
    "voor vrijwilligers",
];

const HOUSES: [&str; 10] = [
    "Welzijnsstichting",
    "Buurthuis",
    "Speeltuinvereniging",
    "Jongerencentrum",
    "Stichting",
    "Taalhuis",
    "Sportvereniging",
    "Wijkcentrum",
    "Vrijwilligershuis",
    "Coöperatie",
];

const HOUSE_NAMES: [&str; 7] = [
    "De Brug",
    "Het Anker",
    "De Linde",
    "Zonneweide",
    "De Schakel",
    "Het Kompas",
    "De Meent",
];

const PLACES: [&str; 10] = [
    "Molen", "Linden", "Water", "Park", "Haven", "Veld", "Bos", "Kerk", "Duin", "Zand",
];

const KINDS_OF_PLACE: [&str; 5] = ["buurt", "wijk", "kwartier", "hof", "oever"];

const DISTRICTS: [&str; 10] = [
    "Noord",
    "Oost",
    "Zuid",
    "West",
    "Centrum",
    "Noordoost",
    "Zuidoost",
    "Noordwest",
    "Zuidwest",
    "Buiten",
];

/// The name of the line at a position.
pub(super) fn line(at: u32) -> String {
    paired(&WORK, " ", &FOR_WHOM, at)
}

/// The name of the organisation at a position.
pub(super) fn organisation(at: u32) -> String {
    paired(&HOUSES, " ", &HOUSE_NAMES, at)
}

/// The name of the area at a position.
pub(super) fn area(at: u32) -> String {
    paired(&PLACES, "", &KINDS_OF_PLACE, at)
}

/// The name of the district at a position, in which areas lie.
pub(super) fn district(at: u32) -> String {
    paired(&["Stadsdeel"], " ", &DISTRICTS, at)
}

/// A pair of words that no earlier position has. When all pairs are used, they come back with a
/// number.
fn paired(first: &[&str], between: &str, second: &[&str], at: u32) -> String {
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    let round = at / first.len();
    let pair = [word(first, at), word(second, at + round)].join(between);
    match round / second.len() {
        0 => pair,
        used => format!("{pair} {}", used + 1),
    }
}

/// The word at a position in a list that starts again after its last.
fn word<'a>(words: &[&'a str], at: usize) -> &'a str {
    let within = at.checked_rem(words.len()).unwrap_or(0);
    words.get(within).copied().unwrap_or_default()
}
