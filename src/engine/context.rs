//! What every pass looks up: the years with their parts, who is a member when, which areas there
//! are, and the figures and awards by whom they are of.

use super::{figures::Figures, history::History};
use crate::{
    plan::{AreaId, Line, LineId, OrganisationId, Plan},
    share::Ratio,
    year::{PartRule, Term, Year},
};
use num_traits::{One as _, Zero as _};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

/// A plan with the look-ups that its evaluation needs.
pub struct Context<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The years of the term, in order.
    pub years: Vec<PlanYear>,
    /// The lines, in order of id.
    pub lines: Vec<(LineId, &'a Line)>,
    /// The areas without areas below them, in order of id: money goes there.
    pub leaves: Vec<AreaId>,
    figures: OnceLock<Figures<'a>>,
    history: OnceLock<History<'a>>,
    /// In the order of the lines.
    had: Vec<OnceLock<Had>>,
}

/// What each organisation had of a line.
type Had = BTreeMap<OrganisationId, Ratio>;

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
        Self::with_years(plan, None)
    }

    /// The same, with the years where they are known already.
    pub(super) fn with_years(plan: &'a Plan, years: Option<Vec<PlanYear>>) -> Self {
        let parents: BTreeSet<AreaId> = plan.areas.iter().filter_map(|(_, a)| a.parent).collect();
        Self {
            plan,
            years: years.unwrap_or_else(|| plan_years(plan)),
            lines: plan.lines.iter().collect(),
            leaves: plan
                .areas
                .ids()
                .filter(|id| !parents.contains(id))
                .collect(),
            figures: OnceLock::new(),
            history: OnceLock::new(),
            had: plan.lines.ids().map(|_| OnceLock::new()).collect(),
        }
    }

    /// The figures, by what they are of; sorted when they are first asked for.
    pub fn figures(&self) -> &Figures<'a> {
        self.figures.get_or_init(|| Figures::new(self.plan))
    }

    /// The awards, by line and organisation; sorted when they are first asked for.
    pub fn history(&self) -> &History<'a> {
        self.history.get_or_init(|| History::new(self.plan))
    }

    /// The year of the awards that a line's history goes by.
    pub fn history_year(&self, line: &Line) -> Year {
        let compared = || self.plan.arrangement.compared_year();
        line.history_year.unwrap_or_else(compared)
    }

    /// What an organisation had in the year that a line's history goes by, in euros and exact; `None`
    /// where no award reaches into it.
    pub fn had(&self, id: LineId, organisation: OrganisationId) -> Option<&Ratio> {
        let at = self.lines.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        let (_, line) = self.lines.get(at)?;
        let had = self.had.get(at)?.get_or_init(|| {
            let year = self.history_year(line);
            self.history().amounts(id, year, line.history_measure)
        });
        had.get(&organisation)
    }

    /// Where a year stands among the years of the term.
    pub fn index_of(&self, year: Year) -> Option<usize> {
        self.years
            .iter()
            .position(|plan_year| plan_year.year == year)
    }
}

impl PlanYear {
    /// For which part of the plan's part of the year an organisation is a member.
    pub fn membership(&self, organisation: OrganisationId) -> Ratio {
        let own = self.members.get(&organisation);
        own.cloned().unwrap_or_else(Ratio::zero)
    }

    /// For which part of the calendar year an organisation is a member.
    pub fn own_part(&self, organisation: OrganisationId) -> Ratio {
        self.membership(organisation) * &self.part
    }
}

fn plan_years(plan: &Plan) -> Vec<PlanYear> {
    let stays = stays(plan);
    let years = plan.years().into_iter();
    years.map(|year| plan_year(plan, &stays, year)).collect()
}

/// The days on which each organisation is a member, each day once, in order.
fn stays(plan: &Plan) -> BTreeMap<OrganisationId, Vec<Term>> {
    let mut stays: BTreeMap<OrganisationId, Vec<Term>> = BTreeMap::new();
    for (_, membership) in plan.memberships.iter() {
        let own = stays.entry(membership.organisation).or_default();
        own.extend(membership.within(plan.term()));
    }
    for own in stays.values_mut() {
        *own = Term::joined(std::mem::take(own));
    }
    stays
}

fn plan_year(plan: &Plan, stays: &BTreeMap<OrganisationId, Vec<Term>>, year: Year) -> PlanYear {
    let rule = plan.arrangement.year_part;
    let part = plan.term().part_of(year, rule);
    let members = stays.iter().filter_map(|(organisation, own)| {
        let membership = membership(own, plan.term(), (year, &part), rule);
        (!membership.is_zero()).then_some((*organisation, membership))
    });
    PlanYear {
        year,
        members: members.collect(),
        part,
    }
}

/// Which part of the term's part of a year the days cover.
fn membership(own: &[Term], term: Term, (year, part): (Year, &Ratio), rule: PartRule) -> Ratio {
    if let [stay] = own
        && stay.overlap(year.whole()) == term.overlap(year.whole())
    {
        return Ratio::one();
    }
    own.iter()
        .map(|stay| stay.part_of(year, rule))
        .sum::<Ratio>()
        / part
}
