//! Ceilings: how much a scheme can award for a year at most.

use super::{
    TableName,
    field::{Field, Row, field},
};
use crate::{money::Money, year::Year};
use jiff::civil::{Date, date};

/// What can be awarded under a scheme for a year at most (Awb 4:22): beyond it an application is
/// refused (Awb 4:25).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ceiling {
    /// The scheme, as sources and the arrangement name it.
    pub scheme: String,
    /// The year that it is for.
    pub year: Year,
    /// How much at most.
    pub amount: Money,
    /// The day on which it was published, which is before the year begins (Awb 4:27).
    pub published: Option<Date>,
    /// How what there is goes over applications, published with it (Awb 4:26).
    pub method: String,
    /// Where it was published.
    pub source: String,
    /// Anything that a reader must know.
    pub note: String,
}

impl Ceiling {
    /// The scheme without blanks around it.
    pub fn scheme(&self) -> &str {
        self.scheme.trim()
    }
}

impl Default for Ceiling {
    fn default() -> Self {
        Self {
            scheme: String::new(),
            year: Year::of(date(2000, 1, 1)),
            amount: Money::ZERO,
            published: None,
            method: String::new(),
            source: String::new(),
            note: String::new(),
        }
    }
}

impl Row for Ceiling {
    const TABLE: TableName = TableName::Ceilings;
    const CODE: &'static str = "ceilings";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(scheme),
                field!(year),
                field!(amount),
                field!(published),
                field!(method),
                field!(source),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.scheme.clone()
    }
}
