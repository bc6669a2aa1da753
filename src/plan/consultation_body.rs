//! Consultation bodies: where people meet to decide, how often, and how many must be there.

use super::{
    OrganisationId, RoleId, TableName,
    decision::whole_number,
    field::{Field, FieldType, Row, choice_field, field},
    value::{Kind, Value, ValueError},
};
use jiff::{Span, ToSpan as _, civil::Date};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use std::collections::BTreeSet;

/// A steering group, a meeting of directors, a meeting of the work floor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConsultationBody {
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Who has a seat. An authority that has one stands among the organisations too.
    pub members: BTreeSet<OrganisationId>,
    /// How many members must be there for it to decide; any number if blank.
    pub quorum: Option<Quorum>,
    /// The role of whoever chairs it.
    pub chair: Option<RoleId>,
    /// How often it meets.
    pub frequency: Option<Frequency>,
    /// The day on which it met last; not yet, as far as is known, if blank.
    pub last_met: Option<Date>,
    /// Anything that a reader must know.
    pub note: String,
}

/// A number of members, from 1 to 999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quorum(u16);

whole_number!(Quorum, 1, 999);

/// How often a body meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Frequency {
    /// Every week.
    Week,
    /// Every two weeks.
    TwoWeeks,
    /// Every month.
    Month,
    /// Every two months.
    TwoMonths,
    /// Every three months.
    Quarter,
    /// Every six months.
    HalfYear,
    /// Every year.
    Year,
    /// When there is reason to.
    WhenNeeded,
}

choice_field!(Frequency {
    Week = "every_week",
    TwoWeeks = "every_two_weeks",
    Month = "every_month",
    TwoMonths = "every_two_months",
    Quarter = "every_quarter",
    HalfYear = "every_half_year",
    Year = "every_year",
    WhenNeeded = "when_needed",
});

impl Frequency {
    /// How long after a meeting the next one is due; `None` where it meets when there is reason to.
    pub fn span(self) -> Option<Span> {
        Some(match self {
            Self::Week => 1.week(),
            Self::TwoWeeks => 2.weeks(),
            Self::Month => 1.month(),
            Self::TwoMonths => 2.months(),
            Self::Quarter => 3.months(),
            Self::HalfYear => 6.months(),
            Self::Year => 12.months(),
            Self::WhenNeeded => return None,
        })
    }
}

impl Row for ConsultationBody {
    const TABLE: TableName = TableName::ConsultationBodies;
    const CODE: &'static str = "consultation_bodies";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(name),
                field!(purpose),
                field!(members),
                field!(quorum),
                field!(chair),
                field!(frequency),
                field!(last_met),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}
