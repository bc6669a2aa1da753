//! How the window looks: its language, its theme, how large everything is. All of it is remembered.

use super::App;
use crate::{
    text::{Language, Text},
    ui::{
        action::After,
        dialogs::Dialog,
        settings::Zoom,
        theme::{Look, wear},
    },
};
use eframe::egui::Context;
use std::path::PathBuf;

impl App {
    pub(super) fn speak(&mut self, language: Language) {
        self.text = Text::of(language);
        self.memory.settings.language = Some(language);
    }

    pub(super) fn paint(&mut self, context: &Context, look: Look) {
        wear(context, look);
        self.memory.settings.look = look;
    }

    pub(super) fn zoom(&mut self, context: &Context, step: impl FnOnce(Zoom) -> Zoom) {
        let zoom = step(self.memory.settings.zoom);
        self.memory.settings.zoom = zoom;
        context.set_zoom_factor(zoom.factor());
    }

    /// Opens another dossier, once what is not saved is saved or given up.
    pub(super) fn open_other(&mut self, path: PathBuf) {
        if self.is_changed() {
            self.dialog = Some(Dialog::Unsaved(After::Open(path)));
        } else {
            self.open_file(path);
        }
    }
}
