//! `ontschot apply`: a file of edits, all or nothing.

use super::{Context, Failure, arguments::Apply, import::finish};
use crate::{
    change::Edit,
    exchange::edits::{self, EditReason, EditsError},
    plan::Plan,
    session::Session,
};
use std::path::Path;

pub(super) fn run(arguments: &Apply, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let mut session = context.open_to_change(&arguments.file)?;
    let edit = read_edits(&arguments.edits, &mut session, context)?;
    let name = context.text.step(&edit.name());
    let code = finish(&arguments.file, Some(edit), false, &mut session, context)?;
    let done = session.steps().len() > 0;
    let key = if done {
        "apply-done"
    } else {
        "apply-no-change"
    };
    context.say(key, &[("step", &name)])?;
    Ok(code)
}

/// Reads a file of edits; new rows get ids of the session.
pub(super) fn read_edits(
    file: &Path,
    session: &mut Session,
    context: &Context<'_, '_>,
) -> Result<Edit, Failure> {
    let text = std::fs::read_to_string(context.path(file))
        .map_err(|reason| context.unreadable(file, &reason))?;
    edits::read(&text, session.counters_mut())
        .map_err(|error| refused(&error, session.plan(), file, context))
}

fn refused(error: &EditsError, plan: &Plan, file: &Path, context: &Context<'_, '_>) -> Failure {
    let file = file.display();
    match error {
        EditsError::NotJson {
            line,
            column,
            reason,
        } => context.refused(
            "apply-not-json",
            &[
                ("file", &file),
                ("line", line),
                ("column", column),
                ("reason", reason),
            ],
        ),
        EditsError::Edit { at, reason } => {
            let reason = edit_reason(reason, plan, context);
            // The message ends the sentence itself.
            let reason = reason.trim_end_matches('.');
            context.refused(
                "apply-edit",
                &[("file", &file), ("at", at), ("reason", &reason)],
            )
        }
    }
}

fn edit_reason(reason: &EditReason, plan: &Plan, context: &Context<'_, '_>) -> String {
    let text = &context.text;
    match reason {
        EditReason::Form => text.say("apply-form"),
        EditReason::Member(name) => text.say_with("apply-member", &[("name", name)]),
        EditReason::Table(name) => text.say_with("apply-table", &[("name", name)]),
        EditReason::Place(error) => text.say_with("command-no-place", &[("place", &error.text)]),
        EditReason::NotHere(place) => {
            let place = text.place(plan, place);
            text.say_with("apply-not-here", &[("place", &place)])
        }
        EditReason::Field(name) => text.say_with("apply-field", &[("name", name)]),
        EditReason::GivenBefore(row) => text.say_with("apply-given-before", &[("row", row)]),
        EditReason::Value { field, reason } => format!("{field}: {}", text.value_error(reason)),
    }
}
