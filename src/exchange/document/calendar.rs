//! What clauses show of what comes when: decisions, reports, and the days on which it is looked back.

use super::{PaperTable, Writing, tables::words};
use crate::{
    engine::{
        decisions::{body, calendar, voters},
        reporting::{Duty, duties},
    },
    exchange::sheets::proposal::no_single_one,
    plan::{Decision, TableName, field::FieldType as _},
};
use jiff::civil::Date;

/// Who decides what and how, when, and on which day at the latest, by the day; those that concern the
/// recipient where there is one.
pub(super) fn decisions(writing: &Writing<'_>) -> PaperTable {
    let (plan, text) = (writing.plan(), writing.text());
    let made = calendar(plan);
    let recipient = writing.document.recipient;
    let all = plan.decisions.iter();
    let own = all
        .filter(|(_, decision)| recipient.is_none_or(|who| voters(plan, decision).contains(&who)));
    let mut rows: Vec<_> = own
        .map(|(id, decision)| {
            let planned = made.decisions.get(&id).copied().unwrap_or_default();
            let latest = planned.latest.filter(|_| decision.taken.is_none());
            let cells = vec![
                decision.name.clone(),
                body(plan, decision).to_owned(),
                text.value(plan, &decision.rule.to_value()),
                when(writing, decision),
                latest.map_or_else(String::new, |day| text.date(day)),
            ];
            (planned.expected.unwrap_or(Date::MAX), cells)
        })
        .collect();
    rows.sort_by_key(|(day, _)| *day);
    let field = |field| text.field(TableName::Decisions, field);
    let headings = [
        field("name"),
        field("body"),
        field("rule"),
        text.say("paper-when"),
        text.say("decisions-latest"),
    ];
    let rows = rows.into_iter().map(|(_, cells)| cells);
    PaperTable {
        widths: vec![27, 24, 17, 19, 13],
        ..words(headings.into(), rows.collect())
    }
}

fn when(writing: &Writing<'_>, decision: &Decision) -> String {
    let text = writing.text();
    let said = |key, day| text.say_with(key, &[("date", &text.date(day))]);
    match (decision.taken, decision.planned) {
        (Some(day), _) => said("decision-taken", day),
        (None, Some(day)) => said("decision-planned", day),
        (None, None) => text.say("decision-open"),
    }
}

/// What must be handed in, by whom, about which days and on which day at the latest; what the
/// recipient hands in, or what is about its award, where there is one.
pub(super) fn reporting(writing: &Writing<'_>) -> PaperTable {
    let (plan, text) = (writing.plan(), writing.text());
    let recipient = writing.document.recipient;
    let is_own = |duty: &Duty| duty.organisation == recipient || duty.recipient == recipient;
    let duties = duties(plan, &writing.evaluated.outcome).into_iter();
    let own = duties.filter(|duty| recipient.is_none() || is_own(duty));
    let rows = own.map(|duty| {
        let who = duty.organisation.map_or_else(
            || no_single_one(text, plan.award_terms_of(duty.year).form),
            |who| plan.name_of(who.row()),
        );
        let (first, last) = (text.date(duty.about.first()), text.date(duty.about.last()));
        vec![
            plan.name_of(duty.rule.row()),
            who,
            text.say_with("paper-about", &[("first", &first), ("last", &last)]),
            duty.due.map_or_else(String::new, |day| text.date(day)),
        ]
    });
    let headings = ["report", "who", "days", "due"];
    let headings = headings.map(|code| text.say(&format!("paper-{code}")));
    PaperTable {
        widths: vec![30, 24, 30, 16],
        ..words(headings.into(), rows.collect())
    }
}

/// On which days what is decided, and by whom, in order; what has no day comes last.
pub(super) fn reviews(writing: &Writing<'_>) -> PaperTable {
    let (plan, text) = (writing.plan(), writing.text());
    let mut reviews: Vec<_> = plan.reviews.iter().map(|(_, review)| review).collect();
    reviews.sort_by_key(|review| review.date.unwrap_or(Date::MAX));
    let date = |day: Option<Date>| day.map_or_else(String::new, |day| text.date(day));
    let rows = reviews.into_iter().map(|review| {
        vec![
            date(review.date),
            text.choice(review.kind.code()),
            review.decides.clone(),
            review.who.clone(),
            date(review.held),
        ]
    });
    let field = |field| text.field(TableName::Reviews, field);
    let headings = ["date", "kind", "decides", "who", "held"].map(field);
    PaperTable {
        widths: vec![15, 15, 34, 21, 15],
        ..words(headings.into(), rows.collect())
    }
}
