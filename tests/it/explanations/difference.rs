//! The difference between two plans is explained by two explanations that hold by themselves.

use super::{amounts, awarded_plans, is_complete, recompute, traced};
use crate::laws::always;
use ontschot::{
    engine::{Quantity, Rule, amount_of, evaluate, explain_difference},
    text::{Language, Text},
};
use proptest::prelude::*;
use std::cell::Cell;

#[test]
fn every_difference_is_explained_by_both_amounts() {
    let texts = Language::ALL.map(Text::of);
    let one_sided = Cell::new(0);
    always(&(awarded_plans(), awarded_plans()), |(one, two)| {
        let (before, after) = (evaluate(&one), evaluate(&two));
        let all = amounts(&one, &before).into_iter();
        let all = all.chain(amounts(&two, &after));
        for amount in all.step_by(7) {
            let explanation = explain_difference((&one, &before), (&two, &after), amount);
            let explanation = explanation.expect("one of the plans has the amount");
            let step = &explanation.step;
            let had = amount_of(&one, &before, amount);
            let has = amount_of(&two, &after, amount);
            let difference = has.unwrap_or_default() - had.unwrap_or_default();
            prop_assert_eq!(&step.rule, &Rule::Difference);
            prop_assert_eq!(&step.result, &Quantity::Money(difference));
            prop_assert_eq!(recompute::check(step), Ok(()));
            let [was, is] = step.steps.as_slice() else {
                return Err(TestCaseError::fail(format!("{step:#?}")));
            };
            for below in was.walk() {
                prop_assert_eq!(recompute::check(below), Ok(()));
                if had.is_some() {
                    prop_assert_eq!(traced::check(&one, &before, below), Ok(()));
                }
            }
            for below in is.walk() {
                prop_assert_eq!(recompute::check(below), Ok(()));
                if has.is_some() {
                    prop_assert_eq!(traced::check(&two, &after, below), Ok(()));
                }
            }
            one_sided.set(one_sided.get() + u32::from(had.is_none() || has.is_none()));
            for sentence in texts
                .iter()
                .flat_map(|text| text.difference(&one, &two, &explanation))
            {
                is_complete(&sentence.words)?;
                is_complete(&sentence.heading)?;
            }
        }
        Ok(())
    });
    assert!(
        one_sided.get() > 100,
        "{} in one plan only",
        one_sided.get()
    );
}

#[test]
fn what_neither_plan_has_is_not_explained() {
    let plan = ontschot::plan::Plan::default();
    let outcome = evaluate(&plan);
    let amount = "allocations/2050/LIN-0001".parse().expect("a place");
    let ontschot::plan::Place::Amount(amount) = amount else {
        panic!("an amount");
    };
    let sides = (&plan, &outcome);
    assert_eq!(explain_difference(sides, sides, amount), None);
}
