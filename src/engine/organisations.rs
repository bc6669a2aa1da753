//! Who takes part in a line, and their weights by its split.

use super::{
    context::{Context, PlanYear},
    division::{Division, Remark},
    figures::{Found, later_figure},
};
use crate::{
    plan::{FigureOf, Line, LineId, Organisation, OrganisationId, OrganisationSplit},
    share::{Ratio, Share},
};
use num_traits::{One as _, Zero as _};
use std::collections::BTreeMap;

/// The organisations of a line that are members in a year, in order of id.
pub fn members(plan_year: &PlanYear, line: &Line) -> Vec<OrganisationId> {
    let all = plan_year.members.keys().copied();
    all.filter(|id| line.organisations.has(*id)).collect()
}

/// The organisations as members that figures are counted of.
pub fn of(members: &[OrganisationId]) -> Vec<FigureOf> {
    members
        .iter()
        .copied()
        .map(FigureOf::Organisation)
        .collect()
}

/// How a line is divided by its split over some of its members in a year: all of them, but for
/// those that have a pinned amount.
pub fn division(
    context: &Context<'_>,
    plan_year: &PlanYear,
    (id, line): (LineId, &Line),
    members: Vec<OrganisationId>,
) -> Division<Organisation> {
    if members.is_empty() {
        return Division::refused(members, Vec::new(), Remark::NoMembers);
    }
    let mut remarks = Vec::new();
    let weights = match &line.split {
        OrganisationSplit::Equal => Ok(vec![Ratio::one(); members.len()]),
        OrganisationSplit::Shares(shares) => {
            return by_shares(plan_year, line, members, shares);
        }
        OrganisationSplit::History => Ok(history(context, id, &members, &mut remarks)),
        OrganisationSplit::Figure { name, year } => {
            let figures = context.figures();
            let found = figures.of_members(&of(&members), name, *year, plan_year.year);
            found.map(|found| {
                remarks.extend(later_figure(&found));
                found.iter().map(Found::value).collect()
            })
        }
        OrganisationSplit::Key(key) => {
            let key = context.plan.keys.get(*key).cloned().unwrap_or_default();
            let figures = context.figures();
            figures.key_weights(&key, &of(&members), plan_year.year, &mut remarks)
        }
    };
    match weights {
        Ok(weights) => {
            let weights = in_part(plan_year, &members, weights);
            Division::by(members, weights, remarks)
        }
        Err(why) => Division::refused(members, remarks, why),
    }
}

/// Weights times the part of the year that each is a member.
pub fn in_part(
    plan_year: &PlanYear,
    members: &[OrganisationId],
    weights: Vec<Ratio>,
) -> Vec<Ratio> {
    let weights = members.iter().zip(weights);
    let in_part = weights.map(|(member, weight)| match plan_year.members.get(member) {
        Some(part) if part.is_one() => weight,
        Some(part) => weight * part,
        None => Ratio::zero(),
    });
    in_part.collect()
}

/// Shares are of the whole line: they are not brought to 100 %, nor reduced for a part of a year.
/// What the shares of all who take part leave is not yet assigned, also where some of them are not
/// among `members` because they have a pinned amount.
fn by_shares(
    plan_year: &PlanYear,
    line: &Line,
    members: Vec<OrganisationId>,
    shares: &BTreeMap<OrganisationId, Share>,
) -> Division<Organisation> {
    let mut remarks = Vec::new();
    let takes_part = |organisation: OrganisationId| {
        line.organisations.has(organisation) && plan_year.members.contains_key(&organisation)
    };
    for (organisation, share) in shares {
        if !takes_part(*organisation) && *share != Share::ZERO {
            remarks.push(Remark::ShareOfNonMember(organisation.row()));
        } else if plan_year.membership(*organisation) < Ratio::one() && *share != Share::ZERO {
            remarks.push(Remark::ShareOfPartYear(organisation.row()));
        }
    }
    let given: Ratio = shares.values().map(|share| share.to_ratio()).sum();
    if given > Ratio::one() {
        return Division::refused(members, remarks, Remark::SharesAboveWhole);
    }
    let share_of = |member| shares.get(member).copied().unwrap_or_default();
    let weights: Vec<Ratio> = members
        .iter()
        .map(|member| share_of(member).to_ratio())
        .collect();
    let rest = Ratio::one() - taken(shares, takes_part);
    if rest.is_positive() {
        remarks.push(Remark::SharesBelowWhole);
    } else if weights.iter().all(Ratio::is_zero) {
        return Division::refused(members, remarks, Remark::NoWeight);
    }
    Division {
        members,
        weights,
        rest,
        holds: true,
        remarks,
    }
}

/// The shares of all who take part, together.
fn taken(
    shares: &BTreeMap<OrganisationId, Share>,
    takes_part: impl Fn(OrganisationId) -> bool,
) -> Ratio {
    let shares = shares.iter().filter(|(member, _)| takes_part(**member));
    shares.map(|(_, share)| share.to_ratio()).sum()
}

/// What each had in the year that a line's history goes by; less than nothing counts as nothing.
pub fn history(
    context: &Context<'_>,
    line: LineId,
    members: &[OrganisationId],
    remarks: &mut Vec<Remark>,
) -> Vec<Ratio> {
    let mut weights = Vec::with_capacity(members.len());
    for member in members {
        weights.push(match context.had(line, *member) {
            Some(amount) if amount.is_negative() => {
                remarks.push(Remark::NegativeHistory(member.row()));
                Ratio::zero()
            }
            Some(amount) => amount.clone(),
            None => {
                remarks.push(Remark::NoHistory(member.row()));
                Ratio::zero()
            }
        });
    }
    weights
}
