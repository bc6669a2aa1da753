//! What scenarios make of the plan.

use super::compare::Other;
use crate::{
    change::Conflict,
    check::Finding,
    dossier::{Scenario, ScenarioId},
    exit::{Report, exit_between, report},
    session::{Evaluated, Sides},
    ui::view::View,
};
use std::sync::Arc;

/// A scenario on the plan.
#[derive(Clone, Debug)]
pub(super) struct Tried {
    /// Its id.
    pub(super) id: ScenarioId,
    /// The scenario.
    pub(super) scenario: Scenario,
    /// The plan and what the scenario makes of it, or why it does not fit.
    pub(super) made: Result<Made, Vec<Conflict>>,
}

/// What a scenario makes of the plan.
#[derive(Clone, Debug)]
pub(super) struct Made {
    /// The plan beside what it becomes.
    pub(super) sides: Sides,
    /// What there is to look at only in the scenario.
    pub(super) new: Vec<Finding>,
    /// What there is to look at only in the plan.
    pub(super) gone: Vec<Finding>,
    /// What it comes to, where it is of somebody who leaves.
    pub(super) exit: Option<Report>,
}

impl Tried {
    /// Every scenario of the dossier, in order of id. Only what a scenario changes is worked out
    /// anew.
    pub(super) fn all(view: &View<'_>) -> Vec<Self> {
        let scenarios = view.session.scenarios().iter();
        let tried = scenarios.map(|(id, scenario)| Self {
            id: *id,
            scenario: scenario.clone(),
            made: Made::of(view, scenario),
        });
        tried.collect()
    }

    /// What it makes of the plan, beside the plan; `None` where it does not fit.
    pub(super) fn beside(&self) -> Option<Other<'_>> {
        let made = self.made.as_ref().ok()?;
        Some(Other {
            id: self.id.to_string(),
            name: self.scenario.name.clone(),
            is_plan: false,
            sides: &made.sides,
        })
    }
}

impl Made {
    fn of(view: &View<'_>, scenario: &Scenario) -> Result<Self, Vec<Conflict>> {
        let before = view.evaluated;
        let plan = Arc::new(scenario.on(&before.plan)?);
        let after = Evaluated::after(Some(before), plan, view.session.today());
        let only = |one: &[Finding], other: &[Finding]| -> Vec<Finding> {
            let only = one.iter().filter(|finding| !other.contains(finding));
            only.cloned().collect()
        };
        Ok(Self {
            new: only(&after.findings, &before.findings),
            gone: only(&before.findings, &after.findings),
            exit: exit_between(&before.plan, &after.plan)
                .and_then(|exit| report(&before.plan, &before.outcome, exit)),
            sides: Sides::new(before.clone(), after),
        })
    }
}
