//! State aid: on which basis organisations are given money, aid from elsewhere, and what counts.

use super::sets::remove_ui;
use crate::{
    engine::aid::{Counted, counted},
    plan::{
        AidPart, Amount, Id, OrganisationId, Place, RowId, TableName, TotalOf, Value,
        field::FieldType as _,
    },
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi},
        kept::Kept,
        theme::size,
        view::View,
        widgets::{
            field::Drafts,
            heading::{part_ui, weak_ui},
            list_rows::ListRows,
            record_rows::RecordRows,
        },
    },
};
use eframe::egui::{Button, Ui};
use std::collections::BTreeSet;

/// How many bases are shown before they scroll: below them stands what counts.
const SHOWN: usize = 5;

/// The state aid's own.
#[derive(Clone, Debug, Default)]
pub(super) struct AidPage {
    bases: Grid,
    counted: Grid,
    made: Kept<(), Vec<Row>>,
}

/// What counts for an organisation on a day.
#[derive(Clone, Debug)]
struct Row {
    who: OrganisationId,
    /// Whose award of which day it is.
    name: String,
    basis: Option<Value>,
    cells: Vec<GridCell>,
}

/// Every basis and all aid from elsewhere, and below them what counts against which ceiling.
pub(super) fn aid_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut AidPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    page.made.refresh(&view.evaluated.plan, (), || made(view));
    let rows: Vec<RowId> = view.plan().aid.ids().map(Id::row).collect();
    let chosen = rows.get(page.bases.range.start.row).copied();
    weak_ui(ui, view.text.say("aid-what"));
    ui.horizontal_wrapped(|ui| {
        let next = next_organisation(view, page.made.get());
        let add = Button::new(view.text.say("add-aid"));
        if ui.add_enabled(next.is_some(), add).clicked() {
            let who = next.map(|id| ("organisation", Value::Row(id.row())));
            actions.push(Action::Add(TableName::Aid, who));
        }
        remove_ui(ui, view, chosen, actions);
    });
    if !rows.is_empty() {
        let shown = basis_rows(view, &rows);
        let grid = GridUi {
            view,
            rows: &shown,
            grid: &mut page.bases,
            drafts,
            actions,
        };
        grid.show(ui);
    }
    part_ui(ui, &view.text.say("aid-counted"));
    let shown = counted_rows(view, page.made.get());
    page.counted.read_ui(ui, view, &shown, actions);
}

/// Whose basis is to be recorded next: of who is awarded and has none, or else of anybody.
fn next_organisation(view: &View<'_>, made: &[Row]) -> Option<OrganisationId> {
    let plan = view.plan();
    let has: BTreeSet<OrganisationId> = plan.aid.iter().map(|(_, aid)| aid.organisation).collect();
    let without = made
        .iter()
        .find(|row| row.basis.is_none() && !has.contains(&row.who));
    let without = without.map(|row| row.who);
    without.or_else(|| plan.organisations.ids().next())
}

fn basis_rows<'a>(view: &'a View<'a>, rows: &'a [RowId]) -> RecordRows<'a> {
    RecordRows::new(view, "aid", (TableName::Aid, rows))
        .field("organisation")
        .field("basis")
        .field("reason")
        .field("undertaking")
        .field("amount")
        .field("granted_on")
        .field("given_by")
        .field("valid_from")
        .field("valid_to")
        .field("note")
        .at_most(SHOWN)
}

/// What counts, as cells: the words of the codes are those of the language.
fn made(view: &View<'_>) -> Vec<Row> {
    let all = counted(view.plan(), view.outcome()).into_iter();
    all.map(|one| Row {
        who: one.organisation,
        basis: one.basis.map(|basis| basis.to_value()),
        name: {
            let who = view.plan().name_of(one.organisation.row());
            format!("{who}, {}", view.text.date(one.day))
        },
        cells: cells(&one, view.plan().name_of(one.organisation.row())),
    })
    .collect()
}

fn cells(one: &Counted<'_>, name: String) -> Vec<GridCell> {
    let total = TotalOf::Organisation(Some(one.organisation));
    let amount = Amount::Total(Some(one.year), total);
    let money = |part: AidPart| {
        let counted = Amount::Aid(one.organisation, one.day, one.topic, part);
        let money = one.part(part);
        GridCell {
            shows: money.map(|_| Place::Amount(counted)),
            ..GridCell::of(money.map_or(Value::Blank, Value::Money))
        }
    };
    let code = |code: Option<Value>| GridCell::of(code.unwrap_or_default());
    vec![
        GridCell {
            shows: Some(Place::Amount(amount)),
            ..GridCell::of(name)
        },
        GridCell::of(Value::Date(one.day)),
        code(one.basis.map(|basis| basis.to_value())),
        money(AidPart::Awarded),
        money(AidPart::Others),
        money(AidPart::Elsewhere),
        money(AidPart::Sum),
        money(AidPart::Ceiling),
        GridCell::of(Value::Flag(one.is_over())),
        GridCell::of(
            one.rule
                .map_or_else(String::new, |rule| rule.source().to_owned()),
        ),
    ]
}

fn counted_rows<'a>(view: &'a View<'a>, rows: &'a [Row]) -> ListRows<'a> {
    let text = view.text;
    let name = |code: &str| text.say(&format!("aid-{code}"));
    let words = |code, width| GridColumn::words(code, name(code), width);
    let numbers = |code| GridColumn::numbers(code, name(code), size::MONEY);
    let columns = vec![
        words("who", size::WORDS),
        words("day", size::NUMBER),
        words("basis", size::WORDS * 0.8),
        numbers("awarded"),
        numbers("others"),
        numbers("elsewhere"),
        numbers("sum"),
        numbers("ceiling"),
        words("over", size::NUMBER),
        words("source", size::WORDS),
    ];
    let list = ("aid-counted", text.say("aid-counted"));
    ListRows::new(list, columns, rows.len(), move |row, column| {
        let Some(row) = rows.get(row) else {
            return GridCell::default();
        };
        match (column, &row.basis) {
            (2, None) => GridCell::of(text.say("aid-not-recorded")),
            _ => row.cells.get(column).cloned().unwrap_or_default(),
        }
    })
    .named(|row| {
        rows.get(row)
            .map_or_else(String::new, |row| row.name.clone())
    })
}
