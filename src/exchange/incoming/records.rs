//! Text of an unknown dialect, cut into numbered rows.

use super::{CellProblem, CellReason, Rows, cells::Cut};
use csv::{ReaderBuilder, StringRecord};
use std::io::{Cursor, Read};

/// A row of our own behind the last. Where it does not come back, a quote before it was never closed.
const END: &str = "end";
const END_LINE: &str = "\nend";

/// The sign between cells, found out where nobody gives it, and every row that holds anything.
pub(super) fn cut(text: String, given: Option<u8>) -> Result<(u8, Rows), CellProblem> {
    let (found, start) = dialect(&text);
    let delimiter = given.unwrap_or(found);
    let mut cut = Cut::of(text.len());
    match cut_rows(&text, start, delimiter, &mut cut).unclosed {
        None => Ok((delimiter, cut.finish(text)?)),
        row => Err(CellProblem {
            row,
            ..CellProblem::of_file(CellReason::UnclosedQuote)
        }),
    }
}

/// The number of the row in which whatever follows this start of a file stands.
pub(super) fn row_after(start: &str) -> usize {
    let text = format!("{start}{END}");
    let (delimiter, start) = dialect(start);
    cut_rows(&text, start, delimiter, &mut Cut::of(text.len())).last
}

/// The numbers of rows, as a spreadsheet counts.
struct Numbers {
    /// That of the last row.
    last: usize,
    /// That of the last row too, if a quote is opened in it and not closed.
    unclosed: Option<usize>,
}

/// Cuts what follows the start of a text into rows.
///
/// A row without quotes is a line, and is cut here, which takes a fraction of the time.
fn cut_rows(text: &str, start: usize, delimiter: u8, cut: &mut Cut) -> Numbers {
    let bytes = text.as_bytes();
    let mut quoted = Quoted::new(text, delimiter);
    let (mut number, mut end) = (0_usize, start);
    while let Some(start) = start_of_row(bytes, end) {
        number = number.saturating_add(1);
        let rest = bytes.get(start..).unwrap_or_default();
        let stop = memchr::memchr3(b'\n', b'\r', b'"', rest);
        let stop = stop.map_or(bytes.len(), |length| start.saturating_add(length));
        if bytes.get(stop) == Some(&b'"') {
            end = quoted.read(end);
            cut.texts(number, quoted.record.iter());
        } else {
            end = stop.saturating_add(1);
            cut.line(number, text, start..stop, delimiter);
        }
    }
    let is_unclosed = quoted.last.is_some_and(|start| {
        let last = text.get(start..).unwrap_or_default();
        !is_closed(last, delimiter)
    });
    Numbers {
        last: number,
        unclosed: is_unclosed.then_some(number),
    }
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

    /// Reads the row that starts somewhere, and tells where it ends.
    fn read(&mut self, start: usize) -> usize {
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
        end
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

/// The sign between cells, and where the text starts that it cuts.
fn dialect(text: &str) -> (u8, usize) {
    let whole = text.len();
    let text = text.trim_start_matches('\u{feff}');
    let (sign, rest) = named_delimiter(text).unwrap_or_else(|| (likely_delimiter(text), text));
    (sign, whole.saturating_sub(rest.len()))
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
    let mut counts = [(b';', 0_usize), (b',', 0), (b'\t', 0), (b'|', 0)];
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        for (sign, count) in &mut counts {
            *count = count.saturating_add(usize::from(byte == *sign && !quoted));
        }
    }
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    most.map_or(b';', |(sign, _)| *sign)
}
