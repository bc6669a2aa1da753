//! Numbers as people write them, read exactly and shown in their own way.
//!
//! Registers and spreadsheets write the same amount as `1.234,56`, `1234.5`, `€ 15.000`, `.00` or
//! `(12,50)`. Which sign is the decimal mark cannot always be told from one cell, so a reader says
//! which marks a text allows ([`marks`]) and reads it under the one that its whole column allows.

mod written;

use rust_decimal::Decimal;
use thiserror::Error;
use written::Written;

/// The sign between the whole part and the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalMark {
    /// `1.234,56`, as in the Netherlands.
    Comma,
    /// `1,234.56`, as in English and in most data files.
    Point,
}

/// Which decimal marks a text, or a whole column of texts, can have been written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "three facts about a column that hold or fail by themselves; no state machine"
)]
pub struct Marks {
    /// Whether every text so far reads with a decimal comma.
    pub comma: bool,
    /// Whether every text so far reads with a decimal point.
    pub point: bool,
    /// Whether some text has two readings that differ.
    pub differ: bool,
}

/// Why a text is no number.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NumberError {
    /// There is nothing to read.
    #[error("empty")]
    Empty,
    /// A sign that no number has, or one in a place where it cannot stand.
    #[error("not a number")]
    NotANumber,
    /// Thousands are not in groups of three.
    #[error("thousands not in groups of three")]
    Grouping,
    /// More digits than can be kept exactly.
    #[error("too many digits")]
    TooLong,
}

/// How numbers are written for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberStyle {
    /// Between the whole part and the decimals.
    pub decimal: DecimalMark,
    /// Whether thousands are set apart by the other mark.
    pub grouped: bool,
}

impl NumberStyle {
    /// `1234.56`: files, edits and every text that a program reads back.
    pub const PLAIN: Self = Self {
        decimal: DecimalMark::Point,
        grouped: false,
    };
    /// `1.234,56`.
    pub const DUTCH: Self = Self {
        decimal: DecimalMark::Comma,
        grouped: true,
    };
    /// `1,234.56`.
    pub const ENGLISH: Self = Self {
        decimal: DecimalMark::Point,
        grouped: true,
    };

    /// Writes the digits of a whole part and of the decimals in this style.
    pub fn write(self, negative: bool, whole: &str, decimals: &str) -> String {
        let mut text = String::with_capacity(whole.len() * 4 / 3 + decimals.len() + 2);
        self.write_to(&mut text, negative, whole, decimals);
        text
    }

    /// The same behind a text.
    pub fn write_to(self, text: &mut String, negative: bool, whole: &str, decimals: &str) {
        if negative {
            text.push('-');
        }
        if self.grouped {
            for (index, digit) in whole.chars().enumerate() {
                if index > 0 && (whole.len() - index).is_multiple_of(3) {
                    text.push(self.decimal.other().sign());
                }
                text.push(digit);
            }
        } else {
            text.push_str(whole);
        }
        if !decimals.is_empty() {
            text.push(self.decimal.sign());
            text.push_str(decimals);
        }
    }

    /// Writes a decimal number without superfluous zeros.
    pub fn show(self, number: Decimal) -> String {
        let plain = number.normalize().abs().to_string();
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        self.write(
            number.is_sign_negative() && !number.is_zero(),
            whole,
            decimals,
        )
    }
}

impl DecimalMark {
    /// The character of this mark.
    pub const fn sign(self) -> char {
        self.byte() as char
    }

    /// The same in a text of bytes.
    const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Point => b'.',
        }
    }

    /// The other one, which sets thousands apart.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Comma => Self::Point,
            Self::Point => Self::Comma,
        }
    }
}

impl Marks {
    /// Nothing read yet: both marks are possible.
    pub const ANY: Self = Self {
        comma: true,
        point: true,
        differ: false,
    };

    /// What is possible for two texts of one column.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            comma: self.comma && other.comma,
            point: self.point && other.point,
            differ: self.differ || other.differ,
        }
    }

    /// The mark to read with; `None` where both are possible and give different numbers.
    pub const fn decided(self) -> Option<DecimalMark> {
        match (self.comma, self.point) {
            (true, true) if self.differ => None,
            (true, false) => Some(DecimalMark::Comma),
            _ => Some(DecimalMark::Point),
        }
    }
}

/// Tells with which decimal marks a text reads as a number that `accept` takes.
///
/// A text that reads with neither leaves both open: it is refused later, by itself, and must not
/// decide how its neighbours are read.
pub fn marks(text: &str, accept: impl Fn(Decimal) -> bool) -> Marks {
    let is_money = text.contains('€') || text.contains("EUR");
    let text = written::without_spaces(text);
    let Ok(written) = Written::of(&text) else {
        return Marks::ANY;
    };
    // Nobody writes euros with three decimals behind a sign of the euro: those are thousands.
    let reading = |mark| {
        let is_thousands = is_money && written.decimals(mark) == 3;
        let number = written.read(mark).ok().filter(|_| !is_thousands);
        number.filter(|number| accept(*number))
    };
    let comma = reading(DecimalMark::Comma);
    let point = if written.has_marks() {
        reading(DecimalMark::Point)
    } else {
        comma
    };
    match (comma, point) {
        (None, None) => Marks::ANY,
        (comma, point) => Marks {
            comma: comma.is_some(),
            point: point.is_some(),
            differ: comma.is_some() && point.is_some() && comma != point,
        },
    }
}

/// Reads a number as people write it: with a currency sign, thousands in groups of three, a minus
/// before or behind, accountants' parentheses, `,-` for whole euros. Exact: nothing is rounded.
pub fn read(text: &str, mark: DecimalMark) -> Result<Decimal, NumberError> {
    Written::of(&written::without_spaces(text))?.read(mark)
}
