//! Changing the plan, as panels ask for it.

use super::App;
use crate::{
    change::Edit,
    plan::{AnyRow, Place, TableName, Value},
    session::Session,
    ui::workbench::Message,
};

impl App {
    pub(super) fn apply(&mut self, edit: &Edit) {
        let Some(open) = &mut self.open else { return };
        match open.session.apply(edit) {
            Ok(()) => {
                self.workbench.drafts.accept(&edit.place());
                self.workbench.message = None;
            }
            Err(reason) => {
                let is_one = matches!(edit, Edit::Set(..));
                if !(is_one && self.workbench.drafts.refuse(&edit.place(), &reason)) {
                    let words = self.text.edit_error(open.session.plan(), &reason);
                    self.workbench.message = Some(Message::error(words));
                }
            }
        }
    }

    /// What was typed in a cell. The cursor has gone on, so a refusal is told and not only shown.
    pub(super) fn type_in(&mut self, cell: &str, edit: &Edit) {
        self.apply(edit);
        let Some(open) = &self.open else { return };
        let reason = self.workbench.drafts.reason(&edit.place());
        if let Some(reason) = reason.map(|reason| reason.words(self.text, open.session.plan())) {
            self.workbench.message = Some(Message::error(format!("{cell}: {reason}")));
        }
    }

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

    pub(super) fn step(&mut self, step: impl FnOnce(&mut Session) -> Option<Place>) {
        let Some(open) = &mut self.open else { return };
        if let Some(place) = step(&mut open.session) {
            self.workbench.drafts.accept(&place);
            self.workbench.message = None;
        }
    }
}
