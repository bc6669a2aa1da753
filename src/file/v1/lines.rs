//! Lines in a file.

use super::{
    Mirror, from_plain_map,
    goals::{self, Weights},
    is_usual, plain_map,
};
use crate::{
    file::{
        FileError,
        plain::{Number, Plain},
    },
    money::Money,
    plan::{self, AreaId, Chosen, Id, KeyId, LineId, OrganisationId, Row},
    share::Share,
    year::Year,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A part of the assignment.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    id: Plain<LineId>,
    name: String,
    amount: Amount,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    wages: Option<Plain<Share>>,
    /// All organisations where this is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisations: Option<Vec<Plain<OrganisationId>>>,
    #[serde(default, skip_serializing_if = "Split::is_equal")]
    split: Split,
    /// What organisations had before; where they are divided by it, it stands in the split.
    #[serde(default, skip_serializing_if = "History::is_blank")]
    history: History,
    #[serde(default, skip_serializing_if = "is_usual")]
    path: bool,
    #[serde(default, skip_serializing_if = "is_usual")]
    corridor: bool,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pins: ByOrganisation,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    requested: ByOrganisation,
    /// All areas where this is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    areas: Option<Vec<Plain<AreaId>>>,
    #[serde(default, skip_serializing_if = "AreaSplit::is_standard")]
    area_split: AreaSplit,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    risk_share: Option<Plain<Share>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    goals: Weights,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    task_field: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    budget_code: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Amount {
    Fixed {
        amount: Plain<Money>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        base_year: Option<Plain<Year>>,
        indexed: bool,
    },
    PerYear(BTreeMap<Plain<Year>, Plain<Money>>),
    PerUnit {
        amount: Plain<Money>,
        figure: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        figure_year: Option<Plain<Year>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        base_year: Option<Plain<Year>>,
        indexed: bool,
    },
    Weight(Plain<Number>),
}

#[derive(Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Split {
    #[default]
    Equal,
    Shares(BTreeMap<Plain<OrganisationId>, Plain<Share>>),
    History(History),
    Figure {
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        year: Option<Plain<Year>>,
    },
    Key(Plain<KeyId>),
}

#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct History {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    year: Option<Plain<Year>>,
    #[serde(default)]
    measure: Measure,
}

/// An amount for each organisation and year.
type ByOrganisation = BTreeMap<Plain<OrganisationId>, BTreeMap<Plain<Year>, Plain<Money>>>;

#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Measure {
    #[default]
    Granted,
    Determined,
}

#[derive(Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum AreaSplit {
    #[default]
    Standard,
    None,
    Key(Plain<KeyId>),
}

impl Split {
    const fn is_equal(&self) -> bool {
        matches!(self, Self::Equal)
    }
}

impl History {
    fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

impl AreaSplit {
    const fn is_standard(&self) -> bool {
        matches!(self, Self::Standard)
    }
}

impl Mirror for Line {
    type Row = plan::Line;

    fn of(id: LineId, row: &plan::Line) -> Self {
        let plan::Line {
            name,
            amount,
            wages,
            organisations,
            split,
            history_year,
            history_measure,
            path,
            corridor,
            pins,
            requested,
            areas,
            area_split,
            risk_share,
            goals,
            task_field,
            budget_code,
            note,
        } = row.clone();
        let history = History {
            year: history_year.map(Plain),
            measure: measure_of(history_measure),
        };
        let (split, history) = split_of(split, history);
        Self {
            id: Plain(id),
            name,
            amount: amount_of(amount),
            wages: wages.map(Plain),
            organisations: chosen_of(organisations),
            split,
            history,
            path,
            corridor,
            pins: by_organisation_of(&pins),
            requested: by_organisation_of(&requested),
            areas: chosen_of(areas),
            area_split: match area_split {
                plan::AreaSplit::Standard => AreaSplit::Standard,
                plan::AreaSplit::None => AreaSplit::None,
                plan::AreaSplit::Key(key) => AreaSplit::Key(Plain(key)),
            },
            risk_share: risk_share.map(Plain),
            goals: goals::weights_of(&goals),
            task_field,
            budget_code,
            note,
        }
    }

