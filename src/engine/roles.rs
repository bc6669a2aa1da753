//! How roles are filled on a day, who has several of them, and when consultation bodies meet.

use crate::plan::{ConsultationBody, Decision, OrganisationId, Plan, Role, RoleId, RoleSide};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// How a role is filled on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cover {
    /// By somebody, with somebody who takes over.
    Covered,
    /// By one person alone.
    Single,
    /// By nobody.
    Open,
    /// From a later day on.
    Later,
    /// Until an earlier day.
    Ended,
}

impl Cover {
    /// Its code in words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Covered => "covered",
            Self::Single => "single",
            Self::Open => "open",
            Self::Later => "later",
            Self::Ended => "ended",
        }
    }
}

/// How a role is filled on a day.
pub fn cover(role: &Role, today: Date) -> Cover {
    if role.to.is_some_and(|to| to < today) {
        Cover::Ended
    } else if person(&role.holder).is_empty() {
        Cover::Open
    } else if role.from.is_some_and(|from| from > today) {
        Cover::Later
    } else if is_single(role) {
        Cover::Single
    } else {
        Cover::Covered
    }
}

/// Whether it stands or falls with one person. Who is their own deputy is alone.
pub fn is_single(role: &Role) -> bool {
    let (holder, deputy) = (person(&role.holder), person(&role.deputy));
    !holder.is_empty() && (deputy.is_empty() || deputy == holder)
}

/// A person as their name is compared: without capitals, and with single blanks.
pub fn person(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// Whether two rows are of one role, one after the other.
pub fn is_same_role(one: &Role, other: &Role) -> bool {
    one.side == other.side
        && one.organisation == other.organisation
        && person(&one.name) == person(&other.name)
}

/// Whether somebody has the same role on the day after a row of it ends, or later.
pub fn is_followed(plan: &Plan, (id, role): (RoleId, &Role)) -> bool {
    let Some(end) = role.to else { return false };
    let mut others = plan.roles.iter().filter(|(other, _)| *other != id);
    others.any(|(_, other)| {
        let goes_on = other.to.is_none_or(|to| to > end);
        goes_on && !person(&other.holder).is_empty() && is_same_role(role, other)
    })
}

/// A role with its id.
type Of<'a> = (RoleId, &'a Role);

/// Whether two rows hold on a same day.
fn overlaps(one: &Role, other: &Role) -> bool {
    let begins = |role: &Role| role.from.unwrap_or(Date::MIN);
    let ends = |role: &Role| role.to.unwrap_or(Date::MAX);
    begins(one) <= ends(other) && begins(other) <= ends(one)
}

/// Who has different roles at one time, on a day or later: each by name, with those roles.
pub fn with_several(plan: &Plan, today: Date) -> BTreeMap<String, Vec<RoleId>> {
    let mut held: BTreeMap<String, Vec<Of<'_>>> = BTreeMap::new();
    for (id, role) in plan.roles.iter() {
        if !matches!(cover(role, today), Cover::Open | Cover::Ended) {
            held.entry(person(&role.holder))
                .or_default()
                .push((id, role));
        }
    }
    let several = held.into_iter().filter_map(|(name, roles)| {
        let beside_another = roles.iter().filter(|(_, role)| {
            let mut others = roles.iter();
            others.any(|(_, other)| !is_same_role(role, other) && overlaps(role, other))
        });
        let beside_another: Vec<RoleId> = beside_another.map(|(id, _)| *id).collect();
        (!beside_another.is_empty()).then_some((name, beside_another))
    });
    several.collect()
}

/// Whether roles are of both who commissions and who carries out.
pub fn are_on_both_sides(plan: &Plan, roles: &[RoleId]) -> bool {
    let sides = roles.iter().filter_map(|id| plan.roles.get(*id));
    let sides: BTreeSet<RoleSide> = sides.map(|role| role.side).collect();
    sides.contains(&RoleSide::Authority) && sides.contains(&RoleSide::Partners)
}

/// The day by which a body must meet again; `None` where that is not known.
pub fn meets_by(body: &ConsultationBody) -> Option<Date> {
    let span = body.frequency?.span()?;
    body.last_met?.checked_add(span).ok()
}

/// The members of a body that can be there on a day: all but who left the cooperation before it.
pub fn present(plan: &Plan, body: &ConsultationBody, today: Date) -> usize {
    let stays = |who: &&OrganisationId| {
        let mut own = plan.memberships.iter().map(|(_, row)| row);
        let mut own_stays = own
            .by_ref()
            .filter(|row| row.organisation == **who)
            .peekable();
        let is_member = own_stays.peek().is_some();
        !is_member || own_stays.any(|row| row.to.is_none_or(|to| to >= today))
    };
    body.members.iter().filter(stays).count()
}

/// The consultation body that takes a decision.
pub fn body_of<'a>(plan: &'a Plan, decision: &Decision) -> Option<&'a ConsultationBody> {
    plan.consultation_bodies.get(decision.consultation_body?)
}
