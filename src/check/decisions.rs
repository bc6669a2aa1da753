//! The rules over decisions: whether they can be taken in an order, and in time for the start.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::decisions::{Calendar, Planned, body, calendar},
    plan::{Decision, DecisionId, Place, Plan, decision::Votes},
};
use jiff::civil::Date;

/// A decision with what follows for it.
type Of<'a> = (DecisionId, &'a Decision, Planned);

pub(super) fn check(plan: &Plan, today: Date, findings: &mut Vec<Finding>) {
    if plan.decisions.is_empty() {
        return;
    }
    let calendar = calendar(plan);
    for (id, decision) in plan.decisions.iter() {
        let planned = calendar.decisions.get(&id).copied().unwrap_or_default();
        let of = (id, decision, planned);
        in_circle(of, findings);
        says_enough(plan, of, findings);
        in_time(of, today, findings);
        before_its_needs(plan, of, findings);
        other_votes(of, findings);
    }
    longest(&calendar, today, findings);
}

fn at(id: DecisionId, field: &'static str) -> Place {
    Place::Field(id.row(), field)
}

/// Q001: it needs itself.
fn in_circle((id, _, planned): Of<'_>, findings: &mut Vec<Finding>) {
    if planned.is_in_circle {
        let arguments = vec![Argument::Row(id.row())];
        findings.push(Finding::new(Code::Q001, at(id, "needs"), arguments));
    }
}

/// Q007: not planned. Q008: nobody decides.
fn says_enough(plan: &Plan, (id, decision, _): Of<'_>, findings: &mut Vec<Finding>) {
    let has_day = decision.planned.or(decision.taken).is_some();
    let missing = [
        (Code::Q007, "planned", !has_day),
        (Code::Q008, "body", body(plan, decision).is_empty()),
    ];
    for (code, field, _) in missing.into_iter().filter(|(.., is)| *is) {
        let arguments = vec![Argument::Row(id.row())];
        findings.push(Finding::new(code, at(id, field), arguments));
    }
}

/// Q002: its day is over. Q003: its last day is over. Q004: it comes too late for the start.
fn in_time((id, decision, planned): Of<'_>, today: Date, findings: &mut Vec<Finding>) {
    if decision.taken.is_some() {
        return;
    }
    let row = Argument::Row(id.row());
    if let Some(day) = decision.planned.filter(|day| *day < today) {
        let arguments = vec![row.clone(), Argument::Date(day)];
        findings.push(Finding::new(Code::Q002, at(id, "planned"), arguments));
    }
    let Some(latest) = planned.latest else {
        return;
    };
    if latest < today {
        let arguments = vec![row, Argument::Date(latest)];
        findings.push(Finding::new(Code::Q003, at(id, "taken"), arguments));
    } else if let Some((expected, slack)) = planned.expected.zip(planned.slack.filter(|d| *d < 0)) {
        let late = usize::try_from(slack.unsigned_abs()).unwrap_or(usize::MAX);
        let arguments = vec![
            row,
            Argument::Date(expected),
            Argument::Date(latest),
            Argument::Count(late),
        ];
        findings.push(Finding::new(Code::Q004, at(id, "planned"), arguments));
    }
}

/// Q005: planned before it can be. Q006: taken before what it needs.
fn before_its_needs(plan: &Plan, (id, decision, planned): Of<'_>, findings: &mut Vec<Finding>) {
    let row = Argument::Row(id.row());
    if let Some(taken) = decision.taken {
        let needs = decision.needs.iter();
        let early = needs.filter(|need| {
            let need = plan.decisions.get(**need);
            need.is_some_and(|need| need.taken.is_none_or(|day| day > taken))
        });
        for need in early {
            let arguments = vec![row.clone(), Argument::Row(need.row())];
            findings.push(Finding::new(Code::Q006, at(id, "taken"), arguments));
        }
        return;
    }
    let early = decision.planned.zip(planned.earliest);
    if let Some((day, earliest)) = early.filter(|(day, earliest)| day < earliest) {
        let arguments = vec![row, Argument::Date(day), Argument::Date(earliest)];
        findings.push(Finding::new(Code::Q005, at(id, "planned"), arguments));
    }
}

/// Q009: somebody has another number of votes than one.
fn other_votes((id, decision, _): Of<'_>, findings: &mut Vec<Finding>) {
    let other = decision
        .votes
        .iter()
        .filter(|(_, votes)| **votes != Votes::ONE);
    for (who, votes) in other {
        let arguments = vec![
            Argument::Row(id.row()),
            Argument::Row(who.row()),
            Argument::Count(votes.number().into()),
        ];
        findings.push(Finding::new(Code::Q009, at(id, "votes"), arguments));
    }
}

/// Q010: the longest chain had to begin already.
fn longest(calendar: &Calendar, today: Date, findings: &mut Vec<Finding>) {
    let late = calendar.longest.filter(|longest| longest.begins < today);
    let critical = calendar.decisions.iter();
    let critical = critical.filter(|(_, planned)| planned.is_critical);
    let first = critical.min_by_key(|(id, planned)| (planned.depth, **id));
    if let Some((longest, (id, _))) = late.zip(first) {
        let weeks = usize::try_from(longest.weeks).unwrap_or(usize::MAX);
        let arguments = vec![Argument::Count(weeks), Argument::Date(longest.begins)];
        findings.push(Finding::new(Code::Q010, at(*id, "weeks"), arguments));
    }
}
