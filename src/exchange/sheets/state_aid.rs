//! What each organisation is awarded on a day, with all that counts beside it against the ceiling.

use super::organisation;
use crate::{
    engine::aid::{Counted, counted},
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows, SheetName},
    },
    plan::{AidPart, Basis, Kind, Topic, Value, field::FieldType},
};

/// A row for every organisation and day on which it is awarded, for each ceiling that is asked for.
pub(crate) fn state_aid<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let columns = vec![
        column::id_of(SheetName::Organisations, "organisation_id").key(),
        column::text("organisation"),
        Column::new("awarded_on", ColumnKind::Date).key(),
        Column::new("year", ColumnKind::Year).required(),
        Column::new("basis", ColumnKind::Choice(codes::<Basis>())),
        Column::new("ceiling_of", ColumnKind::Choice(codes::<Topic>())).key_or_blank(),
        column::amount("awarded_amount"),
        column::amount("other_awards"),
        column::amount("aid_elsewhere"),
        Column::new("counted_sum", ColumnKind::Money),
        Column::new("counted_from", ColumnKind::Date),
        Column::new("ceiling", ColumnKind::Money),
        Column::new("above_ceiling", ColumnKind::Flag).required(),
        column::text("source"),
    ];
    let contents = *contents;
    let rows = std::iter::once_with(move || {
        let all = counted(contents.plan(), &contents.evaluated.outcome).into_iter();
        let filter = contents.filter;
        let wanted = all.filter(|one| {
            filter.has_year(one.year) && filter.has_organisation(Some(one.organisation))
        });
        wanted.map(move |one| row(&contents, &one))
    });
    (columns, Box::new(rows.flatten()))
}

fn row<'a>(contents: &Contents<'a>, one: &Counted<'a>) -> Vec<Cell<'a>> {
    let plan = contents.plan();
    let coded = |code: Option<Value>| code.map_or(Cell::Blank, Cell::from_value);
    let mut cells = organisation(plan, one.organisation).to_vec();
    cells.extend([
        Cell::Date(one.day),
        Cell::Year(one.year),
        coded(one.basis.map(|basis| basis.to_value())),
        coded(one.topic.map(|topic| topic.to_value())),
        Cell::Money(one.awarded),
        Cell::Money(one.others),
        Cell::Money(one.elsewhere),
        Cell::money_or_blank(one.part(AidPart::Sum)),
        one.from.map_or(Cell::Blank, Cell::Date),
        Cell::money_or_blank(one.ceiling()),
        Cell::Flag(one.is_over()),
        one.rule.map_or(Cell::Blank, |holding| {
            Cell::words(holding.source().to_owned())
        }),
    ]);
    cells
}

/// The codes of a choice.
const fn codes<T: FieldType>() -> &'static [&'static str] {
    match T::KIND {
        Kind::Choice(codes) => codes,
        _ => &[],
    }
}
