//! The assignment and its arrangement in a file.

use super::{from_plain_map, is_usual, plain_map};
use crate::{
    file::{FileError, coded::Coded, plain::Plain},
    money::Money,
    plan::{
        self, AwardForm, IndexMethod, KeyId, OrganisationId, PaymentPattern, Reserve, SettledOn,
        arrangement::IndexBase,
    },
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

/// A rate for each year that has one.
type Rates = BTreeMap<Plain<Year>, Plain<Rate>>;

const fn usual_weight() -> Plain<Share> {
    Plain(Share::NINE_TENTHS)
}

fn is_usual_weight(weight: &Plain<Share>) -> bool {
    weight.0 == Share::NINE_TENTHS
}

/// The years and the rules of money.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Arrangement {
    start: Plain<Date>,
    end: Plain<Date>,
    year_part: Coded<PartRule>,
    unit: Plain<Money>,
    index_base: Coded<IndexBase>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    rates: Rates,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    wage_rates: Rates,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    material_rates: Rates,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    wages_provisional: Rates,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    wages_definitive: Rates,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    prices_provisional: Rates,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    prices_definitive: Rates,
    #[serde(default = "usual_weight", skip_serializing_if = "is_usual_weight")]
    wage_weight: Plain<Share>,
    #[serde(default, skip_serializing_if = "is_usual")]
    index_method: Coded<IndexMethod>,
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
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    path: BTreeMap<Plain<Year>, Plain<Share>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    floor: Rates,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    cap: Rates,
    #[serde(default, skip_serializing_if = "is_usual")]
    bounds_indexed: bool,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    awarded: BTreeMap<Plain<Year>, Plain<Date>>,
    #[serde(default, skip_serializing_if = "is_usual")]
    award_form: Coded<AwardForm>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lead: Option<Plain<OrganisationId>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    scheme: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    legal_basis: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    budget_adopted: Vec<Plain<Year>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    budget_adopted_on: BTreeMap<Plain<Year>, Plain<Date>>,
    #[serde(default, skip_serializing_if = "is_usual")]
    payment_pattern: Coded<PaymentPattern>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kept_back: Option<Plain<Share>>,
    #[serde(default, skip_serializing_if = "is_usual")]
    settled_on: Coded<SettledOn>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
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
            year_part: Coded(row.year_part),
            unit: Plain(row.unit),
            index_base: Coded(row.index_base),
            rates: plain_map(&row.rates),
            wage_rates: plain_map(&row.wage_rates),
            material_rates: plain_map(&row.material_rates),
            wages_provisional: plain_map(&row.wages_provisional),
            wages_definitive: plain_map(&row.wages_definitive),
            prices_provisional: plain_map(&row.prices_provisional),
            prices_definitive: plain_map(&row.prices_definitive),
            wage_weight: Plain(row.wage_weight),
            index_method: Coded(row.index_method),
            reserve_amount,
            reserve_share,
            count_expected: row.count_expected.iter().copied().map(Plain).collect(),
            residents: row.residents.clone(),
            area_key: row.area_key.map(Plain),
            compare_year: row.compare_year.map(Plain),
            path: plain_map(&row.path),
            floor: plain_map(&row.floor),
            cap: plain_map(&row.cap),
            bounds_indexed: row.bounds_indexed,
            awarded: plain_map(&row.awarded),
            award_form: Coded(row.award_form),
            lead: row.lead.map(Plain),
            scheme: row.scheme.clone(),
            legal_basis: row.legal_basis.clone(),
            budget_adopted: row.budget_adopted.iter().copied().map(Plain).collect(),
            budget_adopted_on: plain_map(&row.budget_adopted_on),
            payment_pattern: Coded(row.payment_pattern),
            kept_back: row.kept_back.map(Plain),
            settled_on: Coded(row.settled_on),
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
            year_part: self.year_part.0,
            unit: self.unit.0,
            index_base: self.index_base.0,
            rates: from_plain_map(self.rates),
            wage_rates: from_plain_map(self.wage_rates),
            material_rates: from_plain_map(self.material_rates),
            wages_provisional: from_plain_map(self.wages_provisional),
            wages_definitive: from_plain_map(self.wages_definitive),
            prices_provisional: from_plain_map(self.prices_provisional),
            prices_definitive: from_plain_map(self.prices_definitive),
            wage_weight: self.wage_weight.0,
            index_method: self.index_method.0,
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
            path: from_plain_map(self.path),
            floor: from_plain_map(self.floor),
            cap: from_plain_map(self.cap),
            bounds_indexed: self.bounds_indexed,
            awarded: from_plain_map(self.awarded),
            award_form: self.award_form.0,
            lead: self.lead.map(|lead| lead.0),
            scheme: self.scheme,
            legal_basis: self.legal_basis,
            budget_adopted: self.budget_adopted.into_iter().map(|year| year.0).collect(),
            budget_adopted_on: from_plain_map(self.budget_adopted_on),
            payment_pattern: self.payment_pattern.0,
            kept_back: self.kept_back.map(|share| share.0),
            settled_on: self.settled_on.0,
            note: self.note,
            term,
        })
    }
}
