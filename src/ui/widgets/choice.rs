//! Choices: one of a few words, side by side; one of many, from a list; some of the years.

use crate::{
    change::Edit,
    plan::{Place, RowId, TableName, Value},
    ui::{
        action::Action,
        theme::size,
        view::View,
        widgets::{field::value_at, owner::describe_owner},
    },
};
use eframe::egui::{Button, ComboBox, Role, Ui, WidgetInfo};
use std::collections::BTreeSet;

/// One of a few codes, as buttons side by side. Answers with the code that was clicked.
pub fn codes_ui(
    ui: &mut Ui,
    view: &View<'_>,
    name: &str,
    codes: &[&'static str],
    chosen: &str,
) -> Option<&'static str> {
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        for code in codes {
            let words = view.text.choice(code);
            let is_chosen = *code == chosen;
            let response = ui.add(Button::selectable(is_chosen, &words));
            response.widget_info(|| {
                WidgetInfo::selected(
                    Role::RadioButton,
                    true,
                    is_chosen,
                    format!("{name}: {words}"),
                )
            });
            if response.clicked() && !is_chosen {
                answer = Some(*code);
            }
        }
    });
    answer
}

/// One of these, from a list after its name. Answers with the one that was clicked.
pub fn named_list_ui<'a, T>(
    ui: &mut Ui,
    name: &str,
    shown: &str,
    all: &'a [T],
    words: impl Fn(&T) -> String,
) -> Option<&'a T> {
    ui.label(name);
    list_of_ui(ui, name, shown, all, words)
}

/// One of these, from a list whose name stands elsewhere. Answers with the one that was clicked.
pub fn list_of_ui<'a, T>(
    ui: &mut Ui,
    name: &str,
    shown: &str,
    all: &'a [T],
    words: impl Fn(&T) -> String,
) -> Option<&'a T> {
    let mut answer = None;
    let combo = ComboBox::from_id_salt(name)
        .selected_text(shown)
        .truncate()
        .show_ui(ui, |ui| {
            for one in all {
                let words = words(one);
                if ui.selectable_label(words == shown, words).clicked() {
                    answer = Some(one);
                }
            }
        });
    let (label, response) = (format!("{name}: {shown}"), combo.response);
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &label));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    answer
}

/// One of a few, as buttons side by side.
pub fn one_of_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    options: impl IntoIterator<Item = (T, String)>,
    chosen: &mut T,
) {
    ui.horizontal_wrapped(|ui| some_of_ui(ui, options, chosen));
}

/// Some of the few among which is chosen, after what stands in the line already.
pub fn some_of_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    options: impl IntoIterator<Item = (T, String)>,
    chosen: &mut T,
) {
    for (option, words) in options {
        let is_on = *chosen == option;
        let response = ui.add(Button::selectable(is_on, &words));
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_on, &words));
        if response.clicked() {
            *chosen = option;
        }
    }
}

/// One of these rows, from a list; blank where that may be. Sets the field at the place.
pub fn rows_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (place, name): (&Place, &str),
    rows: impl Iterator<Item = RowId>,
    actions: &mut Vec<Action>,
) {
    let chosen = value_at(view, place);
    let shown = view.text.value(view.plan(), &chosen);
    let combo = ComboBox::from_id_salt(place.to_string())
        .width(size::FIELD_WIDE)
        .selected_text(&shown)
        .show_ui(ui, |ui| {
            let rows = rows.map(|row| (Value::Row(row), view.plan().name_of(row)));
            let nothing = (Value::Blank, view.text.say("grid-blank"));
            for (value, words) in std::iter::once(nothing).chain(rows) {
                let is_chosen = value == chosen;
                if ui.selectable_label(is_chosen, words).clicked() && !is_chosen {
                    actions.push(Action::Apply(Edit::Set(place.clone(), value)));
                }
            }
        });
    let label = format!("{name}: {shown}");
    combo
        .response
        .widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &label));
    describe_owner(ui, view, place, &combo.response);
}

/// Yes or no. Sets the field at the place.
pub fn flag_ui(
    ui: &mut Ui,
    view: &View<'_>,
    place: &Place,
    words: &str,
    actions: &mut Vec<Action>,
) {
    let mut flag = value_at(view, place) == Value::Flag(true);
    let response = ui.checkbox(&mut flag, words);
    describe_owner(ui, view, place, &response);
    if response.changed() {
        actions.push(Action::Apply(Edit::Set(place.clone(), Value::Flag(flag))));
    }
}

/// In which years of the term something holds, as the arrangement says it in a field.
pub fn years_ui(ui: &mut Ui, view: &View<'_>, field: &'static str, actions: &mut Vec<Action>) {
    let place = Place::Field(RowId::single(TableName::Arrangement), field);
    let holds = match value_at(view, &place) {
        Value::Set(holds) => holds,
        _ => BTreeSet::new(),
    };
    ui.horizontal_wrapped(|ui| {
        let words = view.text.field(TableName::Arrangement, field);
        ui.label(&words);
        for year in view.years() {
            let value = Value::Year(year);
            let mut is_in = holds.contains(&value);
            let response = ui.checkbox(&mut is_in, year.to_string());
            let changed = response.changed();
            response.accessible_name(format!("{words} {year}"));
            if changed {
                let mut next = holds.clone();
                if is_in {
                    next.insert(value);
                } else {
                    next.remove(&value);
                }
                actions.push(Action::Apply(Edit::Set(place.clone(), Value::Set(next))));
            }
        }
    });
}
