//! Where the inputs of a step come from: what it names stands there, and what is derived is derived
//! in a step of its own.

use ontschot::{
    change::{Content, patch::content_at},
    engine::{Input, Outcome, Quantity, Step},
    exit::amount_of,
    money::Money,
    plan::{Place, Plan, Value},
    share::{Rate, Share, ratio_from_decimal},
};

/// Checks where every input of a step comes from.
pub(super) fn check(plan: &Plan, outcome: &Outcome, step: &Step) -> Result<(), String> {
    for below in &step.steps {
        let is_result = |input: &Input| input.quantity == below.result;
        if !step.inputs.iter().any(is_result) {
            return Err(format!("{:?} is derived and goes nowhere", below.result));
        }
    }
    for input in &step.inputs {
        let stands = match &input.of {
            Some(Place::Amount(amount)) => {
                let amount = amount_of(plan, outcome, *amount);
                amount.map(Quantity::Money) == Some(input.quantity.clone())
            }
            Some(place @ (Place::Field(..) | Place::Entry(..))) => {
                stands_there(&content_at(plan, place), &input.quantity)
            }
            _ => true,
        };
        if !stands {
            return Err(format!("{input:?} does not stand at its place"));
        }
    }
    Ok(())
}

/// Whether a quantity is what was typed; nothing typed counts as nothing.
fn stands_there(content: &Content, quantity: &Quantity) -> bool {
    match (content, quantity) {
        (Content::Value(Value::Money(typed)), Quantity::Money(money)) => typed == money,
        (Content::Value(Value::Share(typed)), Quantity::Share(share)) => typed == share,
        (Content::Value(Value::Rate(typed)), Quantity::Rate(rate)) => typed == rate,
        (Content::Value(Value::Number(typed)), Quantity::Ratio(ratio)) => {
            ratio_from_decimal(*typed) == *ratio
        }
        (Content::Value(Value::Date(typed)), Quantity::Date(date)) => typed == date,
        (Content::Value(Value::Blank), quantity) => {
            *quantity == Quantity::Money(Money::ZERO)
                || *quantity == Quantity::Share(Share::ZERO)
                || *quantity == Quantity::Rate(Rate::ZERO)
        }
        _ => false,
    }
}
