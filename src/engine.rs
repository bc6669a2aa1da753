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

pub mod agreements;
pub mod aid;
pub mod allotment;
pub mod areas;
pub mod block;
pub mod ceilings;
pub mod certainty;
pub mod compare;
pub mod context;
pub mod corridor;
pub mod decisions;
pub mod decrease;
pub mod division;
pub mod evaluation;
pub mod explain;
pub mod figures;
pub mod funding;
pub mod goals;
pub mod history;
pub mod horizon;
pub mod index;
pub mod landing;
pub mod lines;
pub mod notice;
pub mod organisations;
pub mod outcome;
pub mod path;
pub mod payments;
pub mod phases;
pub mod reporting;
pub mod residents;
pub mod roles;
pub mod settlement;
pub mod shift;
pub mod signatures;
pub mod totals;
pub mod what_changes;

pub use block::Block;
pub use compare::{Compared, Comparison, Direction, Pair, Presence, compare};
pub use context::Context;
pub use division::{Division, Remark};
pub use evaluation::{Evaluation, Previous};
pub use explain::{
    Explanation, Held, Input, Quantity, Role, Rule, Step, explain, explain_difference,
};
pub use funding::Budget;
pub use outcome::{Amendment, Cell, Outcome};
pub use payments::{Leg, Moment, Payment, Shares, payments, payments_of, shares};
pub use phases::{AwardsOfYear, Before, awards_of_years, before_term, years_of_phase};
pub use settlement::{Settlement, Settlements, settlements};
pub use what_changes::{Matter, Other, Point, Terrain, WhatChanges};

use crate::{
    money::Money,
    plan::{Amount, Plan},
};

/// The amount at an address, also of what is only derived when it is asked for; `None` where there is
/// none. What an exit comes to is asked of `exit`, which also has all others.
pub fn amount_of(plan: &Plan, outcome: &Outcome, amount: Amount) -> Option<Money> {
    match amount {
        Amount::Payment(year, leg, payee, moment) => {
            payments::paid(plan, outcome, (year, leg), (payee, moment))
        }
        Amount::Notice(notice, part) => notice::amount(plan, outcome, (notice, part)),
        Amount::Settlement(..) | Amount::Overspend(..) => settlement::amount(plan, outcome, amount),
        Amount::Ceiling(ceiling, part) => ceilings::amount(plan, outcome, (ceiling, part)),
        Amount::Expected(id) => horizon::expected(plan.horizon.get(id)?),
        Amount::Shift(year, line, part) => shift::of(plan, outcome, (year, line))?.part(part),
        Amount::Aid(who, day, topic, part) => {
            let counting = aid::counting(plan, outcome, (who, day), topic)?;
            counting.counted.part(part)
        }
        other => outcome.amount(other),
    }
}

/// Derives every amount of a plan.
pub fn evaluate(plan: &Plan) -> Outcome {
    evaluate_after(plan, None)
}

/// The same, of a plan that was made of another: what has not changed is taken from its outcome.
pub fn evaluate_after(plan: &Plan, previous: Option<Previous<'_>>) -> Outcome {
    let evaluation = Evaluation::new(plan, previous);
    let lines = (0..evaluation.lines()).map(|line| evaluation.line(line));
    let lines = lines.collect();
    evaluation.finish(lines)
}
