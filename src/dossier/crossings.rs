//! Which changes went across the border between *what* and *how*, and still stand.

use super::{Entry, Log};
use crate::{
    change::{Change, Content},
    plan::{Crossing, Owner, Place, RowId, Side, owner_at},
};
use std::collections::BTreeMap;

/// The places that were changed last by the side that does not own them, each with what stood there
/// before. A place is in order again when its owner changes it, or when it is as the owner left it.
///
/// A step tells by whom it was taken only where that was said; a step of nobody in particular is one
/// of both together, and goes across no border.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crossings(BTreeMap<Place, (Content, Crossing)>);

impl Crossings {
    /// Those of a log.
    pub fn of(log: &Log) -> Self {
        let mut crossings = Self::default();
        for entry in log.iter() {
            crossings.note(entry);
        }
        crossings
    }

    /// Takes in one more step.
    pub fn note(&mut self, entry: &Entry) {
        if entry.by.is_none() && self.0.is_empty() {
            return;
        }
        for change in &entry.changes {
            self.note_change(entry, change);
        }
    }

    fn note_change(&mut self, entry: &Entry, change: &Change) {
        if let Place::Row(row) = change.place {
            self.forget_fields(row);
        }
        let owner = owner_at(&change.place);
        let crosses = |by: &Side| owner.is_some_and(|owner: Owner| owner.is_crossed_by(*by));
        let Some(by) = entry.by.filter(crosses) else {
            self.0.remove(&change.place);
            return;
        };
        if self.is_in_such_a_row(&change.place) {
            return;
        }
        let before = self.0.remove(&change.place);
        let was = before.map_or_else(|| change.before.clone(), |(was, _)| was);
        if was == change.after {
            return;
        }
        let crossing = Crossing {
            place: change.place.clone(),
            by,
            on: entry.at.date(),
        };
        self.0.insert(change.place.clone(), (was, crossing));
    }

    /// A row that came or went stands for all that is in it.
    fn forget_fields(&mut self, row: RowId) {
        let is_field = |place: &Place| matches!(place, Place::Field(..) | Place::Entry(..));
        self.0
            .retain(|place, _| !(is_field(place) && place.row() == Some(row)));
    }

    /// Whether a place lies in a row that somebody brought whose it is not.
    fn is_in_such_a_row(&self, place: &Place) -> bool {
        let is_row = matches!(place, Place::Row(_));
        let row = place.row().filter(|_| !is_row);
        row.is_some_and(|row| self.0.contains_key(&Place::Row(row)))
    }

    /// Each of them, in the order of places.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Crossing> {
        self.0.values().map(|(_, crossing)| crossing)
    }
}
