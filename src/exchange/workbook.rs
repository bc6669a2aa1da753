//! The package as one workbook: a sheet for each table, with cells that spreadsheets know as
//! amounts, dates and years, and of which only those for an answer can be changed.

use super::{
    ExportError, Exported, ExportedFile, Filter, Folder,
    cell::Cell,
    column::{Column, ColumnKind},
    sheet::{Contents, Sheet, SheetName, sheet},
};
use crate::{number::DecimalMark, plan::OrganisationId, share::Ratio, text::Text};
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, Format, FormatBorder,
    ProtectionOptions, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeSet;
use thiserror::Error;

/// How many rows a sheet may have under its heading.
pub const ROWS_MAX: usize = 1_048_575;
/// How many cells a workbook may have: it is made in memory, and who opens it waits for all of it.
const CELLS_MAX: usize = 4_000_000;
/// How many digits of a number a spreadsheet keeps.
const DIGITS_MAX: u32 = 15;

/// The first year of which a workbook knows the days.
const FIRST_YEAR: i16 = 1900;

/// How wide a column is at most, in pixels; the user can make it wider.
const WIDTH_MAX: u32 = 260;

/// The columns that a partner fills in.
pub(super) const ANSWER_COLUMNS: [&str; 3] = ["agreed", "proposed_amount", "remark"];

/// The sheets in which a partner does.
const ANSWER_SHEETS: [SheetName; 2] = [SheetName::AllocationMatrix, SheetName::Agreements];

/// Why a workbook was not made.
#[derive(Debug, Error)]
pub enum WorkbookError {
    /// A sheet has more rows than a workbook can hold, or all of them together more cells.
    #[error("too large: {}", .0.code())]
    TooLarge(SheetName),
    /// A text is longer than a cell can hold.
    #[error("too long a text: {}", .0.code())]
    TooLong(SheetName),
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] XlsxError),
}

/// A workbook, and how many rows its sheet for answers has.
#[derive(Clone, Debug)]
pub struct Made {
    /// What stands in its file.
    pub bytes: Vec<u8>,
    /// The rows.
    pub rows: usize,
}

/// Every sheet in one workbook, those for answers first.
pub fn write(contents: &Contents<'_>, today: Date) -> Result<Made, WorkbookError> {
    let mut workbook = Workbook::new();
    // The day alone, so that the same plan gives the same file.
    let properties = DocProperties::new().set_creation_datetime(&today.at(0, 0, 0, 0));
    workbook.set_properties(&properties);
    let first = SheetName::AllocationMatrix;
    let is_other = |name: &SheetName| !ANSWER_SHEETS.contains(name);
    let others = SheetName::ALL.iter().copied().filter(is_other);
    let (mut answers, mut cells) = (0, 0_usize);
    for name in ANSWER_SHEETS.into_iter().chain(others) {
        let sheet = sheet(contents, name);
        let width = sheet.columns.len();
        let page = workbook.add_worksheet();
        let rows = Page::new(page, contents.text, &sheet)?.write(sheet)?;
        cells = cells.saturating_add(rows.saturating_mul(width));
        if cells > CELLS_MAX {
            return Err(WorkbookError::TooLarge(name));
        }
        if name == first {
            answers = rows;
        }
    }
    Ok(Made {
        bytes: workbook.save_to_buffer()?,
        rows: answers,
    })
}

/// Writes a workbook into a folder; or one for every organisation, with only its own rows where
/// amounts follow from the plan.
pub fn export(
    contents: &Contents<'_>,
    today: Date,
    is_for_each: bool,
    folder: &mut dyn Folder,
) -> Result<Exported, ExportError> {
    let mut exported = Exported::default();
    if !is_for_each {
        let file = format!("{}.xlsx", contents.text.say("file-workbook"));
        exported.files.push(add(contents, today, file, folder)?);
    }
    for id in organisations(contents).into_iter().filter(|_| is_for_each) {
        let filter = Filter {
            organisations: BTreeSet::from([id]),
            ..contents.filter.clone()
        };
        let contents = Contents {
            filter: &filter,
            ..*contents
        };
        let matrix = SheetName::AllocationMatrix.file(contents.text);
        exported.files.push(add(
            &contents,
            today,
            format!("{matrix}-{id}.xlsx"),
            folder,
        )?);
    }
    folder.finish().map_err(ExportError::of_finish)?;
    Ok(exported)
}

