//! Certainty: what organisations know of their money on the day of the first award, as the plan
//! awards it and were each year awarded by itself.

use super::{Outcome, Shares, shares};
use crate::{money::Money, plan::Plan, year::Year};
use jiff::civil::Date;

/// How sure the money of a year is on the day of the first award.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Certainty {
    /// The year.
    pub year: Year,
    /// As the plan awards it.
    pub planned: Known,
    /// With an award for each year.
    pub if_separate: Known,
}

/// What is known of the money of a year on the day of the first award. Its parts add up to what
/// organisations have in that year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// The day on which the year is awarded.
    pub awarded_on: Date,
    /// Awarded, and the budget of the year was adopted.
    pub certain: Money,
    /// Awarded on condition that enough money is made available (Awb 4:34).
    pub with_proviso: Money,
    /// Not awarded yet.
    pub not_awarded: Money,
}

/// How sure the money of each year of the term is.
pub fn certainty(plan: &Plan, outcome: &Outcome) -> Vec<Certainty> {
    let shares = shares(outcome);
    let Some(first) = plan.years().first().copied() else {
        return Vec::new();
    };
    let start = plan.award_day(first);
    let years = plan.years().into_iter();
    let certainty = years.map(|year| {
        let money = of_year(&shares, year);
        let own_day = plan.day_before(year).max(start);
        Certainty {
            year,
            planned: known(plan, (year, plan.award_day(year)), start, money),
            if_separate: known(plan, (year, own_day), start, money),
        }
    });
    certainty.collect()
}

fn of_year(shares: &Shares, year: Year) -> Money {
    let own = shares.iter().filter(|((of, _), _)| *of == year);
    own.map(|(_, amount)| *amount).sum()
}

fn known(plan: &Plan, (year, awarded_on): (Year, Date), start: Date, money: Money) -> Known {
    let mut known = Known {
        awarded_on,
        certain: Money::ZERO,
        with_proviso: Money::ZERO,
        not_awarded: Money::ZERO,
    };
    let part = if awarded_on > start {
        &mut known.not_awarded
    } else if plan.has_proviso(year, awarded_on) {
        &mut known.with_proviso
    } else {
        &mut known.certain
    };
    *part = money;
    known
}
