//! The export: all sheets as files in a folder, with a description that programs read.

use super::{
    cell::Cell,
    csv, datapackage,
    dialect::Dialect,
    filter::Filter,
    folder::{Blocked, Folder},
    sheet::{Contents, Sheet, SheetName, sheet},
    workbook::WorkbookError,
};
use crate::{file::error::disk_words, text::Text, year::Year};
use jiff::civil::Date;
use std::{
    collections::BTreeSet,
    io,
    path::{Path, PathBuf},
};
use thiserror::Error;

/// What to export, and how.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// What of which plan, in which language.
    pub contents: Contents<'a>,
    /// In which form.
    pub dialect: Dialect,
    /// The day on which it is made.
    pub today: Date,
    /// How many rows a file may have under its heading; [`Dialect::rows_max`] unless there is a
    /// reason.
    pub rows_max: Option<usize>,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// The files, in the order in which they were written.
    pub files: Vec<ExportedFile>,
    /// What its reader must know.
    pub warnings: Vec<Warning>,
}

/// A file of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportedFile {
    /// Its name in the folder. It is made of fixed words and a year, never of what somebody typed.
    pub name: String,
    /// The sheet that stands in it; `None` for the description of all.
    pub sheet: Option<SheetName>,
    /// How many rows it has under its heading.
    pub rows: usize,
}

/// Something about an export that its reader must know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// A sheet has more rows than a spreadsheet opens and stands in a file for each year.
    SplitByYear {
        /// The sheet.
        sheet: SheetName,
        /// All its rows.
        rows: usize,
    },
    /// A file has more rows than a spreadsheet opens.
    TooManyRows {
        /// The file.
        file: String,
        /// Its rows.
        rows: usize,
    },
}

/// Why an export was not made. The folder is then as it was.
#[derive(Debug, Error)]
pub enum ExportError {
    /// A file could not be written, or not be put in its place.
    #[error("{file}: {reason}")]
    Write {
        /// The file.
        file: String,
        /// Why.
        #[source]
        reason: io::Error,
    },
    /// A workbook could not be made.
    #[error("{file}: {reason}")]
    Workbook {
        /// The file.
        file: String,
        /// Why.
        #[source]
        reason: WorkbookError,
    },
    /// The folder itself could not be used.
    #[error("{0}")]
    Finish(#[source] io::Error),
}

impl ExportError {
    /// What could not be written, and why, in words.
    pub fn place_and_reason(&self, folder: &Path, text: &Text) -> (PathBuf, String) {
        let of_sheet = |key: &str, sheet: &SheetName| {
            let sheet = sheet.file(text);
            text.say_with(key, &[("sheet", &sheet)])
        };
        match self {
            Self::Write { file, reason } => (folder.join(file), disk_words(reason, text)),
            Self::Finish(reason) => (folder.to_owned(), disk_words(reason, text)),
            Self::Workbook { file, reason } => {
                let words = match reason {
                    WorkbookError::TooLarge(sheet) => of_sheet("workbook-too-large", sheet),
                    WorkbookError::TooLong(sheet) => of_sheet("workbook-too-long", sheet),
                    WorkbookError::Write(reason) => reason.to_string(),
                };
                (folder.join(file), words)
            }
        }
    }

    /// Names the file that stood in the way, where it was one.
    pub(super) fn of_finish(error: io::Error) -> Self {
        match error.downcast::<Blocked>() {
            Ok(Blocked { file, reason }) => Self::Write { file, reason },
            Err(error) => Self::Finish(error),
        }
    }
}

impl Request<'_> {
    /// Everything in the form that readers of the language expect.
    pub fn new(contents: Contents<'_>, today: Date) -> Request<'_> {
        Request {
            contents,
            dialect: Dialect::of(contents.text.language()),
            today,
            rows_max: Dialect::of(contents.text.language()).rows_max(),
        }
    }

    /// The same in a form of choice.
    #[must_use]
    pub const fn in_dialect(self, dialect: Dialect) -> Self {
        Self {
            dialect,
            rows_max: dialect.rows_max(),
            ..self
        }
    }

    fn sheet(&self, name: SheetName) -> Sheet<'_> {
        sheet(&self.contents, name)
    }

    /// What is wanted of the outcome for a file of one year: of what has millions of rows, those of
    /// other years need not be made.
    fn filter_of(&self, year: Option<Year>) -> Filter {
        let filter = self.contents.filter.clone();
        match year {
            Some(year) => Filter {
                years: BTreeSet::from([year]),
                ..filter
            },
            None => filter,
        }
    }
}

