//! State aid in a file.

use super::Mirror;
use crate::{
    file::{FileError, coded::Coded, plain::Plain},
    money::Money,
    plan::{self, AidId, Basis, OrganisationId},
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A basis, or aid from elsewhere.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Aid {
    id: Plain<AidId>,
    organisation: Plain<OrganisationId>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    undertaking: String,
    basis: Coded<Basis>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amount: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    granted_on: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    given_by: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    valid_from: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    valid_to: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Aid {
    type Row = plan::Aid;

    fn of(id: AidId, row: &plan::Aid) -> Self {
        let row = row.clone();
        Self {
            id: Plain(id),
            organisation: Plain(row.organisation),
            undertaking: row.undertaking,
            basis: Coded(row.basis),
            amount: row.amount.map(Plain),
            granted_on: row.granted_on.map(Plain),
            given_by: row.given_by,
            reason: row.reason,
            valid_from: row.valid_from.map(Plain),
            valid_to: row.valid_to.map(Plain),
            note: row.note,
        }
    }

    fn row(self) -> Result<(AidId, plan::Aid), FileError> {
        let row = plan::Aid {
            organisation: self.organisation.0,
            undertaking: self.undertaking,
            basis: self.basis.0,
            amount: self.amount.map(|amount| amount.0),
            granted_on: self.granted_on.map(|date| date.0),
            given_by: self.given_by,
            reason: self.reason,
            valid_from: self.valid_from.map(|date| date.0),
            valid_to: self.valid_to.map(|date| date.0),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
