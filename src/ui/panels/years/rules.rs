//! The rules of the arrangement that hold for all years, as a form.

use super::{super::line_form::row_ui, ARRANGEMENT, is_rule};
use crate::{
    change::Edit,
    plan::{Kind, Place, RowId, TableName, Value, fields_of},
    ui::{
        action::Action,
        theme::size,
        view::View,
        widgets::{
            choice::{codes_ui, flag_ui, rows_ui},
            field::{Drafts, Field, field_ui, problem_ui, value_at},
            owner::hover_owner,
        },
    },
};
use eframe::egui::{ScrollArea, Ui};

/// Every field of the arrangement that is not of one year.
pub(super) fn rules_ui(
    ui: &mut Ui,
    view: &View<'_>,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let area = ScrollArea::vertical().auto_shrink(false);
    area.show(ui, |ui| {
        let fields = fields_of(TableName::Arrangement).into_iter();
        for (field, kind) in fields.filter(|(field, _)| is_rule(field)) {
            rule_ui(ui, view, (field, kind), drafts, actions);
        }
    });
}

/// One field, in the way that suits what it can hold.
pub(super) fn rule_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (field, kind): (&'static str, Kind),
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    let place = Place::Field(ARRANGEMENT, field);
    let name = view.text.field(TableName::Arrangement, field);
    let named = match kind {
        Kind::Flag => return flag_ui(ui, view, &place, &name, actions),
        Kind::Choice(codes) => row_ui(ui, (&name, size::LIST), |ui| {
            let chosen = value_at(view, &place).to_string();
            if let Some(code) = codes_ui(ui, view, &name, codes, &chosen) {
                let edit = Edit::Set(place.clone(), Value::Choice(code));
                actions.push(Action::Apply(edit));
            }
        }),
        Kind::Row(tables) => row_ui(ui, (&name, size::LIST), |ui| {
            let rows = tables.iter().flat_map(|table| {
                let numbers = view.plan().table(*table).numbers();
                numbers.into_iter().map(|number| RowId::new(*table, number))
            });
            rows_ui(ui, view, (&place, &name), rows, actions);
        }),
        kind => {
            let typed = Field::new(place.clone(), kind, name.clone());
            let named = row_ui(ui, (&name, size::LIST), |ui| {
                field_ui(ui, view, drafts, &typed, actions);
            });
            problem_ui(ui, view, drafts, &place);
            named
        }
    };
    hover_owner(view, &place, named);
}
