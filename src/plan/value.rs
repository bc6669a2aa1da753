//! The value of any field, with its kind: what edits carry, differences show and the grid edits.

use super::{TableName, id::RowId, outline::Outline};
use crate::{
    money::Money,
    number::{self, DecimalMark, NumberStyle},
    share::{Rate, Share},
    year::Year,
};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};
use thiserror::Error;

/// What a field holds. Blank is not zero: an amount that is not known has no value.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Nothing filled in.
    #[default]
    Blank,
    /// All of them, of a set that can also be chosen one by one.
    All,
    /// Words.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A count or other number.
    Number(Decimal),
    /// Euros.
    Money(Money),
    /// A part of a whole.
    Share(Share),
    /// A yearly change.
    Rate(Rate),
    /// A calendar year.
    Year(Year),
    /// A day.
    Date(Date),
    /// One of a fixed list of codes.
    Choice(&'static str),
    /// Another row.
    Row(RowId),
    /// Several, in order, each once.
    Set(BTreeSet<Self>),
    /// One value per year, row, name or pair of them.
    Map(BTreeMap<Self, Self>),
    /// The outline of an area.
    Outline(Outline),
    /// Two that address one thing together, such as an organisation and a year.
    Pair(Box<(Self, Self)>),
}

/// What a field can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// Yes or no.
    Flag,
    /// A number, not negative.
    Number,
    /// Euros.
    Money,
    /// A part of a whole.
    Share,
    /// A yearly change.
    Rate,
    /// A calendar year.
    Year,
    /// A day.
    Date,
    /// One of these codes.
    Choice(&'static [&'static str]),
    /// A row of one of these tables.
    Row(&'static [TableName]),
    /// Several of a kind.
    Set(&'static Self),
    /// All of them, or several of a kind.
    AllOrSet(&'static Self),
    /// One of the second kind for each of the first.
    Map(&'static Self, &'static Self),
    /// The outline of an area, as Well-Known Text.
    Outline,
    /// Both, as one address.
    Pair(&'static Self, &'static Self),
}

/// How a blank part of a pair is written, and a row that is missing in a place: nobody, nowhere.
pub const NOTHING: &str = "-";

/// Why a value does not fit a field.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ValueError {
    /// The text cannot be read as this kind.
    #[error("«{text}» is not {kind}: {reason}")]
    Unreadable {
        /// What was written.
        text: String,
        /// What was expected.
        kind: Kind,
        /// What is wrong with it.
        reason: String,
    },
    /// A value of another kind.
    #[error("{0} is wanted here")]
    WrongKind(Kind),
    /// A field that may not stay empty.
    #[error("this cannot be empty")]
    Needed,
    /// A weight that is no weight.
    #[error("a number of more than zero is wanted here")]
    NotAboveZero,
    /// A number that is not whole, or too small or too large.
    #[error("a whole number from {0} to {1} is wanted here")]
    NotWithin(u16, u16),
    /// A text that addresses nothing.
    #[error("«{0}» is no place such as lines/LIN-0001/amount")]
    NoPlace(String),
    /// A field that belongs to another method than the row has.
    #[error("this belongs to the method «{0}»; choose that first")]
    OtherMethod(&'static str),
    /// The arrangement's end lies before its start, or too far away.
    #[error(transparent)]
    Term(#[from] crate::year::YearError),
}

impl ValueError {
    /// The same, where all that a kind can be was possible.
    fn in_kind(self, kind: Kind) -> Self {
        match self {
            Self::Unreadable { text, reason, .. } => Self::Unreadable { text, kind, reason },
            other => other,
        }
    }
}

/// Reads texts between semicolons.
fn set(text: &str, kind: Kind, mark: DecimalMark) -> Result<Value, ValueError> {
    text.split(';')
        .map(|part| kind.read(part.trim(), mark))
        .filter(|part| !matches!(part, Ok(Value::Blank)))
        .collect::<Result<_, _>>()
        .map(Value::Set)
}

impl Kind {
    /// Reads a text as a single value of this kind; an empty text is blank. Maps are read entry by
    /// entry, sets as texts between semicolons.
    pub fn read(self, text: &str, mark: DecimalMark) -> Result<Value, ValueError> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Ok(Value::Blank);
        }
        match self {
            Self::Text => Ok(Value::Text(text.to_owned())),
            Self::Flag => self.flag(trimmed),
            Self::Number => self.number(trimmed, mark),
            Self::Money => self.of(trimmed, Money::read(trimmed, mark).map(Value::Money)),
            Self::Share => self.of(trimmed, Share::read(trimmed, mark).map(Value::Share)),
            Self::Rate => self.of(trimmed, Rate::read(trimmed, mark).map(Value::Rate)),
            Self::Year => self.of(trimmed, trimmed.parse().map(Value::Year)),
            Self::Date => self.of(trimmed, trimmed.parse().map(Value::Date)),
            Self::Outline => self.of(trimmed, trimmed.parse().map(Value::Outline)),
            Self::Choice(codes) => self.choice(trimmed, codes),
            Self::Row(tables) => self.row(trimmed, tables),
            Self::AllOrSet(_) if trimmed == "*" => Ok(Value::All),
            Self::Set(kind) => set(trimmed, *kind, mark),
            Self::AllOrSet(kind) => set(trimmed, *kind, mark).map_err(|error| error.in_kind(self)),
            Self::Pair(first, second) => self.pair(trimmed, (first, second), mark),
            Self::Map(..) => Err(ValueError::WrongKind(self)),
        }
    }

    /// Reads two values with a stroke between them; [`NOTHING`] stands for a blank one.
    fn pair(
        self,
        text: &str,
        (first, second): (&Self, &Self),
        mark: DecimalMark,
    ) -> Result<Value, ValueError> {
        let (one, other) = text
            .split_once('/')
            .ok_or_else(|| self.unreadable(text, &"two parts are wanted"))?;
        let part = |kind: &Self, text: &str| match text.trim() {
            NOTHING => Ok(Value::Blank),
            text => kind.read(text, mark),
        };
        Ok(Value::Pair(Box::new((
            part(first, one)?,
            part(second, other)?,
        ))))
    }

    fn of<E: fmt::Display>(self, text: &str, read: Result<Value, E>) -> Result<Value, ValueError> {
        read.map_err(|reason| self.unreadable(text, &reason))
    }

    fn unreadable(self, text: &str, reason: &dyn fmt::Display) -> ValueError {
        ValueError::Unreadable {
            text: text.to_owned(),
            kind: self,
            reason: reason.to_string(),
        }
    }

    fn flag(self, text: &str) -> Result<Value, ValueError> {
        match text.to_lowercase().as_str() {
            "true" | "waar" | "ja" | "yes" => Ok(Value::Flag(true)),
            "false" | "onwaar" | "nee" | "no" => Ok(Value::Flag(false)),
            _ => Err(self.unreadable(text, &"yes or no")),
        }
    }

    fn number(self, text: &str, mark: DecimalMark) -> Result<Value, ValueError> {
        let number = number::read(text, mark).map_err(|reason| self.unreadable(text, &reason))?;
        if number.is_sign_negative() && !number.is_zero() {
            return Err(self.unreadable(text, &"below zero"));
        }
        Ok(Value::Number(number))
    }

    fn choice(self, text: &str, codes: &'static [&'static str]) -> Result<Value, ValueError> {
        let code = codes.iter().find(|code| **code == text);
        code.map(|code| Value::Choice(code))
            .ok_or_else(|| self.unreadable(text, &"not on the list"))
    }

    fn row(self, text: &str, tables: &[TableName]) -> Result<Value, ValueError> {
        let row: RowId = text
            .parse()
            .map_err(|reason| self.unreadable(text, &reason))?;
        if tables.contains(&row.table()) {
            Ok(Value::Row(row))
        } else {
            Err(self.unreadable(text, &"of another table"))
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text => f.write_str("a text"),
            Self::Flag => f.write_str("yes or no"),
            Self::Number => f.write_str("a number of zero or more"),
            Self::Money => f.write_str("an amount"),
            Self::Share => f.write_str("a share of 0% to 100%"),
            Self::Rate => f.write_str("a rate such as 2.8%"),
            Self::Year => f.write_str("a year"),
            Self::Date => f.write_str("a date such as 2018-01-01"),
            Self::Choice(codes) => write!(f, "one of {}", codes.join(", ")),
            Self::Row(tables) => {
                let prefixes: Vec<_> = tables.iter().map(|table| table.prefix()).collect();
                write!(f, "an id such as {}-0001", prefixes.join("-0001 or "))
            }
            Self::Outline => f.write_str("an outline as Well-Known Text"),
            Self::Set(kind) => write!(f, "a list, each {kind}"),
            Self::AllOrSet(kind) => write!(f, "* for all, or a list, each {kind}"),
            Self::Map(key, kind) => write!(f, "for each ({key}) {kind}"),
            Self::Pair(first, second) => write!(f, "{first}, a stroke, and {second}"),
        }
    }
}

