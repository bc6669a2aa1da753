//! `ontschot version compare`: two versions beside each other, or one beside the plan as it is now.

use crate::{
    cli::{Context, Failure, arguments::VersionCompare, comparison::Called},
    dossier::scenario::PLAN,
    session::{Evaluated, Session, Sides},
};

pub(super) fn run(
    arguments: &VersionCompare,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    // One name alone: what became of it.
    let after = arguments.other.as_deref().unwrap_or(PLAN);
    let (before, called_before) = side(&arguments.one, session, context)?;
    let (after, called_after) = side(after, session, context)?;
    let written = (arguments.format, arguments.dialect.as_deref());
    let sides = Sides::new(before, after);
    context.answer_comparison(&sides, [called_before, called_after], written)
}

fn side(
    name: &str,
    session: &mut Session,
    context: &Context<'_, '_>,
) -> Result<(Evaluated, Called), Failure> {
    let now = session.evaluated();
    if name == PLAN {
        let called = Called {
            words: context.text.say("compare-working-copy"),
            name: PLAN.to_owned(),
        };
        return Ok((now, called));
    }
    let (_, version) = context.version(session, name)?;
    let called = Called {
        words: context.text.version_called(version),
        name: version.adoption.name.clone(),
    };
    let evaluated = Evaluated::of_version(version, &now, context.today);
    Ok((evaluated, called))
}
