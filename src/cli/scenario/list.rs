//! `ontschot scenario list`: which scenarios there are, and whether they still go on the plan.

use crate::{
    cli::{
        Context, Failure,
        arguments::{Format, ScenarioList},
        columns::{Aligned, aligned},
    },
    file::snapshot,
    session::Session,
};
use serde_json::{Value as Json, json};

pub(super) fn run(
    arguments: &ScenarioList,
    session: &Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let base = snapshot(session.plan());
    match arguments.format {
        Format::Text if session.scenarios().is_empty() => {
            context.say("scenario-none", &[])?;
            Ok(0)
        }
        Format::Text => {
            let lines = as_text(session, &base, context);
            context.answer(&lines)
        }
        Format::Json => {
            let list = as_json(session, &base, context);
            context.answer(&format!("{list:#}\n"))
        }
    }
}

fn as_text(session: &Session, base: &str, context: &Context<'_, '_>) -> String {
    let text = &context.text;
    let heading = [
        "scenario-heading-id",
        "scenario-heading-name",
        "scenario-heading-changes",
        "scenario-heading-base",
        "scenario-heading-conflicts",
        "scenario-heading-note",
    ];
    let heading = heading.map(|key| text.say(key)).to_vec();
    let rows = session.scenarios().iter().map(|(id, scenario)| {
        let conflicts = scenario.on(session.plan()).err().unwrap_or_default();
        let made_from = if scenario.base == base {
            "scenario-base-same"
        } else {
            "scenario-base-other"
        };
        vec![
            id.to_string(),
            scenario.name.clone(),
            text.whole(scenario.changes.len()),
            text.say(made_from),
            text.whole(conflicts.len()),
            scenario.note.clone(),
        ]
    });
    let rows: Vec<Vec<String>> = std::iter::once(heading).chain(rows).collect();
    let (left, right) = (Some(Aligned::Left), Some(Aligned::Right));
    aligned(&rows, &[left, left, right, left, right, left])
}

fn as_json(session: &Session, base: &str, context: &Context<'_, '_>) -> Json {
    let plan = session.plan();
    let scenarios = session.scenarios().iter();
    let list = scenarios.map(|(id, scenario)| {
        let conflicts = scenario.on(plan).err().unwrap_or_default();
        let conflicts = conflicts.iter();
        let conflicts = conflicts.map(|conflict| context.text.conflict(plan, conflict));
        json!({
            "id": id.to_string(),
            "name": scenario.name,
            "note": scenario.note,
            "changes": scenario.changes.len(),
            "base": scenario.base,
            "is_base_the_plan": scenario.base == base,
            "conflicts": conflicts.collect::<Vec<_>>(),
        })
    });
    list.collect()
}
