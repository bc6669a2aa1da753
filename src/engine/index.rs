//! The index: from the price level of one year to that of another.
//!
//! A line that tells wages and materials apart follows the index of each for its part: its price
//! level is `share × wages + (1 − share) × materials`, counted from the year in which its amount was
//! typed.

use super::lines::Own;
use crate::{
    money::Money,
    plan::{Arrangement, Index, arrangement::IndexBase, indexation::mixed},
    share::{Rate, Ratio, Share},
    year::Year,
};
use num_traits::One as _;
use std::collections::BTreeMap;

/// The rates on the way from one year to another, in the order of the way. A rate leads from the
/// year before its own to its own; back in time it is divided by.
pub fn rates(
    arrangement: &Arrangement,
    index: Index,
    (from, to): (Year, Year),
) -> Vec<(Year, Rate)> {
    let rate = |year: Year| (year, arrangement.rate(index, year));
    if from <= to {
        from.next().through(to).map(rate).collect()
    } else {
        let mut back: Vec<_> = to.next().through(from).map(rate).collect();
        back.reverse();
        back
    }
}

/// What an amount at the price level of `from` that follows an index is multiplied by in `to`; exact.
pub fn factor(arrangement: &Arrangement, index: Index, from: Year, to: Year) -> Ratio {
    rates(arrangement, index, (from, to))
        .into_iter()
        .fold(Ratio::one(), |factor, (_, rate)| {
            if from <= to {
                factor * rate.factor()
            } else {
                factor / rate.factor()
            }
        })
}

/// The same for an amount of which a part is wages; `None` follows the general index.
pub fn level(arrangement: &Arrangement, wages: Option<Share>, from: Year, to: Year) -> Ratio {
    let of = |index| factor(arrangement, index, from, to);
    wages.map_or_else(
        || of(Index::General),
        |share| {
            let parts = (&of(Index::Wages), &of(Index::Materials));
            mixed(&share.to_ratio(), parts)
        },
    )
}

/// What a price level changes by on the way between two years, neither of which needs to be that of
/// the amount.
pub fn between(
    arrangement: &Arrangement,
    (wages, base): (Option<Share>, Year),
    (from, to): (Year, Year),
) -> Ratio {
    if wages.is_none() {
        return level(arrangement, None, from, to);
    }
    level(arrangement, wages, base, to) / level(arrangement, wages, base, from)
}

/// What an amount is multiplied by in every year on the way, in the order of the way.
fn steps(arrangement: &Arrangement, wages: Option<Share>, (from, to): (Year, Year)) -> Vec<Ratio> {
    let mut last = Ratio::one();
    let years = rates(arrangement, Index::General, (from, to)).into_iter();
    years
        .map(|(year, rate)| {
            if wages.is_none() {
                let factor = rate.factor();
                return if from <= to { factor } else { factor.recip() };
            }
            // Back in time the rate of a year leads to the year before it.
            let at = if from <= to { year } else { year.previous() };
            let reached = level(arrangement, wages, from, at);
            &reached / std::mem::replace(&mut last, reached.clone())
        })
        .collect()
}

/// The price levels of an arrangement, each worked out once.
pub struct Factors<'a> {
    arrangement: &'a Arrangement,
    known: BTreeMap<Way, Ratio>,
}

/// Which part is wages, from which year to which.
type Way = (Option<Share>, Year, Year);

impl<'a> Factors<'a> {
    /// None is known yet.
    pub const fn new(arrangement: &'a Arrangement) -> Self {
        Self {
            arrangement,
            known: BTreeMap::new(),
        }
    }

    /// What an amount at the price level of `from` is multiplied by in `to`; exact.
    pub fn level(&mut self, wages: Option<Share>, from: Year, to: Year) -> &Ratio {
        let known = self.known.entry((wages, from, to));
        known.or_insert_with(|| level(self.arrangement, wages, from, to))
    }
}

/// An amount at the price level of `from`, in the year `to`, of which the term covers a part. A share
/// of it may be wages.
///
/// What nothing changes stays as it was typed; what is computed is rounded to the unit once, or
/// each year where the arrangement starts from rounded amounts. Rates that undo each other leave an
/// exact amount as it was, and one that is rounded each year not.
pub fn indexed(
    factors: &mut Factors<'_>,
    (amount, wages): (Money, Option<Share>),
    (from, to): (Year, Year),
    part: &Ratio,
) -> Own {
    let arrangement = factors.arrangement;
    match arrangement.index_base {
        IndexBase::Exact => {
            let factor = factors.level(wages, from, to);
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
            let steps = steps(arrangement, wages, (from, to));
            let whole_year = rounded_at_each(amount, &steps, arrangement.unit);
            Own {
                amount: computed(whole_year, part, arrangement.unit),
                is_computed: !part.is_one() || steps.iter().any(|step| !step.is_one()),
                remark: None,
            }
        }
    }
}

/// The amount of a whole year, rounded in every year on the way.
pub fn rounded_each_year(
    arrangement: &Arrangement,
    (amount, wages): (Money, Option<Share>),
    (from, to): (Year, Year),
) -> Money {
    let steps = steps(arrangement, wages, (from, to));
    rounded_at_each(amount, &steps, arrangement.unit)
}

fn rounded_at_each(amount: Money, steps: &[Ratio], unit: Money) -> Money {
    let steps = steps.iter();
    steps.fold(amount, |amount, step| computed(amount, step, unit))
}

/// An amount in a year, in the prices of the first year of the term, in whole cents: what it buys is
/// comparable then. The general index says how prices changed.
pub fn in_first_prices(arrangement: &Arrangement, amount: Money, year: Year) -> Money {
    let first = Year::of(arrangement.term.first());
    let level = factor(arrangement, Index::General, first, year);
    computed(amount, &level.recip(), Money::CENT)
}

/// An amount times a number: as it was where the number is one, else rounded to the unit.
pub fn computed(amount: Money, times: &Ratio, unit: Money) -> Money {
    if times.is_one() {
        amount
    } else {
        Money::rounded(&(amount.to_ratio() * times), unit)
    }
}
