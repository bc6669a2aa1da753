//! Random values as they occur in real budgets, and short ways to write fixed ones.

use jiff::civil::Date;
use ontschot::{
    money::Money,
    share::{Rate, Ratio, Share},
    year::{Term, Year},
};
use proptest::{prelude::*, sample::select};

/// An amount as it is written in tests: `money("1234.56")`.
#[track_caller]
pub(crate) fn money(text: &str) -> Money {
    text.parse().expect("an amount")
}

/// A share: `share("1/3")`.
#[track_caller]
pub(crate) fn share(text: &str) -> Share {
    text.parse().expect("a share")
}

/// A rate: `rate("2.8%")`.
#[track_caller]
pub(crate) fn rate(text: &str) -> Rate {
    text.parse().expect("a rate")
}

/// A year.
#[track_caller]
pub(crate) fn year(number: i16) -> Year {
    Year::new(number).expect("a year")
}

/// A day: `day("2018-01-01")`.
#[track_caller]
pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// A term: `term("2018-01-01", "2020-12-31")`.
#[track_caller]
pub(crate) fn term(first: &str, last: &str) -> Term {
    Term::new(day(first), day(last)).expect("a term")
}

/// A fraction.
pub(crate) fn ratio(above: i64, below: i64) -> Ratio {
    Ratio::new(above.into(), below.into())
}

/// From some cents to some millions, mostly of a size that grants have; now and then nothing, or a
/// correction below zero.
pub(crate) fn amounts() -> impl Strategy<Value = Money> {
    prop_oneof![
        1 => Just(Money::ZERO),
        2 => (1..10_000_i64).prop_map(Money::from_cents),
        6 => (1..100_000_000_i64).prop_map(Money::from_cents),
        3 => (1..2_000_i64).prop_map(|thousands| Money::from_cents(thousands * 100_000)),
        1 => (-1_000_000..0_i64).prop_map(Money::from_cents),
    ]
}

/// Shares that people type, thirds among them.
pub(crate) fn shares() -> impl Strategy<Value = Share> {
    select(vec![
        "0%", "10%", "12.5%", "25%", "1/3", "33.33%", "50%", "2/3", "100%",
    ])
    .prop_map(share)
}

/// Rates that occur, two that undo each other among them.
pub(crate) fn rates() -> impl Strategy<Value = Rate> {
    select(vec!["0%", "2%", "2.8%", "-1.5%", "1/30", "100%", "-50%"]).prop_map(rate)
}

/// Figures of wages and prices as they are published, one that is no decimal and some that make a
/// rate that cannot be among them.
pub(crate) fn figures() -> impl Strategy<Value = Rate> {
    select(vec![
        "4.94%", "6%", "4.18%", "2.51%", "3.1%", "1.82%", "0%", "-1.5%", "1/30", "-60%", "900%",
    ])
    .prop_map(rate)
}

/// What amounts are rounded to.
pub(crate) fn units() -> impl Strategy<Value = Money> {
    select(vec!["0.01", "0.05", "1", "10", "1000"]).prop_map(money)
}

/// A term of one to four years from about 2018: of whole years, or broken at either end.
pub(crate) fn terms() -> impl Strategy<Value = Term> {
    let edges = prop_oneof![3 => Just(None), 2 => (0..365_i16).prop_map(Some)];
    (2016..2021_i16, 0..4_i16, edges.clone(), edges).prop_map(|(start, years, from, to)| {
        let first = day_of(start, from.unwrap_or(0));
        let last = day_of(start + years, to.unwrap_or(364)).max(first);
        let last = if to.is_none() {
            last.last_of_year()
        } else {
            last
        };
        Term::new(first, last).expect("a short term")
    })
}

/// A day of a year, counted from zero.
pub(crate) fn day_of(year: i16, days: i16) -> Date {
    let first = jiff::civil::date(year, 1, 1);
    first.saturating_add(jiff::Span::new().days(i64::from(days)))
}
