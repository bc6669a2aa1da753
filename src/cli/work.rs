//! `ontschot work`: takes step after step and keeps them as the window does, with a journal. Not in
//! the help: it is for tests that stop the program, and for trying things out.
//!
//! Every line that comes in is a list of edits, or one of the words `undo`, `redo`, `save` and `adopt`
//! with the name of a version. Every line that goes out says how many steps are safe: in the journal or in the file.

use super::{Context, Failure, arguments::Work};
use crate::{
    dossier::{Adoption, Decision},
    exchange::edits,
    file::{self, Keeper},
    session::Session,
};
use std::io::BufRead as _;

pub(super) fn run(arguments: &Work, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let mut session = context.open_to_change(&arguments.file)?;
    let lines = std::io::stdin().lock().lines();
    for line in lines.map_while(Result::ok) {
        match line.trim() {
            "undo" => drop(session.undo()),
            "redo" => drop(session.redo()),
            "save" => context.save(&arguments.file, &mut session)?,
            line => match line.strip_prefix("adopt ") {
                Some(name) => adopt(name, &mut session, context)?,
                None => edit(line, &mut session, context)?,
            },
        }
        let noted = context.keeper.as_mut().map(|keeper| note(keeper, &session));
        noted
            .transpose()
            .map_err(|error| context.file_failure(&error))?;
        let steps = session.log().len();
        context.line(&steps.to_string())?;
        let flushed = context.io.out.flush();
        flushed.map_err(|reason| super::output::gone_or(context.text, &reason))?;
    }
    context.save(&arguments.file, &mut session)?;
    Ok(0)
}

fn note(keeper: &mut Keeper, session: &Session) -> Result<(), file::FileError> {
    keeper.note(&session.dossier())
}

fn adopt(name: &str, session: &mut Session, context: &Context<'_, '_>) -> Result<(), Failure> {
    let decision = Decision {
        on: context.today,
        body: "-".to_owned(),
        reason: "-".to_owned(),
    };
    let name = name.to_owned();
    let adopted = session.adopt_version(Adoption { name, decision }, file::keep);
    let refused = |error| Failure::Refused(context.text.version_error("", &error));
    adopted.map(drop).map_err(refused)
}

fn edit(line: &str, session: &mut Session, context: &Context<'_, '_>) -> Result<(), Failure> {
    let edit = edits::read(line, session.counters_mut());
    let edit = edit.map_err(|error| Failure::Refused(error.to_string()))?;
    let plan = std::sync::Arc::clone(session.plan());
    let applied = session.apply(&edit);
    applied.map_err(|refused| context.refused_edit(&plan, &refused))
}
