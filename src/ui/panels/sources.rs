//! Sources: money coming in, per year.

use crate::{
    change::Edit,
    money::Money,
    plan::{Kind, Place, RowId, SourceId, TableName, Value},
    ui::{
        action::Action,
        theme::{size, space},
        view::View,
        widgets::{
            field::{Drafts, Field, field_ui, problem_ui},
            heading::{elided_ui, heading_ui, weak_ui},
            table::{RowUi, Table, TableRow},
        },
    },
};
use eframe::egui::Ui;
use std::collections::BTreeSet;

/// The two kinds of money of a source.
const FIELDS: [&str; 2] = ["committed", "expected"];

/// Rows of a source: its name, and its two kinds of money.
const ROWS_EACH: usize = 3;

/// Every source with its years side by side.
pub fn sources_ui(ui: &mut Ui, view: &View<'_>, drafts: &mut Drafts, actions: &mut Vec<Action>) {
    heading_ui(ui, &view.text.say("panel-sources"));
    weak_ui(ui, view.text.say("sources-all-free"));
    ui.add_space(space::SMALL);
    count_expected_ui(ui, view, actions);
    if ui.button(view.text.say("add-sources")).clicked() {
        actions.push(Action::Add(TableName::Sources));
    }
    ui.add_space(space::SMALL);
    let sources: Vec<SourceId> = view.plan().sources.ids().collect();
    problems_ui(ui, view, drafts, &sources);
    let name = view.text.say("panel-sources");
    let table = Table {
        id: "sources",
        name: &name,
        columns: view.years().len(),
        column_width: size::FIELD + 12.0,
        max_height: None,
    };
    table.show(ui, 1, sources.len() * ROWS_EACH, |row, at| match at {
        TableRow::Head(_) => head_ui(row, view),
        TableRow::Body(index) => {
            if let Some(source) = sources.get(index / ROWS_EACH) {
                row_ui(row, view, (*source, index % ROWS_EACH), drafts, actions);
            }
        }
    });
}

fn head_ui(row: &mut RowUi<'_>, view: &View<'_>) {
    row.name(0.0, |ui| weak_ui(ui, view.text.say("in-euros")));
    for year in view.years() {
        row.head(&year.to_string());
    }
}

fn row_ui(
    row: &mut RowUi<'_>,
    view: &View<'_>,
    (source, at): (SourceId, usize),
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let name = view.plan().name_of(source.row());
    let Some(field) = at.checked_sub(1).and_then(|at| FIELDS.get(at)) else {
        name_ui(row, view, source, drafts, actions);
        return;
    };
    let kind = view.text.field(TableName::Sources, field);
    row.name(20.0, |ui| elided_ui(ui, &kind));
    for year in view.years() {
        let place = Place::Entry(source.row(), field, Value::Year(year));
        let field = Field::new(place, Kind::Money, format!("{kind} {year}, {name}"));
        row.cell(|ui| field_ui(ui, view, drafts, &field, actions));
    }
}

fn name_ui(
    row: &mut RowUi<'_>,
    view: &View<'_>,
    source: SourceId,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    row.name(0.0, |ui| {
        let place = Place::Field(source.row(), "name");
        let full = view.text.row(view.plan(), source.row());
        let mut field = Field::new(place, Kind::Text, full);
        field.width = (ui.available_width() - 16.0).max(size::NAME_MIN - 16.0);
        field_ui(ui, view, drafts, &field, actions);
    });
    let brought = view.plan().sources.get(source);
    for year in view.years() {
        let amount = |amounts: &std::collections::BTreeMap<_, Money>| amounts.get(&year).copied();
        let both = brought.map(|source| [amount(&source.committed), amount(&source.expected)]);
        let sum: Money = both.into_iter().flatten().flatten().sum();
        row.words(&view.text.amount(sum));
    }
}

/// What could not be read stands above the table: rows are all of one height.
fn problems_ui(ui: &mut Ui, view: &View<'_>, drafts: &Drafts, sources: &[SourceId]) {
    for source in sources {
        problem_ui(ui, view, drafts, &Place::Field(source.row(), "name"));
        for field in FIELDS {
            for year in view.years() {
                let place = Place::Entry(source.row(), field, Value::Year(year));
                problem_ui(ui, view, drafts, &place);
            }
        }
    }
}

/// In which years expected money counts.
fn count_expected_ui(ui: &mut Ui, view: &View<'_>, actions: &mut Vec<Action>) {
    let counting = &view.plan().arrangement.count_expected;
    ui.horizontal_wrapped(|ui| {
        let words = view.text.field(TableName::Arrangement, "count_expected");
        ui.label(&words);
        for year in view.years() {
            let mut counts = counting.contains(&year);
            let response = ui.checkbox(&mut counts, year.to_string());
            let changed = response.changed();
            response.accessible_name(format!("{words} {year}"));
            if changed {
                let mut next = counting.clone();
                if counts {
                    next.insert(year);
                } else {
                    next.remove(&year);
                }
                let next: BTreeSet<Value> = next.into_iter().map(Value::Year).collect();
                let row = RowId::single(TableName::Arrangement);
                let place = Place::Field(row, "count_expected");
                actions.push(Action::Apply(Edit::Set(place, Value::Set(next))));
            }
        }
    });
}
