//! What moves from one year to another: money that is carried over, and sums that are set off. What
//! leaves a year joins another exactly once; what cannot join one does not leave either.

use super::Party;
use crate::{
    money::Money,
    plan::{
        AwardForm, CarryOver, CarryOverId, Determination, DeterminationId, OrganisationId, Plan,
    },
    year::Year,
};
use std::collections::BTreeMap;

/// A sum that is set off with the subsidy of a later year (Awb 4:57).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetOff {
    /// The determination that says so.
    pub determination: DeterminationId,
    /// Of which award the sum was not due.
    pub from: (Year, Party),
    /// With which award it is set off; a year outside the term is one of a next arrangement.
    pub to: (Year, Party),
    /// How much.
    pub amount: Money,
}

/// Whether a year is one of the term.
pub fn is_planned(plan: &Plan, year: Year) -> bool {
    plan.term().overlap(year.whole()).is_some()
}

/// Whether a year has one award: to all together, or to one for the others.
pub fn is_one_award(plan: &Plan, year: Year) -> bool {
    plan.award_terms_of(year).form != AwardForm::Separate
}

/// Which award of a year is meant by whom it is addressed to; `None` where there is no such award.
pub fn party_of(plan: &Plan, year: Year, addressed: Option<OrganisationId>) -> Option<Party> {
    let terms = plan.award_terms_of(year);
    match (terms.form, addressed) {
        (AwardForm::Separate, None) => None,
        (AwardForm::Separate, who) => Some(who),
        (_, None) => Some(None),
        (_, who) => (terms.lead == who).then_some(None),
    }
}

/// Determinations with their ids, by which award they are of.
pub type Determinations<'a> = BTreeMap<(Year, Party), (DeterminationId, &'a Determination)>;

/// The determination of each award: of two of the same the first counts.
pub fn determinations(plan: &Plan) -> Determinations<'_> {
    let rows = plan.determinations.iter().rev();
    rows.filter(|(_, row)| is_planned(plan, row.year))
        .filter_map(|(id, row)| {
            let party = party_of(plan, row.year, row.organisation)?;
            Some(((row.year, party), (id, row)))
        })
        .collect()
}

/// What is set off with later years, by the determinations that count.
pub fn set_offs(plan: &Plan) -> Vec<SetOff> {
    let determined = determinations(plan).into_iter();
    determined
        .filter_map(|(from, (id, row))| {
            let amount = row.set_off.filter(|amount| !amount.is_zero())?;
            let year = row.set_off_year.filter(|year| *year > row.year)?;
            Some(SetOff {
                determination: id,
                from,
                to: (year, same_recipient(plan, from, year)?),
                amount,
            })
        })
        .collect()
}

/// The award of another year that is the same recipient's.
fn same_recipient(plan: &Plan, (year, party): (Year, Party), other: Year) -> Option<Party> {
    let lead = plan.award_terms_of(year).lead;
    let lead = lead.filter(|_| is_one_award(plan, year));
    let same = party_of(plan, other, party);
    same.or_else(|| party_of(plan, other, Some(lead?)))
}

/// Whether a carry-over can leave its year and join the other: there is money of that year, and
/// somebody to have it in both.
pub fn can_move(plan: &Plan, row: &CarryOver) -> bool {
    let is_of_all = row.organisation.is_none();
    let both = is_one_award(plan, row.from) && is_one_award(plan, row.to);
    row.from < row.to
        && is_planned(plan, row.from)
        && row.amount > Money::ZERO
        && (both || !is_of_all)
}

/// Every carry-over that counts: it was decided, and it can move.
pub fn carried(plan: &Plan) -> impl Iterator<Item = (CarryOverId, &CarryOver)> {
    let rows = plan.carry_overs.iter();
    rows.filter(|(_, row)| row.decided_on.is_some() && can_move(plan, row))
}

/// What joins and what leaves.
type InAndOut = (Money, Money);

/// What moves, by year.
pub(super) struct Movements {
    /// What comes in and goes out; of nobody is of all together.
    carried: BTreeMap<(Year, Party), InAndOut>,
    set_off_from: BTreeMap<(Year, Party), Money>,
    set_off_to: BTreeMap<(Year, Party), Money>,
}

impl Movements {
    pub(super) fn new(plan: &Plan) -> Self {
        let mut all = Self {
            carried: BTreeMap::new(),
            set_off_from: BTreeMap::new(),
            set_off_to: BTreeMap::new(),
        };
        for (_, row) in carried(plan) {
            let (_, out) = all.carried.entry((row.from, row.organisation)).or_default();
            *out = *out + row.amount;
            let (into, _) = all.carried.entry((row.to, row.organisation)).or_default();
            *into = *into + row.amount;
        }
        for set_off in set_offs(plan) {
            for (of, sums) in [
                (set_off.from, &mut all.set_off_from),
                (set_off.to, &mut all.set_off_to),
            ] {
                let sum = sums.entry(of).or_default();
                *sum = *sum + set_off.amount;
            }
        }
        all
    }

    /// Every year that something leaves or joins.
    pub(super) fn years(&self) -> impl Iterator<Item = Year> {
        let all = self.carried.keys().chain(self.set_off_to.keys());
        all.map(|(year, _)| *year)
    }

    /// Who carries something over to a year or from it.
    pub(super) fn members(&self, year: Year) -> impl Iterator<Item = OrganisationId> {
        let of_year = self.carried.range((year, None)..=(year, Some(super::LAST)));
        of_year.filter_map(|((_, who), _)| *who)
    }

    /// What an organisation carries over to a year, and from it.
    pub(super) fn of(&self, year: Year, who: OrganisationId) -> (Money, Money) {
        let moved = self.carried.get(&(year, Some(who)));
        moved.copied().unwrap_or_default()
    }

    /// What all together carry over to a year, and from it.
    pub(super) fn of_all(&self, year: Year) -> (Money, Money) {
        self.carried.get(&(year, None)).copied().unwrap_or_default()
    }

    /// With which awards of a year something is set off.
    pub(super) fn set_off_with(&self, year: Year) -> impl Iterator<Item = (Party, Money)> {
        let of_year = self
            .set_off_to
            .range((year, None)..=(year, Some(super::LAST)));
        of_year.map(|((_, party), amount)| (*party, *amount))
    }

    /// What is set off with an award.
    pub(super) fn set_off_to(&self, year: Year, party: Party) -> Money {
        self.set_off_to
            .get(&(year, party))
            .copied()
            .unwrap_or_default()
    }

    /// What of an award is set off with a later one.
    pub(super) fn set_off_from(&self, year: Year, party: Party) -> Money {
        self.set_off_from
            .get(&(year, party))
            .copied()
            .unwrap_or_default()
    }
}
