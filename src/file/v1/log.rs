//! The steps that were taken, in a file: one change a line.

use super::{
    changes::{self, Change},
    is_usual, json,
    scenarios::Scenario,
};
use crate::{
    change::StepName,
    dossier::{self, Log, ScenarioId},
    file::{FileError, plain::Plain},
    plan::{Side, TableName, fields_of},
    year::Year,
};
use jiff::civil::DateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A step that was taken.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::file) struct Entry {
    /// When, in the time of Greenwich.
    at: Plain<DateTime>,
    #[serde(default, skip_serializing_if = "is_usual")]
    way: Way,
    step: Step,
    /// As which side, where somebody said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<Plain<Side>>,
    /// Why, in the words of whoever did it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    scenarios: Vec<ScenarioChange>,
    changes: Vec<Change>,
}

/// Whether a step was done, taken back or done again.
#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Way {
    #[default]
    Done,
    Undone,
    Redone,
}

/// What a step is called.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Step {
    Add { table: String },
    Set { table: String, field: String },
    Remove { table: String },
    ImportAwards { new: usize, changed: usize },
    ImportAndCombine { new: usize, combined: usize },
    ImportFigures { count: usize },
    ImportResults { count: usize },
    ImportOutlines { count: usize },
    Combine { awards: usize },
    KeepScenario { name: String },
    AdoptScenario { name: String },
    RemoveScenario { name: String },
    AcceptProposals { count: usize },
    Paste { count: usize },
    Fill { count: usize },
    Clear { count: usize },
    Award { year: Plain<Year> },
    WithdrawAward { year: Plain<Year> },
    Words { words: String },
}

/// A scenario that is new, gone or another; `null` is none.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ScenarioChange {
    before: Option<Scenario>,
    after: Option<Scenario>,
}

/// The log as the list that stands in the file.
pub(super) fn text(log: &Log) -> String {
    let each = log.iter().map(|entry| {
        let head = json(&head(entry));
        let head = head.trim_end_matches("]}");
        match entry.changes.as_slice() {
            [] => format!("{head}]}}"),
            changes => format!("{head}\n{}\n]}}", changes::lines_of(changes)),
        }
    });
    format!("[\n{}\n]", each.collect::<Vec<_>>().join(",\n"))
}

pub(super) fn read(entries: Vec<Entry>) -> Result<Log, FileError> {
    let numbered = entries.into_iter().enumerate();
    numbered
        .map(|(index, entry)| {
            let number = index.saturating_add(1);
            entry.entry().map_err(|reason| match reason {
                FileError::Value(reason) => FileError::Value(format!("log › {number} › {reason}")),
                other => other,
            })
        })
        .collect()
}

/// An entry without its changes.
fn head(entry: &dossier::Entry) -> Entry {
    Entry {
        at: Plain(entry.at),
        way: Way::of(entry.way),
        step: Step::of(&entry.name),
        by: entry.by.map(Plain),
        reason: entry.reason.clone(),
        scenarios: entry.scenarios.iter().map(ScenarioChange::of).collect(),
        changes: Vec::new(),
    }
}

impl Entry {
    pub(in crate::file) fn of(entry: &dossier::Entry) -> Self {
        Self {
            changes: entry.changes.iter().map(changes::written).collect(),
            ..head(entry)
        }
    }

    pub(in crate::file) fn entry(self) -> Result<dossier::Entry, FileError> {
        let scenarios = self.scenarios.into_iter().map(ScenarioChange::change);
        Ok(dossier::Entry {
            at: self.at.0,
            way: self.way.way(),
            name: self.step.name()?,
            by: self.by.map(|side| side.0),
            reason: self.reason,
            scenarios: scenarios.collect::<Result<_, _>>()?,
            changes: changes::read(self.changes, "changes")?,
        })
    }
}

impl Way {
    const fn of(way: dossier::Way) -> Self {
        match way {
            dossier::Way::Done => Self::Done,
            dossier::Way::Undone => Self::Undone,
            dossier::Way::Redone => Self::Redone,
        }
    }

    const fn way(self) -> dossier::Way {
        match self {
            Self::Done => dossier::Way::Done,
            Self::Undone => dossier::Way::Undone,
            Self::Redone => dossier::Way::Redone,
        }
    }
}

