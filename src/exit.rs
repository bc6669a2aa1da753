//! What if an organisation leaves: the changes that a scenario of it is made of, what becomes free by
//! it, and who may take that over.
//!
//! The term of the whole stays what it was, and so does what was awarded: a fact is amended or
//! withdrawn by decision, and not by trying something.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects
)]

mod explained;
mod report;
mod rows;

pub use crate::plan::{ExitPart, Proposal};
pub use explained::{amount_of, explain};
pub use report::{Freed, Given, Notice, Part, Report, Settled, report};
pub use rows::{Row, Whose};

use crate::{
    change::{self, Edit, StepName},
    dossier::Scenario,
    engine::Outcome,
    money::Money,
    plan::{
        LineId, Membership, MembershipId, MembershipStatus, OrganisationId, OrganisationSplit,
        Plan, Value, field::FieldType as _,
    },
    year::Year,
};
use jiff::civil::Date;

/// An organisation that leaves, and the first day on which it takes no part any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exit {
    /// Who leaves.
    pub organisation: OrganisationId,
    /// The day after its last.
    pub day: Date,
}

/// The steps of leaving; `None` where the organisation takes no part from that day on.
///
/// Its membership ends the day before and its pinned amounts of later years are released. A share
/// that was typed is dropped only where it never takes part: it is the same in every year, so what
/// it leaves of later years is not yet assigned.
pub fn leave(plan: &Plan, exit: Exit) -> Option<Vec<Edit>> {
    let last = exit.day.yesterday().ok()?;
    let own = plan.memberships.iter().filter(|(_, row)| {
        let is_later = row.to.is_none_or(|to| to >= exit.day);
        row.organisation == exit.organisation && row.status.takes_part() && is_later
    });
    let own: Vec<(MembershipId, &Membership)> = own.collect();
    let is_in_term = exit.day <= plan.term().last();
    if own.is_empty() || !is_in_term {
        return None;
    }
    let mut edits = Vec::new();
    for (id, row) in own {
        if row.from.is_some_and(|from| from >= exit.day) {
            edits.push(Edit::Remove(id.row()));
            continue;
        }
        let status = MembershipStatus::Leaves.to_value();
        edits.push(Edit::set(id.row(), "status", status));
        edits.push(Edit::set(id.row(), "to", Value::Date(last)));
    }
    edits.extend(released(plan, exit));
    if exit.day <= plan.term().first() {
        edits.extend(dropped_shares(plan, exit.organisation));
    }
    Some(edits)
}

/// Its pinned amounts of the years in which it takes no part any more, and that were not awarded.
fn released(plan: &Plan, exit: Exit) -> impl Iterator<Item = Edit> + '_ {
    plan.lines.iter().flat_map(move |(id, line)| {
        let pins = line.pins.keys().filter(move |(who, year)| {
            let is_later = year.whole().first() >= exit.day;
            *who == exit.organisation && is_later && !plan.arrangement.is_awarded(*year)
        });
        pins.map(move |of| pin(id, *of, None))
    })
}

fn dropped_shares(plan: &Plan, who: OrganisationId) -> impl Iterator<Item = Edit> + '_ {
    plan.lines.iter().filter_map(move |(id, line)| {
        let OrganisationSplit::Shares(shares) = &line.split else {
            return None;
        };
        let key = Value::Row(who.row());
        let drop = || Edit::set_entry(id.row(), "shares", key, Value::Blank);
        shares.contains_key(&who).then(drop)
    })
}

/// Pins an amount, or releases it.
fn pin(line: LineId, (who, year): (OrganisationId, Year), amount: Option<Money>) -> Edit {
    let key = (Value::Row(who.row()), Value::Year(year));
    let key = Value::Pair(Box::new(key));
    let amount = amount.map_or(Value::Blank, Value::Money);
    Edit::set_entry(line.row(), "pins", key, amount)
}

/// The plan without the organisation from that day on; `None` where it takes no part then.
pub fn without(plan: &Plan, exit: Exit) -> Option<Plan> {
    made(plan, leave(plan, exit)?)
}

fn made(plan: &Plan, edits: Vec<Edit>) -> Option<Plan> {
    let step = StepName::Words(String::new());
    // The edits are about rows of this plan, to which nothing refers.
    change::apply(plan, &Edit::Many(step, edits)).ok()
}

/// A plan without the organisation with what becomes free divided as a proposal says. Whatever else
/// it has that `plan` has not, it keeps.
pub fn divided(plan: &Plan, after: &Plan, report: &Report, proposal: Proposal) -> Option<Plan> {
    let edits = report.freed.iter();
    let edits = edits.flat_map(|freed| pins(plan, report.exit, freed, proposal));
    made(after, edits.collect())
}

/// What everybody on a line gets by a proposal, as pinned amounts. By the rules only those of the
/// plan are pinned.
fn pins(plan: &Plan, exit: Exit, freed: &Freed, proposal: Proposal) -> Vec<Edit> {
    let (line, year) = (freed.line, freed.year);
    let of_plan = |who| {
        let line = plan.lines.get(line)?;
        line.pins.get(&(who, year)).copied()
    };
    let given = freed.given(proposal);
    let is_pinned = proposal != Proposal::Rules && !given.parts.is_empty();
    let remaining = freed.rules.parts.iter().map(|part| part.organisation);
    let gets = |who| {
        let mut parts = given.parts.iter();
        parts
            .find(|part| part.organisation == who)
            .map(|part| part.gets)
    };
    let others = remaining.map(|who| {
        let amount = if is_pinned { gets(who) } else { of_plan(who) };
        pin(line, (who, year), amount)
    });
    // Who leaves in the course of a year has the part of it until then.
    let leaving = freed.is_there_for_a_part.then(|| {
        let amount = if is_pinned {
            Some(freed.keeps)
        } else {
            of_plan(exit.organisation)
        };
        pin(line, (exit.organisation, year), amount)
    });
    others.chain(leaving).collect()
}

/// The scenario of it under a name; `None` where the organisation takes no part from that day on.
/// The caller says what the plan is called.
pub fn scenario(
    (plan, outcome): (&Plan, &Outcome),
    (exit, proposal): (Exit, Proposal),
    (name, note): (String, String),
    base: String,
) -> Option<(Scenario, Report)> {
    let report = report(plan, outcome, exit)?;
    let after = divided(plan, &without(plan, exit)?, &report, proposal)?;
    let scenario = Scenario::between(name, note, base, plan, &after);
    Some((scenario, report))
}

/// Who leaves between two plans, and when: the first whose membership is ended by it.
pub fn exit_between(before: &Plan, after: &Plan) -> Option<Exit> {
    after.memberships.iter().find_map(|(id, row)| {
        let is_leaving = row.status == MembershipStatus::Leaves;
        let day = row.to.filter(|_| is_leaving)?.tomorrow().ok()?;
        let was = before.memberships.get(id)?;
        let is_new = was.status != row.status || was.to != row.to;
        let exit = Exit {
            organisation: row.organisation,
            day,
        };
        is_new.then_some(exit)
    })
}
