//! Division and rounding by their definitions, slow and plain, to hold the fast ones against.

use num_bigint::BigInt;
use num_traits::{ToPrimitive as _, Zero as _};
use ontschot::{money::Money, share::Ratio};

/// Divides an amount in whole units: every part gets the whole units of its exact share, and each
/// unit that is left goes to the part that is owed most, then to the larger weight, then to the
/// earlier part. What does not fit the unit goes to the first of the largest weights.
pub(crate) fn split(total: Money, unit: Money, weights: &[Ratio]) -> Option<Vec<Money>> {
    let whole: Ratio = weights.iter().sum();
    if whole.is_zero() {
        return None;
    }
    let units = total.cents().abs() / unit.cents();
    let owed: Vec<Ratio> = weights
        .iter()
        .map(|weight| weight * BigInt::from(units) / &whole)
        .collect();
    let mut given: Vec<i64> = owed
        .iter()
        .map(|owed| {
            owed.floor()
                .to_integer()
                .to_i64()
                .expect("units of an amount")
        })
        .collect();
    while given.iter().sum::<i64>() < units {
        let still_owed = |part: usize| &owed[part] - Ratio::from_integer(given[part].into());
        let next = (0..weights.len()).reduce(|best, part| {
            let one = (still_owed(part), &weights[part]);
            let other = (still_owed(best), &weights[best]);
            if one > other { part } else { best }
        });
        given[next.expect("there are weights")] += 1;
    }
    let largest = (0..weights.len()).reduce(|best, part| {
        if weights[part] > weights[best] {
            part
        } else {
            best
        }
    });
    let mut cents: Vec<i64> = given.iter().map(|units| units * unit.cents()).collect();
    cents[largest.expect("there are weights")] += total.cents().abs() % unit.cents();
    let sign = total.cents().signum();
    Some(
        cents
            .iter()
            .map(|cents| Money::from_cents(sign * cents))
            .collect(),
    )
}

/// Rounds euros to the nearest multiple of a unit, halves away from zero.
pub(crate) fn rounded(euros: &Ratio, unit: Money) -> Money {
    let units = euros * BigInt::from(100) / BigInt::from(unit.cents());
    let half = Ratio::new(1.into(), 2.into());
    let nearest = (units.abs() + half).floor() * units.signum();
    let cents = nearest.to_integer() * BigInt::from(unit.cents());
    Money::from_cents(cents.to_i64().expect("an amount"))
}
