//! The rules of price levels: rates that are built, lines of wages and materials, and real prices.

use super::{Checked, Inputs, is, is_money, is_ratio, whole_number};
use crate::support::exact;
use num_traits::One as _;
use ontschot::{
    engine::{Quantity, Role, Rule, Step},
    plan::IndexMethod,
    share::{Rate, Ratio},
};

pub(super) fn check(step: &Step, inputs: &Inputs<'_>) -> Checked {
    match &step.rule {
        Rule::Parts => is_ratio(step, &both(inputs)?),
        Rule::Weighted => is(step, &Quantity::Percentage(both(inputs)?)),
        Rule::Between => {
            let change = inputs.ratio(Role::Factor)? / inputs.ratio(Role::FactorBefore)?;
            is_ratio(step, &change)
        }
        Rule::Built(method) => is(step, &Quantity::Rate(built(*method, inputs)?)),
        Rule::RoundedParts => rounded_parts(step, inputs),
        Rule::Deflated => {
            let amount = inputs.money(Role::Amount)?;
            let exact = amount.to_ratio() / inputs.ratio(Role::Factor)?;
            is_money(step, exact::rounded(&exact, inputs.money(Role::Unit)?))
        }
        other => Err(format!("{other:?} is a rule that nobody recomputes")),
    }
}

fn both(inputs: &Inputs<'_>) -> Result<Ratio, String> {
    let share = inputs.ratio(Role::Share)?;
    let rest = Ratio::one() - &share;
    Ok(inputs.ratio(Role::Wages)? * share + inputs.ratio(Role::Materials)? * rest)
}

/// The rate, read as people write it: with eight decimals of a percent, or with two.
fn built(method: IndexMethod, inputs: &Inputs<'_>) -> Result<Rate, String> {
    inputs.year(Role::Year)?;
    let now = inputs.ratio(Role::Provisional)?;
    let before = inputs.ratio(Role::ProvisionalBefore)?;
    let became = inputs.ratio(Role::DefinitiveBefore)?;
    let percent = match method {
        IndexMethod::Additive => in_percent(&(now + became - before), 8),
        IndexMethod::Ratio => {
            let levels = (Ratio::one() + became) / (Ratio::one() + before);
            in_percent(&now, 2) + in_percent(&(levels - Ratio::one()), 2)
        }
    };
    let text = format!("{percent}%");
    text.parse().map_err(|reason| format!("{text}: {reason}"))
}

/// A number as a percentage of so many decimals.
fn in_percent(number: &Ratio, decimals: u32) -> rust_decimal::Decimal {
    let scale = whole_number(10_i64.pow(decimals + 2));
    let units = (number * scale).round().to_integer();
    let units = i64::try_from(units).expect("a small number");
    rust_decimal::Decimal::new(units, decimals)
}

fn rounded_parts(step: &Step, inputs: &Inputs<'_>) -> Checked {
    let unit = inputs.money(Role::Unit)?;
    let (from, to) = (inputs.year(Role::From)?, inputs.year(Role::To)?);
    let share = inputs.ratio(Role::Share)?;
    let changes = inputs.all(Role::Wages)?;
    let changes = changes.into_iter().zip(inputs.all(Role::Materials)?);
    let mut amount = inputs.money(Role::Amount)?;
    let (mut wages, mut materials, mut before) = (Ratio::one(), Ratio::one(), Ratio::one());
    for (wage, material) in changes {
        let grown = |level: Ratio, change: Ratio| {
            let times = Ratio::one() + change;
            if from <= to {
                level * times
            } else {
                level / times
            }
        };
        wages = grown(wages, wage);
        materials = grown(materials, material);
        let now = &share * &wages + (Ratio::one() - &share) * &materials;
        let times = &now / before;
        if !times.is_one() {
            amount = exact::rounded(&(amount.to_ratio() * times), unit);
        }
        before = now;
    }
    is_money(step, amount)
}
