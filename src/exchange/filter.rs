//! Which part of the outcome is wanted.

use crate::{
    plan::{LineId, OrganisationId},
    year::Year,
};
use std::collections::BTreeSet;

/// What of the outcome leaves the app. An empty set means all of them.
///
/// What the plan is made of always leaves it whole, so that every amount can be recomputed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// These years.
    pub years: BTreeSet<Year>,
    /// These organisations.
    pub organisations: BTreeSet<OrganisationId>,
    /// These lines.
    pub lines: BTreeSet<LineId>,
}

impl Filter {
    /// Whether everything is wanted.
    pub fn is_empty(&self) -> bool {
        self.years.is_empty() && self.organisations.is_empty() && self.lines.is_empty()
    }

    /// Whether a year is wanted.
    pub fn has_year(&self, year: Year) -> bool {
        self.years.is_empty() || self.years.contains(&year)
    }

    /// Whether a line is wanted.
    pub fn has_line(&self, line: LineId) -> bool {
        self.lines.is_empty() || self.lines.contains(&line)
    }

    /// Whether an organisation is wanted. Whoever chooses organisations does not want what is not
    /// yet assigned to any.
    pub fn has_organisation(&self, organisation: Option<OrganisationId>) -> bool {
        let is_chosen = |id| self.organisations.contains(&id);
        self.organisations.is_empty() || organisation.is_some_and(is_chosen)
    }
}
