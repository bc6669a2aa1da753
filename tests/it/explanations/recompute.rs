//! The rules, each computed from the inputs of its step by its description alone.

mod corridor;
mod limited;
mod notice;
mod payment;
mod prices;

use crate::support::exact;
use jiff::civil::Date;
use num_traits::{One as _, Zero as _};
use ontschot::{
    engine::{Quantity, Role, Rule, Step},
    money::Money,
    plan::Amount,
    share::Ratio,
    year::Year,
};

/// How many rules explain an amount of an outcome. [`check`] refuses a rule that it does not know, and
/// knows more: the difference between two plans, the limits of the end of a year, what is held against
/// a limit, and what it comes to if somebody leaves.
pub(super) const RULES: usize = 58;

type Checked = Result<(), String>;

/// Recomputes the result of a step.
pub(super) fn check(step: &Step) -> Checked {
    let inputs = Inputs(step);
    match &step.rule {
        Rule::Typed | Rule::NoAreas => is_money(step, inputs.money(Role::Amount)?),
        Rule::Sum | Rule::Difference => {
            is_money(step, inputs.sum(Role::Plus)? - inputs.sum(Role::Minus)?)
        }
        Rule::Factor(_) => is_ratio(step, &factor(&inputs)?),
        Rule::YearPart => is_ratio(step, &year_part(&inputs)?),
        Rule::Indexed => indexed(step, &inputs),
        Rule::RoundedEachYear => is_money(step, rounded_each_year(&inputs)?),
        Rule::ReserveShare => reserve_share(step, &inputs),
        Rule::Split => split(step, &inputs),
        Rule::NothingLeft => nothing_left(step, &inputs),
        Rule::Undivided(_) => undivided(step, &inputs),
        Rule::Uncounted(_) => is_money(step, Money::ZERO),
        Rule::EqualWeight => is_ratio(step, &inputs.ratio(Role::Part)?),
        Rule::Weight => {
            let sum: Ratio = inputs.all(Role::Plus)?.into_iter().sum();
            is_ratio(step, &(sum.max(Ratio::zero()) * inputs.ratio(Role::Part)?))
        }
        Rule::KeyPart => {
            let counted = inputs.ratio(Role::Value)? * inputs.ratio(Role::Share)?;
            is_ratio(step, &(counted / inputs.ratio(Role::Total)?))
        }
        Rule::Counted => is_ratio(step, &inputs.ratio(Role::Value)?),
        Rule::AwardPart => {
            let amount = inputs.money(Role::Amount)?.to_ratio();
            let part = inputs.ratio(Role::Share)? * inputs.ratio(Role::Part)?;
            is_ratio(step, &(amount * part))
        }
        Rule::ShareWeight => is_ratio(step, &inputs.ratio(Role::Share)?),
        Rule::RestWeight => {
            let given: Ratio = inputs.all(Role::Share)?.into_iter().sum();
            is_ratio(step, &(Ratio::one() - given))
        }
        _ => check_transition(step, &inputs),
    }
}

/// The rules of figures that are rates, of the path, the corridor, pins and awarded years.
fn check_transition(step: &Step, inputs: &Inputs<'_>) -> Checked {
    match &step.rule {
        Rule::PercentageOf => {
            let parts = inputs.ratio(Role::Value)? * inputs.ratio(Role::Total)?;
            is_ratio(step, &(parts / whole_number(100)))
        }
        Rule::PerUnit => per_unit(step, inputs),
        Rule::Path => is_ratio(step, &path(inputs)?),
        Rule::Corridor(held) => corridor::check(step, *held),
        Rule::Lowest => is_money(step, bound(inputs, Ratio::ceil)?),
        Rule::Highest => {
            let highest = bound(inputs, Ratio::floor)?;
            is_money(step, highest.max(inputs.money(Role::Lowest)?))
        }
        Rule::YearBefore => {
            let full_year =
                inputs.money(Role::Amount)?.to_ratio() / inputs.ratio(Role::PartBefore)?;
            is_ratio(step, &(full_year * inputs.ratio(Role::Part)?))
        }
        Rule::BeforeTerm => {
            let had: Ratio = inputs.all(Role::Plus)?.into_iter().sum();
            is_ratio(step, &(had * inputs.ratio(Role::Part)?))
        }
        Rule::Pinned => is_money(step, inputs.money(Role::Amount)?),
        Rule::PinsAboveLine => {
            let pinned = inputs.sum(Role::Plus)?;
            let line = inputs.money(Role::Amount)?;
            if (pinned.cents() - line.cents()).signum() * line.cents().signum() < 0 {
                return Err(format!("{pinned} is not beyond {line}"));
            }
            is_money(step, pinned)
        }
        Rule::NothingBesidePins => is_money(step, Money::ZERO),
        Rule::Awarded => is_money(step, inputs.sum(Role::Plus)?),
        Rule::AtLeast => is_money(
            step,
            inputs.money(Role::Amount)?.max(inputs.money(Role::Limit)?),
        ),
        Rule::AtMost => is_money(
            step,
            inputs.money(Role::Amount)?.min(inputs.money(Role::Limit)?),
        ),
        _ => prices::check(step, inputs),
    }
}

