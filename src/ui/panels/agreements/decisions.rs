//! Decisions: who decides what, what is needed first, and by when so that the start holds.

use super::{members, remove_ui};
use crate::{
    engine::decisions::{Calendar, Planned, calendar},
    plan::{Decision, DecisionId, Id, Place, RowId, TableName, Value},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi},
        kept::Kept,
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
use eframe::egui::{Label, ScrollArea, Ui};

/// How many decisions are shown before they scroll: below them stands the page of one.
const SHOWN: usize = 9;

/// The decisions' own.
#[derive(Clone, Debug, Default)]
pub(super) struct DecisionsPage {
    grid: Grid,
    made: Kept<(), Option<Calendar>>,
}

/// Every decision, and the page of the one with the cursor.
pub(super) fn decisions_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut DecisionsPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let plan = &view.evaluated.plan;
    page.made.refresh(plan, (), || Some(calendar(plan)));
    weak_ui(ui, view.text.say("decisions-what"));
    if ui.button(view.text.say("add-decisions")).clicked() {
        actions.push(Action::Add(TableName::Decisions, None));
    }
    let Some(made) = page.made.get() else { return };
    if let Some(words) = view.text.longest_chain(plan, made) {
        ui.add(Label::new(words).wrap());
    }
    ui.add_space(space::SMALL);
    let rows: Vec<RowId> = plan.decisions.ids().map(Id::row).collect();
    if rows.is_empty() {
        return;
    }
    let shown = decision_rows(view, &rows, made);
    let grid = GridUi {
        view,
        rows: &shown,
        grid: &mut page.grid,
        drafts,
        actions,
    };
    let row = grid.show(ui).row.and_then(|row| rows.get(row));
    let id: Option<DecisionId> = row.and_then(|row| row.typed());
    let decision = id.and_then(|id| Some((id, plan.decisions.get(id)?)));
    if let Some(of) = decision {
        let area = ScrollArea::vertical()
            .id_salt("decision")
            .auto_shrink(false);
        area.show(ui, |ui| page_ui(ui, view, made, of, actions));
    }
}

fn decision_rows<'a>(view: &'a View<'a>, rows: &'a [RowId], made: &'a Calendar) -> RecordRows<'a> {
    let of = move |row: RowId| {
        let id: Option<DecisionId> = row.typed();
        let planned = id.and_then(|id| made.decisions.get(&id));
        planned.copied().unwrap_or_default()
    };
    let day = |day: Option<_>| GridCell::of(day.map_or(Value::Blank, Value::Date));
    let latest = GridColumn::words("latest", view.text.say("decisions-latest"), size::MONEY);
    let slack = GridColumn::numbers("slack", view.text.say("decisions-slack"), size::NUMBER);
    RecordRows::new(view, "decisions", (TableName::Decisions, rows))
        .field("name")
        .sized("consultation_body", size::FIELD)
        .sized("body", size::FIELD)
        .field("planned")
        .computed(latest, move |row| day(of(row).latest))
        .computed(slack, move |row| slack_cell(of(row)))
        .field("taken")
        .field("weeks")
        .field("rule")
        .shown("needs")
        .field("deadline")
        .field("note")
        .at_most(SHOWN)
}

fn slack_cell(planned: Planned) -> GridCell {
    let slack = planned.slack.map(|days| Value::Number(days.into()));
    GridCell::of(slack.unwrap_or_default())
}

/// A decision in words, what is needed first, and whom it concerns.
fn page_ui(
    ui: &mut Ui,
    view: &View<'_>,
    made: &Calendar,
    (id, decision): (DecisionId, &Decision),
    actions: &mut Vec<Action>,
) {
    let plan = view.plan();
    let name = plan.name_of(id.row());
    part_ui(ui, &name);
    for words in view.text.decision(plan, made, (id, decision)) {
        weak_ui(ui, words);
    }
    ui.add_space(space::SMALL);
    let others = plan.decisions.ids().filter(|other| *other != id);
    let others: Vec<RowId> = others.map(Id::row).collect();
    let choices: [(&'static str, Vec<RowId>); 2] = [
        ("needs", others),
        ("organisations", members(view).collect()),
    ];
    for (field, rows) in choices {
        let place = Place::Field(id.row(), field);
        let words = view.text.field(TableName::Decisions, field);
        ticked_rows_ui(ui, view, (&place, &words), rows.into_iter(), actions);
    }
    remove_ui(ui, view, id.row(), &name, actions);
}
