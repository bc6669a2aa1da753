//! Adopting the plan as a version, and taking a version back.
//!
//! Both are written in the log and neither is a step: undo goes by them. What was adopted is never
//! changed again.

use super::{Evaluated, Session};
use crate::{
    award,
    change::StepName,
    check::{
        self, Finding,
        version::{Departure, departure},
    },
    dossier::{
        Adoption, Decision, Entry, Kept, Version, VersionId, VersionStep, Versions, version,
    },
    engine,
    plan::{Fact, Plan},
};
use jiff::civil::Date;
use std::sync::Arc;
use thiserror::Error;

/// Why a version was not adopted, or not taken back. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum VersionError {
    /// There is no such version.
    #[error("{0} does not exist")]
    NoSuch(VersionId),
    /// A version without a name, or with one by which something else would be found.
    #[error("a version needs a name of its own")]
    NoName,
    /// Another version is called so.
    #[error("{0} is called so already")]
    NameTaken(VersionId),
    /// Nobody decided.
    #[error("a decision needs a body")]
    NoBody,
    /// Nobody said why.
    #[error("a decision needs a reason")]
    NoReason,
    /// The day of the decision is yet to come.
    #[error("{0} is yet to come")]
    ToCome(Date),
    /// The version was taken back already.
    #[error("taken back on {0} already")]
    Withdrawn(Date),
    /// A version that would be taken back before it was adopted.
    #[error("adopted on {0}, and not before")]
    BeforeAdopted(Date),
}

/// The version in force, beside the plan as it is now.
#[derive(Clone, Copy, Debug)]
pub struct InForce<'a> {
    /// Its id.
    pub id: VersionId,
    /// The version.
    pub version: &'a Version,
    /// Whether the plan is still what was adopted.
    pub is_plan: bool,
}

impl<'a> InForce<'a> {
    /// The version in force of these, beside a plan; `None` where none is.
    pub fn of(versions: &'a Versions, plan: &Plan) -> Option<Self> {
        let (id, version) = version::in_force(versions)?;
        let is_plan = *version.plan == *plan;
        Some(Self {
            id,
            version,
            is_plan,
        })
    }
}

impl Session {
    /// The versions that were adopted, also those that were taken back.
    pub const fn versions(&self) -> &Arc<Versions> {
        &self.versions
    }

    /// The version in force, beside the plan as it is now.
    pub fn in_force(&self) -> Option<InForce<'_>> {
        InForce::of(&self.versions, self.plan())
    }

    /// Adopts the plan as it is, with what it gives. The caller says what the file keeps of both.
    pub fn adopt_version(
        &mut self,
        adoption: Adoption,
        keep: impl FnOnce(&Plan, &[Fact]) -> Kept,
    ) -> Result<VersionId, VersionError> {
        self.check_name_of_version(&adoption.name)?;
        self.check_decision(&adoption.decision)?;
        let Evaluated { plan, outcome, .. } = self.evaluated();
        let allocations = award::as_facts(&plan, &outcome);
        let (name, reason) = (adoption.name.clone(), adoption.decision.reason.clone());
        let version = Version {
            kept: keep(&plan, &allocations),
            allocations: Arc::new(allocations),
            plan,
            adoption,
            withdrawn: None,
        };
        let id = version::next_id(&self.versions);
        Arc::make_mut(&mut self.versions).insert(id, version);
        let name = StepName::AdoptVersion(name);
        self.log_version(name, &reason, VersionStep::Adopted(id));
        Ok(id)
    }

    /// Takes a version back by a decision, which stays with it.
    pub fn withdraw_version(
        &mut self,
        id: VersionId,
        decision: Decision,
    ) -> Result<(), VersionError> {
        let version = self.versions.get(&id).ok_or(VersionError::NoSuch(id))?;
        let adopted = version.adoption.decision.on;
        self.check_decision(&decision)?;
        if let Some(earlier) = &version.withdrawn {
            return Err(VersionError::Withdrawn(earlier.on));
        }
        if decision.on < adopted {
            return Err(VersionError::BeforeAdopted(adopted));
        }
        let name = StepName::WithdrawVersion(version.adoption.name.clone());
        if let Some(version) = Arc::make_mut(&mut self.versions).get_mut(&id) {
            version.withdrawn = Some(decision.clone());
        }
        let reason = decision.reason.clone();
        self.log_version(name, &reason, VersionStep::Withdrawn(id, decision));
        Ok(())
    }

    fn log_version(&mut self, name: StepName, reason: &str, step: VersionStep) {
        let entry = Entry::of_version(self.moment, name, reason, step);
        self.log.push(entry);
    }

    fn check_name_of_version(&self, name: &str) -> Result<(), VersionError> {
        if !Version::can_be_called(name) {
            return Err(VersionError::NoName);
        }
        let mut all = self.versions.iter();
        match all.find(|(_, version)| version.is_called(name)) {
            Some((id, _)) => Err(VersionError::NameTaken(*id)),
            None => Ok(()),
        }
    }

    fn check_decision(&self, decision: &Decision) -> Result<(), VersionError> {
        if decision.body.trim().is_empty() {
            return Err(VersionError::NoBody);
        }
        if decision.reason.trim().is_empty() {
            return Err(VersionError::NoReason);
        }
        if decision.on > self.today {
            return Err(VersionError::ToCome(decision.on));
        }
        Ok(())
    }
}

impl Version {
    /// Where the engine makes other amounts of it than were adopted.
    pub fn departure(&self) -> Option<Departure> {
        let computed = award::as_facts(&self.plan, &engine::evaluate(&self.plan));
        departure(&self.allocations, &computed)
    }
}

impl Evaluated {
    /// A version with all that follows from it: the amounts that were adopted, also where the engine
    /// would give others now.
    pub fn of_version(version: &Version, near: &Self, today: Date) -> Self {
        let evaluated = Self::after(Some(near), Arc::clone(&version.plan), today);
        let computed = award::as_facts(&version.plan, &evaluated.outcome);
        if departure(&version.allocations, &computed).is_none() {
            return evaluated;
        }
        let on = version.adoption.decision.on;
        let adopted = award::outcome_of_facts(&version.plan, &version.allocations, on);
        Self {
            outcome: Arc::new(adopted),
            ..evaluated
        }
    }
}

/// What there is to look at of versions.
pub(super) fn findings(versions: &Versions) -> Vec<Finding> {
    let findings = versions.values().filter_map(|version| {
        let Adoption { name, decision } = &version.adoption;
        let departure = version.departure()?;
        Some(check::version::finding(name, decision.on, departure))
    });
    findings.collect()
}
