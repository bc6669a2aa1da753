//! Phases: to whom is awarded from when to when, and what that means in numbers.

use super::mandates::mandates_ui;
use crate::{
    engine::{AwardsOfYear, awards_of_years, before_term, shares, years_of_phase},
    plan::{AwardForm, Id, Phase, PhaseId, RowId, TableName},
    ui::{
        action::Action,
        grid::{Grid, GridUi},
        kept::Kept,
        theme::space,
        view::View,
        widgets::{
            field::Drafts,
            heading::{part_ui, weak_ui},
            record_rows::RecordRows,
        },
    },
    year::Term,
};
use eframe::egui::{Button, ScrollArea, Ui};

/// How many phases are shown before they scroll: below them stands the page of one.
const SHOWN: usize = 5;

/// The phases' own.
#[derive(Clone, Debug, Default)]
pub(super) struct PhasesPage {
    grid: Grid,
    mandates: Grid,
    made: Kept<(), Made>,
}

/// What is made of a plan.
#[derive(Clone, Debug, Default)]
struct Made {
    /// The phases, the earliest first.
    rows: Vec<RowId>,
    awards: Vec<AwardsOfYear>,
}

impl Made {
    fn of(view: &View<'_>) -> Self {
        let plan = view.plan();
        let mut phases: Vec<(PhaseId, &Phase)> = plan.phases.iter().collect();
        let first = |phase: &Phase| plan.days_of(phase).map(Term::first);
        phases.sort_by_key(|(id, phase)| (phase.from.or_else(|| first(phase)), *id));
        Self {
            rows: phases.iter().map(|(id, _)| id.row()).collect(),
            awards: awards_of_years(plan, &shares(view.outcome())),
        }
    }
}

/// Every phase, and the page of the one with the cursor.
pub(super) fn phases_ui(
    ui: &mut Ui,
    view: &View<'_>,
    page: &mut PhasesPage,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) {
    weak_ui(ui, view.text.say("phases-what"));
    if ui.button(view.text.say("add-phases")).clicked() {
        actions.push(Action::Add(TableName::Phases, None));
    }
    ui.add_space(space::SMALL);
    page.made
        .refresh(&view.evaluated.plan, (), || Made::of(view));
    let made = page.made.get();
    if made.rows.is_empty() {
        let form = view.plan().arrangement.award_form;
        let form = view.text.choice(form.code());
        weak_ui(ui, view.text.say_with("phases-none", &[("form", &form)]));
        return;
    }
    let shown = phase_rows(view, &made.rows);
    let grid = GridUi {
        view,
        rows: &shown,
        grid: &mut page.grid,
        drafts,
        actions,
    };
    let row = grid.show(ui).row.and_then(|row| made.rows.get(row));
    let id: Option<PhaseId> = row.and_then(|row| row.typed());
    let phase = id.and_then(|id| Some((id, view.plan().phases.get(id)?)));
    if let Some((id, phase)) = phase {
        let area = ScrollArea::vertical().id_salt("phase").auto_shrink(false);
        area.show(ui, |ui| {
            page_ui(ui, view, (id, phase), &made.awards, actions);
            let grid = (&mut page.mandates, drafts);
            if phase.form == AwardForm::Lead || !phase.mandates.is_empty() {
                mandates_ui(ui, view, (id, phase), grid, actions);
            }
        });
    }
}

fn phase_rows<'a>(view: &'a View<'a>, rows: &'a [RowId]) -> RecordRows<'a> {
    RecordRows::new(view, "phases", (TableName::Phases, rows))
        .field("name")
        .field("from")
        .field("to")
        .field("form")
        .field("lead")
        .field("liability")
        .field("route")
        .field("note")
        .at_most(SHOWN)
}

/// What a phase means, and taking it out.
fn page_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, phase): (PhaseId, &Phase),
    awards: &[AwardsOfYear],
    actions: &mut Vec<Action>,
) {
    part_ui(ui, &view.plan().name_of(Id::row(id)));
    for words in meaning(view, (id, phase), awards) {
        ui.add(eframe::egui::Label::new(words).wrap());
    }
    let name = view.plan().name_of(Id::row(id));
    let words = view.text.say_with("remove-row", &[("name", &name)]);
    if ui.add(Button::new(words).truncate()).clicked() {
        actions.push(Action::Remove(id.row()));
    }
}

/// What a phase means in numbers, a sentence each.
fn meaning(
    view: &View<'_>,
    (id, phase): (PhaseId, &Phase),
    awards: &[AwardsOfYear],
) -> Vec<String> {
    let (plan, text) = (view.plan(), view.text);
    let Some(days) = plan.days_of(phase) else {
        return vec![text.say("phases-no-days")];
    };
    let (first, last) = (text.date(days.first()), text.date(days.last()));
    let mut words = vec![text.say_with("phases-days", &[("first", &first), ("last", &last)])];
    let before = before_words(view, phase);
    let years: Vec<_> = years_of_phase(plan, id).collect();
    let own = awards.iter().filter(|one| years.contains(&one.year));
    let own: Vec<AwardsOfYear> = own.copied().collect();
    if own.is_empty() && before.is_none() {
        words.push(text.say("phases-no-years"));
    }
    words.extend(before);
    let is_alike = |one: &AwardsOfYear, other: &AwardsOfYear| {
        (one.awards, one.organisations) == (other.awards, other.organisations)
            && one.year.next() == other.year
    };
    let alike = own.chunk_by(is_alike);
    words.extend(alike.filter_map(|years| awards_words(view, years)));
    words
}

/// What money there is before the subsidy term.
fn before_words(view: &View<'_>, phase: &Phase) -> Option<String> {
    let text = view.text;
    let before = before_term(view.plan(), phase)?;
    let (first, last) = (
        text.date(before.days.first()),
        text.date(before.days.last()),
    );
    if before.awards == 0 {
        let days: [(&str, &dyn std::fmt::Display); 2] = [("first", &first), ("last", &last)];
        return Some(text.say_with("phases-before-none", &days));
    }
    let awards = text.count("phases-earlier-awards", before.awards);
    let (whole, part) = (text.money(before.whole), text.money(before.on_days));
    let arguments: [(&str, &dyn std::fmt::Display); 5] = [
        ("first", &first),
        ("last", &last),
        ("awards", &awards),
        ("whole", &whole),
        ("part", &part),
    ];
    Some(text.say_with("phases-before", &arguments))
}

/// How many awards years take that follow on each other and are alike.
fn awards_words(view: &View<'_>, alike: &[AwardsOfYear]) -> Option<String> {
    let text = view.text;
    let (first, last) = (alike.first()?, alike.last()?);
    let years = if first.year == last.year {
        first.year.to_string()
    } else {
        let years: [(&str, &dyn std::fmt::Display); 2] =
            [("first", &first.year), ("last", &last.year)];
        text.say_with("phases-years-through", &years)
    };
    let awards = text.count("phases-awards", first.awards);
    let organisations = text.count("phases-organisations", first.organisations);
    let arguments: [(&str, &dyn std::fmt::Display); 3] = [
        ("years", &years),
        ("awards", &awards),
        ("organisations", &organisations),
    ];
    Some(text.say_with("phases-of-years", &arguments))
}
