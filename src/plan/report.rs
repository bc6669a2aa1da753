//! Reports: what came in of what must be reported.

use super::{
    OrganisationId, ReportingRuleId, TableName,
    field::{Field, Row, field},
};
use crate::year::Year;
use jiff::civil::Date;

/// A document that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// By which rule.
    pub rule: ReportingRuleId,
    /// Of which year; of a whole term, its last.
    pub year: Year,
    /// Whose it is; of all together if blank.
    pub organisation: Option<OrganisationId>,
    /// The last day that it is about, where there are several of a year.
    pub until: Option<Date>,
    /// The day on which it came in; not yet if blank.
    pub received: Option<Date>,
    /// The day on which it was found good; not yet if blank.
    pub accepted: Option<Date>,
    /// Anything that a reader must know.
    pub note: String,
}

impl Default for Report {
    fn default() -> Self {
        Self {
            rule: ReportingRuleId::NONE,
            year: Year::of(Date::constant(2000, 1, 1)),
            organisation: None,
            until: None,
            received: None,
            accepted: None,
            note: String::new(),
        }
    }
}

impl Row for Report {
    const TABLE: TableName = TableName::Reports;
    const CODE: &'static str = "reports";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(rule, "reporting_rule"),
                field!(year),
                field!(organisation),
                field!(until),
                field!(received),
                field!(accepted),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        String::new()
    }
}
