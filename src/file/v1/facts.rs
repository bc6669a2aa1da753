//! Amounts of awarded years in a file.

use super::{Identified, Mirror};
use crate::{
    file::plain::Plain,
    money::Money,
    plan::{self, FactId, Id, LineId, Row, fact::Whose, value::NOTHING},
    year::Year,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, str::FromStr};

/// What was awarded of a line in a year, by organisation and area.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Fact {
    id: Plain<FactId>,
    line: Plain<LineId>,
    year: Plain<Year>,
    amounts: Amounts,
}

/// What every organisation has in every area.
pub(super) type Amounts = BTreeMap<Plain<OrNobody<plan::Organisation>>, InAreas>;

type InAreas = BTreeMap<Plain<OrNobody<plan::Area>>, Plain<Money>>;

/// An id, or the sign for nobody and nowhere.
pub(super) struct OrNobody<R>(Option<Id<R>>);

impl<R: Row> PartialEq for OrNobody<R> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<R: Row> Eq for OrNobody<R> {}

impl<R: Row> PartialOrd for OrNobody<R> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<R: Row> Ord for OrNobody<R> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<R: Row> fmt::Display for OrNobody<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(id) => write!(f, "{id}"),
            None => f.write_str(NOTHING),
        }
    }
}

impl<R: Row> FromStr for OrNobody<R> {
    type Err = <Id<R> as FromStr>::Err;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == NOTHING {
            Ok(Self(None))
        } else {
            text.parse().map(|id| Self(Some(id)))
        }
    }
}

/// Amounts as they stand in a file.
pub(super) fn written(amounts: &BTreeMap<Whose, Money>) -> Amounts {
    let mut by_organisation = Amounts::new();
    for ((organisation, area), amount) in amounts {
        let in_areas = by_organisation.entry(Plain(OrNobody(*organisation)));
        in_areas
            .or_default()
            .insert(Plain(OrNobody(*area)), Plain(*amount));
    }
    by_organisation
}

/// The amounts that stand in a file.
pub(super) fn read(amounts: Amounts) -> BTreeMap<Whose, Money> {
    let amounts = amounts.into_iter().flat_map(|(organisation, areas)| {
        let areas = areas.into_iter();
        areas.map(move |(area, amount)| ((organisation.0.0, area.0.0), amount.0))
    });
    amounts.collect()
}

impl Mirror for Fact {
    type Row = plan::Fact;

    fn of(id: FactId, row: &plan::Fact) -> Self {
        let plan::Fact {
            line,
            year,
            amounts,
        } = row;
        Self {
            id: Plain(id),
            line: Plain(*line),
            year: Plain(*year),
            amounts: written(amounts),
        }
    }

    fn row(self) -> Identified<plan::Fact> {
        let row = plan::Fact {
            line: self.line.0,
            year: self.year.0,
            amounts: read(self.amounts),
        };
        Ok((self.id.0, row))
    }
}