impl Step {
    fn of(name: &StepName) -> Self {
        let table = |table: &TableName| table.code().to_owned();
        match name {
            StepName::Add(of) => Self::Add { table: table(of) },
            StepName::Set(of, field) => Self::Set {
                table: table(of),
                field: (*field).to_owned(),
            },
            StepName::Remove(of) => Self::Remove { table: table(of) },
            StepName::ImportAndCombine(new, combined) => Self::ImportAndCombine {
                new: *new,
                combined: *combined,
            },
            StepName::ImportAwards(new, changed) => Self::ImportAwards {
                new: *new,
                changed: *changed,
            },
            StepName::ImportFigures(count) => Self::ImportFigures { count: *count },
            StepName::ImportResults(count) => Self::ImportResults { count: *count },
            StepName::ImportOutlines(count) => Self::ImportOutlines { count: *count },
            StepName::Combine(awards) => Self::Combine { awards: *awards },
            StepName::KeepScenario(name) => Self::KeepScenario { name: name.clone() },
            StepName::AdoptScenario(name) => Self::AdoptScenario { name: name.clone() },
            StepName::RemoveScenario(name) => Self::RemoveScenario { name: name.clone() },
            StepName::AcceptProposals(count) => Self::AcceptProposals { count: *count },
            StepName::Paste(count) => Self::Paste { count: *count },
            StepName::Fill(count) => Self::Fill { count: *count },
            StepName::Clear(count) => Self::Clear { count: *count },
            StepName::Award(year) => Self::Award { year: Plain(*year) },
            StepName::WithdrawAward(year) => Self::WithdrawAward { year: Plain(*year) },
            StepName::Words(words) => Self::Words {
                words: words.clone(),
            },
        }
    }

    fn name(self) -> Result<StepName, FileError> {
        Ok(match self {
            Self::Add { table } => StepName::Add(table_of(&table)?),
            Self::Set { table, field } => {
                let table = table_of(&table)?;
                StepName::Set(table, field_of(table, &field)?)
            }
            Self::Remove { table } => StepName::Remove(table_of(&table)?),
            Self::ImportAndCombine { new, combined } => StepName::ImportAndCombine(new, combined),
            Self::ImportAwards { new, changed } => StepName::ImportAwards(new, changed),
            Self::ImportFigures { count } => StepName::ImportFigures(count),
            Self::ImportResults { count } => StepName::ImportResults(count),
            Self::ImportOutlines { count } => StepName::ImportOutlines(count),
            Self::Combine { awards } => StepName::Combine(awards),
            Self::KeepScenario { name } => StepName::KeepScenario(name),
            Self::AdoptScenario { name } => StepName::AdoptScenario(name),
            Self::RemoveScenario { name } => StepName::RemoveScenario(name),
            Self::AcceptProposals { count } => StepName::AcceptProposals(count),
            Self::Paste { count } => StepName::Paste(count),
            Self::Fill { count } => StepName::Fill(count),
            Self::Clear { count } => StepName::Clear(count),
            Self::Award { year } => StepName::Award(year.0),
            Self::WithdrawAward { year } => StepName::WithdrawAward(year.0),
            Self::Words { words } => StepName::Words(words),
        })
    }
}

fn table_of(code: &str) -> Result<TableName, FileError> {
    TableName::from_code(code).ok_or_else(|| FileError::Value(format!("step › «{code}»")))
}

fn field_of(table: TableName, code: &str) -> Result<&'static str, FileError> {
    let mut fields = fields_of(table).into_iter();
    let field = fields.find(|(field, _)| *field == code);
    let unknown = || FileError::Value(format!("step › {table} › «{code}»"));
    field.map(|(field, _)| field).ok_or_else(unknown)
}

impl ScenarioChange {
    fn of(change: &dossier::ScenarioChange) -> Self {
        let written = |scenario: &Option<dossier::Scenario>| {
            let scenario = scenario.as_ref();
            scenario.map(|scenario| Scenario::of(change.id, scenario))
        };
        Self {
            before: written(&change.before),
            after: written(&change.after),
        }
    }

    fn change(self) -> Result<dossier::ScenarioChange, FileError> {
        let read = |scenario: Option<Scenario>| scenario.map(Scenario::scenario).transpose();
        let (before, after) = (read(self.before)?, read(self.after)?);
        let ids: Vec<ScenarioId> = [&before, &after]
            .into_iter()
            .flatten()
            .map(|s| s.0)
            .collect();
        let (Some(id), true) = (ids.first(), ids.first() == ids.last()) else {
            return Err(FileError::Value("scenarios".to_owned()));
        };
        Ok(dossier::ScenarioChange {
            id: *id,
            before: before.map(|(_, scenario)| scenario),
            after: after.map(|(_, scenario)| scenario),
        })
    }
}
