//! Some of the rows of a table, each with a box to tick.

use crate::{
    change::Edit,
    plan::{Place, RowId, Value},
    ui::{action::Action, view::View, widgets::field::value_at},
};
use eframe::egui::Ui;
use std::collections::BTreeSet;

/// Some of these rows, after the name of the field at the place, which it sets. Rows that were chosen
/// and are not among them are there too.
pub fn ticked_rows_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (place, name): (&Place, &str),
    rows: impl Iterator<Item = RowId>,
    actions: &mut Vec<Action>,
) {
    let chosen = match value_at(view, place) {
        Value::Set(chosen) => chosen,
        _ => BTreeSet::new(),
    };
    let all: BTreeSet<Value> = rows.map(Value::Row).chain(chosen.clone()).collect();
    ui.horizontal_wrapped(|ui| {
        ui.label(format!("{name}:"));
        for value in all {
            let words = view.text.value(view.plan(), &value);
            let mut is_in = chosen.contains(&value);
            let response = ui.checkbox(&mut is_in, &words);
            let is_changed = response.changed();
            response.accessible_name(format!("{name}: {words}"));
            if is_changed {
                let mut next = chosen.clone();
                if is_in {
                    next.insert(value);
                } else {
                    next.remove(&value);
                }
                let edit = Edit::Set(place.clone(), Value::Set(next));
                actions.push(Action::Apply(edit));
            }
        }
    });
}
