//! The corridor: nobody less than a floor or more than a cap.
//!
//! Where it can be kept there is one level, such that everyone has the level times his weight,
//! lifted to his floor or held down to his cap. It is found by trying: for every way in which each
//! can stand on his floor, be free or hang at his cap, the money that the others leave gives the
//! level of the free, and that level shows whether all stand where they were thought to stand.

use super::{
    Met, Who, history,
    organisations::{Earlier, Question},
    prices::factor,
    whole,
};
use crate::support::exact::split;
use num_traits::{ToPrimitive as _, Zero as _};
use ontschot::{
    money::Money,
    plan::{LineAmount, OrganisationId},
    share::Ratio,
    year::Year,
};
use std::collections::BTreeSet;

/// The least and the most that somebody may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(crate) least: Money,
    pub(crate) most: Option<Money>,
}

/// How an amount goes within the corridor.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Within {
    pub(super) parts: Vec<Money>,
    /// How much there is less than all floors together.
    pub(super) short: Money,
    /// How much there is more than all caps together.
    pub(super) over: Money,
    pub(super) met: BTreeSet<Met>,
}

/// Where somebody stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    OnFloor,
    Free,
    AtCap,
}

/// Everyone's bounds for a line in a year, or `None` where it has no corridor.
pub(super) fn bounds(
    question: &Question<'_>,
    everyone: &[Who],
    earlier: &Earlier,
) -> Option<Vec<Bounds>> {
    let arrangement = &question.plan.arrangement;
    let factor_of = |rate: &ontschot::share::Rate| whole(1) + rate.to_ratio();
    let floor = arrangement.floor.get(&question.year.year).map(factor_of);
    let cap = arrangement.cap.get(&question.year.year).map(factor_of);
    if !question.line.corridor || (floor.is_none() && cap.is_none()) {
        return None;
    }
    let unit = arrangement.unit;
    let everyone = everyone.iter().map(|who| {
        let previous = who.and_then(|id| previous(question, id, earlier));
        let Some(previous) = previous.filter(|had| *had > Ratio::zero()) else {
            return Bounds {
                least: Money::ZERO,
                most: None,
            };
        };
        let units = |euros: Ratio| euros / unit.to_ratio();
        let least = floor.as_ref().map(|floor| units(&previous * floor).ceil());
        let least = in_money(least.unwrap_or_else(Ratio::zero), unit);
        let most = cap.as_ref().map(|cap| units(&previous * cap).floor());
        let most = most.map(|most| in_money(most, unit).max(least));
        Bounds { least, most }
    });
    Some(everyone.collect())
}

fn in_money(units: Ratio, unit: Money) -> Money {
    let cents = units * whole(unit.cents());
    Money::from_cents(cents.to_integer().to_i64().expect("an amount"))
}

/// What an organisation had before, as if it had taken part for as long as it does this year.
fn previous(question: &Question<'_>, id: OrganisationId, earlier: &Earlier) -> Option<Ratio> {
    let (plan, year) = (question.plan, question.year);
    let own = &year.own[&id];
    let (from, had) = match question.before {
        None => {
            let had = history::of(plan, question.id, question.line, id);
            (history::year_of(plan, question.line), had * own)
        }
        Some(before) => {
            let own_before = before.own.get(&id)?;
            let block = &earlier[&(before.year, question.id)];
            let cells = block.cells.iter().filter(|((who, _), _)| *who == Some(id));
            let had: Money = cells.map(|(_, amount)| *amount).sum();
            (before.year, had.to_ratio() / own_before * own)
        }
    };
    if plan.arrangement.bounds_indexed {
        Some(had * prices_of_line(question, from))
    } else {
        Some(had)
    }
}

/// How much the prices of a line change from a year to that of the question.
fn prices_of_line(question: &Question<'_>, from: Year) -> Ratio {
    let (arrangement, met) = (&question.plan.arrangement, &mut BTreeSet::new());
    let (base, indexed) = match question.line.amount {
        LineAmount::Fixed {
            base_year, indexed, ..
        }
        | LineAmount::PerUnit {
            base_year, indexed, ..
        } => (base_year, indexed),
        LineAmount::PerYear(_) | LineAmount::Weight(_) => (None, false),
    };
    let base = base.unwrap_or_else(|| Year::of(question.plan.term().first()));
    let wages = question.line.wages.filter(|_| indexed);
    let mut since = |year| factor(arrangement, wages, (base, year), met);
    since(question.year.year) / since(from)
}

/// Divides an amount above zero within bounds.
pub(super) fn divide(total: Money, unit: Money, weights: &[Ratio], bounds: &[Bounds]) -> Within {
    let least: Vec<Money> = bounds.iter().map(|bounds| bounds.least).collect();
    let short = sum(&least) - total;
    if short > Money::ZERO {
        let weights: Vec<Ratio> = least.iter().map(|least| least.to_ratio()).collect();
        return Within {
            parts: split(total, unit, &weights).expect("floors above the total"),
            short,
            over: Money::ZERO,
            met: BTreeSet::from([Met::CorridorShort]),
        };
    }
    // Who has no weight has no more than his floor.
    let most: Option<Vec<Money>> = weights
        .iter()
        .zip(bounds)
        .map(|(weight, bounds)| {
            if weight.is_zero() {
                Some(bounds.least)
            } else {
                bounds.most
            }
        })
        .collect();
    match most {
        Some(most) if sum(&most) < total => above_all_caps(total, unit, weights, most),
        _ => at_one_level(total, unit, weights, bounds),
    }
}

