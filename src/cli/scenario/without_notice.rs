//! `ontschot scenario without-notice`: what if nobody gets less than the year before.

use crate::{
    cli::{Context, Failure, arguments::ScenarioWithoutNotice},
    file::snapshot,
    session::Session,
    without_notice::scenario,
};
use std::path::Path;

/// Keeps the scenario, and tells who must have notice without it and with it.
pub(super) fn run(
    arguments: &ScenarioWithoutNotice,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let evaluated = session.evaluated();
    let (plan, outcome) = evaluated.both();
    let name = arguments.name.clone();
    let name = name.unwrap_or_else(|| context.text.say("without-notice-scenario"));
    let name = context.new_name(session, &name)?;
    let note = arguments.note.clone().unwrap_or_default();
    let Some((scenario, report)) = scenario(plan, outcome, (name, note), snapshot(plan)) else {
        context.say("without-notice-nobody", &[])?;
        return Ok(0);
    };
    context.keep_scenario(file, session, &scenario)?;
    let told = context.text.without_notice(plan, &report).join("\n");
    context.answer(&format!("\n{told}\n"))
}
