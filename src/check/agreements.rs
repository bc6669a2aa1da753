//! The rules over agreements: whether they say enough to be held to, and whether they are kept. Where
//! a law is named it is a signal, and never a verdict.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::agreements::{answering, due_days, kept, takes_part, years_of},
    plan::{
        Agreement, AgreementId, AgreementKind, Aspect, Keeping, KeepingId, OrganisationId, Place,
        Plan, Value, Verdict,
    },
    year::Year,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What a verdict is on.
type Respect = (AgreementId, Option<OrganisationId>, Option<Year>, Aspect);

/// An agreement with its id.
type Of<'a> = (AgreementId, &'a Agreement);

pub(super) fn check(plan: &Plan, today: Date, findings: &mut Vec<Finding>) {
    for of in plan.agreements.iter() {
        says_enough(plan, of, findings);
        outside_the_term(plan, of, findings);
        not_taking_part(plan, of, findings);
        not_said(plan, of, today, findings);
    }
    for of in plan.keepings.iter() {
        not_kept(plan, of, findings);
        of_nothing(plan, of, findings);
    }
    said_twice(plan, findings);
}

/// P001: no statutory basis. P002: nobody in it. P003: never due. P004: no evidence.
fn says_enough(plan: &Plan, (id, agreement): Of<'_>, findings: &mut Vec<Finding>) {
    let is_of_statute = agreement.kind == AgreementKind::Article39;
    let is_of_nobody = agreement.parties.is_empty() && agreement.promised_to.is_empty();
    let missing = [
        (
            Code::P001,
            "basis",
            is_of_statute && agreement.basis.is_empty(),
        ),
        (Code::P002, "parties", is_of_nobody),
        (Code::P003, "due", due_days(plan, agreement).is_empty()),
        (Code::P004, "evidence", agreement.evidence.is_empty()),
    ];
    for (code, field, _) in missing.into_iter().filter(|(.., is)| *is) {
        let place = Place::Field(id.row(), field);
        findings.push(Finding::new(code, place, vec![Argument::Row(id.row())]));
    }
}

/// P006: something is promised for a year outside the term.
fn outside_the_term(plan: &Plan, (id, agreement): Of<'_>, findings: &mut Vec<Finding>) {
    let term = plan.years();
    let quantities = agreement
        .quantities
        .keys()
        .map(|year| ("quantities", *year));
    let days = agreement.due_dates.keys().map(|year| ("due_dates", *year));
    let outside = quantities
        .chain(days)
        .filter(|(_, year)| !term.contains(year));
    for (field, year) in outside {
        let place = Place::Entry(id.row(), field, Value::Year(year));
        let arguments = vec![Argument::Row(id.row()), Argument::Year(year)];
        findings.push(Finding::new(Code::P006, place, arguments));
    }
}

/// P007: who promises takes no part in a year for which it does.
fn not_taking_part(plan: &Plan, (id, agreement): Of<'_>, findings: &mut Vec<Finding>) {
    let years = years_of(plan, agreement);
    let is_ever = |who| plan.years().iter().any(|year| takes_part(plan, who, *year));
    for who in &agreement.parties {
        let mut missed = years.iter().filter(|year| !takes_part(plan, *who, **year));
        // Of a promise without a year it only asks that a party takes part at all.
        let first = plan.years().first().copied();
        let never = first.filter(|_| years.is_empty() && !is_ever(*who));
        if let Some(year) = missed.next().copied().or(never) {
            findings.push(Finding::new(
                Code::P007,
                Place::Field(id.row(), "parties"),
                vec![
                    Argument::Row(who.row()),
                    Argument::Year(year),
                    Argument::Row(id.row()),
                ],
            ));
        }
    }
}

/// P005: the day is over, and it is not said whether it was kept.
fn not_said(plan: &Plan, (id, agreement): Of<'_>, today: Date, findings: &mut Vec<Finding>) {
    for (year, day) in due_days(plan, agreement) {
        let silent = answering(agreement).filter(|who| kept(plan, (id, year), *who).is_none());
        let count = silent.count();
        if day < today && count > 0 {
            findings.push(Finding::new(
                Code::P005,
                Place::Row(id.row()),
                vec![
                    Argument::Row(id.row()),
                    Argument::Date(day),
                    Argument::Year(year),
                    Argument::Count(count),
                ],
            ));
        }
    }
}

/// P009: kept in part or not, and what was agreed to follow.
fn not_kept(plan: &Plan, (id, keeping): (KeepingId, &Keeping), findings: &mut Vec<Finding>) {
    if keeping.verdict == Verdict::Kept {
        return;
    }
    let agreement = plan.agreements.get(keeping.agreement);
    let consequence = agreement.map(|agreement| agreement.consequence.as_str());
    let consequence = consequence.filter(|words| !words.is_empty());
    findings.push(Finding::new(
        Code::P009,
        Place::Field(id.row(), "verdict"),
        vec![
            Argument::Row(keeping.agreement.row()),
            years_said(plan, keeping),
            Argument::Name(consequence.unwrap_or("–").to_owned()),
        ],
    ));
}

/// P010: said of a year for which nothing was promised. P011: said of who promised nothing.
fn of_nothing(plan: &Plan, (id, keeping): (KeepingId, &Keeping), findings: &mut Vec<Finding>) {
    let Some(agreement) = plan.agreements.get(keeping.agreement) else {
        return;
    };
    let of = Argument::Row(keeping.agreement.row());
    let years = years_of(plan, agreement);
    let said = keeping.year.filter(|year| !years.contains(year));
    if let Some(year) = said.filter(|_| !years.is_empty()) {
        let place = Place::Field(id.row(), "year");
        let arguments = vec![of.clone(), Argument::Year(year)];
        findings.push(Finding::new(Code::P010, place, arguments));
    }
    let is_party = |who: &OrganisationId| agreement.parties.contains(who);
    if let Some(who) = keeping.organisation.filter(|who| !is_party(who)) {
        let place = Place::Field(id.row(), "organisation");
        let arguments = vec![of, Argument::Row(who.row())];
        findings.push(Finding::new(Code::P011, place, arguments));
    }
}

/// The year that a verdict is on, or the first and the last of the term.
fn years_said(plan: &Plan, keeping: &Keeping) -> Argument {
    let term = plan.term();
    let (first, last) = (Year::of(term.first()), Year::of(term.last()));
    match keeping.year {
        Some(year) => Argument::Year(year),
        None if first == last => Argument::Year(first),
        None => Argument::Name(format!("{first}–{last}")),
    }
}

/// P008: two verdicts on the same.
fn said_twice(plan: &Plan, findings: &mut Vec<Finding>) {
    let mut said: BTreeMap<Respect, Verdict> = BTreeMap::new();
    for (id, keeping) in plan.keepings.iter() {
        let of = (
            keeping.agreement,
            keeping.organisation,
            keeping.year,
            keeping.aspect,
        );
        if said.insert(of, keeping.verdict).is_some() {
            let arguments = vec![
                Argument::Row(keeping.agreement.row()),
                years_said(plan, keeping),
            ];
            findings.push(Finding::new(Code::P008, Place::Row(id.row()), arguments));
        }
    }
}
