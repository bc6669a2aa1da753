//! The arrangements before and after this one, explained: what they come to over all their days.

use super::{
    Explainer,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    engine::horizon::{expected, years_of},
    money::Money,
    plan::{ConsecutiveId, Place},
};

impl Explainer<'_> {
    pub(super) fn expected(&self, id: ConsecutiveId) -> Option<Step> {
        let row = self.context.plan.horizon.get(id)?;
        let (total, yearly, days) = (expected(row)?, row.yearly_amount?, row.days()?);
        let place = |field| Some(Place::Field(id.row(), field));
        let part = years_of(days);
        let exact = yearly.to_ratio() * &part;
        let part = Step::new(Rule::PastEnd, Quantity::Ratio(part))
            .with(Role::Start, place("from"), Quantity::Date(days.first()))
            .with(Role::End, place("to"), Quantity::Date(days.last()));
        let step = Step::new(Rule::OverItsDays, Quantity::Money(total))
            .with(Role::Value, place("yearly_amount"), Quantity::Money(yearly))
            .with_step(Role::Part, part)
            .with(Role::Unit, None, Quantity::Money(Money::CENT));
        Some(step.exactly(exact))
    }
}
