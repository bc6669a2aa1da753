//! Justifications: why one side changed what is the other's.

use super::{
    Place, TableName,
    field::{Field, FieldType, Row, field},
    value::{Kind, Value, ValueError},
};
use jiff::civil::Date;

/// The reason for a change across the border between *what* and *how*. It silences the finding about
/// that place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Justification {
    /// What was changed. It is an address and no reference, so that it can also be of a row that was
    /// taken out.
    pub place: Option<Place>,
    /// Why.
    pub reason: String,
    /// Who agreed to it.
    pub by: String,
    /// On which day; a change of a later day is not justified by it. Every change is if blank.
    pub on: Option<Date>,
}

/// A place stands in a field as its text.
impl FieldType for Place {
    const KIND: Kind = Kind::Text;

    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }

    fn from_value(value: Value) -> Result<Self, ValueError> {
        let text = String::from_value(value)?;
        text.parse()
            .map_err(|_unreadable| ValueError::NoPlace(text))
    }
}

impl Row for Justification {
    const TABLE: TableName = TableName::Justifications;
    const CODE: &'static str = "justifications";

    fn fields() -> &'static [Field<Self>] {
        const { &[field!(place), field!(reason), field!(by), field!(on)] }
    }

    fn title(&self) -> String {
        self.place
            .as_ref()
            .map_or_else(String::new, Place::to_string)
    }
}

impl Justification {
    /// Whether it says why something changed at a place on a day.
    pub fn covers(&self, place: &Place, day: Date) -> bool {
        let is_said = !self.reason.trim().is_empty();
        is_said && self.place.as_ref() == Some(place) && self.on.is_none_or(|on| day <= on)
    }
}
