//! The rules over who takes part: who only may come to, who does on a condition, who leaves.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::plan::{
    Chosen, Line, Membership, MembershipId, MembershipStatus, OrganisationId, OrganisationSplit,
    Place, Plan,
};
use std::collections::BTreeSet;

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    let members: BTreeSet<OrganisationId> = plan.taking_part().collect();
    for (id, row) in plan.memberships.iter() {
        match row.status {
            MembershipStatus::Invited | MembershipStatus::Hesitates => {
                let is_awaited = !members.contains(&row.organisation);
                findings.extend(awaited(plan, (id, row)).filter(|_| is_awaited));
            }
            MembershipStatus::Conditional => findings.push(conditional(id, row)),
            MembershipStatus::Leaves if row.to.is_none() => {
                let place = Place::Field(id.row(), "to");
                let who = vec![Argument::Row(row.organisation.row())];
                findings.push(Finding::new(Code::M003, place, who));
            }
            MembershipStatus::Leaves | MembershipStatus::In => {}
        }
    }
}

/// M001: who takes part on a condition is counted as if it is fulfilled. M004: the condition is not
/// written down.
fn conditional(id: MembershipId, row: &Membership) -> Finding {
    let who = Argument::Row(row.organisation.row());
    let condition = row.condition.trim();
    if condition.is_empty() {
        return Finding::new(Code::M004, Place::Field(id.row(), "condition"), vec![who]);
    }
    let condition = Argument::Name(condition.to_owned());
    Finding::new(
        Code::M001,
        Place::Field(id.row(), "status"),
        vec![who, condition],
    )
}

/// M002: the plan counts on who did not say yes.
fn awaited(plan: &Plan, (id, row): (MembershipId, &Membership)) -> Option<Finding> {
    let who = row.organisation;
    let lines = plan.lines.iter().filter(|(_, line)| names(line, who));
    let lines = lines.count();
    let phases = plan.phases.iter();
    let mandates = phases.filter(|(_, phase)| {
        let is_lead = phase.form.has_lead() && phase.lead == Some(who);
        is_lead || phase.mandates.contains_key(&who)
    });
    let mandates = mandates.count();
    let arguments = vec![
        Argument::Row(who.row()),
        Argument::Count(lines),
        Argument::Count(mandates),
    ];
    let is_counted_on = lines > 0 || mandates > 0;
    is_counted_on.then(|| Finding::new(Code::M002, Place::Field(id.row(), "status"), arguments))
}

/// Whether a line names an organisation: to carry it out, with a share or with a pinned amount.
fn names(line: &Line, who: OrganisationId) -> bool {
    let is_chosen = matches!(&line.organisations, Chosen::Only(chosen) if chosen.contains(&who));
    let has_share = match &line.split {
        OrganisationSplit::Shares(shares) => shares.contains_key(&who),
        _ => false,
    };
    is_chosen || has_share || line.pins.keys().any(|(pinned, _)| *pinned == who)
}
