//! Steps with scenarios, as panels ask for them.

use super::App;
use crate::{
    dossier::{Scenario, ScenarioId},
    exit::{self, Proposal},
    file::snapshot,
    session::{ScenarioError, Session},
    ui::{
        action::{NewExit, NewScenario},
        workbench::Message,
    },
    without_notice,
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

    /// Keeps a scenario of an organisation that leaves, divided as the rules say.
    pub(super) fn keep_exit(&mut self, new: NewExit) {
        let Some(open) = &mut self.open else { return };
        let evaluated = open.session.evaluated();
        let (plan, exit) = (&evaluated.plan, new.exit);
        let usual = || self.text.exit_name(plan, exit);
        let name = Some(new.name).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(usual);
        let (named, how) = ((name.clone(), String::new()), (exit, Proposal::Rules));
        let made = exit::scenario(evaluated.both(), how, named, snapshot(plan));
        let Some((scenario, _)) = made else {
            let (who, day) = (
                plan.name_of(exit.organisation.row()),
                self.text.date(exit.day),
            );
            let arguments: [(&str, &dyn std::fmt::Display); 2] = [("name", &who), ("day", &day)];
            let words = self.text.say_with("exit-takes-no-part", &arguments);
            self.workbench.message = Some(Message::error(words));
            return;
        };
        let keep = |session: &mut Session| session.add_scenario(scenario).map(|_id| ());
        if self.scenario_step("exit-kept", &name, keep) {
            self.workbench.scenarios.left();
        }
    }

    /// Keeps a scenario in which nobody gets less than the year before, and tells what it comes to.
    pub(super) fn keep_without_notice(&mut self) {
        let Some(open) = &mut self.open else { return };
        let evaluated = open.session.evaluated();
        let (plan, outcome) = evaluated.both();
        let name = self.text.say("without-notice-scenario");
        let named = (name.clone(), String::new());
        let Some((scenario, report)) =
            without_notice::scenario(plan, outcome, named, snapshot(plan))
        else {
            return;
        };
        let told = self.text.without_notice_in_short(&report);
        let note = Scenario {
            note: self.text.without_notice(plan, &report).join("\n"),
            ..scenario
        };
        let keep = |session: &mut Session| session.add_scenario(note).map(|_id| ());
        if self.scenario_step("exit-kept", &name, keep) {
            let kept = self.text.say_with("exit-kept", &[("name", &name)]);
            self.workbench.message = Some(Message::done(format!("{kept} {told}")));
        }
    }

    /// Gives what becomes free by an exit to others, in its own scenario.
    pub(super) fn divide_freed(&mut self, id: ScenarioId, proposal: Proposal) {
        let name = self.scenario_name(id);
        let Some(open) = &mut self.open else { return };
        let evaluated = open.session.evaluated();
        let Some(earlier) = open.session.scenarios().get(&id).cloned() else {
            return;
        };
        let (plan, outcome) = evaluated.both();
        let made = earlier.on(plan).ok().and_then(|after| {
            let report = exit::report(plan, outcome, exit::exit_between(plan, &after)?)?;
            let divided = exit::divided(plan, &after, &report, proposal)?;
            let (name, note) = (earlier.name, earlier.note);
            Some(Scenario::between(
                name,
                note,
                snapshot(plan),
                plan,
                &divided,
            ))
        });
        let Some(scenario) = made else { return };
        self.scenario_step("exit-divided", &name, |session| {
            session.replace_scenario(id, scenario)
        });
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