fn whole_number(number: i64) -> Ratio {
    Ratio::from_integer(number.into())
}

fn per_unit(step: &Step, inputs: &Inputs<'_>) -> Checked {
    let units: Ratio = inputs.all(Role::Value)?.into_iter().sum();
    let exact = inputs.money(Role::Amount)?.to_ratio()
        * units
        * inputs.ratio(Role::Factor)?
        * inputs.ratio(Role::Part)?;
    is_exactly(step, &exact)?;
    is_money(step, exact::rounded(&exact, inputs.money(Role::Unit)?))
}

fn path(inputs: &Inputs<'_>) -> Result<Ratio, String> {
    let nothing = |role| match inputs.all(role)?.as_slice() {
        [] => Ok(Ratio::zero()),
        [one] => Ok(one.clone()),
        _ => Err(format!("{role:?} is there more than once")),
    };
    let share = inputs.ratio(Role::Share)?;
    let before = nothing(Role::Before)? / inputs.ratio(Role::AllBefore)?;
    let split = nothing(Role::Weight)? / inputs.ratio(Role::Total)?;
    Ok((Ratio::one() - &share) * before + share * split)
}

/// What there was with the change that is allowed, in whole units.
fn bound(inputs: &Inputs<'_>, round: fn(&Ratio) -> Ratio) -> Result<Money, String> {
    let factor = match inputs.all(Role::Factor)?.pop() {
        Some(factor) => factor,
        None => Ratio::one(),
    };
    let change = Ratio::one() + inputs.ratio(Role::Rate)?;
    let unit = inputs.money(Role::Unit)?;
    let exact = inputs.ratio(Role::Before)? * factor * change;
    let units = round(&(exact * whole_number(100) / whole_number(unit.cents())));
    let cents = units.to_integer() * unit.cents();
    i64::try_from(cents)
        .map(Money::from_cents)
        .map_err(|_too_large| "too large".to_owned())
}

fn is_money(step: &Step, expected: Money) -> Checked {
    is(step, &Quantity::Money(expected))
}

fn is_ratio(step: &Step, expected: &Ratio) -> Checked {
    is(step, &Quantity::Ratio(expected.clone()))
}

fn is(step: &Step, expected: &Quantity) -> Checked {
    if step.result == *expected {
        Ok(())
    } else {
        Err(format!(
            "{:?}, where the rule gives {expected:?}",
            step.result
        ))
    }
}

/// What a rounded step says it was before rounding.
fn is_exactly(step: &Step, expected: &Ratio) -> Checked {
    match &step.exact {
        Some(exact) if exact != expected => Err(format!("exactly {expected}, not {exact}")),
        _ => Ok(()),
    }
}

fn factor(inputs: &Inputs<'_>) -> Result<Ratio, String> {
    let (from, to) = (inputs.year(Role::From)?, inputs.year(Role::To)?);
    let rates = inputs.all(Role::Rate)?;
    let years = usize::from(from.number().abs_diff(to.number()));
    if rates.len() != years {
        return Err(format!("{years} years on the way, {} rates", rates.len()));
    }
    let product: Ratio = rates.into_iter().map(|rate| Ratio::one() + rate).product();
    Ok(if from <= to { product } else { product.recip() })
}

/// Counts days one by one: those of the year that lie between the first and the last.
fn year_part(inputs: &Inputs<'_>) -> Result<Ratio, String> {
    let year = inputs.year(Role::Year)?;
    let (first, last) = (inputs.date(Role::Start)?, inputs.date(Role::End)?);
    let start = Date::constant(year.number(), 1, 1);
    let days = start.series(jiff::Span::new().days(1));
    let days: Vec<Date> = days.take_while(|day| day.year() == year.number()).collect();
    let is_within = |day: &&Date| first <= **day && **day <= last;
    let part = |among: &[Date]| {
        let within = among.iter().filter(is_within).count();
        Ratio::new(within.into(), among.len().into())
    };
    match inputs.one(Role::Method)? {
        Quantity::Choice("days") => Ok(part(&days)),
        Quantity::Choice("months") => {
            let months = days.chunk_by(|day, next| day.month() == next.month());
            let months: Ratio = months.map(part).sum();
            Ok(months / Ratio::from_integer(12.into()))
        }
        other => Err(format!("{other:?} is no method")),
    }
}

fn indexed(step: &Step, inputs: &Inputs<'_>) -> Checked {
    let amount = inputs.money(Role::Amount)?;
    let times = inputs.ratio(Role::Factor)? * inputs.ratio(Role::Part)?;
    if times.is_one() {
        return is_money(step, amount);
    }
    let exact = amount.to_ratio() * times;
    is_exactly(step, &exact)?;
    is_money(step, exact::rounded(&exact, inputs.money(Role::Unit)?))
}

