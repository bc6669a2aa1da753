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
use std::path::PathBuf;

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

    /// A file that is dropped on the window: a dossier is opened, anything else is a
    /// register, or an answer of a partner where those are looked at.
    pub(super) fn take_dropped(&self, context: &Context, actions: &mut Vec<Action>) {
        if self.dialog.is_some() {
            return;
        }
        let dropped = context.input(|input| input.raw.dropped_files.clone());
        let paths = dropped.iter().map(|file| file.path().to_owned());
        let is_dossier = |path: &PathBuf| {
            let end = path.extension();
            end.is_some_and(|end| end.eq_ignore_ascii_case(EXTENSION))
        };
        let (dossiers, tables): (Vec<_>, Vec<_>) = paths.partition(is_dossier);
        if let Some(path) = dossiers.into_iter().next() {
            actions.push(Action::OpenFile(path));
            return;
        }
        let exchange = &self.workbench.exchange;
        let refusal = match () {
            () if tables.is_empty() => return,
            () if self.open.is_none() => Some("drop-needs-dossier"),
            () if exchange.has_intake() => Some("drop-in-the-way"),
            () => None,
        };
        if let Some(key) = refusal {
            actions.push(Action::Tell(Message::error(self.text.say(key))));
        } else if exchange.shows_returns() {
            let returned = tables.into_iter();
            actions.extend(returned.map(|path| Action::Chosen(Purpose::Returned, path)));
        } else {
            let register = tables.into_iter().next();
            actions.extend(register.map(|path| Action::Chosen(Purpose::Register, path)));
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
        let before = self.memory.settings.window;
        let place = context.input(|input| {
            let viewport = input.viewport();
            let is_maximized = viewport.maximized.unwrap_or_default();
            let size = input.content_rect().size() * zoom;
            let screen = viewport.monitor_size.map(|size| size * zoom);
            let corner = viewport.outer_rect.map(|rect| rect.min.to_vec2() * zoom);
            // Where another screen is gone, a window on it would be seen nowhere.
            let is_seen = |at: &Vec2| {
                let is_on = |screen: Vec2| at.x < screen.x && at.y < screen.y;
                at.x >= 0.0 && at.y >= 0.0 && screen.is_none_or(is_on)
            };
            let now = WindowPlace {
                corner: corner.filter(is_seen).map(|at| [at.x, at.y]),
                size: [size.x, size.y],
                is_maximized,
            };
            // A window that fills the screen goes back to what it was before.
            let former = before.filter(|_| is_maximized);
            let place = former.map_or(now, |former| WindowPlace {
                is_maximized,
                ..former
            });
            Some(place).filter(|_| viewport.minimized != Some(true))
        });
        self.memory.settings.window = place.or(before);
    }
}
