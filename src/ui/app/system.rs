//! What the system does with the window: it comes back, files are dropped on it, it stands somewhere.

use super::{App, OpenDossier};
use crate::{
    file::error::disk_words,
    ui::{
        action::Action, dialogs::Purpose, files::EXTENSION, settings::WindowPlace,
        workbench::Message,
    },
};
use eframe::egui::{Context, Vec2};

impl App {
    /// Who comes back to the window hears whether somebody else saved the file meanwhile.
    pub(super) fn come_back(&mut self, context: &Context) {
        let is_focused = context.input(|input| input.focused);
        let was_focused = std::mem::replace(&mut self.was_focused, is_focused);
        if !is_focused || was_focused {
            return;
        }
        if let Some(Err(error)) = self.open.as_mut().map(OpenDossier::check) {
            let words = error.words(self.text);
            self.workbench.message = Some(Message::error(words));
        }
    }

    /// A file that is dropped on the window: a dossier is opened, anything else is a register.
    pub(super) fn take_dropped(&self, context: &Context, actions: &mut Vec<Action>) {
        if self.dialog.is_some() {
            return;
        }
        let dropped = context.input(|input| input.raw.dropped_files.clone());
        let Some(path) = dropped.first().map(|file| file.path().to_owned()) else {
            return;
        };
        let is_dossier = path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case(EXTENSION));
        if is_dossier {
            actions.push(Action::OpenFile(path));
        } else if self.open.is_some() {
            actions.push(Action::Chosen(Purpose::Register, path));
        } else {
            let words = self.text.say("drop-needs-dossier");
            actions.push(Action::Tell(Message::error(words)));
        }
    }

    /// Writes down what changed of what the window remembers.
    pub(super) fn keep_settings(&mut self) {
        if let Err(reason) = self.memory.keep() {
            let reason = disk_words(&reason, self.text);
            let words = self
                .text
                .say_with("settings-not-kept", &[("reason", &reason)]);
            self.workbench.message = Some(Message::error(words));
        }
    }

    /// Where the window is, to open it there again.
    pub(super) fn note_place(&mut self, context: &Context) {
        let zoom = context.zoom_factor();
        let place = context.input(|input| {
            let viewport = input.viewport();
            let size = viewport.inner_rect?.size() * zoom;
            let screen = viewport.monitor_size? * zoom;
            let corner = viewport.outer_rect.map(|rect| rect.min.to_vec2() * zoom);
            // Where another screen is gone, a window on it would be seen nowhere.
            let is_seen =
                |at: &Vec2| at.x >= 0.0 && at.y >= 0.0 && at.x < screen.x && at.y < screen.y;
            let place = WindowPlace {
                corner: corner.filter(is_seen).map(|at| [at.x, at.y]),
                size: [size.x, size.y],
                is_maximized: viewport.maximized.unwrap_or_default(),
            };
            Some(place).filter(|_| viewport.minimized != Some(true))
        });
        self.memory.settings.window = place.or(self.memory.settings.window);
    }
}
