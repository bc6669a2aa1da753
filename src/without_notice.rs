//! Which plan needs no notice: the changes by which nobody gets less than the year before, as far as
//! rules can see to that, and who gets less all the same.
//!
//! Nothing is pinned and no money is made: every line holds to a corridor of which the floor is what
//! each had. So it is the others who grow slower, and where a line has not enough for all, that shows.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects
)]

use crate::{
    change::{self, Edit, StepName},
    dossier::Scenario,
    engine::{
        Outcome,
        decrease::{Decrease, decreases},
        division::Remark,
        evaluate,
    },
    money::Money,
    plan::{Amount, OrganisationId, Plan, RowId, TableName, Value, field::FieldType as _},
    share::Rate,
    year::Year,
};
use num_traits::One as _;

/// What such a plan comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Who must have notice by the plan as it is.
    pub before: Vec<Decrease>,
    /// Who must have it all the same.
    pub after: Vec<Left>,
}

/// A decrease that rules cannot take away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Who gets less, in which year, by how much.
    pub decrease: Decrease,
    /// Why.
    pub reason: Reason,
}

/// Why somebody gets less although every line holds to the corridor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The year was awarded: only an amending decision changes it.
    Awarded,
    /// It takes no part in that year, or not for all of it.
    Absent,
    /// An amount of it is pinned, whatever others get.
    Pinned,
    /// What its lines have is less than what everybody on them had.
    Money,
    /// What it had was of lines on which it is not now.
    Elsewhere,
}

impl Reason {
    /// The name in words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Awarded => "awarded",
            Self::Absent => "absent",
            Self::Pinned => "pinned",
            Self::Money => "money",
            Self::Elsewhere => "elsewhere",
        }
    }
}

impl Report {
    /// What everybody lacks in a year to have what it had; in whole cents.
    pub fn lacking(&self, year: Year) -> Money {
        let left = self.after.iter().map(|left| &left.decrease);
        left.filter(|left| left.year == year)
            .map(Decrease::less)
            .sum()
    }

    /// The years in which somebody gets less all the same, in order.
    pub fn years(&self) -> Vec<Year> {
        let mut years: Vec<Year> = self.after.iter().map(|left| left.decrease.year).collect();
        years.dedup();
        years
    }
}

/// The steps to a plan in which nobody gets less than the year before where rules can see to that.
/// Years that were awarded stay as they are.
pub fn edits(plan: &Plan) -> Vec<Edit> {
    let arrangement = &plan.arrangement;
    let row = RowId::single(TableName::Arrangement);
    let years = plan.years().into_iter();
    let open = years.filter(|year| !arrangement.is_awarded(*year));
    let lower = open.filter(|year| {
        let floor = arrangement.floor.get(year);
        floor.is_none_or(|floor| *floor < Rate::ZERO)
    });
    let floors =
        lower.map(|year| Edit::set_entry(row, "floor", Value::Year(year), Rate::ZERO.to_value()));
    let loose = plan.lines.iter().filter(|(_, line)| !line.corridor);
    let held = loose.map(|(id, _)| Edit::set(id.row(), "corridor", Value::Flag(true)));
    floors.chain(held).collect()
}

/// The plan with those steps taken, and what it comes to; `None` where nobody must have notice.
pub fn without_notice(plan: &Plan, outcome: &Outcome) -> Option<(Plan, Report)> {
    let asked = |plan: &Plan, outcome: &Outcome| {
        let decreases = decreases(plan, outcome).into_iter();
        decreases.filter(Decrease::takes_notice).collect()
    };
    let before: Vec<Decrease> = asked(plan, outcome);
    if before.is_empty() {
        return None;
    }
    let step = StepName::Words(String::new());
    let after = change::apply(plan, &Edit::Many(step, edits(plan))).ok()?;
    let came = evaluate(&after);
    let left: Vec<Decrease> = asked(&after, &came);
    let left = left.into_iter().map(|decrease| Left {
        reason: reason(&after, &came, &decrease),
        decrease,
    });
    let report = Report {
        before,
        after: left.collect(),
    };
    Some((after, report))
}

/// The scenario of it under a name; `None` where nobody must have notice. The caller says what the
/// plan is called.
pub fn scenario(
    plan: &Plan,
    outcome: &Outcome,
    (name, note): (String, String),
    base: String,
) -> Option<(Scenario, Report)> {
    let (after, report) = without_notice(plan, outcome)?;
    let scenario = Scenario::between(name, note, base, plan, &after);
    Some((scenario, report))
}

fn reason(plan: &Plan, outcome: &Outcome, decrease: &Decrease) -> Reason {
    let (who, year) = (decrease.organisation, decrease.year);
    if plan.arrangement.is_awarded(year) {
        Reason::Awarded
    } else if !takes_part_as_before(outcome, who, year) {
        Reason::Absent
    } else if is_pinned(plan, who, year) {
        Reason::Pinned
    } else if is_short(outcome, who, year) {
        Reason::Money
    } else {
        Reason::Elsewhere
    }
}

/// Whether a line that it is on has less than the corridor promises.
fn is_short(outcome: &Outcome, who: OrganisationId, year: Year) -> bool {
    let mut remarks = outcome.remarks.iter();
    remarks.any(|(place, remark)| match (place, remark) {
        (Amount::Line(of, line), Remark::CorridorShort(_)) if *of == year => {
            let block = outcome.block(year, *line);
            block.is_some_and(|block| block.organisations.contains(&who))
        }
        _ => false,
    })
}

fn takes_part_as_before(outcome: &Outcome, who: OrganisationId, year: Year) -> bool {
    let mut years = outcome.years.iter();
    let planned = years.find(|planned| planned.year == year);
    planned.is_some_and(|planned| planned.membership(who).is_one())
}

fn is_pinned(plan: &Plan, who: OrganisationId, year: Year) -> bool {
    let mut lines = plan.lines.iter();
    lines.any(|(_, line)| line.pins.contains_key(&(who, year)))
}
