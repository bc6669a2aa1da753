//! Scenarios in a file, one change a line.

use super::{
    changes::{self, Change},
    json,
};
use crate::{
    dossier::{self, ScenarioId, Scenarios},
    file::{FileError, plain::Plain},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What somebody wants to try.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Scenario {
    id: Plain<ScenarioId>,
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    /// The short name of the plan that it was made from.
    base: String,
    changes: Vec<Change>,
}

/// The scenarios as the list that stands in the file.
pub(super) fn text(scenarios: &Scenarios) -> String {
    let each = scenarios.iter().map(|(id, scenario)| {
        let head = json(&head(*id, scenario));
        let head = head.trim_end_matches("]}");
        format!("{head}\n{}\n]}}", changes::lines_of(&scenario.changes))
    });
    format!("[\n{}\n]", each.collect::<Vec<_>>().join(",\n"))
}

/// A scenario without its changes.
fn head(id: ScenarioId, scenario: &dossier::Scenario) -> Scenario {
    Scenario {
        id: Plain(id),
        name: scenario.name.clone(),
        note: scenario.note.clone(),
        base: scenario.base.clone(),
        changes: Vec::new(),
    }
}

impl Scenario {
    pub(super) fn of(id: ScenarioId, scenario: &dossier::Scenario) -> Self {
        Self {
            changes: scenario.changes.iter().map(changes::written).collect(),
            ..head(id, scenario)
        }
    }

    pub(super) fn scenario(self) -> Result<(ScenarioId, dossier::Scenario), FileError> {
        let id = self.id.0;
        let scenario = dossier::Scenario {
            changes: changes::read(self.changes, &format!("scenarios › {id}"))?,
            name: self.name,
            note: self.note,
            base: self.base,
        };
        Ok((id, scenario))
    }
}

pub(super) fn read(scenarios: Vec<Scenario>) -> Result<Scenarios, FileError> {
    let mut read = Scenarios::new();
    for scenario in scenarios {
        let (id, scenario) = scenario.scenario()?;
        if read.insert(id, scenario).is_some() {
            return Err(FileError::Value(format!("{id} ×2")));
        }
    }
    Ok(read)
}
