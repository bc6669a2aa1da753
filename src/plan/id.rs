//! Typed ids: an organisation's id cannot be taken for an area's.
//!
//! Their text (`ORG-0007`) is one that no spreadsheet turns into a date or a number, and is never
//! used twice in a dossier.

use super::{
    Area, Arrangement, Assignment, Award, Fact, Figure, Instalment, Key, Line, Membership, Notice,
    Organisation, Phase, Source, field::Row,
};
use std::{fmt, marker::PhantomData, str::FromStr};
use thiserror::Error;

/// The number of a row in the table of `R`. Zero is no row: a reference that was not filled in.
pub struct Id<R> {
    number: u32,
    row: PhantomData<fn() -> R>,
}

/// The id of an organisation, `ORG-0007`.
pub type OrganisationId = Id<Organisation>;
/// The id of a membership, `MEM-0003`.
pub type MembershipId = Id<Membership>;
/// The id of an area, `AREA-0012`.
pub type AreaId = Id<Area>;
/// The id of a figure, `FIG-0001`.
pub type FigureId = Id<Figure>;
/// The id of an award, `AWD-0150`.
pub type AwardId = Id<Award>;
/// The id of a source, `SRC-0004`.
pub type SourceId = Id<Source>;
/// The id of a line, `LIN-0003`.
pub type LineId = Id<Line>;
/// The id of a key, `KEY-0001`.
pub type KeyId = Id<Key>;
/// The id of a fact, `FCT-0001`.
pub type FactId = Id<Fact>;
/// The id of a phase, `PHA-0001`.
pub type PhaseId = Id<Phase>;
/// The id of an instalment, `INS-0001`.
pub type InstalmentId = Id<Instalment>;
/// The id of a notice, `NTC-0001`.
pub type NoticeId = Id<Notice>;

/// The tables of a plan, the two single rows included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableName {
    /// The one [`Assignment`].
    Assignment,
    /// The one [`Arrangement`].
    Arrangement,
    /// [`Organisation`] rows.
    Organisations,
    /// [`Membership`] rows.
    Memberships,
    /// [`Area`] rows.
    Areas,
    /// [`Figure`] rows.
    Figures,
    /// [`Award`] rows.
    Awards,
    /// [`Source`] rows.
    Sources,
    /// [`Line`] rows.
    Lines,
    /// [`Key`] rows.
    Keys,
    /// [`Fact`] rows.
    Facts,
    /// [`Phase`] rows.
    Phases,
    /// [`Instalment`] rows.
    Instalments,
    /// [`Notice`] rows.
    Notices,
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
    /// Every table, in the order in which files and exports list them.
    pub const ALL: [Self; 14] = [
        Self::Assignment,
        Self::Arrangement,
        Self::Organisations,
        Self::Memberships,
        Self::Areas,
        Self::Figures,
        Self::Keys,
        Self::Awards,
        Self::Sources,
        Self::Lines,
        Self::Facts,
        Self::Phases,
        Self::Instalments,
        Self::Notices,
    ];

    /// The name in files, places and edits.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Assignment => Assignment::CODE,
            Self::Arrangement => Arrangement::CODE,
            Self::Organisations => Organisation::CODE,
            Self::Memberships => Membership::CODE,
            Self::Areas => Area::CODE,
            Self::Figures => Figure::CODE,
            Self::Awards => Award::CODE,
            Self::Sources => Source::CODE,
            Self::Lines => Line::CODE,
            Self::Keys => Key::CODE,
            Self::Facts => Fact::CODE,
            Self::Phases => Phase::CODE,
            Self::Instalments => Instalment::CODE,
            Self::Notices => Notice::CODE,
        }
    }

    /// What ids of its rows start with; a single row has none.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Assignment | Self::Arrangement => "",
            Self::Organisations => "ORG",
            Self::Memberships => "MEM",
            Self::Areas => "AREA",
            Self::Figures => "FIG",
            Self::Awards => "AWD",
            Self::Sources => "SRC",
            Self::Lines => "LIN",
            Self::Keys => "KEY",
            Self::Facts => "FCT",
            Self::Phases => "PHA",
            Self::Instalments => "INS",
            Self::Notices => "NTC",
        }
    }

    /// Whether the table holds exactly one row, which is never added or removed.
    pub const fn is_single(self) -> bool {
        matches!(self, Self::Assignment | Self::Arrangement)
    }

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
