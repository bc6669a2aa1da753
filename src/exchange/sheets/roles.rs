//! Roles and consultation bodies, with what follows from them whatever the day.

use super::{
    organisation,
    table::{cells_of, columns_of},
};
use crate::{
    engine::roles::{is_single, meets_by},
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Rows, SheetName},
    },
    plan::{Plan, TableName},
};

/// A row for every role, with whether it stands or falls with one person.
pub(crate) fn roles(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let mut columns = vec![Column::new("role_id", ColumnKind::Id).key()];
    columns.extend(columns_of(TableName::Roles));
    columns.push(Column::new("single_holder", ColumnKind::Flag).required());
    let rows = plan.roles.iter().map(move |(id, role)| {
        let mut cells = vec![Cell::id(id)];
        cells.extend(cells_of(plan, id.row()));
        cells.push(Cell::Flag(is_single(role)));
        cells
    });
    (columns, Box::new(rows))
}

/// A row for every body, with how many have a seat and the day by which it meets again.
pub(crate) fn bodies(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let mut columns = vec![Column::new("consultation_body_id", ColumnKind::Id).key()];
    columns.extend(columns_of(TableName::ConsultationBodies));
    columns.extend([
        Column::new("seats", ColumnKind::Integer).required(),
        Column::new("meets_by", ColumnKind::Date),
    ]);
    let rows = plan.consultation_bodies.iter().map(move |(id, body)| {
        let seats = i64::try_from(body.members.len()).unwrap_or(i64::MAX);
        let mut cells = vec![Cell::id(id)];
        cells.extend(cells_of(plan, id.row()));
        cells.push(Cell::Integer(seats));
        cells.push(meets_by(body).map_or(Cell::Blank, Cell::Date));
        cells
    });
    (columns, Box::new(rows))
}

/// Who has a seat in which body.
pub(crate) fn members(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let body = column::id_of(SheetName::ConsultationBodies, "consultation_body_id");
    let columns = vec![
        body.key(),
        column::id_of(SheetName::Organisations, "organisation_id").key(),
        column::text("organisation"),
    ];
    let rows = plan.consultation_bodies.iter().flat_map(move |(id, body)| {
        body.members.iter().map(move |who| {
            let [organisation_id, name] = organisation(plan, *who);
            vec![Cell::id(id), organisation_id, name]
        })
    });
    (columns, Box::new(rows))
}
