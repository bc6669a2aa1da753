//! What goes out of a grid and what comes into it: the clipboard, a file, another year.

use super::{GridUi, put, typed::typed};
use crate::{
    change::StepName,
    exchange::clipboard,
    plan::Value,
    ui::{
        action::Action,
        dialogs::{Purpose, SavedCells},
        workbench::Message,
    },
    year::Year,
};
use eframe::egui::Ui;
use std::sync::Arc;

impl GridUi<'_> {
    /// Puts the chosen cells on the clipboard. Answers whether they are there.
    pub(super) fn copy(&mut self, ui: &Ui) -> bool {
        if self.are_too_many() {
            return false;
        }
        let range = self.grid.range;
        let row = |row| {
            range
                .columns()
                .map(|column| self.taken_out(row, column))
                .collect()
        };
        let rows: Vec<Vec<String>> = range.rows().map(row).collect();
        ui.copy_text(clipboard::write(&rows));
        true
    }

    /// A cell as a spreadsheet reads it, and never as a formula.
    fn taken_out(&self, row: usize, column: usize) -> String {
        let value = self.rows.cell(row, column).value;
        let words = typed(self.view, &value);
        match value {
            Value::Money(_) | Value::Number(_) | Value::Share(_) | Value::Rate(_) => words,
            _ => clipboard::harmless(&words).into_owned(),
        }
    }

    /// Asks for a file to write all of the table to, in the order and with the rows that are shown.
    pub(super) fn save(&mut self) {
        let columns = self.rows.columns();
        let heads = columns
            .iter()
            .map(|column| clipboard::harmless(&column.name).into_owned());
        let row = |row| {
            (0..columns.len())
                .map(|column| self.taken_out(row, column))
                .collect()
        };
        let rows = (0..self.rows.count()).map(row);
        let rows: Vec<Vec<String>> = std::iter::once(heads.collect()).chain(rows).collect();
        let name = self.rows.name();
        let rows = Arc::new(rows);
        self.actions
            .push(Action::Ask(Purpose::Cells(SavedCells { name, rows })));
    }

    pub(super) fn paste(&mut self, text: &str) {
        if self.are_too_many() {
            return;
        }
        let puts = put::pasted(self.grid.range, &clipboard::read(text));
        let is_taken = self.put(&puts, StepName::Paste);
        if let (true, Some(first), Some(last)) = (is_taken, puts.first(), puts.last()) {
            self.spread(first.spot, last.spot);
        }
    }

    /// The year of the column with the cursor and the next one, where that has a column that is shown.
    pub(super) fn years_to_copy(&self) -> Option<[(usize, Year); 2]> {
        let columns = self.rows.columns();
        let from = self.grid.range.start.column;
        let year = columns.get(from)?.year?;
        let next = year.next();
        let to = columns
            .iter()
            .position(|column| column.year == Some(next))?;
        Some([(from, year), (to, next)])
    }

    /// What is typed in the column of a year goes into that of the next, as one step.
    pub(super) fn copy_year(&mut self, is_indexed: bool) {
        let Some([(from, year), (to, _)]) = self.years_to_copy() else {
            return;
        };
        if self.is_too_much(self.rows.count()) {
            return;
        }
        let how = (is_indexed, self.grid.only_blank);
        let puts = put::copied(self.view, self.rows, (from, to), how);
        if puts.is_empty() {
            let words = self
                .view
                .text
                .say_with("grid-year-nothing", &[("year", &year)]);
            self.actions.push(Action::Tell(Message::error(words)));
        }
        self.put(&puts, StepName::Fill);
    }
}
