//! Cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows.

use super::formula;
use std::borrow::Cow;

/// The cells of a text from the clipboard, row by row. Rows need not be of one length.
///
/// A cell in quotes may hold tabs, line ends and doubled quotes; a quote that stands otherwise is a
/// quote. The apostrophe of [`harmless`] is taken off.
pub fn read(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![Vec::new()];
    let mut rest = text;
    loop {
        let (cell, after) = quoted(rest).unwrap_or_else(|| plain(rest));
        let cell = formula::unguarded(&cell).to_owned();
        if let Some(row) = rows.last_mut() {
            row.push(cell);
        }
        let after_line = after.strip_prefix("\r\n");
        let after_line = after_line.or_else(|| after.strip_prefix(['\n', '\r']));
        rest = match (after_line, after.strip_prefix('\t')) {
            // The line end behind the last row begins no other.
            (Some(""), _) | (None, None) => return rows,
            (Some(next), _) => {
                rows.push(Vec::new());
                next
            }
            (None, Some(next)) => next,
        };
    }
}

/// Rows of cells as a text for the clipboard. Of several, each ends with a line end, as spreadsheets
/// do, so that a blank cell in the last row is not lost.
pub fn write(rows: &[Vec<String>]) -> String {
    let row = |cells: &Vec<String>| {
        let cells = cells.iter().map(|cell| written(cell));
        cells.collect::<Vec<_>>().join("\t")
    };
    match rows {
        [one] => row(one),
        rows => rows
            .iter()
            .map(|cells| [row(cells).as_str(), "\r\n"].concat())
            .collect(),
    }
}

/// A text for a cell, with an apostrophe before it where a spreadsheet would run it.
pub fn harmless(text: &str) -> Cow<'_, str> {
    formula::guarded(text)
}

fn written(cell: &str) -> Cow<'_, str> {
    if cell.contains(['\t', '\n', '\r']) || cell.starts_with('"') {
        Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A cell up to the next tab or line end, and what is left.
fn plain(text: &str) -> (String, &str) {
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (cell, after) = text.split_at(end);
    (cell.to_owned(), after)
}

/// A cell between quotes, and what is left; `None` where there are none, or more behind them.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (inner, after) = rest.split_once('"')?;
        cell.push_str(inner);
        match after.strip_prefix('"') {
            Some(next) => {
                cell.push('"');
                rest = next;
            }
            None if after.is_empty() || after.starts_with(['\t', '\n', '\r']) => {
                return Some((cell, after));
            }
            None => return None,
        }
    }
}
