//! `ontschot scenario show`: what a scenario changes, in words.

use crate::{
    cli::{
        Context, Failure,
        arguments::{Format, ScenarioShow},
    },
    dossier::Scenario,
    file::{change_json, snapshot},
    session::Session,
};
use serde_json::json;

pub(super) fn run(
    arguments: &ScenarioShow,
    session: &Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let (id, scenario) = context.scenario(session, &arguments.scenario)?;
    if arguments.format == Format::Text {
        return as_text(&scenario, session, context);
    }
    let plan = session.plan();
    let conflicts = scenario.on(plan).err().unwrap_or_default();
    let conflicts = conflicts.iter();
    let conflicts = conflicts.map(|conflict| context.text.conflict(plan, conflict));
    let json = json!({
        "id": id.to_string(),
        "name": scenario.name,
        "note": scenario.note,
        "base": scenario.base,
        "changes": scenario.changes.iter().map(change_json).collect::<Vec<_>>(),
        "conflicts": conflicts.collect::<Vec<_>>(),
    });
    context.answer(&format!("{json:#}\n"))
}

fn as_text(
    scenario: &Scenario,
    session: &Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let plan = session.plan();
    let count = context.text.count("count-changes", scenario.changes.len());
    context.say(
        "scenario-title",
        &[("name", &scenario.name), ("changes", &count)],
    )?;
    if !scenario.note.is_empty() {
        context.line(&scenario.note)?;
    }
    if scenario.base != snapshot(plan) {
        context.say("scenario-plan-moved", &[])?;
    }
    let (after, conflicts) = match scenario.on(plan) {
        Ok(after) => (after, Vec::new()),
        Err(conflicts) => (plan.as_ref().clone(), conflicts),
    };
    context.line("")?;
    for change in context.text.changes(plan, &after, &scenario.changes) {
        context.line(&format!("  {change}"))?;
    }
    if conflicts.is_empty() {
        return Ok(0);
    }
    context.line("")?;
    context.say("scenario-conflicts-heading", &[])?;
    for conflict in context.conflicts(plan, &conflicts) {
        context.line(&conflict)?;
    }
    Ok(0)
}
