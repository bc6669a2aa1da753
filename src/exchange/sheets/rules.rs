//! Legal rules: those of the dossier, and those of the program that hold beside them.

use super::table::{cells_of, columns_of};
use crate::{
    exchange::{
        cell::Cell,
        column::{Column, ColumnKind},
        sheet::Rows,
    },
    plan::{LegalRule, Plan, Row as _, TableName, rule::shipped_rules},
};

/// A row for every rule. One of the program has no id.
pub(crate) fn rules(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let mut columns = vec![Column::new("rule_id", ColumnKind::Id).key_or_blank()];
    let fields = columns_of(TableName::Rules).into_iter();
    columns.extend(fields.map(|column| match &*column.word {
        "topic" => column.key(),
        "valid_from" => column.key_or_blank(),
        _ => column,
    }));
    let own = plan.rules.ids().map(|id| {
        let mut cells = vec![Cell::id(id)];
        cells.extend(cells_of(plan, id.row()));
        cells
    });
    let shipped = shipped_rules().iter().map(|rule| {
        let values = LegalRule::fields().iter().map(|field| (field.get)(rule));
        let cells = values.map(Cell::from_value);
        std::iter::once(Cell::Blank).chain(cells).collect()
    });
    (columns, Box::new(own.chain(shipped)))
}
