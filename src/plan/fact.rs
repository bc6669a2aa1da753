//! What was awarded: facts that no rule changes.

use super::{
    AreaId, LineId, OrganisationId, TableName,
    field::{Field, Row, field},
};
use crate::{money::Money, year::Year};
use std::collections::BTreeMap;

/// For whom, and in which area; nobody is not yet assigned, nowhere is not divided over areas.
pub type Whose = (Option<OrganisationId>, Option<AreaId>);

/// The amounts of a line in a year, as they were awarded. They hold while the arrangement says that
/// the year was awarded, whatever keys and figures would give now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The line.
    pub line: LineId,
    /// The year.
    pub year: Year,
    /// How much, for whom and where.
    pub amounts: BTreeMap<Whose, Money>,
}

impl Default for Fact {
    fn default() -> Self {
        Self {
            line: LineId::NONE,
            year: Year::of(jiff::civil::date(2000, 1, 1)),
            amounts: BTreeMap::new(),
        }
    }
}

impl Row for Fact {
    const TABLE: TableName = TableName::Facts;
    const CODE: &'static str = "facts";

    fn fields() -> &'static [Field<Self>] {
        const { &[field!(line), field!(year), field!(amounts)] }
    }

    fn title(&self) -> String {
        String::new()
    }
}
