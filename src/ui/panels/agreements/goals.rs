//! Goals, with the money that lines have for them.

use super::table::{TablePage, buttons_ui, grid_ui, rows_of};
use crate::{
    plan::{Amount, Goal, Id, Place, RowId, TableName, TotalOf},
    ui::{
        action::Action,
        grid::{GridCell, GridColumn},
        kept::Kept,
        theme::size,
        view::View,
        widgets::{field::Drafts, heading::weak_ui, record_rows::RecordRows},
    },
    year::Year,
};
use eframe::egui::Ui;
use std::collections::BTreeMap;

/// The goals' own.
#[derive(Clone, Debug, Default)]
pub(super) struct GoalsPage {
    table: TablePage,
    counts: Kept<(), BTreeMap<RowId, Counts>>,
}

/// What hangs on a goal.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    lines: usize,
    effects: usize,
}

/// Every goal, with euro per year.
pub(super) fn goals_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut GoalsPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    page.counts
        .refresh(&view.evaluated.plan, (), || counts(view));
    let rows = rows_of(view, TableName::Goals);
    let chosen = rows.get(page.table.grid.range.start.row).copied();
    let named = Some(None);
    buttons_ui(ui, view, (TableName::Goals, named, chosen), actions);
    weak_ui(ui, view.text.say("goals-what"));
    if rows.is_empty() {
        return;
    }
    weak_ui(ui, sum_words(view));
    let shown = goal_rows(view, &rows, page.counts.get());
    grid_ui(ui, view, (&mut page.table.grid, &shown), drafts, actions);
}

/// What goals have together, and what is for none.
fn sum_words(view: &View<'_>) -> String {
    let total = |of| view.outcome().total(None, of);
    let (all, none) = (total(TotalOf::Lines), total(TotalOf::Goal(None)));
    let [all, none, some] = [all, none, all - none].map(|money| view.text.money(money));
    let arguments: [(&str, &dyn std::fmt::Display); 3] =
        [("all", &all), ("some", &some), ("none", &none)];
    view.text.say_with("goals-sum", &arguments)
}

fn counts(view: &View<'_>) -> BTreeMap<RowId, Counts> {
    let plan = view.plan();
    let mut counts: BTreeMap<RowId, Counts> = BTreeMap::new();
    for goal in plan.lines.iter().flat_map(|(_, line)| line.goals.keys()) {
        let count = counts.entry(goal.row()).or_default();
        count.lines = count.lines.saturating_add(1);
    }
    for (_, effect) in plan.effects.iter() {
        let count = counts.entry(effect.goal.row()).or_default();
        count.effects = count.effects.saturating_add(1);
    }
    counts
}

fn goal_rows<'a>(
    view: &'a View<'a>,
    rows: &'a [RowId],
    counts: &'a BTreeMap<RowId, Counts>,
) -> RecordRows<'a> {
    let text = view.text;
    let mut shown = RecordRows::new(view, "goals", (TableName::Goals, rows))
        .wide("name")
        .field("horizon")
        .field("important")
        .field("urgent");
    for year in view.years() {
        let column = GridColumn::of_year(year, size::MONEY);
        shown = shown.computed(column, move |row| amount_cell(view, row, Some(year)));
    }
    let total = GridColumn::numbers("total", text.say("column-total"), size::MONEY);
    let count = |code: &str| {
        let name = text.say(&format!("goals-{code}"));
        GridColumn::numbers(code, name, size::NUMBER)
    };
    let of = move |row: RowId| counts.get(&row).copied().unwrap_or_default();
    shown
        .computed(total, move |row| amount_cell(view, row, None))
        .computed(count("lines"), move |row| GridCell::count(of(row).lines))
        .computed(count("effects"), move |row| {
            GridCell::count(of(row).effects)
        })
        .field("note")
}

fn amount_cell(view: &View<'_>, row: RowId, year: Option<Year>) -> GridCell {
    let goal: Option<Id<Goal>> = row.typed();
    let amount = Amount::Total(year, TotalOf::Goal(goal));
    match view.outcome().amount(amount) {
        Some(money) => GridCell {
            shows: Some(Place::Amount(amount)),
            ..GridCell::of(money)
        },
        None => GridCell::default(),
    }
}
