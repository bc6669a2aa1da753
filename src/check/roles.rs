//! The rules over roles and consultation bodies: what stands or falls with one person, who is on both
//! sides, and bodies that cannot decide or do not meet.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::roles::{
        Cover, are_on_both_sides, cover, is_followed, meets_by, present, with_several,
    },
    plan::{
        ConsultationBody, ConsultationBodyId, OrganisationId, Place, Plan, Role, RoleId, RoleSide,
    },
};
use jiff::{ToSpan as _, civil::Date};
use std::collections::BTreeSet;

/// How many days before it the end of a role is told, where nobody follows.
const SOON_DAYS: i32 = 90;

pub(super) fn check(plan: &Plan, today: Date, findings: &mut Vec<Finding>) {
    for of in plan.roles.iter() {
        filled(plan, of, today, findings);
        ends_in_order(of, findings);
    }
    several(plan, today, findings);
    on_both_sides(plan, today, findings);
    sides(plan, findings);
    for of in plan.consultation_bodies.iter() {
        can_decide(plan, of, today, findings);
        meets(plan, of, today, findings);
        says_enough(of, findings);
    }
    outside_the_body(plan, findings);
}

fn at(id: RoleId, field: &'static str) -> Place {
    Place::Field(id.row(), field)
}

/// F001: one holder and no deputy. F002: nobody. F003: over, and nobody follows. F004: soon over.
fn filled(plan: &Plan, (id, role): (RoleId, &Role), today: Date, findings: &mut Vec<Finding>) {
    let row = Argument::Row(id.row());
    let holder = || Argument::Name(role.holder.trim().to_owned());
    let cover = cover(role, today);
    match cover {
        Cover::Single => {
            let arguments = vec![row.clone(), holder()];
            findings.push(Finding::new(Code::F001, at(id, "deputy"), arguments));
        }
        Cover::Open => findings.push(Finding::new(
            Code::F002,
            at(id, "holder"),
            vec![row.clone()],
        )),
        Cover::Covered | Cover::Later | Cover::Ended => {}
    }
    let soon = today.checked_add(SOON_DAYS.days()).unwrap_or(today);
    let last = plan.term().last();
    let ends = role.to.filter(|end| *end <= soon && *end < last);
    let Some(end) = ends.filter(|_| cover != Cover::Open && !is_followed(plan, (id, role))) else {
        return;
    };
    let code = if end < today { Code::F003 } else { Code::F004 };
    let arguments = vec![row, holder(), Argument::Date(end)];
    findings.push(Finding::new(code, at(id, "to"), arguments));
}

/// F009: a role that ends before it begins.
fn ends_in_order((id, role): (RoleId, &Role), findings: &mut Vec<Finding>) {
    let days = role.from.zip(role.to);
    if let Some((from, to)) = days.filter(|(from, to)| to < from) {
        let arguments = vec![
            Argument::Row(id.row()),
            Argument::Date(from),
            Argument::Date(to),
        ];
        findings.push(Finding::new(Code::F009, at(id, "to"), arguments));
    }
}

/// F005: one person on both sides, unless somebody wrote down why. F006: one person in several roles.
fn several(plan: &Plan, today: Date, findings: &mut Vec<Finding>) {
    for roles in with_several(plan, today).into_values() {
        let Some(last) = roles.last().copied() else {
            continue;
        };
        let names: BTreeSet<String> = roles.iter().map(|id| plan.name_of(id.row())).collect();
        let names = names.into_iter().collect::<Vec<_>>().join(", ");
        let holder = plan.roles.get(last).map_or("", |role| role.holder.trim());
        let is_crossing = are_on_both_sides(plan, &roles);
        if is_crossing
            && roles
                .iter()
                .any(|id| is_explained(plan, &at(*id, "holder")))
        {
            continue;
        }
        let code = if is_crossing { Code::F005 } else { Code::F006 };
        let arguments = vec![
            Argument::Name(holder.to_owned()),
            Argument::Count(roles.len()),
            Argument::Name(names),
        ];
        findings.push(Finding::new(code, at(last, "holder"), arguments));
    }
}

/// Whether somebody wrote down why something may be so.
fn is_explained(plan: &Plan, place: &Place) -> bool {
    let mut reasons = plan.justifications.iter();
    reasons.any(|(_, row)| row.place.as_ref() == Some(place) && !row.reason.trim().is_empty())
}

