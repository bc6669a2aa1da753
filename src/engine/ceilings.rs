//! What the awards take of ceilings, and money of every year beside money for a time.

use super::Outcome;
use crate::{
    money::{
        Money,
        split::{Weights, split},
    },
    plan::{Ceiling, CeilingId, CeilingPart, Nature, Plan, Source, source::PerYear},
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

/// An amount of a ceiling; `None` where there is no such ceiling.
pub(super) fn amount(
    plan: &Plan,
    outcome: &Outcome,
    (id, part): (CeilingId, CeilingPart),
) -> Option<Money> {
    let room = room(plan, outcome, plan.ceilings.get(id)?);
    Some(match part {
        CeilingPart::Taken => room.taken,
        CeilingPart::Room => room.left,
    })
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
    let schemes = schemes(plan, year);
    let weights: Vec<Ratio> = schemes.iter().map(|(_, weight)| weight.clone()).collect();
    let parts = split(awarded, Money::CENT, &Weights::from_ratios(&weights));
    let parts = parts.unwrap_or_default().into_iter();
    schemes
        .into_iter()
        .zip(parts)
        .map(|((scheme, _), part)| (scheme, part))
        .collect()
}

/// The schemes of the sources, with what counts of each in a year, not below zero.
pub(super) fn schemes(plan: &Plan, year: Year) -> Vec<(&str, Ratio)> {
    let mut schemes: Vec<(&str, Money)> = Vec::new();
    for (_, source) in plan.sources.iter() {
        let (scheme, counted) = (source.scheme.trim(), counted(plan, source, year));
        match schemes.iter_mut().find(|(known, _)| *known == scheme) {
            Some((_, sum)) => *sum = *sum + counted,
            None => schemes.push((scheme, counted)),
        }
    }
    let weights = schemes.into_iter();
    weights
        .map(|(scheme, counted)| (scheme, counted.max(Money::ZERO).to_ratio()))
        .collect()
}

/// The fields of a source of which the amount counts in a year.
pub(super) fn counting<'a>(
    plan: &Plan,
    source: &'a Source,
    year: Year,
) -> impl Iterator<Item = (&'static str, &'a PerYear)> {
    let is_expected = plan.arrangement.count_expected.contains(&year);
    let expected = is_expected.then_some(("expected", &source.expected));
    std::iter::once(("committed", &source.committed)).chain(expected)
}

/// What of a source counts in a year.
fn counted(plan: &Plan, source: &Source, year: Year) -> Money {
    let amounts = counting(plan, source, year);
    amounts
        .filter_map(|(_, amounts)| amounts.get(&year).copied())
        .sum()
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
