//! Rows in another order, or only some of them: what a person sorted and looked for.

use super::{GridCell, GridColumn, GridRows, Spot, typed::shown};
use crate::{
    plan::{Place, Value},
    text::Language,
    ui::view::View,
};
use std::{cmp::Ordering, sync::Arc};

/// How a person arranged a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Arrangement {
    /// By which column rows stand, and whether from the last to the first.
    pub(super) sorted: Option<(String, bool)>,
    /// What rows must have in one of their cells; nothing asks for nothing.
    pub(super) sought: String,
}

/// The rows that are shown, in their order, with what they were made of.
#[derive(Clone, Debug, Default)]
pub(super) struct Arranged {
    made_of: Option<MadeOf>,
    order: Arc<[usize]>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct MadeOf {
    language: Language,
    rows: (usize, u64),
    arrangement: Arrangement,
}

impl Arranged {
    /// The rows to show, or `None` for all as they stand. They keep their order while somebody types
    /// in them, so that no row jumps away under the cursor, until they are arranged anew or are others.
    pub(super) fn order(
        &mut self,
        view: &View<'_>,
        rows: &dyn GridRows,
        arrangement: &Arrangement,
    ) -> Option<Arc<[usize]>> {
        if *arrangement == Arrangement::default() {
            self.made_of = None;
            return None;
        }
        let made = MadeOf {
            language: view.text.language(),
            rows: (rows.count(), rows.stamp()),
            arrangement: arrangement.clone(),
        };
        if self.made_of.as_ref() != Some(&made) {
            self.order = order(view, rows, arrangement);
            self.made_of = Some(made);
        }
        Some(Arc::clone(&self.order))
    }
}

fn order(view: &View<'_>, rows: &dyn GridRows, arrangement: &Arrangement) -> Arc<[usize]> {
    let sought = arrangement.sought.trim().to_lowercase();
    let columns = rows.columns().len();
    let is_found = |row: &usize| {
        sought.is_empty()
            || (0..columns).any(|column| {
                let words = shown(view, &rows.cell(*row, column).value);
                words.to_lowercase().contains(&sought)
            })
    };
    // What stays in sight is no row among the others.
    let pinned = rows.pinned().min(rows.count());
    let found = (pinned..rows.count()).filter(is_found);
    let Some((code, is_descending)) = &arrangement.sorted else {
        return (0..pinned).chain(found).collect();
    };
    let Some(column) = rows
        .columns()
        .iter()
        .position(|column| column.code == *code)
    else {
        return (0..pinned).chain(found).collect();
    };
    let key = |row| (key(view, rows.cell(row, column).value), row);
    let mut keyed: Vec<(Value, usize)> = found.map(key).collect();
    // Equal rows keep their order in both directions, and blank ones stand last in both.
    keyed.sort_by(|one, other| compared(&one.0, &other.0, *is_descending));
    let sorted = keyed.into_iter().map(|(_, row)| row);
    (0..pinned).chain(sorted).collect()
}

/// What a value is sorted by: numbers and days as they are, all else by its words.
fn key(view: &View<'_>, value: Value) -> Value {
    match value {
        Value::Blank
        | Value::Money(_)
        | Value::Number(_)
        | Value::Share(_)
        | Value::Rate(_)
        | Value::Year(_)
        | Value::Date(_) => value,
        other => Value::Text(shown(view, &other).to_lowercase()),
    }
}

fn compared(one: &Value, other: &Value, is_descending: bool) -> Ordering {
    match (one.is_blank(), other.is_blank()) {
        (false, false) if is_descending => other.cmp(one),
        (false, false) => one.cmp(other),
        (one, other) => one.cmp(&other),
    }
}

/// Rows of another table in their order.
pub(super) struct ArrangedRows<'a> {
    pub(super) rows: &'a dyn GridRows,
    pub(super) order: &'a [usize],
}

impl ArrangedRows<'_> {
    fn at(&self, row: usize) -> Option<usize> {
        self.order.get(row).copied()
    }
}

impl GridRows for ArrangedRows<'_> {
    fn id(&self) -> &'static str {
        self.rows.id()
    }

    fn name(&self) -> String {
        self.rows.name()
    }

    fn columns(&self) -> &[GridColumn] {
        self.rows.columns()
    }

    fn count(&self) -> usize {
        self.order.len()
    }

    fn pinned(&self) -> usize {
        self.rows.pinned()
    }

    fn is_flat(&self) -> bool {
        self.rows.is_flat()
    }

    fn stamp(&self) -> u64 {
        self.rows.stamp()
    }

    fn most(&self) -> Option<usize> {
        self.rows.most()
    }

    fn has_bar(&self) -> bool {
        self.rows.has_bar()
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        let row = self.at(row);
        row.map_or_else(GridCell::default, |row| self.rows.cell(row, column))
    }

    fn row_name(&self, row: usize) -> String {
        let row = self.at(row);
        row.map_or_else(String::new, |row| self.rows.row_name(row))
    }

    fn row_place(&self, row: usize) -> Option<Place> {
        let row = self.at(row)?;
        self.rows.row_place(row)
    }

    fn spot_of(&self, place: &Place) -> Option<Spot> {
        let spot = self.rows.spot_of(place)?;
        let row = self.order.iter().position(|row| *row == spot.row)?;
        Some(Spot::new(row, spot.column))
    }
}
