//! The rules over landing and bottlenecks: what is late, what nobody sees to, and what stays where it
//! is.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::landing::{age, is_late, is_old, is_overdue, items_of, missing, organisations},
    plan::{
        Bottleneck, BottleneckId, LandingItem, LandingItemId, LandingKind, LandingState,
        OrganisationId, Place, Plan,
    },
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(plan: &Plan, today: Date, findings: &mut Vec<Finding>) {
    for of in plan.landing_items.iter() {
        late(of, today, findings);
        day_and_state(of, findings);
    }
    twice(plan, findings);
    for who in organisations(plan) {
        says_enough(plan, who, findings);
    }
    not_begun(plan, findings);
    for of in plan.bottlenecks.iter() {
        stays(of, today, findings);
        of_bottleneck(of, today, findings);
    }
}

type Of<'a> = (LandingItemId, &'a LandingItem);

fn at(id: LandingItemId, field: &'static str) -> Place {
    Place::Field(id.row(), field)
}

/// What a point is called: its own words, or those of its sort.
fn called(item: &LandingItem) -> Argument {
    if item.name.is_empty() {
        Argument::Choice(item.kind.code())
    } else {
        Argument::Name(item.name.clone())
    }
}

/// N001: a point is late.
fn late((id, item): Of<'_>, today: Date, findings: &mut Vec<Finding>) {
    if let Some(due) = item.due.filter(|_| is_late(item, today)) {
        let who = Argument::Row(item.organisation.row());
        let arguments = vec![who, called(item), Argument::Date(due)];
        findings.push(Finding::new(Code::N001, at(id, "due"), arguments));
    }
}

/// N004: done without a day. N005: a day, and not done.
fn day_and_state((id, item): Of<'_>, findings: &mut Vec<Finding>) {
    let (code, field) = match (item.state == LandingState::Done, item.done_on) {
        (true, None) => (Code::N004, "done_on"),
        (false, Some(_)) => (Code::N005, "state"),
        _ => return,
    };
    let arguments = vec![Argument::Row(item.organisation.row()), called(item)];
    findings.push(Finding::new(code, at(id, field), arguments));
}

/// N006: the same point of the standard list twice.
fn twice(plan: &Plan, findings: &mut Vec<Finding>) {
    let mut seen: BTreeSet<(OrganisationId, LandingKind)> = BTreeSet::new();
    for (id, item) in plan.landing_items.iter() {
        let is_standard = item.kind != LandingKind::Own && item.name.is_empty();
        if is_standard && !seen.insert((item.organisation, item.kind)) {
            let arguments = vec![Argument::Row(item.organisation.row()), called(item)];
            findings.push(Finding::new(Code::N006, Place::Row(id.row()), arguments));
        }
    }
}

/// N002: of so many points nobody sees to them, or it is not said by when.
fn says_enough(plan: &Plan, who: OrganisationId, findings: &mut Vec<Finding>) {
    let open = items_of(plan, who, None).filter(|(_, item)| item.state.is_open());
    let open: Vec<Of<'_>> = open.collect();
    let alone = open.iter().filter(|(_, item)| item.owner.trim().is_empty());
    let endless = open.iter().filter(|(_, item)| item.due.is_none());
    let first = alone.clone().chain(endless.clone()).map(|(id, _)| *id);
    if let Some(first) = first.min() {
        findings.push(Finding::new(
            Code::N002,
            at(first, "owner"),
            vec![
                Argument::Row(who.row()),
                Argument::Count(open.len()),
                Argument::Count(alone.count()),
                Argument::Count(endless.count()),
            ],
        ));
    }
}

/// N003: who takes part has no whole list, where others have begun.
fn not_begun(plan: &Plan, findings: &mut Vec<Finding>) {
    if plan.landing_items.is_empty() {
        return;
    }
    let mut lacking: BTreeMap<OrganisationId, usize> = BTreeMap::new();
    for item in missing(plan) {
        let count = lacking.entry(item.organisation).or_default();
        *count = count.saturating_add(1);
    }
    for (who, count) in lacking {
        let arguments = vec![Argument::Row(who.row()), Argument::Count(count)];
        findings.push(Finding::new(Code::N003, Place::Row(who.row()), arguments));
    }
}

type OfBottleneck<'a> = (BottleneckId, &'a Bottleneck);

/// N010: it had to be cleared. N011: it has been at its level for long.
fn stays((id, row): OfBottleneck<'_>, today: Date, findings: &mut Vec<Finding>) {
    let name = Argument::Row(id.row());
    let level = Argument::Choice(row.level.code());
    if let Some(due) = row.due.filter(|_| is_overdue(row, today)) {
        let place = Place::Field(id.row(), "due");
        let arguments = vec![name.clone(), Argument::Date(due), level.clone()];
        findings.push(Finding::new(Code::N010, place, arguments));
    }
    let days = age(row, today).filter(|_| is_old(row, today));
    if let Some(days) = days.and_then(|days| usize::try_from(days).ok()) {
        let place = Place::Field(id.row(), "level");
        let arguments = vec![name, Argument::Count(days), level];
        findings.push(Finding::new(Code::N011, place, arguments));
    }
}

/// N012: nobody sees to it. N013: not known since when. N014: cleared before it was raised, or raised
/// on a day to come.
fn of_bottleneck((id, row): OfBottleneck<'_>, today: Date, findings: &mut Vec<Finding>) {
    let is_open = row.solved_on.is_none();
    let until = row.solved_on.unwrap_or(today);
    let found = [
        (Code::N012, "owner", is_open && row.owner.trim().is_empty()),
        (Code::N013, "raised_on", row.raised_on.is_none()),
        (
            Code::N014,
            "raised_on",
            row.raised_on.is_some_and(|day| day > until),
        ),
    ];
    for (code, field, _) in found.into_iter().filter(|(.., is)| *is) {
        let place = Place::Field(id.row(), field);
        findings.push(Finding::new(code, place, vec![Argument::Row(id.row())]));
    }
}
