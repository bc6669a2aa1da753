//! A file of somebody else: how it is written, its first rows as they stand, and why it cannot be used.

use super::{choice::named_list_ui, list_rows::ListRows};
use crate::{
    exchange::incoming::{
        AnsweredBy, CellProblem, DELIMITERS, ENCODINGS, IncomingDialect, IncomingForm,
        IncomingTable,
    },
    file::error::disk_words,
    text::Text,
    ui::{
        grid::{GridCell, GridColumn},
        theme::{palette, size},
    },
};
use eframe::egui::{Label, RichText, ScrollArea, Ui, accesskit::Live};
use std::{io, sync::Arc};

/// Why there is nothing to take.
#[derive(Debug)]
pub enum Trouble {
    /// The file cannot be read from where it is.
    Disk(io::Error),
    /// What stands in it cannot be used.
    Cells(Vec<CellProblem>),
    /// The work stopped without an answer.
    Stopped,
}

/// The column with the numbers of rows.
const ROW_NUMBER: f32 = 60.0;

/// How many rows are shown.
const ROWS: usize = 100;

/// How many problems are shown one by one.
const PROBLEMS: usize = 20;

/// Why the file cannot be read, cell by cell.
pub fn trouble_ui(ui: &mut Ui, text: &Text, trouble: &Trouble) {
    let error = palette(ui.visuals()).error;
    let list = ScrollArea::vertical().id_salt("trouble").max_height(150.0);
    list.show(ui, |ui| match trouble {
        Trouble::Disk(reason) => {
            ui.colored_label(error, disk_words(reason, text));
        }
        Trouble::Stopped => {
            ui.colored_label(error, text.say("intake-stopped"));
        }
        Trouble::Cells(problems) => {
            for problem in problems.iter().take(PROBLEMS) {
                let words = problem.words(text, AnsweredBy::Fields);
                let words = RichText::new(words).color(error);
                let told = ui.add(Label::new(words).wrap());
                ui.ctx()
                    .accesskit_node_builder(told.id, |node| node.set_live(Live::Assertive));
            }
            let more = problems.len().saturating_sub(PROBLEMS);
            if more > 0 {
                ui.colored_label(error, text.count("problems-more", more));
            }
        }
    });
}

/// How it is written, as it was found out, and to be said otherwise.
pub fn form_ui(
    ui: &mut Ui,
    text: &Text,
    form: &mut IncomingForm,
    (sheets, table): (&[String], Option<&IncomingTable>),
) {
    if !sheets.is_empty() {
        let read = match table.map(|table| &table.dialect) {
            Some(IncomingDialect::Workbook { sheet, .. }) => Some(sheet),
            _ => form.sheet.as_ref().or_else(|| sheets.first()),
        };
        let shown = read.cloned().unwrap_or_default();
        let name = text.say("intake-sheet");
        let said = named_list_ui(ui, &name, &shown, sheets, Clone::clone);
        form.sheet = said.cloned().or_else(|| form.sheet.take());
        return;
    }
    let found = table.and_then(|table| match &table.dialect {
        IncomingDialect::Text {
            encoding,
            delimiter,
        } => Some((*encoding, *delimiter)),
        IncomingDialect::Workbook { .. } => None,
    });
    written_ui(ui, text, form, found);
}

fn written_ui(
    ui: &mut Ui,
    text: &Text,
    form: &mut IncomingForm,
    found: Option<(&'static str, char)>,
) {
    let unknown = text.say("intake-unknown");
    ui.horizontal_wrapped(|ui| {
        let encoding = form
            .encoding
            .or_else(|| found.map(|(encoding, _)| encoding));
        let shown = encoding.map_or_else(|| unknown.clone(), str::to_owned);
        let name = text.say("intake-encoding");
        let said = named_list_ui(ui, &name, &shown, &ENCODINGS, |name| (*name).to_owned());
        form.encoding = said.copied().or(form.encoding);
        let sign = form.delimiter.or_else(|| found.map(|(_, sign)| sign));
        let shown = sign.map_or(unknown, |sign| sign_words(text, sign));
        let name = text.say("intake-delimiter");
        let said = named_list_ui(ui, &name, &shown, &DELIMITERS, |sign| {
            sign_words(text, *sign)
        });
        form.delimiter = said.copied().or(form.delimiter);
    });
}

fn sign_words(text: &Text, sign: char) -> String {
    match sign {
        '\t' => text.say("intake-tab"),
        sign => sign.to_string(),
    }
}

/// The first rows, as they stand in the file.
pub fn raw_rows(text: &Text, table: &Arc<IncomingTable>) -> ListRows<'static> {
    let head = GridColumn::numbers("row", text.say("intake-row"), ROW_NUMBER);
    let columns =
        table.header.iter().enumerate().map(|(at, name)| {
            GridColumn::words(&format!("column-{at}"), name.clone(), size::MONEY)
        });
    let columns = std::iter::once(head).chain(columns).collect();
    let name = ("raw", text.say("intake-preview"));
    let table = Arc::clone(table);
    let count = table.rows.len().min(ROWS);
    ListRows::new(name, columns, count, move |row, column| {
        let row = table.rows.get(row);
        row.map_or_else(GridCell::default, |row| match column.checked_sub(1) {
            None => GridCell::of(row.number.to_string()),
            Some(column) => GridCell::of(row.cell(column).to_owned()),
        })
    })
}
