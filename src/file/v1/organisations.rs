//! Organisations and memberships in a file.

use super::{Mirror, is_usual};
use crate::{
    file::{FileError, coded::Coded, plain::Plain},
    plan::{self, MembershipId, MembershipStatus, OrganisationId},
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A party.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Organisation {
    id: Plain<OrganisationId>,
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    kvk: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    legal_form: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Organisation {
    type Row = plan::Organisation;

    fn of(id: OrganisationId, row: &plan::Organisation) -> Self {
        let plan::Organisation {
            name,
            kvk,
            legal_form,
            aliases,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            name,
            kvk,
            legal_form,
            aliases: aliases.into_iter().collect(),
            note,
        }
    }

    fn row(self) -> Result<(OrganisationId, plan::Organisation), FileError> {
        let row = plan::Organisation {
            name: self.name,
            kvk: self.kvk,
            legal_form: self.legal_form,
            aliases: self.aliases.into_iter().collect(),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

/// Who takes part, and when.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Membership {
    id: Plain<MembershipId>,
    organisation: Plain<OrganisationId>,
    #[serde(default, skip_serializing_if = "is_usual")]
    status: Coded<MembershipStatus>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    condition: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Membership {
    type Row = plan::Membership;

    fn of(id: MembershipId, row: &plan::Membership) -> Self {
        let plan::Membership {
            organisation,
            status,
            from,
            to,
            condition,
            reason,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            organisation: Plain(organisation),
            status: Coded(status),
            from: from.map(Plain),
            to: to.map(Plain),
            condition,
            reason,
            note,
        }
    }

    fn row(self) -> Result<(MembershipId, plan::Membership), FileError> {
        let row = plan::Membership {
            organisation: self.organisation.0,
            status: self.status.0,
            from: self.from.map(|date| date.0),
            to: self.to.map(|date| date.0),
            condition: self.condition,
            reason: self.reason,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
