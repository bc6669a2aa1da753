//! What became of the plan: every step that was taken, with what it changed.

use crate::{
    change::{Change, Content},
    dossier::{Entry, ScenarioChange, ScenarioId, Way},
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows},
    },
    plan::{Owner, Plan, Side, owner_at},
    text::Text,
};

/// The ways in which a step can be taken.
const WAYS: &[&str] = &[Way::ALL[0].code(), Way::ALL[1].code(), Way::ALL[2].code()];

/// The sides as which a step can be taken, and whose a field can be.
const SIDES: &[&str] = &[Side::ALL[0].code(), Side::ALL[1].code()];
const OWNERS: &[&str] = &[
    Owner::ALL[0].code(),
    Owner::ALL[1].code(),
    Owner::ALL[2].code(),
];

/// A row for every place that a step changed; a step that changed nothing in the plan has one row.
/// Rows are named as they are called now, because whoever reads it knows them so.
pub(crate) fn changes<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let columns = vec![
        Column::new("step", ColumnKind::Integer).key(),
        Column::new("step_part", ColumnKind::Integer).key(),
        Column::new("date", ColumnKind::Date).required(),
        column::text("time_utc").required(),
        Column::new("way", ColumnKind::Choice(WAYS)).required(),
        column::text("what").required(),
        column::text("reason"),
        Column::new("taken_as", ColumnKind::Choice(SIDES)),
        column::text("place"),
        column::text("where"),
        Column::new("owner", ColumnKind::Choice(OWNERS)),
        column::text("old"),
        column::text("new"),
    ];
    let contents = *contents;
    let steps = contents.log.iter().enumerate();
    let rows = steps.flat_map(move |(index, entry)| rows_of(contents, index, entry));
    (columns, Box::new(rows))
}

/// Where something changed, whose that is, from what, to what.
type Part<'a> = [Cell<'a>; 5];

fn rows_of<'a>(contents: Contents<'a>, index: usize, entry: &Entry) -> Vec<Vec<Cell<'a>>> {
    let (plan, text) = (contents.plan(), contents.text);
    let of_plan = entry.changes.iter().map(|change| part(plan, text, change));
    let scenarios = entry.scenarios.iter();
    let of_scenarios = scenarios.map(|change| scenario_part(text, change));
    let mut parts: Vec<Part<'a>> = of_plan.chain(of_scenarios).collect();
    if parts.is_empty() {
        parts.push([const { Cell::Blank }; 5]);
    }
    let head = head(text, index, entry);
    let numbered = parts.into_iter().enumerate().map(|(number, part)| {
        let [step, rest @ ..] = head.clone();
        let cells = [step, count(number)].into_iter().chain(rest).chain(part);
        cells.collect()
    });
    numbered.collect()
}

/// What is the same in all rows of a step.
fn head<'a>(text: &Text, index: usize, entry: &Entry) -> [Cell<'a>; 7] {
    let reason = match entry.reason.as_str() {
        "" => Cell::Blank,
        reason => Cell::words(reason.to_owned()),
    };
    [
        count(index),
        Cell::Date(entry.at.date()),
        Cell::words(entry.at.time().to_string()),
        Cell::Choice(entry.way.code()),
        Cell::words(text.step(&entry.name)),
        reason,
        entry
            .by
            .map_or(Cell::Blank, |side| Cell::Choice(side.code())),
    ]
}

/// A place in a list, as people count.
fn count<'a>(index: usize) -> Cell<'a> {
    Cell::Integer(i64::try_from(index.saturating_add(1)).unwrap_or(i64::MAX))
}

fn part<'a>(plan: &Plan, text: &Text, change: &Change) -> Part<'a> {
    let side = |content: &Content| match content {
        Content::Nothing => Cell::Blank,
        Content::Value(value) if value.is_blank() => Cell::Blank,
        content => Cell::words(text.content(plan, content)),
    };
    [
        Cell::words(change.place.to_string()),
        Cell::words(text.place(plan, &change.place)),
        owner_at(&change.place).map_or(Cell::Blank, |owner| Cell::Choice(owner.code())),
        side(&change.before),
        side(&change.after),
    ]
}

fn scenario_part<'a>(text: &Text, change: &ScenarioChange) -> Part<'a> {
    let sides = [&change.before, &change.after];
    let name = sides.into_iter().flatten().next_back();
    let name = name.map_or("", |scenario| scenario.name.as_str());
    let side = |scenario: &Option<crate::dossier::Scenario>| {
        scenario.as_ref().map_or(Cell::Blank, |scenario| {
            Cell::words(text.count("changes-of-scenario", scenario.changes.len()))
        })
    };
    [
        Cell::words(place_of(change.id)),
        Cell::words(text.say_with("change-scenario", &[("name", &name)])),
        Cell::Blank,
        side(&change.before),
        side(&change.after),
    ]
}

fn place_of(id: ScenarioId) -> String {
    format!("scenarios/{id}")
}
