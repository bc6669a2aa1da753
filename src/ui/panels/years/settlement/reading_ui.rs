//! Results on their way in: what would be read row by row, what is refused and why, and taking it as
//! one step.

use super::reading::Reading;
use crate::{
    exchange::results::{Became, ReadResult, ResultsImport},
    number::DecimalMark,
    plan::{Id, TableName, Value},
    ui::{
        action::Action,
        dialogs::Purpose,
        grid::{GridCell, GridColumn},
        theme::{palette, size},
        view::View,
        widgets::{
            choice::named_list_ui,
            heading::{part_ui, weak_ui},
            incoming::{form_ui, raw_rows, trouble_ui},
            list_rows::ListRows,
        },
    },
};
use eframe::egui::{Button, TextEdit, Ui};

/// The page. Answers whether it is to be left.
pub(super) fn reading_ui(
    ui: &mut Ui,
    view: &View<'_>,
    reading: &mut Reading,
    actions: &mut Vec<Action>,
) -> bool {
    reading.refresh(ui.ctx(), view);
    let text = view.text;
    part_ui(ui, &text.say("path-results-title"));
    ui.horizontal_wrapped(|ui| {
        ui.label(reading.path.display().to_string());
        if ui.button(text.say("intake-other-file")).clicked() {
            actions.push(Action::Ask(Purpose::Results));
        }
    });
    let table = reading.read.table.clone();
    let of_file = (&reading.read.sheets[..], table.as_deref());
    form_ui(ui, text, &mut reading.said.form, of_file);
    ui.horizontal_wrapped(|ui| said_ui(ui, view, reading));
    let is_left = take_ui(ui, view, reading, actions);
    if let Some(trouble) = &reading.read.trouble {
        trouble_ui(ui, text, trouble);
    }
    match (&reading.read.import, &table) {
        (Some(import), _) => {
            ui.label(counts(view, import));
            if import.edit.is_none() {
                weak_ui(ui, text.say("reading-nothing-new"));
            }
            let rows = read_rows(view, import).stamped(reading.generation);
            reading.taken.read_ui(ui, view, &rows, actions);
        }
        (None, Some(table)) => {
            let rows = raw_rows(text, table).stamped(reading.generation);
            reading.raw.read_ui(ui, view, &rows, actions);
        }
        (None, None) => {}
    }
    is_left
}

/// The year of rows that name none, and how amounts are written.
fn said_ui(ui: &mut Ui, view: &View<'_>, reading: &mut Reading) {
    let text = view.text;
    let said = &mut reading.said;
    let name = text.say("results-read-year");
    ui.label(&name);
    let field = TextEdit::singleline(&mut said.year).desired_width(size::NUMBER);
    ui.add(field).accessible_name(&name);
    if !said.has_year() {
        let error = palette(ui.visuals()).error;
        ui.colored_label(error, text.say("results-read-no-year"));
    }
    let words = |mark: &DecimalMark| {
        text.say(match mark {
            DecimalMark::Comma => "intake-decimal-comma",
            DecimalMark::Point => "intake-decimal-point",
        })
    };
    let found = || text.say("reading-mark-found");
    let shown = said.mark.as_ref().map_or_else(found, words);
    let marks = [DecimalMark::Comma, DecimalMark::Point];
    let chosen = named_list_ui(ui, &text.say("reading-decimal"), &shown, &marks, words);
    said.mark = chosen.copied().or(said.mark);
}

/// The step itself, or not at all.
fn take_ui(ui: &mut Ui, view: &View<'_>, reading: &Reading, actions: &mut Vec<Action>) -> bool {
    let text = view.text;
    let edit = reading.edit();
    ui.horizontal(|ui| {
        let button = Button::new(text.say("reading-take")).fill(palette(ui.visuals()).chosen);
        let response = ui.add_enabled(edit.is_some(), button);
        if let Some(edit) = edit.filter(|_| response.clicked()) {
            actions.push(Action::TakeResults(Box::new(edit.clone())));
        }
        let is_left = ui.button(text.say("dialog-cancel")).clicked();
        if reading.is_busy() {
            weak_ui(ui, text.say("reading-busy"));
        }
        is_left
    })
    .inner
}

fn counts(view: &View<'_>, import: &ResultsImport) -> String {
    let whole = |number| view.text.whole(number);
    let (new, changed) = (whole(import.new), whole(import.changed));
    view.text
        .say_with("import-results", &[("new", &new), ("changed", &changed)])
}

/// Every row as it was read, with what becomes of it.
fn read_rows<'a>(view: &'a View<'a>, import: &'a ResultsImport) -> ListRows<'a> {
    let text = view.text;
    let name = |field: &str| text.field(TableName::Results, field);
    let words = |field: &str, width| GridColumn::words(field, name(field), width);
    let amount = |field: &str| GridColumn::numbers(field, name(field), size::MONEY);
    let columns = vec![
        words("organisation", size::WORDS),
        words("year", size::NUMBER),
        words("line", size::WORDS),
        amount("costs"),
        amount("eligible"),
        amount("income"),
        GridColumn::words("became", text.say("results-read-became"), size::NUMBER),
        GridColumn::numbers("row", text.say("intake-row"), size::NUMBER),
    ];
    let list = ("results-read", text.say("path-results-title"));
    let rows = &import.read;
    ListRows::new(list, columns, rows.len(), move |row, column| {
        let row = rows.get(row);
        row.map_or_else(GridCell::default, |row| cell(view, row, column))
    })
}

fn cell(view: &View<'_>, row: &ReadResult, column: usize) -> GridCell {
    let plan = view.plan();
    let [costs, eligible, income] = row.amounts;
    let money = |money: Option<_>| GridCell::of(money.map_or(Value::Blank, Value::Money));
    match column {
        0 => GridCell::of(plan.name_of(row.organisation.row())),
        1 => GridCell::of(row.year.to_string()),
        2 => {
            let line = row.line.map(|line| plan.name_of(Id::row(line)));
            GridCell::of(line.unwrap_or_default())
        }
        3 => money(costs),
        4 => money(eligible),
        5 => money(income),
        6 => GridCell::of(view.text.say(match row.became {
            Became::New => "results-read-new",
            Became::Changed => "results-read-changed",
            Became::Same => "results-read-same",
        })),
        _ => GridCell::of(row.row.to_string()),
    }
}
