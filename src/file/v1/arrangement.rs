//! The assignment and its arrangement in a file.

use super::{from_plain_map, plain_map};
use crate::{
    file::{FileError, plain::Plain},
    money::Money,
    plan::{self, KeyId, Reserve, arrangement::IndexBase},
    share::{Rate, Share},
    year::{PartRule, Term, Year},
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is commissioned.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Assignment {
    title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    question: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    scope: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    authority: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cooperation_from: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cooperation_to: Option<Plain<Date>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Assignment {
    pub(super) fn of(row: &plan::Assignment) -> Self {
        let plan::Assignment {
            title,
            question,
            scope,
            authority,
            cooperation_from,
            cooperation_to,
            note,
        } = row.clone();
        Self {
            title,
            question,
            scope,
            authority,
            cooperation_from: cooperation_from.map(Plain),
            cooperation_to: cooperation_to.map(Plain),
            note,
        }
    }

    pub(super) fn row(self) -> plan::Assignment {
        plan::Assignment {
            title: self.title,
            question: self.question,
            scope: self.scope,
            authority: self.authority,
            cooperation_from: self.cooperation_from.map(|date| date.0),
            cooperation_to: self.cooperation_to.map(|date| date.0),
            note: self.note,
        }
    }
}

/// The years and the rules of money.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Arrangement {
    start: Plain<Date>,
    end: Plain<Date>,
    year_part: YearPart,
    unit: Plain<Money>,
    index_base: Base,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    rates: BTreeMap<Plain<Year>, Plain<Rate>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reserve_amount: Option<Plain<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reserve_share: Option<Plain<Share>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    count_expected: Vec<Plain<Year>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    residents: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    area_key: Option<Plain<KeyId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    compare_year: Option<Plain<Year>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum YearPart {
    Months,
    Days,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Base {
    Exact,
    Rounded,
}

impl Arrangement {
    pub(super) fn of(row: &plan::Arrangement) -> Self {
        let (reserve_amount, reserve_share) = match row.reserve {
            Reserve::None => (None, None),
            Reserve::Amount(amount) => (Some(Plain(amount)), None),
            Reserve::Share(share) => (None, Some(Plain(share))),
        };
        Self {
            start: Plain(row.term.first()),
            end: Plain(row.term.last()),
            year_part: match row.year_part {
                PartRule::Months => YearPart::Months,
                PartRule::Days => YearPart::Days,
            },
            unit: Plain(row.unit),
            index_base: match row.index_base {
                IndexBase::Exact => Base::Exact,
                IndexBase::Rounded => Base::Rounded,
            },
            rates: plain_map(&row.rates),
            reserve_amount,
            reserve_share,
            count_expected: row.count_expected.iter().copied().map(Plain).collect(),
            residents: row.residents.clone(),
            area_key: row.area_key.map(Plain),
            compare_year: row.compare_year.map(Plain),
            note: row.note.clone(),
        }
    }

    pub(super) fn row(self) -> Result<plan::Arrangement, FileError> {
        let term = Term::new(self.start.0, self.end.0)
            .map_err(|reason| FileError::Value(format!("arrangement: {reason}")))?;
        if self.unit.0 < Money::CENT {
            return Err(FileError::Value(format!(
                "arrangement/unit: {}",
                self.unit.0
            )));
        }
        Ok(plan::Arrangement {
            year_part: match self.year_part {
                YearPart::Months => PartRule::Months,
                YearPart::Days => PartRule::Days,
            },
            unit: self.unit.0,
            index_base: match self.index_base {
                Base::Exact => IndexBase::Exact,
                Base::Rounded => IndexBase::Rounded,
            },
            rates: from_plain_map(self.rates),
            reserve: match (self.reserve_amount, self.reserve_share) {
                (None, None) => Reserve::None,
                (Some(amount), None) => Reserve::Amount(amount.0),
                (None, Some(share)) => Reserve::Share(share.0),
                (Some(_), Some(_)) => {
                    return Err(FileError::Value("arrangement/reserve ×2".to_owned()));
                }
            },
            count_expected: self.count_expected.into_iter().map(|year| year.0).collect(),
            residents: self.residents,
            area_key: self.area_key.map(|key| key.0),
            compare_year: self.compare_year.map(|year| year.0),
            note: self.note,
            term,
        })
    }
}
