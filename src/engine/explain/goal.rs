//! What of a line is for a goal, explained.

use super::{
    Explainer,
    step::{Quantity, Role, Rule, Step},
};
use crate::{
    engine::goals,
    money::{Money, split::exact_share},
    plan::{Amount, GoalId, LineId, Place, Value},
    year::Year,
};

impl Explainer<'_> {
    pub(super) fn goal(&self, year: Year, id: LineId, goal: Option<GoalId>) -> Option<Step> {
        let result = self.outcome.amount(Amount::Goal(year, id, goal))?;
        let result = Quantity::Money(result);
        let whole = self.line(year, id)?.about(Amount::Line(year, id));
        let Some(goal) = goal else {
            return Some(Step::new(Rule::Sum, result).with_step(Role::Plus, whole));
        };
        let line = self.context.plan.lines.get(id)?;
        let weights = goals::weights(line);
        let own = line.goals.keys().position(|other| *other == goal)?;
        let exact = exact_share(whole.money(), weights.get(own)?, &weights);
        let step = Step::new(Rule::Split, result)
            .with_step(Role::Amount, whole)
            .with(Role::Unit, None, Quantity::Money(Money::CENT))
            .exactly(exact);
        let all = line.goals.keys().zip(weights);
        Some(all.fold(step, |step, (other, weight)| {
            let role = if *other == goal {
                Role::Own
            } else {
                Role::Weight
            };
            let place = Place::Entry(id.row(), "goals", Value::Row(other.row()));
            step.with(role, Some(place), Quantity::Ratio(weight))
        }))
    }
}
