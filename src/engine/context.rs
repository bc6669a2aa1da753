//! What every pass looks up: the years with their parts, who is a member when, which areas there
//! are, and the figures and awards by whom they are of.

use super::{figures::Figures, history::History};
use crate::{
    plan::{AreaId, Line, OrganisationId, Plan},
    share::Ratio,
    year::Year,
};
use num_traits::{One as _, Zero as _};
use std::collections::{BTreeMap, BTreeSet};

/// A plan with the look-ups that its evaluation needs.
pub struct Context<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The years of the term, in order.
    pub years: Vec<PlanYear>,
    /// The areas without areas below them, in order of id: money goes there.
    pub leaves: Vec<AreaId>,
    /// The figures, by what they are of.
    pub figures: Figures<'a>,
    /// The awards, by line and organisation.
    pub history: History<'a>,
}

/// A year of the term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanYear {
    /// The calendar year.
    pub year: Year,
    /// Which part of it the term covers.
    pub part: Ratio,
    /// Who is a member, and for which part of that part, in order of id.
    pub members: BTreeMap<OrganisationId, Ratio>,
}

impl<'a> Context<'a> {
    /// Gathers the look-ups of a plan.
    pub fn new(plan: &'a Plan) -> Self {
        let parents: BTreeSet<AreaId> = plan.areas.iter().filter_map(|(_, a)| a.parent).collect();
        Self {
            plan,
            years: plan
                .years()
                .into_iter()
                .map(|year| plan_year(plan, year))
                .collect(),
            leaves: plan
                .areas
                .ids()
                .filter(|id| !parents.contains(id))
                .collect(),
            figures: Figures::new(plan),
            history: History::new(plan),
        }
    }

    /// The year of the awards that a line's history goes by.
    pub fn history_year(&self, line: &Line) -> Year {
        let compared = || self.plan.arrangement.compared_year();
        line.history_year.unwrap_or_else(compared)
    }

    /// Where a year stands among the years of the term.
    pub fn index_of(&self, year: Year) -> Option<usize> {
        self.years
            .iter()
            .position(|plan_year| plan_year.year == year)
    }
}

fn plan_year(plan: &Plan, year: Year) -> PlanYear {
    let rule = plan.arrangement.year_part;
    let term = plan.term();
    let part = term.part_of(year, rule);
    let mut members: BTreeMap<OrganisationId, Ratio> = BTreeMap::new();
    for (_, membership) in plan.memberships.iter() {
        let Some(within) = membership.within(term) else {
            continue;
        };
        let own = within.part_of(year, rule);
        if !own.is_zero() {
            let share = members
                .entry(membership.organisation)
                .or_insert_with(Ratio::zero);
            // Memberships that overlap make nobody more than a whole member.
            *share = (&*share + own / &part).min(Ratio::one());
        }
    }
    PlanYear {
        year,
        part,
        members,
    }
}
