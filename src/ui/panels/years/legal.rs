//! Legal rules: what holds today, the rules of the dossier, and sets to take over.

use super::sets::{SetsUi, remove_ui};
use crate::{
    plan::{Holding, Id, RowId, TableName, Topic, Value},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi},
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
use eframe::egui::Ui;

/// How many rules of the dossier are shown before they scroll: below them stands what holds.
const SHOWN: usize = 5;

/// The legal rules' own.
#[derive(Clone, Debug, Default)]
pub(super) struct LegalPage {
    own: Grid,
    holding: Grid,
    set: Option<&'static str>,
}

/// The rules of the dossier, and below them what holds today.
pub(super) fn legal_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut LegalPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let rows: Vec<RowId> = view.plan().rules.ids().map(Id::row).collect();
    let chosen = rows.get(page.own.range.start.row).copied();
    weak_ui(ui, view.text.say("legal-what"));
    ui.horizontal_wrapped(|ui| {
        if ui.button(view.text.say("add-rules")).clicked() {
            actions.push(Action::Add(TableName::Rules, None));
        }
        remove_ui(ui, view, chosen, actions);
    });
    SetsUi::of_law(&mut page.set).show(ui, view, actions);
    if !rows.is_empty() {
        let shown = own_rows(view, &rows);
        let grid = GridUi {
            view,
            rows: &shown,
            grid: &mut page.own,
            drafts,
            actions,
        };
        grid.show(ui);
    }
    let today = view.text.date(view.session.today());
    part_ui(ui, &view.text.say_with("legal-today", &[("date", &today)]));
    let shown = holding_rows(view);
    page.holding.read_ui(ui, view, &shown, actions);
}

fn own_rows<'a>(view: &'a View<'a>, rows: &'a [RowId]) -> RecordRows<'a> {
    RecordRows::new(view, "rules", (TableName::Rules, rows))
        .field("name")
        .field("topic")
        .field("number")
        .field("amount")
        .field("period")
        .field("valid_from")
        .field("valid_to")
        .field("source")
        .field("note")
        .at_most(SHOWN)
}

/// What holds today on every topic.
fn holding_rows<'a>(view: &'a View<'a>) -> ListRows<'a> {
    let text = view.text;
    let name = |field: &str| text.field(TableName::Rules, field);
    let columns = vec![
        GridColumn::words("topic", name("topic"), size::WORDS * 1.7),
        GridColumn::numbers("number", name("number"), size::NUMBER),
        GridColumn::numbers("amount", name("amount"), size::MONEY),
        GridColumn::words("valid_from", text.say("rules-from"), size::NUMBER),
        GridColumn::words("valid_to", text.say("rules-to"), size::NUMBER),
        GridColumn::words("source", name("source"), size::FIELD),
        GridColumn::words("whose", text.say("rules-whose"), size::FIELD),
    ];
    let (plan, today) = (view.plan(), view.session.today());
    let title = text.say("legal-holding");
    let list = ("legal-holding", title);
    ListRows::new(list, columns, Topic::ALL.len(), move |row, column| {
        let Some(topic) = Topic::ALL.get(row) else {
            return GridCell::default();
        };
        match (column, plan.rule(*topic, today)) {
            (0, _) => GridCell::of(text.choice(topic.code())),
            (6, None) => GridCell::of(text.say("rules-none")),
            (_, None) => GridCell::default(),
            (column, Some(holding)) => cell(view, &holding, column),
        }
    })
}

fn cell(view: &View<'_>, holding: &Holding<'_>, column: usize) -> GridCell {
    let rule = holding.rule;
    let day = |day: Option<_>| GridCell::of(day.map_or(Value::Blank, Value::Date));
    match column {
        1 => holding
            .number()
            .map_or_else(GridCell::default, GridCell::count),
        2 => GridCell::of(rule.amount.map_or(Value::Blank, Value::Money)),
        3 => day(rule.valid_from),
        4 => day(rule.valid_to),
        5 => GridCell::of(holding.source().to_owned()),
        _ => match holding.id {
            Some(id) => GridCell::of(view.text.say_with("legal-own", &[("id", &id)])),
            None => GridCell::of(view.text.say("rules-shipped")),
        },
    }
}
