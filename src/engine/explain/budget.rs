//! The numbers of a year's budget, explained.

use super::{
    Explainer,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    money::Money,
    plan::{
        Amount, BudgetPart, Place, Reserve, RowId, Source, TableName, TotalOf, Value,
        source::PerYear,
    },
    year::Year,
};

impl Explainer<'_> {
    pub(super) fn budget(&self, year: Year, part: BudgetPart) -> Option<Step> {
        let result = self.outcome.budget(year)?.part(part);
        let sum = Step::new(Rule::Sum, Quantity::Money(result));
        let derived = |part| {
            self.budget(year, part)
                .map(|s| s.about(Amount::Budget(year, part)))
        };
        Some(match part {
            BudgetPart::Committed => self.sources(sum, year, "committed", |s| &s.committed),
            BudgetPart::Expected => self.sources(sum, year, "expected", |s| &s.expected),
            BudgetPart::Counted => {
                let sum = sum.with_step(Role::Plus, derived(BudgetPart::Committed)?);
                if self.context.plan.arrangement.count_expected.contains(&year) {
                    sum.with_step(Role::Plus, derived(BudgetPart::Expected)?)
                } else {
                    sum
                }
            }
            BudgetPart::Reserve => self.reserve(year, result)?,
            BudgetPart::Available => sum
                .with_step(Role::Plus, derived(BudgetPart::Counted)?)
                .with_step(Role::Minus, derived(BudgetPart::Reserve)?),
            BudgetPart::Allocated => self.organisations(sum, year),
            BudgetPart::NotYetAssigned => {
                self.terms(sum, year, |line| Amount::Organisation(year, line, None))
            }
            BudgetPart::AllocatedReal => {
                self.in_first_prices(derived(BudgetPart::Allocated)?, year, result)
            }
            BudgetPart::Unallocated => sum
                .with_step(Role::Plus, derived(BudgetPart::Counted)?)
                .with_step(Role::Minus, derived(BudgetPart::Reserve)?)
                .with_step(Role::Minus, derived(BudgetPart::Allocated)?)
                .with_step(Role::Minus, derived(BudgetPart::NotYetAssigned)?),
        })
    }

    fn sources(
        &self,
        sum: Step,
        year: Year,
        field: &'static str,
        amounts: fn(&Source) -> &PerYear,
    ) -> Step {
        let sources = self.context.plan.sources.iter();
        sources
            .filter_map(|(id, source)| Some((id, *amounts(source).get(&year)?)))
            .fold(sum, |sum, (id, amount)| {
                let place = Place::Entry(id.row(), field, Value::Year(year));
                sum.with(Role::Plus, Some(place), Quantity::Money(amount))
            })
    }

    fn reserve(&self, year: Year, result: Money) -> Option<Step> {
        let arrangement = RowId::single(TableName::Arrangement);
        let step = |rule| Step::new(rule, Quantity::Money(result));
        Some(match self.context.plan.arrangement.reserve {
            Reserve::None => step(Rule::Sum),
            Reserve::Amount(amount) => {
                let place = Place::Field(arrangement, "reserve_amount");
                step(Rule::Typed).with(Role::Amount, Some(place), Quantity::Money(amount))
            }
            Reserve::Share(share) => {
                let counted = self
                    .budget(year, BudgetPart::Counted)?
                    .about(Amount::Budget(year, BudgetPart::Counted));
                let exact = counted.money().to_ratio() * share.to_ratio();
                let place = Place::Field(arrangement, "reserve_share");
                step(Rule::ReserveShare)
                    .with_step(Role::Amount, counted)
                    .with(Role::Share, Some(place), Quantity::Share(share))
                    .with(Role::Unit, Some(unit_place()), self.unit())
                    .exactly(exact)
            }
        })
    }

    /// What all organisations have: the total of each.
    fn organisations(&self, sum: Step, year: Year) -> Step {
        let totals = self
            .outcome
            .totals()
            .filter_map(|((at, of), amount)| match of {
                TotalOf::Organisation(Some(_)) if at == Some(year) => Some((of, amount)),
                _ => None,
            });
        totals.fold(sum, |sum, (of, amount)| {
            let place = Place::Amount(Amount::Total(Some(year), of));
            sum.with(Role::Plus, Some(place), Quantity::Money(amount))
        })
    }

    pub(super) fn unit(&self) -> Quantity {
        Quantity::Money(self.context.plan.arrangement.unit)
    }
}

/// Where the rounding unit stands.
pub(super) const fn unit_place() -> Place {
    Place::Field(RowId::single(TableName::Arrangement), "unit")
}
