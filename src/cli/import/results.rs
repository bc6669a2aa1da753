//! `ontschot import --results`: what a year really cost.

use super::{
    super::{
        Context, Failure,
        arguments::{Import, Years},
    },
    table,
};
use crate::{
    change::Edit,
    exchange::results::{self, ResultsForm},
    session::Session,
};
use std::path::Path;

pub(super) fn results(
    arguments: &Import,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<Option<Edit>, Failure> {
    let plan = std::sync::Arc::clone(session.plan());
    let table = table(file, arguments.sheet.as_deref(), context)?;
    if table.rows.is_empty() {
        return Err(context.refused("import-none", &[]));
    }
    let form = ResultsForm {
        year: arguments.year.and_then(Years::single),
        mark: arguments.decimal.map(Into::into),
    };
    let import = results::prepare(&plan, session.counters_mut(), &table, form)
        .map_err(|problems| context.refused_cells(file, &problems))?;
    let whole = |number| context.text.whole(number);
    let (new, changed) = (whole(import.new), whole(import.changed));
    context.say("import-results", &[("new", &new), ("changed", &changed)])?;
    Ok(import.edit)
}
