//! `ontschot scenario`: what somebody wants to try, kept beside the plan.

mod add;
mod compare;
mod exit;
mod list;
mod show;
mod without_notice;

use super::{
    Context, Failure,
    arguments::{Scenario, ScenarioName, ScenarioVerb},
};
use crate::{
    change::Conflict,
    dossier::{self, ScenarioId, scenario::PLAN},
    plan::Plan,
    session::{Evaluated, ScenarioError, Session},
};
use std::{path::Path, sync::Arc};

pub(super) fn run(arguments: &Scenario, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let only_looks = matches!(
        arguments.what,
        ScenarioVerb::List(_)
            | ScenarioVerb::Show(_)
            | ScenarioVerb::Compare(_)
            | ScenarioVerb::ExitReport(_)
    );
    let mut session = context.open_to(only_looks, &arguments.file)?;
    dispatch(arguments, &mut session, context)
}

fn dispatch(
    arguments: &Scenario,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let file = &arguments.file;
    match &arguments.what {
        ScenarioVerb::List(list) => list::run(list, session, context),
        ScenarioVerb::Add(add) => add::run(add, file, session, context),
        ScenarioVerb::Exit(exit) => exit::exit(exit, file, session, context),
        ScenarioVerb::WithoutNotice(keep) => without_notice::run(keep, file, session, context),
        ScenarioVerb::ExitReport(report) => exit::exit_report(report, session, context),
        ScenarioVerb::Show(show) => show::run(show, session, context),
        ScenarioVerb::Compare(compare) => compare::run(compare, session, context),
        ScenarioVerb::Adopt(name) => adopt(name, file, session, context),
        ScenarioVerb::Remove(name) => remove(name, file, session, context),
    }
}

fn adopt(
    arguments: &ScenarioName,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let (id, scenario) = context.scenario(session, &arguments.scenario)?;
    let adopted = session.adopt_scenario(id);
    adopted.map_err(|error| context.refused_scenario(session, &scenario, &error))?;
    context.save(file, session)?;
    let changes = context.text.count("count-changes", scenario.changes.len());
    context.say(
        "scenario-adopted",
        &[("name", &scenario.name), ("changes", &changes)],
    )?;
    Ok(0)
}

fn remove(
    arguments: &ScenarioName,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let (id, scenario) = context.scenario(session, &arguments.scenario)?;
    let removed = session.remove_scenario(id);
    removed.map_err(|error| context.refused_scenario(session, &scenario, &error))?;
    context.save(file, session)?;
    context.say("scenario-removed", &[("name", &scenario.name)])?;
    Ok(0)
}

/// What the scenario of an id or a name is called; `None` for the plan itself.
pub(super) fn name_of(session: &Session, name: &str) -> Option<String> {
    let scenario = found(session, name).filter(|_| name != PLAN);
    scenario.map(|(_, scenario)| scenario.name)
}

/// The scenario of an id or a name.
fn found(session: &Session, name: &str) -> Option<(ScenarioId, dossier::Scenario)> {
    let scenarios = session.scenarios();
    let by_id = name
        .parse()
        .ok()
        .and_then(|id| scenarios.get_key_value(&id));
    let mut all = scenarios.iter();
    let found = by_id.or_else(|| all.find(|(_, scenario)| scenario.is_called(name)));
    found.map(|(id, scenario)| (*id, scenario.clone()))
}

impl Context<'_, '_> {
    /// The plan, or as a scenario makes it, with all that follows.
    pub(super) fn of_scenario(
        &self,
        session: &mut Session,
        scenario: Option<&str>,
    ) -> Result<Evaluated, Failure> {
        let Some(name) = scenario.filter(|name| *name != PLAN) else {
            return Ok(session.evaluated());
        };
        let (_, scenario) = self.scenario(session, name)?;
        let plan = self.plan_of(session, &scenario)?;
        let now = session.evaluated();
        Ok(Evaluated::after(Some(&now), Arc::new(plan), self.today))
    }

    /// The plan as a scenario makes it.
    fn plan_of(&self, session: &Session, scenario: &dossier::Scenario) -> Result<Plan, Failure> {
        scenario.on(session.plan()).map_err(|conflicts| {
            let error = ScenarioError::Conflicts(conflicts);
            self.refused_scenario(session, scenario, &error)
        })
    }

    /// The scenario of an id or a name, or the names that there are.
    fn scenario(
        &self,
        session: &Session,
        name: &str,
    ) -> Result<(ScenarioId, dossier::Scenario), Failure> {
        found(session, name).ok_or_else(|| {
            let names = session.scenarios().values();
            let names: Vec<String> = names.map(|one| format!("«{}»", one.name)).collect();
            if names.is_empty() {
                self.refused("scenario-unknown-none", &[("name", &name)])
            } else {
                let names = names.join(", ");
                self.refused("scenario-unknown", &[("name", &name), ("names", &names)])
            }
        })
    }

    /// A name for one more scenario, without spaces around it; refused where it cannot be one.
    fn new_name(&self, session: &Session, name: &str) -> Result<String, Failure> {
        let name = name.trim();
        if !dossier::Scenario::can_be_called(name) {
            return Err(self.refused("scenario-name", &[("name", &name)]));
        }
        if found(session, name).is_some() {
            return Err(self.refused("scenario-exists", &[("name", &name)]));
        }
        Ok(name.to_owned())
    }

    /// Keeps one more scenario in the file, and tells so.
    fn keep_scenario(
        &mut self,
        file: &Path,
        session: &mut Session,
        scenario: &dossier::Scenario,
    ) -> Result<(), Failure> {
        let kept = session.add_scenario(scenario.clone());
        let id = kept.map_err(|error| self.refused_scenario(session, scenario, &error))?;
        self.save(file, session)?;
        self.told_kept(id, scenario)
    }

    /// Tells that a scenario was kept.
    fn told_kept(&mut self, id: ScenarioId, scenario: &dossier::Scenario) -> Result<(), Failure> {
        let changes = self.text.count("count-changes", scenario.changes.len());
        self.say(
            "scenario-kept",
            &[("name", &scenario.name), ("id", &id), ("changes", &changes)],
        )?;
        Ok(())
    }

    /// Why a step with a scenario was refused.
    fn refused_scenario(
        &self,
        session: &Session,
        scenario: &dossier::Scenario,
        error: &ScenarioError,
    ) -> Failure {
        let plan = session.plan();
        let words = match error {
            ScenarioError::NameTaken(_) => {
                let name = &scenario.name;
                self.text.say_with("scenario-exists", &[("name", name)])
            }
            error => self.text.scenario_error(plan, &scenario.name, error),
        };
        Failure::Refused(words)
    }

    /// Every conflict, each a line.
    fn conflicts(&self, plan: &Plan, conflicts: &[Conflict]) -> Vec<String> {
        let conflicts = conflicts.iter();
        conflicts
            .map(|conflict| format!("  {}", self.text.conflict(plan, conflict)))
            .collect()
    }
}
