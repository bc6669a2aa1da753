//! A sheet as CSV.
//!
//! Millions of amounts go this way. A line is kept to make the next one out of it, because in the
//! largest sheets most of it stays the same, and nothing else is kept for a cell or a row.

use super::{
    cell::Cell,
    column::Column,
    dialect::Dialect,
    formula,
    sheet::{Rows, Sheet},
};
use crate::text::Text;
use std::io::{self, Write};

/// How many bytes are passed on together.
const BYTES_TOGETHER: usize = 1 << 16;

/// Writes a heading and all rows. Answers how many rows there were.
pub fn write(
    sheet: Sheet<'_>,
    dialect: Dialect,
    text: &Text,
    out: impl Write,
) -> io::Result<usize> {
    let table = (sheet.columns.as_slice(), sheet.rows);
    write_rows(table, &sheet.last, (dialect, text), out)
}

/// The same for a table that is no sheet of a package.
pub fn write_table(
    table: (&[Column], Rows<'_>),
    dialect: Dialect,
    text: &Text,
    out: impl Write,
) -> io::Result<usize> {
    write_rows(table, &[], (dialect, text), out)
}

/// Rows of texts as CSV, as they are: whoever gives them has kept formulas out of them.
pub fn write_texts(rows: &[Vec<String>], dialect: Dialect) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(u8::try_from(dialect.delimiter()).unwrap_or(b';'))
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(dialect.start().as_bytes().to_vec());
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}

/// Writes rows that all end in the same cells.
fn write_rows(
    (columns, mut rows): (&[Column], Rows<'_>),
    last: &[Cell<'_>],
    (dialect, text): (Dialect, &Text),
    mut out: impl Write,
) -> io::Result<usize> {
    let names = columns.iter().map(|column| column.name(text));
    let names: Vec<Cell<'_>> = names.map(Cell::words).collect();
    let mut written = dialect.start().to_owned();
    let mut line = Line::new(dialect, text);
    line.replace(0, &names);
    written.push_str(line.text());
    written.push_str(END);
    let mut end = Line::new(dialect, text);
    end.replace(0, last);
    let (mut count, mut row) = (0_usize, Vec::new());
    while let Some(same) = rows.next_row(&mut row) {
        line.replace(same, &row);
        written.push_str(line.text());
        if !last.is_empty() {
            written.push(dialect.delimiter());
            written.push_str(end.text());
        }
        written.push_str(END);
        count = count.saturating_add(1);
        if written.len() >= BYTES_TOGETHER {
            out.write_all(written.as_bytes())?;
            written.clear();
        }
    }
    out.write_all(written.as_bytes())?;
    out.flush()?;
    Ok(count)
}

const END: &str = "\r\n";

/// Cells behind each other.
struct Line<'a> {
    dialect: Dialect,
    words: &'a Text,
    text: String,
    /// Where every cell ends.
    ends: Vec<usize>,
}

impl<'a> Line<'a> {
    fn new(dialect: Dialect, words: &'a Text) -> Self {
        Self {
            dialect,
            words,
            text: String::new(),
            ends: Vec::new(),
        }
    }

    fn text(&self) -> &str {
        &self.text
    }

    /// Puts other cells in the place of those that were there, but for the first that are the same.
    fn replace(&mut self, same: usize, cells: &[Cell<'_>]) {
        self.ends.truncate(same);
        self.text.truncate(self.ends.last().copied().unwrap_or(0));
        for cell in cells.get(same..).unwrap_or_default() {
            if !self.ends.is_empty() {
                self.text.push(self.dialect.delimiter());
            }
            self.add(cell);
            self.ends.push(self.text.len());
        }
    }

    fn add(&mut self, cell: &Cell<'_>) {
        let start = self.text.len();
        if let Cell::Text(words) = cell {
            self.text.push_str(formula::guard(words));
        }
        cell.show_in(&mut self.text, self.dialect.decimal_mark(), self.words);
        let field = self.text.get(start..).unwrap_or_default();
        if needs_quotes(field, self.dialect) {
            let doubled = field.replace('"', "\"\"");
            self.text.truncate(start);
            self.text.extend(["\"", &doubled, "\""]);
        }
    }
}

/// Whether a field would be taken for more than one, or for part of one. Looks at every byte
/// without stopping early, which takes many at a time.
fn needs_quotes(field: &str, dialect: Dialect) -> bool {
    let delimiter = u8::try_from(dialect.delimiter()).unwrap_or(b',');
    let is_special = |byte| matches!(byte, b'"' | b'\r' | b'\n') || byte == delimiter;
    field
        .bytes()
        .fold(false, |found, byte| found | is_special(byte))
}
