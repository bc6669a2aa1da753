//! The rules over state aid: what passes a ceiling, and what has no basis. Signals with the regulation
//! that holds; whether something is aid is for lawyers to say.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::aid::Counted,
    plan::{Amount, Basis, Place, Plan, TotalOf},
};
use std::{cmp::Reverse, collections::BTreeSet};

pub(super) fn check(plan: &Plan, counted: &[Counted<'_>], findings: &mut Vec<Finding>) {
    ceilings(plan, counted, findings);
    nothing_recorded(plan, counted, findings);
    rows(plan, findings);
}

/// S001: more than the ceiling. S002: no basis recorded, where others have one. Of each organisation
/// the first day tells enough.
fn ceilings(plan: &Plan, counted: &[Counted<'_>], findings: &mut Vec<Finding>) {
    let is_recorded = !plan.aid.is_empty();
    let mut told = BTreeSet::new();
    for one in counted {
        let code = match one.basis {
            Some(_) if one.is_over() => Code::S001,
            None if is_recorded => Code::S002,
            _ => continue,
        };
        let Some((holding, ceiling)) = one.rule.zip(one.ceiling()) else {
            continue;
        };
        if told.insert((code, one.organisation, one.topic)) {
            let arguments = vec![
                Argument::Row(one.organisation.row()),
                Argument::Date(one.day),
                Argument::Money(one.sum()),
                Argument::Money(ceiling),
                Argument::Name(holding.source().to_owned()),
            ];
            findings.push(Finding::new(code, place(one), arguments));
        }
    }
}

/// S005: nothing is recorded at all, and somebody has more than the ceiling, were it aid. One signal
/// for all of them: that of whoever has most.
fn nothing_recorded(plan: &Plan, counted: &[Counted<'_>], findings: &mut Vec<Finding>) {
    let over = counted.iter().filter(|one| one.is_over());
    let over = over.filter(|_| plan.aid.is_empty());
    let organisations: BTreeSet<_> = over.clone().map(|one| one.organisation).collect();
    let most = over.max_by_key(|one| (one.sum(), Reverse(one.day), Reverse(one.organisation)));
    let most = most.and_then(|one| Some((one, one.rule?, one.ceiling()?)));
    let Some((one, holding, ceiling)) = most else {
        return;
    };
    let arguments = vec![
        Argument::Count(organisations.len()),
        Argument::Row(one.organisation.row()),
        Argument::Money(one.sum()),
        Argument::Money(ceiling),
        Argument::Name(holding.source().to_owned()),
    ];
    findings.push(Finding::new(Code::S005, place(one), arguments));
}

/// What the organisation has in the first year that it is awarded for.
fn place(one: &Counted<'_>) -> Place {
    let total = TotalOf::Organisation(Some(one.organisation));
    Place::Amount(Amount::Total(Some(one.year), total))
}

/// S003: aid from elsewhere without its day. S004: a basis without its reason.
fn rows(plan: &Plan, findings: &mut Vec<Finding>) {
    for (id, aid) in plan.aid.iter() {
        let needs_reason = matches!(aid.basis, Basis::NoAid | Basis::Other);
        let (code, field) = match aid.amount {
            Some(_) if aid.granted_on.is_none() => (Code::S003, "granted_on"),
            None if needs_reason && aid.reason.trim().is_empty() => (Code::S004, "reason"),
            _ => continue,
        };
        let who = Argument::Row(aid.organisation.row());
        findings.push(Finding::new(code, Place::Field(id.row(), field), vec![who]));
    }
}
