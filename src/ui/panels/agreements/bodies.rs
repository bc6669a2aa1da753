//! Consultation bodies: who meets, how often, how many must be there, and what they decide.

use super::{members, remove_ui};
use crate::{
    engine::roles::meets_by,
    plan::{
        ConsultationBody, ConsultationBodyId, Id, OrganisationId, Place, RowId, TableName, Value,
    },
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi},
        theme::{size, space},
        view::View,
        widgets::{
            field::Drafts,
            heading::{part_ui, weak_ui},
            record_rows::RecordRows,
            ticked_rows::ticked_rows_ui,
        },
    },
};
use eframe::egui::{ScrollArea, Ui};

/// How many bodies are shown before they scroll: below them stands the page of one.
const SHOWN: usize = 7;

/// The bodies' own.
#[derive(Clone, Debug, Default)]
pub(super) struct BodiesPage {
    grid: Grid,
}

/// Every body, and the page of the one with the cursor.
pub(super) fn bodies_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut BodiesPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let plan = view.plan();
    weak_ui(ui, view.text.say("bodies-what"));
    if ui
        .button(view.text.say("add-consultation_bodies"))
        .clicked()
    {
        actions.push(Action::Add(TableName::ConsultationBodies, None));
    }
    ui.add_space(space::SMALL);
    let rows: Vec<RowId> = plan.consultation_bodies.ids().map(Id::row).collect();
    if rows.is_empty() {
        return;
    }
    let shown = body_rows(view, &rows);
    let grid = GridUi {
        view,
        rows: &shown,
        grid: &mut page.grid,
        drafts,
        actions,
    };
    let row = grid.show(ui).row.and_then(|row| rows.get(row));
    let id: Option<ConsultationBodyId> = row.and_then(|row| row.typed());
    let body = id.and_then(|id| Some((id, plan.consultation_bodies.get(id)?)));
    if let Some(of) = body {
        let area = ScrollArea::vertical().id_salt("body").auto_shrink(false);
        area.show(ui, |ui| page_ui(ui, view, of, actions));
    }
}

fn body_rows<'a>(view: &'a View<'a>, rows: &'a [RowId]) -> RecordRows<'a> {
    let body = move |row: RowId| {
        let id = row.typed()?;
        view.plan().consultation_bodies.get(id)
    };
    let seats = GridColumn::numbers("seats", view.text.say("bodies-seats"), size::NUMBER);
    let next = GridColumn::words("meets_by", view.text.say("bodies-meets-by"), size::MONEY);
    RecordRows::new(
        view,
        "consultation_bodies",
        (TableName::ConsultationBodies, rows),
    )
    .field("name")
    .field("frequency")
    .field("last_met")
    .computed(next, move |row| {
        let by = body(row).and_then(meets_by);
        GridCell::of(by.map_or(Value::Blank, Value::Date))
    })
    .computed(seats, move |row| {
        GridCell::count(body(row).map_or(0, |body| body.members.len()))
    })
    .field("quorum")
    .field("chair")
    .wide("purpose")
    .field("note")
    .at_most(SHOWN)
}

/// A body in words, who has a seat, and what it decides.
fn page_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, body): (ConsultationBodyId, &ConsultationBody),
    actions: &mut Vec<Action>,
) {
    let plan = view.plan();
    let name = plan.name_of(id.row());
    part_ui(ui, &name);
    for words in view
        .text
        .consultation_body(plan, body, view.session.today())
    {
        weak_ui(ui, words);
    }
    let decisions = plan.decisions.iter();
    let decisions = decisions.filter(|(_, row)| row.consultation_body == Some(id));
    let decisions: Vec<String> = decisions.map(|(id, _)| plan.name_of(id.row())).collect();
    if !decisions.is_empty() {
        let names = decisions.join(", ");
        weak_ui(
            ui,
            view.text.say_with("bodies-decides", &[("names", &names)]),
        );
    }
    ui.add_space(space::SMALL);
    let place = Place::Field(id.row(), "members");
    let words = view.text.field(TableName::ConsultationBodies, "members");
    let seated = members(view).chain(others(view));
    ticked_rows_ui(ui, view, (&place, &words), seated, actions);
    remove_ui(ui, view, id.row(), &name, actions);
}

/// Organisations that take no part and have a role: an authority that is kept among them.
fn others<'a>(view: &'a View<'a>) -> impl Iterator<Item = RowId> + 'a {
    let roles = view.plan().roles.iter();
    roles
        .filter_map(|(_, role)| role.organisation)
        .map(OrganisationId::row)
}
