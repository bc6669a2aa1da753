//! Tables as they come in: bytes of an unknown dialect, cut into named columns and numbered rows.

mod cells;
mod encoding;
mod problem;
mod records;
mod workbook;

pub use cells::{IncomingRow, Rows};
pub use problem::{AnsweredBy, FOR_EVERY_ROW};

use super::formula;
use crate::{plan::OutlineError, year::Year};
use thiserror::Error;

/// A table of texts, as it stood in a file.
#[derive(Clone, Debug)]
pub struct IncomingTable {
    /// What was found out about the file.
    pub dialect: IncomingDialect,
    /// The names of the columns, as written.
    pub header: Vec<String>,
    /// The rows that hold anything.
    pub rows: Rows,
    /// What stands alone in a row above the columns or below the last row: a title, a source.
    pub remarks: Vec<(usize, String)>,
}

/// What somebody says of how a file is written; what is left open is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IncomingForm {
    /// The sheet to read, where the file is a workbook.
    pub sheet: Option<String>,
    /// The name of the encoding, where it is text: one of [`ENCODINGS`].
    pub encoding: Option<&'static str>,
    /// The sign between cells, where it is text: one of [`DELIMITERS`].
    pub delimiter: Option<char>,
}

/// The encodings that a text can be said to have.
pub const ENCODINGS: [&str; 3] = ["UTF-8", "windows-1252", "UTF-16LE"];

/// The signs that can be said to stand between cells.
pub const DELIMITERS: [char; 4] = [';', ',', '\t', '|'];

