//! The equalisation reserve of an organisation, explained (Awb 4:72).

use super::{Settling, at_least, at_most, money_sum, zero};
use crate::{
    engine::explain::step::{Quantity, Role, Rule, Step},
    money::Money,
    plan::{Amount, EqualisationReserve, OrganisationId, Place, RowId, SettlementPart},
};

impl<'a> Settling<'a> {
    fn reserve_row(self, who: OrganisationId) -> Option<(RowId, &'a EqualisationReserve)> {
        let id = self.organisation(who)?.reserve?.row;
        Some((id.row(), self.plan.equalisation_reserves.get(id)?))
    }

    /// What was left of the year before, or what there was at first.
    pub(super) fn reserve_before(self, who: OrganisationId, result: Money) -> Option<Step> {
        let mut earlier = self.settled.organisations.iter().rev();
        let earlier = earlier.find(|((year, other), own)| {
            *year < self.year && *other == who && own.reserve.is_some()
        });
        if let Some(((year, _), _)) = earlier {
            let place = Amount::Settlement(*year, Some(who), SettlementPart::ReserveAfter);
            let result = Quantity::Money(result);
            let sum = Step::new(Rule::Sum, result.clone());
            return Some(sum.with(Role::Plus, Some(Place::Amount(place)), result));
        }
        let (id, row) = self.reserve_row(who)?;
        Some(typed(Place::Field(id, "opening"), row.opening))
    }

    pub(super) fn reserve_change(self, who: OrganisationId, result: Money) -> Option<Step> {
        let difference = self.part(Some(who), SettlementPart::Difference)?;
        let before = self.part(Some(who), SettlementPart::ReserveBefore)?;
        if difference.money() < Money::ZERO {
            let held = before.money();
            let limit = if held > Money::ZERO {
                money_sum(-held).with_step(Role::Minus, before)
            } else {
                zero()
            };
            return Some(at_least(difference, limit));
        }
        let Some(cap) = self.cap(who) else {
            return Some(money_sum(result).with_step(Role::Plus, difference));
        };
        let room = money_sum(cap.money() - before.money())
            .with_step(Role::Plus, cap)
            .with_step(Role::Minus, before);
        Some(at_most(difference, at_least(room, zero())))
    }

    /// The most that may be in the reserve.
    fn cap(self, who: OrganisationId) -> Option<Step> {
        let (id, row) = self.reserve_row(who)?;
        let amount = row.cap.map(|cap| typed(Place::Field(id, "cap"), cap));
        let share = row.cap_share.map(|share| {
            let granted = self.organisation(who).map(|own| own.granted);
            let granted = granted.unwrap_or_default();
            let place = Amount::Settlement(self.year, Some(who), SettlementPart::Granted);
            let exact = granted.to_ratio() * share.to_ratio();
            let result = Money::rounded(&exact, Money::CENT);
            let step = Step::new(Rule::ReserveShare, Quantity::Money(result));
            step.with(
                Role::Amount,
                Some(Place::Amount(place)),
                Quantity::Money(granted),
            )
            .with(
                Role::Share,
                Some(Place::Field(id, "cap_share")),
                Quantity::Share(share),
            )
            .with(Role::Unit, None, Quantity::Money(Money::CENT))
            .exactly(exact)
        });
        match (amount, share) {
            (Some(amount), Some(share)) => Some(at_most(amount, share)),
            (amount, share) => amount.or(share),
        }
    }

    pub(super) fn reserve_due(self, who: OrganisationId, result: Money) -> Option<Step> {
        let (id, row) = self.reserve_row(who)?;
        let after = self.part(Some(who), SettlementPart::ReserveAfter)?;
        let exact = after.money().to_ratio() * row.subsidised.to_ratio();
        let place = Place::Field(id, "subsidised");
        let step = Step::new(Rule::ReserveShare, Quantity::Money(result));
        Some(
            step.with_step(Role::Amount, after)
                .with(Role::Share, Some(place), Quantity::Share(row.subsidised))
                .with(Role::Unit, None, Quantity::Money(Money::CENT))
                .exactly(exact),
        )
    }
}

fn typed(place: Place, amount: Money) -> Step {
    let amount = Quantity::Money(amount);
    Step::new(Rule::Typed, amount.clone()).with(Role::Amount, Some(place), amount)
}
