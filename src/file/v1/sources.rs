//! Sources in a file.

use super::{Mirror, from_plain_map, is_usual, plain_map};
use crate::{
    file::{FileError, coded::Coded, plain::Plain},
    money::Money,
    plan::{self, Nature, SourceId},
    year::Year,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Money coming in.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    id: Plain<SourceId>,
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    funder: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    scheme: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    restriction: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    budget_code: String,
    #[serde(default, skip_serializing_if = "is_usual")]
    nature: Coded<Nature>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    committed: BTreeMap<Plain<Year>, Plain<Money>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    expected: BTreeMap<Plain<Year>, Plain<Money>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Source {
    type Row = plan::Source;

    fn of(id: SourceId, row: &plan::Source) -> Self {
        let plan::Source {
            name,
            funder,
            scheme,
            restriction,
            budget_code,
            nature,
            committed,
            expected,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            name,
            funder,
            scheme,
            restriction,
            budget_code,
            nature: Coded(nature),
            committed: plain_map(&committed),
            expected: plain_map(&expected),
            note,
        }
    }

    fn row(self) -> Result<(SourceId, plan::Source), FileError> {
        let row = plan::Source {
            name: self.name,
            funder: self.funder,
            scheme: self.scheme,
            restriction: self.restriction,
            budget_code: self.budget_code,
            nature: self.nature.0,
            committed: from_plain_map(self.committed),
            expected: from_plain_map(self.expected),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