fn rounded_each_year(inputs: &Inputs<'_>) -> Result<Money, String> {
    let unit = inputs.money(Role::Unit)?;
    let (from, to) = (inputs.year(Role::From)?, inputs.year(Role::To)?);
    let mut amount = inputs.money(Role::Amount)?;
    for rate in inputs
        .all(Role::Rate)?
        .into_iter()
        .filter(|rate| !rate.is_zero())
    {
        let times = Ratio::one() + rate;
        let times = if from <= to { times } else { times.recip() };
        amount = exact::rounded(&(amount.to_ratio() * times), unit);
    }
    Ok(amount)
}

fn reserve_share(step: &Step, inputs: &Inputs<'_>) -> Checked {
    let exact = inputs.money(Role::Amount)?.to_ratio() * inputs.ratio(Role::Share)?;
    is_exactly(step, &exact)?;
    is_money(step, exact::rounded(&exact, inputs.money(Role::Unit)?))
}

fn split(step: &Step, inputs: &Inputs<'_>) -> Checked {
    let amount = inputs.money(Role::Amount)?;
    let is_weight = |role| matches!(role, Role::Own | Role::Weight);
    let all = step.inputs.iter().filter(|input| is_weight(input.role));
    let weights: Vec<Ratio> = all
        .clone()
        .map(|input| as_ratio(&input.quantity))
        .collect::<Result<_, _>>()?;
    let own = all.clone().position(|input| input.role == Role::Own);
    let own = own.ok_or("no weight of its own")?;
    let parts = exact::split(amount, inputs.money(Role::Unit)?, &weights);
    let parts = parts.ok_or("all weights are zero")?;
    let whole: Ratio = weights.iter().sum();
    is_exactly(step, &(amount.to_ratio() * &weights[own] / whole))?;
    is_money(step, parts[own])
}

fn nothing_left(step: &Step, inputs: &Inputs<'_>) -> Checked {
    let left = inputs.money(Role::Amount)?;
    if left > Money::ZERO {
        return Err(format!("{left} is left"));
    }
    is_money(step, Money::ZERO)
}

/// What cannot be divided is nobody's: no organisation and no area has any of it.
fn undivided(step: &Step, inputs: &Inputs<'_>) -> Checked {
    match step.about {
        Some(Amount::Organisation(_, _, None) | Amount::Cell(_, _, _, None)) => {
            is_money(step, inputs.money(Role::Amount)?)
        }
        _ => is_money(step, Money::ZERO),
    }
}

/// The inputs of a step by their roles.
struct Inputs<'a>(&'a Step);

impl Inputs<'_> {
    fn one(&self, role: Role) -> Result<&Quantity, String> {
        let mut found = self.0.inputs_in(role);
        match (found.next(), found.next()) {
            (Some(input), None) => Ok(&input.quantity),
            (None, _) => Err(format!("{role:?} is missing")),
            (Some(_), Some(_)) => Err(format!("{role:?} is there twice")),
        }
    }

    fn money(&self, role: Role) -> Result<Money, String> {
        as_money(self.one(role)?)
    }

    fn ratio(&self, role: Role) -> Result<Ratio, String> {
        as_ratio(self.one(role)?)
    }

    fn all(&self, role: Role) -> Result<Vec<Ratio>, String> {
        let inputs = self.0.inputs_in(role);
        inputs.map(|input| as_ratio(&input.quantity)).collect()
    }

    fn sum(&self, role: Role) -> Result<Money, String> {
        let inputs = self.0.inputs_in(role);
        inputs.map(|input| as_money(&input.quantity)).sum()
    }

    fn year(&self, role: Role) -> Result<Year, String> {
        match self.one(role)? {
            Quantity::Year(year) => Ok(*year),
            other => Err(format!("{other:?} is no year")),
        }
    }

    fn date(&self, role: Role) -> Result<Date, String> {
        match self.one(role)? {
            Quantity::Date(date) => Ok(*date),
            other => Err(format!("{other:?} is no day")),
        }
    }
}

fn as_money(quantity: &Quantity) -> Result<Money, String> {
    match quantity {
        Quantity::Money(money) => Ok(*money),
        other => Err(format!("{other:?} is no amount")),
    }
}

fn as_ratio(quantity: &Quantity) -> Result<Ratio, String> {
    match quantity {
        Quantity::Ratio(ratio) | Quantity::Percentage(ratio) => Ok(ratio.clone()),
        Quantity::Share(share) => Ok(share.to_ratio()),
        Quantity::Rate(rate) => Ok(rate.to_ratio()),
        Quantity::Money(money) => Ok(money.to_ratio()),
        other => Err(format!("{other:?} is no number")),
    }
}