/// Everyone who has a row in a sheet for answers.
fn organisations(contents: &Contents<'_>) -> BTreeSet<OrganisationId> {
    let sheets = ANSWER_SHEETS.map(|name| sheet(contents, name));
    let cells = sheets.into_iter().flat_map(|sheet| {
        let mut columns = sheet.columns.iter();
        let column = columns.position(|column| column.word == "organisation_id");
        sheet.rows().filter_map(move |row| match row.get(column?) {
            Some(Cell::Id(row)) => row.typed(),
            _ => None,
        })
    });
    cells.collect()
}

fn add(
    contents: &Contents<'_>,
    today: Date,
    file: String,
    folder: &mut dyn Folder,
) -> Result<ExportedFile, ExportError> {
    let made = write(contents, today);
    let made = made.map_err(|reason| {
        let file = file.clone();
        ExportError::Workbook { file, reason }
    })?;
    let written = folder.add(&file, &mut |out| out.write_all(&made.bytes));
    if let Err(reason) = written {
        return Err(ExportError::Write { file, reason });
    }
    Ok(ExportedFile {
        name: file,
        sheet: Some(SheetName::AllocationMatrix),
        rows: made.rows,
    })
}

/// A sheet that is being written.
struct Page<'a> {
    sheet: &'a mut Worksheet,
    text: &'a Text,
    columns: Vec<Written>,
}

/// How the cells of a column look, and whether they can be changed.
struct Written {
    format: Format,
    is_answer: bool,
}

