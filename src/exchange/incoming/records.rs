//! Text of an unknown dialect, cut into numbered rows.

use super::{CellProblem, CellReason, Cells, IncomingRow};
use csv::{ReaderBuilder, StringRecord};
use std::io::{Cursor, Read};

/// A row as it stands in a file, its cells as written.
pub(super) type Record = IncomingRow;

/// A row of our own behind the last. Where it does not come back, a quote before it was never closed.
const END: &str = "end";
const END_LINE: &str = "\nend";

/// The sign between cells, and every row that holds anything.
pub(super) fn cut(text: &str) -> Result<(u8, Vec<Record>), CellProblem> {
    let (delimiter, text) = dialect(text);
    let (records, unclosed) = numbered(text, delimiter);
    match unclosed {
        None => Ok((delimiter, records)),
        row => Err(CellProblem {
            row,
            ..CellProblem::of_file(CellReason::UnclosedQuote)
        }),
    }
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
        let mut cells = self.cells.iter().map(str::trim);
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
    let (records, _) = numbered(&format!("{start}{END}"), delimiter);
    records.last().map_or(1, |record| record.number)
}

/// Every row that holds anything, with its number as a spreadsheet counts; and the number of the
/// last one if a quote is opened in it and not closed.
///
/// A row without quotes is a line, and is cut here, which takes a fraction of the time.
fn numbered(text: &str, delimiter: u8) -> (Vec<Record>, Option<usize>) {
    let bytes = text.as_bytes();
    let mut quoted = Quoted::new(text, delimiter);
    let mut records: Vec<Record> = Vec::new();
    let (mut number, mut end, mut likely) = (0_usize, 0_usize, 1_usize);
    while let Some(start) = start_of_row(bytes, end) {
        number = number.saturating_add(1);
        let rest = bytes.get(start..).unwrap_or_default();
        let stop = memchr::memchr3(b'\n', b'\r', b'"', rest);
        let stop = stop.map_or(bytes.len(), |length| start.saturating_add(length));
        let cells = if bytes.get(stop) == Some(&b'"') {
            let cells;
            (cells, end) = quoted.read(end);
            cells
        } else {
            end = stop.saturating_add(1);
            let line = text.get(start..stop).unwrap_or_default();
            Cells::cut(line, delimiter, likely)
        };
        likely = cells.len();
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            records.push(Record { number, cells });
        }
    }
    let is_unclosed = quoted.last.is_some_and(|start| {
        let last = text.get(start..).unwrap_or_default();
        !is_closed(last, delimiter)
    });
    (records, is_unclosed.then_some(number))
}

/// Where the next row starts. A row ends at the CR of a CRLF, and leaves its LF to the next.
fn start_of_row(bytes: &[u8], end: usize) -> Option<usize> {
    let before = end.checked_sub(1).and_then(|last| bytes.get(last));
    let is_crlf = before == Some(&b'\r') && bytes.get(end) == Some(&b'\n');
    let start = end.saturating_add(usize::from(is_crlf));
    (start < bytes.len()).then_some(start)
}

/// Rows with quotes in them, of which the library knows what they mean.
struct Quoted<'a> {
    reader: csv::Reader<Cursor<&'a [u8]>>,
    record: StringRecord,
    length: usize,
    /// Where the row starts that goes on to the end of the text.
    last: Option<usize>,
}

impl<'a> Quoted<'a> {
    fn new(text: &'a str, delimiter: u8) -> Self {
        Self {
            reader: settings(delimiter).from_reader(Cursor::new(text.as_bytes())),
            record: StringRecord::new(),
            length: text.len(),
            last: None,
        }
    }

    /// The row that starts somewhere, and where it ends.
    fn read(&mut self, start: usize) -> (Cells, usize) {
        let mut place = csv::Position::new();
        place.set_byte(start.try_into().unwrap_or(u64::MAX));
        // A text in memory that is valid UTF-8 always gives records.
        let found = self.reader.seek(place);
        let found = found.and_then(|()| self.reader.read_record(&mut self.record));
        let end = usize::try_from(self.reader.position().byte());
        let end = end.unwrap_or(self.length);
        let end = if matches!(found, Ok(true)) && end > start {
            end
        } else {
            self.length
        };
        if end >= self.length {
            self.last = Some(start);
        }
        (self.record.iter().collect(), end)
    }
}

/// Whether every quote that is opened in a row is closed in it.
fn is_closed(row: &str, delimiter: u8) -> bool {
    let text = row.as_bytes().chain(END_LINE.as_bytes());
    let records = settings(delimiter).from_reader(text).into_records();
    let last = records.flatten().last();
    last.is_none_or(|record| record == [END][..])
}

fn settings(delimiter: u8) -> ReaderBuilder {
    let mut settings = ReaderBuilder::new();
    settings
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter);
    settings
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