/// How a file was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IncomingDialect {
    /// As text.
    Text {
        /// The name of the encoding.
        encoding: &'static str,
        /// The sign between cells.
        delimiter: char,
    },
    /// As a workbook.
    Workbook {
        /// The sheet that was read.
        sheet: String,
        /// The sheets that were not.
        others: Vec<String>,
    },
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
    /// A workbook that cannot be opened.
    #[error("not a workbook")]
    NotAWorkbook,
    /// A workbook with a password, or of a version before 2007.
    #[error("a locked or old workbook")]
    LockedOrOld,
    /// A workbook that is larger than can be read.
    #[error("too large")]
    TooLarge,
    /// A sheet was asked for, and the file is no workbook.
    #[error("no workbook, so no sheets")]
    NoSheets,
    /// The workbook has no such sheet; these are the ones that it has.
    #[error("no such sheet")]
    NoSheet(Vec<String>),
    /// The file holds nothing.
    #[error("empty")]
    EmptyFile,
    /// A quote is opened here and closed nowhere, so that the rest of the file is one cell.
    #[error("a quote that is not closed")]
    UnclosedQuote,
    /// There are bytes here that are no text in the encoding that the file starts with.
    #[error("not {0}")]
    NotText(&'static str),
    /// This is not UTF-8, while other letters in the file are.
    #[error("UTF-8 and another encoding")]
    MixedEncodings,
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
    /// Two columns are headed with words for the same thing.
    #[error("two columns for one thing")]
    TwoHeadings {
        /// What both can be.
        field: &'static str,
        /// How they are headed.
        headings: Box<[String; 2]>,
    },
    /// There must be something here.
    #[error("empty")]
    Blank,
    /// The file is of another dossier.
    #[error("of another dossier")]
    OtherDossier,
    /// Neither yes, no nor a reservation.
    #[error("not an answer")]
    NotAnAnswer,
    /// More than an amount can be.
    #[error("too large an amount")]
    AmountTooLarge,
    /// Some amounts are only right with a decimal comma and others only with a point.
    #[error("comma and point")]
    TwoMarks,
    /// Not an amount.
    #[error("not an amount")]
    NotAnAmount,
    /// No organisation of the dossier has this name or alias.
    #[error("no organisation of this name")]
    NoOrganisation,
    /// The dossier has no such line.
    #[error("no such line")]
    NoLine,
    /// The dossier has several rows of the same.
    #[error("several in the dossier")]
    SeveralKnown,
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
    /// A formula of which the workbook does not keep what it gives.
    #[error("a formula that was not calculated")]
    NotCalculated,
    /// Another award has the same number in the same year.
    #[error("the same number as row {0}")]
    SameNumberAs(usize),
    /// Another row has the same identity.
    #[error("the same as row {0}")]
    SameAs(usize),
    /// A day before the one that it should come after.
    #[error("before the start")]
    EndsBeforeStart,
    /// An amount in another currency.
    #[error("not in euros")]
    NotInEuros,
    /// The file says that amounts are in thousands or millions, and nobody said by what to multiply.
    #[error("in thousands of euros")]
    InThousands,
    /// The file is no collection of features.
    #[error("not GeoJSON")]
    NotGeoJson,
    /// A feature is no area.
    #[error(transparent)]
    NotAnOutline(OutlineError),
    /// Some outlines are in degrees and others in metres.
    #[error("degrees and metres")]
    OtherCoordinates,
    /// The areas are of several levels, one within the other; these are their kinds.
    #[error("several levels")]
    SeveralLevels(Vec<&'static str>),
    /// Each year has a column of its own, such as this one.
    #[error("years side by side")]
    YearsBesideEachOther {
        /// How the first of those columns is headed.
        column: String,
        /// Its year.
        year: Year,
    },
    /// The file lacks what a register must have.
    #[error("unknown layout")]
    UnknownLayout {
        /// What is missing, as it is usually headed.
        missing: Vec<String>,
        /// The columns that there are.
        columns: Vec<String>,
    },
}

impl IncomingTable {
    /// Cuts a file into columns and rows, or says which rows do not fit.
    ///
    /// Takes UTF-8 with or without a byte order mark, UTF-16 with one, and Windows-1252; `;`, `,`,
    /// `|` and tab, and what a first line `sep=` says; LF, CRLF and CR; quoted cells with line ends in
    /// them; trailing empty columns and rows; a title above the columns and a source below the last
    /// row; text cells as an export guards them. Of a workbook it takes the first sheet.
    pub fn read(bytes: impl Into<Vec<u8>>) -> Result<Self, Vec<CellProblem>> {
        Self::read_as(bytes, &IncomingForm::default())
    }

    /// The same, from the sheet of a name where the file is a workbook.
    pub fn read_sheet(
        bytes: impl Into<Vec<u8>>,
        sheet: Option<&str>,
    ) -> Result<Self, Vec<CellProblem>> {
        let sheet = sheet.map(str::to_owned);
        let form = IncomingForm {
            sheet,
            ..IncomingForm::default()
        };
        Self::read_as(bytes, &form)
    }

    /// The same, written as somebody says that it is.
    pub fn read_as(
        bytes: impl Into<Vec<u8>>,
        form: &IncomingForm,
    ) -> Result<Self, Vec<CellProblem>> {
        let (dialect, mut rows) = cut(bytes.into(), form).map_err(|problem| vec![problem])?;
        let remarks = rows.take_remarks();
        let Some((number, header)) = rows.take_header() else {
            return Err(vec![CellProblem::of_file(CellReason::EmptyFile)]);
        };
        let header = without_trailing_blanks(header);
        let mut problems = named_twice(number, &header);
        problems.append(&mut rows.fit(header.len()));
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self {
            dialect,
            header,
            rows,
            remarks,
        })
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

/// The sheets of a workbook that can be seen; none where it is no workbook, or cannot be opened.
pub fn sheets(bytes: &[u8]) -> Vec<String> {
    if workbook::is_workbook(bytes) {
        workbook::sheets(bytes)
    } else {
        Vec::new()
    }
}

/// The rows of a file, whatever it is.
fn cut(bytes: Vec<u8>, form: &IncomingForm) -> Result<(IncomingDialect, Rows), CellProblem> {
    if workbook::is_locked_or_old(&bytes) {
        return Err(CellProblem::of_file(CellReason::LockedOrOld));
    }
    if workbook::is_workbook(&bytes) {
        let read = workbook::read(&bytes, form.sheet.as_deref())?;
        let dialect = IncomingDialect::Workbook {
            sheet: read.name,
            others: read.others,
        };
        return Ok((dialect, read.rows));
    }
    if form.sheet.is_some() {
        return Err(CellProblem::of_file(CellReason::NoSheets));
    }
    let (text, encoding) = match form.encoding {
        Some(name) => encoding::decode_as(&bytes, name)?,
        None => encoding::decode(bytes)?,
    };
    let given = form.delimiter.and_then(|sign| u8::try_from(sign).ok());
    let (delimiter, rows) = records::cut(text, given)?;
    let dialect = IncomingDialect::Text {
        encoding: encoding.name(),
        delimiter: char::from(delimiter),
    };
    Ok((dialect, rows))
}

/// A name for comparing: whatever its case, and whether words are set apart by spaces or `_`.
pub fn simplified(name: &str) -> String {
    name.trim()
        .trim_start_matches('\u{feff}')
        .to_lowercase()
        .replace([' ', '-'], "_")
}

fn without_trailing_blanks(mut cells: Vec<String>) -> Vec<String> {
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    cells
}

fn named_twice(row: usize, header: &[String]) -> Vec<CellProblem> {
    let twice = header.iter().enumerate().filter(|(index, name)| {
        let before = header.iter().take(*index);
        !name.is_empty()
            && before
                .map(|other| simplified(other))
                .any(|other| other == simplified(name))
    });
    twice
        .map(|(_, name)| CellProblem {
            row: Some(row),
            column: name.clone(),
            text: name.clone(),
            reason: CellReason::ColumnTwice,
        })
        .collect()
}
