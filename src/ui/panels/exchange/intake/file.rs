//! The file: how it is written, and its first rows as they stand.

use super::{IntakePage, trouble_ui};
use crate::{
    exchange::incoming::{DELIMITERS, ENCODINGS, IncomingDialect, IncomingTable},
    text::Text,
    ui::{
        action::Action,
        dialogs::Purpose,
        grid::{GridCell, GridColumn},
        theme::{size, space},
        view::View,
        widgets::{choice::named_list_ui, heading::weak_ui, list_rows::ListRows},
    },
};
use eframe::egui::Ui;
use std::sync::Arc;

/// The column with the numbers of rows.
const ROW_NUMBER: f32 = 60.0;

/// How many rows are shown.
const SHOWN: usize = 100;

pub(super) fn file_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut IntakePage,
    actions: &mut Vec<Action>,
) {
    let text = view.text;
    ui.horizontal_wrapped(|ui| {
        let path = page.path.iter().map(|path| path.display().to_string());
        ui.label(path.collect::<String>());
        if ui.button(text.say("intake-other-file")).clicked() {
            actions.push(Action::Ask(Purpose::Register));
        }
    });
    form_ui(ui, text, page);
    trouble_ui(ui, view, page);
    let Some(table) = page.table.clone() else {
        return;
    };
    let rows = text.count("count-rows", table.rows.len());
    let columns = text.count("intake-columns", table.header.len());
    weak_ui(ui, format!("{rows}, {columns}"));
    for (row, remark) in &table.remarks {
        let arguments: [(&str, &dyn std::fmt::Display); 2] = [("row", row), ("text", remark)];
        weak_ui(ui, text.say_with("import-remark", &arguments));
    }
    ui.add_space(space::SMALL);
    let rows = raw_rows(text, &table).of_file().stamped(page.generation);
    page.raw.read_ui(ui, view, &rows, actions);
}

/// How it is written, as it was found out, and to be said otherwise.
fn form_ui(ui: &mut Ui, text: &Text, page: &mut IntakePage) {
    if !page.sheets.is_empty() {
        let read = page.table.as_ref().map(|table| &table.dialect);
        let read = match read {
            Some(IncomingDialect::Workbook { sheet, .. }) => Some(sheet),
            _ => page.form.sheet.as_ref().or_else(|| page.sheets.first()),
        };
        let shown = read.cloned().unwrap_or_default();
        let name = text.say("intake-sheet");
        let said = named_list_ui(ui, &name, &shown, &page.sheets, Clone::clone);
        page.form.sheet = said.cloned().or_else(|| page.form.sheet.take());
        return;
    }
    let found = page.table.as_ref().and_then(|table| match &table.dialect {
        IncomingDialect::Text {
            encoding,
            delimiter,
        } => Some((*encoding, *delimiter)),
        IncomingDialect::Workbook { .. } => None,
    });
    written_ui(ui, text, page, found);
}

fn written_ui(
    ui: &mut Ui,
    text: &Text,
    page: &mut IntakePage,
    found: Option<(&'static str, char)>,
) {
    let unknown = text.say("intake-unknown");
    ui.horizontal_wrapped(|ui| {
        let encoding = page
            .form
            .encoding
            .or_else(|| found.map(|(encoding, _)| encoding));
        let shown = encoding.map_or_else(|| unknown.clone(), str::to_owned);
        let name = text.say("intake-encoding");
        let said = named_list_ui(ui, &name, &shown, &ENCODINGS, |name| (*name).to_owned());
        page.form.encoding = said.copied().or(page.form.encoding);
        let sign = page.form.delimiter.or_else(|| found.map(|(_, sign)| sign));
        let shown = sign.map_or(unknown, |sign| sign_words(text, sign));
        let name = text.say("intake-delimiter");
        let said = named_list_ui(ui, &name, &shown, &DELIMITERS, |sign| {
            sign_words(text, *sign)
        });
        page.form.delimiter = said.copied().or(page.form.delimiter);
    });
}

fn sign_words(text: &Text, sign: char) -> String {
    match sign {
        '\t' => text.say("intake-tab"),
        sign => sign.to_string(),
    }
}

fn raw_rows(text: &Text, table: &Arc<IncomingTable>) -> ListRows<'static> {
    let head = GridColumn::numbers("row", text.say("intake-row"), ROW_NUMBER);
    let columns =
        table.header.iter().enumerate().map(|(at, name)| {
            GridColumn::words(&format!("column-{at}"), name.clone(), size::MONEY)
        });
    let columns = std::iter::once(head).chain(columns).collect();
    let name = ("raw", text.say("intake-preview"));
    let table = Arc::clone(table);
    let count = table.rows.len().min(SHOWN);
    ListRows::new(name, columns, count, move |row, column| {
        let row = table.rows.get(row);
        row.map_or_else(GridCell::default, |row| match column.checked_sub(1) {
            None => GridCell::of(row.number.to_string()),
            Some(column) => GridCell::of(row.cell(column).to_owned()),
        })
    })
}
