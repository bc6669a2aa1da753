//! Ceilings, explained: what the awards of a year take of them, and what is left.

use super::{
    Explainer,
    settlement::{at_least, money_sum, zero},
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    engine::ceilings,
    money::{Money, split::exact_share},
    plan::{Amount, BudgetPart, Ceiling, CeilingId, CeilingPart, Place, Plan, Value},
    share::Ratio,
    year::Year,
};

impl Explainer<'_> {
    pub(super) fn ceiling(&self, id: CeilingId, part: CeilingPart) -> Option<Step> {
        let ceiling = self.context.plan.ceilings.get(id)?;
        let taken = self.taken(ceiling);
        Some(match part {
            CeilingPart::Taken => taken,
            CeilingPart::Room => {
                let place = Place::Field(id.row(), "amount");
                let left = ceiling.amount - taken.money();
                let taken = taken.about(Amount::Ceiling(id, CeilingPart::Taken));
                money_sum(left)
                    .with(Role::Plus, Some(place), Quantity::Money(ceiling.amount))
                    .with_step(Role::Minus, taken)
            }
        })
    }

    /// What the awards of the year take of a scheme: all of it, nothing, or its part by what counts
    /// of each scheme.
    fn taken(&self, ceiling: &Ceiling) -> Step {
        let plan = self.context.plan;
        let room = ceilings::room(plan, self.outcome, ceiling);
        let address = Amount::Budget(ceiling.year, BudgetPart::Allocated);
        let awarded = self.outcome.amount(address);
        let of_scheme = plan.arrangement.scheme.trim();
        let schemes = ceilings::schemes(plan, ceiling.year);
        let weights: Vec<Ratio> = schemes.iter().map(|(_, weight)| weight.clone()).collect();
        let own = schemes
            .iter()
            .position(|(scheme, _)| *scheme == ceiling.scheme());
        let whole: Ratio = weights.iter().sum();
        let own = own.filter(|_| whole.is_positive() && of_scheme.is_empty());
        let (Some(own), Some(awarded)) = (own, awarded) else {
            let sum = money_sum(room.taken);
            let is_of_it = of_scheme == ceiling.scheme() && !of_scheme.is_empty();
            let awarded = awarded.filter(|_| is_of_it);
            return match awarded {
                Some(awarded) => sum.with(
                    Role::Plus,
                    Some(Place::Amount(address)),
                    Quantity::Money(awarded),
                ),
                None => sum,
            };
        };
        let exact = weights
            .get(own)
            .map(|own| exact_share(awarded, own, &weights));
        let step = Step::new(Rule::Split, Quantity::Money(room.taken))
            .with(
                Role::Amount,
                Some(Place::Amount(address)),
                Quantity::Money(awarded),
            )
            .with(Role::Unit, None, Quantity::Money(Money::CENT))
            .exactly(exact.unwrap_or_default());
        schemes
            .iter()
            .enumerate()
            .fold(step, |step, (at, (scheme, _))| {
                let role = if at == own { Role::Own } else { Role::Weight };
                step.with_step(role, brought_in(plan, scheme, ceiling.year))
            })
    }
}

/// What counts of the sources of a scheme in a year; what they would take off is left out.
fn brought_in(plan: &Plan, scheme: &str, year: Year) -> Step {
    let mut all = Money::ZERO;
    let mut terms = Vec::new();
    for (id, source) in plan
        .sources
        .iter()
        .filter(|(_, one)| one.scheme.trim() == scheme)
    {
        for (field, amounts) in ceilings::counting(plan, source, year) {
            let amount = amounts.get(&year).copied().unwrap_or_default();
            let place = Place::Entry(id.row(), field, Value::Year(year));
            if !amount.is_zero() {
                all = all + amount;
                terms.push((place, amount));
            }
        }
    }
    let sum = terms
        .into_iter()
        .fold(money_sum(all), |sum, (place, amount)| {
            sum.with(Role::Plus, Some(place), Quantity::Money(amount))
        });
    at_least(sum, zero())
}
