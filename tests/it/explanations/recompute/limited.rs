//! The rules of what is held against a limit, and of what it comes to if somebody leaves.

use super::{Checked, Inputs, is_exactly, is_money};
use ontschot::{
    engine::{Role, Rule, Step},
    money::Money,
};

pub(super) fn check(step: &Step, inputs: &Inputs<'_>) -> Checked {
    match &step.rule {
        Rule::Shifted => is_money(step, inputs.sum(Role::Now)? - inputs.sum(Role::Minus)?),
        Rule::ShiftRoom => {
            let amount = inputs.money(Role::Amount)?;
            let exact = amount.abs().to_ratio() * inputs.ratio(Role::Share)?;
            is_exactly(step, &exact)?;
            let unit = inputs.money(Role::Unit)?;
            let left = exact - step.money().to_ratio();
            if left < Money::ZERO.to_ratio() || left >= unit.to_ratio() {
                return Err(format!("{left} is left, of a unit of {unit}"));
            }
            is_money(step, step.money())
        }
        Rule::GrantedWithin => {
            if inputs.date(Role::Start)? > inputs.date(Role::End)? {
                return Err("the first day is after the last".to_owned());
            }
            is_money(step, inputs.sum(Role::Plus)?)
        }
        Rule::OfRule | Rule::Without => is_money(step, inputs.money(Role::Amount)?),
        Rule::PaidBefore => {
            let paid = inputs.sum(Role::Plus)?;
            let whole = inputs.money(Role::Amount)?;
            if paid.abs() > whole.abs() {
                return Err(format!("{paid} is more than {whole}"));
            }
            is_money(step, paid)
        }
        other => Err(format!("{other:?} is a rule that nobody recomputes")),
    }
}
