//! The chosen cells of a grid, and how the keyboard moves them.

use std::ops::RangeInclusive;

/// A cell, by where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// The row, from the top.
    pub row: usize,
    /// The column, from the left.
    pub column: usize,
}

/// How many rows and columns there are; at least one of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Rows.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
}

/// The chosen cells: a rectangle between where choosing began and the cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// Where choosing began.
    pub start: Spot,
    /// The cell with the keyboard.
    pub cursor: Spot,
}

/// A move of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// So many rows up.
    Up(usize),
    /// So many rows down.
    Down(usize),
    /// One column to the left.
    Left,
    /// One column to the right.
    Right,
    /// To the first column.
    RowStart,
    /// To the last column.
    RowEnd,
    /// To the first row.
    Top,
    /// To the last row.
    Bottom,
    /// To the first cell of all.
    First,
    /// To the last cell of all.
    Last,
}

impl Spot {
    /// A cell.
    pub const fn new(row: usize, column: usize) -> Self {
        Self { row, column }
    }

    /// Where a move leads; it stops at the edges.
    #[must_use]
    pub fn moved(self, by: Move, extent: Extent) -> Self {
        let last_row = extent.rows.saturating_sub(1);
        let last_column = extent.columns.saturating_sub(1);
        let Self { row, column } = self;
        let (row, column) = match by {
            Move::Up(rows) => (row.saturating_sub(rows), column),
            Move::Down(rows) => (row.saturating_add(rows), column),
            Move::Left => (row, column.saturating_sub(1)),
            Move::Right => (row, column.saturating_add(1)),
            Move::RowStart => (row, 0),
            Move::RowEnd => (row, last_column),
            Move::Top => (0, column),
            Move::Bottom => (last_row, column),
            Move::First => (0, 0),
            Move::Last => (last_row, last_column),
        };
        Self::new(row.min(last_row), column.min(last_column))
    }
}

impl Range {
    /// One cell.
    pub const fn one(spot: Spot) -> Self {
        Self {
            start: spot,
            cursor: spot,
        }
    }

    /// The rows of the rectangle.
    pub fn rows(&self) -> RangeInclusive<usize> {
        self.start.row.min(self.cursor.row)..=self.start.row.max(self.cursor.row)
    }

    /// The columns of the rectangle.
    pub fn columns(&self) -> RangeInclusive<usize> {
        let (one, other) = (self.start.column, self.cursor.column);
        one.min(other)..=one.max(other)
    }

    /// The cell at its top left.
    pub fn first(&self) -> Spot {
        Spot::new(*self.rows().start(), *self.columns().start())
    }

    /// How large it is.
    pub fn extent(&self) -> Extent {
        let (one, other) = (self.start, self.cursor);
        Extent {
            rows: one.row.abs_diff(other.row) + 1,
            columns: one.column.abs_diff(other.column) + 1,
        }
    }

    /// One of its cells, counted row by row from zero.
    pub fn spot(&self, at: usize) -> Spot {
        let (first, columns) = (self.first(), self.extent().columns);
        let (down, right) = (at.checked_div(columns), at.checked_rem(columns));
        let (down, right) = (down.unwrap_or(0), right.unwrap_or(0));
        Spot::new(first.row + down, first.column + right)
    }

    /// Whether a cell is one of the chosen.
    pub fn contains(&self, spot: Spot) -> bool {
        self.rows().contains(&spot.row) && self.columns().contains(&spot.column)
    }

    /// Every chosen cell, row by row.
    pub fn spots(&self) -> impl Iterator<Item = Spot> {
        let columns = self.columns();
        self.rows()
            .flat_map(move |row| columns.clone().map(move |column| Spot::new(row, column)))
    }

    /// The same cells as far as they are there.
    #[must_use]
    pub fn within(self, extent: Extent) -> Self {
        let inside = |spot: Spot| spot.moved(Move::Up(0), extent);
        Self {
            start: inside(self.start),
            cursor: inside(self.cursor),
        }
    }
}