impl<'a> Page<'a> {
    fn new(page: &'a mut Worksheet, text: &'a Text, sheet: &Sheet<'_>) -> Result<Self, XlsxError> {
        page.set_name(sheet.name.file(text))?;
        let heading = Format::new()
            .set_bold()
            .set_background_color(Color::RGB(0x00E3_EAF2))
            .set_border_bottom(FormatBorder::Thin);
        for (index, column) in sheet.columns.iter().enumerate() {
            page.write_with_format(0, place(index), column.name(text), &heading)?;
        }
        let keys = sheet.columns.iter().take_while(|column| is_of_row(column));
        page.set_freeze_panes(1, place(keys.count()))?;
        // On paper: A4 lengthwise, all columns beside each other, the heading on every page.
        page.set_paper_size(9)
            .set_landscape()
            .set_print_fit_to_pages(1, 0);
        page.set_repeat_rows(0, 0)?;
        page.protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            sort: true,
            use_autofilter: true,
            ..ProtectionOptions::default()
        });
        let columns = sheet.columns.iter().map(|column| Written {
            format: format(column, is_answer(sheet.name, column)),
            is_answer: is_answer(sheet.name, column),
        });
        let columns = columns.collect();
        Ok(Self {
            sheet: page,
            text,
            columns,
        })
    }

    /// Writes all rows; answers how many there were.
    fn write(mut self, sheet: Sheet<'_>) -> Result<usize, WorkbookError> {
        let (name, columns) = (sheet.name, sheet.columns.clone());
        let mut count = 0_usize;
        for row in sheet.rows() {
            count = count.saturating_add(1);
            if count > ROWS_MAX {
                return Err(WorkbookError::TooLarge(name));
            }
            let number = u32::try_from(count).unwrap_or(u32::MAX);
            for (index, cell) in row.into_iter().enumerate() {
                self.cell(number, index, &cell)
                    .map_err(|error| match error {
                        XlsxError::MaxStringLengthExceeded => WorkbookError::TooLong(name),
                        error => error.into(),
                    })?;
            }
        }
        if let Some(last) = u32::try_from(count).ok().filter(|last| *last > 0) {
            let end = place(columns.len().saturating_sub(1));
            self.sheet.autofilter(0, 0, last, end)?;
            for (index, column) in columns.iter().enumerate() {
                self.ask(column, place(index), last)?;
            }
        }
        self.sheet.set_autofit_max_width(WIDTH_MAX).autofit();
        Ok(count)
    }

    fn cell(&mut self, row: u32, index: usize, cell: &Cell<'_>) -> Result<(), XlsxError> {
        let (column, text) = (place(index), self.text);
        let Some(Written { format, is_answer }) = self.columns.get(index) else {
            return Ok(());
        };
        let page = &mut *self.sheet;
        let number = match cell {
            Cell::Blank if !is_answer => return Ok(()),
            Cell::Blank => return page.write_blank(row, column, format).map(drop),
            Cell::Money(amount) => Some(Decimal::new(amount.cents(), 2)),
            Cell::Number(number) => Some(*number),
            Cell::Ratio(ratio) => decimal(ratio),
            Cell::Integer(number) => Some(Decimal::from(*number)),
            Cell::Year(year) => Some(Decimal::from(year.number())),
            Cell::Date(date) if date.year() >= FIRST_YEAR => {
                let written = page.write_datetime_with_format(row, column, *date, format);
                return written.map(drop);
            }
            Cell::Text(_) | Cell::Id(_) | Cell::Flag(_) | Cell::Choice(_) | Cell::Date(_) => None,
        };
        if let Some(number) = number.filter(|number| is_kept(*number)) {
            return page
                .write_with_format(row, column, number, format)
                .map(drop);
        }
        // A text cell of a workbook is never run, so nothing need be put before it.
        let words = cell.show(DecimalMark::Comma, text);
        page.write_string_with_format(row, column, words, format)
            .map(drop)
    }

    /// What may stand in the cells of an answer, and what is said where it does not.
    fn ask(&mut self, column: &Column, place: u16, last: u32) -> Result<(), XlsxError> {
        let is_answer = self
            .columns
            .get(usize::from(place))
            .is_some_and(|c| c.is_answer);
        if !is_answer {
            return Ok(());
        }
        let text = self.text;
        let about = text.say(&format!("answer-{}", column.word));
        let asked = DataValidation::new().set_input_message(about.as_str())?;
        let asked = match column.kind {
            ColumnKind::Choice(codes) => {
                let words = codes
                    .iter()
                    .map(|code| text.say(&super::cell::choice_word(code)));
                let words: Vec<String> = words.collect();
                asked.allow_list_strings(&words)?
            }
            ColumnKind::Money => asked
                .allow_decimal_number(rust_xlsxwriter::DataValidationRule::Between(-1e13, 1e13)),
            _ => asked.allow_any_value(),
        };
        let asked = asked
            .set_error_message(about)?
            .set_error_style(DataValidationErrorStyle::Warning);
        self.sheet
            .add_data_validation(1, place, last, place, &asked)?;
        Ok(())
    }
}

/// Whether a column says what a row is about, and so stays in sight.
fn is_of_row(column: &Column) -> bool {
    column.is_key || matches!(column.word.as_ref(), "line" | "organisation")
}

fn is_answer(sheet: SheetName, column: &Column) -> bool {
    ANSWER_SHEETS.contains(&sheet) && ANSWER_COLUMNS.contains(&column.word.as_ref())
}

fn format(column: &Column, is_answer: bool) -> Format {
    let format = match column.kind {
        ColumnKind::Money => Format::new().set_num_format("#,##0.00"),
        ColumnKind::Date => Format::new().set_num_format("yyyy-mm-dd"),
        ColumnKind::Year | ColumnKind::Integer => Format::new().set_num_format("0"),
        ColumnKind::Number | ColumnKind::Ratio => Format::new().set_num_format("General"),
        _ => Format::new().set_num_format("@"),
    };
    if is_answer {
        let paper = Color::RGB(0x00FF_F8DC);
        let format = format.set_background_color(paper).set_unlocked();
        format.set_border(FormatBorder::Thin)
    } else {
        format
    }
}

/// A ratio with as many decimals as an export has.
fn decimal(ratio: &Ratio) -> Option<Decimal> {
    let style = crate::number::NumberStyle::PLAIN;
    super::cell::show_ratio(ratio, style).parse().ok()
}

/// Whether a spreadsheet keeps all digits of a number.
fn is_kept(number: Decimal) -> bool {
    let digits = number.normalize().mantissa().unsigned_abs();
    digits < 10_u128.pow(DIGITS_MAX)
}

fn place(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}
