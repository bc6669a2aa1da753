//! Totals, explained.

use super::{
    Explainer,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    money::Money,
    plan::{Amount, LineId, Place, TotalOf},
    year::Year,
};

impl Explainer<'_> {
    pub(super) fn total(&self, year: Option<Year>, of: TotalOf) -> Option<Step> {
        let result = self.outcome.amount(Amount::Total(year, of))?;
        let sum = Step::new(Rule::Sum, Quantity::Money(result));
        let Some(year) = year else {
            let years = self.outcome.years.iter().map(|plan_year| plan_year.year);
            return Some(self.adding(sum, years.map(|year| Amount::Total(Some(year), of))));
        };
        Some(match of {
            TotalOf::Lines => self.terms(sum, year, |line| Amount::Line(year, line)),
            TotalOf::Line(line) => self.adding(sum, [Amount::Line(year, line)]),
            TotalOf::Organisation(id) => {
                self.terms(sum, year, |line| Amount::Organisation(year, line, id))
            }
            TotalOf::Goal(goal) => self.terms(sum, year, |line| Amount::Goal(year, line, goal)),
            TotalOf::Area(area) => {
                let cells = self.outcome.cells_of(year).filter(|cell| cell.area == area);
                self.adding(
                    sum,
                    cells.map(|cell| Amount::Cell(year, cell.line, cell.organisation, cell.area)),
                )
            }
        })
    }

    /// One term a line of the year, where it is not zero.
    pub(super) fn terms(&self, sum: Step, year: Year, term: impl Fn(LineId) -> Amount) -> Step {
        let lines = self.context.plan.lines.ids();
        let terms = lines.filter(|line| self.outcome.block(year, *line).is_some());
        self.adding(sum, terms.map(term))
    }

    fn adding(&self, sum: Step, terms: impl IntoIterator<Item = Amount>) -> Step {
        terms.into_iter().fold(sum, |sum, term| {
            let amount = self.outcome.amount(term).unwrap_or(Money::ZERO);
            if amount.is_zero() {
                return sum;
            }
            sum.with(
                Role::Plus,
                Some(Place::Amount(term)),
                Quantity::Money(amount),
            )
        })
    }
}
