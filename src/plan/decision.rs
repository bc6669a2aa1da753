//! Decisions: who decides what and when, and what must be decided before.

use super::{
    ConsultationBodyId, DecisionId, OrganisationId, TableName,
    field::{Field, FieldType, Row, choice_field, field},
    value::{Kind, Value, ValueError},
};
use jiff::civil::Date;
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use std::collections::{BTreeMap, BTreeSet};

/// Something that is to be decided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// About what.
    pub name: String,
    /// Who decides, where that is no consultation body of the dossier: a board, the council.
    pub body: String,
    /// The consultation body that decides; it goes before the words above.
    pub consultation_body: Option<ConsultationBodyId>,
    /// How.
    pub rule: DecisionRule,
    /// The day on which it is planned.
    pub planned: Option<Date>,
    /// The day on which it was taken; not yet if blank.
    pub taken: Option<Date>,
    /// How long it takes from the day on which all that it needs is decided.
    pub weeks: Option<Weeks>,
    /// The decisions that must be there before.
    pub needs: BTreeSet<DecisionId>,
    /// The last day on which it can be taken; the day before the arrangement begins if blank.
    pub deadline: Option<Date>,
    /// Whom it concerns and who has a vote, unless the body has rules of its own; if nobody is named the members of the consultation body,
    /// and without one all that take part.
    pub organisations: BTreeSet<OrganisationId>,
    /// Who has another number of votes than one. Each has one: equal standing does not lie in the
    /// size of a partner.
    pub votes: BTreeMap<OrganisationId, Votes>,
    /// Anything that a reader must know.
    pub note: String,
}

/// How is decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecisionRule {
    /// Nobody is against.
    #[default]
    Consensus,
    /// More than half of the votes.
    Majority,
    /// Whoever was given the mandate.
    Mandate,
    /// Whoever decides has rules of its own, as a council has: those whom it concerns have no vote.
    OwnRules,
}

/// A number of whole weeks, from 0 to 520.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weeks(u16);

/// A number of votes, from 0 to 999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Votes(u16);

/// A whole number of a range, typed as any number.
macro_rules! whole_number {
    ($type:ident, $least:literal, $most:literal) => {
        impl $type {
            /// So many.
            pub fn new(number: u16) -> Option<Self> {
                ($least..=$most).contains(&number).then_some(Self(number))
            }

            /// How many.
            pub const fn number(self) -> u16 {
                self.0
            }
        }

        impl FieldType for $type {
            const KIND: Kind = Kind::Number;

            fn to_value(&self) -> Value {
                Value::Number(Decimal::from(self.0))
            }

            fn from_value(value: Value) -> Result<Self, ValueError> {
                let number = Decimal::from_value(value)?;
                let whole = number.is_integer().then(|| number.to_u16()).flatten();
                let within = whole.and_then(Self::new);
                within.ok_or(ValueError::NotWithin($least, $most))
            }
        }
    };
}
pub(super) use whole_number;

whole_number!(Weeks, 0, 520);
whole_number!(Votes, 0, 999);

impl Votes {
    /// What each has unless it is said otherwise.
    pub const ONE: Self = Self(1);
}

choice_field!(DecisionRule {
    Consensus = "consensus",
    Majority = "majority",
    Mandate = "mandate",
    OwnRules = "own_rules",
});

impl Row for Decision {
    const TABLE: TableName = TableName::Decisions;
    const CODE: &'static str = "decisions";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(name),
                field!(body),
                field!(consultation_body),
                field!(rule),
                field!(planned),
                field!(taken),
                field!(weeks),
                field!(needs),
                field!(deadline),
                field!(organisations),
                field!(votes),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}
