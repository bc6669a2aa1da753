//! What was awarded, and where the rules would give something else now.

use super::{
    area_or_nowhere, line, organisation_or_nobody,
    outcome::{Nobody, is_wanted},
};
use crate::{
    engine::{
        Amendment,
        shift::{Shift, Verdict, shifts},
    },
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows, SheetName},
    },
    plan::{Fact, FactId},
};
use std::collections::BTreeMap;

/// A row for every amount that was awarded. An awarded line without amounts has one row, so that it
/// can be seen that it was awarded nothing.
pub(crate) fn amounts<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let mut columns = vec![
        Column::new("fact_id", ColumnKind::Id).key(),
        Column::new("year", ColumnKind::Year).required(),
        column::id_of(SheetName::Lines, "line_id").required(),
        column::text("line"),
    ];
    columns.extend(whom_and_where());
    columns.push(Column::new("amount", ColumnKind::Money));
    let contents = *contents;
    let facts = contents.plan().facts.iter();
    let rows = facts.flat_map(move |(id, fact)| rows_of(contents, id, fact));
    (columns, Box::new(rows))
}

fn rows_of<'a>(
    contents: Contents<'a>,
    id: FactId,
    fact: &'a Fact,
) -> impl Iterator<Item = Vec<Cell<'a>>> {
    let plan = contents.plan();
    let nobody = Nobody::new(&contents);
    let amounts = fact.amounts.iter().map(Some);
    let nothing = fact.amounts.is_empty().then_some(None);
    amounts.chain(nothing).map(move |amount| {
        let mut cells = vec![Cell::id(id), Cell::Year(fact.year)];
        cells.extend(line(plan, fact.line));
        match amount {
            Some(((who, place), amount)) => {
                cells.extend(organisation_or_nobody(plan, *who, &nobody));
                cells.extend(area_or_nowhere(plan, *place, &nobody));
                cells.push(Cell::Money(*amount));
            }
            None => cells.extend(std::iter::repeat_n(Cell::Blank, 6)),
        }
        cells
    })
}

/// A row for every amount of an awarded year that the rules would make another now.
pub(crate) fn amendments<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let mut columns = vec![
        column::year_key().within(SheetName::Years, "year"),
        column::id_of(SheetName::Lines, "line_id").key(),
        column::text("line"),
    ];
    columns.extend(whom_and_where());
    columns.extend(["awarded_amount", "computed", "difference"].map(column::amount));
    columns.extend([
        column::amount("line_difference"),
        Column::new("line_room", ColumnKind::Money),
        Column::new("shift", ColumnKind::Choice(&Verdict::CODES)).required(),
    ]);
    let (contents, filter) = (*contents, contents.filter);
    let nobody = Nobody::new(&contents);
    let shifts = shifts(contents.plan(), &contents.evaluated.outcome).into_iter();
    let shifts: BTreeMap<_, Shift> = shifts
        .map(|shift| ((shift.year, shift.line), shift))
        .collect();
    let amendments = contents.evaluated.outcome.amendments.iter();
    let rows = amendments
        .filter(move |amendment| {
            let awarded = &amendment.awarded;
            filter.has_year(awarded.year) && is_wanted(filter, awarded)
        })
        .map(move |amendment| {
            let of = (amendment.awarded.year, amendment.awarded.line);
            let mut cells = amended(&contents, &nobody, amendment);
            cells.extend(shifted(shifts.get(&of)));
            cells
        });
    (columns, Box::new(rows))
}

fn amended<'a>(contents: &Contents<'a>, nobody: &Nobody, amendment: &Amendment) -> Vec<Cell<'a>> {
    let (plan, awarded) = (contents.plan(), amendment.awarded);
    let mut cells = vec![Cell::Year(awarded.year)];
    cells.extend(line(plan, awarded.line));
    cells.extend(organisation_or_nobody(plan, awarded.organisation, nobody));
    cells.extend(area_or_nowhere(plan, awarded.area, nobody));
    let difference = amendment.computed - awarded.amount;
    cells.extend([awarded.amount, amendment.computed, difference].map(Cell::Money));
    cells
}

/// By how much the line changes, its room, and whether that takes a decision.
fn shifted<'a>(shift: Option<&Shift>) -> [Cell<'a>; 3] {
    let verdict = shift.map_or(Verdict::NoRoom, |shift| shift.verdict);
    [
        Cell::Money(shift.map(Shift::change).unwrap_or_default()),
        Cell::money_or_blank(shift.and_then(|shift| shift.room)),
        Cell::Choice(verdict.code()),
    ]
}

fn whom_and_where() -> [Column; 5] {
    [
        column::id_of(SheetName::Organisations, "organisation_id").key_or_blank(),
        column::text("organisation"),
        column::id_of(SheetName::Areas, "area_id").key_or_blank(),
        column::text("area_code"),
        column::text("area"),
    ]
}
