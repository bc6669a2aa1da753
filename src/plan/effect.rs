//! Effects and how they are seen: what becomes of a goal, in numbers or in words.

use super::{
    EffectId, GoalId, TableName,
    field::{Field, Row, choice_field, field},
};
use crate::year::Year;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What is to change on the way to a goal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// The goal.
    pub goal: GoalId,
    /// What is to change.
    pub name: String,
    /// For whom it changes.
    pub kind: EffectKind,
    /// Anything that a reader must know.
    pub note: String,
}

/// For whom something changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EffectKind {
    /// For residents: a social effect.
    #[default]
    Social,
    /// In how the partners work together.
    Process,
    /// In what they have learned.
    Learning,
}

/// How an effect is seen: by a number of each year, or by what people tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Indicator {
    /// The effect.
    pub effect: EffectId,
    /// What is looked at.
    pub name: String,
    /// In what it is counted.
    pub unit: String,
    /// The number to start from; not known if blank.
    pub baseline: Option<Decimal>,
    /// The year that the baseline is of.
    pub baseline_year: Option<Year>,
    /// The number that is aimed at, per year.
    pub target: BTreeMap<Year, Decimal>,
    /// The number as it became, per year.
    pub actual: BTreeMap<Year, Decimal>,
    /// What people tell, where no number says it.
    pub evidence: String,
    /// Anything that a reader must know.
    pub note: String,
}

choice_field!(EffectKind {
    Social = "social",
    Process = "process",
    Learning = "learning",
});

impl Row for Effect {
    const TABLE: TableName = TableName::Effects;
    const CODE: &'static str = "effects";

    fn fields() -> &'static [Field<Self>] {
        const { &[field!(goal), field!(name), field!(kind), field!(note)] }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}

impl Row for Indicator {
    const TABLE: TableName = TableName::Indicators;
    const CODE: &'static str = "indicators";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(effect),
                field!(name),
                field!(unit),
                field!(baseline),
                field!(baseline_year),
                field!(target),
                field!(actual),
                field!(evidence),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}
