//! What a grid shows: columns, and cells that are asked for when they come in sight.

use crate::{
    plan::{Kind, Place, Value},
    year::Year,
};

/// Rows and columns of cells. A grid asks for the cells in sight, and for more only to copy, add up
/// or fill them.
pub trait GridRows {
    /// What tells this grid from others, and keeps its widths.
    fn id(&self) -> &'static str;

    /// What it is called, for whoever does not see it.
    fn name(&self) -> String;

    /// The columns; the first stays in sight.
    fn columns(&self) -> &[GridColumn];

    /// The columns, also those that a person chose not to see.
    fn all_columns(&self) -> &[GridColumn] {
        self.columns()
    }

    /// How many rows there are.
    fn count(&self) -> usize;

    /// How many there are, also those that a person did not look for.
    fn count_of_all(&self) -> usize {
        self.count()
    }

    /// How many of them stay in sight under the heads.
    fn pinned(&self) -> usize {
        0
    }

    /// Whether every row stands for itself, so that rows can be sorted and looked for.
    fn is_flat(&self) -> bool {
        false
    }

    /// Whether its columns are the same in every dossier, so that what a person made of them is
    /// remembered from one day to the next.
    fn is_remembered(&self) -> bool {
        true
    }

    /// Another number when it shows other rows, whatever stands in them.
    fn stamp(&self) -> u64 {
        0
    }

    /// How many rows it shows at most before they scroll; as many as there is room for if not said.
    fn most(&self) -> Option<usize> {
        None
    }

    /// Whether there is a bar under it, with sums and what can be done with cells.
    fn has_bar(&self) -> bool {
        true
    }

    /// Whether a sum of euros that stands where an amount is explained is that amount.
    fn are_amounts(&self) -> bool {
        true
    }

    /// What stands in a row and column.
    fn cell(&self, row: usize, column: usize) -> GridCell;

    /// What a row is called, where a cell of it is named.
    fn row_name(&self, row: usize) -> String;

    /// What a row is of, to find it again when rows come and go above it.
    fn row_place(&self, _row: usize) -> Option<Place> {
        None
    }

    /// Where something of the plan is shown.
    fn spot_of(&self, place: &Place) -> Option<super::Spot>;
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct GridColumn {
    /// What keeps its width.
    pub code: String,
    /// What stands above it.
    pub name: String,
    /// How wide it is, in points, until somebody makes it otherwise.
    pub width: f32,
    /// Whether its cells stand to the right.
    pub is_right: bool,
    /// The year that its amounts are of.
    pub year: Option<Year>,
    /// What else there is to say of it, such as whose it is.
    pub note: String,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridCell {
    /// What it holds.
    pub value: Value,
    /// What is selected when the cursor comes here.
    pub shows: Option<Place>,
    /// Where what is typed here goes, and what it may be; computed where there is none.
    pub input: Option<(Place, Kind)>,
    /// What double click and Enter open.
    pub opens: Option<Place>,
    /// How it is to be looked at.
    pub look: Look,
    /// How many steps it stands in.
    pub indent: u8,
    /// Whether what lies below is shown, where there is something below.
    pub is_open: Option<bool>,
}

/// How a cell is to be looked at. It never says anything that words or shape do not say as well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// As all cells.
    #[default]
    Plain,
    /// As something that matters less.
    Weak,
    /// As an amount that follows from others until a person types over it.
    Derived,
    /// As an amount that a person has fixed.
    Pinned,
}

impl GridCell {
    /// A cell that only shows something.
    pub fn of(value: impl Into<Value>) -> Self {
        Self {
            value: value.into(),
            ..Self::default()
        }
    }

    /// A cell that only shows how many there are of something.
    pub fn count(number: usize) -> Self {
        Self::of(Value::Number(number.into()))
    }

    /// The same, looked at otherwise.
    #[must_use]
    pub fn looking(self, look: Look) -> Self {
        Self { look, ..self }
    }
}

impl GridColumn {
    /// A column for words.
    pub fn words(code: &str, name: String, width: f32) -> Self {
        Self {
            code: code.to_owned(),
            name,
            width,
            is_right: false,
            year: None,
            note: String::new(),
        }
    }

    /// A column for numbers.
    pub fn numbers(code: &str, name: String, width: f32) -> Self {
        Self {
            is_right: true,
            ..Self::words(code, name, width)
        }
    }

    /// The same, of which there is more to say.
    #[must_use]
    pub fn noted(self, note: String) -> Self {
        Self { note, ..self }
    }

    /// A column for the amounts of a year.
    pub fn of_year(year: Year, width: f32) -> Self {
        Self {
            year: Some(year),
            ..Self::numbers(&year.to_string(), year.to_string(), width)
        }
    }
}
