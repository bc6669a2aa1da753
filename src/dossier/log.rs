//! The log: every step that was taken, with what it changed.
//!
//! The log only grows. A step that is undone stays in it, and the undoing stands behind it, so that
//! whoever has an earlier state of the plan on paper can find out what became of it.

use super::{Scenario, ScenarioId, Scenarios};
use crate::{
    change::{Change, Conflict, Content, StepName, diff, patch},
    plan::{Plan, Side},
};
use jiff::civil::DateTime;
use std::{collections::BTreeSet, sync::Arc};

/// Every step, the oldest first. A copy shares them all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log(Arc<Vec<Arc<Entry>>>);

/// A step that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When, to the second, in the time of Greenwich.
    pub at: DateTime,
    /// Whether it was done, undone or done again.
    pub way: Way,
    /// What it is called.
    pub name: StepName,
    /// As which side it was taken; `None` where nobody said so, or both took it together.
    pub by: Option<Side>,
    /// Why, in the words of whoever did it; may be empty.
    pub reason: String,
    /// What it changed in the plan.
    pub changes: Vec<Change>,
    /// What it changed among the scenarios.
    pub scenarios: Vec<ScenarioChange>,
}

/// In which direction a step was taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// For the first time.
    #[default]
    Done,
    /// Back.
    Undone,
    /// Again, after it was taken back.
    Redone,
}

/// A scenario that is new, gone or another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioChange {
    /// Which.
    pub id: ScenarioId,
    /// As it was; `None` where there was none.
    pub before: Option<Scenario>,
    /// As it is; `None` where there is none.
    pub after: Option<Scenario>,
}

/// What a step starts from and leads to.
pub type Stand<'a> = (&'a Plan, &'a Scenarios);

impl Way {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Done, Self::Undone, Self::Redone];

    /// Its name in files and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Undone => "undone",
            Self::Redone => "redone",
        }
    }
}

impl Entry {
    /// The entry of a step that led from one state to another.
    pub fn between(
        at: DateTime,
        (way, name): (Way, StepName),
        before: Stand<'_>,
        after: Stand<'_>,
    ) -> Self {
        Self {
            at: whole_seconds(at),
            way,
            // Whoever takes proposals over does what partners proposed.
            by: match name {
                StepName::AcceptProposals(_) => Some(Side::Partners),
                _ => None,
            },
            name,
            reason: String::new(),
            changes: diff(before.0, after.0),
            scenarios: scenario_changes(before.1, after.1),
        }
    }

    /// The same, as one side. What partners proposed stays theirs, whoever takes it over.
    #[must_use]
    pub fn taken_by(mut self, side: Option<Side>) -> Self {
        self.by = self.by.or(side);
        self
    }

    /// The plan as it is after the step, out of the one before.
    pub fn forward(&self, plan: &Plan) -> Result<Plan, Vec<Conflict>> {
        patch(plan, &self.changes)
    }

    /// The plan as it was before the step, out of the one after.
    pub fn back(&self, plan: &Plan) -> Result<Plan, Vec<Conflict>> {
        let changes: Vec<Change> = self.changes.iter().map(Change::reversed).collect();
        patch(plan, &changes)
    }

    /// The scenarios as they are after the step, or the first that is not as it was before.
    pub fn forward_scenarios(&self, scenarios: &Scenarios) -> Result<Scenarios, ScenarioId> {
        let mut scenarios = scenarios.clone();
        for change in &self.scenarios {
            if scenarios.get(&change.id) != change.before.as_ref() {
                return Err(change.id);
            }
            match &change.after {
                Some(scenario) => scenarios.insert(change.id, scenario.clone()),
                None => scenarios.remove(&change.id),
            };
        }
        Ok(scenarios)
    }

    /// Every row that it brought.
    pub fn added(&self) -> impl Iterator<Item = crate::plan::RowId> + '_ {
        let brought = self.changes.iter().filter_map(|change| match change.after {
            Content::Row(_) => change.place.row(),
            _ => None,
        });
        brought.filter(|row| !row.table().is_single())
    }
}

impl Log {
    /// How many steps there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no step was taken yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every step, the oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<Entry>> + ExactSizeIterator {
        self.0.iter()
    }

    /// The steps from a place in the log on.
    pub fn from(&self, start: usize) -> &[Arc<Entry>] {
        self.0.get(start..).unwrap_or_default()
    }

    /// Adds a step at the end.
    pub fn push(&mut self, entry: Entry) {
        Arc::make_mut(&mut self.0).push(Arc::new(entry));
    }

    /// Writes down why the last step was taken.
    pub fn give_reason(&mut self, reason: &str) {
        if let Some(last) = Arc::make_mut(&mut self.0).last_mut() {
            reason.clone_into(&mut Arc::make_mut(last).reason);
        }
    }
}

impl FromIterator<Entry> for Log {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        Self(Arc::new(entries.into_iter().map(Arc::new).collect()))
    }
}

/// A moment without what is smaller than a second, which nobody needs in a log.
fn whole_seconds(at: DateTime) -> DateTime {
    at.with().subsec_nanosecond(0).build().unwrap_or(at)
}

fn scenario_changes(before: &Scenarios, after: &Scenarios) -> Vec<ScenarioChange> {
    let ids: BTreeSet<ScenarioId> = before.keys().chain(after.keys()).copied().collect();
    let changes = ids.into_iter().map(|id| ScenarioChange {
        id,
        before: before.get(&id).cloned(),
        after: after.get(&id).cloned(),
    });
    changes
        .filter(|change| change.before != change.after)
        .collect()
}
