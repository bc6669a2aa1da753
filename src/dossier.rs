//! The dossier: what one file holds.

use crate::plan::{Plan, RowId, TableName};
use std::{collections::BTreeMap, sync::Arc};

/// A plan with what belongs to it and is not part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// The name by which exports and returned reviews are known to be of this dossier.
    pub id: String,
    /// The plan.
    pub plan: Arc<Plan>,
    /// The ids that were given out.
    pub counters: Counters,
}

/// The highest number given out per table. It never goes back, also not by undo, so that an id
/// that a partner has on paper never comes to mean another row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counters(BTreeMap<TableName, u32>);

impl Dossier {
    /// A dossier with an id and a plan.
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
            counters,
        }
    }
}

impl Counters {
    /// The highest number of a table; zero if none was given out.
    pub fn highest(&self, table: TableName) -> u32 {
        self.0.get(&table).copied().unwrap_or(0)
    }

    /// The next number of a table, which is then given out.
    pub fn next(&mut self, table: TableName) -> RowId {
        let row = RowId::new(table, self.highest(table).saturating_add(1));
        self.note(row);
        row
    }

    /// Remembers that an id was given out.
    pub fn note(&mut self, row: RowId) {
        let highest = self.0.entry(row.table()).or_insert(0);
        *highest = (*highest).max(row.number());
    }
}
