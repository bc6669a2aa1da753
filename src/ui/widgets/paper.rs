//! What stands on paper, to read on screen: clauses with their paragraphs and tables.

use super::heading::{part_ui, weak_ui};
use crate::{
    exchange::document::{Article, PaperTable, Paragraph},
    text::Text,
    ui::theme::{palette, size, space},
};
use eframe::egui::{
    Align, Color32, Grid, Label, Layout, RichText, Role, ScrollArea, Stroke, TextFormat, TextStyle,
    Ui, WidgetInfo, text::LayoutJob, vec2,
};

/// How many rows of a table are shown on screen: whoever wants to read more of them has a table of
/// its own for it.
const ROWS_SHOWN: usize = 100;

/// How narrow a column of words becomes before the table scrolls.
const COLUMN: f32 = 110.0;

/// A clause, or a part of any other paper. No two on a screen have one heading.
pub fn article_ui(ui: &mut Ui, text: &Text, article: &Article) {
    let colour = palette(ui.visuals()).text;
    ui.add_space(space::SMALL);
    part_ui(ui, &article.heading);
    for paragraph in &article.paragraphs {
        paragraph_ui(ui, paragraph, colour);
    }
    if let Some(table) = &article.table {
        ui.add_space(space::SMALL);
        ui.push_id(&article.heading, |ui| table_ui(ui, text, table));
    }
}

/// A paragraph in which every place that is open stands out.
pub fn paragraph_ui(ui: &mut Ui, paragraph: &Paragraph, colour: Color32) {
    let font = TextStyle::Body.resolve(ui.style());
    let warning = palette(ui.visuals()).warning;
    let mut job = LayoutJob::default();
    for said in paragraph {
        let mut format = TextFormat::simple(font.clone(), colour);
        if said.is_open {
            format.color = warning;
            format.underline = Stroke::new(1.0, warning);
        }
        job.append(&said.words, 0.0, format);
    }
    // A line that runs wider is hard to read.
    ui.scope(|ui| {
        ui.set_max_width(size::READING);
        ui.add(Label::new(job).wrap());
    });
}

fn table_ui(ui: &mut Ui, text: &Text, table: &PaperTable) {
    if !table.caption.is_empty() {
        weak_ui(ui, table.caption.clone());
    }
    let widths = widths(table, ui.available_width());
    let area = ScrollArea::horizontal().id_salt("across");
    area.show(ui, |ui| {
        let grid = Grid::new("table").striped(true);
        let grid = grid.spacing(vec2(space::MEDIUM, space::SMALL));
        grid.min_row_height(0.0)
            .show(ui, |ui| rows_ui(ui, table, &widths));
    });
    let more = table.rows.len().saturating_sub(ROWS_SHOWN);
    if more > 0 {
        weak_ui(ui, text.count("documents-more-rows", more));
    }
}

/// How wide each column is: as on the sheet where that is said, and otherwise what numbers need, with
/// the rest for words.
fn widths(table: &PaperTable, room: f32) -> Vec<f32> {
    let columns = table.headings.len();
    let room = room - space::MEDIUM * columns as f32;
    let numbers = (0..columns).filter(|column| table.has_numbers(*column));
    let numbers = numbers.count();
    let rest = room - size::MONEY * numbers as f32;
    let words = rest / columns.saturating_sub(numbers).max(1) as f32;
    let width = |column: usize| match table.widths.get(column) {
        Some(percent) => room * f32::from(*percent) / 100.0,
        None if table.has_numbers(column) => size::MONEY,
        None => words.clamp(COLUMN, size::FIELD_WIDE),
    };
    (0..columns).map(width).collect()
}

fn rows_ui(ui: &mut Ui, table: &PaperTable, widths: &[f32]) {
    let of = (table, widths);
    row_ui(ui, of, &table.headings, Kind::Headings);
    for row in table.rows.iter().take(ROWS_SHOWN) {
        row_ui(ui, of, row, Kind::Row);
    }
    if let Some(total) = &table.total {
        row_ui(ui, of, total, Kind::Total);
    }
}

/// What a row is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Headings,
    Row,
    Total,
}

/// A row; every number says of what it is to whoever does not see its row and column.
fn row_ui(ui: &mut Ui, (table, widths): (&PaperTable, &[f32]), cells: &[String], kind: Kind) {
    let name = cells.first().map_or("", String::as_str);
    let columns = table.headings.iter().zip(cells).zip(widths).enumerate();
    for (column, ((heading, cell), width)) in columns {
        let has_number = table.has_numbers(column);
        let align = if has_number { Align::Max } else { Align::Min };
        let words = RichText::new(cell);
        let words = match kind {
            Kind::Row => words,
            Kind::Headings | Kind::Total => words.strong(),
        };
        ui.vertical(|ui| {
            ui.set_width(*width);
            ui.with_layout(Layout::top_down(align), |ui| {
                let response = ui.add(Label::new(words).wrap());
                if has_number && kind != Kind::Headings {
                    let spoken = format!("{name}, {heading}: {cell}");
                    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
                }
            });
        });
    }
    ui.end_row();
}
