//! Changes of a plan as rows of a grid: where, from what, to what.

use super::list_rows::ListRows;
use crate::{
    change::{Change, Content, patch::content_at},
    plan::{Place, Plan, Value},
    ui::{
        grid::{GridCell, GridColumn},
        theme::size,
        view::View,
        workbench::Workbench,
    },
};

/// Changes, under a name. Rows have the names that they have in `plan`; what is also in the plan of
/// the view can be opened.
pub fn change_rows<'a>(
    view: &'a View<'a>,
    name: (&'static str, String),
    changes: &'a [Change],
    plan: &'a Plan,
) -> ListRows<'a> {
    let text = view.text;
    let columns = vec![
        GridColumn::words("where", text.say("steps-where"), size::NAME_MIN),
        GridColumn::words("before", text.say("difference-before"), size::WORDS),
        GridColumn::words("after", text.say("difference-after"), size::WORDS),
    ];
    ListRows::new(name, columns, changes.len(), move |row, column| {
        let change = changes.get(row);
        change.map_or_else(GridCell::default, |change| {
            change_cell(view, plan, change, column)
        })
    })
}

fn change_cell(view: &View<'_>, plan: &Plan, change: &Change, column: usize) -> GridCell {
    let text = view.text;
    let side = |content: &Content| match content {
        Content::Nothing => GridCell::default(),
        Content::Value(Value::Money(money)) => GridCell::of(*money),
        content => GridCell::of(text.content(plan, content)),
    };
    match column {
        0 => GridCell {
            opens: Some(change.place.clone()).filter(|place| can_open(view, place)),
            ..GridCell::of(text.place(plan, &change.place))
        },
        1 => side(&change.before),
        _ => side(&change.after),
    }
}

fn can_open(view: &View<'_>, place: &Place) -> bool {
    let is_there = |row| content_at(view.plan(), &Place::Row(row)) != Content::Nothing;
    Workbench::can_show(place) && place.row().is_some_and(is_there)
}
