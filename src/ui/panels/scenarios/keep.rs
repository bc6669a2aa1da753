//! Keeping the last steps as a scenario.

use crate::{
    change::StepName,
    session::Step,
    ui::{
        action::{Action, NewScenario},
        theme::size,
        view::View,
        widgets::heading::weak_ui,
    },
};
use eframe::egui::{Button, CollapsingHeader, ComboBox, Key, Role, TextEdit, Ui, WidgetInfo};

/// What is typed for a new scenario.
#[derive(Clone, Debug, Default)]
pub(super) struct KeepForm {
    name: String,
    note: String,
    /// How many of the last steps it is made of, less one.
    more: usize,
    /// Whether the fields are shown where there are scenarios already.
    is_open: bool,
}

/// How many of the last steps can be chosen from.
const STEPS_SHOWN: usize = 30;

/// What a scenario is made of, and the fields for it; behind a button where there are scenarios.
pub(super) fn keep_ui(
    ui: &mut Ui,
    view: &View<'_>,
    form: &mut KeepForm,
    actions: &mut Vec<Action>,
) {
    let words = view.text.say("scenarios-keep-steps");
    if view.session.scenarios().is_empty() {
        fields_ui(ui, view, form, actions);
        return;
    }
    let header = CollapsingHeader::new(words)
        .id_salt("keep")
        .open(Some(form.is_open))
        .show(ui, |ui| fields_ui(ui, view, form, actions));
    if header.header_response.clicked() {
        form.is_open = !form.is_open;
    }
}

fn fields_ui(ui: &mut Ui, view: &View<'_>, form: &mut KeepForm, actions: &mut Vec<Action>) {
    let text = view.text;
    weak_ui(ui, text.say("scenarios-what"));
    // Before a step that set others aside, the plan was another one.
    let is_of_plan = |step: &&Step| !matches!(step.name, StepName::KeepScenario(_));
    let steps = view.session.steps().rev().take_while(is_of_plan);
    let steps: Vec<&Step> = steps.take(STEPS_SHOWN).collect();
    if steps.is_empty() {
        weak_ui(ui, text.say("scenarios-no-steps"));
        return;
    }
    form.more = form.more.min(steps.len().saturating_sub(1));
    ui.horizontal_wrapped(|ui| {
        let is_entered = words_ui(ui, &text.say("scenarios-name"), &mut form.name, size::WORDS);
        words_ui(ui, &text.say("scenarios-note"), &mut form.note, size::WORDS);
        steps_ui(ui, view, &steps, &mut form.more);
        let is_named = !form.name.trim().is_empty();
        let button = Button::new(text.say("scenarios-keep"));
        let is_clicked = ui.add_enabled(is_named, button).clicked();
        if is_clicked || (is_entered && is_named) {
            actions.push(Action::KeepScenario(NewScenario {
                name: form.name.trim().to_owned(),
                note: form.note.trim().to_owned(),
                steps: form.more.saturating_add(1),
            }));
        }
    });
}

/// A field for words. Answers whether it was left with Enter.
pub(super) fn words_ui(ui: &mut Ui, name: &str, typed: &mut String, width: f32) -> bool {
    let field = TextEdit::singleline(typed)
        .hint_text(name)
        .desired_width(width);
    let response = ui.add(field).accessible_name(name);
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// From which of the last steps on.
fn steps_ui(ui: &mut Ui, view: &View<'_>, steps: &[&Step], more: &mut usize) {
    let text = view.text;
    let words = |more: usize| {
        let first = steps.get(more);
        let first = first.map_or_else(String::new, |step| text.step(&step.name));
        let count = text.count("scenarios-last-steps", more.saturating_add(1));
        text.say_with(
            "scenarios-steps-from",
            &[("steps", &count), ("first", &first)],
        )
    };
    let shown = words(*more);
    let combo = ComboBox::from_id_salt("steps")
        .width(size::INSPECTOR)
        .truncate()
        .selected_text(&shown)
        .show_ui(ui, |ui| {
            for other in 0..steps.len() {
                if ui.selectable_label(other == *more, words(other)).clicked() {
                    *more = other;
                }
            }
        });
    let label = format!("{}: {shown}", text.say("scenarios-steps"));
    combo
        .response
        .widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &label));
}
