//! Made-up plans of a given size, for measuring and for trying things out.
//!
//! The same scale gives the same plan, anywhere, any time: what looks like chance is a number that
//! follows from where it is used. A plan has lines of every method and every division, all of them
//! for every organisation and every area, so that the number of its amounts is known beforehand;
//! and its money ties out.

mod awards;
mod draw;
mod lines;
mod names;
mod parties;
mod places;
mod rules;

use crate::{
    plan::{Id, Plan, Row, Single, Table},
    year::Year,
};

/// How large a plan is. Every line is of every organisation and every area in every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// How many calendar years it covers; at most fifteen.
    pub years: i16,
    /// How many lines it has.
    pub lines: u32,
    /// How many organisations take part.
    pub organisations: u32,
    /// How many areas money goes to.
    pub areas: u32,
}

impl Scale {
    /// A district of a large city: some 4.000 amounts.
    pub const DISTRICT: Self = Self {
        years: 3,
        lines: 11,
        organisations: 9,
        areas: 15,
    };
    /// A whole city: 600.000 amounts.
    pub const CITY: Self = Self {
        years: 6,
        lines: 200,
        organisations: 25,
        areas: 20,
    };
    /// More than any authority will ask: 6 million amounts.
    pub const NATION: Self = Self {
        years: 6,
        lines: 400,
        organisations: 50,
        areas: 50,
    };

    /// How many amounts a plan of this size has: year by line by organisation by area.
    pub fn cells(self) -> u64 {
        let years = u64::from(self.years.unsigned_abs());
        [self.lines, self.organisations, self.areas]
            .into_iter()
            .map(u64::from)
            .fold(years, u64::saturating_mul)
    }

    /// The years of the term.
    fn term(self) -> impl Iterator<Item = Year> + Clone {
        let last = rules::first_year().number().saturating_add(self.years);
        rules::first_year().through(Year::new(last).map_or(rules::first_year(), Year::previous))
    }
}

/// The plan of a scale.
pub fn plan(scale: Scale) -> Plan {
    let places = places::Places::new(scale);
    Plan {
        assignment: Single::new(rules::assignment()),
        arrangement: Single::new(rules::arrangement(scale)),
        organisations: table(parties::organisations(scale)),
        memberships: table(parties::memberships(scale)),
        areas: table(places.areas()),
        figures: table(places.figures().chain(parties::figures(scale))),
        keys: table(rules::keys()),
        awards: table(awards::awards(scale)),
        sources: table(rules::sources(scale)),
        lines: table((0..scale.lines).map(|at| lines::line(scale, &places, at))),
        ..Plan::default()
    }
}

/// The id of the row at a position, from zero.
fn id<R: Row>(at: u32) -> Id<R> {
    Id::new(at.saturating_add(1))
}

/// A table of rows in their order.
fn table<R: Row>(rows: impl IntoIterator<Item = R>) -> Table<R> {
    (0..).zip(rows).map(|(at, row)| (id(at), row)).collect()
}
