//! A sheet as CSV.
//!
//! Millions of amounts go this way, so cells are written straight behind each other into one text
//! that is passed on whenever it is long enough, and nothing is kept for a cell or a row.

use super::{cell::Cell, dialect::Dialect, formula, sheet::Sheet};
use crate::text::Text;
use std::io::{self, Write};

/// How many bytes are passed on together.
const BYTES_TOGETHER: usize = 1 << 16;

/// Writes a heading and all rows. Answers how many rows there were.
pub fn write(
    mut sheet: Sheet<'_>,
    dialect: Dialect,
    text: &Text,
    mut out: impl Write,
) -> io::Result<usize> {
    let mut lines = Lines::new(dialect, text);
    for (index, column) in sheet.columns.iter().enumerate() {
        lines.add(index, &Cell::words(column.name(text)));
    }
    lines.end();
    let (mut rows, mut row) = (0_usize, Vec::new());
    while sheet.next_row(&mut row) {
        debug_assert_eq!(sheet.columns.len(), row.len(), "a cell for every column");
        for (index, cell) in row.iter().enumerate() {
            lines.add(index, cell);
        }
        lines.end();
        rows = rows.saturating_add(1);
        if lines.written.len() >= BYTES_TOGETHER {
            lines.pass_on(&mut out)?;
        }
    }
    lines.pass_on(&mut out)?;
    out.flush()?;
    Ok(rows)
}

/// Lines that were not passed on yet.
struct Lines<'a> {
    dialect: Dialect,
    text: &'a Text,
    written: String,
}

impl<'a> Lines<'a> {
    fn new(dialect: Dialect, text: &'a Text) -> Self {
        let mut written = String::with_capacity(BYTES_TOGETHER.saturating_mul(2));
        written.push_str(dialect.start());
        Self {
            dialect,
            text,
            written,
        }
    }

    /// Adds a cell behind the others of its line.
    fn add(&mut self, index: usize, cell: &Cell<'_>) {
        if index > 0 {
            self.written.push(self.dialect.delimiter());
        }
        let start = self.written.len();
        if let Cell::Text(words) = cell {
            self.written.push_str(formula::guard(words));
        }
        cell.show_in(&mut self.written, self.dialect.decimal_mark(), self.text);
        let field = self.written.get(start..).unwrap_or_default();
        if needs_quotes(field, self.dialect) {
            let doubled = field.replace('"', "\"\"");
            self.written.truncate(start);
            self.written.extend(["\"", &doubled, "\""]);
        }
    }

    fn end(&mut self) {
        self.written.push_str("\r\n");
    }

    fn pass_on(&mut self, out: &mut impl Write) -> io::Result<()> {
        out.write_all(self.written.as_bytes())?;
        self.written.clear();
        Ok(())
    }
}

/// Whether a field would be taken for more than one, or for part of one. Looks at every byte
/// without stopping early, which takes many at a time.
fn needs_quotes(field: &str, dialect: Dialect) -> bool {
    let delimiter = u8::try_from(dialect.delimiter()).unwrap_or(b',');
    let is_special = |byte| matches!(byte, b'"' | b'\r' | b'\n') | (byte == delimiter);
    field
        .bytes()
        .fold(false, |found, byte| found | is_special(byte))
}
