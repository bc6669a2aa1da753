//! The columns of a sheet: what may stand in them, what they mean, where they point.

use super::sheet::SheetName;
use crate::{
    plan::{Owner, TableName, owner},
    text::Text,
    year::Year,
};
use std::borrow::Cow;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in English, without a year.
    pub word: Cow<'static, str>,
    /// The year that it is of, where years stand side by side.
    pub year: Option<Year>,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// Whether it is one of those that tell rows apart.
    pub is_key: bool,
    /// Whether it is never blank.
    pub is_required: bool,
    /// The column of another sheet, or of the same, in which every value stands.
    pub references: Option<(SheetName, &'static str)>,
    /// Whose its cells are, where they are those of a field of the plan.
    pub owner: Option<Owner>,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// The id of a row.
    Id,
    /// Euros.
    Money,
    /// A figure or a weight.
    Number,
    /// A share, rate or factor.
    Ratio,
    /// A whole number.
    Integer,
    /// A calendar year.
    Year,
    /// A day.
    Date,
    /// Yes or no.
    Flag,
    /// One of these codes.
    Choice(&'static [&'static str]),
}

impl Column {
    /// A column that may be blank.
    pub fn new(word: impl Into<Cow<'static, str>>, kind: ColumnKind) -> Self {
        Self {
            word: word.into(),
            year: None,
            kind,
            is_key: false,
            is_required: false,
            references: None,
            owner: None,
        }
    }

    /// The same, never blank.
    #[must_use]
    pub fn required(self) -> Self {
        Self {
            is_required: true,
            ..self
        }
    }

    /// The same as one of those that tell rows apart, never blank.
    #[must_use]
    pub fn key(self) -> Self {
        Self {
            is_key: true,
            ..self.required()
        }
    }

    /// The same as one of those that tell rows apart, which also may be blank: nobody, nowhere.
    #[must_use]
    pub fn key_or_blank(self) -> Self {
        Self {
            is_key: true,
            ..self
        }
    }

    /// The same with values that all stand in a column of a sheet.
    #[must_use]
    pub fn within(self, sheet: SheetName, word: &'static str) -> Self {
        Self {
            references: Some((sheet, word)),
            ..self
        }
    }

    /// The same, of which it is known whose it is: a field of a table stands in it.
    #[must_use]
    pub fn of_field(self, table: TableName, field: &str) -> Self {
        Self {
            owner: Some(owner(table, field)),
            ..self
        }
    }

    /// The same for one year.
    #[must_use]
    pub fn of(self, year: Year) -> Self {
        Self {
            year: Some(year),
            ..self
        }
    }

    /// The name that never changes: English, with the year.
    pub fn code(&self) -> String {
        self.with_year(&self.word)
    }

    /// The name in a language.
    pub fn name(&self, text: &Text) -> String {
        self.with_year(&column_name(&self.word, text))
    }

    /// The name as the heading of a column: words apart, with a capital.
    pub fn title(&self, text: &Text) -> String {
        let words = self.name(text).replace('_', " ");
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(letters).collect()
        })
    }

    /// What a cell of it means, in one sentence. A sheet may have words of its own for it.
    pub fn meaning(&self, sheet: SheetName, text: &Text) -> String {
        let own = format!("meaning-{}-{}", sheet.code(), self.word);
        if text.knows(&own) {
            text.say(&own)
        } else {
            text.say(&format!("meaning-{}", self.word))
        }
    }

    /// The unit that its numbers are in.
    pub const fn unit(&self) -> Option<&'static str> {
        match self.kind {
            ColumnKind::Money => Some("EUR"),
            ColumnKind::Ratio => Some("1"),
            _ => None,
        }
    }

    fn with_year(&self, name: &str) -> String {
        match self.year {
            Some(year) => format!("{name}_{year}"),
            None => name.to_owned(),
        }
    }
}

/// What a column is called in a language.
pub fn column_name(word: &str, text: &Text) -> String {
    text.say(&format!("column-{word}"))
}

/// A text column.
pub(super) fn text(word: &'static str) -> Column {
    Column::new(word, ColumnKind::Text)
}

/// An amount that is always known.
pub(super) fn amount(word: &'static str) -> Column {
    Column::new(word, ColumnKind::Money).required()
}

/// A year that tells rows apart.
pub(super) fn year_key() -> Column {
    Column::new("year", ColumnKind::Year).key()
}

/// The id column of a sheet, as another sheet points to it.
pub(super) fn id_of(sheet: SheetName, word: &'static str) -> Column {
    Column::new(word, ColumnKind::Id).within(sheet, word)
}

/// A number for reading, and the two whole numbers that hold it exactly.
pub(super) fn exact(word: &str) -> [Column; 3] {
    [
        Column::new(word.to_owned(), ColumnKind::Ratio),
        Column::new(format!("{word}_numerator"), ColumnKind::Integer),
        Column::new(format!("{word}_denominator"), ColumnKind::Integer),
    ]
}
