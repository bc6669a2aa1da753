//! Who gets less than the year before.

use super::organisation;
use crate::{
    engine::decrease::{Decrease, decreases},
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows, SheetName},
    },
};

/// A row for every organisation in every year in which it gets less.
pub(crate) fn rows_of<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let columns = vec![
        column::year_key().within(SheetName::Years, "year"),
        column::id_of(SheetName::Organisations, "organisation_id").key(),
        column::text("organisation"),
        column::amount("had"),
        column::amount("gets"),
        column::amount("less"),
        Column::new("years_in_a_row", ColumnKind::Integer).required(),
        Column::new("years_unknown", ColumnKind::Flag).required(),
        Column::new("takes_notice", ColumnKind::Flag).required(),
    ];
    let contents = *contents;
    let rows = std::iter::once_with(move || {
        let filter = contents.filter;
        let (plan, outcome) = contents.evaluated.both();
        let decreases = decreases(plan, outcome).into_iter();
        let wanted = decreases.filter(move |of| {
            filter.has_year(of.year) && filter.has_organisation(Some(of.organisation))
        });
        wanted.map(move |of| row(&contents, &of))
    });
    (columns, Box::new(rows.flatten()))
}

fn row<'a>(contents: &Contents<'a>, of: &Decrease) -> Vec<Cell<'a>> {
    let mut cells = vec![Cell::Year(of.year)];
    cells.extend(organisation(contents.plan(), of.organisation));
    cells.extend([
        Cell::Money(of.had),
        Cell::Money(of.gets),
        Cell::Money(of.less()),
        Cell::Integer(i64::try_from(of.years.count).unwrap_or(i64::MAX)),
        Cell::Flag(of.years.is_open),
        Cell::Flag(of.takes_notice()),
    ]);
    cells
}
