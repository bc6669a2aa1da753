//! State aid, explained: which awards and which aid from elsewhere count together on a day.

use super::{
    Explainer,
    settlement::money_sum,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    engine::aid::{self, Counting, Granted, Origin},
    plan::{AidPart, Amount, OrganisationId, Place, Topic, TotalOf},
};
use jiff::civil::Date;

impl Explainer<'_> {
    pub(super) fn aid(
        &self,
        (who, day): (OrganisationId, Date),
        topic: Option<Topic>,
        part: AidPart,
    ) -> Option<Step> {
        let counting = aid::counting(self.context.plan, self.outcome, (who, day), topic)?;
        let result = counting.counted.part(part)?;
        let step = match part {
            AidPart::Awarded => self.awarded_on(who, day),
            AidPart::Others => within(&counting, topic, &counting.others),
            AidPart::Elsewhere => within(&counting, topic, &counting.elsewhere),
            AidPart::Sum => {
                let parts = [AidPart::Awarded, AidPart::Others, AidPart::Elsewhere];
                let steps = parts.into_iter().filter_map(|part| {
                    let step = self.aid((who, day), topic, part)?;
                    Some(step.about(Amount::Aid(who, day, topic, part)))
                });
                let steps = steps.filter(|step| !step.money().is_zero());
                steps.fold(money_sum(result), |sum, step| {
                    sum.with_step(Role::Plus, step)
                })
            }
            AidPart::Ceiling => {
                let rule = counting.counted.rule.and_then(|holding| holding.id);
                let place = rule.map(|id| Place::Field(id.row(), "amount"));
                Step::new(Rule::OfRule, Quantity::Money(result))
                    .with(Role::Amount, place, Quantity::Money(result))
                    .with(Role::Date, None, Quantity::Date(day))
            }
        };
        Some(step)
    }

    /// What somebody has in the years that are awarded on a day.
    fn awarded_on(&self, who: OrganisationId, day: Date) -> Step {
        let total = TotalOf::Organisation(Some(who));
        let years = self.context.plan.years().into_iter();
        let years = years.filter(|year| self.context.plan.award_day(*year) == day);
        let terms = years.filter_map(|year| {
            let address = Amount::Total(Some(year), total);
            let amount = self.outcome.amount(address)?;
            (!amount.is_zero()).then_some((address, amount))
        });
        let terms: Vec<_> = terms.collect();
        let sum = terms.iter().map(|(_, amount)| *amount).sum();
        terms
            .into_iter()
            .fold(money_sum(sum), |sum, (address, amount)| {
                sum.with(
                    Role::Plus,
                    Some(Place::Amount(address)),
                    Quantity::Money(amount),
                )
            })
    }
}

/// Everything of one kind that was granted in the days that count.
fn within(counting: &Counting<'_>, topic: Option<Topic>, granted: &[Granted]) -> Step {
    let sum = granted.iter().map(|one| one.amount).sum();
    let Some(from) = counting.counted.from.filter(|_| !granted.is_empty()) else {
        return money_sum(sum);
    };
    let step = Step::new(Rule::GrantedWithin, Quantity::Money(sum))
        .with(Role::Start, None, Quantity::Date(from))
        .with(Role::End, None, Quantity::Date(counting.counted.day));
    granted.iter().fold(step, |step, one| {
        let place = match one.origin {
            Origin::Assignment(_) => {
                let awarded = AidPart::Awarded;
                Place::Amount(Amount::Aid(one.organisation, one.day, topic, awarded))
            }
            Origin::Award(id) => Place::Field(id.row(), "granted"),
            Origin::Elsewhere(id) => Place::Field(id.row(), "amount"),
        };
        step.with(Role::Plus, Some(place), Quantity::Money(one.amount))
    })
}
