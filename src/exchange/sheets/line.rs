//! What lines hold several of: amounts per year, organisations, areas, pins.

use super::{area, line, organisation};
use crate::{
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Rows, SheetName},
    },
    plan::{Chosen, Line, LineAmount, OrganisationId, OrganisationSplit, Plan, TableName},
    share::Share,
};
use std::collections::{BTreeMap, BTreeSet};

/// The amounts of lines that have one for each year.
pub(crate) fn years(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let mut columns = line_key();
    let amount = column::amount("amount").of_field(TableName::Lines, "amounts");
    columns.extend([column::year_key(), amount]);
    let rows = plan.lines.iter().flat_map(move |(id, row)| {
        let amounts = match &row.amount {
            LineAmount::PerYear(amounts) => Some(amounts),
            LineAmount::Fixed { .. } | LineAmount::PerUnit { .. } | LineAmount::Weight(_) => None,
        };
        amounts.into_iter().flatten().map(move |(year, amount)| {
            let [id, name] = line(plan, id);
            vec![id, name, Cell::Year(*year), Cell::Money(*amount)]
        })
    });
    (columns, Box::new(rows))
}

/// Who was chosen for a line, and who has a share in it. Of a line for all organisations only
/// those with a share stand here.
pub(crate) fn organisations(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let mut columns = line_key();
    columns.extend([
        column::id_of(SheetName::Organisations, "organisation_id").key(),
        column::text("organisation"),
        Column::new("takes_part", ColumnKind::Flag)
            .required()
            .of_field(TableName::Lines, "organisations"),
    ]);
    let share = column::exact("share");
    columns.extend(share.map(|column| column.of_field(TableName::Lines, "shares")));
    let rows = plan.lines.iter().flat_map(move |(id, row)| {
        named(row).into_iter().map(move |of| {
            let share = shares(row).and_then(|shares| shares.get(&of));
            let mut cells = line(plan, id).to_vec();
            cells.extend(organisation(plan, of));
            cells.push(Cell::Flag(row.organisations.has(of)));
            cells.extend(Cell::exact(share.map(|share| share.to_ratio())));
            cells
        })
    });
    (columns, Box::new(rows))
}

/// Where a line is carried out, if not everywhere.
pub(crate) fn areas(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let mut columns = line_key();
    columns.extend([
        column::id_of(SheetName::Areas, "area_id").key(),
        column::text("area_code"),
        column::text("area"),
    ]);
    let rows = plan.lines.iter().flat_map(move |(id, row)| {
        let chosen = match &row.areas {
            Chosen::All => None,
            Chosen::Only(areas) => Some(areas),
        };
        chosen.into_iter().flatten().map(move |of| {
            let mut cells = line(plan, id).to_vec();
            cells.extend(area(plan, *of));
            cells
        })
    });
    (columns, Box::new(rows))
}

/// Who gets an amount of a line in a year whatever its weight.
pub(crate) fn pins(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let mut columns = line_key();
    columns.extend([
        column::id_of(SheetName::Organisations, "organisation_id").key(),
        column::text("organisation"),
        column::year_key(),
        column::amount("amount").of_field(TableName::Lines, "pins"),
    ]);
    let rows = plan.lines.iter().flat_map(move |(id, row)| {
        row.pins.iter().map(move |((of, year), amount)| {
            let mut cells = line(plan, id).to_vec();
            cells.extend(organisation(plan, *of));
            cells.extend([Cell::Year(*year), Cell::Money(*amount)]);
            cells
        })
    });
    (columns, Box::new(rows))
}

fn line_key() -> Vec<Column> {
    vec![
        column::id_of(SheetName::Lines, "line_id").key(),
        column::text("line"),
    ]
}

const fn shares(line: &Line) -> Option<&BTreeMap<OrganisationId, Share>> {
    match &line.split {
        OrganisationSplit::Shares(shares) => Some(shares),
        _ => None,
    }
}

fn named(line: &Line) -> BTreeSet<OrganisationId> {
    let with_share = shares(line).into_iter().flat_map(BTreeMap::keys).copied();
    match &line.organisations {
        Chosen::All => with_share.collect(),
        Chosen::Only(chosen) => chosen.iter().copied().chain(with_share).collect(),
    }
}
