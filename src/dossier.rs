//! The dossier: what one file holds.

pub mod crossings;
pub mod log;
pub mod scenario;

pub use crossings::Crossings;
pub use log::{Entry, Log, ScenarioChange, Way};
pub use scenario::{Scenario, ScenarioId, ScenarioIdError, Scenarios};

use crate::plan::{Plan, RowId, TableName};
use std::{collections::BTreeMap, sync::Arc};

/// A plan with what belongs to it and is not part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// The name by which exports and returned reviews are known to be of this dossier.
    pub id: String,
    /// The plan.
    pub plan: Arc<Plan>,
    /// What people want to try.
    pub scenarios: Arc<Scenarios>,
    /// The ids that were given out.
    pub counters: Counters,
    /// Every step that was taken.
    pub log: Log,
}

/// The highest number given out per table, and that of scenarios. It never goes back, also not by
/// undo, so that an id that a partner has on paper never comes to mean something else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    tables: BTreeMap<TableName, u32>,
    scenarios: u32,
}

impl Dossier {
    /// A dossier with an id and a plan, without scenarios.
    pub fn new(id: String, plan: Plan) -> Self {
        let mut counters = Counters::default();
        for table in TableName::ALL
            .into_iter()
            .filter(|table| !table.is_single())
        {
            for number in plan.table(table).numbers() {
                counters.note(RowId::new(table, number));
            }
        }
        Self {
            id,
            plan: Arc::new(plan),
            scenarios: Arc::default(),
            counters,
            log: Log::default(),
        }
    }

    /// The same with scenarios beside the plan.
    #[must_use]
    pub fn with_scenarios(mut self, scenarios: Scenarios) -> Self {
        for (id, scenario) in &scenarios {
            self.counters.note_scenario(*id, scenario);
        }
        self.scenarios = Arc::new(scenarios);
        self
    }
}

impl Counters {
    /// The highest number of a table; zero if none was given out.
    pub fn highest(&self, table: TableName) -> u32 {
        self.tables.get(&table).copied().unwrap_or(0)
    }

    /// The next number of a table, which is then given out.
    pub fn next(&mut self, table: TableName) -> RowId {
        let row = RowId::new(table, self.highest(table).saturating_add(1));
        self.note(row);
        row
    }

    /// Remembers that an id was given out. A single row has none.
    pub fn note(&mut self, row: RowId) {
        if row.table().is_single() {
            return;
        }
        let highest = self.tables.entry(row.table()).or_insert(0);
        *highest = (*highest).max(row.number());
    }

    /// The highest number of a scenario; zero if none was given out.
    pub const fn highest_scenario(&self) -> u32 {
        self.scenarios
    }

    /// The id of the next scenario, which is then given out.
    pub const fn next_scenario(&mut self) -> ScenarioId {
        self.scenarios = self.scenarios.saturating_add(1);
        ScenarioId::new(self.scenarios)
    }

    /// Remembers that an id was given to a scenario, and ids to the rows that it adds.
    pub fn note_scenario(&mut self, id: ScenarioId, scenario: &Scenario) {
        self.note_scenario_number(id.number());
        for row in scenario.added() {
            self.note(row);
        }
    }

    /// Remembers that scenarios were numbered up to here.
    pub fn note_scenario_number(&mut self, number: u32) {
        self.scenarios = self.scenarios.max(number);
    }
}
