//! The border between *what* and *how*: as which side somebody works here, which changes went across
//! it, why, and whose each field is.

use super::table::{TablePage, buttons_ui, grid_ui, rows_of};
use crate::{
    check::is_justified,
    plan::{Crossing, Owner, Place, RowId, TableName, Value, fields_of, owner},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn},
        settings::WorkingAs,
        theme::{size, space},
        view::View,
        widgets::{
            choice::one_of_ui,
            field::Drafts,
            heading::{part_ui, weak_ui},
            list_rows::ListRows,
            record_rows::RecordRows,
        },
    },
};
use eframe::egui::{Button, Ui};

/// How many crossings and justifications are shown before they scroll.
const SHOWN: usize = 4;

/// The border's own.
#[derive(Clone, Debug, Default)]
pub(super) struct BorderPage {
    crossings: Grid,
    justifications: TablePage,
    owners: Grid,
}

pub(super) fn border_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut BorderPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    weak_ui(ui, view.text.say("border-what"));
    side_ui(ui, view, actions);
    crossings_ui(ui, view, &mut page.crossings, actions);
    justifications_ui(ui, view, &mut page.justifications, drafts, actions);
    part_ui(ui, &view.text.say("border-owners"));
    ui.add_space(space::SMALL);
    let owned = owned();
    page.owners
        .read_ui(ui, view, &owner_rows(view, &owned), actions);
}

/// As which side the next steps are taken.
fn side_ui(ui: &mut Ui, view: &View<'_>, actions: &mut Vec<Action>) {
    let now = WorkingAs::of(view.session.side());
    let mut said = now;
    ui.horizontal_wrapped(|ui| {
        ui.label(view.text.say("border-side"));
        let sides = WorkingAs::ALL.map(|side| (side, side.label(view.text)));
        one_of_ui(ui, sides, &mut said);
    });
    if said != now {
        actions.push(Action::WorkAs(said));
    }
}

/// Every change across the border that still stands, and the way to say why.
fn crossings_ui(ui: &mut Ui, view: &View<'_>, grid: &mut Grid, actions: &mut Vec<Action>) {
    let text = view.text;
    part_ui(ui, &text.say("border-crossings"));
    let crossings: Vec<&Crossing> = view.session.crossings().iter().collect();
    if crossings.is_empty() {
        weak_ui(ui, text.say("border-none"));
        return;
    }
    let chosen = crossings.get(grid.range.start.row);
    let open = chosen.filter(|crossing| !is_justified(view.plan(), crossing));
    let justify = Button::new(text.say("border-justify"));
    let response = ui.add_enabled(open.is_some(), justify);
    if let Some(crossing) = open.filter(|_| response.clicked()) {
        let place = Value::Text(crossing.place.to_string());
        actions.push(Action::Add(
            TableName::Justifications,
            Some(("place", place)),
        ));
    }
    let rows = crossing_rows(view, &crossings).at_most(SHOWN);
    grid.read_ui(ui, view, &rows, actions);
}

fn crossing_rows<'a>(view: &'a View<'a>, crossings: &'a [&'a Crossing]) -> ListRows<'a> {
    let text = view.text;
    let columns = vec![
        GridColumn::words("where", text.say("border-where"), size::FIELD_WIDE),
        GridColumn::words("by", text.say("border-by"), size::WORDS),
        GridColumn::words("on", text.say("border-on"), size::MONEY),
        GridColumn::words("justified", text.say("border-justified"), size::NUMBER),
    ];
    let name = ("crossings", text.say("border-crossings"));
    let rows = ListRows::new(name, columns, crossings.len(), move |row, column| {
        let Some(crossing) = crossings.get(row) else {
            return GridCell::default();
        };
        match column {
            0 => GridCell {
                opens: Some(crossing.place.clone()),
                ..GridCell::of(text.place(view.plan(), &crossing.place))
            },
            1 => GridCell::of(text.say(&format!("side-{}", crossing.by.code()))),
            2 => GridCell::of(Value::Date(crossing.on)),
            _ => GridCell::of(Value::Flag(is_justified(view.plan(), crossing))),
        }
    });
    rows.stamped(crossings.len())
}

/// Every justification, one more, and taking one out.
fn justifications_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut TablePage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let rows = rows_of(view, TableName::Justifications);
    if rows.is_empty() {
        return;
    }
    part_ui(ui, &view.text.table(TableName::Justifications));
    let chosen = rows.get(page.grid.range.start.row).copied();
    let begins = None;
    buttons_ui(
        ui,
        view,
        (TableName::Justifications, begins, chosen),
        actions,
    );
    let place = GridColumn::words("where", view.text.say("border-where"), size::FIELD_WIDE);
    let shown = RecordRows::new(view, "justifications", (TableName::Justifications, &rows))
        .computed(place, move |row| where_cell(view, row))
        .wide("reason")
        .field("by")
        .field("on")
        .field("place")
        .named_by_first()
        .at_most(SHOWN);
    grid_ui(ui, view, (&mut page.grid, &shown), drafts, actions);
}

fn where_cell(view: &View<'_>, row: RowId) -> GridCell {
    let justification = row
        .typed()
        .and_then(|id| view.plan().justifications.get(id));
    let place: Option<&Place> = justification.and_then(|row| row.place.as_ref());
    place.map_or_else(GridCell::default, |place| GridCell {
        opens: Some(place.clone()),
        ..GridCell::of(view.text.place(view.plan(), place))
    })
}

/// Every field, and whose it is.
fn owned() -> Vec<(TableName, &'static str, Owner)> {
    let tables = TableName::ALL.into_iter();
    let fields = tables.flat_map(|table| {
        let fields = fields_of(table).into_iter();
        fields.map(move |(code, _)| (table, code, owner(table, code)))
    });
    fields.collect()
}

fn owner_rows<'a>(
    view: &'a View<'a>,
    fields: &'a [(TableName, &'static str, Owner)],
) -> ListRows<'a> {
    let text = view.text;
    let columns = vec![
        GridColumn::words("field", text.say("border-field"), size::FIELD_WIDE),
        GridColumn::words("table", text.say("border-table"), size::WORDS),
        GridColumn::words("owner", text.say("border-owner"), size::WORDS * 1.2),
    ];
    let name = ("owners", text.say("border-owners"));
    ListRows::new(name, columns, fields.len(), move |row, column| {
        let Some((table, code, owner)) = fields.get(row) else {
            return GridCell::default();
        };
        match column {
            0 => GridCell::of(text.field(*table, code)),
            1 => GridCell::of(text.table(*table)),
            _ => GridCell::of(text.say(&format!("side-{}", owner.code()))),
        }
    })
}
