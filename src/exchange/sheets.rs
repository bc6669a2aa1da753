//! What stands in each sheet.
//!
//! A table of the plan becomes a sheet by its own list of fields. What a field holds several of has
//! a sheet of its own, so that no cell holds a list.

pub(super) mod agreements;
pub(super) mod assignment;
pub(super) mod awarded;
pub(super) mod ceilings;
pub(super) mod certainty;
pub(super) mod changes;
pub(super) mod decisions;
pub(super) mod decreases;
pub(super) mod findings;
pub(super) mod goals;
pub(super) mod horizon;
pub(super) mod landing;
pub(super) mod line;
pub(super) mod matrix;
pub(super) mod notices;
pub(super) mod outcome;
pub(super) mod parts;
pub(super) mod payments;
pub(super) mod proposal;
pub(super) mod reporting;
pub(super) mod requested;
pub(super) mod roles;
pub(super) mod rules;
pub(super) mod settlement;
pub(super) mod signatures;
pub(super) mod state_aid;
pub(super) mod table;
pub(super) mod versions;
pub(super) mod what_changes;

use super::cell::Cell;
use crate::plan::{Area, Id, Line, Organisation, Plan};
use outcome::Nobody;

/// An organisation's id and name.
fn organisation(plan: &Plan, id: Id<Organisation>) -> [Cell<'_>; 2] {
    let row = plan.organisations.get(id);
    [
        Cell::id(id),
        row.map_or(Cell::Blank, |row| Cell::text(&row.name)),
    ]
}

/// The same, or the words for what is not yet assigned.
fn organisation_or_nobody<'a>(
    plan: &'a Plan,
    id: Option<Id<Organisation>>,
    nobody: &Nobody,
) -> [Cell<'a>; 2] {
    id.map_or_else(
        || [Cell::Blank, Cell::words(nobody.organisation.clone())],
        |id| organisation(plan, id),
    )
}

/// A line's id and name.
fn line(plan: &Plan, id: Id<Line>) -> [Cell<'_>; 2] {
    let row = plan.lines.get(id);
    [
        Cell::id(id),
        row.map_or(Cell::Blank, |row| Cell::text(&row.name)),
    ]
}

/// An area's id, code and name.
fn area(plan: &Plan, id: Id<Area>) -> [Cell<'_>; 3] {
    let row = plan.areas.get(id);
    [
        Cell::id(id),
        row.map_or(Cell::Blank, |row| Cell::text(&row.code)),
        row.map_or(Cell::Blank, |row| Cell::text(&row.name)),
    ]
}

/// The same, or the words for what is not divided over areas.
fn area_or_nowhere<'a>(plan: &'a Plan, id: Option<Id<Area>>, nobody: &Nobody) -> [Cell<'a>; 3] {
    id.map_or_else(
        || [Cell::Blank, Cell::Blank, Cell::words(nobody.area.clone())],
        |id| area(plan, id),
    )
}
