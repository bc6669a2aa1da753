//! The budget of a year: does it tie out, and what money is it made of?

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::{
    engine::Outcome,
    money::Money,
    plan::{Amount, BudgetPart, Place, Plan, Reserve, RowId, TableName, Value},
    year::Year,
};

pub(super) fn check(plan: &Plan, outcome: &Outcome, findings: &mut Vec<Finding>) {
    for year in outcome.years.iter().map(|plan_year| plan_year.year) {
        tie_out(plan, outcome, year, findings);
        expected(plan, outcome, year, findings);
        reserve(plan, outcome, year, findings);
    }
    limit(outcome, findings);
    restrictions(plan, findings);
    outside_the_term(plan, findings);
}

/// B001 shortage, B002 rounding, B003 money left.
fn tie_out(plan: &Plan, outcome: &Outcome, year: Year, findings: &mut Vec<Finding>) {
    let Some(budget) = outcome.budget(year) else {
        return;
    };
    let code = match budget.unallocated {
        Money::ZERO => return,
        _ if budget.is_rounding(plan.arrangement.unit) => Code::B002,
        left if left < Money::ZERO => Code::B001,
        _ => Code::B003,
    };
    findings.push(Finding::new(
        code,
        Place::Amount(Amount::Budget(year, BudgetPart::Unallocated)),
        vec![
            Argument::Year(year),
            Argument::Money(if code == Code::B002 {
                budget.unallocated
            } else {
                budget.unallocated.abs()
            }),
        ],
    ));
}

/// B005 and B010: money that is not decided yet.
fn expected(plan: &Plan, outcome: &Outcome, year: Year, findings: &mut Vec<Finding>) {
    let Some(budget) = outcome
        .budget(year)
        .filter(|b| !b.funding.expected.is_zero())
    else {
        return;
    };
    let code = if plan.arrangement.count_expected.contains(&year) {
        Code::B010
    } else {
        Code::B005
    };
    let place = Place::Amount(Amount::Budget(year, BudgetPart::Expected));
    let amount = Argument::Money(budget.funding.expected);
    findings.push(Finding::new(
        code,
        place,
        vec![Argument::Year(year), amount],
    ));
}

/// B006: a reserve that is more than there is.
fn reserve(plan: &Plan, outcome: &Outcome, year: Year, findings: &mut Vec<Finding>) {
    let Some(budget) = outcome.budget(year) else {
        return;
    };
    if budget.funding.reserve > budget.funding.counted && plan.arrangement.reserve != Reserve::None
    {
        let field = match plan.arrangement.reserve {
            Reserve::Share(_) => "reserve_share",
            Reserve::None | Reserve::Amount(_) => "reserve_amount",
        };
        findings.push(Finding::new(
            Code::B006,
            Place::Field(RowId::single(TableName::Arrangement), field),
            vec![
                Argument::Year(year),
                Argument::Money(budget.funding.reserve),
                Argument::Money(budget.funding.counted),
            ],
        ));
    }
}

/// B004: a total that cannot be trusted any more.
fn limit(outcome: &Outcome, findings: &mut Vec<Finding>) {
    let parts = outcome
        .years
        .iter()
        .flat_map(|plan_year| BudgetPart::ALL.map(|part| Amount::Budget(plan_year.year, part)));
    let lines = outcome
        .totals()
        .map(|((year, of), _)| Amount::Total(year, of));
    let at_limit = parts
        .chain(lines)
        .find(|amount| outcome.amount(*amount).is_some_and(Money::is_at_limit));
    findings.extend(at_limit.map(|amount| {
        let most = Argument::Money(Money::MAX);
        Finding::new(Code::B004, Place::Amount(amount), vec![most])
    }));
}

/// B007: what money may be used for is noted, and not yet held against its use.
fn restrictions(plan: &Plan, findings: &mut Vec<Finding>) {
    for (id, source) in plan.sources.iter() {
        if !source.restriction.trim().is_empty() {
            let place = Place::Field(id.row(), "restriction");
            findings.push(Finding::new(
                Code::B007,
                place,
                vec![Argument::Row(id.row())],
            ));
        }
    }
}

/// B009: money in a year that is not planned.
fn outside_the_term(plan: &Plan, findings: &mut Vec<Finding>) {
    let years = plan.years();
    for (id, source) in plan.sources.iter() {
        for (field, amounts) in [
            ("committed", &source.committed),
            ("expected", &source.expected),
        ] {
            for (year, amount) in amounts {
                if !years.contains(year) && !amount.is_zero() {
                    let place = Place::Entry(id.row(), field, Value::Year(*year));
                    let arguments = vec![
                        Argument::Row(id.row()),
                        Argument::Year(*year),
                        Argument::Money(*amount),
                    ];
                    findings.push(Finding::new(Code::B009, place, arguments));
                }
            }
        }
    }
}
