//! The corridor: nobody gets much less or much more than the year before.
//!
//! Everyone gets the same multiple μ of a target, but not less than a lowest and not more than a
//! highest amount, and together exactly what there is. What everyone gets at μ never falls as μ
//! grows, and bends only where somebody leaves the lowest or reaches the highest amount; so μ is
//! found exactly by going along those points. (Dutch: bandbreedte.)

use super::{
    context::{Context, PlanYear},
    index, lines,
};
use crate::{
    money::{
        Money,
        split::{Weights, split},
    },
    plan::{Line, LineId, OrganisationId},
    share::Ratio,
};
use num_bigint::BigInt;
use num_traits::{Num, Zero as _};
use std::cmp::Ordering;

/// Between which amounts a member stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// What the bounds are counted from, in euros: last year's amount as that of a full year, times
    /// this year's part, at this year's price level where the arrangement says so. `None` for who
    /// had nothing and has no bounds.
    pub previous: Option<Ratio>,
    /// Not less than this; a multiple of the unit.
    pub lowest: Money,
    /// Not more than this; a multiple of the unit. `None` is no limit.
    pub highest: Option<Money>,
}

/// How an amount fits the bounds of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Everyone stays within the bounds.
    Within,
    /// It is this much less than all lowest amounts; they are cut in proportion.
    Short(Money),
    /// It is this much more than all highest amounts; the rest is divided in proportion to them.
    Over(Money),
}

/// What everyone gets, with the rest as the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// In the order of the targets.
    pub parts: Vec<Money>,
    /// How the amount fits.
    pub fit: Fit,
}

/// Whether a line is held to the corridor in a year.
pub fn holds(context: &Context<'_>, plan_year: &PlanYear, line: &Line) -> bool {
    let arrangement = &context.plan.arrangement;
    let year = &plan_year.year;
    line.corridor && (arrangement.floor.contains_key(year) || arrangement.cap.contains_key(year))
}

/// The bounds of members of a line in the year at an index. `last_year` is what each had of it the
/// year before; in the first year history is asked.
pub fn bounds(
    context: &Context<'_>,
    index: usize,
    line: (LineId, &Line),
    members: &[OrganisationId],
    last_year: impl Fn(OrganisationId) -> Option<Money>,
) -> Vec<Bounds> {
    let Some(plan_year) = context.years.get(index) else {
        return Vec::new();
    };
    let last = index
        .checked_sub(1)
        .and_then(|last| context.years.get(last));
    let previous = |member: OrganisationId| match last {
        None => context
            .had(line.0, member)
            .map(|had| had * plan_year.own_part(member)),
        Some(last) => {
            let (amount, before) = (last_year(member)?, last.own_part(member));
            // Facts may name who was no member.
            let is_member = !before.is_zero();
            is_member.then(|| amount.to_ratio() / before * plan_year.own_part(member))
        }
    };
    let factor = context.plan.arrangement.bounds_indexed.then(|| {
        let from = last.map_or_else(|| context.history_year(line.1), |last| last.year);
        let course = lines::course(context, line.1);
        index::between(&context.plan.arrangement, course, (from, plan_year.year))
    });
    let members = members.iter().copied();
    members
        .map(|member| {
            let previous = previous(member).filter(Ratio::is_positive);
            let previous = previous.map(|previous| match &factor {
                Some(factor) => previous * factor,
                None => previous,
            });
            previous.map_or_else(Bounds::default, |previous| {
                around(context, plan_year, previous)
            })
        })
        .collect()
}

/// The bounds around what somebody had: whole units that lie within them. Where none does, the
/// lowest amount counts for both.
fn around(context: &Context<'_>, plan_year: &PlanYear, previous: Ratio) -> Bounds {
    let arrangement = &context.plan.arrangement;
    let unit = arrangement.unit;
    let bound = |rate: &crate::share::Rate| &previous * rate.factor();
    let floor = arrangement.floor.get(&plan_year.year).map(bound);
    let cap = arrangement.cap.get(&plan_year.year).map(bound);
    let lowest = floor.map_or(Money::ZERO, |exact| Money::rounded_up(&exact, unit));
    let highest = cap.map(|exact| Money::rounded_down(&exact, unit).max(lowest));
    Bounds {
        previous: Some(previous),
        lowest,
        highest,
    }
}

/// Divides an amount above zero over targets within bounds; for every target there are bounds.
///
/// `targets` has the weight of what is not yet assigned as the last, which has no bounds.
pub fn solve(amount: Money, unit: Money, targets: &Weights, bounds: &[Bounds]) -> Solution {
    let lowest: Vec<Money> = bounds.iter().map(|bounds| bounds.lowest).collect();
    let highest = highest(targets, bounds);
    let all_lowest: Money = lowest.iter().copied().sum();
    let all_highest: Option<Money> = highest.iter().copied().sum();
    if amount < all_lowest {
        return Solution {
            parts: in_proportion(amount, unit, &lowest, vec![Money::ZERO; lowest.len()]),
            fit: Fit::Short(all_lowest - amount),
        };
    }
    if let (Some(all_highest), Some(highest)) =
        (all_highest, highest.into_iter().collect::<Option<Vec<_>>>())
        && amount > all_highest
    {
        let rest = amount - all_highest;
        let has_target = |at: usize| !targets.is_zero_at(at);
        let weights = highest.iter().enumerate();
        let weights = weights.map(|(at, highest)| {
            if has_target(at) {
                *highest
            } else {
                Money::ZERO
            }
        });
        let weights: Vec<Money> = weights.collect();
        return Solution {
            parts: in_proportion(rest, unit, &weights, highest),
            fit: Fit::Over(rest),
        };
    }
    Solution {
        parts: within(amount, unit, targets, bounds),
        fit: Fit::Within,
    }
}

