//! Sources: money coming in, per year.

mod rows;

use crate::{
    change::Edit,
    plan::{Place, RowId, TableName, Value},
    ui::{
        action::Action,
        grid::{Grid, GridUi},
        theme::space,
        view::View,
        widgets::{
            field::Drafts,
            heading::{heading_ui, weak_ui},
        },
    },
};
use eframe::egui::Ui;
use rows::SourceRows;
use std::collections::BTreeSet;

/// Every source with its years side by side.
pub fn sources_ui(
    ui: &mut Ui,
    view: &View<'_>,
    grid: &mut Grid,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    heading_ui(ui, &view.text.say("panel-sources"));
    weak_ui(ui, view.text.say("sources-all-free"));
    ui.add_space(space::SMALL);
    count_expected_ui(ui, view, actions);
    if ui.button(view.text.say("add-sources")).clicked() {
        actions.push(Action::Add(TableName::Sources, None));
    }
    ui.add_space(space::SMALL);
    let rows = &SourceRows::new(view);
    let grid = GridUi {
        view,
        rows,
        grid,
        drafts,
        actions,
    };
    grid.show(ui);
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
