//! Agreements: who promises what to whom, by when, and what shows that it was kept.

use super::{members, remove_ui};
use crate::{
    engine::agreements::years_of,
    plan::{Agreement, AgreementId, Id, Kind, Place, RowId, TableName, Value},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi},
        theme::{size, space},
        view::View,
        widgets::{
            field::{Drafts, value_at},
            heading::{part_ui, weak_ui},
            list_rows::ListRows,
            record_rows::RecordRows,
            ticked_rows::ticked_rows_ui,
        },
    },
    year::Year,
};
use eframe::egui::{Label, ScrollArea, Ui, vec2};
use std::collections::BTreeSet;

/// How many agreements are shown before they scroll: below them stands the page of one.
const SHOWN: usize = 8;

/// The agreements' own.
#[derive(Clone, Debug, Default)]
pub(super) struct PromisesPage {
    grid: Grid,
    years: Grid,
}

/// Every agreement, and the page of the one with the cursor.
pub(super) fn promises_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut PromisesPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    weak_ui(ui, view.text.say("agreements-what"));
    if ui.button(view.text.say("add-agreements")).clicked() {
        actions.push(Action::Add(TableName::Agreements, None));
    }
    ui.add_space(space::SMALL);
    let rows: Vec<RowId> = view.plan().agreements.ids().map(Id::row).collect();
    if rows.is_empty() {
        return;
    }
    let shown = agreement_rows(view, &rows);
    let grid = GridUi {
        view,
        rows: &shown,
        grid: &mut page.grid,
        drafts,
        actions,
    };
    let row = grid.show(ui).row.and_then(|row| rows.get(row));
    let id: Option<AgreementId> = row.and_then(|row| row.typed());
    let agreement = id.and_then(|id| Some((id, view.plan().agreements.get(id)?)));
    if let Some(of) = agreement {
        let area = ScrollArea::vertical()
            .id_salt("agreement")
            .auto_shrink(false);
        area.show(ui, |ui| {
            page_ui(ui, view, of, (&mut page.years, drafts), actions);
        });
    }
}

fn agreement_rows<'a>(view: &'a View<'a>, rows: &'a [RowId]) -> RecordRows<'a> {
    RecordRows::new(view, "agreements", (TableName::Agreements, rows))
        .field("name")
        .shown("parties")
        .field("kind")
        .field("due")
        .field("yearly")
        .field("unit")
        .field("text")
        .field("evidence")
        .field("consequence")
        .shown("promised_to")
        .field("line")
        .field("goal")
        .field("basis")
        .field("decision")
        .field("enforceable")
        .field("note")
        .at_most(SHOWN)
}

/// An agreement in words, who is in it, and its years.
fn page_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, agreement): (AgreementId, &Agreement),
    years: (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    let name = view.plan().name_of(id.row());
    part_ui(ui, &name);
    if !agreement.text.is_empty() {
        ui.add(Label::new(&agreement.text).wrap());
    }
    for words in view.text.agreement(view.plan(), id, agreement) {
        weak_ui(ui, words);
    }
    ui.add_space(space::SMALL);
    for field in ["parties", "promised_to"] {
        let place = Place::Field(id.row(), field);
        let words = view.text.field(TableName::Agreements, field);
        ticked_rows_ui(ui, view, (&place, &words), members(view), actions);
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(view.text.say("add-keepings")).clicked() {
            let of = ("agreement", Value::Row(id.row()));
            actions.push(Action::Add(TableName::Keepings, Some(of)));
        }
        remove_ui(ui, view, id.row(), &name, actions);
    });
    years_ui(ui, view, (id, agreement), years, actions);
}

/// How much of it, and when it is due, where that differs by year.
fn years_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, agreement): (AgreementId, &Agreement),
    (grid, drafts): (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    let text = view.text;
    part_ui(ui, &text.say("agreements-years"));
    let own = years_of(view.plan(), agreement);
    let years: BTreeSet<Year> = view.years().chain(own).collect();
    let years: Vec<Year> = years.into_iter().collect();
    let field = |field| text.field(TableName::Agreements, field);
    let columns = vec![
        GridColumn::words("year", text.say("status-year"), size::NUMBER),
        GridColumn::numbers("quantities", field("quantities"), size::MONEY),
        GridColumn::words("due_dates", field("due_dates"), size::MONEY),
    ];
    let name = ("agreement-years", text.say("agreements-years"));
    let rows = ListRows::new(name, columns, years.len(), |row, column| {
        let year = years.get(row).copied();
        year.map_or_else(GridCell::default, |year| match column {
            0 => GridCell::of(year.to_string()),
            1 => entry(view, id, ("quantities", Kind::Number), year),
            _ => entry(view, id, ("due_dates", Kind::Date), year),
        })
    });
    let rows = rows.stamped((id.number(), years.len()));
    // What is around the table scrolls: it has room for all its rows.
    let height = size::ROW * (years.len() + 3) as f32;
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
        let shown = GridUi {
            view,
            rows: &rows,
            grid,
            drafts,
            actions,
        };
        shown.show(ui);
    });
}

fn entry(
    view: &View<'_>,
    id: AgreementId,
    (field, kind): (&'static str, Kind),
    year: Year,
) -> GridCell {
    let place = Place::Entry(id.row(), field, Value::Year(year));
    GridCell {
        input: Some((place.clone(), kind)),
        ..GridCell::of(value_at(view, &place))
    }
}
