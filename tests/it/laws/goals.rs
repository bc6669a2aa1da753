//! What is for goals and what is for none is what lines have, to the cent, and every amount of it is
//! explained.

use super::always;
use crate::{
    explanations::explained,
    support::plans::{id, plans, table},
};
use ontschot::{
    engine::{Outcome, evaluate, goals::by_goal},
    money::Money,
    plan::{Amount, Goal, GoalId, GoalWeight, Line, LineId, Plan, TotalOf},
    year::Year,
};
use proptest::{collection::vec, prelude::*, sample::Index};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// How many goals there are, and for each line which of them it is for with which weight.
#[derive(Clone, Debug)]
struct Aims {
    goals: usize,
    lines: Vec<Vec<(Index, GoalWeight)>>,
}

fn aims() -> impl Strategy<Value = Aims> {
    let weight = (1..100_000_i64, 0..5_u32)
        .prop_map(|(number, scale)| GoalWeight::new(Decimal::new(number, scale)))
        .prop_map(|weight| weight.expect("more than zero"));
    let line = vec((any::<Index>(), weight), 0..4);
    (1..5_usize, vec(line, 5)).prop_map(|(goals, lines)| Aims { goals, lines })
}

impl Aims {
    fn plan(&self, plan: &Plan) -> Plan {
        let lines = plan.lines.iter().zip(self.lines.iter().cycle());
        let lines = lines.map(|((line, row), own)| {
            let own = own.iter();
            let own = own.map(|(goal, weight)| (id(goal.index(self.goals)), *weight));
            let row = Line {
                goals: own.collect(),
                ..row.clone()
            };
            (line, row)
        });
        Plan {
            lines: lines.collect(),
            goals: table((0..self.goals).map(|_| Goal::default())),
            ..plan.clone()
        }
    }
}

fn whens(outcome: &Outcome) -> impl Iterator<Item = Option<Year>> {
    let years = outcome.years.iter().map(|year| Some(year.year));
    years.chain([None])
}

/// Everyone that money can be for.
fn everyone(plan: &Plan) -> Vec<Option<GoalId>> {
    plan.goals.ids().map(Some).chain([None]).collect()
}

/// What is for a goal, or for none, in a year or in all.
type Sums = BTreeMap<(Option<Year>, Option<GoalId>), Money>;

#[test]
fn what_is_for_goals_and_for_none_is_what_lines_have() {
    always(&(plans(), aims()), |(plan, aims)| {
        let plan = aims.plan(&plan);
        let outcome = evaluate(&plan);
        for when in whens(&outcome) {
            let goals = everyone(&plan).into_iter();
            let goals = goals.map(|goal| outcome.amount(Amount::Total(when, TotalOf::Goal(goal))));
            let goals: Option<Money> = goals.sum();
            prop_assert_eq!(goals, Some(outcome.total(when, TotalOf::Lines)));
        }
        // The same by hand, line by line: every part is less than a cent from its exact share.
        let mut sums = Sums::new();
        for (year, (line, row)) in years_and_lines(&plan, &outcome) {
            let whole = outcome.amount(Amount::Line(year, line)).expect("a line");
            for goal in everyone(&plan) {
                let Some(part) = outcome.amount(Amount::Goal(year, line, goal)) else {
                    continue;
                };
                is_close(whole, part, row, goal)?;
                for when in [Some(year), None] {
                    let sum = sums.entry((when, goal)).or_default();
                    *sum = *sum + part;
                }
            }
        }
        for ((when, goal), sum) in sums {
            prop_assert_eq!(outcome.total(when, TotalOf::Goal(goal)), sum);
        }
        Ok(())
    });
}

fn years_and_lines<'a>(
    plan: &'a Plan,
    outcome: &'a Outcome,
) -> impl Iterator<Item = (Year, (LineId, &'a Line))> {
    let years = outcome.years.iter().map(|year| year.year);
    years.flat_map(|year| plan.lines.iter().map(move |line| (year, line)))
}

fn is_close(
    whole: Money,
    part: Money,
    line: &Line,
    goal: Option<GoalId>,
) -> Result<(), TestCaseError> {
    let Some(goal) = goal else {
        prop_assert!(line.goals.is_empty());
        prop_assert_eq!(part, whole);
        return Ok(());
    };
    let all: Decimal = line.goals.values().map(|weight| weight.number()).sum();
    let share = Decimal::from(whole.cents()) * line.goals[&goal].number() / all;
    let off = (Decimal::from(part.cents()) - share).abs();
    // Decimal division rounds far behind the cent.
    prop_assert!(off < Decimal::new(1_000_001, 6), "{off}");
    Ok(())
}

#[test]
fn weights_are_relative_and_the_order_of_rows_does_not_matter() {
    let weights = vec(1..10_000_i64, 1..6);
    let amounts = -10_000_000..10_000_000_i64;
    always(
        &(weights, amounts, 1..1000_i64),
        |(weights, cents, times)| {
            let line = |times: i64, rows: &mut dyn Iterator<Item = (usize, &i64)>| Line {
                goals: rows
                    .map(|(at, weight)| {
                        let weight = GoalWeight::new(Decimal::new(weight * times, 3));
                        (id(at), weight.expect("more than zero"))
                    })
                    .collect(),
                ..Line::default()
            };
            let amount = Money::from_cents(cents);
            let parts = by_goal(&line(1, &mut weights.iter().enumerate()), amount);
            let larger = by_goal(&line(times, &mut weights.iter().enumerate()), amount);
            let backwards = by_goal(&line(1, &mut weights.iter().enumerate().rev()), amount);
            prop_assert_eq!(&parts, &larger);
            prop_assert_eq!(&parts, &backwards);
            prop_assert_eq!(parts.iter().map(|(_, part)| *part).sum::<Money>(), amount);
            Ok(())
        },
    );
}

#[test]
fn every_amount_of_a_goal_is_explained_by_steps_that_hold_by_themselves() {
    always(&(plans(), aims()), |(plan, aims)| {
        let plan = aims.plan(&plan);
        let outcome = evaluate(&plan);
        let totals = whens(&outcome).flat_map(|when| {
            let goals = everyone(&plan).into_iter();
            goals.map(move |goal| Amount::Total(when, TotalOf::Goal(goal)))
        });
        for amount in totals {
            explained(&plan, &outcome, amount)?;
        }
        for (year, (line, _)) in years_and_lines(&plan, &outcome) {
            for goal in everyone(&plan) {
                let amount = Amount::Goal(year, line, goal);
                if outcome.amount(amount).is_some() {
                    explained(&plan, &outcome, amount)?;
                }
            }
        }
        Ok(())
    });
}
