//! A sheet as CSV.

use super::{
    cell::Cell,
    column::Column,
    dialect::Dialect,
    formula,
    sheet::{Rows, Sheet},
};
use crate::text::Text;
use csv::{Terminator, Writer, WriterBuilder};
use std::{
    borrow::Cow,
    io::{self, Write},
};

/// Writes a heading and all rows. Answers how many rows there were.
pub fn write(
    sheet: Sheet<'_>,
    dialect: Dialect,
    text: &Text,
    out: impl Write,
) -> io::Result<usize> {
    write_table((&sheet.columns, sheet.rows), dialect, text, out)
}

/// The same for a table that is no sheet of a package.
pub fn write_table(
    (columns, rows): (&[Column], Rows<'_>),
    dialect: Dialect,
    text: &Text,
    mut out: impl Write,
) -> io::Result<usize> {
    out.write_all(dialect.start().as_bytes())?;
    let mut writer = WriterBuilder::new()
        .delimiter(u8::try_from(dialect.delimiter()).unwrap_or(b','))
        .terminator(Terminator::CRLF)
        .from_writer(out);
    writer.write_record(columns.iter().map(|column| column.name(text)))?;
    let mut written: usize = 0;
    for row in rows {
        write_row(columns, &row, dialect, text, &mut writer)?;
        written = written.saturating_add(1);
    }
    writer.flush()?;
    Ok(written)
}

fn write_row<W: Write>(
    columns: &[Column],
    row: &[Cell<'_>],
    dialect: Dialect,
    text: &Text,
    writer: &mut Writer<W>,
) -> io::Result<()> {
    debug_assert_eq!(columns.len(), row.len(), "a cell for every column");
    for cell in row {
        writer.write_field(field(cell, dialect, text).as_bytes())?;
    }
    writer.write_record(None::<&[u8]>)?;
    Ok(())
}

/// What stands in the file for a cell.
pub fn field<'a>(cell: &'a Cell<'_>, dialect: Dialect, text: &Text) -> Cow<'a, str> {
    match cell {
        Cell::Text(words) => formula::guarded(words),
        cell => cell.show(dialect.decimal_mark(), text),
    }
}