/// Everyone has the most that he may, and what is over goes by those caps.
fn above_all_caps(total: Money, unit: Money, weights: &[Ratio], most: Vec<Money>) -> Within {
    let over = total - sum(&most);
    let caps = weights.iter().zip(&most);
    let caps: Vec<Ratio> = caps
        .map(|(weight, most)| {
            if weight.is_zero() {
                Ratio::zero()
            } else {
                most.to_ratio()
            }
        })
        .collect();
    let mut parts = most;
    match split(over, unit, &caps) {
        Some(extra) => {
            let extra = parts.iter().zip(extra);
            parts = extra.map(|(most, extra)| *most + extra).collect();
        }
        None => add_to_nobody(&mut parts, over),
    }
    Within {
        parts,
        short: Money::ZERO,
        over,
        met: BTreeSet::from([Met::CorridorOver]),
    }
}

fn sum(amounts: &[Money]) -> Money {
    amounts.iter().copied().sum()
}

fn add_to_nobody(parts: &mut [Money], amount: Money) {
    let nobody = parts.last_mut().expect("nobody is the last");
    *nobody = *nobody + amount;
}

/// The amount at the one level: the free share by weight what the others leave.
fn at_one_level(total: Money, unit: Money, weights: &[Ratio], bounds: &[Bounds]) -> Within {
    let mut possible = stands(weights, bounds).into_iter();
    let fitting = possible.find(|stands| fits(total, weights, bounds, stands));
    let stands = fitting.expect("a level between all floors and all caps");
    let everyone = || stands.iter().zip(weights.iter().zip(bounds));
    let mut parts: Vec<Money> = everyone()
        .map(|(stand, (_, bounds))| held(*stand, bounds))
        .collect();
    let free = everyone().map(|(stand, (weight, _))| match stand {
        Stand::Free => weight.clone(),
        Stand::OnFloor | Stand::AtCap => Ratio::zero(),
    });
    let left = total - sum(&parts);
    match split(left, unit, &free.collect::<Vec<_>>()) {
        Some(of_free) => {
            let both = parts.iter().zip(of_free);
            parts = both.map(|(held, free)| *held + free).collect();
        }
        None => add_to_nobody(&mut parts, left),
    }
    let binds = everyone().any(|(stand, (weight, _))| *stand != Stand::Free && !weight.is_zero());
    Within {
        parts,
        short: Money::ZERO,
        over: Money::ZERO,
        met: binds.then_some(Met::CorridorBinds).into_iter().collect(),
    }
}

/// Every way in which everyone can stand.
fn stands(weights: &[Ratio], bounds: &[Bounds]) -> Vec<Vec<Stand>> {
    let mut ways = vec![Vec::new()];
    for (weight, bounds) in weights.iter().zip(bounds) {
        let mut possible = vec![Stand::OnFloor];
        if !weight.is_zero() {
            possible.push(Stand::Free);
            possible.extend(bounds.most.map(|_| Stand::AtCap));
        }
        let longer = |way: Vec<Stand>| {
            let possible = possible.clone().into_iter();
            possible.map(move |stand| [way.as_slice(), &[stand]].concat())
        };
        ways = ways.into_iter().flat_map(longer).collect();
    }
    ways
}

/// What somebody has who is not free.
fn held(stand: Stand, bounds: &Bounds) -> Money {
    match stand {
        Stand::OnFloor => bounds.least,
        Stand::Free => Money::ZERO,
        Stand::AtCap => bounds.most.expect("a cap to hang at"),
    }
}

/// Whether everyone stands where the level of the free says: on the floor who would have less, at
/// the cap who would have as much or more. Where nobody is free, all the money must be given.
fn fits(total: Money, weights: &[Ratio], bounds: &[Bounds], stands: &[Stand]) -> bool {
    let everyone = || stands.iter().zip(weights.iter().zip(bounds));
    let held: Money = everyone()
        .map(|(stand, (_, bounds))| held(*stand, bounds))
        .sum();
    let free = everyone().filter(|(stand, _)| **stand == Stand::Free);
    let free: Ratio = free.map(|(_, (weight, _))| weight).sum();
    let left = total - held;
    if free.is_zero() {
        let is_full = |(stand, (weight, _)): (&Stand, (&Ratio, _))| {
            *stand == Stand::AtCap || weight.is_zero()
        };
        return left.is_zero() && everyone().all(is_full);
    }
    let level = left.to_ratio() / free;
    everyone().all(|(stand, (weight, bounds))| {
        let own = &level * weight;
        let least = bounds.least.to_ratio();
        let is_below_cap = bounds.most.is_none_or(|most| own < most.to_ratio());
        match stand {
            Stand::OnFloor => weight.is_zero() || own < least,
            Stand::Free => least <= own && is_below_cap,
            Stand::AtCap => !is_below_cap,
        }
    })
}
