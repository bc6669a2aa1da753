//! The lists of landing and the bottlenecks in a file.

use super::{Mirror, is_usual};
use crate::{
    file::{FileError, coded::Coded, plain::Plain},
    plan::{
        self, AreaId, BottleneckId, LandingItemId, LandingKind, LandingState, Level, LineId,
        OrganisationId,
    },
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A point of the list of an organisation.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LandingItem {
    id: Plain<LandingItemId>,
    organisation: Plain<OrganisationId>,
    kind: Coded<LandingKind>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(default, skip_serializing_if = "is_usual")]
    state: Coded<LandingState>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    owner: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    done_on: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for LandingItem {
    type Row = plan::LandingItem;

    fn of(id: LandingItemId, row: &plan::LandingItem) -> Self {
        let row = row.clone();
        Self {
            id: Plain(id),
            organisation: Plain(row.organisation),
            kind: Coded(row.kind),
            name: row.name,
            state: Coded(row.state),
            owner: row.owner,
            due: row.due.map(Plain),
            done_on: row.done_on.map(Plain),
            note: row.note,
        }
    }

    fn row(self) -> Result<(LandingItemId, plan::LandingItem), FileError> {
        let row = plan::LandingItem {
            organisation: self.organisation.0,
            kind: self.kind.0,
            name: self.name,
            state: self.state.0,
            owner: self.owner,
            due: self.due.map(|day| day.0),
            done_on: self.done_on.map(|day| day.0),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

/// Something that stands in the way.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Bottleneck {
    id: Plain<BottleneckId>,
    name: String,
    level: Coded<Level>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    raised_on: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line: Option<Plain<LineId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    area: Option<Plain<AreaId>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    owner: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    solved_on: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    resolution: String,
}

impl Mirror for Bottleneck {
    type Row = plan::Bottleneck;

    fn of(id: BottleneckId, row: &plan::Bottleneck) -> Self {
        let row = row.clone();
        Self {
            id: Plain(id),
            name: row.name,
            level: Coded(row.level),
            raised_on: row.raised_on.map(Plain),
            organisation: row.organisation.map(Plain),
            line: row.line.map(Plain),
            area: row.area.map(Plain),
            owner: row.owner,
            due: row.due.map(Plain),
            solved_on: row.solved_on.map(Plain),
            resolution: row.resolution,
        }
    }

    fn row(self) -> Result<(BottleneckId, plan::Bottleneck), FileError> {
        let row = plan::Bottleneck {
            name: self.name,
            level: self.level.0,
            raised_on: self.raised_on.map(|day| day.0),
            organisation: self.organisation.map(|id| id.0),
            line: self.line.map(|id| id.0),
            area: self.area.map(|id| id.0),
            owner: self.owner,
            due: self.due.map(|day| day.0),
            solved_on: self.solved_on.map(|day| day.0),
            resolution: self.resolution,
        };
        Ok((self.id.0, row))
    }
}
