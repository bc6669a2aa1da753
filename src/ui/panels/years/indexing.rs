//! Indexation: the figures of wages and prices, the rates that they build, and what prices do to money.

use super::{
    rows::{INDEXING, YearRows},
    rules::rule_ui,
};
use crate::{
    plan::{TableName, fields_of},
    ui::{
        action::Action,
        grid::{Grid, GridUi},
        view::View,
        widgets::{field::Drafts, heading::weak_ui},
    },
    year::Year,
};
use eframe::egui::Ui;

/// The fields of the arrangement that decide how a rate is built.
pub(super) const HOW_BUILT: [&str; 2] = ["wage_weight", "index_method"];

/// Those with a figure or rate for each year, but for the general rate: that stands with the years.
pub(super) const BUILT_OF: [&str; 6] = [
    "wages_provisional",
    "wages_definitive",
    "prices_provisional",
    "prices_definitive",
    "wage_rates",
    "material_rates",
];

/// How a rate is built, and the years with all that goes into it and comes of it.
pub(super) fn indexing_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (grid, drafts): (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    weak_ui(ui, view.text.say("indexing-what"));
    let fields = fields_of(TableName::Arrangement).into_iter();
    for (field, kind) in fields.filter(|(field, _)| HOW_BUILT.contains(field)) {
        rule_ui(ui, view, (field, kind), drafts, actions);
    }
    if let Some(first) = view.years().next() {
        let words = view
            .text
            .say_with("indexing-real-what", &[("year", &first)]);
        weak_ui(ui, words);
    }
    let rows = &YearRows::of_years(view, ("indexing", &INDEXING), years(view));
    let grid = GridUi {
        view,
        rows,
        grid,
        drafts,
        actions,
    };
    grid.show(ui);
}

/// The years of the term and all between them and those that have a figure; always the year before
/// the term, because the rate of a year takes figures of the year before.
fn years(view: &View<'_>) -> impl Iterator<Item = Year> {
    let term = view.plan().term();
    let (first, last) = (Year::of(term.first()).previous(), Year::of(term.last()));
    let typed = || view.plan().arrangement.index_years();
    let first = typed().fold(first, Year::min);
    first.through(typed().fold(last, Year::max))
}
