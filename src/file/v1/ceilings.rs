//! Ceilings in a file.

use super::Mirror;
use crate::{
    file::{FileError, plain::Plain},
    money::Money,
    plan::{self, CeilingId},
    year::Year,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How much a scheme can award for a year at most.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Ceiling {
    id: Plain<CeilingId>,
    scheme: String,
    year: Plain<Year>,
    amount: Plain<Money>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    method: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    source: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Ceiling {
    type Row = plan::Ceiling;

    fn of(id: CeilingId, row: &plan::Ceiling) -> Self {
        let plan::Ceiling {
            scheme,
            year,
            amount,
            published,
            method,
            source,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            scheme,
            year: Plain(year),
            amount: Plain(amount),
            published: published.map(Plain),
            method,
            source,
            note,
        }
    }

    fn row(self) -> Result<(CeilingId, plan::Ceiling), FileError> {
        let row = plan::Ceiling {
            scheme: self.scheme,
            year: self.year.0,
            amount: self.amount.0,
            published: self.published.map(|date| date.0),
            method: self.method,
            source: self.source,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
