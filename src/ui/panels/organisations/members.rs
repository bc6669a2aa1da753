//! How far everybody has come on the way in or out: every membership of the dossier.

use crate::{
    plan::{Id, Membership, OrganisationId, RowId, TableName, Value},
    ui::{
        action::Action,
        grid::{Grid, GridUi},
        view::View,
        widgets::{field::Drafts, heading::weak_ui, record_rows::RecordRows},
    },
};
use eframe::egui::{Button, Ui};

/// Every membership, one more, and taking one out.
pub(super) fn members_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (grid, drafts): (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    let rows: Vec<RowId> = view.plan().memberships.ids().map(Id::row).collect();
    let chosen = rows.get(grid.range.start.row).copied();
    buttons_ui(ui, view, chosen, actions);
    weak_ui(ui, view.text.say("members-what"));
    if rows.is_empty() {
        return;
    }
    let shown = RecordRows::new(view, "memberships", (TableName::Memberships, &rows))
        .field("organisation")
        .field("status")
        .field("from")
        .field("to")
        .field("condition")
        .field("reason")
        .field("note");
    let shown = GridUi {
        view,
        rows: &shown,
        grid,
        drafts,
        actions,
    };
    shown.show(ui);
}

/// A membership is of somebody: at first of the first who has none.
fn buttons_ui(ui: &mut Ui, view: &View<'_>, chosen: Option<RowId>, actions: &mut Vec<Action>) {
    let plan = view.plan();
    let is_new = |id: &OrganisationId| {
        let mut members = plan.memberships.iter();
        !members.any(|(_, row)| row.organisation == *id)
    };
    let first = plan.organisations.ids().find(is_new);
    let first = first.or_else(|| plan.organisations.ids().next());
    ui.horizontal_wrapped(|ui| {
        let add = Button::new(view.text.say("members-add"));
        if ui.add_enabled(first.is_some(), add).clicked() {
            let who = first.map(|id| ("organisation", Value::Row(id.row())));
            actions.push(Action::Add(TableName::Memberships, who));
        }
        let member = chosen.and_then(RowId::typed::<Membership>);
        let member = member.and_then(|id| plan.memberships.get(id));
        if let Some((row, member)) = chosen.zip(member) {
            let name = plan.name_of(member.organisation.row());
            let words = view.text.say_with("members-remove", &[("name", &name)]);
            if ui.add(Button::new(words).truncate()).clicked() {
                actions.push(Action::Remove(row));
            }
        }
    });
}
