//! Decisions in a file.

use super::Mirror;
use crate::{
    file::{FileError, coded::Coded, plain::Plain},
    plan::{
        self, ConsultationBodyId, DecisionId, DecisionRule, OrganisationId,
        decision::{Votes, Weeks},
    },
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Something that is to be decided.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Decision {
    id: Plain<DecisionId>,
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    body: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    consultation_body: Option<Plain<ConsultationBodyId>>,
    rule: Coded<DecisionRule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    planned: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    taken: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    weeks: Option<u16>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    needs: BTreeSet<Plain<DecisionId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    deadline: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    organisations: BTreeSet<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    votes: BTreeMap<Plain<OrganisationId>, u16>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Decision {
    type Row = plan::Decision;

    fn of(id: DecisionId, row: &plan::Decision) -> Self {
        let row = row.clone();
        let votes = row.votes.into_iter();
        Self {
            id: Plain(id),
            name: row.name,
            body: row.body,
            consultation_body: row.consultation_body.map(Plain),
            rule: Coded(row.rule),
            planned: row.planned.map(Plain),
            taken: row.taken.map(Plain),
            weeks: row.weeks.map(Weeks::number),
            needs: row.needs.into_iter().map(Plain).collect(),
            deadline: row.deadline.map(Plain),
            organisations: row.organisations.into_iter().map(Plain).collect(),
            votes: votes
                .map(|(who, votes)| (Plain(who), votes.number()))
                .collect(),
            note: row.note,
        }
    }

    fn row(self) -> Result<(DecisionId, plan::Decision), FileError> {
        let weeks = self.weeks.map(|number| {
            let weeks = Weeks::new(number);
            weeks.ok_or_else(|| FileError::Value(format!("weeks: {number}")))
        });
        let votes = self.votes.into_iter().map(|(who, number)| {
            let votes = Votes::new(number);
            let votes = votes.ok_or_else(|| FileError::Value(format!("votes: {number}")))?;
            Ok((who.0, votes))
        });
        let row = plan::Decision {
            name: self.name,
            body: self.body,
            consultation_body: self.consultation_body.map(|id| id.0),
            rule: self.rule.0,
            planned: self.planned.map(|day| day.0),
            taken: self.taken.map(|day| day.0),
            weeks: weeks.transpose()?,
            needs: self.needs.into_iter().map(|id| id.0).collect(),
            deadline: self.deadline.map(|day| day.0),
            organisations: self.organisations.into_iter().map(|id| id.0).collect(),
            votes: votes.collect::<Result<_, FileError>>()?,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
