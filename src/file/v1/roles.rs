//! Roles and consultation bodies in a file.

use super::Mirror;
use crate::{
    file::{FileError, coded::Coded, plain::Plain},
    plan::{self, ConsultationBodyId, Frequency, OrganisationId, Quorum, RoleId, RoleSide},
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A role, as one person has it for a time.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Role {
    id: Plain<RoleId>,
    name: String,
    side: Coded<RoleSide>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    holder: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    deputy: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Role {
    type Row = plan::Role;

    fn of(id: RoleId, row: &plan::Role) -> Self {
        let row = row.clone();
        Self {
            id: Plain(id),
            name: row.name,
            side: Coded(row.side),
            organisation: row.organisation.map(Plain),
            holder: row.holder,
            deputy: row.deputy,
            from: row.from.map(Plain),
            to: row.to.map(Plain),
            note: row.note,
        }
    }

    fn row(self) -> Result<(RoleId, plan::Role), FileError> {
        let row = plan::Role {
            name: self.name,
            side: self.side.0,
            organisation: self.organisation.map(|id| id.0),
            holder: self.holder,
            deputy: self.deputy,
            from: self.from.map(|day| day.0),
            to: self.to.map(|day| day.0),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

/// Where people meet to decide.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ConsultationBody {
    id: Plain<ConsultationBodyId>,
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    purpose: String,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    members: BTreeSet<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    quorum: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    chair: Option<Plain<RoleId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    frequency: Option<Coded<Frequency>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last_met: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for ConsultationBody {
    type Row = plan::ConsultationBody;

    fn of(id: ConsultationBodyId, row: &plan::ConsultationBody) -> Self {
        let row = row.clone();
        Self {
            id: Plain(id),
            name: row.name,
            purpose: row.purpose,
            members: row.members.into_iter().map(Plain).collect(),
            quorum: row.quorum.map(Quorum::number),
            chair: row.chair.map(Plain),
            frequency: row.frequency.map(Coded),
            last_met: row.last_met.map(Plain),
            note: row.note,
        }
    }

    fn row(self) -> Result<(ConsultationBodyId, plan::ConsultationBody), FileError> {
        let quorum = self.quorum.map(|number| {
            let quorum = Quorum::new(number);
            quorum.ok_or_else(|| FileError::Value(format!("quorum: {number}")))
        });
        let row = plan::ConsultationBody {
            name: self.name,
            purpose: self.purpose,
            members: self.members.into_iter().map(|id| id.0).collect(),
            quorum: quorum.transpose()?,
            chair: self.chair.map(|id| id.0),
            frequency: self.frequency.map(|choice| choice.0),
            last_met: self.last_met.map(|day| day.0),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
