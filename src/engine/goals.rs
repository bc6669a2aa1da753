//! Goals: for which of them the money of a line is. Lines without goals are for none, so that euro
//! per goal and what is for no goal are what lines have, to the cent.

use crate::{
    money::{
        Money,
        split::{Weights, split},
    },
    plan::{GoalId, Line, LineId, TotalOf},
    share::{Ratio, ratio_from_decimal},
    year::Year,
};
use std::collections::BTreeMap;

/// What of an amount is for each goal; `None` is for no goal.
pub type ByGoal = Vec<(Option<GoalId>, Money)>;

/// The weights of a line's goals, in the order of the goals.
pub(super) fn weights(line: &Line) -> Vec<Ratio> {
    let weights = line.goals.values();
    weights
        .map(|weight| ratio_from_decimal(weight.number()))
        .collect()
}

/// An amount of a line by its goals, in whole cents.
pub fn by_goal(line: &Line, amount: Money) -> ByGoal {
    let weights = Weights::from_ratios(&weights(line));
    match split(amount, Money::CENT, &weights) {
        Some(parts) => line.goals.keys().copied().map(Some).zip(parts).collect(),
        None => vec![(None, amount)],
    }
}

/// What lines have in years, by goal.
pub(super) type OfLines = BTreeMap<(Year, LineId), ByGoal>;

/// The totals of every goal and of none, per year and over all years.
pub(super) fn add_up(
    years: &[Year],
    goals: impl Iterator<Item = GoalId>,
    of_lines: &OfLines,
) -> BTreeMap<(Option<Year>, TotalOf), Money> {
    let all: Vec<Option<GoalId>> = goals.map(Some).chain([None]).collect();
    let whens = years.iter().copied().map(Some).chain([None]);
    let mut totals: BTreeMap<(Option<Year>, TotalOf), Money> = whens
        .flat_map(|when| all.iter().map(move |goal| (when, TotalOf::Goal(*goal))))
        .map(|of| (of, Money::ZERO))
        .collect();
    for ((year, _), parts) in of_lines {
        for (goal, amount) in parts {
            for when in [Some(*year), None] {
                let total = totals.entry((when, TotalOf::Goal(*goal))).or_default();
                *total = *total + *amount;
            }
        }
    }
    totals
}