impl From<Money> for Value {
    fn from(money: Money) -> Self {
        Self::Money(money)
    }
}

impl From<String> for Value {
    /// Words; nothing where there are none.
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::Blank
        } else {
            Self::Text(text)
        }
    }
}

impl Value {
    /// Whether nothing is filled in.
    pub const fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }

    /// Every row that the value refers to.
    pub fn references(&self) -> Vec<RowId> {
        match self {
            Self::Row(row) => vec![*row],
            Self::Set(values) => values.iter().flat_map(Self::references).collect(),
            Self::Map(entries) => entries
                .iter()
                .flat_map(|(key, value)| [key.references(), value.references()])
                .flatten()
                .collect(),
            Self::Pair(pair) => [pair.0.references(), pair.1.references()].concat(),
            _ => Vec::new(),
        }
    }

    /// The value in a reader's own numbers; sets and maps as lists between semicolons.
    pub fn show(&self, style: NumberStyle) -> String {
        match self {
            Self::Blank => String::new(),
            Self::All => "*".to_owned(),
            Self::Text(text) => text.clone(),
            Self::Flag(flag) => flag.to_string(),
            Self::Number(number) => style.show(*number),
            Self::Money(money) => money.show(style),
            Self::Share(share) => share.show(style),
            Self::Rate(rate) => rate.show(style),
            Self::Year(year) => year.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Choice(code) => (*code).to_owned(),
            Self::Row(row) => row.to_string(),
            Self::Outline(outline) => outline.to_string(),
            Self::Set(values) => joined(values.iter().map(|value| value.show(style))),
            Self::Map(entries) => joined(
                entries
                    .iter()
                    .map(|(key, value)| format!("{}: {}", key.show(style), value.show(style))),
            ),
            Self::Pair(pair) => {
                let part = |part: &Self| match part {
                    Self::Blank => NOTHING.to_owned(),
                    part => part.show(style),
                };
                format!("{}/{}", part(&pair.0), part(&pair.1))
            }
        }
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}

impl fmt::Display for Value {
    /// The canonical text, which [`Kind::read`] reads back.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.show(NumberStyle::PLAIN))
    }
}
