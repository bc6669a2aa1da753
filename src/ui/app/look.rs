//! How the window looks: its language, its theme, how large everything is. All of it is remembered.

use super::App;
use crate::{
    text::{Language, Text},
    ui::{
        action::After,
        dialogs::Dialog,
        settings::{WorkingAs, Zoom},
        start::is_remote,
        theme::{Look, liven, wear},
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
        self.memory.settings.look = look;
        self.dress(context);
    }

    /// Whether things move by themselves.
    pub(super) fn liven(&mut self, context: &Context, is_lively: bool) {
        self.memory.settings.is_lively = is_lively;
        self.dress(context);
    }

    /// Everything looks as the settings say.
    pub(super) fn dress(&self, context: &Context) {
        let settings = &self.memory.settings;
        wear(context, settings.look);
        liven(context, settings.is_lively && !is_remote());
    }

    pub(super) fn zoom(&mut self, context: &Context, step: impl FnOnce(Zoom) -> Zoom) {
        let zoom = step(self.memory.settings.zoom);
        self.memory.settings.zoom = zoom;
        context.set_zoom_factor(zoom.factor());
    }

    /// Takes the next steps as a side.
    pub(super) fn work_as(&mut self, side: WorkingAs) {
        self.memory.settings.working_as = side;
        if let Some(open) = &mut self.open {
            open.session.tell_side(side.side());
        }
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
