//! The rules over the years: awarded years, the path, the corridor, and what was asked for.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::Outcome,
    money::Money,
    plan::{Amount, AwardForm, PhaseId, Place, Plan, RowId, TableName, TotalOf, Value},
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

const ARRANGEMENT: RowId = RowId::single(TableName::Arrangement);

pub(super) fn check(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    to_amend(outcome, findings);
    not_awarded(plan, findings);
    lead(plan, outcome, findings);
    bounds(plan, findings);
    nothing_to_follow(plan, findings);
    above_request(plan, outcome, findings);
    request_of_none(plan, outcome, findings);
}

/// B011: what was awarded is no longer what the rules give.
fn to_amend(outcome: &Outcome, findings: &mut Vec<Finding>) {
    for year in outcome.years.iter().map(|plan_year| plan_year.year) {
        let of_year = outcome.amendments.iter();
        let of_year = of_year.filter(|amendment| amendment.awarded.year == year);
        let count = of_year.clone().count();
        if count == 0 {
            continue;
        }
        let more: Money = of_year
            .map(|amendment| amendment.computed - amendment.awarded.amount)
            .sum();
        findings.push(Finding::new(
            Code::B011,
            Place::Amount(Amount::Total(Some(year), TotalOf::Lines)),
            vec![
                Argument::Year(year),
                Argument::Count(count),
                Argument::Money(more),
            ],
        ));
    }
}

/// B014: what was awarded counts only in a year that is marked as awarded.
fn not_awarded(plan: &Plan, findings: &mut Vec<Finding>) {
    let mut counts: BTreeMap<Year, (RowId, usize)> = BTreeMap::new();
    for (id, fact) in plan.facts.iter() {
        if !plan.arrangement.is_awarded(fact.year) {
            let (_, count) = counts.entry(fact.year).or_insert_with(|| (id.row(), 0));
            *count = count.saturating_add(1);
        }
    }
    for (year, (first, count)) in counts {
        findings.push(Finding::new(
            Code::B014,
            Place::Row(first),
            vec![Argument::Year(year), Argument::Count(count)],
        ));
    }
}

/// B012: nobody to award to. B013: to award to who takes no part in a year.
fn lead(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let mut told = BTreeSet::new();
    for year in &outcome.years {
        let terms = plan.award_terms_of(year.year);
        let row = terms.phase.map_or(ARRANGEMENT, PhaseId::row);
        if !terms.form.has_lead() || told.contains(&row) {
            continue;
        }
        let place = Place::Field(row, "lead");
        match terms.lead {
            None => findings.push(Finding::new(Code::B012, place, Vec::new())),
            // A legal entity of the partners is itself none of them.
            Some(lead) if terms.form == AwardForm::Lead && !year.members.contains_key(&lead) => {
                let arguments = vec![Argument::Row(lead.row()), Argument::Year(year.year)];
                findings.push(Finding::new(Code::B013, place, arguments));
            }
            Some(_) => continue,
        }
        told.insert(row);
    }
}

/// A022: no amount is at the same time above the floor and below the cap.
fn bounds(plan: &Plan, findings: &mut Vec<Finding>) {
    let arrangement = &plan.arrangement;
    for (year, floor) in &arrangement.floor {
        if arrangement.cap.get(year).is_some_and(|cap| cap < floor) {
            let place = Place::Entry(ARRANGEMENT, "cap", Value::Year(*year));
            findings.push(Finding::new(Code::A022, place, vec![Argument::Year(*year)]));
        }
    }
}

/// A023: a line follows what the arrangement does not have in any year of the term.
fn nothing_to_follow(plan: &Plan, findings: &mut Vec<Finding>) {
    let arrangement = &plan.arrangement;
    let years = plan.years();
    let in_term = |has: &dyn Fn(&Year) -> bool| years.iter().any(has);
    let has_path = in_term(&|year| arrangement.path.contains_key(year));
    let has_corridor =
        in_term(&|year| arrangement.floor.contains_key(year) || arrangement.cap.contains_key(year));
    for (id, line) in plan.lines.iter() {
        for (field, follows, is_there) in [
            ("path", line.path, has_path),
            ("corridor", line.corridor, has_corridor),
        ] {
            if follows && !is_there {
                let place = Place::Field(id.row(), field);
                findings.push(Finding::new(
                    Code::A023,
                    place,
                    vec![Argument::Row(id.row())],
                ));
            }
        }
    }
}

/// A024: somebody asked for what it takes no part in. In an awarded year only facts count.
fn request_of_none(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    for (id, line) in plan.lines.iter() {
        for ((organisation, year), requested) in &line.requested {
            let given = outcome.organisation_amount(*year, id, Some(*organisation));
            if given.is_some() || plan.arrangement.is_awarded(*year) {
                continue;
            }
            let key = (Value::Row(organisation.row()), Value::Year(*year));
            findings.push(Finding::new(
                Code::A024,
                Place::Entry(id.row(), "requested", Value::Pair(Box::new(key))),
                vec![
                    Argument::Row(organisation.row()),
                    Argument::Row(id.row()),
                    Argument::Year(*year),
                    Argument::Money(*requested),
                ],
            ));
        }
    }
}

/// A021: somebody gets more than was asked for.
fn above_request(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    for (id, line) in plan.lines.iter() {
        for ((organisation, year), requested) in &line.requested {
            let given = outcome.organisation_amount(*year, id, Some(*organisation));
            let Some(given) = given.filter(|given| given > requested) else {
                continue;
            };
            findings.push(Finding::new(
                Code::A021,
                Place::Amount(Amount::Organisation(*year, id, Some(*organisation))),
                vec![
                    Argument::Row(organisation.row()),
                    Argument::Row(id.row()),
                    Argument::Year(*year),
                    Argument::Money(given),
                    Argument::Money(*requested),
                ],
            ));
        }
    }
}
