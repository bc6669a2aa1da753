//! What holds for the whole plan: the term, its rules of money, the keys, and the money itself.

use super::{
    Scale,
    draw::{Use, cents, euros, number},
    id, lines,
    parties::{REACH, VOLUNTEERS},
    places::{LOW_INCOME, RESIDENTS, YOUTH},
};
use crate::{
    plan::{Arrangement, Assignment, Key, Reserve, Source},
    share::{Rate, Share},
    year::{Term, Year},
};
use jiff::civil::date;
use std::collections::BTreeMap;

const TITLE: &str = "Samen in de wijken";
const QUESTION: &str = "Hoe kan iedereen in de stad meedoen, met hulp die bij de buurt past?";
const SCOPE: &str = "De hele stad";
const AUTHORITY: &str = "Gemeente Voorbeeldstad";
const SCHEME: &str = "Subsidieregeling sociale basis (verzonnen)";
const NOTE: &str = "Alles in dit dossier is verzonnen: de gemeente, de organisaties, de wijken, de \
                    cijfers, de beschikkingen en de bedragen. Het is gemaakt om mee te meten en te \
                    proberen. Elke gelijkenis met een bestaande organisatie of wijk is toeval.";

const FUNDERS: [(&str, &str); 4] = [
    ("Welzijn", "Gemeente Voorbeeldstad"),
    ("Jeugd en gezin", "Gemeente Voorbeeldstad"),
    ("Brede aanpak wijken", "Rijk"),
    ("Buurtfonds", "Woningcorporatie De Voorbeeldbouw"),
];

/// The first year of every term.
pub(super) fn first_year() -> Year {
    Year::of(date(2027, 1, 1))
}

/// A year as a place for a number.
pub(super) fn column(year: Year) -> u32 {
    u32::from(year.number().unsigned_abs())
}

pub(super) fn assignment() -> Assignment {
    Assignment {
        title: TITLE.to_owned(),
        question: QUESTION.to_owned(),
        scope: SCOPE.to_owned(),
        authority: AUTHORITY.to_owned(),
        note: NOTE.to_owned(),
        ..Assignment::default()
    }
}

/// Whole euros, an index, a reserve of 2 %, a path over three years, and a corridor of 5 % down and
/// up.
pub(super) fn arrangement(scale: Scale) -> Arrangement {
    let first = first_year().whole().first();
    let last = scale.term().last().unwrap_or_else(first_year);
    let term =
        Term::new(first, last.whole().last()).unwrap_or_else(|_out_of_range| first_year().whole());
    let years = scale.term();
    let path = (1..=3).map(|quarter| share(quarter, 4));
    let each = |percentage: &str| years.clone().zip(std::iter::repeat(rate(percentage)));
    Arrangement {
        unit: euros(1),
        rates: years.clone().map(|year| (year, index(year))).collect(),
        reserve: Reserve::Share(share(1, 50)),
        count_expected: scale.term().collect(),
        residents: RESIDENTS.to_owned(),
        area_key: Some(id(0)),
        path: years.clone().zip(path).collect(),
        floor: each("-5%").collect(),
        cap: each("5%").collect(),
        bounds_indexed: true,
        scheme: SCHEME.to_owned(),
        ..Arrangement::for_term(term)
    }
}

/// The standard key for areas, another one, and one for organisations.
pub(super) fn keys() -> [Key; 3] {
    let key = |name: &str, parts: [(&str, Share); 2], year| Key {
        name: name.to_owned(),
        parts: parts
            .map(|(figure, share)| (figure.to_owned(), share))
            .into(),
        year,
        ..Key::default()
    };
    let before = first_year().previous();
    [
        key(
            "Inwoners en jeugd",
            [(RESIDENTS, share(3, 5)), (YOUTH, share(2, 5))],
            None,
        ),
        key(
            "Lage inkomens",
            [(LOW_INCOME, share(3, 4)), (RESIDENTS, share(1, 4))],
            Some(before),
        ),
        key(
            "Bereik en inzet",
            [(REACH, share(2, 3)), (VOLUNTEERS, share(1, 3))],
            None,
        ),
    ]
}

/// The money: what the lines ask at their own size and the reserve on top, brought together by
/// several funders. It is decided for all years but the last, which is expected.
pub(super) fn sources(scale: Scale) -> impl Iterator<Item = Source> {
    let asked: u64 = (0..scale.lines).map(lines::size).sum();
    let last = scale.term().last();
    let parts: u64 = 10;
    let shares = [4, 3, 2, 1].into_iter();
    FUNDERS
        .into_iter()
        .zip(shares)
        .map(move |((name, funder), share)| {
            let amount = |year| cents(grown(asked * 102 * share / parts, year));
            let years = scale.term().map(|year| (year, amount(year)));
            let (expected, committed) = years.partition(|(year, _)| Some(*year) == last);
            Source {
                name: name.to_owned(),
                funder: funder.to_owned(),
                scheme: SCHEME.to_owned(),
                committed,
                expected,
                ..Source::default()
            }
        })
}

/// An amount of the first year in a later one, by the index.
pub(super) fn grown(amount: u64, year: Year) -> u64 {
    let years = first_year().next().through(year);
    years.fold(amount, |amount, year| {
        amount.saturating_mul(1_000 + tenths(year)) / 1_000
    })
}

/// What prices rise by in a year, in tenths of a percent.
fn tenths(year: Year) -> u64 {
    number(Use::RATE, (0, column(year)), 21..=34)
}

fn index(year: Year) -> Rate {
    let tenths = tenths(year);
    rate(&format!("{}.{}%", tenths / 10, tenths % 10))
}

/// A rate that is written right here.
fn rate(percentage: &str) -> Rate {
    percentage.parse().unwrap_or_default()
}

/// So many of so many parts.
pub(super) fn share(above: u32, below: u32) -> Share {
    format!("{above}/{below}").parse().unwrap_or_default()
}

/// Shares of the whole by weights.
pub(super) fn shares<K: Ord>(
    weights: impl Iterator<Item = (K, u32)> + Clone,
) -> BTreeMap<K, Share> {
    let whole = weights.clone().map(|(_, weight)| weight).sum();
    weights
        .map(|(key, weight)| (key, share(weight, whole)))
        .collect()
}
