//! What to do with unsaved work before it would be lost.

use super::takes_keyboard;
use crate::{
    text::Text,
    ui::{
        action::{Action, After},
        theme::palette,
    },
};
use eframe::egui::{Button, Ui};

/// Save, give up, or stay.
pub fn unsaved_ui(ui: &mut Ui, text: &Text, after: &After, actions: &mut Vec<Action>) {
    ui.heading(text.say("unsaved-title"));
    ui.label(text.say("unsaved-what"));
    ui.horizontal(|ui| {
        let save = Button::new(text.say("unsaved-save")).fill(palette(ui.visuals()).chosen);
        let save = ui.add(save);
        takes_keyboard(&save);
        if save.clicked() {
            actions.push(Action::SaveFirst(after.clone()));
        }
        if ui.button(text.say("unsaved-discard")).clicked() {
            actions.push(Action::Discard(after.clone()));
        }
        if ui.button(text.say("dialog-cancel")).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}
