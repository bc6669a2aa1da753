//! Goals, effects and indicators in a file.

use super::{Mirror, from_plain_map, is_usual};
use crate::{
    file::{
        FileError,
        coded::Coded,
        plain::{Number, Plain},
    },
    plan::{self, EffectId, EffectKind, GoalId, GoalWeight, Horizon, IndicatorId},
    year::Year,
};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A goal of the assignment.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Goal {
    id: Plain<GoalId>,
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    horizon: Option<Coded<Horizon>>,
    #[serde(default, skip_serializing_if = "is_usual")]
    important: bool,
    #[serde(default, skip_serializing_if = "is_usual")]
    urgent: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

/// What is to change on the way to a goal.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Effect {
    id: Plain<EffectId>,
    goal: Plain<GoalId>,
    name: String,
    kind: Coded<EffectKind>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

/// How an effect is seen.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Indicator {
    id: Plain<IndicatorId>,
    effect: Plain<EffectId>,
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    unit: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    baseline: Option<Plain<Number>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    baseline_year: Option<Plain<Year>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    target: ByYear,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    actual: ByYear,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    evidence: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

/// A number for each year.
type ByYear = BTreeMap<Plain<Year>, Plain<Number>>;

/// The weights of a line's goals.
pub(super) type Weights = BTreeMap<Plain<GoalId>, Plain<Number>>;

pub(super) fn weights_of(goals: &BTreeMap<GoalId, GoalWeight>) -> Weights {
    let goals = goals.iter();
    goals
        .map(|(goal, weight)| (Plain(*goal), Plain(Number(weight.number()))))
        .collect()
}

pub(super) fn weights_row(weights: Weights) -> Result<BTreeMap<GoalId, GoalWeight>, FileError> {
    let weights = weights.into_iter().map(|(goal, weight)| {
        let read = GoalWeight::new(weight.0.0);
        let read = read.ok_or_else(|| FileError::Value(format!("goals › {}", goal.0)))?;
        Ok((goal.0, read))
    });
    weights.collect()
}

fn by_year_of(numbers: &BTreeMap<Year, Decimal>) -> ByYear {
    let numbers = numbers.iter();
    numbers
        .map(|(year, number)| (Plain(*year), Plain(Number(*number))))
        .collect()
}

/// Counts are not below zero.
fn counted(number: Number, what: &str) -> Result<Decimal, FileError> {
    let Number(number) = number;
    if number.is_sign_negative() && !number.is_zero() {
        return Err(FileError::Value(format!("{what}: {number}")));
    }
    Ok(number)
}

fn by_year_row(numbers: ByYear, what: &str) -> Result<BTreeMap<Year, Decimal>, FileError> {
    let numbers = from_plain_map(numbers).into_iter();
    numbers
        .map(|(year, number)| Ok((year, counted(number, what)?)))
        .collect()
}

impl Mirror for Goal {
    type Row = plan::Goal;

    fn of(id: GoalId, row: &plan::Goal) -> Self {
        let plan::Goal {
            name,
            horizon,
            important,
            urgent,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            name,
            horizon: horizon.map(Coded),
            important,
            urgent,
            note,
        }
    }

    fn row(self) -> Result<(GoalId, plan::Goal), FileError> {
        let row = plan::Goal {
            name: self.name,
            horizon: self.horizon.map(|horizon| horizon.0),
            important: self.important,
            urgent: self.urgent,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

impl Mirror for Effect {
    type Row = plan::Effect;

    fn of(id: EffectId, row: &plan::Effect) -> Self {
        let plan::Effect {
            goal,
            name,
            kind,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            goal: Plain(goal),
            name,
            kind: Coded(kind),
            note,
        }
    }

    fn row(self) -> Result<(EffectId, plan::Effect), FileError> {
        let row = plan::Effect {
            goal: self.goal.0,
            name: self.name,
            kind: self.kind.0,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

impl Mirror for Indicator {
    type Row = plan::Indicator;

    fn of(id: IndicatorId, row: &plan::Indicator) -> Self {
        let plan::Indicator {
            effect,
            name,
            unit,
            baseline,
            baseline_year,
            target,
            actual,
            evidence,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            effect: Plain(effect),
            name,
            unit,
            baseline: baseline.map(|number| Plain(Number(number))),
            baseline_year: baseline_year.map(Plain),
            target: by_year_of(&target),
            actual: by_year_of(&actual),
            evidence,
            note,
        }
    }

    fn row(self) -> Result<(IndicatorId, plan::Indicator), FileError> {
        let baseline = self.baseline.map(|number| counted(number.0, "baseline"));
        let row = plan::Indicator {
            effect: self.effect.0,
            name: self.name,
            unit: self.unit,
            baseline: baseline.transpose()?,
            baseline_year: self.baseline_year.map(|year| year.0),
            target: by_year_row(self.target, "target")?,
            actual: by_year_row(self.actual, "actual")?,
            evidence: self.evidence,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
