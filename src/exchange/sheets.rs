//! What stands in each sheet.
//!
//! A table of the plan becomes a sheet by its own list of fields. What a field holds several of has
//! a sheet of its own, so that no cell holds a list.

pub(super) mod assignment;
pub(super) mod findings;
pub(super) mod line;
pub(super) mod matrix;
pub(super) mod outcome;
pub(super) mod parts;
pub(super) mod table;

use super::cell::Cell;
use crate::plan::{Area, Id, Line, Organisation, Plan};

/// An organisation's id and name.
fn organisation(plan: &Plan, id: Id<Organisation>) -> [Cell<'_>; 2] {
    let row = plan.organisations.get(id);
    [
        Cell::id(id),
        row.map_or(Cell::Blank, |row| Cell::text(&row.name)),
    ]
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
