//! The rules over notice: who gets less, and what the law asks before that. Signals with their
//! article; whether a term is reasonable is for people to say.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::{
        Outcome,
        decrease::{Decrease, decreases},
        notice::{Noticed, noticed},
    },
    money::Money,
    plan::{Amount, Notice, OrganisationId, Place, Plan, RowId, TableName, TotalOf, Value},
    year::Year,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

const ARRANGEMENT: RowId = RowId::single(TableName::Arrangement);

pub(super) fn check(plan: &Plan, outcome: &Outcome, today: Date, findings: &mut Vec<Finding>) {
    for (id, notice) in plan.notices.iter() {
        // What is not made known yet is so today at the earliest.
        let announced = notice.announced.or(Some(today));
        let notice = Notice {
            announced,
            ..notice.clone()
        };
        let came = noticed(plan, outcome, &notice);
        refusal(id.row(), &notice, &came, findings);
    }
    decreased(plan, outcome, findings);
    below_award(plan, outcome, today, findings);
    proviso(plan, today, findings);
}

/// Y007: no term. Y008: too late for it. Y009: how many years is not known.
fn refusal(row: RowId, notice: &Notice, came: &Noticed, findings: &mut Vec<Finding>) {
    let who = Argument::Row(notice.organisation.row());
    let years = Argument::Count(came.years.count);
    if came.years.is_open {
        findings.push(Finding::new(
            Code::Y009,
            Place::Field(row, "organisation"),
            vec![who.clone(), years.clone()],
        ));
    }
    if !came.years.takes_a_term() {
        return;
    }
    let Some(latest) = came.latest else {
        findings.push(Finding::new(
            Code::Y007,
            Place::Field(row, "months"),
            vec![who, years, Argument::Date(came.ends)],
        ));
        return;
    };
    if notice.announced.is_some_and(|day| day > latest) {
        findings.push(Finding::new(
            Code::Y008,
            Place::Field(row, "announced"),
            vec![
                who,
                years,
                Argument::Date(came.ends),
                Argument::Date(latest),
                Argument::Money(came.cost),
            ],
        ));
    }
}

/// Y010: less than the year before, when the pool begins or when a later award does.
fn decreased(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let decreases = decreases(plan, outcome).into_iter();
    for less in decreases.filter(Decrease::takes_notice) {
        let total = TotalOf::Organisation(Some(less.organisation));
        findings.push(Finding::new(
            Code::Y010,
            Place::Amount(Amount::Total(Some(less.year), total)),
            vec![
                Argument::Row(less.organisation.row()),
                Argument::Year(less.year),
                Argument::Money(less.less()),
                Argument::Count(less.years.count),
            ],
        ));
    }
}

/// Y011, Y012: the rules would now give somebody less than was awarded. Under a joint award its
/// recipient is the addressee.
fn below_award(plan: &Plan, outcome: &Outcome, today: Date, findings: &mut Vec<Finding>) {
    let mut less: BTreeMap<(Year, OrganisationId), Money> = BTreeMap::new();
    for amendment in &outcome.amendments {
        let awarded = &amendment.awarded;
        if let Some(who) = awarded.organisation {
            let sum = less.entry((awarded.year, who)).or_default();
            *sum = *sum + awarded.amount - amendment.computed;
        }
    }
    for ((year, who), less) in less.into_iter().filter(|(_, less)| *less > Money::ZERO) {
        let until = plan.proviso_until(year);
        let can_be_invoked = until.is_some_and(|last| today <= last);
        let has_proviso = can_be_invoked || !plan.arrangement.is_budget_adopted(year);
        let code = if has_proviso { Code::Y012 } else { Code::Y011 };
        let addressee = plan.award_terms_of(year).recipient(who).unwrap_or(who);
        findings.push(Finding::new(
            code,
            Place::Amount(Amount::Total(Some(year), TotalOf::Organisation(Some(who)))),
            vec![
                Argument::Row(who.row()),
                Argument::Year(year),
                Argument::Money(less),
                Argument::Row(addressee.row()),
            ],
        ));
    }
}

/// Y013: an award with a proviso that can still be invoked, and until when.
fn proviso(plan: &Plan, today: Date, findings: &mut Vec<Finding>) {
    for year in plan.arrangement.awarded.keys() {
        let until = plan.proviso_until(*year);
        let Some(last) = until.filter(|last| today <= *last) else {
            continue;
        };
        let key = Value::Year(*year);
        findings.push(Finding::new(
            Code::Y013,
            Place::Entry(ARRANGEMENT, "budget_adopted_on", key),
            vec![Argument::Year(*year), Argument::Date(last)],
        ));
    }
}
