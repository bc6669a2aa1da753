//! How registers head their columns.

use crate::{exchange::incoming::simplified, year::Year};

/// What a column of a register can hold: the fields of an award that a register decides, the days
/// that it covers, and what is needed to understand the row.
pub const FIELDS: &[&str] = &[
    "number",
    "recipient",
    "scheme",
    "policy_field",
    "department",
    "project",
    "periodicity",
    "requested",
    "granted",
    "determined",
    "year",
    "awarded_on",
    "covers_from",
    "covers_to",
    "seen",
    "currency",
    "register",
    "note",
];

/// Headings that mean one thing only. Two columns under headings of one field cannot both be meant.
pub const CLEAR: &[(&str, &str)] = &[
    ("dossiernummer", "number"),
    ("aanvrager", "recipient"),
    ("ontvanger", "recipient"),
    ("naam_ontvanger", "recipient"),
    ("begunstigde", "recipient"),
    ("naam_begunstigde", "recipient"),
    ("subsidieontvanger", "recipient"),
    ("subsidie_ontvanger", "recipient"),
    ("subsidieaanvrager", "recipient"),
    ("naam_aanvrager", "recipient"),
    ("recipient", "recipient"),
    ("recipient_name", "recipient"),
    ("beneficiary", "recipient"),
    ("recipient_org:name", "recipient"),
    ("regelingnaam", "scheme"),
    ("regeling", "scheme"),
    ("subsidieregeling", "scheme"),
    ("grant_programme:title", "scheme"),
    ("beleidsterrein", "policy_field"),
    ("beleidsdomein", "policy_field"),
    ("organisatieonderdeel", "department"),
    ("subsidieverstrekker", "department"),
    ("funding_org:department", "department"),
    ("project_naam", "project"),
    ("projectnaam", "project"),
    ("type_periodiciteit", "periodicity"),
    ("regelmaat", "periodicity"),
    ("bedrag_aangevraagd", "requested"),
    ("aangevraagd_bedrag", "requested"),
    ("amount_applied_for", "requested"),
    ("bedrag_verleend", "granted"),
    ("verleend_bedrag", "granted"),
    ("toegekend_bedrag", "granted"),
    ("bedrag_toegekend", "granted"),
    ("amount_awarded", "granted"),
    ("verleende_subsidie", "granted"),
    ("verstrekt_bedrag", "granted"),
    ("bedrag_verstrekt", "granted"),
    ("bedrag_vastgesteld", "determined"),
    ("vastgesteld_bedrag", "determined"),
    ("uitgekeerd_bedrag", "determined"),
    ("realisatie", "determined"),
    ("subsidiejaar", "year"),
    ("begrotingsjaar", "year"),
    ("award_date", "awarded_on"),
    ("datum_beschikking", "awarded_on"),
    ("datum_verlening", "awarded_on"),
    ("verleningsdatum", "awarded_on"),
    ("datum_besluit", "awarded_on"),
    ("planned_dates:start_date", "covers_from"),
    ("planned_dates:end_date", "covers_to"),
    ("datum_overzicht", "seen"),
    ("last_modified", "seen"),
    ("currency", "currency"),
    ("valuta", "currency"),
    ("munteenheid", "currency"),
    ("funding_org:name", "register"),
];

/// Headings that mean something where no clear one does; the first that a file has counts.
pub const VAGUE: &[(&str, &str)] = &[
    ("identifier", "number"),
    ("subsidienummer", "number"),
    ("zaaknummer", "number"),
    ("dossiernr", "number"),
    ("beschikkingsnummer", "number"),
    ("aanvraagnummer", "number"),
    ("projectnummer", "number"),
    ("kenmerk", "number"),
    ("nummer", "number"),
    ("organisatie", "recipient"),
    ("naam_organisatie", "recipient"),
    ("instelling", "recipient"),
    ("naam_instelling", "recipient"),
    ("naam", "recipient"),
    ("subsidie", "scheme"),
    ("programma", "policy_field"),
    ("beleidsartikel", "policy_field"),
    ("departement", "department"),
    ("overheid", "department"),
    ("entiteit", "department"),
    ("omschrijving", "project"),
    ("onderwerp", "project"),
    ("voorwerp", "project"),
    ("project", "project"),
    ("title", "project"),
    ("aangevraagd", "requested"),
    ("verleend", "granted"),
    ("toegekend", "granted"),
    ("subsidiebedrag", "granted"),
    ("bedrag", "granted"),
    ("bedrag_in_euro", "granted"),
    ("bedrag_in_euro's", "granted"),
    ("bedrag_in_€", "granted"),
    ("bedrag_€", "granted"),
    ("amount", "granted"),
    ("vastgesteld", "determined"),
    ("jaar", "year"),
    ("boekjaar", "year"),
    ("jaartal", "year"),
    ("jaar_verlening", "year"),
    ("year", "year"),
    ("startdatum", "covers_from"),
    ("einddatum", "covers_to"),
];

