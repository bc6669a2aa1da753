//! What there is before a dossier is open.

use crate::{
    text::Text,
    ui::{
        action::{Action, Command},
        theme::{palette, size, space},
        widgets::heading::weak_ui,
    },
};
use eframe::egui::{Button, RichText, Ui, vec2};

/// The ways in: the example first, because it shows in a minute what the app is for.
pub fn welcome_ui(ui: &mut Ui, text: &Text, actions: &mut Vec<Action>) {
    let margin = ((ui.available_width() - size::READING) / 2.0).max(space::LARGE);
    ui.add_space((ui.available_height() * 0.14).max(space::LARGE));
    ui.horizontal_top(|ui| {
        ui.add_space(margin);
        ui.vertical(|ui| {
            ui.set_max_width(size::READING);
            ui.label(RichText::new("Ontschot").size(34.0));
            ui.label(RichText::new(text.say("welcome-what")).size(16.0));
            ui.add_space(space::SECTION);
            for command in [Command::Example, Command::New, Command::Open] {
                way_ui(ui, text, command, actions);
            }
            ui.add_space(space::SECTION);
            weak_ui(ui, text.say("welcome-register"));
        });
    });
}

fn way_ui(ui: &mut Ui, text: &Text, command: Command, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let words = RichText::new(command.label(text, None)).size(15.0);
        let mut button = Button::new(words).min_size(vec2(250.0, 36.0));
        if command == Command::Example {
            button = button.fill(palette(ui.visuals()).chosen);
        }
        if ui.add(button).clicked() {
            actions.push(command.into());
        }
        weak_ui(ui, command.tooltip(text));
    });
    ui.add_space(space::SMALL);
}
