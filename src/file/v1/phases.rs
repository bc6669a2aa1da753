//! Phases and instalments in a file.

use super::{Mirror, from_plain_map, is_usual, plain_map};
use crate::{
    file::{FileError, coded::Coded, plain::Plain},
    plan::{
        self, AwardForm, InstalmentId, OrganisationId, PhaseId,
        phase::{Liability, Route},
    },
    share::Share,
    year::Month,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A stretch of time in which awards have one form.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Phase {
    id: Plain<PhaseId>,
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Plain<Date>>,
    form: Coded<AwardForm>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lead: Option<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "is_usual")]
    liability: Coded<Liability>,
    #[serde(default, skip_serializing_if = "is_usual")]
    route: Coded<Route>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    mandates: BTreeMap<Plain<OrganisationId>, Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Phase {
    type Row = plan::Phase;

    fn of(id: PhaseId, row: &plan::Phase) -> Self {
        let plan::Phase {
            name,
            from,
            to,
            form,
            lead,
            liability,
            route,
            mandates,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            name,
            from: from.map(Plain),
            to: to.map(Plain),
            form: Coded(form),
            lead: lead.map(Plain),
            liability: Coded(liability),
            route: Coded(route),
            mandates: plain_map(&mandates),
            note,
        }
    }

    fn row(self) -> Result<(PhaseId, plan::Phase), FileError> {
        let row = plan::Phase {
            name: self.name,
            from: self.from.map(|date| date.0),
            to: self.to.map(|date| date.0),
            form: self.form.0,
            lead: self.lead.map(|lead| lead.0),
            liability: self.liability.0,
            route: self.route.0,
            mandates: from_plain_map(self.mandates),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

/// A part of every year's award that is paid in a month.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Instalment {
    id: Plain<InstalmentId>,
    month: u8,
    share: Plain<Share>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    condition: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Instalment {
    type Row = plan::Instalment;

    fn of(id: InstalmentId, row: &plan::Instalment) -> Self {
        Self {
            id: Plain(id),
            month: row.month.number().unsigned_abs(),
            share: Plain(row.share),
            condition: row.condition.clone(),
            note: row.note.clone(),
        }
    }

    fn row(self) -> Result<(InstalmentId, plan::Instalment), FileError> {
        let month = i8::try_from(self.month).ok().and_then(Month::new);
        let row = plan::Instalment {
            month: month.ok_or_else(|| FileError::Value(format!("month: {}", self.month)))?,
            share: self.share.0,
            condition: self.condition,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
