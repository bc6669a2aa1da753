//! Which rows are meant.

use super::IntakePage;
use crate::{
    exchange::{
        intake::{Facet, FacetValue},
        matching::Conditions,
        register::words::field_words,
    },
    money::Money,
    text::Text,
    ui::{theme::size, view::View, widgets::heading::weak_ui},
};
use eframe::egui::{Align, Label, Layout, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

pub(super) fn rows_ui(ui: &mut Ui, view: &View<'_>, page: &mut IntakePage) {
    let Some(intake) = page.intake.take() else {
        weak_ui(ui, view.text.say("intake-not-understood"));
        return;
    };
    let height = ui.available_height();
    ScrollArea::horizontal().id_salt("facets").show(ui, |ui| {
        ui.horizontal_top(|ui| {
            // What is the same for every row is nothing to choose by.
            let conditions = page.answers.conditions.clone();
            let is_to_choose = |facet: &&Facet| {
                facet.values.len() > 1 || !conditions.wanted(facet.field).is_empty()
            };
            let facets = intake.facets.iter().filter(is_to_choose);
            for facet in facets {
                let layout = Layout::top_down(Align::Min);
                let width = width_of(facet);
                ui.allocate_ui_with_layout(vec2(width, height), layout, |ui| {
                    ui.set_width(width);
                    facet_ui(ui, view.text, page, facet);
                });
                ui.separator();
            }
        });
    });
    page.intake = Some(intake);
}

/// Years are short, and names are not.
fn width_of(facet: &Facet) -> f32 {
    let letters = facet.values.iter().map(|value| value.value.chars().count());
    match letters.max().unwrap_or_default() {
        0..6 => size::MONEY,
        6..12 => size::FIELD,
        _ => size::LIST,
    }
}

/// The values of a field; where none is chosen, all of them are meant.
fn facet_ui(ui: &mut Ui, text: &Text, page: &mut IntakePage, facet: &Facet) {
    let name = field_words(facet.field, text);
    ui.label(RichText::new(&name).strong());
    let conditions = &mut page.answers.conditions;
    let gone = gone(facet, conditions);
    let mut values: Vec<_> = facet.values.iter().chain(&gone).collect();
    if facet.field != "year" {
        values.sort_by_key(|value| std::cmp::Reverse(value.count));
    }
    let area = ScrollArea::vertical().id_salt(facet.field);
    area.auto_shrink([false, true])
        .show_rows(ui, size::ROW, values.len(), |ui, range| {
            for value in values.get(range).unwrap_or_default() {
                let is_wanted = conditions.wants(facet.field, &value.value);
                if value_ui(ui, text, (&name, value), is_wanted) {
                    conditions.toggle(facet.field, &value.value);
                }
            }
        });
}

/// The values that are wanted and that no row has any more, so that they can be taken back.
fn gone(facet: &Facet, conditions: &Conditions) -> Vec<FacetValue> {
    let is_there = |wanted: &&String| {
        let mut values = facet.values.iter();
        values.any(|value| value.value.trim().to_lowercase() == **wanted)
    };
    let gone = conditions
        .wanted(facet.field)
        .iter()
        .filter(|it| !is_there(it));
    gone.map(|value| FacetValue {
        value: value.clone(),
        count: 0,
        granted: Money::ZERO,
    })
    .collect()
}

/// A value, and how many rows have it. Answers whether it was clicked.
fn value_ui(
    ui: &mut Ui,
    text: &Text,
    (name, value): (&str, &FacetValue),
    mut is_wanted: bool,
) -> bool {
    let count = text.whole(value.count);
    let shown = if value.value.is_empty() {
        text.say("grid-blank")
    } else {
        value.value.clone()
    };
    let granted = text.money(value.granted);
    let tip = text.say_with("intake-value", &[("granted", &granted)]);
    ui.horizontal(|ui| {
        let tick = ui.checkbox(&mut is_wanted, "");
        tick.widget_info(|| {
            let words = format!("{name}: {shown} ({count})");
            WidgetInfo::selected(Role::CheckBox, true, is_wanted, words)
        });
        if tick.gained_focus() {
            tick.scroll_to_me(None);
        }
        let layout = Layout::right_to_left(Align::Center);
        let words = ui.with_layout(layout, |ui| {
            weak_ui(ui, count);
            let layout = Layout::left_to_right(Align::Center);
            // The words are part of the tick: one stop for the keyboard.
            let label = Label::new(&shown)
                .truncate()
                .show_tooltip_when_elided(false)
                .sense(Sense::CLICK);
            ui.with_layout(layout, |ui| ui.add(label)).inner
        });
        let words = words.inner.on_hover_text(format!("{shown}\n{tip}"));
        tick.changed() || words.clicked()
    })
    .inner
}
