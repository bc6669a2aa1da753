//! `ontschot import --figures`: counts and rates of areas or organisations.

use super::{
    super::{
        Context, Failure,
        arguments::{Import, Years},
    },
    table,
};
use crate::{
    change::Edit,
    exchange::{
        figures::{self, FigureColumn, FigureColumns, FiguresImport, Subject},
        incoming::IncomingTable,
        matching::ConditionError,
    },
    plan::Plan,
    session::Session,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

pub(super) fn figures(
    arguments: &Import,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<Option<Edit>, Failure> {
    let plan = std::sync::Arc::clone(session.plan());
    let columns = figure_columns(arguments, &plan, context)?;
    let mut table = table(file, arguments.sheet.as_deref(), context)?;
    let wanted = wanted(&table, file, &arguments.conditions, context)?;
    table.rows.retain(|row| {
        let mut wanted = wanted.iter();
        wanted.all(|(column, values)| values.contains(&row.cell(*column).to_lowercase()))
    });
    if table.rows.is_empty() {
        return Err(context.refused("import-none", &[]));
    }
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
    let (Some(of), Some(year), false) = (subject(arguments), year, figures.is_empty()) else {
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
        of,
        figures,
        year,
        mark: arguments.decimal.map(Into::into),
    })
}

/// What the figures are of; `None` where not all columns for it are named.
fn subject(arguments: &Import) -> Option<Subject> {
    if let Some(name) = arguments.organisation.clone() {
        return Some(Subject::Organisations { name });
    }
    Some(Subject::Areas {
        code: arguments.code.clone()?,
        name: arguments.name.clone()?,
        parent: arguments.parent.clone(),
    })
}

/// By column: the values of which a row must have one.
fn wanted(
    table: &IncomingTable,
    file: &Path,
    conditions: &[String],
    context: &Context<'_, '_>,
) -> Result<BTreeMap<usize, BTreeSet<String>>, Failure> {
    let mut wanted: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for condition in conditions {
        let (column, value) = condition.split_once('=').ok_or_else(|| {
            context.refused_condition(&ConditionError::NoEquals(condition.clone()))
        })?;
        let column = table
            .needed_column(column)
            .map_err(|problem| context.refused_cells(file, &[problem]))?;
        let values = wanted.entry(column).or_default();
        values.insert(value.trim().to_lowercase());
    }
    Ok(wanted)
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