/// F007: an organisation that takes part has a role on the side of who commissions, unless somebody
/// wrote down why.
fn on_both_sides(plan: &Plan, today: Date, findings: &mut Vec<Finding>) {
    let roles = plan.roles.iter();
    let lasting = roles.filter(|(_, role)| cover(role, today) != Cover::Ended);
    let lasting: Vec<(RoleId, &Role)> = lasting.collect();
    let carried_out = lasting
        .iter()
        .filter(|(_, role)| role.side == RoleSide::Partners);
    let carried_out = carried_out.filter_map(|(_, role)| role.organisation);
    let carrying_out: BTreeSet<OrganisationId> = plan.taking_part().chain(carried_out).collect();
    for (id, role) in lasting {
        let commissions = role
            .organisation
            .filter(|_| role.side == RoleSide::Authority);
        let both = commissions.filter(|who| carrying_out.contains(who));
        let place = at(id, "organisation");
        if let Some(who) = both.filter(|_| !is_explained(plan, &place)) {
            let arguments = vec![Argument::Row(who.row()), Argument::Row(id.row())];
            findings.push(Finding::new(Code::F007, place, arguments));
        }
    }
}

/// F008: one side has roles and the other has none.
fn sides(plan: &Plan, findings: &mut Vec<Finding>) {
    let of = |side| plan.roles.iter().find(move |(_, role)| role.side == side);
    let (authority, partners) = (of(RoleSide::Authority), of(RoleSide::Partners));
    let (there, missing) = match (authority, partners) {
        (Some((id, _)), None) => (id, RoleSide::Partners),
        (None, Some((id, _))) => (id, RoleSide::Authority),
        _ => return,
    };
    let arguments = vec![Argument::Choice(missing.code())];
    findings.push(Finding::new(Code::F008, at(there, "side"), arguments));
}

type OfBody<'a> = (ConsultationBodyId, &'a ConsultationBody);

/// F010: more must be there than can be.
fn can_decide(plan: &Plan, (id, body): OfBody<'_>, today: Date, findings: &mut Vec<Finding>) {
    let present = present(plan, body, today);
    let quorum = body.quorum.map(|quorum| usize::from(quorum.number()));
    if let Some(quorum) = quorum.filter(|quorum| *quorum > present && !body.members.is_empty()) {
        findings.push(Finding::new(
            Code::F010,
            Place::Field(id.row(), "quorum"),
            vec![
                Argument::Row(id.row()),
                Argument::Count(quorum),
                Argument::Count(present),
            ],
        ));
    }
}

/// F012: it had to meet. F013: it never met, as far as is known.
fn meets(plan: &Plan, (id, body): OfBody<'_>, today: Date, findings: &mut Vec<Finding>) {
    let place = Place::Field(id.row(), "last_met");
    let row = Argument::Row(id.row());
    if let Some((met, by)) = body.last_met.zip(meets_by(body)) {
        // After the term nobody has to meet for it.
        if by < today && by <= plan.term().last() {
            let arguments = vec![row, Argument::Date(met), Argument::Date(by)];
            findings.push(Finding::new(Code::F012, place, arguments));
        }
    } else if body.last_met.is_none() && plan.term().first() <= today {
        findings.push(Finding::new(Code::F013, place, vec![row]));
    }
}

/// F011: not said how often it meets. F014: nobody chairs. F015: nobody has a seat.
fn says_enough((id, body): OfBody<'_>, findings: &mut Vec<Finding>) {
    let missing = [
        (Code::F011, "frequency", body.frequency.is_none()),
        (Code::F014, "chair", body.chair.is_none()),
        (Code::F015, "members", body.members.is_empty()),
    ];
    for (code, field, _) in missing.into_iter().filter(|(.., is)| *is) {
        let place = Place::Field(id.row(), field);
        findings.push(Finding::new(code, place, vec![Argument::Row(id.row())]));
    }
}

/// Q011: a decision concerns who has no seat in the body that takes it.
fn outside_the_body(plan: &Plan, findings: &mut Vec<Finding>) {
    for (id, decision) in plan.decisions.iter() {
        let body = decision.consultation_body;
        let body = body.and_then(|id| Some((id, plan.consultation_bodies.get(id)?)));
        let Some((of, body)) = body.filter(|(_, body)| !body.members.is_empty()) else {
            continue;
        };
        for who in decision.organisations.difference(&body.members) {
            findings.push(Finding::new(
                Code::Q011,
                Place::Field(id.row(), "organisations"),
                vec![
                    Argument::Row(id.row()),
                    Argument::Row(who.row()),
                    Argument::Row(of.row()),
                ],
            ));
        }
    }
}
