//! Reviews and the arrangements before and after this one, in a file.

use super::{Mirror, is_usual};
use crate::{
    file::{FileError, coded::Coded, plain::Plain},
    money::Money,
    plan::{self, ConsecutiveId, ReviewId, ReviewKind},
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A day on which it is looked back at.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Review {
    id: Plain<ReviewId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "is_usual")]
    kind: Coded<ReviewKind>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    decides: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    who: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    held: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Review {
    type Row = plan::Review;

    fn of(id: ReviewId, row: &plan::Review) -> Self {
        let plan::Review {
            date,
            kind,
            decides,
            who,
            held,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            date: date.map(Plain),
            kind: Coded(kind),
            decides,
            who,
            held: held.map(Plain),
            note,
        }
    }

    fn row(self) -> Result<(ReviewId, plan::Review), FileError> {
        let row = plan::Review {
            date: self.date.map(|date| date.0),
            kind: self.kind.0,
            decides: self.decides,
            who: self.who,
            held: self.held.map(|date| date.0),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

/// An arrangement before or after this one.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Consecutive {
    id: Plain<ConsecutiveId>,
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    yearly_amount: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Consecutive {
    type Row = plan::Consecutive;

    fn of(id: ConsecutiveId, row: &plan::Consecutive) -> Self {
        let plan::Consecutive {
            name,
            from,
            to,
            yearly_amount,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            name,
            from: from.map(Plain),
            to: to.map(Plain),
            yearly_amount: yearly_amount.map(Plain),
            note,
        }
    }

    fn row(self) -> Result<(ConsecutiveId, plan::Consecutive), FileError> {
        let row = plan::Consecutive {
            name: self.name,
            from: self.from.map(|date| date.0),
            to: self.to.map(|date| date.0),
            yearly_amount: self.yearly_amount.map(|amount| amount.0),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
