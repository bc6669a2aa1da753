//! The division of a line over organisations.

use super::{
    context::{Context, PlanYear},
    division::{Division, Remark},
    figures::{Found, later_figure},
};
use crate::{
    plan::{FigureOf, Line, LineId, Organisation, OrganisationId, OrganisationSplit},
    share::{Ratio, Share},
};
use num_traits::{One as _, Signed as _, Zero as _};
use std::collections::BTreeMap;

/// How a line is divided over its organisations in a year.
pub fn division(
    context: &Context<'_>,
    year: usize,
    id: LineId,
    line: &Line,
) -> Division<Organisation> {
    let Some(plan_year) = context.years.get(year) else {
        return Division::refused(Vec::new(), Vec::new(), Remark::NoMembers);
    };
    let members = members(plan_year, line);
    match &line.split {
        OrganisationSplit::Equal => {
            let weights = vec![Ratio::one(); members.len()];
            weighed(plan_year, members, Ok(weights), Vec::new())
        }
        OrganisationSplit::Shares(shares) => by_shares(plan_year, members, shares),
        OrganisationSplit::History => {
            let mut remarks = Vec::new();
            let weights = history(context, id, line, &members, &mut remarks);
            weighed(plan_year, members, Ok(weights), remarks)
        }
        OrganisationSplit::Figure { name, year } => {
            let mut remarks = Vec::new();
            let found = context
                .figures
                .of_members(&of(&members), name, *year, plan_year.year);
            let weights = found.map(|found| {
                remarks.extend(later_figure(&found));
                found.iter().map(Found::value).collect()
            });
            weighed(plan_year, members, weights, remarks)
        }
        OrganisationSplit::Key(key) => {
            let mut remarks = Vec::new();
            let key = context.plan.keys.get(*key).cloned().unwrap_or_default();
            let weights =
                context
                    .figures
                    .key_weights(&key, &of(&members), plan_year.year, &mut remarks);
            weighed(plan_year, members, weights, remarks)
        }
    }
}

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

/// Weights times the part of the year that each is a member.
fn weighed(
    plan_year: &PlanYear,
    members: Vec<OrganisationId>,
    weights: Result<Vec<Ratio>, Remark>,
    remarks: Vec<Remark>,
) -> Division<Organisation> {
    match weights {
        Ok(weights) => {
            let weights = members
                .iter()
                .zip(weights)
                .map(|(member, weight)| weight * part_of(plan_year, *member))
                .collect();
            Division::by(members, weights, remarks)
        }
        Err(why) => Division::refused(members, remarks, why),
    }
}

/// For which part of the plan's part of a year an organisation is a member.
pub fn part_of(plan_year: &PlanYear, member: OrganisationId) -> Ratio {
    plan_year
        .members
        .get(&member)
        .cloned()
        .unwrap_or_else(Ratio::zero)
}

/// Shares are of the whole line: they are not brought to 100 %, nor reduced for a part of a year.
fn by_shares(
    plan_year: &PlanYear,
    members: Vec<OrganisationId>,
    shares: &BTreeMap<OrganisationId, Share>,
) -> Division<Organisation> {
    let mut remarks = Vec::new();
    for (organisation, share) in shares {
        if !members.contains(organisation) && *share != Share::ZERO {
            remarks.push(Remark::ShareOfNonMember(organisation.row()));
        } else if part_of(plan_year, *organisation) < Ratio::one() && *share != Share::ZERO {
            remarks.push(Remark::ShareOfPartYear(organisation.row()));
        }
    }
    if members.is_empty() {
        return Division::refused(members, remarks, Remark::NoMembers);
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
    let rest = Ratio::one() - weights.iter().sum::<Ratio>();
    if rest.is_positive() {
        remarks.push(Remark::SharesBelowWhole);
    }
    Division {
        members,
        weights,
        rest,
        holds: true,
        remarks,
    }
}

/// What each had in a year, of the awards that are tagged to the line.
fn history(
    context: &Context<'_>,
    line: LineId,
    row: &Line,
    members: &[OrganisationId],
    remarks: &mut Vec<Remark>,
) -> Vec<Ratio> {
    let (year, measure) = (context.history_year(row), row.history_measure);
    let mut weights = Vec::with_capacity(members.len());
    for member in members {
        let awards = context.history.of(line, *member, year, measure);
        let weight: Ratio = awards
            .iter()
            .map(|tagged| tagged.amount_in(year, measure))
            .sum();
        if awards.is_empty() {
            remarks.push(Remark::NoHistory(member.row()));
        } else if weight.is_negative() {
            remarks.push(Remark::NegativeHistory(member.row()));
        }
        weights.push(weight.max(Ratio::zero()));
    }
    weights
}
