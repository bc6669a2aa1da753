//! Reporting rules and reports in a file.

use super::{Mirror, rules::count};
use crate::{
    file::{FileError, coded::Coded, plain::Plain},
    money::Money,
    plan::{
        self, OrganisationId, ReportId, ReportKind, ReportingRuleId, notice::Months, rule::Count,
    },
    year::{Month, Year},
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A document that must be there by a day.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportingRule {
    id: Plain<ReportingRuleId>,
    name: String,
    kind: Coded<ReportKind>,
    document: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from_amount: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    below_amount: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_month: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_day: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_weeks: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    every_months: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    valid_from: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    valid_to: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    source: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for ReportingRule {
    type Row = plan::ReportingRule;

    fn of(id: ReportingRuleId, row: &plan::ReportingRule) -> Self {
        let row = row.clone();
        Self {
            id: Plain(id),
            name: row.name,
            kind: Coded(row.kind),
            document: row.document,
            from_amount: row.from_amount.map(Plain),
            below_amount: row.below_amount.map(Plain),
            due_month: row.due_month.map(|month| month.number().unsigned_abs()),
            due_day: row.due_day.map(Count::number),
            due_weeks: row.due_weeks.map(Count::number),
            every_months: row.every_months.map(Months::number),
            valid_from: row.valid_from.map(Plain),
            valid_to: row.valid_to.map(Plain),
            source: row.source,
            note: row.note,
        }
    }

    fn row(self) -> Result<(ReportingRuleId, plan::ReportingRule), FileError> {
        let month = self.due_month.map(|number| {
            let month = i8::try_from(number).ok().and_then(Month::new);
            month.ok_or_else(|| FileError::Value(format!("due_month: {number}")))
        });
        let months = self.every_months.map(|number| {
            let months = Months::new(number);
            months.ok_or_else(|| FileError::Value(format!("every_months: {number}")))
        });
        let row = plan::ReportingRule {
            name: self.name,
            kind: self.kind.0,
            document: self.document,
            from_amount: self.from_amount.map(|amount| amount.0),
            below_amount: self.below_amount.map(|amount| amount.0),
            due_month: month.transpose()?,
            due_day: count("due_day", self.due_day)?,
            due_weeks: count("due_weeks", self.due_weeks)?,
            every_months: months.transpose()?,
            valid_from: self.valid_from.map(|date| date.0),
            valid_to: self.valid_to.map(|date| date.0),
            source: self.source,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

/// A document that came in.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Report {
    id: Plain<ReportId>,
    reporting_rule: Plain<ReportingRuleId>,
    year: Plain<Year>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    received: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    accepted: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Report {
    type Row = plan::Report;

    fn of(id: ReportId, row: &plan::Report) -> Self {
        let row = row.clone();
        Self {
            id: Plain(id),
            reporting_rule: Plain(row.rule),
            year: Plain(row.year),
            organisation: row.organisation.map(Plain),
            until: row.until.map(Plain),
            received: row.received.map(Plain),
            accepted: row.accepted.map(Plain),
            note: row.note,
        }
    }

    fn row(self) -> Result<(ReportId, plan::Report), FileError> {
        let row = plan::Report {
            rule: self.reporting_rule.0,
            year: self.year.0,
            organisation: self.organisation.map(|who| who.0),
            until: self.until.map(|date| date.0),
            received: self.received.map(|date| date.0),
            accepted: self.accepted.map(|date| date.0),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
