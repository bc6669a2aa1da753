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
    test_runner::{Config, TestCaseResult, TestRunner},
};
use std::{cell::RefCell, collections::BTreeMap, thread};

/// How many plans are tried, over all threads.
fn number_of_plans() -> u32 {
    let asked = std::env::var("ONTSCHOT_PLANS").ok();
    asked.map_or(256, |number| number.parse().expect("a number of plans"))
}

/// Tries a law on as many random plans as asked, in two halves side by side.
fn for_many_plans<T: Default + Send>(
    law: impl Fn(Plan, &mut T) -> TestCaseResult + Sync,
) -> [T; 2] {
    let config = Config {
        cases: number_of_plans().div_ceil(2),
        failure_persistence: None,
        ..Config::default()
    };
    let half = || {
        let found = RefCell::new(T::default());
        let tried = TestRunner::new(config.clone())
            .run(&plans(), |plan| law(plan, &mut found.borrow_mut()));
        (tried, found.into_inner())
    };
    let halves = thread::scope(|scope| {
        let halves = [(); 2].map(|()| scope.spawn(half));
        halves.map(|half| half.join().expect("a half that ran"))
    });
    halves.map(|(tried, found)| {
        if let Err(broken) = tried {
            panic!("{broken}");
        }
        found
    })
}

#[test]
fn the_engine_agrees_with_the_oracle_in_every_amount() {
    for_many_plans(|plan, (): &mut ()| {
        let (outcome, answer) = (engine::evaluate(&plan), oracle::evaluate(&plan));
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

/// In how many plans each special case was met.
#[derive(Default)]
struct Seen(u32, BTreeMap<Met, u32>);

#[test]
fn each_special_case_occurs_in_one_of_twenty_plans() {
    let halves = for_many_plans(|plan, seen: &mut Seen| {
        seen.0 += 1;
        for met in oracle::evaluate(&plan).met {
            *seen.1.entry(met).or_default() += 1;
        }
        Ok(())
    });
    let plans: u32 = halves.iter().map(|half| half.0).sum();
    for case in Met::ALL {
        let count = |half: &Seen| half.1.get(&case).copied().unwrap_or_default();
        let met: u32 = halves.iter().map(count).sum();
        println!("{case:?} {}", met * 1000 / plans);
    }
}
