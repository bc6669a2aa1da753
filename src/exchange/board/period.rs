//! The columns of a page: a year each, and where there are more years than a sheet is wide, the
//! last ones together, so that a row still adds up.

use crate::{
    engine::Outcome,
    money::Money,
    plan::{Amount, BudgetPart, TotalOf},
    year::Year,
};

/// How many columns of years fit beside the others on a sheet.
const MOST: usize = 4;

/// A year, or several.
pub(super) struct Period {
    years: Vec<Year>,
}

impl Period {
    /// The columns of a plan.
    pub(super) fn of(outcome: &Outcome) -> Vec<Self> {
        let years: Vec<Year> = outcome.years.iter().map(|planned| planned.year).collect();
        let alone = if years.len() > MOST {
            MOST.saturating_sub(1)
        } else {
            years.len()
        };
        let (alone, together) = years.split_at(alone);
        let alone = alone.iter().map(|year| vec![*year]);
        let together = (!together.is_empty()).then(|| together.to_vec());
        let all = alone.chain(together);
        all.map(|years| Self { years }).collect()
    }

    /// The year, or from which to which.
    pub(super) fn heading(&self) -> String {
        runs(&self.years)
    }

    /// What a total is in it.
    pub(super) fn total(&self, outcome: &Outcome, of: TotalOf) -> Money {
        let years = self.years.iter();
        years.map(|year| outcome.total(Some(*year), of)).sum()
    }

    /// What a number of the budget is in it.
    pub(super) fn budget(&self, outcome: &Outcome, part: BudgetPart) -> Money {
        let years = self.years.iter();
        let amounts = years.filter_map(|year| outcome.amount(Amount::Budget(*year, part)));
        amounts.sum()
    }
}

/// Years as people write them: those that follow each other as one.
pub(super) fn runs(years: &[Year]) -> String {
    let runs = years.chunk_by(|year, next| year.next() == *next);
    let words = runs.filter_map(|run| match run {
        [] => None,
        [year] => Some(year.to_string()),
        [first, .., last] => Some(format!("{first}–{last}")),
    });
    words.collect::<Vec<_>>().join(", ")
}
