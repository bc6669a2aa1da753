//! Some of the rows and columns of a table, in an order of their own: what a person sorted, looked for
//! and chose to see.
//!
//! Whoever shows, copies, writes down or goes through cells has these and no others, and so does who
//! puts something into them: what is pasted goes on in the next column that is shown. A spreadsheet
//! pastes over what is hidden as well; here nobody changes an amount that they do not see.

use super::{GridCell, GridColumn, GridRows, Spot};
use crate::plan::Place;
use std::collections::BTreeSet;

/// Rows of another table: these of its rows, and these of its columns.
pub(super) struct ArrangedRows<'a> {
    rows: &'a dyn GridRows,
    /// The rows that are shown, in their order; all as they stand where nothing is said.
    order: Option<&'a [usize]>,
    columns: Option<ShownColumns>,
}

/// The columns that are shown, where some are not.
struct ShownColumns {
    at: Vec<usize>,
    heads: Vec<GridColumn>,
}

impl<'a> ArrangedRows<'a> {
    /// The rows in this order, without the columns that are hidden; the first is always shown.
    pub(super) fn new(
        rows: &'a dyn GridRows,
        order: Option<&'a [usize]>,
        hidden: &BTreeSet<String>,
    ) -> Self {
        let columns = rows.columns();
        let is_hidden =
            |(at, column): (usize, &GridColumn)| at > 0 && hidden.contains(&column.code);
        let are_hidden = !hidden.is_empty() && columns.iter().enumerate().any(is_hidden);
        let shown = || {
            let shown = columns
                .iter()
                .enumerate()
                .filter(|column| !is_hidden(*column));
            let (at, heads) = shown.map(|(at, head)| (at, head.clone())).unzip();
            ShownColumns { at, heads }
        };
        Self {
            rows,
            order,
            columns: are_hidden.then(shown),
        }
    }

    /// Where a row stands in the table itself.
    pub(super) fn row(&self, row: usize) -> Option<usize> {
        match self.order {
            Some(order) => order.get(row).copied(),
            None => Some(row).filter(|row| *row < self.rows.count()),
        }
    }

    fn column(&self, column: usize) -> Option<usize> {
        match &self.columns {
            Some(columns) => columns.at.get(column).copied(),
            None => Some(column),
        }
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
        match &self.columns {
            Some(columns) => &columns.heads,
            None => self.rows.columns(),
        }
    }

    fn all_columns(&self) -> &[GridColumn] {
        self.rows.all_columns()
    }

    fn count(&self) -> usize {
        self.order.map_or_else(|| self.rows.count(), <[usize]>::len)
    }

    fn count_of_all(&self) -> usize {
        self.rows.count_of_all()
    }

    fn pinned(&self) -> usize {
        self.rows.pinned()
    }

    fn is_flat(&self) -> bool {
        self.rows.is_flat()
    }

    fn are_amounts(&self) -> bool {
        self.rows.are_amounts()
    }

    fn is_remembered(&self) -> bool {
        self.rows.is_remembered()
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
        match (self.row(row), self.column(column)) {
            (Some(row), Some(column)) => self.rows.cell(row, column),
            _ => GridCell::default(),
        }
    }

    fn row_name(&self, row: usize) -> String {
        let row = self.row(row);
        row.map_or_else(String::new, |row| self.rows.row_name(row))
    }

    fn row_place(&self, row: usize) -> Option<Place> {
        let row = self.row(row)?;
        self.rows.row_place(row)
    }

    /// What stands in a column that is not shown is found by its row.
    fn spot_of(&self, place: &Place) -> Option<Spot> {
        let Spot { row, column } = self.rows.spot_of(place)?;
        let row = match self.order {
            Some(order) => order.iter().position(|other| *other == row)?,
            None => row,
        };
        let column = match &self.columns {
            Some(columns) => columns.at.iter().position(|other| *other == column),
            None => Some(column),
        };
        Some(Spot::new(row, column.unwrap_or(0)))
    }
}
