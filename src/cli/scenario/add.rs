//! `ontschot scenario add`: keeps what a file of edits makes of the plan.

use super::found;
use crate::{
    change,
    cli::{Context, Failure, apply::read_edits, arguments::ScenarioAdd, comparison},
    dossier::Scenario,
    file::snapshot,
    session::{Evaluated, Session, Sides},
};
use std::{path::Path, sync::Arc};

pub(super) fn run(
    arguments: &ScenarioAdd,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let name = arguments.name.trim();
    if !Scenario::can_be_called(name) {
        return Err(context.refused("scenario-name", &[("name", &name)]));
    }
    let earlier = if arguments.onto {
        Some(context.scenario(session, name)?)
    } else {
        None
    };
    if earlier.is_none() && found(session, name).is_some() {
        return Err(context.refused("scenario-exists", &[("name", &name)]));
    }
    let plan = Arc::clone(session.plan());
    let under = match &earlier {
        Some((_, scenario)) => Arc::new(context.plan_of(session, scenario)?),
        None => Arc::clone(&plan),
    };
    let edit = read_edits(&arguments.edits, session, context)?;
    let made =
        change::apply(&under, &edit).map_err(|error| context.refused_edit(&under, &error))?;
    let (name, note) = match &earlier {
        Some((_, scenario)) => (scenario.name.clone(), scenario.note.clone()),
        None => (name.to_owned(), String::new()),
    };
    let note = arguments.note.clone().unwrap_or(note);
    let scenario = Scenario::between(name, note, snapshot(&plan), &plan, &made);
    let kept = match earlier {
        Some((id, _)) => session.replace_scenario(id, scenario.clone()).map(|()| id),
        None => session.add_scenario(scenario.clone()),
    };
    let id = kept.map_err(|error| context.refused_scenario(session, &scenario, &error))?;
    context.save(file, session)?;
    context.told_kept(id, &scenario)?;
    let after = Evaluated::new(Arc::new(made), context.today);
    let sides = Sides::new(session.evaluated(), after);
    let totals = comparison::totals(&sides, context.text);
    context.answer(&format!("\n{totals}"))
}
