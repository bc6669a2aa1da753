//! The rules over reporting: what is late, what is due soon, and what no rule asks for.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::{
        Outcome,
        reporting::{DAYS_AHEAD, Duty, duties, without_duty},
    },
    plan::{Amount, OrganisationId, Place, Plan, ReportId, TotalOf},
};
use jiff::{ToSpan as _, civil::Date};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(plan: &Plan, outcome: &Outcome, today: Date, findings: &mut Vec<Finding>) {
    incomplete(plan, findings);
    let duties = duties(plan, outcome);
    due(plan, &duties, today, findings);
    not_asked_for(plan, outcome, &duties, findings);
    belongs_nowhere(plan, &duties, findings);
}

/// V001: reports are late. V002: they are due soon. Those by one rule of one day are told together.
fn due(plan: &Plan, duties: &[Duty], today: Date, findings: &mut Vec<Finding>) {
    let soon = today.checked_add(DAYS_AHEAD.days()).unwrap_or(today);
    let mut missing: BTreeMap<_, Vec<&Duty>> = BTreeMap::new();
    for duty in duties {
        let report = duty.report.and_then(|id| plan.reports.get(id));
        let is_there = report.is_some_and(|report| report.received.is_some_and(|day| day <= today));
        let day = duty.due.filter(|day| !is_there && *day <= soon);
        if let Some(day) = day {
            let of = (day, duty.rule, duty.year);
            missing.entry(of).or_default().push(duty);
        }
    }
    for ((day, rule, year), duties) in missing {
        let (place, whose) = match duties.as_slice() {
            [duty] => (place(duty), who(duty.organisation)),
            several => {
                let whose = Argument::Organisations(several.len());
                (Place::Row(rule.row()), whose)
            }
        };
        let late = if day < today { Code::V001 } else { Code::V002 };
        let rule = Argument::Row(rule.row());
        let arguments = vec![rule, Argument::Year(year), Argument::Date(day), whose];
        findings.push(Finding::new(late, place, arguments));
    }
}

/// Where one is to be ticked off.
fn place(duty: &Duty) -> Place {
    let report = duty.report.map(|id| Place::Field(id.row(), "received"));
    report.unwrap_or_else(|| Place::Row(duty.rule.row()))
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
