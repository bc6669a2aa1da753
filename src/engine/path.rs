//! The transition path: step by step from what organisations had to what the split of a line gives.
//!
//! The shares are mixed, not the amounts: `(1 − λ) · history ÷ all history + λ · weight ÷ all
//! weights`. (Dutch: ingroeipad.)

use super::{
    context::{Context, PlanYear},
    division::Division,
    organisations,
};
use crate::{
    plan::{Line, LineId, Organisation, OrganisationId},
    share::{Ratio, Share},
};
use num_traits::{One as _, Zero as _};

/// For how much the split of a line counts in a year; `None` where it counts for all.
pub fn share_on(context: &Context<'_>, plan_year: &PlanYear, line: &Line) -> Option<Share> {
    let share = context.plan.arrangement.path_share(plan_year.year);
    (line.path && share != Share::WHOLE).then_some(share)
}

/// How a line on the path is divided over members. Where nobody has any history, by its split.
pub fn division(
    context: &Context<'_>,
    plan_year: &PlanYear,
    line: (LineId, &Line),
    members: Vec<OrganisationId>,
    share: Share,
) -> Division<Organisation> {
    let mut remarks = Vec::new();
    let history = organisations::history(context, line.0, &members, &mut remarks);
    let history = organisations::in_part(plan_year, &members, history);
    let all_history: Ratio = history.iter().sum();
    if share == Share::ZERO && !all_history.is_zero() {
        return Division::by(members, history, remarks);
    }
    let mut division = organisations::division(context, plan_year, line, members);
    division.remarks.extend(remarks);
    if division.holds && !all_history.is_zero() {
        let mix = Mix::new(share, all_history, &division);
        let weights = history.iter().zip(&division.weights);
        division.weights = weights
            .map(|(history, weight)| mix.of(history, weight))
            .collect();
        division.rest = mix.of(&Ratio::zero(), &division.rest);
    }
    division
}

/// What a share of history and a share by the split are multiplied by.
struct Mix {
    history: Ratio,
    split: Ratio,
}

impl Mix {
    fn new(share: Share, all_history: Ratio, division: &Division<Organisation>) -> Self {
        let share = share.to_ratio();
        let all_weights = division.weights.iter().sum::<Ratio>() + &division.rest;
        Self {
            history: (Ratio::one() - &share) / all_history,
            split: share / all_weights,
        }
    }

    fn of(&self, history: &Ratio, weight: &Ratio) -> Ratio {
        history * &self.history + weight * &self.split
    }
}
