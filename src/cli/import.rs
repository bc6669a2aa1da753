//! `ontschot import`: a register of awards, figures of areas and organisations, outlines of areas,
//! or results.

mod awards;
mod figures;
mod outlines;
mod questions;
mod results;

use self::{awards::awards, figures::figures, outlines::outlines, results::results};
use super::{Context, Failure, arguments::Import};
use crate::{change::Edit, exchange::incoming::IncomingTable, session::Session};
use std::path::Path;

pub(super) fn run(arguments: &Import, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let mut session = context.open_to(arguments.dry_run, &arguments.file)?;
    let edit = if let Some(register) = &arguments.register {
        awards(arguments, register, &mut session, context)?
    } else if let Some(file) = &arguments.figures {
        figures(arguments, file, &mut session, context)?
    } else if let Some(file) = &arguments.outlines {
        outlines(arguments, file, &session, context)?
    } else if let Some(file) = &arguments.results {
        results(arguments, file, &mut session, context)?
    } else {
        None
    };
    finish(
        &arguments.file,
        edit,
        arguments.dry_run,
        &mut session,
        context,
    )
}

/// Applies what was prepared and saves it, unless it was only to be looked at.
pub(super) fn finish(
    file: &Path,
    edit: Option<Edit>,
    dry_run: bool,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let Some(edit) = edit else {
        context.say("import-no-change", &[])?;
        return Ok(0);
    };
    if dry_run {
        context.say("import-dry-run", &[])?;
        return Ok(0);
    }
    let plan = std::sync::Arc::clone(session.plan());
    session
        .apply(&edit)
        .map_err(|refused| context.refused_edit(&plan, &refused))?;
    context.save(file, session)?;
    Ok(0)
}

fn table(
    file: &Path,
    sheet: Option<&str>,
    context: &mut Context<'_, '_>,
) -> Result<IncomingTable, Failure> {
    context.progress("progress-reading");
    let bytes =
        std::fs::read(context.path(file)).map_err(|error| context.unreadable(file, &error))?;
    let table = IncomingTable::read_sheet(bytes, sheet)
        .map_err(|problems| context.refused_cells(file, &problems))?;
    for (row, text) in &table.remarks {
        context.say("import-remark", &[("row", row), ("text", text)])?;
    }
    Ok(table)
}
