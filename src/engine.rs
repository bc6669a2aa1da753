//! The engine: from a plan to every amount that follows from it.
//!
//! [`evaluate`] is pure and total. It knows no file, clock, language or chance, never fails, and
//! does its passes in a fixed order: years, index, funding, lines, organisations, areas, totals.
//! What it cannot divide it leaves where it is and says so in a [`Remark`].
//!
//! [`explain`] tells of any of those amounts how it came about, with the same rules.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects
)]

pub mod areas;
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

pub use context::Context;
pub use division::{Division, Remark};
pub use explain::{Explanation, Input, Quantity, Role, Rule, Step, explain};
pub use funding::Budget;
pub use outcome::{Block, Cell, Outcome};

use crate::plan::Plan;

/// Derives every amount of a plan.
pub fn evaluate(plan: &Plan) -> Outcome {
    let context = Context::new(plan);
    let mut outcome = Outcome::new();
    for (index, year) in context.years.iter().enumerate() {
        let funding = funding::funding(plan, year.year);
        let lines = lines::amounts(&context, index, funding.available);
        for (line, amount) in &lines.amounts {
            divide_line(&context, index, *line, *amount, &mut outcome);
        }
        outcome.close_year(year.clone(), funding, &lines);
    }
    totals::add_up(&mut outcome);
    outcome
}

/// Divides the amount of a line in a year over organisations, and each of theirs over areas.
fn divide_line(
    context: &Context<'_>,
    year: usize,
    line: crate::plan::LineId,
    amount: crate::money::Money,
    outcome: &mut Outcome,
) {
    let Some(row) = context.plan.lines.get(line) else {
        return;
    };
    let organisations = organisations::division(context, year, line, row);
    let areas = areas::division(context, year, row);
    outcome.add_block(context, year, line, (amount, &organisations), &areas);
}
