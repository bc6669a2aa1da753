//! Notices: what the authority means to refuse of a next period, and when it said so.

use super::{
    LineId, OrganisationId, TableName,
    field::{Field, FieldType, Row, field},
    value::{Kind, Value, ValueError},
};
use crate::share::Share;
use jiff::civil::Date;
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

/// The intention to refuse a next period in whole or in part. After three years or more of subsidy
/// for the same activities that takes a reasonable term (Awb 4:51).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Who would get less.
    pub organisation: OrganisationId,
    /// For which part of the assignment; for all that it does if blank.
    pub line: Option<LineId>,
    /// Which part is refused; the whole ends its subsidy.
    pub share: Share,
    /// The last day of the award before the refused period; that of the subsidy term if blank.
    pub ends: Option<Date>,
    /// The day on which the intention was made known; not yet if blank.
    pub announced: Option<Date>,
    /// How many months the term of notice is. The law says «reasonable»; what is so depends on staff
    /// and on how much the organisation depends on the subsidy, so nothing is filled in beforehand.
    pub months: Option<Months>,
    /// Anything that a reader must know, such as how many people work there.
    pub note: String,
}

/// A number of whole months, from 1 to 60.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Months(u8);

impl Months {
    /// So many months.
    pub fn new(number: u8) -> Option<Self> {
        (1..=60).contains(&number).then_some(Self(number))
    }

    /// How many.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl Default for Notice {
    fn default() -> Self {
        Self {
            organisation: OrganisationId::NONE,
            line: None,
            share: Share::WHOLE,
            ends: None,
            announced: None,
            months: None,
            note: String::new(),
        }
    }
}

impl FieldType for Months {
    const KIND: Kind = Kind::Number;

    fn to_value(&self) -> Value {
        Value::Number(Decimal::from(self.0))
    }

    fn from_value(value: Value) -> Result<Self, ValueError> {
        let number = Decimal::from_value(value)?;
        let whole = number.is_integer().then(|| number.to_u8()).flatten();
        whole
            .and_then(Self::new)
            .ok_or_else(|| ValueError::Unreadable {
                text: number.to_string(),
                kind: Kind::Number,
                reason: "months are 1 to 60".to_owned(),
            })
    }
}

impl Row for Notice {
    const TABLE: TableName = TableName::Notices;
    const CODE: &'static str = "notices";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(organisation),
                field!(line),
                field!(share),
                field!(ends),
                field!(announced),
                field!(months),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        String::new()
    }
}
