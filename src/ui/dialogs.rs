//! The dialogs: each is a value that says what was asked, one file each.

mod export;
mod find;
mod keys;
mod new_dossier;
mod path;
mod recover;
mod throw_away;
mod unsaved;

pub use export::{ExportChoice, export_ui};
pub use find::{FindForm, find_ui};
pub use keys::keys_ui;
pub use new_dossier::{NewDossier, NewForm, new_ui};
pub use path::{PathForm, PictureChoice, Purpose, SavedCells, page_wanted, path_ui};
pub use recover::recover_ui;
pub use throw_away::throw_away_ui;
pub use unsaved::unsaved_ui;

use super::{
    action::{Action, After},
    theme::{palette, size, space},
};
use crate::{
    file::{draft::Left, journal::Journal},
    text::Text,
};
use eframe::egui::{Context, Frame, Id, Modal, Response, Ui};
use std::path::PathBuf;

/// The dialog that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// What a new dossier is about.
    New(NewForm),
    /// Which file.
    Path(PathForm),
    /// How to export.
    Export(ExportChoice),
    /// What is looked for.
    Find(FindForm),
    /// Every key.
    Keys,
    /// What to do with steps that were not saved when the program stopped.
    Recover(PathBuf, Box<Journal>),
    /// Whether a dossier that never had a file is really given up.
    ThrowAway(Left),
    /// What to do with unsaved work.
    Unsaved(After),
}

/// Shows the dialog over the window; Escape and a click beside it close it.
pub fn dialog_ui(context: &Context, text: &Text, dialog: &mut Dialog, actions: &mut Vec<Action>) {
    let style = context.global_style();
    let frame = Frame::popup(&style)
        .fill(palette(&style.visuals).panel)
        .inner_margin(space::LARGE);
    let modal = Modal::new(Id::unique("dialog")).frame(frame);
    let shown = modal.show(context, |ui: &mut Ui| {
        ui.set_width(size::DIALOG);
        ui.spacing_mut().item_spacing.y = space::MEDIUM;
        match dialog {
            Dialog::New(form) => new_ui(ui, text, form, actions),
            Dialog::Path(form) => path_ui(ui, text, form, actions),
            Dialog::Export(choice) => export_ui(ui, text, choice, actions),
            Dialog::Find(form) => find_ui(ui, text, form, actions),
            Dialog::Keys => keys_ui(ui, text, actions),
            Dialog::Recover(path, journal) => recover_ui(ui, text, (path, journal), actions),
            Dialog::ThrowAway(left) => throw_away_ui(ui, text, left, actions),
            Dialog::Unsaved(after) => unsaved_ui(ui, text, after, actions),
        }
    });
    if shown.should_close() {
        actions.push(Action::CloseDialog);
    }
}

/// The button that a dialog is for has the keyboard, as long as nothing else of it has.
fn takes_keyboard(button: &Response) {
    let is_free = button.ctx.memory(|memory| memory.focused().is_none());
    if is_free {
        button.request_focus();
    }
}

/// The buttons under a dialog: what it does, and not doing it.
fn buttons_ui(ui: &mut Ui, text: &Text, done: (&str, bool), actions: &mut Vec<Action>) -> bool {
    let (words, is_ready) = done;
    ui.horizontal(|ui| {
        let button = eframe::egui::Button::new(words).fill(palette(ui.visuals()).chosen);
        let is_done = ui.add_enabled(is_ready, button).clicked();
        if ui.button(text.say("dialog-cancel")).clicked() {
            actions.push(Action::CloseDialog);
        }
        is_done
    })
    .inner
}

/// A name above a field for one line of words.
fn line_ui(ui: &mut Ui, name: &str, words: &mut String) -> Response {
    let label = ui.label(name);
    let field = eframe::egui::TextEdit::singleline(words).desired_width(f32::INFINITY);
    ui.add(field).labelled_by(label.id)
}
