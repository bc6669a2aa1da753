//! The weights of organisations: by the split of the line, and on the way to it.

use super::{
    Met,
    figures::{Wanted, key_weights},
    history,
    organisations::Question,
};
use num_traits::{One as _, Signed as _, Zero};
use ontschot::{
    money::Money,
    plan::{FigureOf, OrganisationId, OrganisationSplit},
    share::{Ratio, Share},
};
use std::collections::{BTreeMap, BTreeSet};

/// The weights of some organisations of a line, with that of nobody as the last; `None` where they
/// do not hold.
pub(super) fn of(
    question: &Question<'_>,
    unpinned: &[OrganisationId],
    line: Money,
    met: &mut BTreeSet<Met>,
) -> Option<Vec<Ratio>> {
    let path = &question.plan.arrangement.path;
    let counts_for = path.get(&question.year.year).map(|share| share.to_ratio());
    let on_path =
        counts_for.filter(|share| question.line.path && line > Money::ZERO && !share.is_one());
    let Some(counts_for) = on_path else {
        return norm(question, unpinned, met);
    };
    let had = of_history(question, unpinned, met);
    let all_had: Ratio = had.iter().sum();
    if all_had.is_zero() {
        return norm(question, unpinned, met);
    }
    let had = had.into_iter().chain([Ratio::zero()]);
    if counts_for.is_zero() {
        return Some(had.collect());
    }
    let norm = norm(question, unpinned, met)?;
    let all: Ratio = norm.iter().sum();
    if all.is_zero() {
        // All zero: not divided, as without a path.
        return Some(norm);
    }
    met.insert(Met::Path);
    let mixed = had.zip(norm).map(|(had, norm)| {
        (Ratio::one() - &counts_for) * had / &all_had + &counts_for * norm / &all
    });
    Some(mixed.collect())
}

/// The weights by the split of the line.
fn norm(
    question: &Question<'_>,
    unpinned: &[OrganisationId],
    met: &mut BTreeSet<Met>,
) -> Option<Vec<Ratio>> {
    let figures: Vec<FigureOf> = unpinned
        .iter()
        .copied()
        .map(FigureOf::Organisation)
        .collect();
    let (plan, year) = (question.plan, question.year.year);
    let weights = match &question.line.split {
        OrganisationSplit::Shares(shares) => return of_shares(question, unpinned, shares, met),
        OrganisationSplit::History => of_history(question, unpinned, met),
        OrganisationSplit::Equal => in_part(question, unpinned, vec![Ratio::one(); unpinned.len()]),
        OrganisationSplit::Figure { name, year: asked } => {
            let wanted = Wanted {
                plan,
                name,
                asked: *asked,
                year,
            };
            in_part(question, unpinned, wanted.of_all(&figures, met)?)
        }
        OrganisationSplit::Key(key) => {
            let key = plan.keys.get(*key)?;
            let weights = key_weights(plan, key, &figures, year, met)?;
            in_part(question, unpinned, weights)
        }
    };
    Some(weights.into_iter().chain([Ratio::zero()]).collect())
}

/// Shares as they were given; what they leave of the whole is nobody's.
fn of_shares(
    question: &Question<'_>,
    unpinned: &[OrganisationId],
    shares: &BTreeMap<OrganisationId, Share>,
    met: &mut BTreeSet<Met>,
) -> Option<Vec<Ratio>> {
    let share = |id: &OrganisationId| {
        shares
            .get(id)
            .map_or_else(Ratio::zero, |share| share.to_ratio())
    };
    let given: Ratio = shares.keys().map(share).sum();
    if given > Ratio::one() {
        met.insert(Met::SharesAbove);
        return None;
    }
    let of_members: Ratio = question.members().iter().map(share).sum();
    let nobody = Ratio::one() - of_members;
    if nobody.is_positive() {
        met.insert(Met::SharesBelow);
    }
    Some(unpinned.iter().map(share).chain([nobody]).collect())
}

fn of_history(
    question: &Question<'_>,
    unpinned: &[OrganisationId],
    met: &mut BTreeSet<Met>,
) -> Vec<Ratio> {
    let had = |id: &OrganisationId| history::of(question.plan, question.id, question.line, *id);
    let had: Vec<Ratio> = unpinned.iter().map(had).collect();
    if had.iter().any(Zero::is_zero) {
        met.insert(Met::NoHistory);
    }
    in_part(question, unpinned, had)
}

/// Weights times the part of the year that each takes part in.
fn in_part(
    question: &Question<'_>,
    unpinned: &[OrganisationId],
    weights: Vec<Ratio>,
) -> Vec<Ratio> {
    let weights = unpinned.iter().zip(weights);
    weights
        .map(|(id, weight)| weight * question.year.relative(*id))
        .collect()
}
