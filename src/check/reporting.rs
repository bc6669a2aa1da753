//! The rules over reporting: what is late, what is due soon, and what no rule asks for.

use super::finding::{Argument, Code, Finding};
use crate::{
    engine::{
        Outcome,
        reporting::{DAYS_AHEAD, Duty, duties, without_duty},
    },
    plan::{Amount, OrganisationId, Place, Plan, ReportId, TotalOf},
};
use jiff::{ToSpan as _, civil::Date};
use std::collections::BTreeSet;

pub(super) fn check(plan: &Plan, outcome: &Outcome, today: Date, findings: &mut Vec<Finding>) {
    incomplete(plan, findings);
    let duties = duties(plan, outcome);
    for duty in &duties {
        due(plan, duty, today, findings);
    }
    not_asked_for(plan, outcome, &duties, findings);
    belongs_nowhere(plan, &duties, findings);
}

/// V001: a report is late. V002: one is due soon.
fn due(plan: &Plan, duty: &Duty, today: Date, findings: &mut Vec<Finding>) {
    let report = duty.report.and_then(|id| plan.reports.get(id));
    let is_there = report.is_some_and(|report| report.received.is_some_and(|day| day <= today));
    let Some(day) = duty.due.filter(|_| !is_there) else {
        return;
    };
    let soon = today.checked_add(DAYS_AHEAD.days()).unwrap_or(today);
    let code = match day {
        day if day < today => Code::V001,
        day if day <= soon => Code::V002,
        _ => return,
    };
    let place = match duty.report {
        Some(id) => Place::Field(id.row(), "received"),
        None => Place::Row(duty.rule.row()),
    };
    let mut arguments = vec![
        Argument::Row(duty.rule.row()),
        Argument::Year(duty.year),
        Argument::Date(day),
    ];
    arguments.push(who(duty.organisation));
    findings.push(Finding::new(code, place, arguments));
}

/// Whose report it is; all together have no row.
fn who(organisation: Option<OrganisationId>) -> Argument {
    organisation.map_or(Argument::Nobody, |id| Argument::Row(id.row()))
}

/// V003: there are rules, and none asks anything for an award.
fn not_asked_for(plan: &Plan, outcome: &Outcome, duties: &[Duty], findings: &mut Vec<Finding>) {
    for award in without_duty(plan, outcome, duties) {
        let of = award
            .recipient
            .map_or(TotalOf::Lines, |who| TotalOf::Organisation(Some(who)));
        findings.push(Finding::new(
            Code::V003,
            Place::Amount(Amount::Total(Some(award.year), of)),
            vec![
                Argument::Year(award.year),
                Argument::Money(award.amount),
                who(award.recipient),
            ],
        ));
    }
}

/// V004: a report that no rule asks for.
fn belongs_nowhere(plan: &Plan, duties: &[Duty], findings: &mut Vec<Finding>) {
    let taken: BTreeSet<ReportId> = duties.iter().filter_map(|duty| duty.report).collect();
    for (id, report) in plan.reports.iter().filter(|(id, _)| !taken.contains(id)) {
        findings.push(Finding::new(
            Code::V004,
            Place::Row(id.row()),
            vec![
                Argument::Row(report.rule.row()),
                Argument::Year(report.year),
                who(report.organisation),
            ],
        ));
    }
}

/// V005: a rule that does not say when, or how often.
fn incomplete(plan: &Plan, findings: &mut Vec<Finding>) {
    let rules = plan.reporting_rules.iter();
    for (id, _) in rules.filter(|(_, rule)| !rule.is_complete()) {
        findings.push(Finding::new(
            Code::V005,
            Place::Row(id.row()),
            vec![Argument::Row(id.row())],
        ));
    }
}
