//! Whether agreements were kept, year by year, in four respects.

use super::remove_ui;
use crate::{
    plan::{Id, Keeping, RowId, TableName, Value},
    ui::{
        action::Action,
        grid::{Grid, GridUi},
        theme::space,
        view::View,
        widgets::{field::Drafts, heading::weak_ui, record_rows::RecordRows},
    },
};
use eframe::egui::{Button, Ui};

/// The verdicts' own.
#[derive(Clone, Debug, Default)]
pub(super) struct KeepingsPage {
    grid: Grid,
}

/// Every verdict, one more, and taking one out.
pub(super) fn keepings_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut KeepingsPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let plan = view.plan();
    let rows: Vec<RowId> = plan.keepings.ids().map(Id::row).collect();
    let chosen = rows.get(page.grid.range.start.row).copied();
    let first = plan.agreements.ids().next();
    ui.horizontal_wrapped(|ui| {
        let add = Button::new(view.text.say("add-keepings"));
        if ui.add_enabled(first.is_some(), add).clicked() {
            let of = first.map(|id| ("agreement", Value::Row(id.row())));
            actions.push(Action::Add(TableName::Keepings, of));
        }
        let keeping = chosen.and_then(RowId::typed::<Keeping>);
        let keeping = keeping.and_then(|id| plan.keepings.get(id));
        if let Some((row, keeping)) = chosen.zip(keeping) {
            let name = plan.name_of(keeping.agreement.row());
            remove_ui(ui, view, row, &name, actions);
        }
    });
    weak_ui(ui, view.text.say("keepings-what"));
    if rows.is_empty() {
        return;
    }
    ui.add_space(space::SMALL);
    let shown = RecordRows::new(view, "keepings", (TableName::Keepings, &rows))
        .field("agreement")
        .field("organisation")
        .field("year")
        .field("aspect")
        .field("verdict")
        .field("remark");
    let grid = GridUi {
        view,
        rows: &shown,
        grid: &mut page.grid,
        drafts,
        actions,
    };
    grid.show(ui);
}
