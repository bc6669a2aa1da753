//! How prices change: rates as they were typed, rates of figures, and lines of wages and materials.

use super::{Met, whole};
use num_traits::{One as _, Zero as _};
use ontschot::{
    plan::{Arrangement, IndexMethod},
    share::{Rate, Ratio, Share},
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// The prices that something follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Prices {
    All,
    Wages,
    Materials,
}

type Rates = BTreeMap<Year, Rate>;

/// What prices of one year are multiplied by to be those of another, of an amount of which a share
/// was wages in the first.
pub(super) fn factor(
    arrangement: &Arrangement,
    wages: Option<Share>,
    (from, to): (Year, Year),
    met: &mut BTreeSet<Met>,
) -> Ratio {
    let mut of = |prices| {
        let years = if from <= to { (from, to) } else { (to, from) };
        let years = years.0.next().through(years.1);
        let grown: Ratio = years
            .map(|year| Ratio::one() + change(arrangement, prices, year, met))
            .product();
        if from <= to { grown } else { grown.recip() }
    };
    let Some(share) = wages else {
        return of(Prices::All);
    };
    let (wages, materials) = (of(Prices::Wages), of(Prices::Materials));
    if wages != materials {
        met.insert(Met::Parts);
    }
    let share = share.to_ratio();
    materials * (Ratio::one() - &share) + wages * share
}

/// The factor of every year on the way, in the order of the way.
pub(super) fn steps(
    arrangement: &Arrangement,
    wages: Option<Share>,
    (from, to): (Year, Year),
    met: &mut BTreeSet<Met>,
) -> Vec<Ratio> {
    let onward = |year: Year| match from.cmp(&to) {
        std::cmp::Ordering::Less => year.next(),
        _ => year.previous(),
    };
    let mut steps = Vec::new();
    let mut at = from;
    while at != to {
        let mut until = |year| factor(arrangement, wages, (from, year), met);
        steps.push(until(onward(at)) / until(at));
        at = onward(at);
    }
    steps
}

/// How much prices change from the year before to a year.
fn change(arrangement: &Arrangement, prices: Prices, year: Year, met: &mut BTreeSet<Met>) -> Ratio {
    let own = match prices {
        Prices::All => None,
        Prices::Wages => arrangement.wage_rates.get(&year),
        Prices::Materials => arrangement.material_rates.get(&year),
    };
    if let Some(typed) = own.or_else(|| arrangement.rates.get(&year)) {
        return typed.to_ratio();
    }
    match built(arrangement, prices, year) {
        Some(built) => {
            met.insert(Met::BuiltRate);
            built
        }
        None => Ratio::zero(),
    }
}

/// What the figures of a year and of the year before make, where none of them is missing.
fn built(arrangement: &Arrangement, prices: Prices, year: Year) -> Option<Ratio> {
    let weight = arrangement.wage_weight.to_ratio();
    let of = |provisional: &Rates, definitive: &Rates| -> Option<[Ratio; 3]> {
        Some([
            provisional.get(&year)?.to_ratio(),
            provisional.get(&year.previous())?.to_ratio(),
            definitive.get(&year.previous())?.to_ratio(),
        ])
    };
    let wages = of(
        &arrangement.wages_provisional,
        &arrangement.wages_definitive,
    );
    let goods = of(
        &arrangement.prices_provisional,
        &arrangement.prices_definitive,
    );
    let all = if weight.is_one() {
        wages.clone()?
    } else if weight.is_zero() {
        goods.clone()?
    } else {
        let both = wages.clone()?.into_iter().zip(goods.clone()?);
        let both: Vec<Ratio> = both
            .map(|(wage, price)| wage * &weight + price * (Ratio::one() - &weight))
            .collect();
        both.try_into().ok()?
    };
    let [now, before, became] = match prices {
        Prices::All => all,
        Prices::Wages => wages.unwrap_or(all),
        Prices::Materials => goods.unwrap_or(all),
    };
    let built = match arrangement.index_method {
        IndexMethod::Additive => to_decimals(&(now + became - before), 10),
        IndexMethod::Ratio => {
            let off = (became + Ratio::one()) / (before + Ratio::one()) - Ratio::one();
            can_be(to_decimals(&now, 4))? + can_be(to_decimals(&off, 4))?
        }
    };
    can_be(built)
}

/// A change that prices can have: they do not fall to nothing, nor rise more than tenfold.
fn can_be(change: Ratio) -> Option<Ratio> {
    let is_possible = change > -Ratio::one() && change <= whole(10);
    is_possible.then_some(change)
}

/// To so many decimals, halves away from zero.
fn to_decimals(number: &Ratio, decimals: u32) -> Ratio {
    let scale = whole(10_i64.pow(decimals));
    let doubled = number * &scale * whole(2);
    let away = if number < &Ratio::zero() { -1 } else { 1 };
    let halves = doubled + whole(away);
    // Cut off towards zero.
    let units = halves.numer() / (halves.denom() * 2);
    whole(units) / scale
}
