//! Results: what a year really cost, as an organisation accounts for it (Awb 4:45).

use super::{
    LineId, OrganisationId, TableName,
    field::{Field, Row, field},
};
use crate::{money::Money, year::Year};
use jiff::civil::date;

/// What an organisation spent and received in a year, on a line or on all that it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// The year.
    pub year: Year,
    /// Whose costs they are.
    pub organisation: OrganisationId,
    /// On which line; not known to a line if blank.
    pub line: Option<LineId>,
    /// What was spent; not known yet if blank.
    pub costs: Option<Money>,
    /// Which part of that the subsidy is for; all of it if blank.
    pub eligible: Option<Money>,
    /// What was received for the same activities besides the subsidy; nothing if blank.
    pub income: Option<Money>,
    /// Anything that a reader must know.
    pub note: String,
}

impl Results {
    /// The costs that the subsidy is for; `None` where costs are not known.
    pub fn eligible_costs(&self) -> Option<Money> {
        let costs = self.costs?;
        Some(self.eligible.unwrap_or(costs))
    }
}

impl Default for Results {
    fn default() -> Self {
        Self {
            year: Year::of(date(2000, 1, 1)),
            organisation: OrganisationId::NONE,
            line: None,
            costs: None,
            eligible: None,
            income: None,
            note: String::new(),
        }
    }
}

impl Row for Results {
    const TABLE: TableName = TableName::Results;
    const CODE: &'static str = "results";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(year),
                field!(organisation),
                field!(line),
                field!(costs),
                field!(eligible),
                field!(income),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        String::new()
    }
}
