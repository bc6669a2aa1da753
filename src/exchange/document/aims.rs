//! What clauses show of the goals: the money for each, and by what is seen whether it comes nearer.

use super::{
    PaperTable, Writing,
    tables::{Rows, has_money},
};
use crate::{
    plan::{Goal, GoalId, Indicator, TableName, TotalOf, Value, field::FieldType as _},
    year::Year,
};
use std::collections::BTreeSet;

/// What is for each goal in every year, and what is for none, so that it adds up to the lines.
pub(super) fn amounts(writing: &Writing<'_>) -> Rows {
    let (plan, outcome) = (writing.plan(), &writing.evaluated.outcome);
    if plan.goals.is_empty() {
        return Rows::new();
    }
    let of_years = |goal: Option<GoalId>| {
        let years = plan.years().into_iter();
        let amounts = years.map(|year| outcome.total(Some(year), TotalOf::Goal(goal)));
        amounts.collect()
    };
    let goals = plan.goals.iter();
    let goals = goals.map(|(id, goal)| (goal.name.clone(), of_years(Some(id))));
    let none = (writing.text().say("no-goal"), of_years(None));
    goals.chain(Some(none).filter(has_money)).collect()
}

/// Every goal with its effects, and every effect with its indicators: where it starts, and what is
/// aimed at in each year. A name that stands above is not repeated.
pub(super) fn goals(writing: &Writing<'_>) -> PaperTable {
    let (plan, text) = (writing.plan(), writing.text());
    let indicators = plan.indicators.iter().map(|(_, row)| row);
    let years: BTreeSet<Year> = indicators
        .flat_map(|row| row.target.keys().copied())
        .collect();
    let mut rows = Vec::new();
    for (goal, row) in plan.goals.iter() {
        let effects = plan.effects.iter();
        let effects = effects.filter(|(_, effect)| effect.goal == goal);
        let effects = effects.flat_map(|(id, effect)| {
            let own = plan.indicators.iter();
            let own = own.filter(|(_, indicator)| indicator.effect == id);
            let own = own.map(|(_, indicator)| numbers(writing, indicator, &years));
            under(&effect.name, own.collect())
        });
        rows.extend(under(&goal_name(writing, row), effects.collect()));
    }
    for row in &mut rows {
        row.resize(years.len().saturating_add(4), String::new());
    }
    let headings = [
        text.field(TableName::Goals, "name"),
        text.field(TableName::Effects, "name"),
        text.field(TableName::Indicators, "name"),
        text.field(TableName::Indicators, "baseline"),
    ];
    let years = years.iter().map(|year| {
        let year: &dyn std::fmt::Display = year;
        text.say_with("paper-target", &[("year", year)])
    });
    PaperTable {
        headings: headings.into_iter().chain(years).collect(),
        rows,
        numbers_from: Some(3),
        ..PaperTable::default()
    }
}

/// Rows behind a name, which stands in the first of them.
fn under(name: &str, mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    if rows.is_empty() {
        rows.push(Vec::new());
    }
    let names = std::iter::once(name).chain(std::iter::repeat(""));
    let behind = names.zip(rows);
    let behind = behind.map(|(name, row)| [vec![name.to_owned()], row].concat());
    behind.collect()
}

/// A goal with how soon it can be reached, and whether it is important or urgent.
fn goal_name(writing: &Writing<'_>, goal: &Goal) -> String {
    let (plan, text) = (writing.plan(), writing.text());
    let field = |is: bool, field| is.then(|| text.field(TableName::Goals, field).to_lowercase());
    let horizon = goal.horizon.map(|horizon| horizon.to_value());
    let marks = [
        horizon.map(|horizon| text.value(plan, &horizon)),
        field(goal.important, "important"),
        field(goal.urgent, "urgent"),
    ];
    let marks: Vec<String> = marks.into_iter().flatten().collect();
    if marks.is_empty() {
        goal.name.clone()
    } else {
        format!("{} ({})", goal.name, marks.join(", "))
    }
}

/// An indicator with its unit, where it starts, and what is aimed at.
fn numbers(writing: &Writing<'_>, indicator: &Indicator, years: &BTreeSet<Year>) -> Vec<String> {
    let number = |number: Option<_>| {
        let style = writing.text().language().numbers();
        number.map_or_else(String::new, |number| Value::Number(number).show(style))
    };
    let name = match indicator.unit.trim() {
        "" => indicator.name.clone(),
        unit => format!("{} ({unit})", indicator.name),
    };
    let baseline = match (number(indicator.baseline), indicator.baseline_year) {
        (baseline, Some(year)) if !baseline.is_empty() => format!("{baseline} ({year})"),
        (baseline, _) => baseline,
    };
    let targets = years.iter().map(|year| indicator.target.get(year).copied());
    [name, baseline]
        .into_iter()
        .chain(targets.map(number))
        .collect()
}
