//! Figures on their way in: which columns hold what, of which year, of which areas; and what becomes
//! of them.

use super::reading::Reading;
use crate::{
    exchange::figures::{FigureColumn, understood::Taken},
    number::DecimalMark,
    text::Text,
    ui::{
        action::Action,
        grid::{GridCell, GridColumn},
        theme::{palette, size, space},
        view::View,
        widgets::{
            choice::{list_of_ui, named_list_ui},
            heading::weak_ui,
            incoming::{form_ui, raw_rows},
            list_rows::ListRows,
        },
    },
};
use eframe::egui::{Align, Layout, ScrollArea, TextEdit, Ui, vec2};

/// The list of columns that can be figures.
const LIST: f32 = 400.0;

/// A column's name in that list, and what its figure is called.
const NAME: f32 = 120.0;

pub(super) fn figures_ui(
    ui: &mut Ui,
    view: &View<'_>,
    reading: &mut Reading,
    actions: &mut Vec<Action>,
) {
    let text = view.text;
    let table = reading.read.table.clone();
    let of_file = (&reading.read.sheets[..], table.as_deref());
    form_ui(ui, text, &mut reading.said.form, of_file);
    let Some(table) = table else { return };
    ui.horizontal_wrapped(|ui| columns_ui(ui, text, &table.header, reading));
    ui.horizontal_wrapped(|ui| rows_ui(ui, text, reading));
    ui.add_space(space::SMALL);
    let height = ui.available_height();
    ui.horizontal_top(|ui| {
        let layout = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(vec2(LIST, height), layout, |ui| {
            ui.set_width(LIST);
            weak_ui(ui, text.say("reading-which-figures"));
            ScrollArea::vertical()
                .id_salt("figures")
                .auto_shrink(false)
                .show(ui, |ui| chosen_ui(ui, view, reading));
        });
        ui.vertical(|ui| {
            missing_ui(ui, text, reading);
            let Some(taken) = reading.read.taken.take() else {
                let rows = raw_rows(text, &table).stamped(reading.generation);
                reading.raw.read_ui(ui, view, &rows, actions);
                return;
            };
            ui.label(counts(text, &taken));
            if taken.import.edit.is_none() {
                weak_ui(ui, text.say("reading-nothing-new"));
            }
            if let Some(figure) = &taken.import.standard {
                let words = text.say_with("import-standard-key", &[("figure", figure)]);
                weak_ui(ui, words);
            }
            let rows = change_rows(text, &taken).stamped(reading.generation);
            reading.changes.read_ui(ui, view, &rows, actions);
            drop(rows);
            reading.read.taken = Some(taken);
        });
    });
}

/// The columns with the code and the name, and the year.
fn columns_ui(ui: &mut Ui, text: &Text, header: &[String], reading: &mut Reading) {
    let understood = &reading.read.understood;
    let said = &mut reading.said.answers;
    let fields = [
        ("reading-code", &understood.code, &mut said.code),
        ("reading-name", &understood.name, &mut said.name),
    ];
    for (key, found, said) in fields {
        let shown = found.clone().unwrap_or_else(|| text.say("intake-unknown"));
        let chosen = named_list_ui(ui, &text.say(key), &shown, header, Clone::clone);
        *said = chosen.cloned().or_else(|| said.take());
    }
    let name = text.say("reading-year");
    ui.label(&name);
    let now = understood.year.map(|year| year.to_string());
    let mut typed = reading.year.clone().or(now).unwrap_or_default();
    let field = TextEdit::singleline(&mut typed).desired_width(60.0);
    if ui.add(field).accessible_name(&name).changed() {
        said.year = typed.trim().parse().ok();
        reading.year = Some(typed);
    }
    let shown = match said.mark {
        None => text.say("reading-mark-found"),
        Some(DecimalMark::Comma) => text.say("intake-decimal-comma"),
        Some(DecimalMark::Point) => text.say("intake-decimal-point"),
    };
    let marks = [DecimalMark::Comma, DecimalMark::Point];
    let chosen = named_list_ui(ui, &text.say("reading-decimal"), &shown, &marks, |mark| {
        text.say(match mark {
            DecimalMark::Comma => "intake-decimal-comma",
            DecimalMark::Point => "intake-decimal-point",
        })
    });
    said.mark = chosen.copied().or(said.mark);
}

/// Which rows are meant.
fn rows_ui(ui: &mut Ui, text: &Text, reading: &mut Reading) {
    let said = &mut reading.said.answers;
    let understood = &reading.read.understood;
    let [all, ours, meant] = understood.count;
    let name = text.say("reading-start");
    ui.label(&name);
    let field = TextEdit::singleline(&mut said.start).desired_width(NAME);
    ui.add(field).accessible_name(&name);
    if ours > 0 {
        let mut only_known = understood.only_known;
        let words = text.count("reading-only-known", ours);
        if ui.checkbox(&mut only_known, words).changed() {
            said.only_known = Some(only_known);
        }
    }
    let [all, meant] = [all, meant].map(|count| text.whole(count));
    weak_ui(
        ui,
        text.say_with("intake-rows", &[("meant", &meant), ("all", &all)]),
    );
}

