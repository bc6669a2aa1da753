//! Keys in a file.

use super::Mirror;
use crate::{
    file::{FileError, plain::Plain},
    plan::{self, KeyId},
    share::Share,
    year::Year,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How weights are made of figures.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Key {
    id: Plain<KeyId>,
    name: String,
    parts: BTreeMap<String, Plain<Share>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    year: Option<Plain<Year>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Key {
    type Row = plan::Key;

    fn of(id: KeyId, row: &plan::Key) -> Self {
        let plan::Key {
            name,
            parts,
            year,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            name,
            parts: parts
                .into_iter()
                .map(|(name, share)| (name, Plain(share)))
                .collect(),
            year: year.map(Plain),
            note,
        }
    }

    fn row(self) -> Result<(KeyId, plan::Key), FileError> {
        let row = plan::Key {
            name: self.name,
            parts: self
                .parts
                .into_iter()
                .map(|(name, share)| (name, share.0))
                .collect(),
            year: self.year.map(|year| year.0),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
