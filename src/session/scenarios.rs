//! Steps with scenarios: keeping, adopting and throwing away, each undone like any other step.

use super::{Session, State};
use crate::{
    change::{Conflict, StepName},
    dossier::{Scenario, ScenarioId, Scenarios},
    plan::{Place, Plan},
};
use std::sync::Arc;
use thiserror::Error;

/// Why a step with a scenario was refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ScenarioError {
    /// There is no such scenario.
    #[error("{0} does not exist")]
    NoSuch(ScenarioId),
    /// A scenario without a name, or with one by which something else would be found.
    #[error("a scenario needs a name of its own")]
    NoName,
    /// Another scenario is called so.
    #[error("{0} is called so already")]
    NameTaken(ScenarioId),
    /// It would change nothing.
    #[error("it changes nothing")]
    NoChanges,
    /// It does not go on the plan as that is now.
    #[error("{} conflicts with the plan", .0.len())]
    Conflicts(Vec<Conflict>),
}

impl Session {
    /// Keeps a scenario under a new id.
    pub fn add_scenario(&mut self, scenario: Scenario) -> Result<ScenarioId, ScenarioError> {
        self.check_scenario(&scenario, self.plan(), None)?;
        let id = self.counters.next_scenario();
        let plan = Arc::clone(self.plan());
        self.keep(id, scenario, plan);
        Ok(id)
    }

    /// The plan as it was before the last so many steps that can be undone.
    pub fn plan_before(&self, steps: usize) -> Option<&Arc<Plan>> {
        let first = self.done.len().checked_sub(steps)?;
        let step = self.done.get(first)?;
        Some(&step.state.plan)
    }

    /// Takes the last steps out of the plan and keeps what they changed in it as a scenario: so
    /// somebody tries something in the plan itself, and lays it beside the plan. One step, so that
    /// undo brings all of it back. The caller says what the plan before those steps is called.
    pub fn set_aside(
        &mut self,
        steps: usize,
        (name, note): (String, String),
        base: impl FnOnce(&Plan) -> String,
    ) -> Result<ScenarioId, ScenarioError> {
        let before = self.plan_before(steps).ok_or(ScenarioError::NoChanges)?;
        let before = Arc::clone(before);
        let scenario = Scenario::between(name, note, base(&before), &before, self.plan());
        self.check_scenario(&scenario, &before, None)?;
        let id = self.counters.next_scenario();
        self.keep(id, scenario, before);
        Ok(id)
    }

    /// Keeps a scenario in the place of an earlier one, such as one with more changes.
    pub fn replace_scenario(
        &mut self,
        id: ScenarioId,
        scenario: Scenario,
    ) -> Result<(), ScenarioError> {
        let earlier = self.scenarios().get(&id);
        let is_same = *earlier.ok_or(ScenarioError::NoSuch(id))? == scenario;
        self.check_scenario(&scenario, self.plan(), Some(id))?;
        if !is_same {
            let plan = Arc::clone(self.plan());
            self.keep(id, scenario, plan);
        }
        Ok(())
    }

    /// Gives a scenario another name or note. What it changes stays as it is, so it does not matter
    /// whether it goes on the plan.
    pub fn describe_scenario(
        &mut self,
        id: ScenarioId,
        (name, note): (String, String),
    ) -> Result<(), ScenarioError> {
        let earlier = self.scenarios().get(&id).ok_or(ScenarioError::NoSuch(id))?;
        let scenario = Scenario {
            name,
            note,
            ..earlier.clone()
        };
        let is_same = *earlier == scenario;
        self.check_name(&scenario.name, Some(id))?;
        if !is_same {
            let plan = Arc::clone(self.plan());
            self.keep(id, scenario, plan);
        }
        Ok(())
    }

    /// Takes a scenario over: all its changes become the plan's, and it is no scenario any more.
    /// One step, so that undo brings back both the plan and the scenario.
    pub fn adopt_scenario(&mut self, id: ScenarioId) -> Result<(), ScenarioError> {
        let scenario = self.scenarios().get(&id).ok_or(ScenarioError::NoSuch(id))?;
        let name = StepName::AdoptScenario(scenario.name.clone());
        let first = scenario.changes.first();
        let place = first.map_or(Place::Plan, |change| change.place.clone());
        let plan = scenario.on(self.plan()).map_err(ScenarioError::Conflicts)?;
        let state = State {
            plan: Arc::new(plan),
            scenarios: self.scenarios_but(id),
        };
        self.take(name, place, state);
        Ok(())
    }

    /// Throws a scenario away.
    pub fn remove_scenario(&mut self, id: ScenarioId) -> Result<(), ScenarioError> {
        let scenario = self.scenarios().get(&id).ok_or(ScenarioError::NoSuch(id))?;
        let name = StepName::RemoveScenario(scenario.name.clone());
        let state = State {
            plan: Arc::clone(self.plan()),
            scenarios: self.scenarios_but(id),
        };
        self.take(name, Place::Plan, state);
        Ok(())
    }

    /// What holds of every scenario when it is kept beside a plan. Later the plan may move away from
    /// under it.
    fn check_scenario(
        &self,
        scenario: &Scenario,
        plan: &Plan,
        own: Option<ScenarioId>,
    ) -> Result<(), ScenarioError> {
        self.check_name(&scenario.name, own)?;
        if scenario.changes.is_empty() {
            return Err(ScenarioError::NoChanges);
        }
        let made = scenario.on(plan);
        made.map(|_made| ()).map_err(ScenarioError::Conflicts)
    }

    /// Whether a scenario can be called so, beside all others.
    fn check_name(&self, name: &str, own: Option<ScenarioId>) -> Result<(), ScenarioError> {
        if !Scenario::can_be_called(name) {
            return Err(ScenarioError::NoName);
        }
        let mut others = self.scenarios().iter().filter(|(id, _)| Some(**id) != own);
        match others.find(|(_, other)| other.is_called(name)) {
            Some((id, _)) => Err(ScenarioError::NameTaken(*id)),
            None => Ok(()),
        }
    }

    fn keep(&mut self, id: ScenarioId, scenario: Scenario, plan: Arc<Plan>) {
        self.counters.note_scenario(id, &scenario);
        let name = StepName::KeepScenario(scenario.name.clone());
        let mut scenarios = Scenarios::clone(self.scenarios());
        scenarios.insert(id, scenario);
        let state = State {
            plan,
            scenarios: Arc::new(scenarios),
        };
        // What changed stands in the scenario and no longer in the plan: there is no nearer place.
        self.take(name, Place::Plan, state);
    }

    fn scenarios_but(&self, id: ScenarioId) -> Arc<Scenarios> {
        let mut scenarios = Scenarios::clone(self.scenarios());
        scenarios.remove(&id);
        Arc::new(scenarios)
    }
}
