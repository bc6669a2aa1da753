//! The index: from the price level of one year to that of another.

use super::lines::Own;
use crate::{
    money::Money,
    plan::{Arrangement, arrangement::IndexBase},
    share::{Rate, Ratio},
    year::Year,
};
use num_traits::One as _;
use std::collections::BTreeMap;

/// The rates on the way from one year to another, in the order of the way. A rate leads from the
/// year before its own to its own; back in time it is divided by.
pub fn rates(arrangement: &Arrangement, from: Year, to: Year) -> Vec<(Year, Rate)> {
    let rate = |year: Year| (year, arrangement.rate(year));
    if from <= to {
        from.next().through(to).map(rate).collect()
    } else {
        let mut back: Vec<_> = to.next().through(from).map(rate).collect();
        back.reverse();
        back
    }
}

/// What an amount at the price level of `from` is multiplied by in `to`; exact.
pub fn factor(arrangement: &Arrangement, from: Year, to: Year) -> Ratio {
    rates(arrangement, from, to)
        .into_iter()
        .fold(Ratio::one(), |factor, (_, rate)| {
            if from <= to {
                factor * rate.factor()
            } else {
                factor / rate.factor()
            }
        })
}

/// The factors of an arrangement, each worked out once.
pub struct Factors<'a> {
    arrangement: &'a Arrangement,
    known: BTreeMap<(Year, Year), Ratio>,
}

impl<'a> Factors<'a> {
    /// No factor is known yet.
    pub const fn new(arrangement: &'a Arrangement) -> Self {
        Self {
            arrangement,
            known: BTreeMap::new(),
        }
    }

    /// What an amount at the price level of `from` is multiplied by in `to`; exact.
    pub fn factor(&mut self, from: Year, to: Year) -> &Ratio {
        let known = self.known.entry((from, to));
        known.or_insert_with(|| factor(self.arrangement, from, to))
    }
}

/// An amount at the price level of `from`, in the year `to`, of which the term covers a part.
///
/// What nothing changes stays as it was typed; what is computed is rounded to the unit once, or
/// each year where the arrangement starts from rounded amounts. Rates that undo each other leave an
/// exact amount as it was, and one that is rounded each year not.
pub fn indexed(
    factors: &mut Factors<'_>,
    amount: Money,
    (from, to): (Year, Year),
    part: &Ratio,
) -> Own {
    let arrangement = factors.arrangement;
    match arrangement.index_base {
        IndexBase::Exact => {
            let factor = factors.factor(from, to);
            let times = if part.is_one() {
                factor
            } else {
                &(factor * part)
            };
            Own {
                amount: computed(amount, times, arrangement.unit),
                is_computed: !times.is_one(),
                remark: None,
            }
        }
        IndexBase::Rounded => {
            let whole_year = rounded_each_year(arrangement, amount, from, to);
            let rates = rates(arrangement, from, to);
            Own {
                amount: computed(whole_year, part, arrangement.unit),
                is_computed: !part.is_one() || rates.iter().any(|(_, rate)| *rate != Rate::ZERO),
                remark: None,
            }
        }
    }
}

/// The amount of a whole year, rounded in every year on the way.
pub fn rounded_each_year(arrangement: &Arrangement, amount: Money, from: Year, to: Year) -> Money {
    rates(arrangement, from, to)
        .into_iter()
        .fold(amount, |amount, (_, rate)| {
            let factor = if from <= to {
                rate.factor()
            } else {
                rate.factor().recip()
            };
            computed(amount, &factor, arrangement.unit)
        })
}

/// An amount times a number: as it was where the number is one, else rounded to the unit.
pub fn computed(amount: Money, times: &Ratio, unit: Money) -> Money {
    if times.is_one() {
        amount
    } else {
        Money::rounded(&(amount.to_ratio() * times), unit)
    }
}
