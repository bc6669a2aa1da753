//! The engine: from a plan to every amount that follows from it.
//!
//! [`evaluate`] is pure and total. It knows no file, clock, language or chance, never fails, and
//! does its passes in a fixed order: years, index, funding, lines, organisations, areas, totals.
//! What it cannot divide it leaves where it is and says so in a [`Remark`].
//!
//! [`explain()`] tells of any of those amounts how it came about, with the same rules.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects
)]

pub mod areas;
pub mod compare;
pub mod context;
pub mod division;
pub mod explain;
pub mod figures;
pub mod funding;
pub mod history;
pub mod index;
pub mod lines;
pub mod organisations;
pub mod outcome;
pub mod totals;

pub use compare::{Compared, Comparison, Direction, Pair, Presence, compare};
pub use context::Context;
pub use division::{Division, Remark};
pub use explain::{Explanation, Input, Quantity, Role, Rule, Step, explain, explain_difference};
pub use funding::Budget;
pub use outcome::{Amendment, Block, Cell, Outcome};

use crate::plan::Plan;
use outcome::Divided;

/// Derives every amount of a plan.
pub fn evaluate(plan: &Plan) -> Outcome {
    let context = Context::new(plan);
    let mut outcome = Outcome::new();
    for (index, year) in context.years.iter().enumerate() {
        let funding = funding::funding(plan, year.year);
        let lines = lines::amounts(&context, index, funding.available);
        for (line, amount) in &lines.amounts {
            if let Some(row) = plan.lines.get(*line) {
                let divided = Divided {
                    year: year.year,
                    line: *line,
                    amount: *amount,
                    organisations: organisations::division(&context, index, *line, row),
                    areas: areas::division(&context, index, row),
                };
                outcome.add_block(&divided, plan.arrangement.unit);
            }
        }
        outcome.close_year(year.clone(), funding, &lines);
    }
    totals::add_up(&mut outcome);
    outcome
}
