//! `ontschot import --outlines`: where areas lie.

use super::super::{Context, Failure, arguments::Import};
use crate::{
    change::Edit,
    exchange::{
        incoming::{CellProblem, CellReason},
        outlines::{self, OutlinesImport},
    },
    plan::{Plan, Row},
    session::Session,
};
use std::path::Path;

pub(super) fn outlines(
    arguments: &Import,
    file: &Path,
    session: &Session,
    context: &mut Context<'_, '_>,
) -> Result<Option<Edit>, Failure> {
    let Some(code) = &arguments.code else {
        return Err(Failure::CouldNot(context.text.say("import-outlines-needs")));
    };
    context.progress("progress-reading");
    let bytes =
        std::fs::read(context.path(file)).map_err(|error| context.unreadable(file, &error))?;
    let text = String::from_utf8(bytes).map_err(|_other_encoding| {
        let problem = CellProblem::of_file(CellReason::NotText("UTF-8"));
        context.refused_cells(file, &[problem])
    })?;
    let text = text.trim_start_matches('\u{feff}');
    let import = outlines::prepare(session.plan(), text, code)
        .map_err(|problems| context.refused_cells(file, &problems))?;
    if import.new == 0 && import.changed == 0 && import.same == 0 {
        return Err(context.refused("import-outlines-none", &[("code", code)]));
    }
    report(&import, session.plan(), context)?;
    Ok(import.edit)
}

fn report(
    import: &OutlinesImport,
    plan: &Plan,
    context: &mut Context<'_, '_>,
) -> Result<(), Failure> {
    let whole = |number| context.text.whole(number);
    let counts = [import.new, import.changed, import.same, import.others].map(whole);
    let [new, changed, same, others] = &counts;
    context.say(
        "import-outlines",
        &[
            ("new", new),
            ("changed", changed),
            ("same", same),
            ("others", others),
        ],
    )?;
    if import.without.is_empty() {
        return Ok(());
    }
    let names = import.without.iter().filter_map(|id| plan.areas.get(*id));
    let names: Vec<String> = names.map(Row::title).collect();
    context.say("import-outlines-without", &[("areas", &names.join(", "))])
}
