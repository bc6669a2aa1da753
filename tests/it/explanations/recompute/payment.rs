//! The rules of payments: one that receives for all, what is kept back, and parts of advances.

use super::{Checked, Inputs, is_exactly, is_money, notice, split};
use crate::support::exact;
use num_traits::One as _;
use ontschot::{
    engine::{Quantity, Role, Rule, Step},
    money::Money,
    share::Ratio,
};

pub(super) fn check(step: &Step, inputs: &Inputs<'_>) -> Checked {
    match &step.rule {
        Rule::ReceivedForAll => is_money(step, inputs.sum(Role::Plus)?),
        Rule::PassedOn => is_money(step, inputs.money(Role::Amount)?),
        Rule::KeptBack => {
            let exact = inputs.money(Role::Amount)?.to_ratio() * inputs.ratio(Role::Share)?;
            is_exactly(step, &exact)?;
            is_money(step, exact::rounded(&exact, inputs.money(Role::Unit)?))
        }
        Rule::EqualPart => equal_part(step, inputs),
        Rule::ByInstalments => split(step, inputs),
        _ => notice::check(step, inputs),
    }
}

/// The first parts have a cent more, as many as there are cents left.
fn equal_part(step: &Step, inputs: &Inputs<'_>) -> Checked {
    let count = number(inputs.one(Role::Count)?)?;
    let position = number(inputs.one(Role::Position)?)?;
    if position < 1 || count < position {
        return Err(format!("part {position} of {count}"));
    }
    let amount = inputs.money(Role::Amount)?;
    let equal = vec![Ratio::one(); usize::try_from(count).expect("a few parts")];
    let parts = exact::split(amount, Money::CENT, &equal).ok_or("no parts")?;
    let cents = amount.cents().abs();
    let own = (cents / count + i64::from(position <= cents % count)) * amount.cents().signum();
    if parts[usize::try_from(position - 1).expect("a part")] != Money::from_cents(own) {
        return Err("equal parts are not those of a division".to_owned());
    }
    is_money(step, Money::from_cents(own))
}

fn number(quantity: &Quantity) -> Result<i64, String> {
    match quantity {
        Quantity::Count(count) => i64::try_from(*count).map_err(|wrong| wrong.to_string()),
        other => Err(format!("{other:?} is no number of things")),
    }
}
