//! What to do with the steps of a program that was stopped before it saved.

use super::takes_keyboard;
use crate::{
    file::journal::Journal,
    text::Text,
    ui::{action::Action, theme::palette},
};
use eframe::egui::{Button, ScrollArea, Ui};
use std::path::Path;

/// Bring them back, put them away, or leave the file as it is.
pub fn recover_ui(
    ui: &mut Ui,
    text: &Text,
    (path, journal): (&Path, &Journal),
    actions: &mut Vec<Action>,
) {
    ui.heading(text.say("recover-title"));
    let steps = text.count("count-steps", journal.entries.len());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    ui.label(text.say_with("recover-what", &[("file", &name), ("steps", &steps)]));
    ScrollArea::vertical().max_height(160.0).show(ui, |ui| {
        for entry in journal.entries.iter().rev() {
            let (at, step) = (text.moment(entry.at), text.step(&entry.name));
            ui.label(format!("{at}  {step}"));
        }
    });
    ui.horizontal(|ui| {
        let back = Button::new(text.say("recover-back")).fill(palette(ui.visuals()).chosen);
        let back = ui.add(back);
        takes_keyboard(&back);
        if back.clicked() {
            actions.push(Action::Recover(path.to_owned(), true));
        }
        if ui.button(text.say("recover-aside")).clicked() {
            actions.push(Action::Recover(path.to_owned(), false));
        }
        if ui.button(text.say("dialog-cancel")).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}
