//! Carry-overs: money of a year that was not spent and is kept for a later one, by decision.

use super::{
    LineId, OrganisationId, TableName,
    field::{Field, Row, field},
};
use crate::{money::Money, year::Year};
use jiff::civil::{Date, date};

/// Money that leaves the award of one year and joins that of a later one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarryOver {
    /// The year that it leaves.
    pub from: Year,
    /// The year that it joins.
    pub to: Year,
    /// Whose money it is; that of all together if blank.
    pub organisation: Option<OrganisationId>,
    /// For which line; for no line in particular if blank.
    pub line: Option<LineId>,
    /// How much.
    pub amount: Money,
    /// The day of the decision. Until then nothing is carried over.
    pub decided_on: Option<Date>,
    /// Who decided it.
    pub decided_by: String,
    /// Anything that a reader must know.
    pub note: String,
}

impl Default for CarryOver {
    fn default() -> Self {
        let year_2000 = Year::of(date(2000, 1, 1));
        Self {
            from: year_2000,
            to: year_2000.next(),
            organisation: None,
            line: None,
            amount: Money::ZERO,
            decided_on: None,
            decided_by: String::new(),
            note: String::new(),
        }
    }
}

impl Row for CarryOver {
    const TABLE: TableName = TableName::CarryOvers;
    const CODE: &'static str = "carry_overs";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(from),
                field!(to),
                field!(organisation),
                field!(line),
                field!(amount),
                field!(decided_on),
                field!(decided_by),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        String::new()
    }
}
