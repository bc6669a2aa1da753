//! The rules over the term: reviews, the arrangements before and after, and what is shifted. Legal
//! ones are signals with their article.

use super::{
    code::Code,
    finding::{Argument, Finding},
    grounds::last_of,
};
use crate::{
    engine::{
        Outcome,
        horizon::{Between, between, span, stretches},
        shift::{Shift, Verdict, shifts},
    },
    money::Money,
    plan::{
        Amount, ConsecutiveId, Place, Plan, Review, ReviewId, ReviewKind, RowId, StatutoryBasis,
        TableName, Topic, TotalOf,
    },
};
use jiff::{ToSpan as _, civil::Date};

const ARRANGEMENT: RowId = RowId::single(TableName::Arrangement);

/// How many days before it a review is told to come. As with what is usual below, no law says so:
/// what laws and schemes say are rules of the plan.
const SOON_DAYS: i32 = 60;
/// How long a subsidy term usually is, from the shortest to the longest.
const TERM_YEARS: [usize; 2] = [1, 10];
/// How long a cooperation is planned ahead at most: it takes 5 to 15 years to develop.
const HORIZON_YEARS: usize = 15;

pub(super) fn check(plan: &Plan, outcome: &Outcome, today: Date, findings: &mut Vec<Finding>) {
    for (id, review) in plan.reviews.iter() {
        due(id, review, today, findings);
        outside(plan, (id, review), findings);
    }
    evaluations(plan, findings);
    row_of_arrangements(plan, findings);
    lengths(plan, findings);
    shifted(plan, outcome, findings);
}

/// T001: a review that has passed. T002: one that comes soon.
fn due(id: ReviewId, review: &Review, today: Date, findings: &mut Vec<Finding>) {
    let Some(day) = review.date.filter(|_| review.held.is_none()) else {
        return;
    };
    let soon = today.checked_add(SOON_DAYS.days()).unwrap_or(today);
    let code = match day {
        day if day < today => Code::T001,
        day if day <= soon => Code::T002,
        _ => return,
    };
    let arguments = vec![Argument::Row(id.row()), Argument::Date(day)];
    findings.push(Finding::new(
        code,
        Place::Field(id.row(), "date"),
        arguments,
    ));
}

/// T003: a review when there is no cooperation.
fn outside(plan: &Plan, (id, review): (ReviewId, &Review), findings: &mut Vec<Finding>) {
    let (first, last) = span(plan);
    if let Some(day) = review.date.filter(|day| *day < first || last < *day) {
        let days = [day, first, last].map(Argument::Date);
        let arguments = std::iter::once(Argument::Row(id.row())).chain(days);
        findings.push(Finding::new(
            Code::T003,
            Place::Field(id.row(), "date"),
            arguments.collect(),
        ));
    }
}

/// T004: more years without a report on effects than the law leaves (Awb 4:24). It is asked of subsidy
/// that is based on a statutory rule, by the rule that holds when those years begin.
fn evaluations(plan: &Plan, findings: &mut Vec<Finding>) {
    if plan.arrangement.known_basis() != StatutoryBasis::Scheme {
        return;
    }
    let evaluations = plan.reviews.iter().map(|(_, review)| review);
    let evaluations = evaluations.filter(|review| review.kind == ReviewKind::Evaluation);
    let days = evaluations.filter_map(|review| review.held.or(review.date));
    let mut days: Vec<Date> = days.collect();
    days.sort_unstable();
    let (mut since, end) = (plan.term().first(), span(plan).1);
    // An evaluation after everything has ended is late for nothing.
    for day in days.into_iter().chain([end]).map(|day| day.min(end)) {
        let holding = plan.rule(Topic::EvaluationYears, since);
        let asked = holding.and_then(|holding| {
            let years = holding.number()?;
            Some((holding, years, last_of(since, years)?))
        });
        let Some((holding, years, until)) = asked else {
            return;
        };
        if day > until {
            let mut arguments = [since, until].map(Argument::Date).to_vec();
            let source = Argument::Name(holding.source().to_owned());
            arguments.extend([Argument::Count(years), source]);
            let place = Place::Field(ARRANGEMENT, "end");
            findings.push(Finding::new(Code::T004, place, arguments));
            return;
        }
        since = since.max(day);
    }
}

