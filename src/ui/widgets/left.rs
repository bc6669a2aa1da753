//! Dossiers that never had a file, in words and as a list.

use crate::{
    file::draft::Left,
    text::Text,
    ui::{action::Action, theme::space, widgets::heading::weak_ui},
};
use eframe::egui::{RichText, Ui};
use std::fmt::Display;

/// What such a dossier is called.
pub fn left_name(text: &Text, left: &Left) -> String {
    if left.title.is_empty() {
        text.say("file-without-name")
    } else {
        left.title.clone()
    }
}

/// What such a dossier is called, how many steps were taken in it, and when the last one.
pub fn left_words(text: &Text, left: &Left) -> String {
    let (name, steps) = (left_name(text, left), text.count("count-steps", left.steps));
    let at = left.at.map(|at| text.moment(at)).unwrap_or_default();
    let arguments: [(&str, &dyn Display); 3] = [("name", &name), ("steps", &steps), ("at", &at)];
    text.say_with("draft-left", &arguments)
}

/// Every one, to go on with or to give up.
pub fn left_ui(ui: &mut Ui, text: &Text, all: &[Left], actions: &mut Vec<Action>) {
    if all.is_empty() {
        return;
    }
    ui.add_space(space::SECTION);
    ui.label(RichText::new(text.say("draft-heading")).size(16.0));
    for left in all {
        ui.horizontal(|ui| {
            let name = left_name(text, left);
            if ui
                .button(text.say_with("draft-go-on", &[("name", &name)]))
                .clicked()
            {
                actions.push(Action::BringBack(left.path.clone()));
            }
            if ui
                .button(text.say_with("draft-throw", &[("name", &name)]))
                .clicked()
            {
                actions.push(Action::AskToThrowAway(left.path.clone()));
            }
            weak_ui(ui, left_words(text, left));
        });
    }
}
