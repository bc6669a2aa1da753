//! How far the landing is, by organisation.

use super::organisation;
use crate::{
    engine::landing::{organisations, progress as progress_of},
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Rows, SheetName},
    },
    plan::Plan,
};

/// A row for everyone who has a list or should have one. It tells nothing of a day, because a
/// package does not know when it is read.
pub(crate) fn progress(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let whole = |word| Column::new(word, ColumnKind::Integer).required();
    let columns = vec![
        column::id_of(SheetName::Organisations, "organisation_id").key(),
        column::text("organisation"),
        whole("items"),
        whole("items_done"),
        whole("items_open"),
        whole("items_not_applicable"),
    ];
    let rows = organisations(plan).into_iter().map(move |who| {
        let all = progress_of(plan, who, None, jiff::civil::Date::MIN);
        let [organisation_id, name] = organisation(plan, who);
        let numbers = [all.items, all.done, all.open(), all.not_applicable];
        let mut cells = vec![organisation_id, name];
        cells.extend(numbers.map(|number| {
            let number = i64::try_from(number).unwrap_or(i64::MAX);
            Cell::Integer(number)
        }));
        cells
    });
    (columns, Box::new(rows))
}
