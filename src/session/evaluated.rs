//! A plan with all that follows from it, alone and beside another.

use super::threads;
use crate::{
    change::{Change, diff},
    check::{self, Finding},
    engine::{self, Comparison, Outcome, Previous},
    plan::Plan,
};
use jiff::civil::Date;
use std::sync::Arc;

/// A plan with all that follows from it, made together so that they cannot disagree.
#[derive(Clone, Debug)]
pub struct Evaluated {
    /// The plan.
    pub plan: Arc<Plan>,
    /// What the engine derives from it.
    pub outcome: Arc<Outcome>,
    /// What there is to look at.
    pub findings: Arc<[Finding]>,
}

/// Two plans beside each other: what people typed that differs, and what that makes of the amounts.
#[derive(Clone, Debug)]
pub struct Sides {
    /// The plan that the difference is counted from.
    pub before: Evaluated,
    /// The other.
    pub after: Evaluated,
    /// Every difference in what people typed.
    pub inputs: Vec<Change>,
    /// Every amount in both.
    pub amounts: Comparison,
}

impl Evaluated {
    /// Evaluates and checks a plan.
    pub fn new(plan: Arc<Plan>, today: Date) -> Self {
        Self::after(None, plan, today)
    }

    /// The same for a plan that was made of another: only what has changed is worked out anew.
    pub fn after(before: Option<&Self>, plan: Arc<Plan>, today: Date) -> Self {
        let previous = before.map(|before| Previous {
            plan: &before.plan,
            outcome: &before.outcome,
        });
        let outcome = threads::evaluate(&plan, previous);
        let findings = check::findings(&plan, &outcome, today);
        Self {
            plan,
            outcome: Arc::new(outcome),
            findings: findings.into(),
        }
    }

    /// The same with what is found by more than the plan itself, such as by who changed it.
    #[must_use]
    pub(super) fn also_found(self, more: Vec<Finding>) -> Self {
        if more.is_empty() {
            return self;
        }
        let findings = check::in_order(self.findings.iter().cloned().chain(more).collect());
        Self {
            findings: findings.into(),
            ..self
        }
    }

    /// The plan and its outcome, as the engine takes them.
    pub fn both(&self) -> (&Plan, &Outcome) {
        (&self.plan, &self.outcome)
    }
}

impl Sides {
    /// Lays two plans beside each other.
    pub fn new(before: Evaluated, after: Evaluated) -> Self {
        Self {
            inputs: diff(&before.plan, &after.plan),
            amounts: engine::compare(before.both(), after.both()),
            before,
            after,
        }
    }
}
