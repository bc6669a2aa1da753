//! What clauses show of the agreements: who promises what to whom, on what it rests, how much and by
//! when, what shows it, and what follows.

use super::{PaperTable, Writing, blanks::members, tables::words};
use crate::{
    engine::agreements::{concerns, due_days, years_of},
    plan::{Agreement, OrganisationId, TableName, Value, field::FieldType as _},
    year::Year,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Every agreement; of those, where the document is addressed to somebody, the ones that it is in.
pub(super) fn agreements(writing: &Writing<'_>) -> PaperTable {
    let (plan, text) = (writing.plan(), writing.text());
    let all = plan.agreements.iter().map(|(_, agreement)| agreement);
    let own = all.filter(|agreement| {
        let recipient = writing.document.recipient;
        recipient.is_none_or(|who| concerns(agreement, who))
    });
    let rows = own.map(|agreement| {
        vec![
            who(writing, agreement),
            what(writing, agreement),
            by_when(writing, agreement),
        ]
    });
    let headings = [
        text.field(TableName::Agreements, "parties"),
        text.field(TableName::Agreements, "text"),
        text.say("paper-how-much"),
    ];
    PaperTable {
        widths: vec![24, 50, 26],
        ..words(headings.into(), rows.collect())
    }
}

/// Who promises, and to whom.
fn who(writing: &Writing<'_>, agreement: &Agreement) -> String {
    let to = names(writing, &agreement.promised_to);
    let to = writing
        .text()
        .say_with("paper-promised-to", &[("names", &to)]);
    lines([names(writing, &agreement.parties), to])
}

/// The names of parties, or that it is all of them: who that is stands in the document.
fn names(writing: &Writing<'_>, parties: &BTreeSet<OrganisationId>) -> String {
    let all: BTreeSet<OrganisationId> = members(writing).collect();
    if parties.len() > 1 && *parties == all {
        writing.text().say("paper-all-parties")
    } else {
        writing.text().parties(writing.plan(), parties)
    }
}

/// What is promised, for which part of the assignment and which goal; on what it rests, what shows
/// that it was kept, and what follows where it was not.
fn what(writing: &Writing<'_>, agreement: &Agreement) -> String {
    let plan = writing.plan();
    let of = [
        agreement.line.map(|line| plan.name_of(line.row())),
        agreement.goal.map(|goal| plan.name_of(goal.row())),
    ];
    let of: Vec<String> = of.into_iter().flatten().collect();
    let name = if of.is_empty() {
        agreement.name.clone()
    } else {
        format!("{} ({})", agreement.name, of.join(", "))
    };
    lines([
        name,
        agreement.text.clone(),
        labelled(writing, "basis", &basis(writing, agreement)),
        labelled(writing, "evidence", &agreement.evidence),
        labelled(writing, "consequence", &agreement.consequence),
    ])
}

/// What sort of promise it is, and on what it rests.
fn basis(writing: &Writing<'_>, agreement: &Agreement) -> String {
    let text = writing.text();
    let kind = text.value(writing.plan(), &agreement.kind.to_value());
    let basis = Some(agreement.basis.clone()).filter(|basis| !basis.is_empty());
    let enforceable = agreement.enforceable.then(|| text.say("paper-enforceable"));
    let parts: Vec<String> = [Some(kind), basis, enforceable]
        .into_iter()
        .flatten()
        .collect();
    parts.join(", ")
}

/// What stands in a field, behind what that is called; nothing where nothing does.
fn labelled(writing: &Writing<'_>, field: &str, words: &str) -> String {
    if words.trim().is_empty() {
        return String::new();
    }
    let text = writing.text();
    let label = text.field(TableName::Agreements, field);
    let arguments: [(&str, &dyn std::fmt::Display); 2] = [("label", &label), ("words", &words)];
    text.say_with("paper-labelled", &arguments)
}

/// How much in each year and by which day; only the day of what is due once.
fn by_when(writing: &Writing<'_>, agreement: &Agreement) -> String {
    let (plan, text) = (writing.plan(), writing.text());
    let days = due_days(plan, agreement);
    let by = |day: &Date| {
        let date = text.date(*day);
        text.say_with("agreement-due", &[("date", &date)])
    };
    let is_once =
        !agreement.yearly && agreement.quantities.is_empty() && agreement.due_dates.is_empty();
    let years = years_of(plan, agreement).into_iter().map(|year: Year| {
        let due = days.get(&year).map(by);
        if is_once {
            return due.unwrap_or_default();
        }
        let quantity = agreement.quantities.get(&year);
        let quantity = quantity.map(|number| {
            let number = text.value(plan, &Value::Number(*number));
            format!("{number} {}", agreement.unit).trim_end().to_owned()
        });
        let what: Vec<String> = [quantity, due].into_iter().flatten().collect();
        let what = what.join(", ");
        text.say_with("agreement-year", &[("year", &year), ("what", &what)])
    });
    years.collect::<Vec<_>>().join("\n")
}

/// What is there, each on a line of its own.
fn lines<const N: usize>(parts: [String; N]) -> String {
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts.collect::<Vec<_>>().join("\n")
}
