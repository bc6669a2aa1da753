//! How to export: in which language, in which form.

use super::buttons_ui;
use crate::{
    exchange::Dialect,
    text::{Language, Text},
    ui::{action::Action, dialogs::Purpose, widgets::heading::weak_ui},
};
use eframe::egui::{Key, Ui};

/// The words and the form of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportChoice {
    /// Of file and column names.
    pub language: Language,
    /// Of the files.
    pub dialect: Dialect,
}

impl ExportChoice {
    /// What readers of a language expect.
    pub const fn of(language: Language) -> Self {
        Self {
            language,
            dialect: Dialect::of(language),
        }
    }
}

/// The choice; the folder is asked after it.
pub fn export_ui(ui: &mut Ui, text: &Text, choice: &mut ExportChoice, actions: &mut Vec<Action>) {
    ui.heading(text.say("export-window-title"));
    weak_ui(ui, text.say("export-window-what"));
    ui.label(text.say("export-window-language"));
    for language in Language::ALL {
        let is_on = choice.language == language;
        if ui.radio(is_on, language.name()).clicked() && !is_on {
            *choice = ExportChoice::of(language);
        }
    }
    ui.label(text.say("export-window-dialect"));
    for dialect in Dialect::ALL {
        let words = text.say(&format!("export-window-{}", dialect.code()));
        if ui.radio(choice.dialect == dialect, words).clicked() {
            choice.dialect = dialect;
        }
    }
    // Nothing has the keyboard at first: Enter does what the first button says.
    let is_entered = ui.memory(|memory| memory.focused().is_none())
        && ui.input(|input| input.key_pressed(Key::Enter));
    let is_done = buttons_ui(ui, text, (&text.say("export-window-folder"), true), actions);
    if is_done || is_entered {
        actions.push(Action::Ask(Purpose::Export(*choice)));
    }
}
