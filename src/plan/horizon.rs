//! The horizon: the arrangements before and after this one. A partnership takes 5 to 15 years, and one
//! subsidy term is only a part of that.

use super::{
    TableName,
    field::{Field, Row, field},
};
use crate::{money::Money, year::Term};
use jiff::civil::Date;

/// An arrangement of the same cooperation before or after this one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consecutive {
    /// Its name.
    pub name: String,
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day.
    pub to: Option<Date>,
    /// What it is expected to be a year, or was.
    pub yearly_amount: Option<Money>,
    /// Anything that a reader must know.
    pub note: String,
}

impl Consecutive {
    /// Its days; `None` where they are not known, or cannot be a term.
    pub fn days(&self) -> Option<Term> {
        Term::new(self.from?, self.to?).ok()
    }
}

impl Row for Consecutive {
    const TABLE: TableName = TableName::Horizon;
    const CODE: &'static str = "horizon";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(name),
                field!(from),
                field!(to),
                field!(yearly_amount),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}
