//! Signatures in a file.

use super::Mirror;
use crate::{
    file::{FileError, coded::Coded, plain::Plain},
    plan::{self, DocumentId, DocumentKind, OrganisationId, SignatureId},
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A signature that is there or is to come.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Signature {
    id: Plain<SignatureId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    document: Option<Plain<DocumentId>>,
    kind: Coded<DocumentKind>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    signatory: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    mandate: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mandated_on: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    signed_on: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    taken_home: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ratified_on: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    state: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Signature {
    type Row = plan::Signature;

    fn of(id: SignatureId, row: &plan::Signature) -> Self {
        let row = row.clone();
        Self {
            id: Plain(id),
            organisation: row.organisation.map(Plain),
            document: row.document.map(Plain),
            kind: Coded(row.kind),
            title: row.title,
            signatory: row.signatory,
            mandate: row.mandate,
            mandated_on: row.mandated_on.map(Plain),
            signed_on: row.signed_on.map(Plain),
            taken_home: row.taken_home.map(Plain),
            ratified_on: row.ratified_on.map(Plain),
            state: row.state,
            note: row.note,
        }
    }

    fn row(self) -> Result<(SignatureId, plan::Signature), FileError> {
        let row = plan::Signature {
            organisation: self.organisation.map(|id| id.0),
            document: self.document.map(|id| id.0),
            kind: self.kind.0,
            title: self.title,
            signatory: self.signatory,
            mandate: self.mandate,
            mandated_on: self.mandated_on.map(|day| day.0),
            signed_on: self.signed_on.map(|day| day.0),
            taken_home: self.taken_home.map(|day| day.0),
            ratified_on: self.ratified_on.map(|day| day.0),
            state: self.state,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