/// T005: a gap. T006: an overlap. T009: days that are not known.
fn row_of_arrangements(plan: &Plan, findings: &mut Vec<Finding>) {
    for (stretch, what) in between(plan) {
        let row = stretch.of.map_or(ARRANGEMENT, ConsecutiveId::row);
        let field = if stretch.of.is_some() {
            "from"
        } else {
            "start"
        };
        let (code, days) = match what {
            Between::Gap(first, last) => (Code::T005, [first, last]),
            Between::Overlap(first, last) => (Code::T006, [first, last]),
        };
        let days = days.map(Argument::Date).to_vec();
        findings.push(Finding::new(code, Place::Field(row, field), days));
    }
    for (id, row) in plan.horizon.iter().filter(|(_, row)| row.days().is_none()) {
        let field = if row.from.is_none() { "from" } else { "to" };
        findings.push(Finding::new(
            Code::T009,
            Place::Field(id.row(), field),
            vec![Argument::Row(id.row())],
        ));
    }
}

/// T007: a horizon that is longer than anybody plans.
fn lengths(plan: &Plan, findings: &mut Vec<Finding>) {
    let (first, last) = span(plan);
    if last_of(first, HORIZON_YEARS).is_some_and(|most| last > most) {
        let days = [first, last].map(Argument::Date).to_vec();
        let stretches = stretches(plan).into_iter();
        let latest = stretches.max_by_key(|stretch| stretch.days.last());
        let place = latest
            .and_then(|stretch| stretch.of)
            .map_or(Place::Field(ARRANGEMENT, "end"), |id| {
                Place::Field(id.row(), "to")
            });
        findings.push(Finding::new(Code::T007, place, days));
    }
    usual(plan, findings);
}

/// T008: a term that is shorter or longer than usual.
fn usual(plan: &Plan, findings: &mut Vec<Finding>) {
    let term = plan.term();
    let [shortest, longest] = TERM_YEARS.map(|years| last_of(term.first(), years));
    let is_short = shortest.is_some_and(|day| term.last() < day);
    let is_long = longest.is_some_and(|day| term.last() > day);
    if is_short || is_long {
        let days = [term.first(), term.last()].map(Argument::Date).to_vec();
        findings.push(Finding::new(
            Code::T008,
            Place::Field(ARRANGEMENT, "end"),
            days,
        ));
    }
}

/// T010: what was shifted in a year is within the room. T011: a line is not. T012: the year as a
/// whole changes.
fn shifted(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let shifts = shifts(plan, outcome);
    for of_year in shifts.chunk_by(|one, other| one.year == other.year) {
        let Some(year) = of_year.first().map(|shift| shift.year) else {
            continue;
        };
        let whole = Place::Amount(Amount::Total(Some(year), TotalOf::Lines));
        let is = |verdict| move |shift: &&Shift| shift.verdict == verdict;
        if of_year.iter().any(|shift| is(Verdict::OtherTotal)(&shift)) {
            let more: Money = of_year.iter().map(Shift::change).sum();
            let arguments = vec![Argument::Year(year), Argument::Money(more)];
            findings.push(Finding::new(Code::T012, whole, arguments));
            continue;
        }
        for shift in of_year.iter().filter(is(Verdict::Above)) {
            let amounts = [shift.change(), shift.room.unwrap_or_default()];
            let arguments = [Argument::Row(shift.line.row()), Argument::Year(year)];
            let arguments = arguments.into_iter().chain(amounts.map(Argument::Money));
            findings.push(Finding::new(
                Code::T011,
                Place::Amount(Amount::Line(year, shift.line)),
                arguments.collect(),
            ));
        }
        if of_year.iter().all(|shift| is(Verdict::Within)(&shift)) {
            let moved = of_year.iter().map(|shift| shift.change().max(Money::ZERO));
            let arguments = vec![
                Argument::Year(year),
                Argument::Count(of_year.len()),
                Argument::Money(moved.sum()),
            ];
            findings.push(Finding::new(Code::T010, whole, arguments));
        }
    }
}
