//! Typed ids: an organisation's id cannot be taken for an area's.
//!
//! Their text (`ORG-0007`) is one that no spreadsheet turns into a date or a number, and is never
//! used twice in a dossier.

use super::{TableName, field::Row};
use std::{fmt, marker::PhantomData, str::FromStr};
use thiserror::Error;

/// The number of a row in the table of `R`. Zero is no row: a reference that was not filled in.
pub struct Id<R> {
    number: u32,
    row: PhantomData<fn() -> R>,
}

/// The address of a row in any table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowId {
    table: TableName,
    number: u32,
}

/// The highest number of a row: far more rows than a dossier holds, and room to count on.
const NUMBER_MAX: u32 = 99_999_999;

/// With how many digits an id is written at least.
const DIGITS_MIN: usize = 4;

/// A text that is no row's id.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("«{0}» is no id such as ORG-0007")]
pub struct IdError(pub String);

impl TableName {
    /// The table of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.code() == code)
    }
}

impl fmt::Display for TableName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl<R: Row> Id<R> {
    /// No row: a reference that was not filled in.
    pub const NONE: Self = Self::new(0);

    /// The id of a number.
    pub const fn new(number: u32) -> Self {
        Self {
            number,
            row: PhantomData,
        }
    }

    /// The number of the row in its table.
    pub const fn number(self) -> u32 {
        self.number
    }

    /// The same address without its type.
    pub const fn row(self) -> RowId {
        RowId::new(R::TABLE, self.number)
    }
}

impl RowId {
    /// The row of a number in a table.
    pub const fn new(table: TableName, number: u32) -> Self {
        Self { table, number }
    }

    /// The one row of a single table.
    pub const fn single(table: TableName) -> Self {
        Self::new(table, 0)
    }

    /// The table that the row stands in.
    pub const fn table(self) -> TableName {
        self.table
    }

    /// Its number there.
    pub const fn number(self) -> u32 {
        self.number
    }

    /// Writes the id behind a text.
    pub fn show_in(self, text: &mut String) {
        if self.table.is_single() {
            text.push_str(self.table.code());
            return;
        }
        let mut digits = itoa::Buffer::new();
        let digits = digits.format(self.number);
        text.push_str(self.table.prefix());
        text.push('-');
        text.extend((digits.len()..DIGITS_MIN).map(|_missing| '0'));
        text.push_str(digits);
    }

    /// The typed id, where the row stands in that table.
    pub fn typed<R: Row>(self) -> Option<Id<R>> {
        (self.table == R::TABLE).then(|| Id::new(self.number))
    }
}

impl fmt::Display for RowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.show_in(&mut text);
        f.pad(&text)
    }
}

impl FromStr for RowId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let unknown = || IdError(text.to_owned());
        if let Some(table) = TableName::from_code(text).filter(|table| table.is_single()) {
            return Ok(Self::single(table));
        }
        let (prefix, digits) = text.split_once('-').ok_or_else(unknown)?;
        let table = TableName::ALL
            .into_iter()
            .find(|table| !table.is_single() && table.prefix() == prefix)
            .ok_or_else(unknown)?;
        let plain = digits.len() >= DIGITS_MIN && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.parse().ok();
        let number = number.filter(|number| plain && (1..=NUMBER_MAX).contains(number));
        Ok(Self::new(table, number.ok_or_else(unknown)?))
    }
}

impl<R: Row> FromStr for Id<R> {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        text.parse::<RowId>()?
            .typed()
            .ok_or_else(|| IdError(text.to_owned()))
    }
}

impl<R: Row> fmt::Display for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.row().fmt(f)
    }
}

// By hand, because derived ones would ask the same of `R`, of which an id holds nothing.

impl<R: Row> fmt::Debug for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.row().fmt(f)
    }
}

impl<R> Clone for Id<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Id<R> {}

impl<R: Row> Default for Id<R> {
    fn default() -> Self {
        Self::NONE
    }
}

impl<R> PartialEq for Id<R> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl<R> Eq for Id<R> {}

impl<R> PartialOrd for Id<R> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<R> Ord for Id<R> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.number.cmp(&other.number)
    }
}

impl<R> std::hash::Hash for Id<R> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}
