//! Scenarios: what somebody wants to try, as differences with the plan.
//!
//! A scenario is no copy of the plan. It moves along with it, until the plan changes at the very
//! place that the scenario also changes; then there is a conflict, which is shown and decides
//! nothing.

use super::numbered::numbered;
use crate::{
    change::{Change, Conflict, Content, diff, patch},
    plan::{Place, Plan, RowId},
};
use std::collections::BTreeMap;

/// Changes under a name, kept beside the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// What people call it.
    pub name: String,
    /// Anything that a reader must know.
    pub note: String,
    /// A short name of the plan that it was made from, given by the caller: where the plan has
    /// another one now, the scenario was made from an earlier plan.
    pub base: String,
    /// What it changes, in the order of the plan's tables.
    pub changes: Vec<Change>,
}

/// The scenarios of a dossier, in order of id.
pub type Scenarios = BTreeMap<ScenarioId, Scenario>;

numbered! {
    /// The id of a scenario, `SCN-0001`; never used twice in a dossier.
    ScenarioId = "SCN-"
}

/// What the plan itself is called where the name of a scenario can stand, in every language.
pub const PLAN: &str = "plan";

impl Scenario {
    /// The scenario that leads from one plan to another.
    pub fn between(name: String, note: String, base: String, from: &Plan, to: &Plan) -> Self {
        Self {
            name,
            note,
            base,
            changes: diff(from, to),
        }
    }

    /// The plan as the scenario makes it, or every conflict.
    pub fn on(&self, plan: &Plan) -> Result<Plan, Vec<Conflict>> {
        patch(plan, &self.changes)
    }

    /// Whether people call it so; capitals and blanks around a name make no other name.
    pub fn is_called(&self, name: &str) -> bool {
        self.name.trim().to_lowercase() == name.trim().to_lowercase()
    }

    /// Whether a scenario can be called so: it has a name, and none by which something else would be
    /// found.
    pub fn can_be_called(name: &str) -> bool {
        let name = name.trim();
        !name.is_empty() && name != PLAN && name.parse::<ScenarioId>().is_err()
    }

    /// Every row that it adds. Their ids are taken from when it was made, whatever becomes of it.
    pub fn added(&self) -> impl Iterator<Item = RowId> + '_ {
        self.changes
            .iter()
            .filter_map(|change| match (&change.place, &change.after) {
                (Place::Row(row), Content::Row(_)) => Some(*row),
                _ => None,
            })
    }
}
