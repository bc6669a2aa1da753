//! The name and the note of a scenario, typed anew.

use super::{keep::words_ui, tried::Tried};
use crate::{
    dossier::ScenarioId,
    ui::{action::Action, theme::size, view::View},
};
use eframe::egui::{Button, Key, Ui};

/// What is typed.
#[derive(Clone, Debug)]
pub(super) struct DescribeForm {
    id: ScenarioId,
    name: String,
    note: String,
}

impl DescribeForm {
    /// The name and note that a scenario has now.
    pub(super) fn of(one: &Tried) -> Self {
        Self {
            id: one.id,
            name: one.scenario.name.clone(),
            note: one.scenario.note.clone(),
        }
    }
}

/// The fields, while they are open for this scenario.
pub(super) fn describe_ui(
    ui: &mut Ui,
    view: &View<'_>,
    one: &Tried,
    form: &mut Option<DescribeForm>,
    actions: &mut Vec<Action>,
) {
    let text = view.text;
    let Some(typed) = form.as_mut().filter(|typed| typed.id == one.id) else {
        return;
    };
    let is_left = ui
        .horizontal_wrapped(|ui| {
            let name = text.say_with("scenarios-name-of", &[("name", &one.scenario.name)]);
            let is_named = words_ui(ui, &name, &mut typed.name, size::WORDS);
            let note = text.say_with("scenarios-note-of", &[("name", &one.scenario.name)]);
            let is_noted = words_ui(ui, &note, &mut typed.note, size::DIALOG - size::WORDS);
            let can_be = !typed.name.trim().is_empty();
            let keep = ui.add_enabled(can_be, Button::new(text.say("scenarios-describe-do")));
            if keep.clicked() || (can_be && (is_named || is_noted)) {
                let (name, note) = (typed.name.trim(), typed.note.trim());
                let (name, note) = (name.to_owned(), note.to_owned());
                actions.push(Action::DescribeScenario(one.id, name, note));
            }
            let is_escaped = ui.input(|input| input.key_pressed(Key::Escape));
            ui.button(text.say("dialog-cancel")).clicked() || is_escaped
        })
        .inner;
    if is_left {
        *form = None;
    }
}
