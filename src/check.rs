//! Findings: what there is to look at in a plan.
//!
//! A finding never blocks work and holds no words: a stable code, a place and typed arguments. Its
//! words are in the text catalogue. One function a rule, one file a family.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects
)]

mod agreements;
mod aid;
mod allocation;
mod arrangement;
mod border;
mod budget;
pub mod code;
mod data;
mod decisions;
mod documents;
pub mod finding;
mod goals;
mod grounds;
mod indexation;
mod landing;
mod membership;
mod notice;
mod reporting;
mod roles;
mod rules;
mod settlement;
mod signatures;
mod term;
pub mod version;
mod years;

pub use border::{crossed, is_justified};
pub use code::Code;
pub use finding::{Argument, Finding, Severity};

use crate::{
    engine::{Outcome, aid::counted},
    plan::Plan,
};
use jiff::civil::Date;

/// Everything there is to look at, errors first, in the order of codes and places.
///
/// `today` is the day that deadlines are counted from.
pub fn findings(plan: &Plan, outcome: &Outcome, today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    budget::check(plan, outcome, &mut findings);
    allocation::check(plan, outcome, &mut findings);
    arrangement::check(plan, outcome, &mut findings);
    data::check(plan, &mut findings);
    grounds::check(plan, outcome, &mut findings);
    membership::check(plan, &mut findings);
    years::check(plan, outcome, &mut findings);
    term::check(plan, outcome, today, &mut findings);
    notice::check(plan, outcome, today, &mut findings);
    reporting::check(plan, outcome, today, &mut findings);
    let counted = counted(plan, outcome);
    rules::check(plan, &counted, &mut findings);
    aid::check(plan, &counted, &mut findings);
    agreements::check(plan, today, &mut findings);
    decisions::check(plan, today, &mut findings);
    signatures::check(plan, outcome, today, &mut findings);
    settlement::check(plan, outcome, today, &mut findings);
    documents::check(plan, &mut findings);
    indexation::check(plan, outcome, &mut findings);
    goals::check(plan, today, &mut findings);
    roles::check(plan, today, &mut findings);
    landing::check(plan, today, &mut findings);
    findings.sort_by(|one, other| one.order().cmp(&other.order()));
    findings
}

/// These and more, in the same order.
pub fn together(findings: &[Finding], mut more: Vec<Finding>) -> Vec<Finding> {
    more.extend_from_slice(findings);
    more.sort_by(|one, other| one.order().cmp(&other.order()));
    more
}
