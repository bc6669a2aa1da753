//! Agreements, and whether they were kept, in a file.

use super::{Mirror, from_plain_map, is_usual, plain_map};
use crate::{
    file::{
        FileError,
        coded::Coded,
        plain::{Number, Plain},
    },
    plan::{
        self, AgreementId, AgreementKind, Aspect, DecisionId, GoalId, KeepingId, LineId,
        OrganisationId, Verdict,
    },
    year::Year,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Something that is promised.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Agreement {
    id: Plain<AgreementId>,
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    text: String,
    kind: Coded<AgreementKind>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    parties: BTreeSet<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    promised_to: BTreeSet<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line: Option<Plain<LineId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    goal: Option<Plain<GoalId>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    basis: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decision: Option<Plain<DecisionId>>,
    #[serde(default, skip_serializing_if = "is_usual")]
    enforceable: bool,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    quantities: BTreeMap<Plain<Year>, Plain<Number>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    unit: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "is_usual")]
    yearly: bool,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    due_dates: BTreeMap<Plain<Year>, Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    evidence: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    consequence: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Agreement {
    type Row = plan::Agreement;

    fn of(id: AgreementId, row: &plan::Agreement) -> Self {
        let row = row.clone();
        let quantities = row.quantities.into_iter();
        let plain_set = |ids: BTreeSet<OrganisationId>| ids.into_iter().map(Plain).collect();
        Self {
            id: Plain(id),
            name: row.name,
            text: row.text,
            kind: Coded(row.kind),
            parties: plain_set(row.parties),
            promised_to: plain_set(row.promised_to),
            line: row.line.map(Plain),
            goal: row.goal.map(Plain),
            basis: row.basis,
            decision: row.decision.map(Plain),
            enforceable: row.enforceable,
            quantities: quantities
                .map(|(year, number)| (Plain(year), Plain(Number(number))))
                .collect(),
            unit: row.unit,
            due: row.due.map(Plain),
            yearly: row.yearly,
            due_dates: plain_map(&row.due_dates),
            evidence: row.evidence,
            consequence: row.consequence,
            note: row.note,
        }
    }

    fn row(self) -> Result<(AgreementId, plan::Agreement), FileError> {
        let quantities = self.quantities.into_iter();
        let set = |ids: BTreeSet<Plain<OrganisationId>>| ids.into_iter().map(|id| id.0).collect();
        let row = plan::Agreement {
            name: self.name,
            text: self.text,
            kind: self.kind.0,
            parties: set(self.parties),
            promised_to: set(self.promised_to),
            line: self.line.map(|line| line.0),
            goal: self.goal.map(|goal| goal.0),
            basis: self.basis,
            decision: self.decision.map(|decision| decision.0),
            enforceable: self.enforceable,
            quantities: quantities
                .map(|(year, number)| (year.0, number.0.0))
                .collect(),
            unit: self.unit,
            due: self.due.map(|day| day.0),
            yearly: self.yearly,
            due_dates: from_plain_map(self.due_dates),
            evidence: self.evidence,
            consequence: self.consequence,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

/// Whether an agreement was kept.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Keeping {
    id: Plain<KeepingId>,
    agreement: Plain<AgreementId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    year: Option<Plain<Year>>,
    aspect: Coded<Aspect>,
    verdict: Coded<Verdict>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    remark: String,
}

impl Mirror for Keeping {
    type Row = plan::Keeping;

    fn of(id: KeepingId, row: &plan::Keeping) -> Self {
        Self {
            id: Plain(id),
            agreement: Plain(row.agreement),
            organisation: row.organisation.map(Plain),
            year: row.year.map(Plain),
            aspect: Coded(row.aspect),
            verdict: Coded(row.verdict),
            remark: row.remark.clone(),
        }
    }

    fn row(self) -> Result<(KeepingId, plan::Keeping), FileError> {
        let row = plan::Keeping {
            agreement: self.agreement.0,
            organisation: self.organisation.map(|id| id.0),
            year: self.year.map(|year| year.0),
            aspect: self.aspect.0,
            verdict: self.verdict.0,
            remark: self.remark,
        };
        Ok((self.id.0, row))
    }
}
