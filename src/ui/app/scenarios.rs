//! Steps with scenarios, as panels ask for them.

use super::App;
use crate::{
    dossier::ScenarioId,
    file::snapshot,
    session::{ScenarioError, Session},
    ui::{action::NewScenario, workbench::Message},
};

impl App {
    /// Keeps the last steps as a scenario beside the plan.
    pub(super) fn keep_scenario(&mut self, new: NewScenario) {
        let NewScenario { name, note, steps } = new;
        let named = (name.clone(), note);
        let keep = |session: &mut Session| session.set_aside(steps, named, snapshot).map(|_id| ());
        if self.scenario_step("scenarios-kept", &name, keep) {
            self.workbench.scenarios.kept();
        }
    }

    /// Gives a scenario another name or note.
    pub(super) fn describe_scenario(&mut self, id: ScenarioId, name: String, note: String) {
        let shown = name.clone();
        let describe = |session: &mut Session| session.describe_scenario(id, (name, note));
        if self.scenario_step("scenarios-described", &shown, describe) {
            self.workbench.scenarios.described();
        }
    }

    /// Takes a scenario over into the plan.
    pub(super) fn adopt_scenario(&mut self, id: ScenarioId) {
        let name = self.scenario_name(id);
        self.scenario_step("scenarios-adopted", &name, |session| {
            session.adopt_scenario(id)
        });
    }

    /// Throws a scenario away.
    pub(super) fn remove_scenario(&mut self, id: ScenarioId) {
        let name = self.scenario_name(id);
        self.scenario_step("scenarios-removed", &name, |session| {
            session.remove_scenario(id)
        });
    }

    fn scenario_name(&self, id: ScenarioId) -> String {
        let open = self.open.as_ref();
        let scenario = open.and_then(|open| open.session.scenarios().get(&id));
        scenario.map_or_else(|| id.to_string(), |scenario| scenario.name.clone())
    }

    /// Takes a step and tells that it was taken, or why not. Answers which of the two.
    fn scenario_step(
        &mut self,
        done: &str,
        name: &str,
        step: impl FnOnce(&mut Session) -> Result<(), ScenarioError>,
    ) -> bool {
        let Some(open) = &mut self.open else {
            return false;
        };
        let taken = step(&mut open.session);
        self.workbench.message = Some(match &taken {
            Ok(()) => Message::done(self.text.say_with(done, &[("name", &name)])),
            Err(error) => {
                let plan = open.session.plan();
                Message::error(self.text.scenario_error(plan, name, error))
            }
        });
        taken.is_ok()
    }
}
