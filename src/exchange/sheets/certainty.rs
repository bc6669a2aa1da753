//! What organisations know of their money on the day of the first award.

use crate::{
    engine::certainty::{Known, certainty},
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows, SheetName},
    },
};

/// A row for every year: as planned, and with an award for each year by itself.
pub(crate) fn years<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let day = |word| Column::new(word, ColumnKind::Date).required();
    let columns = vec![
        column::year_key().within(SheetName::Years, "year"),
        day("awarded_on"),
        column::amount("certain"),
        column::amount("with_proviso"),
        column::amount("not_awarded"),
        day("awarded_on_if_separate"),
        column::amount("certain_if_separate"),
        column::amount("with_proviso_if_separate"),
        column::amount("not_awarded_if_separate"),
    ];
    let contents = *contents;
    let rows = std::iter::once_with(move || {
        let (plan, outcome) = contents.evaluated.both();
        let years = certainty(plan, outcome).into_iter();
        let wanted = years.filter(move |of| contents.filter.has_year(of.year));
        wanted.map(|of| {
            let known = [of.planned, of.if_separate].into_iter().flat_map(known);
            std::iter::once(Cell::Year(of.year)).chain(known).collect()
        })
    });
    (columns, Box::new(rows.flatten()))
}

fn known<'a>(of: Known) -> [Cell<'a>; 4] {
    [
        Cell::Date(of.awarded_on),
        Cell::Money(of.certain),
        Cell::Money(of.with_proviso),
        Cell::Money(of.not_awarded),
    ]
}
