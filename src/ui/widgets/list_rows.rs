//! A list that somebody only reads, as rows of a grid.

use crate::{
    plan::{Place, Value},
    ui::grid::{GridCell, GridColumn, GridRows, Spot},
};
use std::hash::{DefaultHasher, Hash, Hasher as _};

/// What stands in a row and column.
type CellOf<'a> = Box<dyn Fn(usize, usize) -> GridCell + 'a>;

/// What a row is called.
type NameOf<'a> = Box<dyn Fn(usize) -> String + 'a>;

/// Rows whose cells are made when they are asked for.
pub struct ListRows<'a> {
    id: &'static str,
    name: String,
    columns: Vec<GridColumn>,
    count: usize,
    cell: CellOf<'a>,
    row_name: Option<NameOf<'a>>,
    most: Option<usize>,
    stamp: u64,
    is_remembered: bool,
    is_by_column: bool,
}

impl<'a> ListRows<'a> {
    /// A list of so many rows.
    pub fn new(
        (id, name): (&'static str, String),
        columns: Vec<GridColumn>,
        count: usize,
        cell: impl Fn(usize, usize) -> GridCell + 'a,
    ) -> Self {
        Self {
            id,
            name,
            columns,
            count,
            cell: Box::new(cell),
            row_name: None,
            most: None,
            stamp: 0,
            is_remembered: true,
            is_by_column: false,
        }
    }

    /// The same, that scrolls when it has more rows.
    #[must_use]
    pub fn at_most(self, rows: usize) -> Self {
        let most = Some(rows);
        Self { most, ..self }
    }

    /// The same, with rows that have another name than what stands in their first cell.
    #[must_use]
    pub fn named(self, row_name: impl Fn(usize) -> String + 'a) -> Self {
        let row_name: Option<NameOf<'a>> = Some(Box::new(row_name));
        Self { row_name, ..self }
    }

    /// The same, with columns that stand in a file, and are others in the next one.
    #[must_use]
    pub fn of_file(self) -> Self {
        Self {
            is_remembered: false,
            ..self
        }
    }

    /// The same, in which amounts are called by row and column, because one stands in several of them.
    #[must_use]
    pub fn by_column(self) -> Self {
        Self {
            is_by_column: true,
            ..self
        }
    }

    /// The same, that shows other rows whenever `of` is something else.
    #[must_use]
    pub fn stamped(self, of: impl Hash) -> Self {
        let mut hasher = DefaultHasher::new();
        of.hash(&mut hasher);
        let stamp = hasher.finish();
        Self { stamp, ..self }
    }
}

impl GridRows for ListRows<'_> {
    fn id(&self) -> &'static str {
        self.id
    }

    fn name(&self) -> String {
        self.name.clone()
    }

    fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    fn count(&self) -> usize {
        self.count
    }

    fn is_flat(&self) -> bool {
        true
    }

    fn is_remembered(&self) -> bool {
        self.is_remembered
    }

    fn are_amounts(&self) -> bool {
        !self.is_by_column
    }

    fn stamp(&self) -> u64 {
        self.stamp
    }

    fn most(&self) -> Option<usize> {
        self.most
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        (self.cell)(row, column)
    }

    fn row_name(&self, row: usize) -> String {
        if let Some(row_name) = &self.row_name {
            return row_name(row);
        }
        match (self.cell)(row, 0).value {
            Value::Text(words) => words,
            other => other.to_string(),
        }
    }

    fn spot_of(&self, _place: &Place) -> Option<Spot> {
        None
    }
}
