//! The rules over the border between *what* and *how*: who changed what is the other's.

use super::{
    code::Code,
    finding::{Argument, Finding},
};
use crate::plan::{Crossing, Plan, Side};

/// What there is to look at in changes across the border. A justification silences it.
pub fn crossed(plan: &Plan, crossings: &[&Crossing]) -> Vec<Finding> {
    let crossings = crossings.iter();
    let open = crossings.filter(|crossing| !is_justified(plan, crossing));
    open.map(|crossing| finding(crossing)).collect()
}

/// Whether somebody wrote down why.
pub fn is_justified(plan: &Plan, crossing: &Crossing) -> bool {
    let mut justifications = plan.justifications.iter();
    justifications.any(|(_, row)| row.covers(&crossing.place, crossing.on))
}

/// W001: the partners changed what is the authority's. W002: the other way round.
fn finding(crossing: &Crossing) -> Finding {
    let code = match crossing.by {
        Side::Partners => Code::W001,
        Side::Authority => Code::W002,
    };
    let place = Argument::Place(crossing.place.clone());
    let arguments = vec![place, Argument::Date(crossing.on)];
    Finding::new(code, crossing.place.clone(), arguments)
}
