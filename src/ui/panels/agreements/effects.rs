//! Effects and indicators: what is to change, and the numbers by which that is seen.

use super::table::{TablePage, buttons_ui, grid_ui, rows_of};
use crate::{
    plan::{Effect, Goal, Id, Kind, Place, RowId, TableName, Value},
    ui::{
        action::Action,
        grid::{GridCell, GridColumn},
        theme::size,
        view::View,
        widgets::{
            field::{Drafts, value_at},
            heading::weak_ui,
            record_rows::{RecordRows, room_for},
        },
    },
    year::Year,
};
use eframe::egui::Ui;
use std::collections::BTreeSet;

/// Every effect. A new one is of the goal of the effect with the cursor, or of the first goal.
pub(super) fn effects_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut TablePage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let plan = view.plan();
    let rows = rows_of(view, TableName::Effects);
    let chosen = rows.get(page.grid.range.start.row).copied();
    let effect = chosen.and_then(RowId::typed::<Effect>);
    let effect = effect.and_then(|id| plan.effects.get(id));
    let goal = effect.map(|effect| effect.goal);
    let goal: Option<Id<Goal>> = goal.or_else(|| plan.goals.ids().next());
    let begins = goal.map(|goal| Some(("goal", Value::Row(goal.row()))));
    buttons_ui(ui, view, (TableName::Effects, begins, chosen), actions);
    let what = if goal.is_some() {
        "effects-what"
    } else {
        "effects-no-goals"
    };
    weak_ui(ui, view.text.say(what));
    if rows.is_empty() {
        return;
    }
    let shown = RecordRows::new(view, "effects", (TableName::Effects, &rows))
        .wide("name")
        .wide("goal")
        .field("kind")
        .wide("note");
    grid_ui(ui, view, (&mut page.grid, &shown), drafts, actions);
}

/// Every indicator, with target and actual of each year side by side.
pub(super) fn indicators_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut TablePage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let plan = view.plan();
    let rows = rows_of(view, TableName::Indicators);
    let chosen = rows.get(page.grid.range.start.row).copied();
    let indicator = chosen.and_then(RowId::typed);
    let indicator = indicator.and_then(|id| plan.indicators.get(id));
    let effect = indicator.map(|indicator| indicator.effect);
    let effect = effect.or_else(|| plan.effects.ids().next());
    let begins = effect.map(|effect| Some(("effect", Value::Row(effect.row()))));
    buttons_ui(ui, view, (TableName::Indicators, begins, chosen), actions);
    let what = if effect.is_some() {
        "indicators-what"
    } else {
        "indicators-no-effects"
    };
    weak_ui(ui, view.text.say(what));
    if rows.is_empty() {
        return;
    }
    let mut shown = RecordRows::new(view, "indicators", (TableName::Indicators, &rows))
        .field("name")
        .field("effect")
        .field("unit")
        .field("baseline")
        .field("baseline_year");
    for year in years_of(view) {
        for field in ["target", "actual"] {
            let name = format!("{} {year}", view.text.field(TableName::Indicators, field));
            let width = room_for(&name).max(size::NUMBER);
            let column = GridColumn::numbers(&format!("{field}-{year}"), name, width);
            let column = shown.owned(column, field);
            shown = shown.computed(column, move |row| number_cell(view, (row, field), year));
        }
    }
    let shown = shown.wide("evidence").field("note");
    grid_ui(ui, view, (&mut page.grid, &shown), drafts, actions);
}

/// The years of the term, and every other that a number is of.
fn years_of(view: &View<'_>) -> BTreeSet<Year> {
    let indicators = view.plan().indicators.iter();
    let known = indicators.flat_map(|(_, row)| row.target.keys().chain(row.actual.keys()));
    view.years().chain(known.copied()).collect()
}

fn number_cell(view: &View<'_>, (row, field): (RowId, &'static str), year: Year) -> GridCell {
    let place = Place::Entry(row, field, Value::Year(year));
    GridCell {
        input: Some((place.clone(), Kind::Number)),
        ..GridCell::of(value_at(view, &place))
    }
}
