//! The form of a key: which figures count, and for how much.

use super::line_form::named_row_ui;
use crate::{
    plan::{Key, KeyId, Kind, Place, TableName, Value},
    share::Share,
    ui::{
        action::Action,
        view::View,
        widgets::{
            field::{Drafts, Field, field_ui, problem_ui},
            heading::{part_ui, weak_ui},
        },
    },
};
use eframe::egui::Ui;
use std::collections::BTreeSet;

/// The form of a key.
pub(super) fn key_form_ui(
    ui: &mut Ui,
    view: &View<'_>,
    id: KeyId,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let Some(key) = view.plan().keys.get(id) else {
        return;
    };
    for (field, kind) in [("name", Kind::Text), ("year", Kind::Year)] {
        let name = view.text.field(TableName::Keys, field);
        let place = Place::Field(id.row(), field);
        let full = format!("{name}, {}", key.name);
        let field = Field::new(place.clone(), kind, full);
        named_row_ui(ui, &name, |ui| {
            field_ui(ui, view, drafts, &field, actions);
        });
        problem_ui(ui, view, drafts, &place);
    }
    weak_ui(ui, view.text.say("key-year-blank"));
    part_ui(ui, &view.text.field(TableName::Keys, "parts"));
    weak_ui(ui, view.text.say("key-parts-what"));
    for figure in figures(view, key) {
        let place = Place::Entry(id.row(), "parts", Value::Text(figure.clone()));
        let full = format!("{figure}, {}", key.name);
        let field = Field::new(place.clone(), Kind::Share, full);
        named_row_ui(ui, &figure, |ui| {
            field_ui(ui, view, drafts, &field, actions);
        });
        problem_ui(ui, view, drafts, &place);
    }
    let sum = key
        .parts
        .values()
        .map(|share: &Share| share.to_ratio())
        .sum();
    let sum = view.text.percentage(&sum);
    weak_ui(ui, view.text.say_with("shares-together", &[("sum", &sum)]));
}

/// Every figure that there is, and every one that the key names.
fn figures(view: &View<'_>, key: &Key) -> BTreeSet<String> {
    let known = view
        .plan()
        .figures
        .iter()
        .map(|(_, figure)| figure.name.clone());
    known.chain(key.parts.keys().cloned()).collect()
}
