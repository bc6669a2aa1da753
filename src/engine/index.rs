//! The index: from the price level of one year to that of another.

use crate::{
    money::Money,
    plan::{Arrangement, arrangement::IndexBase},
    share::{Rate, Ratio},
    year::Year,
};
use num_traits::One as _;

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

/// An amount at the price level of `from`, in the year `to`, of which the term covers a part.
///
/// What nothing changes stays as it was typed; what is computed is rounded to the unit once, or
/// each year where the arrangement starts from rounded amounts.
pub fn indexed(
    arrangement: &Arrangement,
    amount: Money,
    from: Year,
    to: Year,
    part: &Ratio,
) -> Money {
    match arrangement.index_base {
        IndexBase::Exact => computed(
            amount,
            &(factor(arrangement, from, to) * part),
            arrangement.unit,
        ),
        IndexBase::Rounded => {
            let whole_year = rounded_each_year(arrangement, amount, from, to);
            computed(whole_year, part, arrangement.unit)
        }
    }
}

/// Whether an amount is changed on the way, and so rounded. Rates that undo each other leave an
/// exact amount as it was, and one that is rounded each year not.
pub fn is_computed(arrangement: &Arrangement, from: Year, to: Year, part: &Ratio) -> bool {
    match arrangement.index_base {
        IndexBase::Exact => !(factor(arrangement, from, to) * part).is_one(),
        IndexBase::Rounded => {
            let rates = rates(arrangement, from, to);
            !part.is_one() || rates.iter().any(|(_, rate)| *rate != Rate::ZERO)
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
