//! Ceilings: how much schemes can award at most, and what the awards leave of it.

use crate::{
    engine::ceilings::{Room, room},
    plan::{Amount, Ceiling, CeilingPart, Id, Place, RowId, TableName, Value},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi},
        kept::Kept,
        theme::size,
        view::View,
        widgets::{field::Drafts, heading::weak_ui, record_rows::RecordRows},
    },
};
use eframe::egui::{Button, Ui};
use std::collections::BTreeMap;

/// The ceilings' own.
#[derive(Clone, Debug, Default)]
pub(super) struct CeilingsPage {
    grid: Grid,
    rooms: Kept<(), BTreeMap<RowId, Room>>,
}

/// Every ceiling, one more, and taking one out.
pub(super) fn ceilings_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut CeilingsPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let plan = &view.evaluated.plan;
    page.rooms.refresh(plan, (), || rooms(view));
    let rows: Vec<RowId> = plan.ceilings.ids().map(Id::row).collect();
    let chosen = rows.get(page.grid.range.start.row).copied();
    buttons_ui(ui, view, chosen, actions);
    weak_ui(ui, view.text.say("ceilings-what"));
    if rows.is_empty() {
        return;
    }
    let shown = ceiling_rows(view, &rows, page.rooms.get());
    let grid = GridUi {
        view,
        rows: &shown,
        grid: &mut page.grid,
        drafts,
        actions,
    };
    grid.show(ui);
}

fn rooms(view: &View<'_>) -> BTreeMap<RowId, Room> {
    let (plan, outcome) = (view.plan(), view.outcome());
    let ceilings = plan.ceilings.iter();
    let rooms = ceilings.map(|(id, ceiling)| (id.row(), room(plan, outcome, ceiling)));
    rooms.collect()
}

/// A ceiling is of a year: at first of that of the bottom bar.
fn buttons_ui(ui: &mut Ui, view: &View<'_>, chosen: Option<RowId>, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        if ui.button(view.text.say("add-ceilings")).clicked() {
            let year = ("year", Value::Year(view.year));
            actions.push(Action::Add(TableName::Ceilings, Some(year)));
        }
        let ceiling = chosen.and_then(RowId::typed::<Ceiling>);
        if let Some((row, _)) = chosen.zip(ceiling) {
            let name = view.plan().name_of(row);
            let words = view.text.say_with("remove-row", &[("name", &name)]);
            if ui.add(Button::new(words).truncate()).clicked() {
                actions.push(Action::Remove(row));
            }
        }
    });
}

/// The ceilings as they are typed, and what each leaves.
fn ceiling_rows<'a>(
    view: &'a View<'a>,
    rows: &'a [RowId],
    rooms: &'a BTreeMap<RowId, Room>,
) -> RecordRows<'a> {
    let text = view.text;
    let column = |code: &str| {
        let name = text.say(&format!("ceilings-{code}"));
        GridColumn::numbers(code, name, size::MONEY)
    };
    let cell = move |row: RowId, part: CeilingPart| {
        let room = rooms.get(&row);
        room.map_or_else(GridCell::default, |room| GridCell {
            shows: row
                .typed()
                .map(|id| Place::Amount(Amount::Ceiling(id, part))),
            ..GridCell::of(match part {
                CeilingPart::Taken => room.taken,
                CeilingPart::Room => room.left,
            })
        })
    };
    RecordRows::new(view, "ceilings", (TableName::Ceilings, rows))
        .field("year")
        .field("scheme")
        .field("amount")
        .computed(column("taken"), move |row| cell(row, CeilingPart::Taken))
        .computed(column("room"), move |row| cell(row, CeilingPart::Room))
        .field("published")
        .field("method")
        .field("source")
        .field("note")
}
