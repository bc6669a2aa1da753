//! The keys: what each does, in the window and in a table.

use crate::{
    text::Text,
    ui::{
        action::{Action, Command},
        theme::{size, space},
        widgets::{heading::part_ui, shortcut::shortcut_words},
    },
};
use eframe::egui::{Grid, ScrollArea, Ui};

/// The keys of a table: those that are called the same everywhere, the word for those that are not,
/// and the words for what they do.
const OF_TABLES: [(&str, &str, &str); 13] = [
    ("F2", "", "keys-edit"),
    ("Enter", "", "keys-enter"),
    ("Tab", "", "keys-tab"),
    ("F6", "", "keys-leave"),
    ("Delete", "", "keys-clear"),
    ("Shift+", "keys-arrows", "keys-extend"),
    ("Ctrl+", "keys-arrows", "keys-edge"),
    ("Ctrl+A", "", "keys-all"),
    ("Ctrl+C, Ctrl+X, Ctrl+V", "", "keys-clipboard"),
    ("Ctrl+D, Ctrl+R", "", "keys-fill"),
    ("Ctrl+Shift+R", "", "keys-indexed"),
    ("Ctrl+Shift+L", "", "keys-filter"),
    ("", "keys-space", "keys-fold"),
];

/// Every key.
pub fn keys_ui(ui: &mut Ui, text: &Text, actions: &mut Vec<Action>) {
    ui.heading(text.say("keys-title"));
    let height = ui.ctx().content_rect().height() - size::ROW * 8.0;
    let area = ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        part_ui(ui, &text.say("keys-window"));
        Grid::new("keys of the window")
            .num_columns(2)
            .spacing([space::LARGE, space::SMALL])
            .show(ui, |ui| {
                key_ui(ui, "F10", &text.say("keys-menu"));
                for command in Command::ALL {
                    let keys = command
                        .shortcuts()
                        .iter()
                        .map(|keys| shortcut_words(ui.ctx(), keys));
                    let keys: Vec<String> = keys.collect();
                    if !keys.is_empty() {
                        key_ui(ui, &keys.join(", "), &command.label(text, None));
                    }
                }
            });
        part_ui(ui, &text.say("keys-tables"));
        Grid::new("keys of tables")
            .num_columns(2)
            .spacing([space::LARGE, space::SMALL])
            .show(ui, |ui| {
                for (keys, named, words) in OF_TABLES {
                    let named = (!named.is_empty()).then(|| text.say(named));
                    let keys = format!("{keys}{}", named.unwrap_or_default());
                    key_ui(ui, &keys, &text.say(words));
                }
            });
    });
    if ui.button(text.say("keys-close")).clicked() {
        actions.push(Action::CloseDialog);
    }
}

fn key_ui(ui: &mut Ui, keys: &str, words: &str) {
    ui.label(keys);
    ui.label(words);
    ui.end_row();
}
