//! What a register does not say, and a person must: who is the same, and which years an amount is
//! for.

use super::IntakePage;
use crate::{
    exchange::{
        intake::{Identity, Intake, identity},
        register::{Lookalike, words::award_words},
    },
    plan::Award,
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
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

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
    let asked = intake.import.lookalikes.iter().take(SHOWN);
    let asked = asked.map(|Lookalike { written, known }| (written.clone(), known.clone()));
    let pairs: BTreeSet<(String, String)> = same.clone().into_iter().chain(asked).collect();
    if pairs.is_empty() {
        weak_ui(ui, text.say("intake-names-none"));
    }
    for (written, known) in pairs {
        let mut is_same = same.get(&written) == Some(&known);
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

/// Awards that may be for more years than their own, the largest first.
fn years_ui(ui: &mut Ui, text: &Text, page: &mut IntakePage, intake: &Intake) {
    let mut open: Vec<&Award> = intake.import.more_years.iter().collect();
    open.extend(&intake.answered);
    // By what an answer does not change, so that it stays where it was given.
    open.sort_by_key(|award| (Reverse(award.granted), identity(award)));
    open.dedup_by_key(|award| identity(award));
    if open.is_empty() {
        weak_ui(ui, text.say("intake-years-none"));
    }
    for award in open.iter().take(SHOWN) {
        award_ui(ui, text, &mut page.answers.covers, award);
    }
    more_ui(ui, text, "import-years-more", open.len());
}

fn award_ui(
    ui: &mut Ui,
    text: &Text,
    covers: &mut BTreeMap<Identity, (Year, Year)>,
    award: &Award,
) {
    let words = award_words(award, text);
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
        let now = covers.get(&identity(award)).copied();
        let said = list_of_ui(ui, &words, &span_words(&now), &spans, span_words);
        ui.add(Label::new(&words).truncate());
        match said.copied() {
            Some(Some(span)) => drop(covers.insert(identity(award), span)),
            Some(None) => drop(covers.remove(&identity(award))),
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
