//! The rules of notices: years in a row, terms of months, and what going on costs.

use super::{Checked, Inputs, is, is_exactly, is_money, is_ratio, limited, whole_number};
use crate::support::exact;
use jiff::{Span, civil::Date};
use num_traits::{One as _, Zero as _};
use ontschot::{
    engine::{Quantity, Role, Rule, Step},
    money::Money,
    share::Ratio,
    year::Year,
};
use std::collections::BTreeSet;

pub(super) fn check(step: &Step, inputs: &Inputs<'_>) -> Checked {
    match &step.rule {
        Rule::WholeYear => {
            let amount = inputs.money(Role::Amount)?.to_ratio();
            is_ratio(step, &(amount / inputs.ratio(Role::Part)?))
        }
        Rule::WholeYearOfAwards => {
            let amount: Ratio = inputs.all(Role::Plus)?.into_iter().sum();
            let part = inputs.ratio(Role::Part)?;
            let part = if part.is_zero() { Ratio::one() } else { part };
            is_ratio(step, &(amount / part))
        }
        Rule::Refused => rounded(step, inputs, Ratio::one()),
        Rule::Continuing => rounded(step, inputs, inputs.ratio(Role::Part)?),
        Rule::OverItsDays => {
            let exact = inputs.money(Role::Value)?.to_ratio() * inputs.ratio(Role::Part)?;
            is_exactly(step, &exact)?;
            is_money(step, exact::rounded(&exact, inputs.money(Role::Unit)?))
        }
        Rule::NoTermYet => is_money(step, Money::ZERO),
        Rule::YearsInARow => years_in_a_row(step, inputs),
        Rule::LatestDay => {
            let day = months_from(inputs.date(Role::Start)?, -months(inputs)?);
            is(step, &Quantity::Date(day))
        }
        Rule::TermOfNotice => is(step, &Quantity::Date(end_of_term(inputs)?)),
        Rule::PastEnd => is_ratio(step, &past_end(inputs)?),
        _ => limited::check(step, inputs),
    }
}

fn rounded(step: &Step, inputs: &Inputs<'_>, part: Ratio) -> Checked {
    let exact = inputs.ratio(Role::Value)? * inputs.ratio(Role::Share)? * part;
    is_exactly(step, &exact)?;
    is_money(step, exact::rounded(&exact, inputs.money(Role::Unit)?))
}

/// The years stand in a row that ends before the refused one; one of them may be unknown.
fn years_in_a_row(step: &Step, inputs: &Inputs<'_>) -> Checked {
    let years = |role| -> Vec<Year> {
        let inputs = step.inputs_in(role);
        let years = inputs.filter_map(|input| match input.quantity {
            Quantity::Year(year) => Some(year),
            _ => None,
        });
        years.collect()
    };
    let (counted, unknown) = (years(Role::Year), years(Role::Unknown));
    let all: BTreeSet<Year> = counted.iter().chain(&unknown).copied().collect();
    let mut expected = inputs.year(Role::To)?;
    for year in all.iter().rev() {
        expected = expected.previous();
        if *year != expected {
            return Err(format!("{all:?} are not in a row"));
        }
    }
    if unknown.len() > 1 || all.len() != counted.len() + unknown.len() {
        return Err(format!("{counted:?} and {unknown:?}"));
    }
    is(step, &Quantity::Count(counted.len()))
}

fn months(inputs: &Inputs<'_>) -> Result<i64, String> {
    let months = inputs.ratio(Role::Months)?.to_integer();
    i64::try_from(months).map_err(|wrong| wrong.to_string())
}

fn months_from(day: Date, months: i64) -> Date {
    day.saturating_add(Span::new().months(months))
}

/// The day before the same day some months later; the last of a month that has no such day.
fn end_of_term(inputs: &Inputs<'_>) -> Result<Date, String> {
    let announced = inputs.date(Role::Announced)?;
    let later = months_from(announced, months(inputs)?);
    let is_same_day = later.day() == announced.day();
    Ok(later.saturating_sub(Span::new().days(i64::from(is_same_day))))
}

/// Counts days one by one: each is a part of its month, which is a twelfth.
fn past_end(inputs: &Inputs<'_>) -> Result<Ratio, String> {
    let (mut day, last) = (inputs.date(Role::Start)?, inputs.date(Role::End)?);
    let mut twelfths = Ratio::zero();
    while day <= last {
        twelfths += whole_number(i64::from(day.days_in_month())).recip();
        day = day.tomorrow().expect("a day");
    }
    Ok(twelfths / whole_number(12))
}