/// Every column that can be a figure: whether it is, how that is called, of what it is a percentage.
fn chosen_ui(ui: &mut Ui, view: &View<'_>, reading: &mut Reading) {
    let text = view.text;
    let understood = &reading.read.understood;
    let before = reading.said.answers.figures.clone();
    let mut figures = before.unwrap_or_else(|| understood.figures.clone());
    let counts = counts_of(view, &figures);
    let mut is_said = false;
    for column in &understood.numbers {
        ui.horizontal(|ui| {
            let place = figures.iter().position(|figure| figure.column == *column);
            let mut is_in = place.is_some();
            if ui.checkbox(&mut is_in, column).changed() {
                is_said = true;
                match place {
                    Some(place) => drop(figures.remove(place)),
                    None => figures.push(FigureColumn {
                        column: column.clone(),
                        name: column.clone(),
                        base: String::new(),
                    }),
                }
            }
            let mut chosen = figures.iter_mut();
            if let Some(figure) = chosen.find(|figure| figure.column == *column) {
                is_said |= figure_ui(ui, text, figure, &counts);
            }
        });
    }
    if is_said {
        reading.said.answers.figures = Some(figures);
    }
}

/// The counts that a figure can be a percentage of: of the dossier, and of the file.
fn counts_of(view: &View<'_>, figures: &[FigureColumn]) -> Vec<String> {
    let known = view.plan().figures.iter();
    let known = known.filter(|(_, figure)| figure.base.is_empty());
    let known = known.map(|(_, figure)| figure.name.clone());
    let read = figures.iter().filter(|figure| figure.base.is_empty());
    let read = read.map(|figure| figure.name.clone());
    let all: std::collections::BTreeSet<String> = known.chain(read).collect();
    all.into_iter().collect()
}

/// How a figure is called, and of what it is a percentage. Answers whether that was said.
fn figure_ui(ui: &mut Ui, text: &Text, figure: &mut FigureColumn, counts: &[String]) -> bool {
    let name = text.say_with("reading-figure-name", &[("column", &figure.column)]);
    let field = TextEdit::singleline(&mut figure.name).desired_width(NAME);
    let is_named = ui.add(field).accessible_name(&name).changed();
    let others = counts.iter().filter(|count| **count != figure.name);
    let bases: Vec<String> = std::iter::once(String::new())
        .chain(others.cloned())
        .collect();
    let words = |base: &String| {
        if base.is_empty() {
            text.say("reading-count")
        } else {
            text.say_with("reading-percentage", &[("figure", base)])
        }
    };
    let shown = words(&figure.base);
    let name = text.say_with("reading-figure-kind", &[("column", &figure.column)]);
    let chosen = list_of_ui(ui, &name, &shown, &bases, words).cloned();
    let is_chosen = chosen.is_some();
    figure.base = chosen.unwrap_or_else(|| std::mem::take(&mut figure.base));
    is_named || is_chosen
}

/// What is not said yet, and without which there is nothing to take.
fn missing_ui(ui: &mut Ui, text: &Text, reading: &Reading) {
    let understood = &reading.read.understood;
    let is_missing = [
        (understood.code.is_none(), "reading-needs-code"),
        (understood.name.is_none(), "reading-needs-name"),
        (
            understood.year.is_none() || !reading.has_year(),
            "reading-needs-year",
        ),
        (understood.figures.is_empty(), "reading-needs-figure"),
        (understood.count[2] == 0, "reading-needs-rows"),
    ];
    let warning = palette(ui.visuals()).warning;
    for (_, key) in is_missing.into_iter().filter(|(is_missing, _)| *is_missing) {
        ui.colored_label(warning, text.say(key));
    }
}

fn counts(text: &Text, taken: &Taken) -> String {
    let import = &taken.import;
    let moved = import.placed.saturating_add(import.renamed);
    let counts = [
        import.areas,
        import.new,
        import.changed,
        import.blank,
        moved,
    ];
    let [areas, new, changed, blank, moved] = counts.map(|number| text.whole(number));
    let arguments: [(&str, &dyn std::fmt::Display); 5] = [
        ("areas", &areas),
        ("new", &new),
        ("changed", &changed),
        ("blank", &blank),
        ("moved", &moved),
    ];
    text.say_with("import-figures", &arguments)
}

fn change_rows<'a>(text: &'a Text, taken: &'a Taken) -> ListRows<'a> {
    let columns = vec![
        GridColumn::words("area", text.say("reading-area"), size::NAME_MIN),
        GridColumn::words("figure", text.say("reading-figure"), size::NUMBER),
        GridColumn::numbers("before", text.say("difference-before"), size::NUMBER),
        GridColumn::numbers("after", text.say("difference-after"), size::NUMBER),
    ];
    let name = ("figures", text.say("reading-figures"));
    let changes = &taken.changes;
    ListRows::new(name, columns, changes.len(), move |row, column| {
        let Some(change) = changes.get(row) else {
            return GridCell::default();
        };
        match column {
            0 => GridCell::of(change.area.clone()),
            1 => GridCell::of(match &change.figure {
                Some(figure) => figure.clone(),
                None => text.say("reading-area-itself"),
            }),
            2 => GridCell::of(change.before.clone()),
            _ => GridCell::of(change.after.clone()),
        }
    })
}