/// The most that each can get: who has no target stays at the lowest amount.
fn highest(targets: &Weights, bounds: &[Bounds]) -> Vec<Option<Money>> {
    let bounds = bounds.iter().enumerate();
    let highest = bounds.map(|(at, bounds)| {
        if targets.is_zero_at(at) {
            Some(bounds.lowest)
        } else {
            bounds.highest
        }
    });
    highest.collect()
}

/// What everyone has, and an amount on top in proportion to other amounts; what they cannot divide
/// is nobody's.
fn in_proportion(amount: Money, unit: Money, to: &[Money], mut has: Vec<Money>) -> Vec<Money> {
    let weights: Vec<Ratio> = to
        .iter()
        .map(|weight| Ratio::from_integer(BigInt::from(weight.cents())))
        .collect();
    if let Some(parts) = split(amount, unit, &Weights::from_ratios(&weights)) {
        let parts = has.into_iter().zip(parts);
        return parts.map(|(has, part)| has + part).collect();
    }
    if let Some(rest) = has.last_mut() {
        *rest = *rest + amount;
    }
    has
}

/// Where a member stands at the μ that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Lowest,
    Free,
    Highest,
}

fn within(amount: Money, unit: Money, targets: &Weights, bounds: &[Bounds]) -> Vec<Money> {
    let standings = match targets {
        Weights::Small(targets) if is_small(bounds) => {
            let targets: Vec<i128> = targets.iter().copied().map(i128::from).collect();
            standings(amount, &targets, bounds)
        }
        Weights::Small(targets) => {
            let targets: Vec<BigInt> = targets.iter().copied().map(BigInt::from).collect();
            standings(amount, &targets, bounds)
        }
        Weights::Big(targets) => {
            let targets: Vec<BigInt> = targets.iter().cloned().map(BigInt::from).collect();
            standings(amount, &targets, bounds)
        }
    };
    let bound = standings
        .iter()
        .zip(bounds)
        .map(|(standing, bounds)| match standing {
            Standing::Lowest => bounds.lowest,
            Standing::Free => Money::ZERO,
            Standing::Highest => bounds.highest.unwrap_or_default(),
        });
    let mut parts: Vec<Money> = bound.collect();
    let left = amount - parts.iter().copied().sum();
    let free = targets.only(|at| standings.get(at) == Some(&Standing::Free));
    match split(left, unit, &free) {
        Some(shared) => {
            for (part, share) in parts.iter_mut().zip(shared) {
                *part = *part + share;
            }
        }
        None => {
            if let Some(rest) = parts.last_mut() {
                *rest = *rest + left;
            }
        }
    }
    parts
}

/// Whether all bounds together are below 2⁶², so that their products fit in 128 bits.
fn is_small(bounds: &[Bounds]) -> bool {
    let amounts = bounds.iter().map(|b| b.highest.unwrap_or(b.lowest).cents());
    let together = amounts.fold(0_i64, i64::saturating_add);
    together < Money::MAX.cents()
}

/// A point at which somebody leaves the lowest amount, or reaches the highest.
struct Point<N> {
    amount: N,
    target: N,
    member: usize,
    reaches: Standing,
}

/// Goes along the points as long as everyone together gets no more than there is.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "bounds together stay below 2^62 and small targets together below 2^64, so sums of two products fit in 127 bits; big integers grow"
)]
fn standings<N>(amount: Money, targets: &[N], bounds: &[Bounds]) -> Vec<Standing>
where
    N: Num + Ord + Clone + From<i64>,
{
    let mut standings = vec![Standing::Lowest; targets.len()];
    let mut points = points(targets, bounds);
    points.sort_by(|one, other| {
        let (left, right) = (
            one.amount.clone() * other.target.clone(),
            other.amount.clone() * one.target.clone(),
        );
        left.cmp(&right).then(match (one.reaches, other.reaches) {
            (Standing::Free, Standing::Highest) => Ordering::Less,
            (Standing::Highest, Standing::Free) => Ordering::Greater,
            _ => Ordering::Equal,
        })
    });
    let amount = N::from(amount.cents());
    let mut bound = bounds
        .iter()
        .fold(N::zero(), |sum, b| sum + N::from(b.lowest.cents()));
    let mut free = N::zero();
    for point in points {
        // What everyone gets at this point, times its target: bound + μ · free.
        let together = bound.clone() * point.target.clone() + point.amount.clone() * free.clone();
        if together > amount.clone() * point.target.clone() {
            break;
        }
        if point.reaches == Standing::Free {
            bound = bound - point.amount;
            free = free + point.target;
        } else {
            bound = bound + point.amount;
            free = free - point.target;
        }
        if let Some(standing) = standings.get_mut(point.member) {
            *standing = point.reaches;
        }
    }
    standings
}

fn points<N>(targets: &[N], bounds: &[Bounds]) -> Vec<Point<N>>
where
    N: Num + Clone + From<i64>,
{
    let members = targets.iter().zip(bounds).enumerate();
    let points = members.filter(|(_, (target, _))| !target.is_zero());
    points
        .flat_map(|(member, (target, bounds))| {
            let point = |amount: Money, reaches| Point {
                amount: N::from(amount.cents()),
                target: target.clone(),
                member,
                reaches,
            };
            let highest = bounds
                .highest
                .map(|highest| point(highest, Standing::Highest));
            std::iter::once(point(bounds.lowest, Standing::Free)).chain(highest)
        })
        .collect()
}
