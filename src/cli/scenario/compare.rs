//! `ontschot scenario compare`: two plans beside each other.

use super::found;
use crate::{
    cli::{Context, Failure, arguments::ScenarioCompare, comparison::Called},
    dossier::scenario::PLAN,
    session::{Session, Sides},
};

pub(super) fn run(
    arguments: &ScenarioCompare,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    // One name alone is laid beside the plan.
    let (before, after) = match &arguments.other {
        Some(other) => (arguments.one.as_str(), other.as_str()),
        None => (PLAN, arguments.one.as_str()),
    };
    let sides = Sides::new(
        context.of_scenario(session, Some(before))?,
        context.of_scenario(session, Some(after))?,
    );
    let called = [before, after].map(|name| called(name, session, context));
    let written = (arguments.format, arguments.dialect.as_deref());
    context.answer_comparison(&sides, called, written)
}

fn called(name: &str, session: &Session, context: &Context<'_, '_>) -> Called {
    match found(session, name) {
        Some((_, scenario)) => Called {
            words: context
                .text
                .say_with("compare-scenario", &[("name", &scenario.name)]),
            name: scenario.name,
        },
        None => Called {
            words: context.text.say("compare-plan"),
            name: PLAN.to_owned(),
        },
    }
}
