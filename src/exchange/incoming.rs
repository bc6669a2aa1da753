//! Tables as they come in: bytes of an unknown dialect, cut into named columns and numbered rows.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use thiserror::Error;

/// A table of texts, as it stood in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomingTable {
    /// What was found out about the file.
    pub dialect: IncomingDialect,
    /// The names of the columns, as written.
    pub header: Vec<String>,
    /// The rows that hold anything.
    pub rows: Vec<IncomingRow>,
}

/// A row of texts, each under the column at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomingRow {
    /// Its number as a spreadsheet counts: the header is row 1.
    pub number: usize,
    /// The texts, as many as there are columns.
    pub cells: Vec<String>,
}

/// How a file was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IncomingDialect {
    /// The name of the encoding.
    pub encoding: &'static str,
    /// The sign between cells.
    pub delimiter: char,
}

/// Where something in a file cannot be used, and why. Nothing of that file was taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellProblem {
    /// The row, as a spreadsheet counts; `None` for the file as a whole.
    pub row: Option<usize>,
    /// The column, as the file names it; empty for the row as a whole.
    pub column: String,
    /// What stands there.
    pub text: String,
    /// What is wrong with it.
    pub reason: CellReason,
}

/// Why a cell, a row or a file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CellReason {
    /// The file holds nothing.
    #[error("empty")]
    EmptyFile,
    /// The row has another number of cells than there are columns.
    #[error("{found} cells, {expected} columns")]
    OtherWidth {
        /// Cells in the row.
        found: usize,
        /// Columns in the header.
        expected: usize,
    },
    /// The file has no such column; these are the ones that it has.
    #[error("no such column")]
    NoColumn(Vec<String>),
    /// Two columns have this name.
    #[error("two columns of this name")]
    ColumnTwice,
    /// There must be something here.
    #[error("empty")]
    Blank,
    /// Not an amount.
    #[error("not an amount")]
    NotAnAmount,
    /// Not a number of zero or more.
    #[error("not a number of zero or more")]
    NotANumber,
    /// Not a year.
    #[error("not a year")]
    NotAYear,
    /// Not a date.
    #[error("not a date")]
    NotADate,
    /// The whole column can be read with a decimal comma and with a decimal point, with different
    /// results.
    #[error("comma or point")]
    WhichMark,
    /// Another row has the same identity.
    #[error("the same as row {0}")]
    SameAs(usize),
    /// No known layout has the columns of this file; these are missing from the nearest.
    #[error("unknown layout")]
    UnknownLayout(Vec<String>),
}

impl IncomingTable {
    /// Cuts a file into columns and rows, or says which rows do not fit.
    ///
    /// Takes UTF-8 with or without a byte order mark, UTF-16 with one, and Windows-1252; `;`, `,`
    /// and tab; LF, CRLF and CR; quoted cells with line ends in them; trailing empty columns and
    /// rows.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<CellProblem>> {
        let (text, encoding) = decode(bytes);
        let delimiter = delimiter(&text);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let dialect = IncomingDialect {
            encoding: encoding.name(),
            delimiter: char::from(delimiter),
        };
        let records = reader.records().enumerate().map(|(index, record)| {
            // A text in memory that is valid UTF-8 always gives records.
            let cells = record.iter().flatten().map(|cell| cell.trim().to_owned());
            (index.saturating_add(1), cells.collect::<Vec<String>>())
        });
        let mut records = records.filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
        let Some((_, header)) = records.next() else {
            return Err(vec![CellProblem::of_file(CellReason::EmptyFile)]);
        };
        let header = without_trailing_blanks(header);
        let mut problems = named_twice(&header);
        let mut rows = Vec::new();
        for (number, cells) in records {
            match fitted(cells, header.len()) {
                Ok(cells) => rows.push(IncomingRow { number, cells }),
                Err(found) => problems.push(CellProblem {
                    row: Some(number),
                    column: String::new(),
                    text: String::new(),
                    reason: CellReason::OtherWidth {
                        found,
                        expected: header.len(),
                    },
                }),
            }
        }
        if problems.is_empty() {
            Ok(Self {
                dialect,
                header,
                rows,
            })
        } else {
            Err(problems)
        }
    }

    /// The place of a column of this name, whatever its case.
    pub fn column(&self, name: &str) -> Option<usize> {
        let wanted = simplified(name);
        self.header
            .iter()
            .position(|column| simplified(column) == wanted)
    }

    /// The place of a column, or a problem that names the columns that there are.
    pub fn needed_column(&self, name: &str) -> Result<usize, CellProblem> {
        self.column(name).ok_or_else(|| CellProblem {
            row: None,
            column: name.to_owned(),
            text: String::new(),
            reason: CellReason::NoColumn(self.header.clone()),
        })
    }
}

impl IncomingRow {
    /// The text under a column; empty where there is none. `NULL` is how databases write blank.
    pub fn cell(&self, column: usize) -> &str {
        match self.cells.get(column).map_or("", String::as_str) {
            "NULL" | "null" => "",
            text => text,
        }
    }
}

impl CellProblem {
    /// A problem with a whole file.
    pub const fn of_file(reason: CellReason) -> Self {
        Self {
            row: None,
            column: String::new(),
            text: String::new(),
            reason,
        }
    }
}

/// A name for comparing: whatever its case, and whether words are set apart by spaces or `_`.
pub fn simplified(name: &str) -> String {
    name.trim()
        .trim_start_matches('\u{feff}')
        .to_lowercase()
        .replace([' ', '-'], "_")
}

fn decode(bytes: &[u8]) -> (String, &'static Encoding) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        let (text, encoding, _) = encoding.decode(bytes);
        return (text.into_owned(), encoding);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), UTF_8),
        Err(_other) => (WINDOWS_1252.decode(bytes).0.into_owned(), WINDOWS_1252),
    }
}

/// The sign that cuts the first line with anything on it into the most cells.
fn delimiter(text: &str) -> u8 {
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

fn without_trailing_blanks(mut cells: Vec<String>) -> Vec<String> {
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    cells
}

/// The cells under the columns: what stands beyond the last column must be blank. A row that ends
/// early was cut off somewhere, and is not taken for one with blanks.
fn fitted(mut cells: Vec<String>, width: usize) -> Result<Vec<String>, usize> {
    let found = cells.len();
    if cells.iter().skip(width).any(|cell| !cell.is_empty()) || found < width {
        return Err(found);
    }
    cells.truncate(width);
    Ok(cells)
}

fn named_twice(header: &[String]) -> Vec<CellProblem> {
    let twice = header.iter().enumerate().filter(|(index, name)| {
        let before = header.iter().take(*index);
        !name.is_empty()
            && before
                .map(|other| simplified(other))
                .any(|other| other == simplified(name))
    });
    twice
        .map(|(_, name)| CellProblem {
            row: Some(1),
            column: name.clone(),
            text: name.clone(),
            reason: CellReason::ColumnTwice,
        })
        .collect()
}
