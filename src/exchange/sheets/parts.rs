//! What rows of the plan hold several of: names of organisations, parts of keys, lines of awards,
//! amounts of sources.

use super::{line, organisation};
use crate::{
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Rows, SheetName},
    },
    plan::{Key, KeyId, Plan, Source, SourceId, TableName},
    year::Year,
};
use std::collections::BTreeSet;

/// Every name under which a register knows an organisation.
pub(crate) fn aliases(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let columns = vec![
        column::id_of(SheetName::Organisations, "organisation_id").key(),
        column::text("organisation"),
        column::text("alias").key(),
    ];
    let rows = plan.organisations.iter().flat_map(move |(id, row)| {
        row.aliases.iter().map(move |alias| {
            let [id, name] = organisation(plan, id);
            vec![id, name, Cell::text(alias)]
        })
    });
    (columns, Box::new(rows))
}

/// Every part of every key. A key without parts has one row, so that it can be referred to.
pub(crate) fn keys(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let mut columns = vec![
        Column::new("key_id", ColumnKind::Id).key(),
        Column::new("part_number", ColumnKind::Integer).key(),
        column::text("key"),
        column::text("figure"),
    ];
    columns.extend(column::exact("share"));
    columns.extend([
        Column::new("figure_year", ColumnKind::Year),
        column::text("note"),
    ]);
    let rows = plan.keys.iter().flat_map(|(id, key)| parts(id, key));
    (columns, Box::new(rows))
}

fn parts(id: KeyId, key: &Key) -> impl Iterator<Item = Vec<Cell<'_>>> {
    let parts = key.parts.iter().map(Some);
    let nothing = key.parts.is_empty().then_some(None);
    (1_i64..)
        .zip(parts.chain(nothing))
        .map(move |(number, part)| {
            let mut cells = vec![
                Cell::id(id),
                Cell::Integer(number),
                Cell::text(&key.name),
                part.map_or(Cell::Blank, |(figure, _)| Cell::text(figure)),
            ];
            cells.extend(Cell::exact(part.map(|(_, share)| share.to_ratio())));
            cells.push(key.year.map_or(Cell::Blank, Cell::Year));
            cells.push(Cell::text(&key.note));
            cells
        })
}

/// Every line that an award belongs to.
pub(crate) fn award_lines(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let mut columns = vec![
        column::id_of(SheetName::Awards, "award_id").key(),
        column::id_of(SheetName::Lines, "line_id").key(),
        column::text("line"),
    ];
    columns.extend(column::exact("share"));
    let rows = plan.awards.iter().flat_map(move |(id, award)| {
        award.lines.iter().map(move |(of, share)| {
            let mut cells = vec![Cell::id(id)];
            cells.extend(line(plan, *of));
            cells.extend(Cell::exact(Some(share.to_ratio())));
            cells
        })
    });
    (columns, Box::new(rows))
}

/// Every mandate of a lead partner.
pub(crate) fn mandates(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let columns = vec![
        column::id_of(SheetName::Phases, "phase_id").key(),
        column::id_of(SheetName::Organisations, "organisation_id").key(),
        column::text("organisation"),
        Column::new("mandated_on", ColumnKind::Date)
            .required()
            .of_field(TableName::Phases, "mandates"),
    ];
    let rows = plan.phases.iter().flat_map(move |(id, phase)| {
        phase.mandates.iter().map(move |(who, day)| {
            let [organisation_id, name] = organisation(plan, *who);
            vec![Cell::id(id), organisation_id, name, Cell::Date(*day)]
        })
    });
    (columns, Box::new(rows))
}

/// Every source in every year of the term, and in any other year that it has money in.
pub(crate) fn sources(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let columns = vec![
        Column::new("source_id", ColumnKind::Id).key(),
        column::text("source"),
        column::text("funder"),
        column::text("scheme"),
        column::text("restriction"),
        column::text("budget_code"),
        column::year_key(),
        Column::new("committed", ColumnKind::Money).of_field(TableName::Sources, "committed"),
        Column::new("expected", ColumnKind::Money).of_field(TableName::Sources, "expected"),
        column::text("note"),
    ];
    let term = plan.years();
    let rows = plan
        .sources
        .iter()
        .flat_map(move |(id, source)| years(id, source, &term));
    (columns, Box::new(rows))
}

fn years<'a>(
    id: SourceId,
    source: &'a Source,
    term: &[Year],
) -> impl Iterator<Item = Vec<Cell<'a>>> + use<'a> {
    let amounts = source.committed.keys().chain(source.expected.keys());
    let years: BTreeSet<Year> = term.iter().chain(amounts).copied().collect();
    years.into_iter().map(move |year| {
        vec![
            Cell::id(id),
            Cell::text(&source.name),
            Cell::text(&source.funder),
            Cell::text(&source.scheme),
            Cell::text(&source.restriction),
            Cell::text(&source.budget_code),
            Cell::Year(year),
            Cell::money_or_blank(source.committed.get(&year).copied()),
            Cell::money_or_blank(source.expected.get(&year).copied()),
            Cell::text(&source.note),
        ]
    })
}
