//! Each organisation's own part of what one award is determined at, and every number by its address.

use super::{Own, Party, Settlement, Settlements};
use crate::{
    money::{
        Money,
        split::{Weights, split},
    },
    plan::{OrganisationId, Plan, SettledOn, SettlementPart},
    share::Ratio,
    year::Year,
};
use std::collections::BTreeMap;

/// How what was determined goes over organisations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parting {
    /// What each gets first: what it spent, as far as it has that.
    pub covered: Vec<Money>,
    /// What each spent more than that.
    pub over: Vec<Money>,
    /// What each has.
    pub awards: Vec<Money>,
    /// What is divided by `covered`, because there is less than that.
    pub short: Option<Money>,
    /// What is divided by `over`.
    pub to_over: Money,
    /// What is divided by `awards`.
    pub to_awards: Money,
}

impl Parting {
    /// Prepares the division of an amount over the organisations of an award.
    pub fn new(plan: &Plan, determined: Money, own: &[&Own]) -> Self {
        let awards: Vec<Money> = own.iter().map(|own| own.award()).collect();
        let costs: Option<Vec<Money>> = own.iter().map(|own| own.cost_that_counts()).collect();
        let costs = costs.filter(|_| plan.arrangement.settled_on == SettledOn::ActualCost);
        let Some(costs) = costs else {
            let nothing = vec![Money::ZERO; own.len()];
            return Self {
                covered: nothing.clone(),
                over: nothing,
                awards,
                short: None,
                to_over: Money::ZERO,
                to_awards: determined,
            };
        };
        let covered = costs.iter().zip(&awards);
        let covered: Vec<Money> = covered
            .map(|(cost, award)| (*cost).min(*award).max(Money::ZERO))
            .collect();
        let over: Vec<Money> = costs
            .iter()
            .zip(&covered)
            .map(|(c, part)| *c - *part)
            .collect();
        let rest = determined - covered.iter().copied().sum();
        let to_over = rest.min(over.iter().copied().sum()).max(Money::ZERO);
        let is_short = rest < Money::ZERO;
        Self {
            short: is_short.then_some(determined),
            to_over,
            to_awards: if is_short {
                Money::ZERO
            } else {
                rest - to_over
            },
            covered,
            over,
            awards,
        }
    }

    /// Whether everyone has what it has, because that is what there is to divide.
    pub fn is_as_awarded(&self) -> bool {
        self.awards.iter().copied().sum::<Money>() == self.to_awards
    }

    /// What everyone gets besides what it gets first; `None` where there is nothing to divide by.
    pub fn shares(&self) -> Option<MoreParts> {
        let awards = if self.is_as_awarded() {
            self.awards.clone()
        } else {
            divided(self.to_awards, &self.awards)?
        };
        let over = divided(self.to_over, &self.over)?;
        Some(MoreParts { over, awards })
    }

    /// Everyone's part; `None` where there is nothing to divide by.
    fn parts(&self) -> Option<Vec<Money>> {
        if let Some(short) = self.short {
            return divided(short, &self.covered);
        }
        let more = self.shares()?;
        let all = self.covered.iter().zip(more.over).zip(more.awards);
        let all = all.map(|((covered, over), award)| *covered + over + award);
        Some(all.collect())
    }
}

/// What everyone gets besides what it spent, as far as it has that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoreParts {
    /// By what each spent more.
    pub over: Vec<Money>,
    /// By what each has.
    pub awards: Vec<Money>,
}

/// An amount over weights; nothing for everyone where it is nothing.
pub(super) fn divided(amount: Money, weights: &[Money]) -> Option<Vec<Money>> {
    if amount.is_zero() {
        return Some(vec![Money::ZERO; weights.len()]);
    }
    split(amount, Money::CENT, &weights_of(weights))
}

/// Amounts as weights.
fn weights_of(amounts: &[Money]) -> Weights {
    let ratios: Vec<Ratio> = amounts.iter().map(|amount| amount.to_ratio()).collect();
    Weights::from_ratios(&ratios)
}

/// Gives everyone its own part of what was determined.
pub(super) fn divide(
    plan: &Plan,
    settlement: &Settlement,
    own: &mut BTreeMap<OrganisationId, Own>,
) {
    let Some(determined) = settlement.determined else {
        return;
    };
    if let Some(who) = settlement.party {
        if let Some(own) = own.get_mut(&who) {
            own.determined = Some(determined);
        }
        return;
    }
    let parts = {
        let all: Vec<&Own> = own.values().collect();
        Parting::new(plan, determined, &all).parts()
    };
    for (own, part) in own.values_mut().zip(parts.into_iter().flatten()) {
        own.determined = Some(part);
    }
}

impl Settlements {
    /// The organisations of an award, in the order of their ids.
    pub fn of(&self, year: Year, party: Party) -> impl Iterator<Item = &Own> {
        let of_year = self.organisations.iter();
        of_year
            .filter(move |((at, who), _)| *at == year && party.is_none_or(|party| party == *who))
            .map(|(_, own)| own)
    }

    /// A number by its address; `None` where there is none, or it is not known.
    pub fn part(&self, year: Year, who: Party, part: SettlementPart) -> Option<Money> {
        let award = self.awards.get(&(year, who));
        award
            .and_then(|settlement| settlement.part(part))
            .or_else(|| self.organisations.get(&(year, who?))?.part(part))
    }
}

impl Settlement {
    /// A number of the award.
    pub fn part(&self, part: SettlementPart) -> Option<Money> {
        match part {
            SettlementPart::Granted => Some(self.granted),
            SettlementPart::CarriedIn => Some(self.carried_in),
            SettlementPart::CarriedOut => Some(self.carried_out),
            SettlementPart::Award => Some(self.award()),
            SettlementPart::SetOffBefore => Some(self.set_off_before),
            SettlementPart::Money => Some(self.award() - self.set_off_before),
            SettlementPart::Cost => Some(self.costs?.net()),
            SettlementPart::Determined => self.determined,
            SettlementPart::Paid => Some(self.paid),
            SettlementPart::Open => self.open(),
            _ => None,
        }
    }
}

impl Own {
    /// A number of the organisation.
    pub fn part(&self, part: SettlementPart) -> Option<Money> {
        let reserve = self.reserve;
        match part {
            SettlementPart::Granted => Some(self.granted),
            SettlementPart::CarriedIn => Some(self.carried_in),
            SettlementPart::CarriedOut => Some(self.carried_out),
            SettlementPart::Award => Some(self.award()),
            SettlementPart::Cost => Some(self.costs?.net()),
            SettlementPart::Own => self.determined,
            SettlementPart::Difference => self.difference(),
            SettlementPart::ReserveBefore => Some(reserve?.before),
            SettlementPart::ReserveChange => reserve?.change,
            SettlementPart::ReserveAfter => Some(reserve?.after()),
            SettlementPart::ReserveDue => reserve?.due,
            SettlementPart::Kept => self.kept(),
            _ => None,
        }
    }
}
