//! Signatures: who signed what, and who must sign again because of what.

use super::{
    agreements::authority,
    organisation,
    table::{cells_of, columns_of},
};
use crate::{
    engine::signatures::{Concerns, Reason, changed},
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows, SheetName},
    },
    plan::{Signature, SignatureId, TableName},
};

/// The codes of why somebody must sign again.
const REASONS: &[&str] = &[
    Reason::Amounts.code(),
    Reason::Document.code(),
    Reason::Agreements.code(),
    Reason::Rules.code(),
];

/// A row for every signature, with whether it must be given again.
pub(crate) fn signatures<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let mut columns = vec![
        Column::new("signature_id", ColumnKind::Id).key(),
        column::text("signer").required(),
    ];
    columns.extend(columns_of(TableName::Signatures));
    columns.push(Column::new("changes_since", ColumnKind::Integer).required());
    let contents = *contents;
    let rows = std::iter::once_with(move || signature_rows(&contents)).flatten();
    (columns, Box::new(rows))
}

fn signature_rows<'a>(contents: &Contents<'a>) -> Vec<Vec<Cell<'a>>> {
    let plan = contents.plan();
    let concerns = Concerns::new(plan, &contents.evaluated.outcome);
    let rows = plan.signatures.iter().map(|(id, row)| {
        let count = changed(&concerns, row).len();
        let mut cells = vec![Cell::id(id), signer(contents, row)];
        cells.extend(cells_of(plan, id.row()));
        cells.push(Cell::Integer(i64::try_from(count).unwrap_or(i64::MAX)));
        cells
    });
    rows.collect()
}

/// Who signs by name, also where that is the authority.
fn signer<'a>(contents: &Contents<'a>, row: &Signature) -> Cell<'a> {
    let plan = contents.plan();
    match row.organisation {
        Some(who) => Cell::words(plan.name_of(who.row())),
        None => Cell::words(authority(plan, contents.text)),
    }
}

/// What concerned each party when it signed.
pub(crate) fn state<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let columns = vec![
        column::id_of(SheetName::Signatures, "signature_id").key(),
        column::text("place").key(),
        column::text("signed_value").required(),
    ];
    let rows = contents.plan().signatures.iter().flat_map(|(id, row)| {
        row.state
            .iter()
            .map(move |(at, value)| vec![Cell::id(id), Cell::text(at), Cell::text(value)])
    });
    (columns, Box::new(rows))
}

/// Everything that became different since a party signed.
pub(crate) fn changes<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let columns = vec![
        column::id_of(SheetName::Signatures, "signature_id").key(),
        column::id_of(SheetName::Organisations, "organisation_id"),
        column::text("organisation"),
        Column::new("sign_reason", ColumnKind::Choice(REASONS)).required(),
        column::text("place").key(),
        column::text("where").required(),
        column::text("signed_value"),
        column::text("value_now"),
    ];
    let contents = *contents;
    let rows = std::iter::once_with(move || change_rows(&contents)).flatten();
    (columns, Box::new(rows))
}

fn change_rows<'a>(contents: &Contents<'a>) -> Vec<Vec<Cell<'a>>> {
    let plan = contents.plan();
    let concerns = Concerns::new(plan, &contents.evaluated.outcome);
    let rows = plan.signatures.iter().flat_map(|(id, row)| {
        let changed = changed(&concerns, row).into_iter();
        changed.map(move |change| {
            let mut cells = vec![Cell::id(id)];
            cells.extend(whose(contents, id));
            cells.extend([
                Cell::Choice(change.reason.code()),
                Cell::words(change.place.to_string()),
                Cell::words(contents.text.place(plan, &change.place)),
                Cell::words(change.before.to_string()),
                Cell::words(change.after.to_string()),
            ]);
            cells
        })
    });
    rows.collect()
}

fn whose<'a>(contents: &Contents<'a>, id: SignatureId) -> [Cell<'a>; 2] {
    let plan = contents.plan();
    let row = plan.signatures.get(id);
    match row.and_then(|row| row.organisation) {
        Some(who) => organisation(plan, who),
        None => [Cell::Blank, Cell::words(authority(plan, contents.text))],
    }
}
