//! Notices in a file.

use super::Mirror;
use crate::{
    file::{FileError, plain::Plain},
    plan::{self, LineId, NoticeId, OrganisationId, notice::Months},
    share::Share,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The intention to refuse a next period.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Notice {
    id: Plain<NoticeId>,
    organisation: Plain<OrganisationId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line: Option<Plain<LineId>>,
    share: Plain<Share>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ends: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    announced: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    months: Option<u8>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Notice {
    type Row = plan::Notice;

    fn of(id: NoticeId, row: &plan::Notice) -> Self {
        let plan::Notice {
            organisation,
            line,
            share,
            ends,
            announced,
            months,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            organisation: Plain(organisation),
            line: line.map(Plain),
            share: Plain(share),
            ends: ends.map(Plain),
            announced: announced.map(Plain),
            months: months.map(Months::number),
            note,
        }
    }

    fn row(self) -> Result<(NoticeId, plan::Notice), FileError> {
        let months = self.months.map(|number| {
            let months = Months::new(number);
            months.ok_or_else(|| FileError::Value(format!("months: {number}")))
        });
        let row = plan::Notice {
            organisation: self.organisation.0,
            line: self.line.map(|line| line.0),
            share: self.share.0,
            ends: self.ends.map(|date| date.0),
            announced: self.announced.map(|date| date.0),
            months: months.transpose()?,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
