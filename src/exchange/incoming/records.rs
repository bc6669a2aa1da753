//! Text of an unknown dialect, cut into numbered rows.

use super::{CellProblem, CellReason};
use csv::{ReaderBuilder, StringRecord};
use std::io::Read;

/// A row as it stands in a file.
#[derive(Debug)]
pub(super) struct Record {
    /// Its number as a spreadsheet counts.
    pub(super) number: usize,
    /// Its cells, as written.
    pub(super) cells: Vec<String>,
}

/// A last row of our own. Where it does not come back, a quote before it was never closed.
const END: &str = "end";
const END_LINE: &str = "\nend";

/// The sign between cells, and every row that holds anything.
pub(super) fn cut(text: &str) -> Result<(u8, Vec<Record>), CellProblem> {
    let (delimiter, text) = dialect(text);
    let mut records = numbered(text, END_LINE, delimiter);
    let end = records.pop();
    if let Some((number, _)) = end.filter(|(_, record)| *record != [END][..]) {
        return Err(CellProblem {
            row: Some(number),
            ..CellProblem::of_file(CellReason::UnclosedQuote)
        });
    }
    let filled = records
        .into_iter()
        .filter(|(_, record)| record.iter().any(|cell| !cell.trim().is_empty()));
    let records = filled.map(|(number, record)| Record {
        number,
        cells: record.iter().map(str::to_owned).collect(),
    });
    Ok((delimiter, records.collect()))
}

/// The table itself, and the rows above its columns or below its last row with one cell alone.
pub(super) fn without_remarks(mut records: Vec<Record>) -> (Vec<Record>, Vec<Record>) {
    let is_remark = |record: &Record| record.filled() == 1;
    let Some(start) = records.iter().position(|record| !is_remark(record)) else {
        return (records, Vec::new());
    };
    let after = records.iter().rposition(|record| !is_remark(record));
    let mut remarks = records.split_off(after.map_or(0, |last| last.saturating_add(1)));
    // In a table of two columns a last row may well have one cell: that is no remark.
    let is_wide = records.get(start).is_some_and(|header| header.filled() > 2);
    if !is_wide {
        records.append(&mut remarks);
    }
    let table = records.split_off(start);
    records.append(&mut remarks);
    (table, records)
}

impl Record {
    /// Its first cell that holds anything.
    pub(super) fn first(&self) -> &str {
        let mut cells = self.cells.iter().map(|cell| cell.trim());
        cells.find(|cell| !cell.is_empty()).unwrap_or_default()
    }

    /// How many cells hold anything.
    fn filled(&self) -> usize {
        let filled = self.cells.iter().filter(|cell| !cell.trim().is_empty());
        filled.count()
    }
}

/// The number of the row in which whatever follows this start of a file stands.
pub(super) fn row_after(start: &str) -> usize {
    let (delimiter, start) = dialect(start);
    let records = numbered(start, END, delimiter);
    records.last().map_or(1, |(number, _)| *number)
}

/// Every row with its number. The reader skips blank lines, which a spreadsheet counts.
fn numbered(text: &str, ending: &str, delimiter: u8) -> Vec<(usize, StringRecord)> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes().chain(ending.as_bytes()));
    let mut number: usize = 0;
    // A text in memory that is valid UTF-8 always gives records.
    let records = reader.records().flatten().map(|record| {
        let start = record.position().map_or(0, csv::Position::byte);
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        number = number
            .saturating_add(1)
            .saturating_add(blank_lines(text, start));
        (number, record)
    });
    records.collect()
}

/// How many lines without anything stand at a place in the text.
fn blank_lines(text: &str, start: usize) -> usize {
    let (before, rest) = text.split_at_checked(start).unwrap_or((text, ""));
    // The reader ends a row at the CR of a CRLF, and leaves its LF to the next.
    let rest = match rest.strip_prefix('\n') {
        Some(rest) if before.ends_with('\r') => rest,
        _ => rest,
    };
    let is_end = |sign: &char| matches!(sign, '\r' | '\n');
    let ends: String = rest.chars().take_while(is_end).collect();
    ends.replace("\r\n", "\n").len()
}

/// The sign between cells, and the text that it cuts.
fn dialect(text: &str) -> (u8, &str) {
    let text = text.trim_start_matches('\u{feff}');
    named_delimiter(text).unwrap_or_else(|| (likely_delimiter(text), text))
}

/// What a first line `sep=;` says, and the text behind it. A spreadsheet does not count that line.
fn named_delimiter(text: &str) -> Option<(u8, &str)> {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let (line, rest) = text.split_at_checked(end)?;
    let line = line.trim_matches([' ', '"']).to_ascii_lowercase();
    let mut signs = line.strip_prefix("sep=")?.bytes();
    let (sign, None) = (signs.next()?, signs.next()) else {
        return None;
    };
    let rest = rest.strip_prefix('\r').unwrap_or(rest);
    let rest = rest.strip_prefix('\n').unwrap_or(rest);
    (sign == b'\t' || sign.is_ascii_punctuation()).then_some((sign, rest))
}

/// The sign that cuts the first line with anything on it into the most cells.
fn likely_delimiter(text: &str) -> u8 {
    let line = text
        .split(['\r', '\n'])
        .find(|line| !line.trim().is_empty())
        .unwrap_or("");
    let mut quoted = false;
    let mut counts = [(b';', 0_usize), (b',', 0), (b'\t', 0)];
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        for (sign, count) in &mut counts {
            *count = count.saturating_add(usize::from(byte == *sign && !quoted));
        }
    }
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    most.map_or(b';', |(sign, _)| *sign)
}
