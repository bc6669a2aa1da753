//! Explanations: how an amount came about, step by step.
//!
//! An explanation is a tree. Each step names its rule and its typed inputs, and ends in a result
//! that anyone who knows only the rule can recompute; a step whose input is itself derived carries
//! the step that derives it.

mod aid;
mod awarded;
mod budget;
mod ceiling;
mod difference;
mod division;
mod goal;
mod horizon;
mod index;
mod line;
mod notice;
mod organisation;
mod payment;
mod settlement;
mod shift;
pub mod step;
mod total;
mod weight;

pub use difference::explain_difference;
pub(crate) use payment::explain_advances;
pub use step::{Held, Input, Quantity, Role, Rule, Step};

use super::{context::Context, outcome::Outcome};
use crate::plan::{Amount, Plan};

/// How one amount came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The amount.
    pub amount: Amount,
    /// The step that ends in it.
    pub step: Step,
}

/// Explains a derived amount; `None` where the plan has no such amount.
pub fn explain(plan: &Plan, outcome: &Outcome, amount: Amount) -> Option<Explanation> {
    let explainer = Explainer {
        context: Context::new(plan),
        outcome,
    };
    let step = explainer.amount(amount)?;
    Some(Explanation { amount, step })
}

/// A plan and what was derived from it, to look steps up in.
struct Explainer<'a> {
    context: Context<'a>,
    outcome: &'a Outcome,
}

impl Explainer<'_> {
    fn amount(&self, amount: Amount) -> Option<Step> {
        let step = match amount {
            Amount::Budget(year, part) => self.budget(year, part)?,
            Amount::Line(year, line) => self.line(year, line)?,
            Amount::Organisation(year, line, id) => self.organisation(year, line, id)?,
            Amount::Cell(year, line, organisation, area) => {
                self.cell((year, line), organisation, area)?
            }
            Amount::Total(year, of) => self.total(year, of)?,
            Amount::Payment(year, leg, payee, moment) => {
                self.payment((year, leg), payee, moment)?
            }
            Amount::Notice(notice, part) => self.notice(notice, part)?,
            Amount::Settlement(year, who, part) => self.settlement(year, who, part)?,
            Amount::Overspend(year, line, who, part) => self.overspend((year, line), who, part)?,
            Amount::Goal(year, line, goal) => self.goal(year, line, goal)?,
            Amount::Ceiling(ceiling, part) => self.ceiling(ceiling, part)?,
            Amount::Expected(id) => self.expected(id)?,
            Amount::Shift(year, line, part) => self.shift(year, line, part)?,
            Amount::Aid(who, day, topic, part) => self.aid((who, day), topic, part)?,
            // What it comes to if somebody leaves is asked of `exit`, which knows the plan without it.
            Amount::Exit(..) => return None,
        };
        Some(step.about(amount))
    }
}
