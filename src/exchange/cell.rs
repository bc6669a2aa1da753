//! One typed cell of a sheet.

use crate::{
    money::Money,
    number::{DecimalMark, NumberStyle},
    plan::{Id, Row, RowId, Value},
    share::{Ratio, show_rounded},
    text::Text,
    year::Year,
};
use jiff::civil::Date;
use num_traits::ToPrimitive as _;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// What stands in a cell. Blank is not known; it is not zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing.
    Blank,
    /// Words that a person may have typed, so that a spreadsheet must be kept from running them.
    Text(Cow<'a, str>),
    /// The id of a row.
    Id(RowId),
    /// Euros.
    Money(Money),
    /// A figure or a weight.
    Number(Decimal),
    /// A share, rate or factor. Where it does not end, it is written with twelve decimals.
    Ratio(Ratio),
    /// A whole number.
    Integer(i64),
    /// A calendar year.
    Year(Year),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// One of a fixed list of codes, each with its word in every language.
    Choice(&'static str),
}

/// With how many decimals a ratio is written that does not end.
pub const RATIO_DECIMALS: u32 = 12;

impl<'a> Cell<'a> {
    /// Words; blank where there are none.
    pub fn text(text: &'a str) -> Self {
        if text.is_empty() {
            Self::Blank
        } else {
            Self::Text(Cow::Borrowed(text))
        }
    }

    /// Words that were made for this cell.
    pub const fn words(words: String) -> Self {
        Self::Text(Cow::Owned(words))
    }

    /// A reference; blank where it was not filled in.
    pub fn id<R: Row>(id: Id<R>) -> Self {
        Self::row(id.row())
    }

    /// A reference that may be missing.
    pub fn id_or_blank<R: Row>(id: Option<Id<R>>) -> Self {
        id.map_or(Self::Blank, Self::id)
    }

    /// A reference to any row; blank where it was not filled in.
    pub const fn row(row: RowId) -> Self {
        if row.number() == 0 && !row.table().is_single() {
            Self::Blank
        } else {
            Self::Id(row)
        }
    }

    /// An amount that may not be known.
    pub fn money_or_blank(amount: Option<Money>) -> Self {
        amount.map_or(Self::Blank, Self::Money)
    }

    /// A ratio for reading, and the two whole numbers that hold it exactly.
    pub fn exact(ratio: Option<Ratio>) -> [Self; 3] {
        let whole =
            |number: &num_bigint::BigInt| number.to_i64().map_or(Self::Blank, Self::Integer);
        match ratio {
            None => [Self::Blank, Self::Blank, Self::Blank],
            Some(ratio) => {
                let (above, below) = (whole(&ratio.numer()), whole(&ratio.denom()));
                [Self::Ratio(ratio), above, below]
            }
        }
    }

    /// The value of a field that holds one thing. Lists have sheets of their own and outlines a map,
    /// so they are blank here.
    pub fn from_value(value: Value) -> Self {
        match value {
            Value::Text(text) => Self::words(text),
            Value::Flag(flag) => Self::Flag(flag),
            Value::Number(number) => Self::Number(number),
            Value::Money(amount) => Self::Money(amount),
            Value::Share(share) => Self::Ratio(share.to_ratio()),
            Value::Rate(rate) => Self::Ratio(rate.to_ratio()),
            Value::Year(year) => Self::Year(year),
            Value::Date(date) => Self::Date(date),
            Value::Choice(code) => Self::Choice(code),
            Value::Row(row) => Self::row(row),
            Value::Blank
            | Value::All
            | Value::Set(_)
            | Value::Map(_)
            | Value::Pair(_)
            | Value::Outline(_) => Self::Blank,
        }
    }

    /// The plain form: no thousands separator, ISO dates, words of the language for codes.
    ///
    /// Text comes as it is; [`super::formula::guarded`] makes it safe for a spreadsheet.
    pub fn show(&self, mark: DecimalMark, text: &Text) -> Cow<'_, str> {
        match self {
            Self::Blank => Cow::Borrowed(""),
            Self::Text(words) => Cow::Borrowed(words),
            other => {
                let mut shown = String::new();
                other.show_in(&mut shown, mark, text);
                Cow::Owned(shown)
            }
        }
    }

    /// The same behind what stands in `out`.
    pub fn show_in(&self, out: &mut String, mark: DecimalMark, text: &Text) {
        let style = NumberStyle {
            decimal: mark,
            grouped: false,
        };
        match self {
            Self::Blank => {}
            Self::Text(words) => out.push_str(words),
            Self::Id(row) => row.show_in(out),
            Self::Money(amount) => amount.show_in(out, style),
            Self::Number(number) => out.push_str(&style.show(*number)),
            Self::Ratio(ratio) => out.push_str(&show_ratio(ratio, style)),
            Self::Integer(number) => out.push_str(itoa::Buffer::new().format(*number)),
            Self::Year(year) => out.push_str(itoa::Buffer::new().format(year.number())),
            Self::Date(date) => out.push_str(&date.to_string()),
            Self::Flag(flag) => out.push_str(&text.say(flag_word(*flag))),
            Self::Choice(code) => out.push_str(&text.say(&choice_word(code))),
        }
    }
}

/// The key of the word for yes or no.
pub const fn flag_word(flag: bool) -> &'static str {
    if flag { "code-yes" } else { "code-no" }
}

/// The key of the word for a code.
pub fn choice_word(code: &str) -> String {
    format!("code-{code}")
}

/// A ratio as a decimal number without superfluous zeros.
pub fn show_ratio(ratio: &Ratio, style: NumberStyle) -> String {
    let shown = show_rounded(ratio, RATIO_DECIMALS, style);
    let trimmed = shown.trim_end_matches('0');
    trimmed.trim_end_matches(style.decimal.sign()).to_owned()
}
