//! What there is before a dossier is open.

use crate::{
    text::Text,
    ui::{
        action::{Action, Command},
        settings::Settings,
        theme::{palette, size, space},
        view::Around,
        widgets::{heading::weak_ui, left::left_ui, menu::keep_in_sight},
    },
};
use eframe::egui::{Button, Label, RichText, ScrollArea, Ui, Vec2, vec2};

/// The ways in: the example first, because it shows in a minute what the app is for.
pub fn welcome_ui(ui: &mut Ui, around: Around<'_>, actions: &mut Vec<Action>) {
    let room = ui.available_size();
    let margin = ((room.x - size::READING) / 2.0).max(space::LARGE);
    ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| ways_ui(ui, around, (room, margin), actions));
}

fn ways_ui(
    ui: &mut Ui,
    around: Around<'_>,
    (room, margin): (Vec2, f32),
    actions: &mut Vec<Action>,
) {
    let text = around.text;
    ui.add_space((room.y * 0.14).max(space::LARGE));
    ui.horizontal_top(|ui| {
        ui.add_space(margin);
        ui.vertical(|ui| {
            // With everything twice as large there is less room than reads well.
            ui.set_max_width(size::READING.min(room.x - 2.0 * margin));
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
            let link = ui.link(name);
            keep_in_sight(&link);
            if link.clicked() {
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
        let response = ui.add(button);
        keep_in_sight(&response);
        if response.clicked() {
            actions.push(command.into());
        }
        weak_ui(ui, command.tooltip(text));
    });
    ui.add_space(space::SMALL);
}
