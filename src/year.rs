//! Calendar years and the dated term of an arrangement.

use crate::share::Ratio;
use jiff::civil::Date;
use num_traits::{One as _, Zero as _};
use std::{fmt, str::FromStr};
use thiserror::Error;

/// A calendar year, from 1900 to 2199. A book year is the calendar year (Awb 4:68).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(i16);

/// A month of any year, from 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i8);

/// Why something is no year or term.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum YearError {
    /// Not four digits, or outside 1900–2199.
    #[error("not a year between 1900 and 2199")]
    NotAYear,
    /// The term ends before it starts.
    #[error("the end lies before the start")]
    EndBeforeStart,
    /// A term is at most as long as fifteen years, the longest horizon that a partnership plans.
    #[error("longer than fifteen years")]
    TooLong,
}

/// How the part of a broken year is measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartRule {
    /// Whole months, and days over the days of their month.
    #[default]
    Months,
    /// Days over the days of their year.
    Days,
}

/// From a first day to a last day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    first: Date,
    last: Date,
}

impl Year {
    /// A year that can be planned in.
    pub fn new(year: i16) -> Result<Self, YearError> {
        if (1900..2200).contains(&year) {
            Ok(Self(year))
        } else {
            Err(YearError::NotAYear)
        }
    }

    /// The year of a date; dates outside the range count as its nearest year.
    pub fn of(date: Date) -> Self {
        Self(date.year().clamp(1900, 2199))
    }

    /// The year as a number.
    pub const fn number(self) -> i16 {
        self.0
    }

    /// The year after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// The year before this one.
    #[must_use]
    pub const fn previous(self) -> Self {
        Self(self.0.saturating_sub(1))
    }

    /// Every year from this one up to and including `last`.
    pub fn through(self, last: Self) -> impl Iterator<Item = Self> + Clone {
        (self.0..=last.0).map(Self)
    }

    /// The whole year as a term.
    pub fn whole(self) -> Term {
        Term {
            first: day(self.0, 1, 1),
            last: day(self.0, 12, 31),
        }
    }
}

impl Month {
    /// Every month, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=12).map(Self)
    }

    /// The month of a number from 1 to 12.
    pub fn new(number: i8) -> Option<Self> {
        (1..=12).contains(&number).then_some(Self(number))
    }

    /// The month as a number.
    pub const fn number(self) -> i8 {
        self.0
    }

    /// The month's days in a year.
    pub fn of(self, year: Year) -> Term {
        let first = day(year.0, self.0, 1);
        Term {
            first,
            last: first.last_of_month(),
        }
    }
}

impl Default for Month {
    /// January.
    fn default() -> Self {
        Self(1)
    }
}

impl Term {
    /// The longest term, in calendar years that it touches.
    pub const YEARS_MAX: usize = 15;

    /// From `first` up to and including `last`.
    pub fn new(first: Date, last: Date) -> Result<Self, YearError> {
        if last < first {
            return Err(YearError::EndBeforeStart);
        }
        Year::new(first.year())?;
        Year::new(last.year())?;
        let term = Self { first, last };
        if term.years().count() > Self::YEARS_MAX {
            return Err(YearError::TooLong);
        }
        Ok(term)
    }

    /// The longest term that starts on a day; that day alone where it lies in no year.
    pub fn longest_from(first: Date) -> Self {
        let years = i16::try_from(Self::YEARS_MAX).unwrap_or(1);
        let last = Year::of(first).0.saturating_add(years).saturating_sub(1);
        Self {
            first,
            last: first.max(day(last.min(2199), 12, 31)),
        }
    }

    /// The first day.
    pub const fn first(self) -> Date {
        self.first
    }

    /// The last day.
    pub const fn last(self) -> Date {
        self.last
    }

    /// Every calendar year that the term touches, in order; never empty.
    pub fn years(self) -> impl Iterator<Item = Year> + Clone {
        Year::of(self.first).through(Year::of(self.last))
    }

    /// The days that this term has in common with another.
    pub fn overlap(self, other: Self) -> Option<Self> {
        let (first, last) = (self.first.max(other.first), self.last.min(other.last));
        (first <= last).then_some(Self { first, last })
    }

    /// The same days as those of several terms, each day once and in order.
    pub fn joined(mut terms: Vec<Self>) -> Vec<Self> {
        terms.sort_by_key(|term| term.first);
        let mut joined: Vec<Self> = Vec::with_capacity(terms.len());
        for term in terms {
            match joined.last_mut() {
                Some(last) if term.first <= last.last => last.last = last.last.max(term.last),
                _ => joined.push(term),
            }
        }
        joined
    }

    /// Which part of a calendar year the term covers, from 0 to 1.
    pub fn part_of(self, year: Year, rule: PartRule) -> Ratio {
        let Some(within) = self.overlap(year.whole()) else {
            return Ratio::zero();
        };
        if within == year.whole() {
            return Ratio::one();
        }
        match rule {
            PartRule::Days => fraction(within.days(), year.whole().days()),
            PartRule::Months => {
                Month::all()
                    .filter_map(|month| within.part_of_month(month.of(year)))
                    .sum::<Ratio>()
                    / Ratio::of(12, 1)
            }
        }
    }

    fn part_of_month(self, month: Self) -> Option<Ratio> {
        let within = self.overlap(month)?;
        Some(fraction(within.days(), month.days()))
    }

    fn days(self) -> i32 {
        self.last
            .since((jiff::Unit::Day, self.first))
            .map_or(0, |span| span.get_days())
            .saturating_add(1)
    }
}

fn fraction(part: i32, whole: i32) -> Ratio {
    Ratio::of(i64::from(part), i64::from(whole.max(1)))
}

fn day(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap_or(Date::MIN)
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.to_string())
    }
}

impl FromStr for Year {
    type Err = YearError;

    fn from_str(text: &str) -> Result<Self, YearError> {
        let text = text.trim();
        if text.len() != 4 {
            return Err(YearError::NotAYear);
        }
        Self::new(text.parse().map_err(|_no_number| YearError::NotAYear)?)
    }
}
