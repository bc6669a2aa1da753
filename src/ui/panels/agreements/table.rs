//! A table of the plan with its buttons: one more, and taking the chosen one out.

use crate::{
    plan::{RowId, TableName, Value},
    ui::{
        action::Action,
        grid::{Grid, GridUi},
        view::View,
        widgets::{field::Drafts, record_rows::RecordRows},
    },
};
use eframe::egui::{Button, Ui};

/// What is looked at of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct TablePage {
    pub(super) grid: Grid,
}

/// What a new row begins with; `None` for its name.
pub(super) type Begins = Option<(&'static str, Value)>;

/// Every row of a table, in order.
pub(super) fn rows_of(view: &View<'_>, table: TableName) -> Vec<RowId> {
    let numbers = view.plan().table(table).numbers().into_iter();
    numbers.map(|number| RowId::new(table, number)).collect()
}

/// The buttons. A row that cannot begin with anything cannot be added yet.
pub(super) fn buttons_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (table, begins, chosen): (TableName, Option<Begins>, Option<RowId>),
    actions: &mut Vec<Action>,
) {
    ui.horizontal_wrapped(|ui| {
        let add = Button::new(view.text.say(&format!("add-{table}")));
        if ui.add_enabled(begins.is_some(), add).clicked() {
            actions.extend(begins.map(|begins| Action::Add(table, begins)));
        }
        if let Some(row) = chosen {
            let name = view.plan().name_of(row);
            let words = view.text.say_with("remove-row", &[("name", &name)]);
            if ui.add(Button::new(words).truncate()).clicked() {
                actions.push(Action::Remove(row));
            }
        }
    });
}

/// The rows with their cells. Answers with the row that has the cursor.
pub(super) fn grid_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (grid, rows): (&mut Grid, &RecordRows<'_>),
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) -> Option<usize> {
    let shown = GridUi {
        view,
        rows,
        grid,
        drafts,
        actions,
    };
    shown.show(ui).row
}
