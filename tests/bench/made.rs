//! What is measured: made-up plans, and what follows from them.

use jiff::civil::{Date, date};
use ontschot::{
    plan::Plan,
    sample::{self, Scale},
    session::Evaluated,
};
use std::sync::Arc;

/// The day that every measurement takes for today.
pub(crate) const TODAY: Date = date(2027, 1, 31);

/// The sizes by name.
pub(crate) const SIZES: [(&str, Scale); 3] = [
    ("district", Scale::DISTRICT),
    ("city", Scale::CITY),
    ("nation", Scale::NATION),
];

/// A plan.
pub(crate) fn plan(scale: Scale) -> Plan {
    sample::plan(scale)
}

/// A plan with its outcome and findings.
pub(crate) fn evaluated(scale: Scale) -> Evaluated {
    Evaluated::new(Arc::new(plan(scale)), TODAY)
}
