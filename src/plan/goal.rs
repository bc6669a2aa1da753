//! Goals: what the assignment is for. Lines say by weight which goals their money is for.

use super::{
    TableName,
    field::{Field, FieldType, Row, choice_field, field},
    value::{Kind, Value, ValueError},
};
use rust_decimal::Decimal;

/// A goal of the assignment. It belongs to the *what*, which is the authority's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Goal {
    /// What is to be reached.
    pub name: String,
    /// Whether it can be reached soon; not said if blank.
    pub horizon: Option<Horizon>,
    /// Whether it is important.
    pub important: bool,
    /// Whether it is urgent, which is something else.
    pub urgent: bool,
    /// Anything that a reader must know.
    pub note: String,
}

/// How soon a goal can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Horizon {
    /// Within a year or two.
    Short,
    /// In more years than that.
    Long,
}

/// How much of a line's money is for a goal, relative to the line's other goals; more than zero.
/// Weights need not make a whole: 2 and 1 say the same as 60 and 30.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct GoalWeight(Decimal);

impl GoalWeight {
    /// A weight; none of zero or less.
    pub fn new(weight: Decimal) -> Option<Self> {
        (weight > Decimal::ZERO).then_some(Self(weight))
    }

    /// How much it is.
    pub const fn number(self) -> Decimal {
        self.0
    }
}

choice_field!(Horizon {
    Short = "short_term",
    Long = "long_term",
});

impl FieldType for GoalWeight {
    const KIND: Kind = Kind::Number;

    fn to_value(&self) -> Value {
        Value::Number(self.0)
    }

    fn from_value(value: Value) -> Result<Self, ValueError> {
        let weight = Decimal::from_value(value)?;
        Self::new(weight).ok_or(ValueError::NotAboveZero)
    }
}

impl Row for Goal {
    const TABLE: TableName = TableName::Goals;
    const CODE: &'static str = "goals";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(name),
                field!(horizon),
                field!(important),
                field!(urgent),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}
