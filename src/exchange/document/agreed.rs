//! What clauses show of the agreements: who promises what to whom, on what it rests, how much and by
//! when, what shows it, and what follows.

use super::{PaperTable, Writing, tables::words};
use crate::{
    engine::agreements::{concerns, due_days, years_of},
    plan::{Agreement, TableName, Value, field::FieldType as _},
    year::Year,
};
use jiff::civil::Date;

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
            basis(writing, agreement),
            by_when(writing, agreement),
            agreement.evidence.clone(),
            agreement.consequence.clone(),
        ]
    });
    let field = |field| text.field(TableName::Agreements, field);
    let headings = [
        field("parties"),
        field("text"),
        field("basis"),
        text.say("paper-how-much"),
        field("evidence"),
        field("consequence"),
    ];
    words(headings.into(), rows.collect())
}

/// Who promises, and to whom.
fn who(writing: &Writing<'_>, agreement: &Agreement) -> String {
    let (plan, text) = (writing.plan(), writing.text());
    let parties = text.parties(plan, &agreement.parties);
    let to = text.parties(plan, &agreement.promised_to);
    let to = text.say_with("paper-promised-to", &[("names", &to)]);
    format!("{parties}\n{to}")
}

/// What is promised, and for which part of the assignment and which goal.
fn what(writing: &Writing<'_>, agreement: &Agreement) -> String {
    let plan = writing.plan();
    let of = [
        agreement.line.map(|line| plan.name_of(line.row())),
        agreement.goal.map(|goal| plan.name_of(goal.row())),
    ];
    let of: Vec<String> = of.into_iter().flatten().collect();
    let name = match of.is_empty() {
        true => agreement.name.clone(),
        false => format!("{} ({})", agreement.name, of.join(", ")),
    };
    lines([name, agreement.text.clone()])
}

/// What sort of promise it is, and on what it rests.
fn basis(writing: &Writing<'_>, agreement: &Agreement) -> String {
    let text = writing.text();
    let kind = text.value(writing.plan(), &agreement.kind.to_value());
    let enforceable = agreement.enforceable.then(|| text.say("paper-enforceable"));
    lines([
        kind,
        agreement.basis.clone(),
        enforceable.unwrap_or_default(),
    ])
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