/// What is compared of a heading: its words, without a remark between parentheses behind them.
pub fn heading(written: &str) -> String {
    let words = written.split('(').next().unwrap_or(written);
    simplified(words).trim_matches('_').to_owned()
}

/// Whether a heading means an amount and nothing else.
///
/// What stands between parentheses may say that
/// the amounts are in euros, or in thousands of them; of anything else, such as another currency or
/// what is not in it, nobody knows whether it is the amount that is meant.
pub fn is_plain(written: &str) -> bool {
    let Some((_, remark)) = written.split_once('(') else {
        return true;
    };
    let remark = remark.split(')').next().unwrap_or(remark);
    let letters: String = only_signs(remark).trim_start_matches("in").to_owned();
    let is_euros = matches!(
        &*letters,
        "" | "eur" | "euro" | "euros" | "euro's" | "x1" | "heleeuro's"
    );
    is_euros || is_in_units(written)
}

/// Words for thousands and millions.
const UNITS: [&str; 14] = [
    "duizend",
    "duizenden",
    "thousand",
    "thousands",
    "dzd",
    "keur",
    "keuro",
    "mln",
    "miljoen",
    "miljoenen",
    "million",
    "millions",
    "mio",
    "k",
];

/// Whether a text about amounts says that they are in thousands or millions of euros.
pub fn is_in_units(written: &str) -> bool {
    let lower = written.to_lowercase();
    let mut words = lower.split(|sign: char| !sign.is_alphanumeric());
    words.any(|word| UNITS.contains(&word)) || only_signs(&lower).contains("1000")
}

/// Whether a remark above or below a table says so of its amounts.
pub fn is_about_units(remark: &str) -> bool {
    let lower = remark.to_lowercase();
    let about = ["€", "eur", "bedrag", "amount", "x 1", "x1", "× 1", "×1"];
    is_in_units(remark) && about.iter().any(|word| lower.contains(word))
}

/// The year that a heading names.
pub fn year_in(written: &str) -> Option<Year> {
    let mut words = written.split(|sign: char| !sign.is_alphanumeric());
    words.find_map(|word| word.parse().ok())
}

/// How a sum of other rows is called.
const TOTALS: [&str; 7] = [
    "totaal",
    "eindtotaal",
    "subtotaal",
    "totalen",
    "total",
    "subtotal",
    "grandtotal",
];

/// What may stand behind that: of what it is the sum.
const OF_WHAT: [&str; 8] = [
    "generaal",
    "general",
    "subsidie",
    "subsidies",
    "bedrag",
    "bedragen",
    "verleend",
    "toegekend",
];

/// Whether a recipient is no recipient but the sum of those above: nothing but a word for that, and
/// perhaps of what or a year. «Totaal Welzijn» is a name.
pub fn is_total(written: &str) -> bool {
    let lower = written.to_lowercase().replace("grand total", "grandtotal");
    let mut words = lower
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let is_year = |word: &str| word.bytes().all(|sign| sign.is_ascii_digit());
    words.next().is_some_and(|first| TOTALS.contains(&first))
        && words.all(|word| OF_WHAT.contains(&word) || is_year(word))
}

/// A text without spaces, marks and signs of the euro, in small letters.
fn only_signs(written: &str) -> String {
    let lower = written.to_lowercase();
    let signs = lower
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '.' | ',' | '€'));
    signs
        .map(|sign| {
            if matches!(sign, '×' | '*') {
                'x'
            } else {
                sign
            }
        })
        .collect()
}

/// The field that a heading means, in whatever file.
pub fn field_of(written: &str) -> Option<&'static str> {
    let wanted = heading(written);
    let mut all = CLEAR.iter().chain(VAGUE);
    all.find(|(known, _)| *known == wanted)
        .map(|(_, field)| *field)
}

/// How a register mostly heads a field.
pub fn usual(field: &str) -> String {
    let mut all = CLEAR.iter().chain(VAGUE);
    let known = all.find(|(_, other)| *other == field);
    known.map_or(field, |(heading, _)| *heading).to_uppercase()
}
