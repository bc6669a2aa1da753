//! `ontschot new`: a dossier with an assignment, a term and nothing else.

use super::{Context, Failure, arguments::New};
use crate::{
    dossier::Dossier,
    file::new_dossier_id,
    money::Money,
    plan::{Arrangement, Assignment, Plan, Single},
    session::Session,
    year::Term,
};

pub(super) fn run(arguments: &New, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let path = context.path(&arguments.file);
    if path.exists() {
        return Err(context.refused("new-exists", &[("path", &path.display())]));
    }
    let term = Term::new(arguments.start, arguments.end)
        .map_err(|_reason| context.refused("refused-term", &[]))?;
    if arguments.unit < Money::CENT {
        return Err(context.refused("new-unit", &[]));
    }
    let plan = Plan {
        assignment: Single::new(Assignment {
            title: arguments.title.clone(),
            authority: arguments.authority.clone(),
            ..Assignment::default()
        }),
        arrangement: Single::new(Arrangement {
            unit: arguments.unit,
            ..Arrangement::for_term(term)
        }),
        ..Plan::default()
    };
    let id = arguments.id.clone().unwrap_or_else(new_dossier_id);
    let mut session = Session::start(Dossier::new(id, plan), context.today);
    context.save(&arguments.file, &mut session)?;
    let years = term.years().count();
    let years = context.text.count("new-years", years);
    context.say(
        "new-done",
        &[
            ("path", &arguments.file.display()),
            ("title", &arguments.title),
            ("years", &years),
        ],
    )?;
    Ok(0)
}
