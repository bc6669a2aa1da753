//! How one budget is made of the awards of a year.

use super::{IntakePage, combined_words};
use crate::{
    combine::{Combining, LinesBy, SourcesBy},
    exchange::intake::{Candidate, Intake},
    text::Text,
    ui::{
        theme::{palette, size, space},
        view::View,
        widgets::{choice::named_list_ui, heading::weak_ui},
    },
};
use eframe::egui::{Label, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo};

pub(super) fn budget_ui(ui: &mut Ui, view: &View<'_>, page: &mut IntakePage) {
    let Some(intake) = page.intake.take() else {
        weak_ui(ui, view.text.say("intake-not-understood"));
        return;
    };
    how_ui(ui, view.text, page, &intake);
    if page.answers.combining.is_some() {
        ui.add_space(space::SMALL);
        candidates_ui(ui, view.text, page, &intake);
    }
    page.intake = Some(intake);
}

/// Whether, of which year, and by what.
fn how_ui(ui: &mut Ui, text: &Text, page: &mut IntakePage, intake: &Intake) {
    let years = &intake.base_years;
    let Some(last) = years.last() else {
        weak_ui(ui, text.say("intake-nothing-granted"));
        return;
    };
    let mut is_wanted = page.answers.combining.is_some();
    if ui
        .checkbox(&mut is_wanted, text.say("intake-combine"))
        .changed()
    {
        page.answers.combining = is_wanted.then_some(Combining {
            base_year: *last,
            lines: LinesBy::Award,
            sources: SourcesBy::Scheme,
        });
    }
    let Some(how) = &mut page.answers.combining else {
        return;
    };
    ui.horizontal_wrapped(|ui| {
        let name = text.say("intake-base-year");
        let shown = how.base_year.to_string();
        let said = named_list_ui(ui, &name, &shown, years, ToString::to_string);
        how.base_year = said.copied().unwrap_or(how.base_year);
        let words = |by: &LinesBy| {
            text.say(match by {
                LinesBy::Award => "intake-lines-award",
                LinesBy::Scheme => "intake-lines-scheme",
            })
        };
        let all = [LinesBy::Award, LinesBy::Scheme];
        let name = text.say("intake-lines");
        let said = named_list_ui(ui, &name, &words(&how.lines), &all, words);
        how.lines = said.copied().unwrap_or(how.lines);
        let words = |by: &SourcesBy| {
            text.say(match by {
                SourcesBy::Scheme => "intake-sources-scheme",
                SourcesBy::One => "intake-sources-one",
            })
        };
        let all = [SourcesBy::Scheme, SourcesBy::One];
        let name = text.say("intake-sources");
        let said = named_list_ui(ui, &name, &words(&how.sources), &all, words);
        how.sources = said.copied().unwrap_or(how.sources);
    });
}

/// The awards of that year, each in or out.
fn candidates_ui(ui: &mut Ui, text: &Text, page: &mut IntakePage, intake: &Intake) {
    let combined = intake.combined.as_ref();
    if let Some(words) = combined.and_then(|combined| combined_words(text, combined)) {
        ui.label(RichText::new(words).strong());
    }
    if intake.lost > 0 {
        let words = text.count("intake-lost", intake.lost);
        ui.colored_label(palette(ui.visuals()).warning, words);
    }
    let candidates = &intake.candidates;
    let area = ScrollArea::vertical()
        .id_salt("candidates")
        .auto_shrink(false);
    area.show_rows(ui, size::ROW, candidates.len(), |ui, range| {
        for candidate in candidates.get(range).unwrap_or_default() {
            ui.horizontal(|ui| candidate_ui(ui, text, page, candidate));
        }
    });
}

fn candidate_ui(ui: &mut Ui, text: &Text, page: &mut IntakePage, candidate: &Candidate) {
    let granted = candidate.granted.filter(|granted| !granted.is_zero());
    let words = format!("{}, {}", candidate.recipient, candidate.project);
    let (key, granted) = match granted {
        Some(_) if candidate.is_taken => ("intake-in-a-line", None),
        granted => ("intake-granted-nothing", granted),
    };
    let Some(granted) = granted else {
        ui.add_space(size::ROW);
        let words = text.say_with(key, &[("award", &words)]);
        ui.colored_label(palette(ui.visuals()).weak, words);
        return;
    };
    let left_out = &mut page.answers.left_out;
    let mut is_in = !left_out.contains(&candidate.identity);
    let amount = text.amount(granted);
    let response = ui.checkbox(&mut is_in, "");
    let name = format!("{words}, {amount}");
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_in, &name));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let width = size::MONEY;
    let layout = eframe::egui::Layout::right_to_left(eframe::egui::Align::Center);
    ui.allocate_ui_with_layout(eframe::egui::vec2(width, size::ROW), layout, |ui| {
        ui.set_width(width);
        ui.label(amount);
    });
    ui.add_space(space::MEDIUM);
    // The words are part of the tick: one stop for the keyboard.
    let label = Label::new(&words).truncate().sense(Sense::CLICK);
    let is_pointed = ui.add(label).clicked();
    if is_pointed || response.changed() {
        if left_out.contains(&candidate.identity) {
            left_out.remove(&candidate.identity);
        } else {
            left_out.insert(candidate.identity.clone());
        }
    }
}
