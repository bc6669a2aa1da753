//! Which column holds what, and the rows as they are understood then.

use super::{IntakePage, trouble_ui};
use crate::{
    exchange::register::{found, headings::FIELDS, mapping::Mark, words::field_words},
    plan::{Award, TableName, Value},
    text::Text,
    ui::{
        action::Action,
        grid::{GridCell, GridColumn},
        theme::{size, space},
        view::View,
        widgets::{choice::named_list_ui, heading::weak_ui, list_rows::ListRows},
    },
};
use eframe::egui::{Align, Grid, Layout, ScrollArea, TextEdit, Ui, vec2};
use std::collections::BTreeMap;

/// What amounts can be multiplied by.
const TIMES: [u32; 3] = [1, 1_000, 1_000_000];

/// The list of fields: a name, the column, what holds for every row.
const LIST: f32 = 470.0;

/// The column of a field.
const COLUMN: f32 = 196.0;

/// Where a field can come from.
#[derive(Clone, PartialEq, Eq)]
enum Holder {
    Column(String),
    Everywhere,
    Nowhere,
}

pub(super) fn columns_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut IntakePage,
    actions: &mut Vec<Action>,
) {
    trouble_ui(ui, view, page);
    let height = ui.available_height();
    ui.horizontal_top(|ui| {
        let layout = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(vec2(LIST, height), layout, |ui| {
            ui.set_width(LIST);
            ScrollArea::vertical()
                .id_salt("fields")
                .auto_shrink(false)
                .show(ui, |ui| fields_ui(ui, view.text, page));
        });
        ui.vertical(|ui| understood_ui(ui, view, page, actions));
    });
}

fn fields_ui(ui: &mut Ui, text: &Text, page: &mut IntakePage) {
    let Some(table) = page.table.clone() else {
        return;
    };
    let found = found(&table, &page.answers.mapping);
    amounts_ui(ui, text, page);
    Grid::new("fields").num_columns(3).show(ui, |ui| {
        for field in FIELDS {
            field_ui(ui, text, page, (field, &found));
            ui.end_row();
        }
    });
}

/// How amounts are written.
fn amounts_ui(ui: &mut Ui, text: &Text, page: &mut IntakePage) {
    let mapping = &mut page.answers.mapping;
    let read = page.intake.as_ref().and_then(|it| it.file.mapping.decimal);
    let words = |mark: Mark| {
        text.say(match mark {
            Mark::Comma => "intake-decimal-comma",
            Mark::Point => "intake-decimal-point",
        })
    };
    Grid::new("amounts").num_columns(2).show(ui, |ui| {
        let now = mapping.decimal.or(read);
        let shown = now.map_or_else(|| text.say("intake-unknown"), words);
        let name = text.say("intake-decimal");
        let marks = [Mark::Comma, Mark::Point];
        let said = named_list_ui(ui, &name, &shown, &marks, |mark| words(*mark));
        mapping.decimal = said.copied().or(mapping.decimal);
        ui.end_row();
        let shown = mapping.times.map_or_else(
            || text.say("intake-times-none"),
            |times| text.whole(usize::try_from(times).unwrap_or_default()),
        );
        let name = text.say("intake-times");
        let whole = |times: &u32| text.whole(usize::try_from(*times).unwrap_or_default());
        let said = named_list_ui(ui, &name, &shown, &TIMES, whole);
        mapping.times = said.copied().or(mapping.times);
    });
    ui.separator();
}

