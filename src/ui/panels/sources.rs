//! Sources: money coming in, per year.

mod rows;

use crate::{
    plan::TableName,
    ui::{
        action::Action,
        grid::{Grid, GridUi},
        theme::space,
        view::View,
        widgets::{
            choice::years_ui,
            field::Drafts,
            heading::{heading_ui, weak_ui},
        },
    },
};
use eframe::egui::Ui;
use rows::SourceRows;

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
    years_ui(ui, view, "count_expected", actions);
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
