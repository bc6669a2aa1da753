//! How a line is divided: over organisations, step by step or at once, and over areas.

use super::line_form::{Form, kind_of, members, named_row_ui};
use crate::{
    plan::{FigureOf, Id, KeyId, Kind, OrganisationId, OrganisationSplit, TableName, Value},
    ui::{
        theme::space,
        view::View,
        widgets::{
            choice::{codes_ui, rows_ui},
            field::value_at,
            heading::weak_ui,
        },
    },
};
use eframe::egui::Ui;
use std::collections::BTreeSet;

/// How the line is divided over organisations, and whether it gets there step by step.
pub(super) fn split_ui(ui: &mut Ui, form: &mut Form<'_, '_>) {
    let (view, now) = (form.view, form.row.split.method());
    let name = view.text.field(TableName::Lines, "split");
    let mut codes = vec!["equal", "shares", "history"];
    if !organisation_figures(view).is_empty() {
        codes.push("figure");
    }
    let first_key = view.plan().keys.ids().next();
    if first_key.is_some() {
        codes.push("key");
    }
    if let Some(code) = codes_ui(ui, view, &name, &codes, now) {
        split_edits(form, code, first_key);
    }
    ui.add_space(space::SMALL);
    match &form.row.split {
        OrganisationSplit::Equal | OrganisationSplit::History => {}
        OrganisationSplit::Shares(_) => shares_ui(ui, form),
        OrganisationSplit::Figure { .. } => {
            form.field_ui(ui, "figure");
            form.field_ui(ui, "figure_year");
        }
        OrganisationSplit::Key(_) => key_ui(ui, form, "key"),
    }
    form.flag_ui(ui, "path");
    form.flag_ui(ui, "corridor");
    // The path starts at history, and the corridor of the first year is around it.
    if form.row.split == OrganisationSplit::History || form.row.path || form.row.corridor {
        form.field_ui(ui, "history_year");
        choice_ui(ui, form, "history_measure");
    }
}

/// Another split starts from something that has a meaning at once.
fn split_edits(form: &mut Form<'_, '_>, code: &'static str, first_key: Option<KeyId>) {
    let mut edits = vec![form.set("split", Value::Choice(code))];
    let view = form.view;
    match (code, first_key) {
        ("key", Some(key)) => edits.push(form.set("key", Value::Row(key.row()))),
        ("history", _) => {
            let year = view.plan().arrangement.compared_year();
            edits.push(form.set("history_year", Value::Year(year)));
        }
        ("figure", _) => {
            let name = organisation_figures(view).into_iter().next();
            edits.push(form.set("figure", name.map_or(Value::Blank, Value::Text)));
        }
        _ => {}
    }
    form.apply_together("split", edits);
}

fn organisation_figures(view: &View<'_>) -> BTreeSet<String> {
    let figures = view.plan().figures.iter();
    figures
        .filter(|(_, figure)| matches!(figure.of, FigureOf::Organisation(_)))
        .map(|(_, figure)| figure.name.clone())
        .collect()
}

fn shares_ui(ui: &mut Ui, form: &mut Form<'_, '_>) {
    let members: Vec<OrganisationId> = members(form.view)
        .into_iter()
        .filter(|id| form.row.organisations.has(*id))
        .collect();
    for organisation in members {
        let name = form.view.plan().name_of(organisation.row());
        form.entry_ui(ui, "shares", Value::Row(organisation.row()), &name);
    }
    if let OrganisationSplit::Shares(shares) = &form.row.split {
        let sum = shares.values().map(|share| share.to_ratio()).sum();
        let sum = form.view.text.percentage(&sum);
        weak_ui(
            ui,
            form.view.text.say_with("shares-together", &[("sum", &sum)]),
        );
    }
}

/// A choice of the line, as buttons after its name.
pub(super) fn choice_ui(ui: &mut Ui, form: &mut Form<'_, '_>, field: &'static str) {
    let Kind::Choice(codes) = kind_of(field) else {
        return;
    };
    let view = form.view;
    let name = view.text.field(TableName::Lines, field);
    let now = value_at(view, &form.place(field)).to_string();
    named_row_ui(ui, &name, |ui| {
        if let Some(code) = codes_ui(ui, view, &name, codes, &now) {
            form.apply(form.set(field, Value::Choice(code)));
        }
    });
}

fn key_ui(ui: &mut Ui, form: &mut Form<'_, '_>, field: &'static str) {
    let name = form.view.text.field(TableName::Lines, field);
    let place = form.place(field);
    let keys = form.view.plan().keys.ids().map(Id::row);
    named_row_ui(ui, &name, |ui| {
        rows_ui(ui, form.view, (&place, &name), keys, form.actions);
    });
}

/// How the line is divided over areas.
pub(super) fn area_split_ui(ui: &mut Ui, form: &mut Form<'_, '_>) {
    let view = form.view;
    let name = view.text.field(TableName::Lines, "area_split");
    let first_key = view.plan().keys.ids().next();
    let mut codes = vec!["standard", "none"];
    if first_key.is_some() {
        codes.push("key");
    }
    let now = form.row.area_split.method();
    if let Some(code) = codes_ui(ui, view, &name, &codes, now) {
        let mut edits = vec![form.set("area_split", Value::Choice(code))];
        if let ("key", Some(key)) = (code, first_key) {
            edits.push(form.set("area_key", Value::Row(key.row())));
        }
        form.apply_together("area_split", edits);
    }
    if now == "key" {
        key_ui(ui, form, "area_key");
    }
}
