//! The engine gives what the rules say: of every random plan, each amount is that of the oracle.
//!
//! `ONTSCHOT_PLANS` says how many plans are tried; the pipeline tries more than a test at hand.

use crate::{
    oracle::{self, Answer, Block, Met},
    support::plans::plans,
};
use ontschot::{
    engine::{self, Outcome},
    money::Money,
    plan::{Amount, LineId, Plan},
    year::Year,
};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestCaseResult, TestRng, TestRunner},
};
use std::{cell::RefCell, collections::BTreeMap, ops::RangeInclusive, thread};

/// How many plans are tried, over all threads.
fn number_of_plans() -> u32 {
    let asked = std::env::var("ONTSCHOT_PLANS").ok();
    asked.map_or(256, |number| number.parse().expect("a number of plans"))
}

/// Goes through random plans in two halves side by side, each with a runner and a finding of its own.
fn in_halves<T: Default + Send>(
    number: u32,
    runner: impl Fn(Config, u8) -> TestRunner + Sync,
    law: impl Fn(&Plan, &mut T) -> TestCaseResult + Sync,
) -> Vec<T> {
    let config = Config {
        cases: number.div_ceil(2),
        failure_persistence: None,
        ..Config::default()
    };
    let half = |half| {
        let found = RefCell::new(T::default());
        let tried =
            runner(config.clone(), half).run(&plans(), |plan| law(&plan, &mut found.borrow_mut()));
        (tried, found.into_inner())
    };
    let halves = thread::scope(|scope| {
        let halves = [0, 1].map(|which| scope.spawn(move || half(which)));
        halves.map(|half| half.join().expect("a half that ran"))
    });
    let found = halves.into_iter().map(|(tried, found)| match tried {
        Ok(()) => found,
        Err(broken) => panic!("{broken}"),
    });
    found.collect()
}

#[test]
fn the_engine_agrees_with_the_oracle_in_every_amount() {
    let by_chance = |config, _| TestRunner::new(config);
    in_halves(number_of_plans(), by_chance, |plan, (): &mut ()| {
        let (outcome, answer) = (engine::evaluate(plan), oracle::evaluate(plan));
        let years: Vec<Year> = outcome
            .years
            .iter()
            .map(|plan_year| plan_year.year)
            .collect();
        prop_assert_eq!(years, plan.years());
        budgets_agree(&outcome, &answer)?;
        for (key, block) in &answer.blocks {
            block_agrees(&outcome, *key, block)?;
        }
        cells_agree(&outcome, &answer)?;
        totals_agree(&outcome, &answer)?;
        amendments_agree(&outcome, &answer)
    });
}

fn budgets_agree(outcome: &Outcome, answer: &Answer) -> TestCaseResult {
    for ((year, part), expected) in &answer.budgets {
        let found = outcome.amount(Amount::Budget(*year, *part));
        prop_assert_eq!(found, Some(*expected), "{} of {}", part.code(), year);
    }
    Ok(())
}

fn block_agrees(
    outcome: &Outcome,
    (year, line): (Year, LineId),
    expected: &Block,
) -> TestCaseResult {
    let Some(found) = outcome.block(year, line) else {
        return Err(TestCaseError::fail(format!("{line} has nothing in {year}")));
    };
    prop_assert_eq!(found.amount, expected.amount, "{} in {}", line, year);
    prop_assert_eq!(
        found.organisations.as_ref(),
        expected.organisations.as_slice()
    );
    prop_assert_eq!(found.areas.as_ref(), expected.areas.as_slice());
    for ((who, place), expected) in &expected.cells {
        let address = Amount::Cell(year, line, *who, *place);
        prop_assert_eq!(outcome.amount(address), Some(*expected), "{}", address);
    }
    Ok(())
}

/// The list of all cells: what nobody has, or lies nowhere, only where there is something; but an
/// organisation of a line that goes to no area always.
fn cells_agree(outcome: &Outcome, answer: &Answer) -> TestCaseResult {
    let listed: BTreeMap<_, Money> = outcome
        .cells()
        .map(|cell| {
            (
                (cell.year, cell.line, cell.organisation, cell.area),
                cell.amount,
            )
        })
        .collect();
    let blocks = answer.blocks.iter();
    let expected: BTreeMap<_, Money> = blocks
        .flat_map(|((year, line), block)| {
            let cells = block.cells.iter().filter(|((who, place), amount)| {
                let is_member = who.is_some() && (place.is_some() || block.areas.is_empty());
                is_member || !amount.is_zero()
            });
            cells.map(|((who, place), amount)| ((*year, *line, *who, *place), *amount))
        })
        .collect();
    prop_assert_eq!(listed, expected);
    Ok(())
}

fn totals_agree(outcome: &Outcome, answer: &Answer) -> TestCaseResult {
    let found: BTreeMap<_, Money> = outcome
        .totals()
        .filter(|(_, total)| !total.is_zero())
        .collect();
    let expected = answer.totals.iter().filter(|(_, total)| !total.is_zero());
    let expected: BTreeMap<_, Money> = expected.map(|(of, total)| (*of, *total)).collect();
    prop_assert_eq!(found, expected);
    Ok(())
}

fn amendments_agree(outcome: &Outcome, answer: &Answer) -> TestCaseResult {
    let found: Vec<_> = outcome
        .amendments
        .iter()
        .map(|amendment| {
            let cell = amendment.awarded;
            let key = (cell.year, cell.line, cell.organisation, cell.area);
            (key, cell.amount, amendment.computed)
        })
        .collect();
    let mut sorted = found;
    sorted.sort_unstable();
    let expected = answer.amendments.iter();
    let expected: Vec<_> = expected
        .map(|(key, amended)| (*key, amended.awarded, amended.computed))
        .collect();
    prop_assert_eq!(sorted, expected);
    Ok(())
}

/// Fewer plans would say little of how often something occurs, more would say no more.
const PLANS_TO_COUNT: RangeInclusive<u32> = 1_000..=10_000;

/// How many plans there were, and in how many each special case was met.
#[derive(Default)]
struct Counted(u32, BTreeMap<Met, u32>);

/// The plans are the same each time: a case that is rare fails here always, or never.
#[test]
fn each_special_case_occurs_in_one_of_twenty_plans() {
    let fixed = |config, half| {
        let random = TestRng::from_seed(RngAlgorithm::ChaCha, &[half; 32]);
        TestRunner::new_with_rng(config, random)
    };
    let number = number_of_plans().clamp(*PLANS_TO_COUNT.start(), *PLANS_TO_COUNT.end());
    let halves = in_halves(number, fixed, |plan, counted: &mut Counted| {
        counted.0 += 1;
        for met in oracle::evaluate(plan).met {
            *counted.1.entry(met).or_default() += 1;
        }
        Ok(())
    });
    let plans: u32 = halves.iter().map(|half| half.0).sum();
    let count_of = |case| halves.iter().filter_map(|half| half.1.get(&case)).sum();
    let counts = Met::ALL.map(|case| (case, count_of(case)));
    let rare: Vec<&(Met, u32)> = counts
        .iter()
        .filter(|(_, count)| count * 20 < plans)
        .collect();
    assert!(
        rare.is_empty(),
        "rare in {plans} plans: {rare:?} of {counts:?}"
    );
}
