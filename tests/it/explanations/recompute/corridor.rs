//! The corridor, solved from the inputs of its step by trying every point at which somebody reaches
//! a bound.

use super::{Checked, as_money, as_ratio, is_money, whole_number};
use crate::support::exact;
use num_traits::Zero as _;
use ontschot::{
    engine::{Held, Input, Role, Step},
    money::Money,
    share::Ratio,
};

/// A member as the step tells of it.
struct Member {
    target: Ratio,
    lowest: Money,
    highest: Option<Money>,
}

/// Recomputes what the member of a step gets, and what holds it there.
pub(super) fn check(step: &Step, held: Held) -> Checked {
    let one = |role| step.inputs_in(role).next().ok_or("an input is missing");
    let amount = as_money(&one(Role::Amount)?.quantity)?;
    let unit = as_money(&one(Role::Unit)?.quantity)?;
    let (members, own) = members(&step.inputs)?;
    let lowest: Money = members.iter().map(|member| member.lowest).sum();
    let ceilings: Option<Vec<Money>> = members.iter().map(ceiling).collect();
    let highest = ceilings
        .as_ref()
        .map(|all| all.iter().copied().sum::<Money>());
    let (parts, expected) = if amount < lowest {
        let weights: Vec<Ratio> = members.iter().map(|m| m.lowest.to_ratio()).collect();
        (shared(amount, unit, &weights), Some(Held::Short))
    } else if let (Some(ceilings), Some(highest)) = (ceilings, highest)
        && amount > highest
    {
        let over: Vec<Ratio> = members.iter().zip(&ceilings).map(over_weight).collect();
        let more = shared(amount - highest, unit, &over);
        (added(&ceilings, &more), Some(Held::Over))
    } else {
        (within(amount, unit, &members), None)
    };
    let beyond = matches!(held, Held::Short | Held::Over);
    if expected.map_or(beyond, |expected| expected != held) {
        return Err(format!("{held:?} does not hold it"));
    }
    let bound = match held {
        Held::Lowest => Some(members[own].lowest),
        Held::Highest => members[own].highest,
        _ => None,
    };
    if bound.is_some_and(|bound| bound != parts[own]) {
        return Err(format!("{held:?} is not {}", parts[own]));
    }
    is_money(step, parts[own])
}

fn members(inputs: &[Input]) -> Result<(Vec<Member>, usize), String> {
    let mut members: Vec<Member> = Vec::new();
    let mut own = None;
    for input in inputs {
        match (input.role, members.last_mut()) {
            (Role::Own | Role::Weight, _) => {
                if input.role == Role::Own {
                    own = Some(members.len());
                }
                members.push(Member {
                    target: as_ratio(&input.quantity)?,
                    lowest: Money::ZERO,
                    highest: None,
                });
            }
            (Role::Lowest, Some(member)) => member.lowest = as_money(&input.quantity)?,
            (Role::Highest, Some(member)) => member.highest = Some(as_money(&input.quantity)?),
            _ => {}
        }
    }
    Ok((members, own.ok_or("no weight of its own")?))
}

/// The most that a member can get; who has no target stays at the lowest amount.
fn ceiling(member: &Member) -> Option<Money> {
    if member.target.is_zero() {
        Some(member.lowest)
    } else {
        member.highest
    }
}

fn over_weight((member, ceiling): (&Member, &Money)) -> Ratio {
    if member.target.is_zero() {
        Ratio::zero()
    } else {
        ceiling.to_ratio()
    }
}

/// Parts of an amount; all of it for nobody, who is the last, where the weights divide nothing.
fn shared(amount: Money, unit: Money, weights: &[Ratio]) -> Vec<Money> {
    exact::split(amount, unit, weights).unwrap_or_else(|| {
        let mut parts = vec![Money::ZERO; weights.len()];
        *parts.last_mut().expect("nobody at least") = amount;
        parts
    })
}

fn added(one: &[Money], other: &[Money]) -> Vec<Money> {
    one.iter()
        .zip(other)
        .map(|(one, other)| *one + *other)
        .collect()
}

fn within(amount: Money, unit: Money, members: &[Member]) -> Vec<Money> {
    let bound_at = |bound: Money, member: &Member| bound.to_ratio() / &member.target;
    let with_target = || members.iter().filter(|member| !member.target.is_zero());
    let points = with_target().flat_map(|member| {
        let highest = member.highest.map(|highest| bound_at(highest, member));
        [Some(bound_at(member.lowest, member)), highest]
    });
    let together = |multiple: &Ratio| -> Ratio {
        members.iter().map(|member| clamped(member, multiple)).sum()
    };
    let points = points.flatten().chain([whole_number(0)]);
    let fitting = points.filter(|point| together(point) <= amount.to_ratio());
    let multiple = fitting.max().expect("nothing fits at least");
    let is_free = |member: &Member| {
        !member.target.is_zero()
            && bound_at(member.lowest, member) <= multiple
            && member
                .highest
                .is_none_or(|highest| bound_at(highest, member) > multiple)
    };
    let bound: Vec<Money> = members
        .iter()
        .map(|member| {
            let at_lowest = member.target.is_zero() || bound_at(member.lowest, member) > multiple;
            match member.highest {
                _ if is_free(member) => Money::ZERO,
                Some(highest) if !at_lowest => highest,
                _ => member.lowest,
            }
        })
        .collect();
    let weights: Vec<Ratio> = members
        .iter()
        .map(|member| {
            if is_free(member) {
                member.target.clone()
            } else {
                Ratio::zero()
            }
        })
        .collect();
    let left = amount - bound.iter().copied().sum();
    added(&bound, &shared(left, unit, &weights))
}

fn clamped(member: &Member, multiple: &Ratio) -> Ratio {
    let wanted = &member.target * multiple;
    let wanted = wanted.max(member.lowest.to_ratio());
    match member.highest {
        // Who has no target stays at the lowest amount.
        _ if member.target.is_zero() => member.lowest.to_ratio(),
        Some(highest) => wanted.min(highest.to_ratio()),
        None => wanted,
    }
}
