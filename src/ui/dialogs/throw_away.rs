//! Whether a dossier that never had a file is really given up.

use super::buttons_ui;
use crate::{file::draft::Left, text::Text, ui::action::Action, ui::widgets::left::left_words};
use eframe::egui::Ui;

/// Give it up, or keep it.
pub fn throw_away_ui(ui: &mut Ui, text: &Text, left: &Left, actions: &mut Vec<Action>) {
    ui.heading(text.say("draft-throw-title"));
    ui.label(left_words(text, left));
    ui.label(text.say("draft-throw-what"));
    if buttons_ui(ui, text, (&text.say("draft-throw-do"), true), actions) {
        actions.push(Action::ThrowAway(left.path.clone()));
    }
}
