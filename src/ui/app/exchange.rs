//! Doing what the exchange asks for: a register comes in, or figures and outlines of areas, or
//! results.

use super::App;
use crate::{
    change::Edit,
    file::error::disk_words,
    ui::{
        dialogs::SavedCells,
        files,
        panels::OfAreas,
        workbench::{Message, Panel},
    },
};
use std::{
    fmt::Display,
    path::{Path, PathBuf},
};

impl App {
    /// Shows a register that somebody chose; nothing of it is in the dossier yet.
    pub(super) fn open_register(&mut self, path: PathBuf) {
        self.workbench.show(Panel::Exchange);
        let known = self.memory.settings.layouts.clone();
        self.workbench.exchange.open_register(path, known);
    }

    /// Shows how one budget is made of awards that the dossier has.
    pub(super) fn combine_awards(&mut self) {
        self.workbench.show(Panel::Exchange);
        // A register on its way in stays: what was answered of it is not given up for this.
        if !self.workbench.exchange.has_intake() {
            self.workbench.exchange.open_awards();
        }
    }

    /// Shows a file that a partner sent back; nothing of it is in the dossier yet.
    pub(super) fn open_returned(&mut self, path: &Path) {
        let read = files::read(path).map_err(|reason| {
            let (shown, reason) = (path.display(), disk_words(&reason, self.text));
            let arguments: [(&str, &dyn Display); 2] = [("path", &shown), ("reason", &reason)];
            self.text.say_with("command-not-read", &arguments)
        });
        match read {
            Ok(bytes) => {
                let exchange = &mut self.workbench.exchange;
                exchange.add_returned(path.display().to_string(), bytes);
                self.workbench.show(Panel::Exchange);
            }
            Err(words) => self.workbench.message = Some(Message::error(words)),
        }
    }

    /// Writes what stands in a table as CSV for a Dutch spreadsheet, as the window shows numbers.
    pub(super) fn save_cells(&mut self, path: &Path, cells: &SavedCells) {
        let shown = path.display();
        self.workbench.message = Some(match files::write_cells(path, &cells.rows) {
            Ok(()) => {
                let arguments: [(&str, &dyn Display); 2] =
                    [("title", &cells.name), ("path", &shown)];
                Message::done(self.text.say_with("picture-written", &arguments))
            }
            Err(reason) => {
                let reason = disk_words(&reason, self.text);
                let arguments: [(&str, &dyn Display); 2] = [("path", &shown), ("reason", &reason)];
                Message::error(self.text.say_with("export-not-written", &arguments))
            }
        });
    }

    /// Takes over what is on its way in, and shows what came of it.
    pub(super) fn take_in(&mut self, edit: &Edit) {
        let lines = self
            .open
            .as_ref()
            .map(|open| open.session.plan().lines.len());
        self.apply(edit);
        let Some(open) = &self.open else { return };
        if self.workbench.message.is_some() {
            // It was refused, and that is told; what was answered stays.
            return;
        }
        let has_budget = Some(open.session.plan().lines.len()) != lines;
        if let Some(layout) = self.workbench.exchange.layout() {
            self.memory.settings.note_layout(layout);
        }
        self.workbench.exchange.leave_intake();
        self.workbench.show(if has_budget {
            Panel::Overview
        } else {
            Panel::Organisations
        });
        self.tell_taken(edit);
    }

    /// Shows figures or outlines of areas that somebody chose; nothing of them is in the dossier yet.
    pub(super) fn open_of_areas(&mut self, what: OfAreas, path: PathBuf) {
        self.workbench.show(Panel::Areas);
        self.workbench.areas.open(what, path);
    }

    /// Takes over figures or outlines of areas, and shows the areas with them.
    pub(super) fn take_of_areas(&mut self, edit: &Edit) {
        self.apply(edit);
        if self.workbench.message.is_some() {
            // It was refused, and that is told; what was answered stays.
            return;
        }
        self.workbench.areas.leave_reading();
        self.tell_taken(edit);
    }

    /// Shows results that somebody chose; nothing of them is in the dossier yet.
    pub(super) fn open_results(&mut self, path: PathBuf) {
        self.workbench.show(Panel::Years);
        self.workbench.years.open_results(path);
    }

    /// Takes over results, and shows all that there are.
    pub(super) fn take_results(&mut self, edit: &Edit) {
        self.apply(edit);
        if self.workbench.message.is_some() {
            // It was refused, and that is told; what was said of the file stays.
            return;
        }
        self.workbench.years.leave_reading();
        self.tell_taken(edit);
    }

    fn tell_taken(&mut self, edit: &Edit) {
        let words = self.text.step(&edit.name());
        self.workbench.message = Some(Message::done(
            self.text.say_with("intake-done", &[("step", &words)]),
        ));
    }
}
