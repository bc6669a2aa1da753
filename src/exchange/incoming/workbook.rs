//! Workbooks (`.xlsx`): one sheet of them, cell by cell, as the texts that a table has.
//!
//! A workbook is a compressed file that says itself how large it is, so nothing that it says is
//! believed: it is unpacked once to be measured before anything of it is kept.

use super::{CellProblem, CellReason, Rows, cells::Cut};
use calamine::{DataRef, ExcelDateTime, Reader as _, SheetVisible, Xlsx, XlsxFormulaMetadata};
use rust_xlsxwriter::utility::column_number_to_name;
use std::{
    fmt::Display,
    io::{Cursor, Read as _},
    iter,
    panic::catch_unwind,
};
use zip::ZipArchive;

/// How much a workbook may hold when it is unpacked, in bytes.
const UNPACKED_MAX: u64 = 512 * 1024 * 1024;
/// How many files it may hold.
const FILES_MAX: usize = 10_000;
/// How many columns a sheet may have.
const COLUMNS_MAX: usize = 1_000;
/// How many cells a sheet may have, the blank ones before others in their row included.
const CELLS_MAX: usize = 20_000_000;

/// A sheet of a workbook.
pub(super) struct Sheet {
    /// What it is called.
    pub(super) name: String,
    /// The other sheets.
    pub(super) others: Vec<String>,
    /// Its rows that hold anything, all as wide as the widest.
    pub(super) rows: Rows,
}

/// Whether these bytes are a workbook.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Whether these bytes are a workbook that is locked, or of before 2007.
pub(super) fn is_locked_or_old(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
}

/// Reads the sheet of a name, or else the first that can be seen.
///
/// The library stops on some damaged files, such as one with a cell in row 4.300.000.000; whoever
/// opens such a file is told that it cannot be opened.
pub(super) fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, CellProblem> {
    measure(bytes)?;
    catch_unwind(|| sheet(bytes, wanted)).unwrap_or_else(|_stopped| Err(unreadable(&"…")))
}

/// The sheets that can be seen; none where the workbook cannot be opened.
pub(super) fn sheets(bytes: &[u8]) -> Vec<String> {
    let is_fit = measure(bytes).is_ok();
    let opened = is_fit.then(|| catch_unwind(|| Xlsx::new(Cursor::new(bytes)).ok()));
    let workbook = opened.and_then(Result::ok).flatten();
    workbook.as_ref().map(visible).unwrap_or_default()
}

fn visible(workbook: &Xlsx<Cursor<&[u8]>>) -> Vec<String> {
    let sheets = workbook.sheets_metadata().iter();
    let visible = sheets.filter(|sheet| sheet.visible == SheetVisible::Visible);
    visible.map(|sheet| sheet.name.clone()).collect()
}

fn sheet(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, CellProblem> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|why| unreadable(&why))?;
    let mut names = visible(&workbook);
    let place = match wanted {
        Some(wanted) => names.iter().position(|name| name == wanted),
        None => (!names.is_empty()).then_some(0),
    };
    let Some(place) = place else {
        return Err(CellProblem {
            text: wanted.unwrap_or_default().to_owned(),
            ..CellProblem::of_file(CellReason::NoSheet(names))
        });
    };
    let name = names.remove(place);
    let rows = rows(&mut workbook, &name)?;
    Ok(Sheet {
        name,
        others: names,
        rows,
    })
}

/// Unpacks everything without keeping it. How many texts a workbook says that it has is looked at as
/// well: room is made for as many before the first is read.
fn measure(bytes: &[u8]) -> Result<(), CellProblem> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|why| unreadable(&why))?;
    if archive.len() > FILES_MAX {
        return Err(CellProblem::of_file(CellReason::TooLarge));
    }
    let mut left = UNPACKED_MAX;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|why| unreadable(&why))?;
        let name = file.name().map_err(|why| unreadable(&why))?.to_lowercase();
        let is_texts = name.ends_with("sharedstrings.xml");
        let mut limited = file.take(left.saturating_add(1));
        let size = if is_texts {
            let mut texts = Vec::new();
            let read = limited.read_to_end(&mut texts);
            read.map_err(|why| unreadable(&why))?;
            let size = u64::try_from(texts.len()).unwrap_or(u64::MAX);
            if size <= left && said_count(&texts).is_some_and(|count| count > size) {
                return Err(CellProblem::of_file(CellReason::TooLarge));
            }
            size
        } else {
            let copied = std::io::copy(&mut limited, &mut std::io::sink());
            copied.map_err(|why| unreadable(&why))?
        };
        left = left
            .checked_sub(size)
            .ok_or_else(|| CellProblem::of_file(CellReason::TooLarge))?;
    }
    Ok(())
}

