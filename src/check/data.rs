//! The data: is everything there once, and whole?

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    plan::{
        Award, AwardId, LineAmount, MoreYears, Place, Plan, Row, Value, is_listed, table::Table,
        task_field_name,
    },
    share::{Ratio, Share},
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    twice(&plan.figures, Code::D001, findings, |figure| {
        Some((figure.of, figure.name.clone(), figure.year))
    });
    twice(&plan.organisations, Code::D002, findings, |organisation| {
        Some(organisation.name.to_lowercase())
    });
    twice(&plan.areas, Code::D004, findings, |area| {
        Some(area.code.clone()).filter(|code| !code.is_empty())
    });
    twice(&plan.facts, Code::D009, findings, |fact| {
        Some((fact.line, fact.year))
    });
    rates_of_rates(plan, findings);
    backwards(plan, findings);
    for (id, award) in plan
        .awards
        .iter()
        .filter(|(_, award)| !award.lines.is_empty())
    {
        tagged_award(id, award, plan, findings);
    }
    lines_outside_the_term(plan, findings);
    task_fields(plan, findings);
}

/// D001, D002, D004: rows that should be one.
fn twice<R: Row, K: Ord>(
    table: &Table<R>,
    code: Code,
    findings: &mut Vec<Finding>,
    identity: impl Fn(&R) -> Option<K>,
) {
    let mut first = BTreeMap::new();
    for (id, row) in table.iter() {
        let Some(identity) = identity(row) else {
            continue;
        };
        match first.get(&identity) {
            None => {
                first.insert(identity, id);
            }
            Some(other) => {
                let other: &crate::plan::Id<R> = other;
                let arguments = vec![Argument::Row(id.row()), Argument::Row(other.row())];
                findings.push(Finding::new(code, Place::Row(id.row()), arguments));
            }
        }
    }
}

/// D008: a percentage of a percentage counts nothing.
fn rates_of_rates(plan: &Plan, findings: &mut Vec<Finding>) {
    let rates: BTreeSet<_> = plan
        .figures
        .iter()
        .filter(|(_, figure)| !figure.base.is_empty())
        .map(|(_, figure)| (figure.of, figure.name.as_str(), figure.year))
        .collect();
    for (id, figure) in plan.figures.iter() {
        if rates.contains(&(figure.of, figure.base.as_str(), figure.year)) {
            let place = Place::Field(id.row(), "base");
            let arguments = vec![
                Argument::Name(figure.name.clone()),
                Argument::Name(figure.base.clone()),
            ];
            findings.push(Finding::new(Code::D008, place, arguments));
        }
    }
}

/// D013: an award that ends before it begins counts for its whole year.
fn backwards(plan: &Plan, findings: &mut Vec<Finding>) {
    let awards = plan.awards.iter();
    for (id, award) in awards.filter(|(_, award)| award.ends_before_it_begins()) {
        let place = Place::Field(id.row(), "covers_to");
        let arguments = vec![Argument::Row(id.row()), Argument::Year(award.year)];
        findings.push(Finding::new(Code::D013, place, arguments));
    }
}

/// D003, D005, D006, D011: awards that belong to lines.
fn tagged_award(id: AwardId, award: &Award, plan: &Plan, findings: &mut Vec<Finding>) {
    let shares: Ratio = award.lines.values().map(|share| share.to_ratio()).sum();
    let row = || vec![Argument::Row(id.row())];
    if shares > Share::WHOLE.to_ratio() {
        let place = Place::Field(id.row(), "lines");
        findings.push(Finding::new(Code::D003, place, row()));
    }
    if award.organisation.is_none() {
        let place = Place::Field(id.row(), "organisation");
        findings.push(Finding::new(Code::D005, place, row()));
    }
    longer_than_a_year(id, award, plan, findings);
    let (code, field, argument) = match award.more_years() {
        None => return,
        Some(MoreYears::Asked { requested, granted }) => (
            Code::D006,
            "requested",
            [Argument::Money(requested), Argument::Money(granted)],
        ),
        Some(MoreYears::Named(later)) => (
            Code::D011,
            "covers_to",
            [Argument::Year(award.year), Argument::Year(later)],
        ),
    };
    let arguments = row().into_iter().chain(argument).collect();
    findings.push(Finding::new(code, Place::Field(id.row(), field), arguments));
}

/// D012: what was granted for more than a year, as the amount of each year.
fn longer_than_a_year(id: AwardId, award: &Award, plan: &Plan, findings: &mut Vec<Finding>) {
    if !award.is_for_longer_than_a_year() {
        return;
    }
    for (line_id, share) in &award.lines {
        let Some(LineAmount::Fixed { amount, .. }) =
            plan.lines.get(*line_id).map(|line| &line.amount)
        else {
            continue;
        };
        if *share == Share::WHOLE && award.granted == Some(*amount) {
            let covers = award.covers();
            let arguments = vec![
                Argument::Row(id.row()),
                Argument::Year(Year::of(covers.first())),
                Argument::Year(Year::of(covers.last())),
                Argument::Row(line_id.row()),
                Argument::Money(*amount),
            ];
            let place = Place::Field(line_id.row(), "amount");
            findings.push(Finding::new(Code::D012, place, arguments));
        }
    }
}

/// D007: amounts in a year that is not planned.
fn lines_outside_the_term(plan: &Plan, findings: &mut Vec<Finding>) {
    let years = plan.years();
    for (id, line) in plan.lines.iter() {
        let LineAmount::PerYear(amounts) = &line.amount else {
            continue;
        };
        for (year, amount) in amounts {
            if !years.contains(year) && !amount.is_zero() {
                let place = Place::Entry(id.row(), "amounts", Value::Year(*year));
                let arguments = vec![
                    Argument::Row(id.row()),
                    Argument::Year(*year),
                    Argument::Money(*amount),
                ];
                findings.push(Finding::new(Code::D007, place, arguments));
            }
        }
    }
}

/// D010: a task field that is not in the list of Iv3 (Besluit begroting en verantwoording, art. 71).
fn task_fields(plan: &Plan, findings: &mut Vec<Finding>) {
    if !plan.years().into_iter().any(is_listed) {
        return;
    }
    for (id, line) in plan.lines.iter() {
        let written = line.task_field.trim();
        if !written.is_empty() && task_field_name(written).is_none() {
            let place = Place::Field(id.row(), "task_field");
            let arguments = vec![Argument::Row(id.row()), Argument::Name(written.to_owned())];
            findings.push(Finding::new(Code::D010, place, arguments));
        }
    }
}
