//! Justifications in a file.

use super::Mirror;
use crate::{
    file::{FileError, plain::Plain},
    plan::{self, JustificationId, Place},
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Why one side changed what is the other's.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Justification {
    id: Plain<JustificationId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<Plain<Place>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    by: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on: Option<Plain<Date>>,
}

impl Mirror for Justification {
    type Row = plan::Justification;

    fn of(id: JustificationId, row: &plan::Justification) -> Self {
        let plan::Justification {
            place,
            reason,
            by,
            on,
        } = row.clone();
        Self {
            id: Plain(id),
            place: place.map(Plain),
            reason,
            by,
            on: on.map(Plain),
        }
    }

    fn row(self) -> Result<(JustificationId, plan::Justification), FileError> {
        let row = plan::Justification {
            place: self.place.map(|place| place.0),
            reason: self.reason,
            by: self.by,
            on: self.on.map(|date| date.0),
        };
        Ok((self.id.0, row))
    }
}
