//! How far the landing is in each organisation, and how old bottlenecks are.

use crate::plan::{
    Bottleneck, LandingItem, LandingItemId, LandingKind, LandingState, OrganisationId, Plan,
};
use jiff::{Unit, civil::Date};
use std::collections::BTreeSet;

/// After how many days a bottleneck that still lies at its level is old: eight weeks.
pub const OLD_DAYS: i32 = 56;

/// How many points of a list there are, and how they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many that are needed.
    pub items: usize,
    /// How many of those are done.
    pub done: usize,
    /// How many of those are late.
    pub overdue: usize,
    /// How many that this organisation has no need of.
    pub not_applicable: usize,
}

impl Progress {
    /// How many are still to be done.
    pub const fn open(self) -> usize {
        self.items.saturating_sub(self.done)
    }
}

/// The points of the standard list that organisations which take part do not have yet.
pub fn missing(plan: &Plan) -> Vec<LandingItem> {
    let there: BTreeSet<(OrganisationId, LandingKind)> = plan
        .landing_items
        .iter()
        .map(|(_, item)| (item.organisation, item.kind))
        .collect();
    let members: BTreeSet<OrganisationId> = plan.taking_part().collect();
    let wanted = members
        .into_iter()
        .flat_map(|who| LandingKind::STANDARD.map(|kind| (who, kind)));
    let missing = wanted.filter(|wanted| !there.contains(wanted));
    let item = |(organisation, kind)| LandingItem {
        organisation,
        kind,
        ..LandingItem::default()
    };
    missing.map(item).collect()
}

/// Who has a list, and who takes part and should have one.
pub fn organisations(plan: &Plan) -> BTreeSet<OrganisationId> {
    let items = plan.landing_items.iter();
    let with_items = items.map(|(_, item)| item.organisation);
    plan.taking_part().chain(with_items).collect()
}

/// The points of an organisation, of one sort or of all.
pub fn items_of(
    plan: &Plan,
    who: OrganisationId,
    kind: Option<LandingKind>,
) -> impl Iterator<Item = (LandingItemId, &LandingItem)> {
    let items = plan.landing_items.iter();
    items.filter(move |(_, item)| {
        item.organisation == who && kind.is_none_or(|kind| item.kind == kind)
    })
}

/// How the points of an organisation stand on a day, of one sort or of all.
pub fn progress(
    plan: &Plan,
    who: OrganisationId,
    kind: Option<LandingKind>,
    today: Date,
) -> Progress {
    let mut all = Progress::default();
    for (_, item) in items_of(plan, who, kind) {
        let count = |number: &mut usize, is: bool| *number = number.saturating_add(is.into());
        let is_needed = item.state != LandingState::NotApplicable;
        count(&mut all.items, is_needed);
        count(&mut all.not_applicable, !is_needed);
        count(&mut all.done, item.state == LandingState::Done);
        count(&mut all.overdue, is_late(item, today));
    }
    all
}

/// Whether a point should have been done before a day.
pub fn is_late(item: &LandingItem, today: Date) -> bool {
    item.state.is_open() && item.due.is_some_and(|due| due < today)
}

/// How many days a bottleneck has been there: until it was cleared, or until today. `None` where it
/// is not known since when, or that was later.
pub fn age(bottleneck: &Bottleneck, today: Date) -> Option<i32> {
    let since = bottleneck.raised_on?;
    let until = bottleneck.solved_on.unwrap_or(today);
    let days = until.since((Unit::Day, since)).ok()?.get_days();
    (days >= 0).then_some(days)
}

/// Whether a bottleneck should have been cleared before a day.
pub fn is_overdue(bottleneck: &Bottleneck, today: Date) -> bool {
    bottleneck.solved_on.is_none() && bottleneck.due.is_some_and(|due| due < today)
}

/// Whether a bottleneck has been there so long that it is to go up a level.
pub fn is_old(bottleneck: &Bottleneck, today: Date) -> bool {
    bottleneck.solved_on.is_none() && age(bottleneck, today).is_some_and(|days| days > OLD_DAYS)
}
