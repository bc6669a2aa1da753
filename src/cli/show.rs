//! `ontschot show`: a table of the export, on the screen.

use super::{
    Context, Failure,
    arguments::{Show, TableFormat},
    columns::{Aligned, Side, aligned},
    output::gone_or,
};
use crate::{
    exchange::{Column, ColumnKind, Contents, Dialect, Sheet, SheetName, csv, json, sheet},
    file::snapshot,
    text::{Language, Text},
};

pub(super) fn run(arguments: &Show, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let mut session = context.open(&arguments.file)?;
    let evaluated = context.evaluated(&mut session, &arguments.which)?;
    let filter = context.filter(&evaluated.plan, &arguments.filters)?;
    let name = SheetName::from_code(&arguments.table).ok_or_else(|| {
        let tables: Vec<_> = SheetName::ALL.iter().map(|name| name.code()).collect();
        let tables = tables.join(", ");
        let table = &arguments.table;
        context.refused("command-table", &[("table", table), ("tables", &tables)])
    })?;
    // Programs read English names and plain numbers unless they ask for something else.
    let dialect = context.dialect(arguments.dialect.as_deref(), Dialect::Rfc4180)?;
    let is_plain = arguments.format != TableFormat::Text && dialect == Dialect::Rfc4180;
    let id = session.dossier().id;
    let snapshot = snapshot(&evaluated.plan);
    let Context { text, io, .. } = context;
    let text = if is_plain {
        Text::of(Language::English)
    } else {
        *text
    };
    let contents = Contents {
        dossier_id: &id,
        snapshot: &snapshot,
        evaluated: &evaluated,
        log: session.log(),
        versions: session.versions(),
        filter: &filter,
        text,
    };
    let sheet = sheet(&contents, name);
    let written = match arguments.format {
        TableFormat::Csv => csv::write(sheet, dialect, text, &mut *io.out).map(|_rows| ()),
        TableFormat::Json => writeln!(io.out, "{:#}", json::rows(sheet, text)),
        TableFormat::Text => io.out.write_all(as_text(sheet, text).as_bytes()),
    };
    written.map_err(|reason| gone_or(context.text, &reason))?;
    Ok(0)
}

/// The table without what stands the same in every row.
fn as_text(sheet: Sheet<'_>, text: &Text) -> String {
    let side = |column: &Column| match (column.code().as_str(), column.kind) {
        ("dossier_id" | "snapshot", _) => None,
        (_, ColumnKind::Money | ColumnKind::Number) => Some(Aligned::Right),
        _ => Some(Aligned::Left),
    };
    let sides: Vec<Side> = sheet.columns.iter().map(side).collect();
    let mark = text.language().numbers().decimal;
    let heading = sheet
        .columns
        .iter()
        .map(|column| column.name(text))
        .collect();
    let rows = sheet.rows().map(|row| {
        let cells = row.iter().map(|cell| cell.show(mark, text).into_owned());
        cells.collect::<Vec<String>>()
    });
    let rows: Vec<Vec<String>> = std::iter::once(heading).chain(rows).collect();
    aligned(&rows, &sides)
}
