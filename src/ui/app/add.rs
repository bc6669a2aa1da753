//! Adding a row to the plan.

use super::App;
use crate::{
    change::Edit,
    plan::{AnyRow, Place, TableName, Value},
};

impl App {
    /// A row begins with a name where it can have one, so that it can be seen and told from others.
    pub(super) fn add(&mut self, table: TableName, with: Option<(&'static str, Value)>) {
        let Some(open) = &mut self.open else { return };
        let row = open.session.counters_mut().next(table);
        let words = || Value::Text(self.text.say(&format!("new-{table}")));
        let (field, value) = with.unwrap_or_else(|| ("name", words()));
        let add = Edit::Add(row, AnyRow::blank(table));
        let filled = Edit::set(row, field, value);
        self.apply(&Edit::Many(add.name(), vec![add, filled]));
        self.workbench.go_to(Place::Row(row));
    }
}
