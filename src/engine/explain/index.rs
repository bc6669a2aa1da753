//! Price levels, explained: the rates that were typed, those that are built of figures, and the parts
//! of a line that tells wages and materials apart.

use super::{
    Explainer,
    budget::unit_place,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    engine::{index, lines},
    money::Money,
    plan::{Index, Line, LineId, Place, RowId, TableName, Value},
    share::Ratio,
    year::Year,
};

const ARRANGEMENT: RowId = RowId::single(TableName::Arrangement);

impl Explainer<'_> {
    /// What an amount of a line is multiplied by on the way from the year of its price level.
    pub(super) fn level(&self, (id, line): (LineId, &Line), from: Year, to: Year) -> Step {
        let Some(share) = line.parts().filter(|_| from != to) else {
            return self.factor(Index::General, from, to);
        };
        let result = index::level(&self.context.plan.arrangement, Some(share), from, to);
        Step::new(Rule::Parts, Quantity::Ratio(result))
            .with(Role::Share, Some(wages_place(id)), Quantity::Share(share))
            .with_step(Role::Wages, self.factor(Index::Wages, from, to))
            .with_step(Role::Materials, self.factor(Index::Materials, from, to))
    }

    /// What the price level of a line changes by between two years.
    pub(super) fn between(&self, of: (LineId, &Line), (from, to): (Year, Year)) -> Step {
        let (wages, base) = lines::course(&self.context, of.1);
        if wages.is_none() || from == base {
            return self.level(of, from, to);
        }
        let arrangement = &self.context.plan.arrangement;
        let result = index::between(arrangement, (wages, base), (from, to));
        Step::new(Rule::Between, Quantity::Ratio(result))
            .with_step(Role::Factor, self.level(of, base, to))
            .with_step(Role::FactorBefore, self.level(of, base, from))
    }

    /// What an amount that follows an index is multiplied by.
    pub(super) fn factor(&self, index: Index, from: Year, to: Year) -> Step {
        let arrangement = &self.context.plan.arrangement;
        let result = index::factor(arrangement, index, from, to);
        let step = Step::new(Rule::Factor(index), Quantity::Ratio(result));
        self.with_rates(from_to(step, from, to), (Role::Rate, index), (from, to))
    }

    /// The amount of a whole year where each year starts from the rounded amount of the year before.
    pub(super) fn rounded_each_year(
        &self,
        (id, line): (LineId, &Line),
        typed: Step,
        (from, to): (Year, Year),
    ) -> Step {
        let amount = (typed.money(), line.parts());
        let arrangement = &self.context.plan.arrangement;
        let result = index::rounded_each_year(arrangement, amount, (from, to));
        let rule = match line.parts() {
            None => Rule::RoundedEachYear,
            Some(_) => Rule::RoundedParts,
        };
        let step = Step::new(rule, Quantity::Money(result)).with_step(Role::Amount, typed);
        let step = from_to(step, from, to);
        let step = match line.parts() {
            None => self.with_rates(step, (Role::Rate, Index::General), (from, to)),
            Some(share) => {
                let step = step.with(Role::Share, Some(wages_place(id)), Quantity::Share(share));
                let step = self.with_rates(step, (Role::Wages, Index::Wages), (from, to));
                self.with_rates(step, (Role::Materials, Index::Materials), (from, to))
            }
        };
        step.with(Role::Unit, Some(unit_place()), self.unit())
    }

    /// What organisations have in a year, in the prices of the first year of the term.
    pub(super) fn in_first_prices(&self, allocated: Step, year: Year, result: Money) -> Step {
        let first = Year::of(self.context.plan.term().first());
        Step::new(Rule::Deflated, Quantity::Money(result))
            .with_step(Role::Amount, allocated)
            .with_step(Role::Factor, self.factor(Index::General, first, year))
            .with(Role::Unit, None, Quantity::Money(Money::CENT))
    }

    fn with_rates(
        &self,
        step: Step,
        (role, index): (Role, Index),
        (from, to): (Year, Year),
    ) -> Step {
        let arrangement = &self.context.plan.arrangement;
        let rates = index::rates(arrangement, index, (from, to)).into_iter();
        rates.fold(step, |step, (year, rate)| {
            let typed = arrangement.typed_rate(index, year);
            if let Some(built) = self.built(index, year).filter(|_| typed.is_none()) {
                return step.with_step(role, built);
            }
            let of = typed.map_or(index, |(of, _)| of);
            let place = Place::Entry(ARRANGEMENT, of.field(), Value::Year(year));
            step.with(role, Some(place), Quantity::Rate(rate))
        })
    }

    /// The rate that the figures of wages and prices build.
    fn built(&self, index: Index, year: Year) -> Option<Step> {
        let arrangement = &self.context.plan.arrangement;
        let method = arrangement.index_method;
        let figures = arrangement.built(index, year)?;
        let of = arrangement.built_from(index, year)?;
        let rate = figures.rate(method)?;
        let before = year.previous();
        let step = Step::new(Rule::Built(method), Quantity::Rate(rate));
        let step = step.with(Role::Year, None, Quantity::Year(year));
        let step = self.with_figure(step, Role::Provisional, (of, year), figures.provisional);
        let own = figures.definitive_before;
        let step = self.with_figure(step, Role::DefinitiveBefore, (of, before), own);
        let own = figures.provisional_before;
        Some(self.with_figure(step, Role::ProvisionalBefore, (of, before), own))
    }

    /// A figure as it was typed, or those of wages and prices by weight.
    fn with_figure(
        &self,
        step: Step,
        role: Role,
        (of, year): (Index, Year),
        figure: Ratio,
    ) -> Step {
        let typed = |step: Step, role_of, index: Index| {
            let definitive = usize::from(role == Role::DefinitiveBefore);
            let figures = self.context.plan.arrangement.figures(index);
            let rate = figures.and_then(|both| both.get(definitive)?.get(&year).copied());
            let field = index.figure_fields();
            let field = field.and_then(|both| both.get(definitive).copied());
            let place = field.map(|field| Place::Entry(ARRANGEMENT, field, Value::Year(year)));
            step.with(role_of, place, Quantity::Rate(rate.unwrap_or_default()))
        };
        if of != Index::General {
            return typed(step, role, of);
        }
        let weight = self.context.plan.arrangement.wage_weight;
        let place = Place::Field(ARRANGEMENT, "wage_weight");
        let both = Step::new(Rule::Weighted, Quantity::Percentage(figure));
        let both = both.with(Role::Share, Some(place), Quantity::Share(weight));
        let both = typed(both, Role::Wages, Index::Wages);
        step.with_step(role, typed(both, Role::Materials, Index::Materials))
    }
}

fn from_to(step: Step, from: Year, to: Year) -> Step {
    let step = step.with(Role::From, None, Quantity::Year(from));
    step.with(Role::To, None, Quantity::Year(to))
}

/// Where the share of a line that is wages stands.
const fn wages_place(line: LineId) -> Place {
    Place::Field(line.row(), "wages")
}
