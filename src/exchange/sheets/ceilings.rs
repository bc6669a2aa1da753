//! Ceilings as they stand in the plan, and what the awards leave of them.

use super::table::{cells_of, columns_of};
use crate::{
    engine::ceilings::room,
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows},
    },
    plan::TableName,
};

/// A row for every ceiling.
pub(crate) fn ceilings<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let mut columns = vec![Column::new("ceiling_id", ColumnKind::Id).key()];
    columns.extend(columns_of(TableName::Ceilings));
    columns.extend(["taken_by_awards", "room"].map(column::amount));
    let (plan, evaluated) = (contents.plan(), contents.evaluated);
    let rows = plan.ceilings.iter().map(move |(id, ceiling)| {
        let room = room(plan, &evaluated.outcome, ceiling);
        let mut cells = vec![Cell::id(id)];
        cells.extend(cells_of(plan, id.row()));
        cells.extend([room.taken, room.left].map(Cell::Money));
        cells
    });
    (columns, Box::new(rows))
}
