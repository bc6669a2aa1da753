//! The own part of an organisation in what one award for all was determined at.

use super::{Settling, adding, at_least, at_most, money_sum, shared, zero};
use crate::{
    engine::{
        explain::step::{Quantity, Role, Step},
        settlement::{Own, Parting},
    },
    money::Money,
    plan::{OrganisationId, Place, SettlementPart},
};

impl Settling<'_> {
    pub(super) fn own(self, who: OrganisationId, result: Money) -> Option<Step> {
        if self.award(Some(who)).is_some() {
            return Some(self.sum(
                Some(who),
                result,
                &[(Role::Plus, SettlementPart::Determined)],
            ));
        }
        let award = self.award(None)?;
        let own: Vec<&Own> = self.settled.of(self.year, None).collect();
        let at = own.iter().position(|own| own.organisation == who)?;
        let parting = Parting::new(self.plan, award.determined?, &own);
        if let Some(_short) = parting.short {
            let all = self.part(None, SettlementPart::Determined)?;
            return Some(shared(all, (at, result), &weights(&own, &parting.covered)));
        }
        let parts = parting.shares()?;
        let covered = parting.covered.get(at).copied().unwrap_or_default();
        let to_over = parts.over.get(at).copied().unwrap_or_default();
        let to_awards = parts.awards.get(at).copied().unwrap_or_default();
        let mut sum = money_sum(result);
        if !covered.is_zero() {
            let cost = at_least(self.eligible(Some(who)), zero());
            let least = at_most(cost, self.part(Some(who), SettlementPart::Award)?);
            sum = sum.with_step(Role::Plus, least);
        }
        if !to_over.is_zero() {
            let amount = self.to_over(&own, &parting)?;
            sum = sum.with_step(
                Role::Plus,
                shared(amount, (at, to_over), &weights(&own, &parting.over)),
            );
        }
        if to_awards.is_zero() {
            return Some(sum);
        }
        if parting.is_as_awarded() {
            return Some(sum.with_step(Role::Plus, self.part(Some(who), SettlementPart::Award)?));
        }
        let amount = self.rest(&own, &parting, parting.to_awards)?;
        let over = Quantity::Money(parting.to_over);
        let amount = if parting.to_over.is_zero() {
            amount
        } else {
            amount.with(Role::Minus, None, over)
        };
        let awards = weights(&own, &parting.awards);
        Some(sum.with_step(Role::Plus, shared(amount, (at, to_awards), &awards)))
    }

    /// What is divided over those who spent more than they have.
    fn to_over(self, own: &[&Own], parting: &Parting) -> Option<Step> {
        let all = parting.over.iter().copied().sum::<Money>();
        let covered: Money = parting.covered.iter().copied().sum();
        let rest = self.award(None)?.determined? - covered;
        let spent = weights(own, &parting.over).into_iter();
        let spent = spent.fold(money_sum(all), |sum, (place, over)| {
            adding(sum, Role::Plus, place, over)
        });
        Some(at_most(self.rest(own, parting, rest)?, spent))
    }

    /// What is left of what was determined, once everyone has what it spent as far as it has that.
    fn rest(self, own: &[&Own], parting: &Parting, result: Money) -> Option<Step> {
        let all = self.part(None, SettlementPart::Determined)?;
        let sum = money_sum(result).with_step(Role::Plus, all);
        let covered = weights(own, &parting.covered).into_iter();
        Some(covered.fold(sum, |sum, (place, covered)| {
            adding(sum, Role::Minus, place, covered)
        }))
    }
}

/// The numbers of organisations, each at its name.
fn weights(own: &[&Own], numbers: &[Money]) -> Vec<(Place, Money)> {
    let places = own.iter().map(|own| Place::Row(own.organisation.row()));
    places.zip(numbers.iter().copied()).collect()
}
