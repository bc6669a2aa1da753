//! `ontschot scenario compare`: two plans beside each other.

use super::{found, sections};
use crate::{
    cli::{
        Context, Failure,
        arguments::{ScenarioCompare, TableFormat},
        output::gone_or,
    },
    dossier::scenario::PLAN,
    exchange::{Dialect, comparison, csv},
    session::{Session, Sides},
    text::{Language, Text},
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
        context.evaluated(session, Some(before))?,
        context.evaluated(session, Some(after))?,
    );
    let dialect = context.dialect(arguments.dialect.as_deref(), Dialect::Rfc4180)?;
    let called = |name: &str, text: &Text| match found(session, name) {
        Some((_, scenario)) => text.say_with("compare-scenario", &[("name", &scenario.name)]),
        None => text.say("compare-plan"),
    };
    let name =
        |name: &str| found(session, name).map_or_else(|| PLAN.to_owned(), |found| found.1.name);
    match arguments.format {
        TableFormat::Text => {
            let names = [before, after].map(|name| called(name, context.text));
            let lines = sections::comparison(&sides, &names, context.text);
            context.answer(&lines)
        }
        TableFormat::Csv => {
            let Context { text, io, .. } = context;
            // Programs read English names unless they ask for something else.
            let english = Text::of(Language::English);
            let is_plain = dialect == Dialect::Rfc4180;
            let text = if is_plain { &english } else { &*text };
            let (columns, rows) = comparison::table(&sides, text);
            let written = csv::write_table((&columns, rows), dialect, text, &mut *io.out);
            written.map_err(|reason| gone_or(context.text, &reason))?;
            Ok(0)
        }
        TableFormat::Json => {
            let names = [name(before), name(after)];
            let json =
                comparison::as_json(&sides, names.each_ref().map(String::as_str), context.text);
            context.answer(&format!("{json:#}\n"))
        }
    }
}
