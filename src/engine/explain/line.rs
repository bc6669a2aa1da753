//! The amount of a line in a year, explained.

use super::{
    Explainer,
    budget::unit_place,
    step::{Quantity, Role, Rule, Step},
    weight::with_count,
};
use crate::{
    engine::{division::Remark, figures::Found, lines},
    money::{Money, split::exact_share},
    plan::{Amount, BudgetPart, Line, LineAmount, LineId, Place, Value, arrangement::IndexBase},
    share::Ratio,
    year::Year,
};
use num_traits::{One as _, Zero as _};

impl Explainer<'_> {
    pub(super) fn line(&self, year: Year, id: LineId) -> Option<Step> {
        let amount = Amount::Line(year, id);
        if self.context.plan.arrangement.is_awarded(year) {
            return Some(self.awarded_line((year, id))?.about(amount));
        }
        let given = self.given(year, id)?;
        let above = self.above_line(year, id, given.clone());
        Some(above.unwrap_or(given).about(amount))
    }

    /// What the rules give a line, before pins.
    fn given(&self, year: Year, id: LineId) -> Option<Step> {
        let line = self.context.plan.lines.get(id)?;
        let result = self.outcome.block(year, id)?.given;
        Some(match &line.amount {
            LineAmount::Fixed {
                amount,
                base_year,
                indexed,
            } => {
                let years = self.price_years(*base_year, *indexed, year);
                let typed = typed((id, "amount"), *amount);
                self.fixed((id, line), typed, (years, year), result)
            }
            LineAmount::PerYear(_) => {
                let place = Place::Entry(id.row(), "amounts", Value::Year(year));
                let typed = Quantity::Money(result);
                Step::new(Rule::Typed, typed.clone()).with(Role::Amount, Some(place), typed)
            }
            LineAmount::PerUnit {
                amount,
                base_year,
                indexed,
                ..
            } => {
                let years = self.price_years(*base_year, *indexed, year);
                self.per_unit((id, line), *amount, (years, year), result)
            }
            LineAmount::Weight(_) => self.by_weight(year, id, result)?,
        })
    }

    /// From which price level to which.
    fn price_years(&self, base_year: Option<Year>, indexed: bool, year: Year) -> (Year, Year) {
        let from = lines::price_year(&self.context, base_year);
        (from, if indexed { year } else { from })
    }

    fn per_unit(
        &self,
        (id, line): (LineId, &Line),
        amount: Money,
        ((from, to), year): ((Year, Year), Year),
        result: Money,
    ) -> Step {
        let amount = typed((id, "unit_amount"), amount);
        let counted = match lines::counted(&self.context, line, year) {
            Ok(counted) => counted,
            Err(why) => {
                let rule = Rule::Uncounted(why);
                return Step::new(rule, Quantity::Money(result)).with_step(Role::Amount, amount);
            }
        };
        let (factor, part) = (self.level((id, line), from, to), self.year_part(year));
        let units: Ratio = counted.iter().map(Found::value).sum();
        let exact = amount.money().to_ratio() * units * factor.ratio() * part.ratio();
        let step =
            Step::new(Rule::PerUnit, Quantity::Money(result)).with_step(Role::Amount, amount);
        let step = counted.iter().fold(step, with_count);
        step.with_step(Role::Factor, factor)
            .with_step(Role::Part, part)
            .with(Role::Unit, Some(unit_place()), self.unit())
            .exactly(exact)
    }

    fn fixed(
        &self,
        of: (LineId, &Line),
        typed: Step,
        ((from, to), year): ((Year, Year), Year),
        result: Money,
    ) -> Step {
        let arrangement = &self.context.plan.arrangement;
        let part = self.year_part(year);
        let (amount, factor) = match arrangement.index_base {
            IndexBase::Exact => (typed, self.level(of, from, to)),
            IndexBase::Rounded if from == to => (typed, self.level(of, to, to)),
            IndexBase::Rounded => {
                let whole_year = self.rounded_each_year(of, typed, (from, to));
                (whole_year, self.level(of, to, to))
            }
        };
        let times = factor.ratio() * part.ratio();
        let exact = amount.money().to_ratio() * &times;
        let step = Step::new(Rule::Indexed, Quantity::Money(result))
            .with_step(Role::Amount, amount)
            .with_step(Role::Factor, factor)
            .with_step(Role::Part, part)
            .with(Role::Unit, Some(unit_place()), self.unit());
        if times.is_one() {
            step
        } else {
            step.exactly(exact)
        }
    }

    fn year_part(&self, year: Year) -> Step {
        use crate::plan::field::FieldType as _;
        let plan_year = self
            .context
            .years
            .iter()
            .find(|plan_year| plan_year.year == year);
        let part = plan_year.map_or_else(Ratio::zero, |plan_year| plan_year.part.clone());
        let term = self.context.plan.term();
        let method = match self.context.plan.arrangement.year_part.to_value() {
            Value::Choice(code) => code,
            _ => "",
        };
        Step::new(Rule::YearPart, Quantity::Ratio(part))
            .with(Role::Year, None, Quantity::Year(year))
            .with(Role::Start, None, Quantity::Date(term.first()))
            .with(Role::End, None, Quantity::Date(term.last()))
            .with(Role::Method, None, Quantity::Choice(method))
    }

    fn by_weight(&self, year: Year, id: LineId, result: Money) -> Option<Step> {
        let left = self.left_for_weights(year)?;
        let weighted = lines::weighted(&self.context);
        let result = Quantity::Money(result);
        if weighted.weights.iter().all(Ratio::is_zero) {
            let rule = Rule::Undivided(Remark::NoLineWeight);
            return Some(Step::new(rule, result).with_step(Role::Amount, left));
        }
        if left.money() <= Money::ZERO {
            return Some(Step::new(Rule::NothingLeft, result).with_step(Role::Amount, left));
        }
        let own = weighted.lines.iter().position(|(_, line)| *line == id)?;
        let exact = exact_share(left.money(), weighted.weights.get(own)?, &weighted.weights);
        let step = Step::new(Rule::Split, result)
            .with_step(Role::Amount, left)
            .with(Role::Unit, Some(unit_place()), self.unit())
            .exactly(exact);
        let places = weighted
            .lines
            .iter()
            .map(|(_, line)| Place::Field(line.row(), "weight"));
        let weights = places.zip(weighted.weights).enumerate();
        Some(weights.fold(step, |step, (index, (place, weight))| {
            let role = if index == own {
                Role::Own
            } else {
                Role::Weight
            };
            step.with(role, Some(place), Quantity::Ratio(weight))
        }))
    }

    /// What lines with amounts of their own leave of what is available.
    fn left_for_weights(&self, year: Year) -> Option<Step> {
        let available = self
            .budget(year, BudgetPart::Available)?
            .about(Amount::Budget(year, BudgetPart::Available));
        let own = self.context.lines.iter();
        let own = own.filter(|(_, line)| !matches!(line.amount, LineAmount::Weight(_)));
        let taken: Vec<(LineId, Money)> = own
            .filter_map(|(id, _)| Some((*id, self.outcome.block(year, *id)?.given)))
            .collect();
        let left = available.money() - taken.iter().map(|(_, amount)| *amount).sum();
        let step = Step::new(Rule::Sum, Quantity::Money(left)).with_step(Role::Plus, available);
        Some(taken.into_iter().fold(step, |step, (id, given)| {
            // Pins and awards change what a line has, not what it leaves to others.
            let amount = Amount::Line(year, id);
            if self.outcome.amount(amount) == Some(given) {
                return step.with(
                    Role::Minus,
                    Some(Place::Amount(amount)),
                    Quantity::Money(given),
                );
            }
            step.with(
                Role::Minus,
                Some(Place::Row(id.row())),
                Quantity::Money(given),
            )
        }))
    }
}

/// An amount of a line as a person typed it.
fn typed((line, field): (LineId, &'static str), amount: Money) -> Step {
    let place = Place::Field(line.row(), field);
    let typed = Quantity::Money(amount);
    Step::new(Rule::Typed, typed.clone()).with(Role::Amount, Some(place), typed)
}
