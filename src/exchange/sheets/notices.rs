//! What is to be refused of a next period: the notice as it stands in the plan, and what it comes to.

use super::table::{cells_of, columns_of};
use crate::{
    engine::notice::noticed,
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows},
    },
    plan::TableName,
};

/// A row for every notice.
pub(crate) fn notices<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let mut columns = vec![Column::new("notice_id", ColumnKind::Id).key()];
    columns.extend(columns_of(TableName::Notices));
    columns.extend([
        Column::new("award_ends", ColumnKind::Date).required(),
        Column::new("years_in_a_row", ColumnKind::Integer).required(),
        Column::new("years_unknown", ColumnKind::Flag).required(),
        column::amount("refused"),
        Column::new("latest_notice", ColumnKind::Date),
        Column::new("notice_until", ColumnKind::Date),
        column::amount("cost_of_continuing"),
    ]);
    let (plan, evaluated) = (contents.plan(), contents.evaluated);
    let rows = plan.notices.iter().map(move |(id, notice)| {
        let came = noticed(plan, &evaluated.outcome, notice);
        let day = |day: Option<_>| day.map_or(Cell::Blank, Cell::Date);
        let mut cells = vec![Cell::id(id)];
        cells.extend(cells_of(plan, id.row()));
        cells.extend([
            Cell::Date(came.ends),
            Cell::Integer(i64::try_from(came.years.count).unwrap_or(i64::MAX)),
            Cell::Flag(came.years.is_open),
            Cell::Money(came.refused),
            day(came.latest),
            day(came.until),
            Cell::Money(came.cost),
        ]);
        cells
    });
    (columns, Box::new(rows))
}
