//! `ontschot review`: what partners sent back, beside what was sent and what the plan is now.

mod json;
mod told;

use super::{
    Context, Failure,
    arguments::{Format, Review as Arguments},
    import::finish,
};
use crate::{
    exchange::review::{self, Proposal, Remark, Remarkable, Stand, Together},
    session::Session,
};
pub(super) fn run(arguments: &Arguments, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let only_looks = arguments.accept.is_empty() || arguments.dry_run;
    let mut session = context.open_to(only_looks, &arguments.file)?;
    let mut files = Vec::new();
    for file in &arguments.returned {
        let bytes = std::fs::read(context.path(file));
        let bytes = bytes.map_err(|error| context.unreadable(file, &error))?;
        let tables = review::tables(&bytes);
        let tables = tables.map_err(|problems| context.refused_cells(file, &problems))?;
        files.push((file.display().to_string(), tables));
    }
    let together = Together::of(Stand::of(&mut session), &files, context.text);
    let together = together.map_err(|(at, problems)| {
        let file = arguments.returned.get(at);
        context.refused_cells(file.unwrap_or(&arguments.file), &problems)
    })?;
    match arguments.format {
        Format::Text => context.tell_review(&together)?,
        Format::Json => context.write(&format!("{:#}\n", json::review(&together)))?,
    }
    if !arguments.accept.is_empty() {
        accept(arguments, &together, &mut session, context)?;
    }
    let is_odd = |remark: &Remark| !matches!(remark.what, Remarkable::Since { .. });
    let mut remarks = together.returned.iter().flat_map(|file| &file.remarks);
    Ok(u8::from(remarks.any(is_odd)))
}

/// Takes the proposals of some organisations over, as one step.
fn accept(
    arguments: &Arguments,
    together: &Together,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<(), Failure> {
    let all = arguments.accept.iter().any(|name| name == "*");
    let named = arguments.accept.iter().filter(|name| *name != "*");
    let organisations = &together.evaluated.plan.organisations;
    let named: Result<Vec<_>, _> = named.map(|name| context.row(organisations, name)).collect();
    let named = named?;
    let accepted = together.proposals.iter().copied();
    let accepted: Vec<Proposal> = accepted
        .filter(|proposal| all || named.contains(&proposal.organisation))
        .collect();
    let edit = review::accept(&accepted);
    finish(&arguments.file, edit, arguments.dry_run, session, context)?;
    let count = context.text.count("step-accept-proposals", accepted.len());
    if arguments.dry_run || accepted.is_empty() {
        return Ok(());
    }
    context.line(&count)
}
