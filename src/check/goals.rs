//! The rules over goals: does every goal have money, does every line have a goal, and is there
//! something by which people see whether it works?

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    plan::{Id, Indicator, Place, Plan, RowId, Value},
    year::Year,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

pub(super) fn check(plan: &Plan, today: Date, findings: &mut Vec<Finding>) {
    goals(plan, findings);
    for (id, indicator) in plan.indicators.iter() {
        measured(id.row(), indicator, findings);
        outside_term(plan, (id.row(), indicator), findings);
        overdue(id.row(), indicator, today, findings);
    }
}

/// G001: a goal that no line has. G002: lines without a goal, where there are goals.
fn goals(plan: &Plan, findings: &mut Vec<Finding>) {
    let of_lines = plan.lines.iter().flat_map(|(_, line)| line.goals.keys());
    let used: BTreeSet<_> = of_lines.copied().collect();
    let unused = plan.goals.ids().filter(|id| !used.contains(id));
    findings.extend(unused.map(|id| about(Code::G001, Place::Row(id.row()), id.row())));
    if plan.goals.is_empty() {
        return;
    }
    let lines = plan.lines.iter().filter(|(_, line)| line.goals.is_empty());
    let ids = lines.map(|(id, _)| Id::row(id));
    findings.extend(ids.map(|id| about(Code::G002, Place::Field(id, "goals"), id)));
}

/// G003: neither a target nor words by which it is seen.
fn measured(row: RowId, indicator: &Indicator, findings: &mut Vec<Finding>) {
    if indicator.target.is_empty() && indicator.evidence.is_empty() {
        findings.push(about(Code::G003, Place::Field(row, "target"), row));
    }
}

/// G004: a target of a year outside the term.
fn outside_term(plan: &Plan, (row, indicator): (RowId, &Indicator), findings: &mut Vec<Finding>) {
    let term: BTreeSet<Year> = plan.years().into_iter().collect();
    let years = indicator.target.keys().filter(|year| !term.contains(year));
    findings.extend(years.map(|year| of_year(Code::G004, (row, "target"), *year)));
}

/// G005: a year is over, and nobody says what became of its target.
fn overdue(row: RowId, indicator: &Indicator, today: Date, findings: &mut Vec<Finding>) {
    let years = indicator.target.keys();
    let over = years.filter(|year| year.whole().last() < today);
    let open = over.filter(|year| !indicator.actual.contains_key(year));
    findings.extend(open.map(|year| of_year(Code::G005, (row, "actual"), *year)));
}

fn about(code: Code, place: Place, row: RowId) -> Finding {
    Finding::new(code, place, vec![Argument::Row(row)])
}

fn of_year(code: Code, (row, field): (RowId, &'static str), year: Year) -> Finding {
    let place = Place::Entry(row, field, Value::Year(year));
    let arguments = vec![Argument::Row(row), Argument::Year(year)];
    Finding::new(code, place, arguments)
}
