//! The head of the page: what is commissioned, by whom, for how long, and how much it is.

use super::Board;
use crate::{
    exchange::markup::{Html, element, words},
    money::Money,
    plan::{Amount, Arrangement, BudgetPart, Index, Plan, TableName},
    session::InForce,
    text::Text,
    year::Year,
};
use std::collections::BTreeSet;

/// Title, question, the main figures, and the terms.
pub(super) fn header(board: &Board<'_>) -> Html {
    let (text, assignment) = (board.text, &board.plan().assignment);
    let said = |class, said: &str| {
        let class = [("class", class)];
        (!said.trim().is_empty()).then(|| words("p", &class, said))
    };
    let scenario = board.scenario.map(|name| {
        let scenario = text.say_with("board-scenario", &[("name", &name)]);
        words("p", &[("class", "scenario")], &scenario)
    });
    let adopted = board.adopted.map(|called| {
        let adopted = text.say_with("board-of-version", &[("version", &called)]);
        words("p", &[("class", "scenario")], &adopted)
    });
    let title = words("h1", &[], &board.title());
    let parts = [
        said("authority", &assignment.authority),
        Some(title),
        scenario,
        adopted,
        said("question", &assignment.question),
        Some(figures(board)),
    ];
    let parts = parts.into_iter().flatten();
    element("header", &[], parts.chain(terms(board)))
}

/// A name and what it is, one after the other.
fn list(class: &'static str, pairs: impl IntoIterator<Item = (String, String)>) -> Html {
    let pair = |(name, what): (String, String)| {
        let pair = [words("dt", &[], &name), words("dd", &[], &what)];
        element("div", &[], pair)
    };
    element("dl", &[("class", class)], pairs.into_iter().map(pair))
}

/// How much, for how many.
fn figures(board: &Board<'_>) -> Html {
    let (text, outcome) = (board.text, board.outcome());
    let years = outcome.years.iter().map(|planned| planned.year);
    let counted =
        years.filter_map(|year| outcome.amount(Amount::Budget(year, BudgetPart::Counted)));
    let counted: Money = counted.sum();
    let counts = [
        (TableName::Organisations, board.partners().count()),
        (TableName::Lines, board.plan().lines.len()),
        (TableName::Areas, board.areas().count()),
    ];
    let counts = counts.map(|(table, count)| (text.table(table), text.whole(count)));
    let budget = (text.say("board-counted"), text.money(counted));
    list("figures", [budget].into_iter().chain(counts))
}

/// What is longer than so many letters stands on a line of its own, and not beside another.
const BESIDE: usize = 60;

/// For what, from when to when, and by which rules.
fn terms(board: &Board<'_>) -> impl Iterator<Item = Html> {
    let (text, plan) = (board.text, board.plan());
    let (assignment, arrangement) = (&plan.assignment, &plan.arrangement);
    let field = |table, field| text.field(table, field);
    let term = from_to(text, plan.term().first(), plan.term().last());
    let cooperation = assignment.cooperation_from.map(|from| text.date(from));
    let award = award_words(text, plan);
    let (what, rules) = (TableName::Assignment, TableName::Arrangement);
    let terms = [
        (field(what, "scope"), assignment.scope.clone()),
        (text.say("board-term"), term),
        (
            field(what, "cooperation_from"),
            cooperation.unwrap_or_default(),
        ),
        (field(rules, "award_form"), award),
        (field(rules, "scheme"), arrangement.scheme.clone()),
        (field(rules, "legal_basis"), arrangement.legal_basis.clone()),
        (field(rules, "rates"), rates(text, arrangement)),
        (text.say("board-adopted"), adopted_words(board)),
        (text.say("board-date"), text.date(board.today)),
    ];
    let known = terms
        .into_iter()
        .filter(|(_, what)| !what.trim().is_empty());
    let is_long = |(_, what): &(String, String)| what.chars().count() > BESIDE;
    let (long, short): (Vec<_>, Vec<_>) = known.partition(is_long);
    let long = (!long.is_empty()).then(|| list("alone", long));
    [list("terms", short)].into_iter().chain(long)
}

/// Which version is in force, and whether this is what was adopted; nothing where none was.
fn adopted_words(board: &Board<'_>) -> String {
    let in_force = InForce::of(board.versions, board.plan());
    in_force.map_or_else(String::new, |in_force| board.text.in_force(Some(in_force)))
}

/// To whom is awarded at the start of the term.
fn award_words(text: &Text, plan: &Plan) -> String {
    let terms = plan.award_terms(plan.term().first());
    let form = text.choice(terms.form.code());
    match terms.lead {
        Some(lead) => format!("{form} ({})", plan.name_of(lead.row())),
        None if terms.form.has_lead() => text.say("lead-not-chosen"),
        None => form,
    }
}

fn from_to(text: &Text, first: jiff::civil::Date, last: jiff::civil::Date) -> String {
    let (first, last) = (text.date(first), text.date(last));
    text.say_with("board-from-to", &[("first", &first), ("last", &last)])
}

/// The index of every year that has one.
fn rates(text: &Text, arrangement: &Arrangement) -> String {
    let style = text.language().numbers();
    let years: BTreeSet<Year> = arrangement.index_years().collect();
    let rates = years.into_iter().filter_map(|year| {
        let typed = arrangement.rates.get(&year).copied();
        let rate = typed.or_else(|| arrangement.built_rate(Index::General, year))?;
        Some(format!("{year}: {}", rate.show(style)))
    });
    rates.collect::<Vec<_>>().join(", ")
}
