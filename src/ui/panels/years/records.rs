//! Rows of a table of the plan that are typed in a part of the panel: the table, one row more, and
//! taking one out.

use crate::{
    plan::{OrganisationId, RowId, TableName, Value},
    ui::{
        action::Action,
        grid::{Grid, GridCell, GridColumn, GridUi},
        view::View,
        widgets::{
            field::{Drafts, value_at},
            heading::weak_ui,
            record_rows::RecordRows,
        },
    },
};
use eframe::egui::{Button, Ui};

/// A table that is shown, with the words that say what for.
#[derive(Clone, Copy)]
pub(super) struct Records {
    /// The table.
    pub(super) table: TableName,
    /// The name of its grid.
    pub(super) id: &'static str,
    /// The key of the words.
    pub(super) what: &'static str,
    /// The fields that are typed, in order.
    pub(super) fields: &'static [&'static str],
    /// Those that stand behind what follows from the row.
    pub(super) more: &'static [&'static str],
}

/// What a new row begins with.
type Filled = Vec<(&'static str, Value)>;

/// A column of something that follows from a row.
pub(super) type Follows<'a> = (GridColumn, Box<dyn Fn(RowId) -> GridCell + 'a>);

/// Every row of a table, one more that begins with something, and taking the chosen one out. What
/// follows from a row is added to its columns.
pub(super) fn records_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (records, new, follows): (Records, Option<Filled>, Vec<Follows<'_>>),
    (grid, drafts): (&mut Grid, &mut Drafts),
    actions: &mut Vec<Action>,
) {
    let table = records.table;
    let numbers = view.plan().table(table).numbers().into_iter();
    let rows: Vec<RowId> = numbers.map(|number| RowId::new(table, number)).collect();
    let chosen = rows.get(grid.range.start.row).copied();
    ui.horizontal_wrapped(|ui| {
        let add = Button::new(view.text.say(&format!("add-{table}")));
        if ui.add_enabled(new.is_some(), add).clicked() {
            actions.push(Action::AddAll(table, new.into_iter().collect()));
        }
        if let Some(row) = chosen {
            let name = name_of(view, row);
            let words = view.text.say_with("remove-row", &[("name", &name)]);
            if ui.add(Button::new(words).truncate()).clicked() {
                actions.push(Action::Remove(row));
            }
        }
    });
    weak_ui(ui, view.text.say(records.what));
    if rows.is_empty() {
        return;
    }
    let shown = RecordRows::new(view, records.id, (table, &rows));
    let fields = records.fields.iter();
    let shown = fields.fold(shown, |shown, field| shown.field(field));
    let shown = follows
        .into_iter()
        .fold(shown, |shown, (head, cell)| shown.computed(head, cell));
    let more = records.more.iter();
    let shown = more.fold(shown, |shown, field| shown.field(field));
    let grid = GridUi {
        view,
        rows: &shown,
        grid,
        drafts,
        actions,
    };
    grid.show(ui);
}

/// A row is known by whom it is of; by its id where it is of nobody.
fn name_of(view: &View<'_>, row: RowId) -> String {
    let place = crate::plan::Place::Field(row, "organisation");
    match value_at(view, &place) {
        Value::Row(whose) => view.plan().name_of(whose),
        _ => view.plan().name_of(row),
    }
}

/// Who comes first: of those who take part, or else of all.
pub(super) fn first_member(view: &View<'_>) -> Option<OrganisationId> {
    let plan = view.plan();
    let mut members = plan.memberships.iter().map(|(_, row)| row.organisation);
    members.next().or_else(|| plan.organisations.ids().next())
}