impl Warning {
    /// The warning in words.
    pub fn show(&self, text: &Text) -> String {
        match self {
            Self::SplitByYear { sheet, rows } => {
                let (file, rows) = (sheet.file(text), text.whole(*rows));
                text.say_with("export-split-by-year", &[("file", &file), ("rows", &rows)])
            }
            Self::TooManyRows { file, rows } => {
                let rows = text.whole(*rows);
                text.say_with("export-too-many-rows", &[("file", file), ("rows", &rows)])
            }
        }
    }
}

/// Writes every sheet and the description of the package.
pub fn export(request: &Request<'_>, folder: &mut dyn Folder) -> Result<Exported, ExportError> {
    let mut exported = Exported::default();
    for name in SheetName::ALL {
        write_sheet(request, *name, folder, &mut exported)?;
    }
    write_description(request, folder, &mut exported)?;
    folder.finish().map_err(ExportError::of_finish)?;
    Ok(exported)
}

/// Writes a sheet to one file, or to one for each year where it has too many rows.
fn write_sheet(
    request: &Request<'_>,
    name: SheetName,
    folder: &mut dyn Folder,
    exported: &mut Exported,
) -> Result<(), ExportError> {
    let file = name.file(request.contents.text);
    match years_to_split(request, name) {
        None => write_file(
            request,
            (name, None),
            format!("{file}.csv"),
            folder,
            exported,
        ),
        Some((years, rows)) => {
            let sheet = name;
            exported.warnings.push(Warning::SplitByYear { sheet, rows });
            years.into_iter().try_for_each(|year| {
                let file = format!("{file}-{year}.csv");
                write_file(request, (name, Some(year)), file, folder, exported)
            })
        }
    }
}

/// The years of a sheet with too many rows, and how many rows it has.
fn years_to_split(request: &Request<'_>, name: SheetName) -> Option<(BTreeSet<Year>, usize)> {
    let most = request.rows_max?;
    let mut sheet = request.sheet(name);
    let column = year_column(&sheet)?;
    let (mut years, mut rows, mut row) = (BTreeSet::new(), 0_usize, Vec::new());
    while sheet.rows.next_row(&mut row).is_some() {
        years.extend(year_in(&row, column));
        rows = rows.saturating_add(1);
    }
    (rows > most).then_some((years, rows))
}

fn year_column(sheet: &Sheet<'_>) -> Option<usize> {
    let is_year = |column: &super::Column| column.word == "year" && column.is_required;
    sheet.columns.iter().position(is_year)
}

fn year_in(row: &[Cell<'_>], column: usize) -> Option<Year> {
    match row.get(column) {
        Some(Cell::Year(year)) => Some(*year),
        _ => None,
    }
}

fn write_file(
    request: &Request<'_>,
    (name, year): (SheetName, Option<Year>),
    file: String,
    folder: &mut dyn Folder,
    exported: &mut Exported,
) -> Result<(), ExportError> {
    let mut rows = 0;
    let written = folder.add(&file, &mut |out| {
        // Only of the largest sheet it pays to make the rows of one year alone.
        let is_large = name == SheetName::Allocations;
        let filter = request.filter_of(year.filter(|_| is_large));
        let contents = Contents {
            filter: &filter,
            ..request.contents
        };
        let mut sheet = sheet(&contents, name);
        if let Some((year, column)) = year.zip(year_column(&sheet)) {
            sheet = sheet.only(move |row| year_in(row, column) == Some(year));
        }
        rows = csv::write(sheet, request.dialect, contents.text, out)?;
        Ok(())
    });
    if let Err(reason) = written {
        return Err(ExportError::Write { file, reason });
    }
    if request.rows_max.is_some_and(|most| rows > most) {
        let file = file.clone();
        exported.warnings.push(Warning::TooManyRows { file, rows });
    }
    exported.files.push(ExportedFile {
        name: file,
        sheet: Some(name),
        rows,
    });
    Ok(())
}

fn write_description(
    request: &Request<'_>,
    folder: &mut dyn Folder,
    exported: &mut Exported,
) -> Result<(), ExportError> {
    let file = datapackage::FILE.to_owned();
    let description = datapackage::describe(request, &exported.files);
    let written = folder.add(&file, &mut |out| {
        serde_json::to_writer_pretty(&mut *out, &description)?;
        out.write_all(b"\n")
    });
    if let Err(reason) = written {
        return Err(ExportError::Write { file, reason });
    }
    exported.files.push(ExportedFile {
        name: file,
        sheet: None,
        rows: 0,
    });
    Ok(())
}
