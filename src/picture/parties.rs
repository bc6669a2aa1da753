//! Who had something and what each gets: the rows of more than one picture.

use super::{NothingToDraw, Scene};
use crate::{
    engine::{Outcome, totals},
    money::Money,
    plan::{OrganisationId, TotalOf},
    year::Year,
};
use std::{cmp::Reverse, collections::BTreeSet};

/// An organisation, or several together, or what nobody has yet.
pub(super) struct Party {
    /// Which; `None` for several together, and for nobody.
    pub(super) one: Option<OrganisationId>,
    pub(super) name: String,
    /// What it had.
    pub(super) had: Money,
    /// What it gets, in each of the columns that were asked for.
    pub(super) gets: Vec<Money>,
}

/// Who had or gets anything, who gets most in the last column first; then the others together, and
/// what nobody has yet. `most` of them have a row of their own.
pub(super) fn parties(
    scene: Scene<'_>,
    from: Year,
    columns: &[(&Outcome, Year)],
    most: usize,
) -> Result<Vec<Party>, NothingToDraw> {
    let had = totals::earlier(scene.plan, from);
    if had.is_empty() {
        return Err(NothingToDraw::NothingBefore);
    }
    // Who takes part no longer may still have what was awarded.
    let all = scene.plan.organisations.ids();
    let known: BTreeSet<OrganisationId> = all.chain(had.keys().copied()).collect();
    let gets = |of: Option<OrganisationId>| {
        let of = TotalOf::Organisation(of);
        let columns = columns.iter();
        columns
            .map(|(outcome, year)| outcome.total(Some(*year), of))
            .collect()
    };
    let party = |id: OrganisationId| Party {
        one: Some(id),
        name: scene.plan.name_of(id.row()),
        had: had
            .get(&id)
            .map_or(Money::ZERO, |had| Money::rounded(had, Money::CENT)),
        gets: gets(Some(id)),
    };
    let mut parties: Vec<Party> = known.into_iter().map(party).collect();
    parties.retain(Party::has_any);
    parties.sort_by_key(|party| Reverse((party.gets.last().copied(), party.had)));
    if parties.len() > most {
        let others = parties.split_off(most.saturating_sub(1));
        let name = scene
            .text
            .count("picture-other-organisations", others.len());
        parties.push(together(name, &others));
    }
    let nobody = Party {
        one: None,
        name: scene.text.say("not-yet-assigned"),
        had: Money::ZERO,
        gets: gets(None),
    };
    parties.extend(Some(nobody).filter(Party::has_any));
    if parties.is_empty() {
        return Err(NothingToDraw::NoAmounts);
    }
    Ok(parties)
}

/// Several as one.
pub(super) fn together(name: String, parties: &[Party]) -> Party {
    let columns = parties.first().map_or(0, |party| party.gets.len());
    let sum = |at: usize| {
        let amounts = parties.iter().filter_map(|party| party.gets.get(at));
        amounts.copied().sum()
    };
    Party {
        one: None,
        name,
        had: parties.iter().map(|party| party.had).sum(),
        gets: (0..columns).map(sum).collect(),
    }
}

impl Party {
    fn has_any(&self) -> bool {
        !self.had.is_zero() || self.gets.iter().any(|amount| !amount.is_zero())
    }
}
