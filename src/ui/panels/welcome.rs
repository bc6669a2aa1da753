//! What there is before a dossier is open.

use crate::{
    text::Text,
    ui::{
        action::{Action, Command},
        settings::Settings,
        theme::{palette, size, space},
        view::Around,
        widgets::{heading::weak_ui, left::left_ui},
    },
};
use eframe::egui::{Button, Label, RichText, Ui, vec2};

/// The ways in: the example first, because it shows in a minute what the app is for.
pub fn welcome_ui(ui: &mut Ui, around: Around<'_>, actions: &mut Vec<Action>) {
    let text = around.text;
    let margin = ((ui.available_width() - size::READING) / 2.0).max(space::LARGE);
    ui.add_space((ui.available_height() * 0.14).max(space::LARGE));
    ui.horizontal_top(|ui| {
        ui.add_space(margin);
        ui.vertical(|ui| {
            ui.set_max_width(size::READING);
            ui.label(RichText::new("Ontschot").size(34.0));
            ui.label(RichText::new(text.say("welcome-what")).size(16.0));
            ui.add_space(space::SECTION);
            for command in [
                Command::Example,
                Command::Register,
                Command::New,
                Command::Open,
            ] {
                way_ui(ui, text, command, actions);
            }
            left_ui(ui, text, around.left, actions);
            recent_ui(ui, text, around.settings, actions);
        });
    });
}

/// The dossiers that were opened before.
fn recent_ui(ui: &mut Ui, text: &Text, settings: &Settings, actions: &mut Vec<Action>) {
    if settings.recent.is_empty() {
        return;
    }
    ui.add_space(space::SECTION);
    ui.label(RichText::new(text.say("menu-recent")).size(16.0));
    for path in &settings.recent {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        ui.horizontal(|ui| {
            if ui.link(name).clicked() {
                actions.push(Action::OpenFile(path.clone()));
            }
            let folder = path.parent().map(|folder| folder.display().to_string());
            let weak = palette(ui.visuals()).weak;
            let folder = RichText::new(folder.unwrap_or_default()).color(weak);
            ui.add(Label::new(folder).truncate());
        });
    }
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
