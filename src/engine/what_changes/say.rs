//! Which decisions concern an organisation, and what it signs.

use super::{Matter, Point, WhatChanges};
use crate::{
    engine::decisions::{calendar, voters},
    plan::OrganisationId,
};

impl WhatChanges<'_> {
    /// Decisions by their day, and then what it signs.
    pub(super) fn say(&self, who: OrganisationId) -> Vec<Point> {
        let planned = calendar(self.plan).decisions;
        let decisions = self.plan.decisions.iter();
        let own = decisions.filter(|(_, row)| voters(self.plan, row).contains(&who));
        let mut points: Vec<Point> = own
            .map(|(id, _)| Point {
                after: Some(true),
                day: planned.get(&id).and_then(|planned| planned.expected),
                ..Point::of(Matter::Decision(id))
            })
            .collect();
        points.sort_by_key(|point| (point.day.is_none(), point.day, point.matter));
        let signatures = self.plan.signatures.iter();
        let own = signatures.filter(|(_, row)| row.organisation == Some(who));
        points.extend(own.map(|(id, row)| Point {
            after: Some(row.signed_on.is_some() && !self.to_sign_again.contains(&id)),
            day: row.signed_on,
            ..Point::of(Matter::Signature(id))
        }));
        points
    }
}
