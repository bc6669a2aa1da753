//! The two forms in which tables are written.

use crate::{number::DecimalMark, text::Language};
use std::str::FromStr;

/// How a CSV file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dialect {
    /// What Dutch Excel opens at a double click: UTF-8 with a mark, semicolons, decimal comma.
    ExcelNl,
    /// What programs read: UTF-8, commas, decimal point.
    Rfc4180,
}

impl Dialect {
    /// Every dialect.
    pub const ALL: [Self; 2] = [Self::ExcelNl, Self::Rfc4180];

    /// The form that readers of a language expect.
    pub const fn of(language: Language) -> Self {
        match language {
            Language::Dutch => Self::ExcelNl,
            Language::English => Self::Rfc4180,
        }
    }

    /// Its name in options and files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ExcelNl => "excel-nl",
            Self::Rfc4180 => "rfc4180",
        }
    }

    /// Between the cells of a row.
    pub const fn delimiter(self) -> char {
        match self {
            Self::ExcelNl => ';',
            Self::Rfc4180 => ',',
        }
    }

    /// Between whole part and decimals.
    pub const fn decimal_mark(self) -> DecimalMark {
        match self {
            Self::ExcelNl => DecimalMark::Comma,
            Self::Rfc4180 => DecimalMark::Point,
        }
    }

    /// What a file starts with. Without the mark Excel takes UTF-8 for Windows-1252; with a `sep=`
    /// line it forgets the mark.
    pub const fn start(self) -> &'static str {
        match self {
            Self::ExcelNl => "\u{feff}",
            Self::Rfc4180 => "",
        }
    }

    /// How many rows a file may have under its heading; `None` where there is no limit.
    pub const fn rows_max(self) -> Option<usize> {
        match self {
            Self::ExcelNl => Some(1_048_575),
            Self::Rfc4180 => None,
        }
    }
}

impl FromStr for Dialect {
    type Err = String;

    fn from_str(code: &str) -> Result<Self, String> {
        let dialect = Self::ALL.into_iter().find(|dialect| dialect.code() == code);
        dialect.ok_or_else(|| format!("«{code}»: excel-nl | rfc4180"))
    }
}
