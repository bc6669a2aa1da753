//! Rows that a person adds.

use super::App;
use crate::{
    change::{Edit, StepName},
    plan::{AnyRow, Place, TableName, Value},
};

impl App {
    /// A row begins with a name where it can have one, so that it can be seen and told from others.
    pub(super) fn add(&mut self, table: TableName, with: Option<(&'static str, Value)>) {
        let words = || Value::Text(self.text.say(&format!("new-{table}")));
        let filled = with.unwrap_or_else(|| ("name", words()));
        self.add_all(table, vec![vec![filled]]);
    }

    /// Rows with some fields filled in, as one step; the first of them is looked at.
    pub(super) fn add_all(&mut self, table: TableName, rows: Vec<Vec<(&'static str, Value)>>) {
        let Some(open) = &mut self.open else { return };
        let (mut edits, mut first) = (Vec::new(), None);
        for fields in rows {
            let row = open.session.counters_mut().next(table);
            first = first.or(Some(row));
            edits.push(Edit::Add(row, AnyRow::blank(table)));
            let filled = fields.into_iter();
            edits.extend(filled.map(|(field, value)| Edit::set(row, field, value)));
        }
        let Some(first) = first else { return };
        self.apply(&Edit::Many(StepName::Add(table), edits));
        self.workbench.go_to(Place::Row(first));
    }
}
