//! Instalments: the parts in which a year's award is paid, where that is none of the usual patterns.

use super::{
    TableName,
    field::{Field, FieldType, Row, choice_field, field},
    value::{Kind, Value, ValueError},
};
use crate::{share::Share, year::Month};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

/// How the advances of a year are spread over its months (Awb 4:95).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PaymentPattern {
    /// Every month the same.
    #[default]
    Monthly,
    /// Every quarter the same, in its first month.
    Quarterly,
    /// Everything in the first month.
    Once,
    /// As the instalments say.
    Own,
}

/// A part of every year's award that is paid in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Instalment {
    /// The month.
    pub month: Month,
    /// Which part of the year's advances it is. Together they are the whole; if not, they are taken
    /// in proportion.
    pub share: Share,
    /// What must be there before it is paid, such as a report; nothing if blank.
    pub condition: String,
    /// Anything that a reader must know.
    pub note: String,
}

choice_field!(PaymentPattern {
    Monthly = "monthly",
    Quarterly = "quarterly",
    Once = "once",
    Own = "instalments",
});

impl FieldType for Month {
    const KIND: Kind = Kind::Number;

    fn to_value(&self) -> Value {
        Value::Number(Decimal::from(self.number()))
    }

    fn from_value(value: Value) -> Result<Self, ValueError> {
        let number = Decimal::from_value(value)?;
        let whole = number.is_integer().then(|| number.to_i8()).flatten();
        let month = whole.and_then(Self::new);
        month.ok_or_else(|| ValueError::Unreadable {
            text: number.to_string(),
            kind: Kind::Number,
            reason: "a month is 1 to 12".to_owned(),
        })
    }
}

impl Row for Instalment {
    const TABLE: TableName = TableName::Instalments;
    const CODE: &'static str = "instalments";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(month),
                field!(share),
                field!(condition),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.condition.clone()
    }
}
