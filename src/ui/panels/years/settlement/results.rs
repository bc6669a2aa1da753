//! Results: what a year really cost, by organisation and line.

use super::super::records::{Records, first_member, records_ui};
use crate::{
    plan::{OrganisationId, TableName, TotalOf, Value},
    ui::{action::Action, dialogs::Purpose, grid::Grid, view::View, widgets::field::Drafts},
};
use eframe::egui::Ui;
use std::collections::BTreeSet;

const RESULTS: Records = Records {
    table: TableName::Results,
    id: "results",
    what: "results-what",
    fields: &[
        "organisation",
        "year",
        "line",
        "costs",
        "eligible",
        "income",
        "note",
    ],
    more: &[],
};

/// Every result, one more, and one for everyone who has money of the year and none yet.
pub(super) fn results_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    let missing = missing(view);
    let year = view.year.to_string();
    let words = view.text.say_with("results-prepare", &[("year", &year)]);
    let button = eframe::egui::Button::new(words);
    ui.horizontal_wrapped(|ui| {
        if ui.add_enabled(!missing.is_empty(), button).clicked() {
            let rows = missing.iter().map(|who| of(view, *who));
            actions.push(Action::AddAll(TableName::Results, rows.collect()));
        }
        if ui.button(view.text.say("results-read-do")).clicked() {
            actions.push(Action::Ask(Purpose::Results));
        }
    });
    let new = first_member(view).map(|who| of(view, who));
    records_ui(ui, view, (RESULTS, new, Vec::new()), page, actions);
}

/// What a result of somebody begins with.
fn of(view: &View<'_>, who: OrganisationId) -> Vec<(&'static str, Value)> {
    vec![
        ("year", Value::Year(view.year)),
        ("organisation", Value::Row(who.row())),
    ]
}

/// Who has money of the year that the bottom bar shows, and no result for it.
fn missing(view: &View<'_>) -> Vec<OrganisationId> {
    let results = view.plan().results.iter();
    let of_year = results.filter(|(_, row)| row.year == view.year);
    let has: BTreeSet<OrganisationId> = of_year.map(|(_, row)| row.organisation).collect();
    let all = view.plan().organisations.ids();
    all.filter(|who| {
        let total = TotalOf::Organisation(Some(*who));
        let amount = view.outcome().total(Some(view.year), total);
        !amount.is_zero() && !has.contains(who)
    })
    .collect()
}
