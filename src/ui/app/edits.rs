//! Changing the plan: what was typed, a row more, a step back.

use super::App;
use crate::{change::Edit, plan::Place, session::Session, ui::workbench::Message};

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

    pub(super) fn step(&mut self, step: impl FnOnce(&mut Session) -> Option<Place>) {
        let Some(open) = &mut self.open else { return };
        if let Some(place) = step(&mut open.session) {
            self.workbench.drafts.accept(&place);
            self.workbench.message = None;
        }
    }
}
