//! Legal rules in a file.

use super::{Mirror, is_usual};
use crate::{
    file::{FileError, coded::Coded, plain::Plain},
    money::Money,
    plan::{
        self, LegalRuleId,
        rule::{Count, Period, Topic},
    },
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a law or scheme says about one topic.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LegalRule {
    id: Plain<LegalRuleId>,
    name: String,
    topic: Coded<Topic>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amount: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    number: Option<u16>,
    #[serde(default, skip_serializing_if = "is_usual")]
    period: Coded<Period>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    valid_from: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    valid_to: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    source: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for LegalRule {
    type Row = plan::LegalRule;

    fn of(id: LegalRuleId, row: &plan::LegalRule) -> Self {
        let plan::LegalRule {
            name,
            topic,
            amount,
            number,
            period,
            valid_from,
            valid_to,
            source,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            name,
            topic: Coded(topic),
            amount: amount.map(Plain),
            number: number.map(Count::number),
            period: Coded(period),
            valid_from: valid_from.map(Plain),
            valid_to: valid_to.map(Plain),
            source,
            note,
        }
    }

    fn row(self) -> Result<(LegalRuleId, plan::LegalRule), FileError> {
        let row = plan::LegalRule {
            name: self.name,
            topic: self.topic.0,
            amount: self.amount.map(|amount| amount.0),
            number: count("number", self.number)?,
            period: self.period.0,
            valid_from: self.valid_from.map(|date| date.0),
            valid_to: self.valid_to.map(|date| date.0),
            source: self.source,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

/// A whole number that may be blank, or what cannot be.
pub(super) fn count(field: &str, number: Option<u16>) -> Result<Option<Count>, FileError> {
    let count = number.map(|number| {
        let count = Count::new(number);
        count.ok_or_else(|| FileError::Value(format!("{field}: {number}")))
    });
    count.transpose()
}
