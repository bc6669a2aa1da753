//! The arrangements before and after this one, with what each comes to.

use super::table::{cells_of, columns_of};
use crate::{
    engine::horizon::expected,
    exchange::{
        cell::Cell,
        column::{Column, ColumnKind},
        sheet::Rows,
    },
    plan::{Plan, TableName},
};

/// A row for every arrangement but this one.
pub(crate) fn horizon(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let mut columns = vec![Column::new("consecutive_id", ColumnKind::Id).key()];
    columns.extend(columns_of(TableName::Horizon));
    columns.push(Column::new("expected_total", ColumnKind::Money));
    let rows = plan.horizon.iter().map(move |(id, row)| {
        let mut cells = vec![Cell::id(id)];
        cells.extend(cells_of(plan, id.row()));
        cells.push(Cell::money_or_blank(expected(row)));
        cells
    });
    (columns, Box::new(rows))
}
