//! `ontschot picture`: a picture of the plan as a file.

use super::{Context, Failure, arguments::Picture, scenario::name_of, version::called};
use crate::{
    exchange::{picture::Format, png::TooLarge},
    file::{
        disk::{Here, replace},
        error::disk_words,
    },
    picture::{Kind, Scene},
};

pub(super) fn run(arguments: &Picture, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let kind: Kind = arguments.kind.parse().map_err(|()| {
        let kinds = Kind::ALL.map(Kind::code).join(", ");
        context.refused(
            "picture-kind",
            &[("kind", &arguments.kind), ("kinds", &kinds)],
        )
    })?;
    let shown = arguments.out.display().to_string();
    let format = Format::of(&arguments.out);
    let format = format.ok_or_else(|| context.refused("picture-name", &[("path", &shown)]))?;
    let mut session = context.open(&arguments.file)?;
    let evaluated = context.evaluated(&mut session, &arguments.which)?;
    if let Some(year) = arguments.year {
        context.planned(&evaluated.plan, year)?;
    }
    let which = &arguments.which;
    let scenario = which.scenario.as_deref();
    let scenario = scenario.and_then(|name| name_of(&session, name));
    let adopted = which.version.as_deref();
    let adopted = adopted.and_then(|name| called(&session, name, context.text));
    let drawing = kind.draw(Scene {
        plan: &evaluated.plan,
        outcome: &evaluated.outcome,
        text: context.text,
        year: arguments.year,
    });
    let drawing = drawing.map_err(|nothing| {
        let reason = nothing.words(context.text);
        context.refused("picture-not-written", &[("reason", &reason)])
    })?;
    let drawing = match (scenario, adopted) {
        (Some(name), _) => drawing.of_scenario(&name, context.text),
        (None, Some(called)) => drawing.of_version(&called, context.text),
        (None, None) => drawing,
    };
    let bytes = format.write(&drawing).map_err(|TooLarge| {
        let reason = context.text.say("picture-too-large");
        context.refused("picture-not-written", &[("reason", &reason)])
    })?;
    let written = replace(&Here, &context.path(&arguments.out), &bytes);
    written.map_err(|reason| {
        let reason = disk_words(&reason, context.text);
        let names: [(&str, &dyn std::fmt::Display); 2] = [("path", &shown), ("reason", &reason)];
        Failure::CouldNot(context.text.say_with("export-not-written", &names))
    })?;
    context.say(
        "picture-written",
        &[("title", &drawing.title), ("path", &shown)],
    )?;
    Ok(0)
}