    fn row(self) -> Result<(LineId, plan::Line), FileError> {
        if let Amount::Weight(weight) = &self.amount
            && weight.0.0.is_sign_negative()
            && !weight.0.0.is_zero()
        {
            return Err(FileError::Value(format!("{}/weight", self.id.0)));
        }
        let (split, history) = split_row(self.split, self.history);
        let row = plan::Line {
            name: self.name,
            amount: amount_row(self.amount),
            wages: self.wages.map(|share| share.0),
            organisations: chosen_row(self.organisations),
            split,
            history_year: history.year.map(|year| year.0),
            history_measure: measure_row(history.measure),
            path: self.path,
            corridor: self.corridor,
            pins: by_organisation_row(self.pins),
            requested: by_organisation_row(self.requested),
            areas: chosen_row(self.areas),
            area_split: match self.area_split {
                AreaSplit::Standard => plan::AreaSplit::Standard,
                AreaSplit::None => plan::AreaSplit::None,
                AreaSplit::Key(key) => plan::AreaSplit::Key(key.0),
            },
            risk_share: self.risk_share.map(|share| share.0),
            goals: goals::weights_row(self.goals)?,
            task_field: self.task_field,
            budget_code: self.budget_code,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

fn chosen_of<R: Row>(chosen: Chosen<R>) -> Option<Vec<Plain<Id<R>>>> {
    match chosen {
        Chosen::All => None,
        Chosen::Only(ids) => Some(ids.into_iter().map(Plain).collect()),
    }
}

fn chosen_row<R: Row>(chosen: Option<Vec<Plain<Id<R>>>>) -> Chosen<R> {
    chosen.map_or(Chosen::All, |ids| {
        Chosen::Only(ids.into_iter().map(|id| id.0).collect())
    })
}

fn amount_of(amount: plan::LineAmount) -> Amount {
    match amount {
        plan::LineAmount::Fixed {
            amount,
            base_year,
            indexed,
        } => Amount::Fixed {
            amount: Plain(amount),
            base_year: base_year.map(Plain),
            indexed,
        },
        plan::LineAmount::PerYear(amounts) => Amount::PerYear(plain_map(&amounts)),
        plan::LineAmount::PerUnit {
            amount,
            figure,
            figure_year,
            base_year,
            indexed,
        } => Amount::PerUnit {
            amount: Plain(amount),
            figure,
            figure_year: figure_year.map(Plain),
            base_year: base_year.map(Plain),
            indexed,
        },
        plan::LineAmount::Weight(weight) => Amount::Weight(Plain(Number(weight))),
    }
}

fn amount_row(amount: Amount) -> plan::LineAmount {
    match amount {
        Amount::Fixed {
            amount,
            base_year,
            indexed,
        } => plan::LineAmount::Fixed {
            amount: amount.0,
            base_year: base_year.map(|year| year.0),
            indexed,
        },
        Amount::PerYear(amounts) => plan::LineAmount::PerYear(from_plain_map(amounts)),
        Amount::PerUnit {
            amount,
            figure,
            figure_year,
            base_year,
            indexed,
        } => plan::LineAmount::PerUnit {
            amount: amount.0,
            figure,
            figure_year: figure_year.map(|year| year.0),
            base_year: base_year.map(|year| year.0),
            indexed,
        },
        Amount::Weight(weight) => plan::LineAmount::Weight(weight.0.0),
    }
}

/// The split with the history that belongs to it, and the history that stands by itself.
fn split_of(split: plan::OrganisationSplit, history: History) -> (Split, History) {
    let split = match split {
        plan::OrganisationSplit::Equal => Split::Equal,
        plan::OrganisationSplit::Shares(shares) => Split::Shares(plain_map(&shares)),
        plan::OrganisationSplit::History => return (Split::History(history), History::default()),
        plan::OrganisationSplit::Figure { name, year } => Split::Figure {
            name,
            year: year.map(Plain),
        },
        plan::OrganisationSplit::Key(key) => Split::Key(Plain(key)),
    };
    (split, history)
}

fn split_row(split: Split, history: History) -> (plan::OrganisationSplit, History) {
    let split = match split {
        Split::Equal => plan::OrganisationSplit::Equal,
        Split::Shares(shares) => plan::OrganisationSplit::Shares(from_plain_map(shares)),
        Split::History(history) => return (plan::OrganisationSplit::History, history),
        Split::Figure { name, year } => plan::OrganisationSplit::Figure {
            name,
            year: year.map(|year| year.0),
        },
        Split::Key(key) => plan::OrganisationSplit::Key(key.0),
    };
    (split, history)
}

const fn measure_of(measure: plan::Measure) -> Measure {
    match measure {
        plan::Measure::Granted => Measure::Granted,
        plan::Measure::Determined => Measure::Determined,
    }
}

const fn measure_row(measure: Measure) -> plan::Measure {
    match measure {
        Measure::Granted => plan::Measure::Granted,
        Measure::Determined => plan::Measure::Determined,
    }
}

fn by_organisation_of(amounts: &BTreeMap<(OrganisationId, Year), Money>) -> ByOrganisation {
    let mut by_organisation = ByOrganisation::new();
    for ((organisation, year), amount) in amounts {
        let years = by_organisation.entry(Plain(*organisation)).or_default();
        years.insert(Plain(*year), Plain(*amount));
    }
    by_organisation
}

fn by_organisation_row(amounts: ByOrganisation) -> BTreeMap<(OrganisationId, Year), Money> {
    let pairs = amounts.into_iter().flat_map(|(organisation, years)| {
        let years = years.into_iter();
        years.map(move |(year, amount)| ((organisation.0, year.0), amount.0))
    });
    pairs.collect()
}
