//! Earlier awards: the rows of history.

use super::{
    LineId, OrganisationId, TableName,
    field::{Field, Row, choice_field, field},
};
use crate::{
    money::Money,
    share::{Ratio, Share},
    year::{PartRule, Term, Year},
};
use jiff::civil::Date;
use num_bigint::BigInt;
use std::collections::BTreeMap;

/// One row of a subsidy register, as it stands there. A blank amount is not known; it is not zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// Which register it comes from. With number and year its identity.
    pub register: String,
    /// The dossier number in that register.
    pub number: String,
    /// The subsidy year.
    pub year: Year,
    /// The recipient as the register writes it.
    pub recipient: String,
    /// The organisation that this is.
    pub organisation: Option<OrganisationId>,
    /// The scheme under which it was awarded.
    pub scheme: String,
    /// The policy field.
    pub policy_field: String,
    /// The part of the authority that awarded it.
    pub department: String,
    /// What it was for.
    pub project: String,
    /// One-off or periodic, as the register says it.
    pub periodicity: String,
    /// What was asked. May cover several years, which a register does not say.
    pub requested: Option<Money>,
    /// What was granted.
    pub granted: Option<Money>,
    /// What was finally determined.
    pub determined: Option<Money>,
    /// The first day that it covers; 1 January of its year if blank.
    pub covers_from: Option<Date>,
    /// The last day that it covers; 31 December of its year if blank.
    pub covers_to: Option<Date>,
    /// The day of the snapshot in which it was last seen.
    pub seen: Option<Date>,
    /// To which lines of the assignment it belongs, and which share of it.
    pub lines: BTreeMap<LineId, Share>,
    /// Anything that a reader must know.
    pub note: String,
}

/// Which amount of an award counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// What was granted.
    #[default]
    Granted,
    /// What was determined.
    Determined,
}

choice_field!(Measure { Granted = "granted", Determined = "determined" });

/// Why an award may be for more years than the one under which it is booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoreYears {
    /// What it was for names a later year.
    Named(Year),
    /// At least twice as much was asked as was granted.
    Asked {
        /// What was asked.
        requested: Money,
        /// What was granted.
        granted: Money,
    },
}

/// The most years after its own that an award is taken to name; other numbers are no years of it.
const YEARS_AFTER: i16 = 10;

impl Award {
    /// Takes down that it is for these years, whole.
    pub fn cover_years(&mut self, first: Year, last: Year) {
        self.covers_from = Some(first.whole().first());
        self.covers_to = Some(last.whole().last());
    }

    /// Whether it may be for more years than its own, which a register does not say. Whoever fills in
    /// the days that it covers has answered that.
    pub fn more_years(&self) -> Option<MoreYears> {
        let is_answered = self.covers_from.is_some() || self.covers_to.is_some();
        let is_granted = self.granted.is_none_or(|granted| !granted.is_zero());
        if is_answered || !is_granted {
            return None;
        }
        if let Some(year) = self.later_year_named() {
            return Some(MoreYears::Named(year));
        }
        let (requested, granted) = (self.requested?, self.granted?);
        let is_twice = requested.to_ratio() >= granted.to_ratio() * BigInt::from(2);
        is_twice.then_some(MoreYears::Asked { requested, granted })
    }

    fn later_year_named(&self) -> Option<Year> {
        let numbers = self.project.split(|sign: char| !sign.is_ascii_digit());
        let years = numbers.filter_map(|number| number.parse::<Year>().ok());
        let last = self.year.number().saturating_add(YEARS_AFTER);
        let later = years.filter(|year| *year > self.year && year.number() <= last);
        later.max()
    }

    /// The days that the award covers; its whole year where the last of them lies before the first.
    pub fn covers(&self) -> Term {
        let (first, last) = self.first_and_last();
        Term::new(first, last).unwrap_or_else(|_unfit| self.year.whole())
    }

    /// Whether its last day lies before its first, so that nobody can tell which days it covers.
    pub fn ends_before_it_begins(&self) -> bool {
        let (first, last) = self.first_and_last();
        last < first
    }

    /// The days as they were filled in; where one is not, that of the year.
    fn first_and_last(&self) -> (Date, Date) {
        let whole = self.year.whole();
        let first = self.covers_from.unwrap_or_else(|| whole.first());
        let last = self.covers_to.unwrap_or_else(|| whole.last());
        (first, last)
    }

    /// Whether it is for more than a year, so that its amount is not that of one.
    pub fn is_for_longer_than_a_year(&self) -> bool {
        let covers = self.covers();
        let years = covers.years();
        let parts = years.map(|year| covers.part_of(year, PartRule::Months));
        parts.sum::<Ratio>() > Ratio::of(1, 1)
    }

    /// The amount of a kind.
    pub const fn amount(&self, measure: Measure) -> Option<Money> {
        match measure {
            Measure::Granted => self.granted,
            Measure::Determined => self.determined,
        }
    }
}

impl Default for Award {
    fn default() -> Self {
        Self {
            register: String::new(),
            number: String::new(),
            year: Year::of(jiff::civil::date(2000, 1, 1)),
            recipient: String::new(),
            organisation: None,
            scheme: String::new(),
            policy_field: String::new(),
            department: String::new(),
            project: String::new(),
            periodicity: String::new(),
            requested: None,
            granted: None,
            determined: None,
            covers_from: None,
            covers_to: None,
            seen: None,
            lines: BTreeMap::new(),
            note: String::new(),
        }
    }
}

impl Row for Award {
    const TABLE: TableName = TableName::Awards;
    const CODE: &'static str = "awards";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(register),
                field!(number),
                field!(year),
                field!(recipient),
                field!(organisation),
                field!(scheme),
                field!(policy_field),
                field!(department),
                field!(project),
                field!(periodicity),
                field!(requested),
                field!(granted),
                field!(determined),
                field!(covers_from),
                field!(covers_to),
                field!(seen),
                field!(lines),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        if self.project.is_empty() {
            self.number.clone()
        } else {
            self.project.clone()
        }
    }
}
