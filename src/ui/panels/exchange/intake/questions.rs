//! What a register does not say, and a person must: who is the same, and which years an amount is
//! for.

use super::IntakePage;
use crate::{
    exchange::{intake::Intake, register::Lookalike},
    plan::{Award, MoreYears},
    text::Text,
    ui::{
        view::View,
        widgets::{
            choice::list_of_ui,
            heading::{part_ui, weak_ui},
        },
    },
    year::Year,
};
use eframe::egui::{Label, ScrollArea, Ui};
use std::{cmp::Reverse, collections::BTreeMap};

/// How many questions of a kind are shown at once.
const SHOWN: usize = 50;

/// How many years after its own an award can be said to be for.
const YEARS: i16 = 6;

pub(super) fn questions_ui(ui: &mut Ui, view: &View<'_>, page: &mut IntakePage) {
    let Some(intake) = page.intake.take() else {
        weak_ui(ui, view.text.say("intake-not-understood"));
        return;
    };
    let area = ScrollArea::vertical().id_salt("questions");
    area.auto_shrink(false).show(ui, |ui| {
        part_ui(ui, &view.text.say("intake-names"));
        names_ui(ui, view.text, page, &intake);
        part_ui(ui, &view.text.say("intake-years"));
        years_ui(ui, view.text, page, &intake);
    });
    page.intake = Some(intake);
}

/// Names that look alike. What was said to be the same stays in the list, to be taken back.
fn names_ui(ui: &mut Ui, text: &Text, page: &mut IntakePage, intake: &Intake) {
    let same = &mut page.answers.same;
    let mut pairs: BTreeMap<String, String> = same.clone();
    for Lookalike { written, known } in intake.import.lookalikes.iter().take(SHOWN) {
        pairs
            .entry(written.clone())
            .or_insert_with(|| known.clone());
    }
    if pairs.is_empty() {
        weak_ui(ui, text.say("intake-names-none"));
    }
    for (written, known) in pairs {
        let mut is_same = same.contains_key(&written);
        let names: [(&str, &dyn std::fmt::Display); 2] = [("written", &written), ("known", &known)];
        let words = text.say_with("intake-same", &names);
        if ui.checkbox(&mut is_same, words).changed() {
            if is_same {
                same.insert(written, known);
            } else {
                same.remove(&written);
            }
        }
    }
    more_ui(
        ui,
        text,
        "import-lookalikes-more",
        intake.import.lookalikes.len(),
    );
}

/// Awards that may be for more years than their own: first those that name one, then the largest.
fn years_ui(ui: &mut Ui, text: &Text, page: &mut IntakePage, intake: &Intake) {
    let mut open: Vec<&Award> = intake.import.more_years.iter().collect();
    open.extend(&intake.answered);
    open.sort_by_key(|award| {
        let is_named = matches!(award.more_years(), Some(MoreYears::Named(_)));
        (
            Reverse(is_named),
            Reverse(award.granted),
            award.number.clone(),
        )
    });
    open.dedup_by_key(|award| (award.number.clone(), award.year));
    if open.is_empty() {
        weak_ui(ui, text.say("intake-years-none"));
    }
    for award in open.iter().take(SHOWN) {
        award_ui(ui, text, &mut page.answers.covers, award);
    }
    more_ui(ui, text, "import-years-more", open.len());
}

fn award_ui(ui: &mut Ui, text: &Text, covers: &mut BTreeMap<String, (Year, Year)>, award: &Award) {
    let granted = text.money(award.granted.unwrap_or_default());
    let arguments: [(&str, &dyn std::fmt::Display); 5] = [
        ("project", &award.project),
        ("number", &award.number),
        ("recipient", &award.recipient),
        ("year", &award.year),
        ("granted", &granted),
    ];
    let words = text.say_with("import-years-award", &arguments);
    ui.horizontal(|ui| {
        let years =
            (0..=YEARS).filter_map(|by| Year::new(award.year.number().checked_add(by)?).ok());
        let spans: Vec<Option<(Year, Year)>> = std::iter::once(None)
            .chain(years.map(|last| Some((award.year, last))))
            .collect();
        let span_words = |span: &Option<(Year, Year)>| match span {
            None => text.say("intake-years-open"),
            Some((first, last)) if first == last => first.to_string(),
            Some((first, last)) => format!("{first}–{last}"),
        };
        let now = covers.get(&award.number).copied();
        let said = list_of_ui(ui, &words, &span_words(&now), &spans, span_words);
        ui.add(Label::new(&words).truncate()).on_hover_text(&words);
        match said.copied() {
            Some(Some(span)) => drop(covers.insert(award.number.clone(), span)),
            Some(None) => drop(covers.remove(&award.number)),
            None => {}
        }
    });
}

/// How many questions there are beside those that are shown.
fn more_ui(ui: &mut Ui, text: &Text, key: &str, all: usize) {
    let more = all.saturating_sub(SHOWN);
    if more > 0 {
        weak_ui(ui, text.say_with(key, &[("count", &text.whole(more))]));
    }
}