/// A field: the column that holds it, or what holds for every row.
fn field_ui(
    ui: &mut Ui,
    text: &Text,
    page: &mut IntakePage,
    (field, found): (&'static str, &BTreeMap<String, String>),
) {
    let header = page.table.as_ref().map_or(&[][..], |table| &table.header);
    let mapping = &mut page.answers.mapping;
    let name = field_words(field, text);
    let now = match (mapping.values.get(field), found.get(field)) {
        (Some(_), _) => Holder::Everywhere,
        (None, Some(column)) => Holder::Column(column.clone()),
        (None, None) => Holder::Nowhere,
    };
    let words = |from: &Holder| match from {
        Holder::Column(column) => column.clone(),
        Holder::Everywhere => text.say("intake-everywhere"),
        Holder::Nowhere => text.say("intake-nowhere"),
    };
    let named = header.iter().filter(|name| !name.is_empty());
    let columns = named.map(|name| Holder::Column(name.clone()));
    // A number that is the same for every row tells none from another.
    let everywhere = (field != "number").then_some(Holder::Everywhere);
    let all: Vec<Holder> = std::iter::once(Holder::Nowhere)
        .chain(everywhere)
        .chain(columns)
        .collect();
    ui.spacing_mut().combo_width = COLUMN;
    let said = named_list_ui(ui, &name, &words(&now), &all, words);
    if let Some(said) = said.filter(|said| **said != now) {
        mapping.columns.remove(field);
        mapping.values.remove(field);
        mapping.without.remove(field);
        match said {
            Holder::Column(column) => {
                drop(mapping.columns.insert(field.to_owned(), column.clone()));
            }
            Holder::Everywhere => drop(mapping.values.insert(field.to_owned(), String::new())),
            Holder::Nowhere => drop(mapping.without.insert(field.to_owned())),
        }
    }
    if let Some(value) = mapping.values.get_mut(field) {
        let width = size::NUMBER;
        let named = text.say_with("intake-everywhere-name", &[("field", &name)]);
        ui.add(TextEdit::singleline(value).desired_width(width))
            .accessible_name(named);
    }
}

/// The first rows, as they are understood.
fn understood_ui(ui: &mut Ui, view: &View<'_>, page: &mut IntakePage, actions: &mut Vec<Action>) {
    let text = view.text;
    let Some(intake) = page.intake.as_ref().filter(|_| page.trouble.is_none()) else {
        weak_ui(ui, text.say("intake-not-understood"));
        return;
    };
    if page.is_known {
        weak_ui(ui, text.say("intake-known"));
    }
    if let Some(register) = intake.file.mapping.values.get("register") {
        weak_ui(
            ui,
            text.say_with("intake-register", &[("register", register)]),
        );
    }
    for remark in intake.file.remarks(text) {
        weak_ui(ui, remark);
    }
    ui.add_space(space::SMALL);
    let rows = award_rows(text, &intake.sample).stamped(page.generation);
    page.understood.read_ui(ui, view, &rows, actions);
}

fn award_rows<'a>(text: &'a Text, awards: &'a [Award]) -> ListRows<'a> {
    let of = |field: &str| text.field(TableName::Awards, field);
    let columns = vec![
        GridColumn::words("recipient", of("recipient"), size::WORDS),
        GridColumn::words("year", of("year"), size::NUMBER),
        GridColumn::numbers("granted", of("granted"), size::MONEY),
        GridColumn::words("project", of("project"), size::WORDS),
        GridColumn::words("number", of("number"), size::NUMBER),
        GridColumn::words("scheme", of("scheme"), size::WORDS),
        GridColumn::numbers("requested", of("requested"), size::MONEY),
        GridColumn::numbers("determined", of("determined"), size::MONEY),
        GridColumn::words("department", of("department"), size::WORDS),
        GridColumn::words("periodicity", of("periodicity"), size::NUMBER),
    ];
    let name = ("understood", text.say("intake-understood"));
    ListRows::new(name, columns, awards.len(), |row, column| {
        let Some(award) = awards.get(row) else {
            return GridCell::default();
        };
        let money = |amount: Option<_>| GridCell::of(amount.map_or(Value::Blank, Value::Money));
        match column {
            0 => GridCell::of(award.recipient.clone()),
            1 => GridCell::of(award.year.to_string()),
            2 => money(award.granted),
            3 => GridCell::of(award.project.clone()),
            4 => GridCell::of(award.number.clone()),
            5 => GridCell::of(award.scheme.clone()),
            6 => money(award.requested),
            7 => money(award.determined),
            8 => GridCell::of(award.department.clone()),
            _ => GridCell::of(award.periodicity.clone()),
        }
    })
}
