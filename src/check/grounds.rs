//! The rules over ceilings, the statutory basis, and money of every year beside money for a time.
//! Signals with their article: what they lead to is for people to say.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::{Outcome, ceilings},
    plan::{
        Amount, BudgetPart, Ceiling, CeilingId, Place, Plan, RowId, StatutoryBasis, TableName,
        Topic, TotalOf,
    },
    year::Year,
};
use jiff::{ToSpan as _, civil::Date};
use std::collections::BTreeSet;

const ARRANGEMENT: RowId = RowId::single(TableName::Arrangement);

pub(super) fn check(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let mut known = BTreeSet::new();
    for (id, ceiling) in plan.ceilings.iter() {
        exceeded(plan, outcome, (id, ceiling), findings);
        published(id, ceiling, findings);
        method(id, ceiling, findings);
        if !known.insert((ceiling.scheme(), ceiling.year)) {
            findings.push(Finding::new(
                Code::L008,
                Place::Field(id.row(), "scheme"),
                of_ceiling(ceiling),
            ));
        }
    }
    basis(plan, outcome, findings);
    for year in plan.years() {
        mixed(plan, outcome, year, findings);
    }
}

/// A ceiling as words name it.
fn of_ceiling(ceiling: &Ceiling) -> Vec<Argument> {
    let scheme = ceiling.scheme().to_owned();
    vec![Argument::Name(scheme), Argument::Year(ceiling.year)]
}

/// L001: the awards of the year are more than the ceiling (Awb 4:25).
fn exceeded(
    plan: &Plan,
    outcome: &Outcome,
    (id, ceiling): (CeilingId, &Ceiling),
    findings: &mut Vec<Finding>,
) {
    let room = ceilings::room(plan, outcome, ceiling);
    if room.taken > ceiling.amount {
        let mut arguments = of_ceiling(ceiling);
        let excess = room.taken - ceiling.amount;
        arguments.extend([room.taken, ceiling.amount, excess].map(Argument::Money));
        let place = Place::Field(id.row(), "amount");
        findings.push(Finding::new(Code::L001, place, arguments));
    }
}

/// L002: published when its year had begun. L003: not known to be published (Awb 4:27).
fn published(id: CeilingId, ceiling: &Ceiling, findings: &mut Vec<Finding>) {
    let place = Place::Field(id.row(), "published");
    let mut arguments = of_ceiling(ceiling);
    let code = match ceiling.published {
        None => Code::L003,
        Some(day) if day >= ceiling.year.whole().first() => {
            arguments.push(Argument::Date(day));
            Code::L002
        }
        Some(_) => return,
    };
    findings.push(Finding::new(code, place, arguments));
}

/// L004: no method of distribution was published with it (Awb 4:26).
fn method(id: CeilingId, ceiling: &Ceiling, findings: &mut Vec<Finding>) {
    if ceiling.method.trim().is_empty() {
        let place = Place::Field(id.row(), "method");
        findings.push(Finding::new(Code::L004, place, of_ceiling(ceiling)));
    }
}

/// L005: no basis. L006: named in the budget, each with a most (Awb 4:23).
fn basis(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let arrangement = &plan.arrangement;
    let place = Place::Field(ARRANGEMENT, "basis");
    // While nothing is awarded, and nobody says under what, there is nothing to be based on anything.
    let is_of_scheme = !arrangement.scheme.trim().is_empty() || !plan.ceilings.is_empty();
    let is_any = is_of_scheme || !arrangement.awarded.is_empty();
    match arrangement.known_basis() {
        StatutoryBasis::NotSaid if is_any => {
            findings.push(Finding::new(Code::L005, place, Vec::new()));
        }
        StatutoryBasis::Budget => {
            let recipients = Argument::Count(recipients(plan, outcome));
            findings.push(Finding::new(Code::L006, place, vec![recipients]));
        }
        StatutoryBasis::Incidental => findings.extend(too_long(plan)),
        StatutoryBasis::NotSaid | StatutoryBasis::Scheme => {}
    }
}

/// L007: incidental for longer than the law leaves without a statutory rule (Awb 4:23, third
/// paragraph, d).
fn too_long(plan: &Plan) -> Option<Finding> {
    let (first, last) = (plan.term().first(), plan.term().last());
    let holding = plan.rule(Topic::IncidentalYears, first)?;
    let most = holding.number()?;
    let ends = last_of(first, most).filter(|ends| last > *ends)?;
    let place = Place::Field(ARRANGEMENT, "basis");
    let mut arguments = [last, ends].map(Argument::Date).to_vec();
    let source = Argument::Name(holding.source().to_owned());
    arguments.extend([Argument::Count(most), source]);
    Some(Finding::new(Code::L007, place, arguments))
}

/// The last day of so many years that begin on a day.
pub(super) fn last_of(first: Date, years: usize) -> Option<Date> {
    let years = i64::try_from(years).ok()?;
    let next = first.checked_add(years.years()).ok()?;
    next.yesterday().ok()
}

/// How many organisations the budget has to name: those that have money in some year.
fn recipients(plan: &Plan, outcome: &Outcome) -> usize {
    let years = plan.years().into_iter();
    let recipients = years.flat_map(|year| {
        let terms = plan.award_terms_of(year);
        let totals = outcome.totals();
        let own = totals.filter_map(move |((of_year, of), amount)| match of {
            TotalOf::Organisation(Some(who)) if of_year == Some(year) && !amount.is_zero() => {
                Some(terms.recipient(who).unwrap_or(who))
            }
            _ => None,
        });
        own.collect::<Vec<_>>()
    });
    recipients.collect::<BTreeSet<_>>().len()
}

/// L009: lines of every year take more than there is every year.
fn mixed(plan: &Plan, outcome: &Outcome, year: Year, findings: &mut Vec<Finding>) {
    let natures = ceilings::natures(plan, outcome, year);
    let short = natures.recurrent_lines - natures.recurrent;
    if short.cents() <= 0 || natures.recurrent_lines.cents() <= 0 {
        return;
    }
    let place = Place::Amount(Amount::Budget(year, BudgetPart::Counted));
    let mut arguments = vec![Argument::Year(year)];
    let amounts = [natures.recurrent_lines, natures.recurrent, short];
    arguments.extend(amounts.map(Argument::Money));
    findings.push(Finding::new(Code::L009, place, arguments));
}
