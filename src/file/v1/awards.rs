//! Awards in a file.

use super::{Mirror, from_plain_map, plain_map};
use crate::{
    file::{FileError, plain::Plain},
    money::Money,
    plan::{self, AwardId, LineId, OrganisationId},
    share::Share,
    year::Year,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A row of a register.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Award {
    id: Plain<AwardId>,
    register: String,
    number: String,
    year: Plain<Year>,
    recipient: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    scheme: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    policy_field: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    department: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    project: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    periodicity: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    requested: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    granted: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    determined: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    covers_from: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    covers_to: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seen: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    lines: BTreeMap<Plain<LineId>, Plain<Share>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Award {
    type Row = plan::Award;

    fn of(id: AwardId, row: &plan::Award) -> Self {
        let row = row.clone();
        Self {
            id: Plain(id),
            register: row.register,
            number: row.number,
            year: Plain(row.year),
            recipient: row.recipient,
            organisation: row.organisation.map(Plain),
            scheme: row.scheme,
            policy_field: row.policy_field,
            department: row.department,
            project: row.project,
            periodicity: row.periodicity,
            requested: row.requested.map(Plain),
            granted: row.granted.map(Plain),
            determined: row.determined.map(Plain),
            covers_from: row.covers_from.map(Plain),
            covers_to: row.covers_to.map(Plain),
            seen: row.seen.map(Plain),
            lines: plain_map(&row.lines),
            note: row.note,
        }
    }

    fn row(self) -> Result<(AwardId, plan::Award), FileError> {
        let row = plan::Award {
            register: self.register,
            number: self.number,
            year: self.year.0,
            recipient: self.recipient,
            organisation: self.organisation.map(|id| id.0),
            scheme: self.scheme,
            policy_field: self.policy_field,
            department: self.department,
            project: self.project,
            periodicity: self.periodicity,
            requested: self.requested.map(|amount| amount.0),
            granted: self.granted.map(|amount| amount.0),
            determined: self.determined.map(|amount| amount.0),
            covers_from: self.covers_from.map(|date| date.0),
            covers_to: self.covers_to.map(|date| date.0),
            seen: self.seen.map(|date| date.0),
            lines: from_plain_map(self.lines),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
