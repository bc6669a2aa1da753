//! The difference between two plans, explained by the whole explanations of both amounts.

use super::{
    Explanation, explain,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    engine::outcome::Outcome,
    money::Money,
    plan::{Amount, Plan},
};

/// Explains how much an amount differs between two plans; `None` where neither has it. The first
/// step below derives the amount before, the second the amount after.
pub fn explain_difference(
    before: (&Plan, &Outcome),
    after: (&Plan, &Outcome),
    amount: Amount,
) -> Option<Explanation> {
    let step = |(plan, outcome)| explain(plan, outcome, amount).map(|found| found.step);
    let (before, after) = match (step(before), step(after)) {
        (None, None) => return None,
        (before, after) => (before, after),
    };
    // What a plan does not have adds nothing up.
    let nothing = || Step::new(Rule::Sum, Quantity::Money(Money::ZERO)).about(amount);
    let (before, after) = (
        before.unwrap_or_else(nothing),
        after.unwrap_or_else(nothing),
    );
    let difference = after.money() - before.money();
    let step = Step::new(Rule::Difference, Quantity::Money(difference))
        .with_step(Role::Minus, before)
        .with_step(Role::Plus, after)
        .about(amount);
    Some(Explanation { amount, step })
}
