//! A second engine, slow and plain, to hold the real one against.
//!
//! It follows the rules in their own words and order, in exact rationals, and shares nothing with
//! `src/engine`: days are counted one by one, the corridor is solved by trying everyone's place in
//! it, division and rounding are those of `support::exact`. What it uses of the crate are the rows
//! of a plan and the values in them.

mod blocks;
mod budget;
mod corridor;
mod figures;
mod history;
mod lines;
mod met;
mod organisations;
mod prices;
mod vectors;
mod weights;
mod years;

pub(crate) use corridor::Bounds;
pub(crate) use met::Met;

use num_bigint::BigInt;
use ontschot::{
    money::Money,
    plan::{AreaId, BudgetPart, LineId, OrganisationId, Plan, TotalOf},
    share::Ratio,
    year::Year,
};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that the rules derive from a plan.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    pub(crate) budgets: BTreeMap<(Year, BudgetPart), Money>,
    pub(crate) blocks: BTreeMap<(Year, LineId), Block>,
    pub(crate) totals: BTreeMap<(Option<Year>, TotalOf), Money>,
    pub(crate) amendments: BTreeMap<CellKey, Amended>,
    pub(crate) met: BTreeSet<Met>,
}

/// A line in a year: an amount for everyone in every area. Nobody and nowhere are among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) amount: Money,
    pub(crate) organisations: Vec<OrganisationId>,
    pub(crate) areas: Vec<AreaId>,
    pub(crate) cells: BTreeMap<(Who, Where), Money>,
    /// How organisations came to what they have; `None` where nothing was divided, or it is a fact.
    pub(crate) division: Option<Division>,
    /// The weights of the areas, that of nowhere as the last; `None` where nothing was divided.
    pub(crate) area_weights: Option<Vec<Ratio>>,
}

/// How what pins left of a line was divided: by weight, within bounds where there is a corridor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Division {
    pub(crate) left: Money,
    pub(crate) everyone: Vec<Who>,
    pub(crate) weights: Vec<Ratio>,
    pub(crate) bounds: Option<Vec<Bounds>>,
}

/// An amount of an awarded year, and what the rules would make of it now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Amended {
    pub(crate) awarded: Money,
    pub(crate) computed: Money,
}

/// An organisation, or nobody yet.
pub(crate) type Who = Option<OrganisationId>;
/// An area, or nowhere.
pub(crate) type Where = Option<AreaId>;
/// The address of a cell.
pub(crate) type CellKey = (Year, LineId, Who, Where);

/// Derives every amount of a plan.
pub(crate) fn evaluate(plan: &Plan) -> Answer {
    let years = years::of(plan);
    let mut answer = Answer::default();
    for (at, year) in years.iter().enumerate() {
        let funds = budget::funds(plan, year.year);
        let amounts = lines::amounts(plan, year, funds.available, &mut answer.met);
        for (line, amount) in amounts.all {
            let question = organisations::Question {
                plan,
                year,
                before: at.checked_sub(1).map(|before| &years[before]),
                id: line,
                line: plan.lines.get(line).expect("a line of the plan"),
            };
            let shared = question.divide(amount, &answer.blocks, &mut answer.met);
            let computed = blocks::over_areas(&question, shared, &mut answer.met);
            answer.keep(plan, (year.year, line), computed);
        }
        answer.met_of_year(plan, year);
        answer.close(year.year, &funds, amounts.computed, &plan.arrangement);
    }
    answer
}

/// A whole number as an exact one.
fn whole(number: impl Into<BigInt>) -> Ratio {
    Ratio::from_integer(number.into())
}

/// A decimal number as an exact one.
fn exact(number: Decimal) -> Ratio {
    whole(number.mantissa()) / whole(10).pow(number.scale())
}