/// The largest number of texts that is said anywhere in a list of texts.
fn said_count(xml: &[u8]) -> Option<u64> {
    const NAME: &[u8] = b"uniqueCount";
    let starts = xml.windows(NAME.len()).enumerate();
    let counts = starts.filter(|(_, name)| *name == NAME).map(|(at, _)| {
        let rest = xml.get(at.saturating_add(NAME.len())..).unwrap_or_default();
        let digits = rest.iter().copied();
        let digits = digits.skip_while(|byte| !byte.is_ascii_digit() && *byte != b'>');
        let digits = digits.take_while(u8::is_ascii_digit);
        digits.fold(0_u64, |number, digit| {
            let digit = u64::from(digit.saturating_sub(b'0'));
            number.saturating_mul(10).saturating_add(digit)
        })
    });
    counts.max()
}

fn rows(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Rows, CellProblem> {
    let reader = workbook.worksheet_cells_reader(name);
    let mut reader = reader.map_err(|why| unreadable(&why))?;
    let mut records: Vec<(usize, Vec<String>)> = Vec::new();
    let (mut cells, mut width) = (0_usize, 0_usize);
    let mut next = || {
        let cell = reader.next_cell_with_formula_metadata();
        cell.map_err(|why| unreadable(&why))
    };
    while let Some(cell) = next()? {
        let (row, column) = cell.pos;
        let number = usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1);
        if let (DataRef::Empty, Some(formula)) = (&cell.value, &cell.formula) {
            return Err(not_calculated(formula, number, column));
        }
        let text = text(&cell.value);
        if text.is_empty() {
            continue;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if records.last().is_none_or(|(last, _)| *last != number) {
            records.push((number, Vec::new()));
        }
        let Some((_, texts)) = records.last_mut() else {
            continue;
        };
        let added = column.saturating_add(1).saturating_sub(texts.len());
        cells = cells.saturating_add(added);
        if column >= COLUMNS_MAX || cells > CELLS_MAX {
            return Err(CellProblem::of_file(CellReason::TooLarge));
        }
        if texts.len() <= column {
            texts.resize(column.saturating_add(1), String::new());
        }
        if let Some(place) = texts.get_mut(column) {
            *place = text;
        }
        width = width.max(texts.len());
    }
    if records.len().saturating_mul(width) > CELLS_MAX {
        return Err(CellProblem::of_file(CellReason::TooLarge));
    }
    let mut cut = Cut::default();
    for (number, texts) in &records {
        let texts = texts.iter().map(String::as_str).chain(iter::repeat(""));
        cut.texts(*number, texts.take(width));
    }
    cut.finish(String::new())
}

/// A program that writes workbooks without a spreadsheet leaves it to others to calculate: what is
/// not there is not taken for blank.
fn not_calculated(formula: &XlsxFormulaMetadata, row: usize, column: u32) -> CellProblem {
    let text = match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => {
            formula.clone()
        }
        _ => "…".to_owned(),
    };
    let column = u16::try_from(column).map(column_number_to_name);
    CellProblem {
        row: Some(row),
        column: column.unwrap_or_default(),
        text,
        reason: CellReason::NotCalculated,
    }
}

/// A cell as a text: numbers with a decimal point, days as `2018-01-31`.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(flag) => flag.to_string(),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::Error(error) => error.to_string(),
    }
}

/// A number as people would have typed it: a workbook keeps 0.1 + 0.2 as 0.30000000000000004, of
/// which a spreadsheet shows fifteen digits.
///
/// Three decimals get a zero behind them, so that nobody takes the point for one of thousands.
fn number_text(number: &dyn Display) -> String {
    let whole = format!("{number:.0}");
    let digits = whole.trim_start_matches('-').len();
    let decimals = 15_usize.saturating_sub(digits).min(9);
    let text = format!("{number:.decimals$}");
    if decimals == 0 {
        return text;
    }
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let zero = match text.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => "0",
        _ => "",
    };
    if text == "-0" {
        "0".to_owned()
    } else {
        format!("{text}{zero}")
    }
}

fn moment_text(moment: &ExcelDateTime) -> String {
    if !moment.is_datetime() {
        return number_text(&moment.as_f64());
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

fn unreadable(why: &dyn Display) -> CellProblem {
    CellProblem {
        text: why.to_string(),
        ..CellProblem::of_file(CellReason::NotAWorkbook)
    }
}
