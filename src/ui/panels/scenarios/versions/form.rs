//! What is typed for a decision: the body, the day, the reason.

use super::super::keep::words_ui;
use crate::{
    dossier::Decision,
    ui::{
        theme::{palette, size},
        view::View,
        widgets::field::day_of,
    },
};
use eframe::egui::{Key, TextEdit, Ui};

/// What is typed.
#[derive(Clone, Debug, Default)]
pub(super) struct DecisionForm {
    body: String,
    /// The day as it was typed; today if nothing was.
    on: Option<String>,
    reason: String,
}

/// What the fields of a decision are called: body, day, reason.
pub(super) type Words = [&'static str; 3];

/// The fields of an adoption.
pub(super) const WORDS_OF_ADOPTION: Words = ["versions-body", "versions-on", "versions-reason"];

/// The fields of a withdrawal.
pub(super) const WORDS_OF_WITHDRAWAL: Words = [
    "versions-withdraw-body",
    "versions-withdraw-on",
    "versions-withdraw-reason",
];

/// The field for the name of a version. Answers whether it was left with Enter.
pub(super) fn name_ui(ui: &mut Ui, view: &View<'_>, name: &mut String) -> bool {
    words_ui(ui, &view.text.say("versions-name"), name, size::WORDS)
}

impl DecisionForm {
    /// The fields. Answers whether one was left with Enter.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>, [body, on, reason]: Words) -> bool {
        let text = view.text;
        let mut is_entered = words_ui(ui, &text.say(body), &mut self.body, size::WORDS);
        is_entered |= self.day_ui(ui, view, &text.say(on));
        is_entered | words_ui(ui, &text.say(reason), &mut self.reason, size::LIST)
    }

    fn day_ui(&mut self, ui: &mut Ui, view: &View<'_>, name: &str) -> bool {
        let mut typed = self.typed(view);
        ui.label(name);
        let field = TextEdit::singleline(&mut typed).desired_width(size::NUMBER);
        let response = ui.add(field).accessible_name(name);
        if response.changed() {
            self.on = Some(typed);
        }
        response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    fn typed(&self, view: &View<'_>) -> String {
        let today = || view.text.date(view.session.today());
        self.on.clone().unwrap_or_else(today)
    }

    /// Why there is no decision in it, where that is not seen at once.
    pub(super) fn problem_ui(&self, ui: &mut Ui, view: &View<'_>) {
        if day_of(&self.typed(view), view.text).is_none() {
            let error = palette(ui.visuals()).error;
            ui.colored_label(error, view.text.say("versions-no-date"));
        }
    }

    /// The decision, where all of it is filled in.
    pub(super) fn decision(&self, view: &View<'_>) -> Option<Decision> {
        let (body, reason) = (self.body.trim(), self.reason.trim());
        let on = day_of(&self.typed(view), view.text)?;
        (!body.is_empty() && !reason.is_empty()).then(|| Decision {
            on,
            body: body.to_owned(),
            reason: reason.to_owned(),
        })
    }
}
