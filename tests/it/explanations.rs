//! Every amount is explained, and each step of its explanation holds by itself: recomputed here by
//! somebody who knows only the rule.

mod difference;
mod recompute;
mod traced;

use crate::{
    laws::{always, notice::notices, payments::paying},
    support::plans::{plans, table},
};
use ontschot::{
    engine::{Outcome, Quantity, Rule, Step, evaluate, payments},
    exit::{Exit, amount_of, explain, without},
    plan::{Amount, BudgetPart, NoticePart, Plan},
    text::{Language, Text, explanation::rule_code},
};
use proptest::{prelude::*, test_runner::TestCaseResult};
use std::{cell::RefCell, collections::BTreeMap};

/// How many cells of a plan are explained; every other amount always is.
const CELLS_MAX: usize = 60;

#[test]
fn every_amount_is_explained_by_steps_that_hold_by_themselves() {
    let rules = RefCell::new(BTreeMap::<&str, u32>::new());
    always(&awarded_plans(), |plan| {
        let outcome = evaluate(&plan);
        for amount in amounts(&plan, &outcome) {
            for rule in explained(&plan, &outcome, amount)? {
                *rules.borrow_mut().entry(rule_code(&rule)).or_default() += 1;
            }
        }
        Ok(())
    });
    let rules = rules.borrow();
    assert_eq!(
        rules.len(),
        recompute::RULES,
        "every rule occurred: {rules:?}"
    );
}

/// Every total, number of the budget and line, what everyone has of each line, and cells spread
/// over the whole plan.
fn amounts(plan: &Plan, outcome: &Outcome) -> Vec<Amount> {
    let totals = outcome
        .totals()
        .map(|((year, of), _)| Amount::Total(year, of));
    let years = outcome.years.iter().map(|plan_year| plan_year.year);
    let budgets = years.flat_map(|year| BudgetPart::ALL.map(|part| Amount::Budget(year, part)));
    let mut amounts: Vec<Amount> = totals.chain(budgets).collect();
    let cells: Vec<_> = outcome.cells().collect();
    let step = cells.len() / CELLS_MAX + 1;
    for cell in cells.into_iter().step_by(step) {
        let (year, line, organisation) = (cell.year, cell.line, cell.organisation);
        amounts.push(Amount::Cell(year, line, organisation, cell.area));
        amounts.push(Amount::Organisation(year, line, organisation));
        amounts.push(Amount::Organisation(year, line, None));
        amounts.push(Amount::Line(year, line));
    }
    let paid = payments(plan, outcome).into_iter();
    amounts.extend(paid.map(|paid| Amount::Payment(paid.year, paid.leg, paid.payee, paid.moment)));
    let notices = plan.notices.ids();
    amounts.extend(notices.flat_map(|id| NoticePart::ALL.map(|part| Amount::Notice(id, part))));
    amounts
}

/// Plans that say to whom is awarded and how is paid, with notices.
fn awarded_plans() -> impl Strategy<Value = Plan> {
    let notices = proptest::collection::vec(notices(), 0..3);
    (plans(), paying(), notices).prop_map(|(plan, paying, notices)| {
        let notices = notices.into_iter().map(|notice| notice.of(&plan));
        let notices = table(notices);
        Plan {
            notices,
            ..paying.plan(plan)
        }
    })
}

/// Checks the explanation of one amount and answers with the rules that it used.
pub(crate) fn explained(
    plan: &Plan,
    outcome: &Outcome,
    amount: Amount,
) -> Result<Vec<Rule>, TestCaseError> {
    let Some(explanation) = explain(plan, outcome, amount) else {
        return Err(TestCaseError::fail(format!("{amount} is not explained")));
    };
    let top = &explanation.step;
    let expected = amount_of(plan, outcome, amount).map(Quantity::Money);
    prop_assert_eq!(Some(&top.result), expected.as_ref(), "{}", amount);
    prop_assert_eq!(top.about, Some(amount));
    let other = match amount {
        Amount::Exit(organisation, day, _) => without(plan, Exit { organisation, day }),
        _ => None,
    };
    let other = other.map(|plan| (evaluate(&plan), plan));
    let other = other.as_ref().map(|(outcome, plan)| (plan, outcome));
    holds(top, (plan, outcome), other)
        .map_err(|wrong| TestCaseError::fail(format!("{amount}: {wrong}")))?;
    Ok(top
        .walk()
        .into_iter()
        .map(|step| step.rule.clone())
        .collect())
}

/// Checks a step and all below it; what is of the plan without somebody, by that plan.
fn holds(
    step: &Step,
    of: (&Plan, &Outcome),
    without: Option<(&Plan, &Outcome)>,
) -> Result<(), String> {
    recompute::check(step).map_err(|wrong| format!("{wrong}\n{step:#?}"))?;
    traced::check(of.0, of.1, step).map_err(|wrong| format!("{wrong}\n{step:#?}"))?;
    let below = match (&step.rule, without) {
        (Rule::Without, Some(other)) => other,
        _ => of,
    };
    let mut steps = step.steps.iter();
    steps.try_for_each(|step| holds(step, below, without))
}

#[test]
fn explanations_and_findings_leave_no_variable_of_their_words_open() {
    let texts = Language::ALL.map(Text::of);
    always(&awarded_plans(), |plan| {
        let outcome = evaluate(&plan);
        let findings = ontschot::check::findings(&plan, &outcome, jiff::civil::date(2018, 1, 1));
        for text in &texts {
            for finding in &findings {
                is_complete(&text.finding(&plan, finding))?;
                is_complete(&text.advice(&plan, finding))?;
                is_complete(&text.place(&plan, &finding.place))?;
            }
            for amount in amounts(&plan, &outcome).into_iter().step_by(5) {
                let explanation = explain(&plan, &outcome, amount);
                let sentences = explanation.map(|found| text.explanation(&plan, &found));
                for sentence in sentences.into_iter().flatten() {
                    is_complete(&sentence.words)?;
                    is_complete(&sentence.heading)?;
                }
            }
        }
        Ok(())
    });
}

fn is_complete(words: &str) -> TestCaseResult {
    prop_assert!(!words.is_empty() && !words.contains("{$"), "«{}»", words);
    Ok(())
}
