//! Amounts of awarded years: facts, with what the rules would give now.

use super::{
    Explainer,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    engine::outcome::Amendment,
    money::Money,
    plan::{Amount, AreaId, Id, LineId, OrganisationId, Place, RowId, TableName, Value},
    year::Year,
};

impl Explainer<'_> {
    /// A line of an awarded year: what everyone was awarded of it.
    pub(super) fn awarded_line(&self, (year, line): (Year, LineId)) -> Option<Step> {
        let block = self.outcome.block(year, line)?;
        let members = block.organisations.iter().copied().map(Some).chain([None]);
        let step = self.awarded(year, block.amount)?;
        let step = members
            .zip(block.by_organisation())
            .fold(step, |step, (member, amount)| {
                if amount.is_zero() {
                    return step;
                }
                let place = Place::Amount(Amount::Organisation(year, line, member));
                step.with(Role::Plus, Some(place), Quantity::Money(*amount))
            });
        Some(self.with_now(step, (year, line), |_| true))
    }

    pub(super) fn awarded_organisation(
        &self,
        (year, line): (Year, LineId),
        organisation: Option<OrganisationId>,
    ) -> Option<Step> {
        let block = self.outcome.block(year, line)?;
        let step = self.awarded(year, block.organisation(organisation)?)?;
        let step = self.with_facts(step, (year, line), |of| of.0 == organisation);
        let step = self.with_now(step, (year, line), |amendment| {
            amendment.awarded.organisation == organisation
        });
        Some(step.about(Amount::Organisation(year, line, organisation)))
    }

    pub(super) fn awarded_cell(
        &self,
        (year, line): (Year, LineId),
        organisation: Option<OrganisationId>,
        area: Option<AreaId>,
    ) -> Option<Step> {
        let block = self.outcome.block(year, line)?;
        let step = self.awarded(year, block.cell(organisation, area)?)?;
        let step = self.with_facts(step, (year, line), |of| *of == (organisation, area));
        Some(self.with_now(step, (year, line), |amendment| {
            let cell = &amendment.awarded;
            cell.organisation == organisation && cell.area == area
        }))
    }

    /// A fact, with the day of its decision.
    fn awarded(&self, year: Year, result: Money) -> Option<Step> {
        let arrangement = &self.context.plan.arrangement;
        let day = *arrangement.awarded.get(&year)?;
        let row = RowId::single(TableName::Arrangement);
        let place = Place::Entry(row, "awarded", Value::Year(year));
        let step = Step::new(Rule::Awarded, Quantity::Money(result));
        Some(step.with(Role::Date, Some(place), Quantity::Date(day)))
    }

    /// The amounts that were awarded of a line, as far as they are wanted.
    fn with_facts(
        &self,
        step: Step,
        (year, line): (Year, LineId),
        wanted: impl Fn(&(Option<OrganisationId>, Option<AreaId>)) -> bool,
    ) -> Step {
        let mut facts = self.context.plan.facts.iter();
        let fact = facts.find(|(_, fact)| (fact.year, fact.line) == (year, line));
        let amounts = fact.into_iter().flat_map(|(id, fact)| {
            let amounts = fact.amounts.iter();
            amounts.map(move |(of, amount)| (id, of, amount))
        });
        let wanted = amounts.filter(|(_, of, amount)| wanted(of) && !amount.is_zero());
        wanted.fold(step, |step, (id, (organisation, area), amount)| {
            let part = |row: Option<RowId>| row.map_or(Value::Blank, Value::Row);
            let key = (part(organisation.map(Id::row)), part(area.map(Id::row)));
            let place = Place::Entry(id.row(), "amounts", Value::Pair(Box::new(key)));
            step.with(Role::Plus, Some(place), Quantity::Money(*amount))
        })
    }

    /// What the rules would give now, where that differs.
    fn with_now(&self, step: Step, line: (Year, LineId), of: impl Fn(&Amendment) -> bool) -> Step {
        let amendments = self.outcome.amendments.iter().filter(|amendment| {
            (amendment.awarded.year, amendment.awarded.line) == line && of(amendment)
        });
        let more: Money = amendments
            .map(|amendment| amendment.computed - amendment.awarded.amount)
            .sum();
        if more.is_zero() {
            return step;
        }
        let by_rules = step.money() + more;
        step.with(Role::Now, None, Quantity::Money(by_rules))
    }
}
