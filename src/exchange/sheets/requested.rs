//! What organisations asked for, beside what they get.

use super::{line, organisation};
use crate::{
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows, SheetName},
    },
    plan::{Line, LineId, OrganisationId},
    year::Year,
};
use std::collections::BTreeSet;

/// A row for every organisation that asked for something of a line, in every year in which it asked
/// or takes part.
pub(crate) fn requested<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let columns = vec![
        column::id_of(SheetName::Lines, "line_id").key(),
        column::text("line"),
        column::id_of(SheetName::Organisations, "organisation_id").key(),
        column::text("organisation"),
        column::year_key(),
        Column::new("requested", ColumnKind::Money),
        Column::new("allocated", ColumnKind::Money),
        Column::new("difference", ColumnKind::Money),
    ];
    let contents = *contents;
    let lines = contents.plan().lines.iter();
    let rows = lines
        .filter(move |(id, _)| contents.filter.has_line(*id))
        .flat_map(move |(id, row)| rows_of(contents, id, row));
    (columns, Box::new(rows))
}

/// Who asked for something of a line in any of some years.
pub(super) fn askers(
    line: &Line,
    is_meant: impl Fn(Year) -> bool,
) -> impl Iterator<Item = OrganisationId> {
    let asked = line.requested.keys();
    asked
        .filter(move |(_, year)| is_meant(*year))
        .map(|(who, _)| *who)
}

fn rows_of<'a>(
    contents: Contents<'a>,
    id: LineId,
    row: &'a Line,
) -> impl Iterator<Item = Vec<Cell<'a>>> {
    let filter = contents.filter;
    let askers: BTreeSet<OrganisationId> = askers(row, |year| filter.has_year(year))
        .filter(|who| filter.has_organisation(Some(*who)))
        .collect();
    askers.into_iter().flat_map(move |who| {
        let asked = row.requested.keys().filter(move |(asker, _)| *asker == who);
        let years: BTreeSet<Year> = asked
            .map(|(_, year)| *year)
            .chain(contents.plan().years())
            .filter(|year| filter.has_year(*year))
            .collect();
        let years = years.into_iter();
        years.filter_map(move |year| beside(&contents, (id, row), who, year))
    })
}

/// A request beside what was allocated; none where there is neither. Who takes no part has nothing
/// of what it asked for.
fn beside<'a>(
    contents: &Contents<'a>,
    (id, row): (LineId, &Line),
    who: OrganisationId,
    year: Year,
) -> Option<Vec<Cell<'a>>> {
    let (plan, outcome) = (contents.plan(), &contents.evaluated.outcome);
    let requested = row.requested.get(&(who, year)).copied();
    let allocated = outcome.organisation_amount(year, id, Some(who));
    if requested.is_none() && allocated.is_none() {
        return None;
    }
    let difference = requested.map(|requested| allocated.unwrap_or_default() - requested);
    let mut cells = line(plan, id).to_vec();
    cells.extend(organisation(plan, who));
    cells.push(Cell::Year(year));
    cells.extend([requested, allocated, difference].map(Cell::money_or_blank));
    Some(cells)
}
