//! What the awards take of ceilings, and money of every year beside money for a time.

use super::Outcome;
use crate::{
    money::{
        Money,
        split::{Weights, split},
    },
    plan::{Ceiling, Nature, Plan, Source, source::PerYear},
    share::Ratio,
    year::Year,
};

/// What a ceiling leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// What the awards of the year take of it.
    pub taken: Money,
    /// What is left; below zero, by how much it is exceeded.
    pub left: Money,
}

/// What comes in and what lines take in a year, by nature. Expected money is among it where it
/// counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Natures {
    /// Money that comes every year.
    pub recurrent: Money,
    /// Money for a time.
    pub incidental: Money,
    /// Money of which it was not said.
    pub not_said: Money,
    /// What lines of every year take.
    pub recurrent_lines: Money,
    /// What lines for a time take.
    pub incidental_lines: Money,
    /// What lines take of which it was not said.
    pub lines_not_said: Money,
}

/// What the awards take of a ceiling. What is not yet assigned is in nobody's award.
pub fn room(plan: &Plan, outcome: &Outcome, ceiling: &Ceiling) -> Room {
    let taken = taken(plan, outcome, ceiling.year).into_iter();
    let own = taken.filter(|(scheme, _)| *scheme == ceiling.scheme());
    let taken = own.map(|(_, amount)| amount).sum();
    Room {
        taken,
        left: ceiling.amount - taken,
    }
}

/// What the awards of a year take of each scheme: all of that of the arrangement. Where that names
/// none, of those of the sources, in proportion to what counts of each.
pub fn taken<'a>(plan: &'a Plan, outcome: &Outcome, year: Year) -> Vec<(&'a str, Money)> {
    let budget = outcome.budget(year);
    let awarded = budget.map_or(Money::ZERO, |budget| budget.allocated);
    let scheme = plan.arrangement.scheme.trim();
    if !scheme.is_empty() {
        return vec![(scheme, awarded)];
    }
    let mut schemes: Vec<(&str, Money)> = Vec::new();
    for (_, source) in plan.sources.iter() {
        let (scheme, counted) = (source.scheme.trim(), counted(plan, source, year));
        match schemes.iter_mut().find(|(known, _)| *known == scheme) {
            Some((_, sum)) => *sum = *sum + counted,
            None => schemes.push((scheme, counted)),
        }
    }
    let weights = schemes
        .iter()
        .map(|(_, counted)| (*counted).max(Money::ZERO));
    let weights: Vec<Ratio> = weights.map(Money::to_ratio).collect();
    let parts = split(awarded, Money::CENT, &Weights::from_ratios(&weights));
    let parts = parts.unwrap_or_default().into_iter();
    schemes
        .into_iter()
        .zip(parts)
        .map(|((scheme, _), part)| (scheme, part))
        .collect()
}

/// What of a source counts in a year.
fn counted(plan: &Plan, source: &Source, year: Year) -> Money {
    let in_year = |amounts: &PerYear| amounts.get(&year).copied();
    let committed = in_year(&source.committed).unwrap_or_default();
    let expected = in_year(&source.expected).unwrap_or_default();
    if plan.arrangement.count_expected.contains(&year) {
        committed + expected
    } else {
        committed
    }
}

/// What comes in and what lines take in a year, by nature.
pub fn natures(plan: &Plan, outcome: &Outcome, year: Year) -> Natures {
    let sources = plan.sources.iter();
    let sources: Vec<(Nature, Money)> = sources
        .map(|(_, source)| (source.nature, counted(plan, source, year)))
        .collect();
    let lines = plan.lines.iter().filter_map(|(id, line)| {
        let block = outcome.block(year, id)?;
        Some((line.nature, block.amount))
    });
    let lines: Vec<(Nature, Money)> = lines.collect();
    let sum = |of: &[(Nature, Money)], nature| {
        let own = of.iter().filter(|(one, _)| *one == nature);
        own.map(|(_, amount)| *amount).sum()
    };
    Natures {
        recurrent: sum(&sources, Nature::Recurrent),
        incidental: sum(&sources, Nature::Incidental),
        not_said: sum(&sources, Nature::NotSaid),
        recurrent_lines: sum(&lines, Nature::Recurrent),
        incidental_lines: sum(&lines, Nature::Incidental),
        lines_not_said: sum(&lines, Nature::NotSaid),
    }
}
