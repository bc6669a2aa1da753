//! `ontschot import`: a register of awards, or figures of areas.

use super::{
    Context, Failure,
    arguments::{Import, Years},
};
use crate::{
    change::Edit,
    exchange::{
        figures::{self, FigureColumn, FigureColumns, FiguresImport},
        incoming::IncomingTable,
        matching::Conditions,
        register::{self, RegisterImport},
    },
    plan::Plan,
    session::Session,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

pub(super) fn run(arguments: &Import, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let mut session = context.open(&arguments.file)?;
    let edit = match (&arguments.register, &arguments.figures) {
        (Some(register), _) => awards(arguments, register, &mut session, context)?,
        (None, Some(file)) => area_figures(arguments, file, &mut session, context)?,
        (None, None) => None,
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

fn table(file: &Path, context: &mut Context<'_, '_>) -> Result<IncomingTable, Failure> {
    context.progress("progress-reading");
    let bytes =
        std::fs::read(context.path(file)).map_err(|error| context.unreadable(file, &error))?;
    IncomingTable::read(&bytes).map_err(|problems| context.refused_cells(file, &problems))
}

fn awards(
    arguments: &Import,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<Option<Edit>, Failure> {
    let conditions = Conditions::read(&arguments.conditions)
        .map_err(|error| context.refused_condition(&error))?;
    let same = same_names(&arguments.same, context)?;
    let table = table(file, context)?;
    let dialect = table.dialect;
    let rows = table.rows.len();
    let mut awards = register::read(&table, arguments.decimal.map(Into::into))
        .map_err(|problems| context.refused_cells(file, &problems))?;
    awards.retain(|award| {
        let year = arguments
            .year
            .is_none_or(|years: Years| years.contain(award.year));
        year && conditions.hold_for(award)
    });
    let taken = awards.len();
    let recipients: BTreeSet<String> = awards.iter().map(|a| a.recipient.clone()).collect();
    context.progress("progress-comparing");
    let plan = std::sync::Arc::clone(session.plan());
    let import = register::prepare(&plan, session.counters_mut(), awards, &same);
    let delimiter = match dialect.delimiter {
        '\t' => "tab".to_owned(),
        sign => sign.to_string(),
    };
    context.say(
        "import-file",
        &[
            ("file", &file.display()),
            ("encoding", &dialect.encoding),
            ("delimiter", &delimiter),
            ("rows", &context.text.count("count-rows", rows)),
            ("taken", &context.text.whole(taken)),
        ],
    )?;
    if taken == 0 {
        return Err(context.refused("import-none", &[]));
    }
    for name in same.keys().filter(|name| !recipients.contains(*name)) {
        context.say("import-same-unused", &[("name", name)])?;
    }
    report_awards(&import, context)?;
    Ok(import.edit)
}

fn report_awards(import: &RegisterImport, context: &mut Context<'_, '_>) -> Result<(), Failure> {
    for (year, (count, granted)) in &import.granted {
        let awards = context.text.count("count-awards", *count);
        let granted = context.text.money(*granted);
        context.say(
            "import-year",
            &[("year", year), ("awards", &awards), ("granted", &granted)],
        )?;
    }
    let whole = |number| context.text.whole(number);
    let counts = [
        whole(import.new),
        whole(import.changed.len()),
        whole(import.same),
        whole(import.older),
        whole(import.organisations),
    ];
    let [new, changed, same, older, organisations] = &counts;
    context.say(
        "import-awards",
        &[
            ("new", new),
            ("changed", changed),
            ("same", same),
            ("older", older),
            ("organisations", organisations),
        ],
    )?;
    for changed in &import.changed {
        for (field, before, after) in &changed.fields {
            let field = context.text.field(crate::plan::TableName::Awards, field);
            let style = context.text.language().numbers();
            let (before, after) = (before.show(style), after.show(style));
            context.say(
                "import-changed",
                &[
                    ("number", &changed.number),
                    ("field", &field),
                    ("before", &before),
                    ("after", &after),
                ],
            )?;
        }
    }
    Ok(())
}

fn same_names(
    texts: &[String],
    context: &Context<'_, '_>,
) -> Result<BTreeMap<String, String>, Failure> {
    let pairs = texts.iter().map(|text| {
        let (written, kept) = text
            .split_once('=')
            .ok_or_else(|| context.refused("import-same", &[("text", text)]))?;
        Ok((written.trim().to_owned(), kept.trim().to_owned()))
    });
    pairs.collect()
}

fn area_figures(
    arguments: &Import,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<Option<Edit>, Failure> {
    let plan = std::sync::Arc::clone(session.plan());
    let columns = figure_columns(arguments, &plan, context)?;
    let table = table(file, context)?;
    let import = figures::prepare(&plan, session.counters_mut(), &table, &columns)
        .map_err(|problems| context.refused_cells(file, &problems))?;
    report_figures(&import, context)?;
    Ok(import.edit)
}

fn figure_columns(
    arguments: &Import,
    plan: &Plan,
    context: &Context<'_, '_>,
) -> Result<FigureColumns, Failure> {
    let year = arguments.year.and_then(Years::single);
    let figures = counts_and_rates(arguments);
    let (Some(code), Some(name), Some(year), false) =
        (&arguments.code, &arguments.name, year, figures.is_empty())
    else {
        return Err(Failure::CouldNot(context.text.say("import-figures-needs")));
    };
    let distinct: BTreeSet<&str> = figures.iter().map(|figure| &*figure.name).collect();
    if distinct.len() < figures.len() || distinct.contains("") {
        return Err(Failure::CouldNot(context.text.say("import-figures-twice")));
    }
    let no_count = |base: &&str| !is_count(base, &figures, plan);
    if let Some(base) = arguments.base.as_deref().filter(no_count) {
        return Err(context.refused("import-no-base", &[("base", &base)]));
    }
    Ok(FigureColumns {
        code: code.clone(),
        name: name.clone(),
        figures,
        year,
        parent: arguments.parent.clone(),
        mark: arguments.decimal.map(Into::into),
    })
}

/// Whether there is a count of a name, in the dossier or in what is read now.
fn is_count(name: &str, figures: &[FigureColumn], plan: &Plan) -> bool {
    let known = plan.figures.iter();
    let known = known.map(|(_, figure)| (&figure.name, &figure.base));
    let read = figures.iter().map(|figure| (&figure.name, &figure.base));
    let mut all = known.chain(read);
    all.any(|(figure, base)| figure == name && base.is_empty())
}

/// The columns with counts, and after them those with percentages of a count.
fn counts_and_rates(arguments: &Import) -> Vec<FigureColumn> {
    let base = arguments.base.as_deref().unwrap_or_default();
    let counts = arguments.figure.iter().map(|text| (text, ""));
    let rates = arguments.rate.iter().map(|text| (text, base));
    let columns = counts.chain(rates).map(|(text, base)| {
        let (column, name) = text.split_once('=').unwrap_or((text, text));
        FigureColumn {
            column: column.trim().to_owned(),
            name: name.trim().to_owned(),
            base: base.to_owned(),
        }
    });
    columns.collect()
}

fn report_figures(import: &FiguresImport, context: &mut Context<'_, '_>) -> Result<(), Failure> {
    let whole = |number| context.text.whole(number);
    let counts = [
        whole(import.areas),
        whole(import.new),
        whole(import.changed),
        whole(import.blank),
        whole(import.placed.saturating_add(import.renamed)),
    ];
    let [areas, new, changed, blank, moved] = &counts;
    context.say(
        "import-figures",
        &[
            ("areas", areas),
            ("new", new),
            ("changed", changed),
            ("blank", blank),
            ("moved", moved),
        ],
    )?;
    if let Some(figure) = &import.standard {
        context.say("import-standard-key", &[("figure", figure)])?;
    }
    Ok(())
}
