//! The totals that a file was saved with, to see whether another app computes the same.

use crate::{
    engine::Outcome,
    file::{
        Notice, hash,
        plain::{Plain, Sum},
    },
    money::Money,
    plan::TotalOf,
    year::Year,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt::Write as _};

/// What was computed when the file was saved.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::file) struct Totals {
    /// The total of all lines, per year.
    lines: BTreeMap<Plain<Year>, Plain<Sum>>,
    /// SHA-256 of every amount with its address.
    amounts: String,
}

impl Totals {
    pub(in crate::file) fn of(outcome: &Outcome) -> Self {
        let years = outcome.years.iter().map(|plan_year| plan_year.year);
        let total = |year| outcome.total(Some(year), TotalOf::Lines);
        Self {
            lines: years
                .map(|year| (Plain(year), Plain(Sum(total(year)))))
                .collect(),
            amounts: hash(all_amounts(outcome).as_bytes()),
        }
    }
}

fn all_amounts(outcome: &Outcome) -> String {
    let mut text = String::new();
    for cell in outcome.cells() {
        let organisation = cell.organisation.map_or(0, crate::plan::Id::number);
        let area = cell.area.map_or(0, crate::plan::Id::number);
        let (line, cents) = (cell.line.number(), cell.amount.cents());
        // Writing to a text does not fail.
        let _always = writeln!(text, "{} {line} {organisation} {area} {cents}", cell.year);
    }
    text
}

/// Where the totals that a file was saved with are not those of today.
pub(in crate::file) fn compare(saved: &Totals, outcome: &Outcome) -> Vec<Notice> {
    let today = Totals::of(outcome);
    let mut years: Vec<Year> = saved
        .lines
        .keys()
        .chain(today.lines.keys())
        .map(|y| y.0)
        .collect();
    years.sort_unstable();
    years.dedup();
    let total = |totals: &Totals, year| {
        totals
            .lines
            .get(&Plain(year))
            .map_or(Money::ZERO, |t| t.0.0)
    };
    let notices: Vec<Notice> = years
        .into_iter()
        .map(|year| (year, total(saved, year), total(&today, year)))
        .filter(|(_, saved, computed)| saved != computed)
        .map(|(year, saved, computed)| Notice::OtherTotal {
            year,
            saved,
            computed,
        })
        .collect();
    if notices.is_empty() && saved.amounts != today.amounts {
        return vec![Notice::OtherDivision];
    }
    notices
}
