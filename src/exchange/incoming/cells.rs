//! Rows and their cells, kept small: a register of a country has ten million cells, and a text of
//! its own for each takes longer than everything else that is done with it.

use super::{CellProblem, CellReason, formula};
use std::ops::Range;

/// The rows of a table that hold anything: one text, and where in it every cell stands.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    text: String,
    places: Vec<Place>,
    order: Vec<RowPlace>,
}

/// A row of texts, each under the column at its place.
#[derive(Clone, Copy, Debug)]
pub struct IncomingRow<'a> {
    /// Its number as a spreadsheet counts: blank rows count, a line end between quotes does not.
    pub number: usize,
    text: &'a str,
    places: &'a [Place],
}

/// From where to where a cell stands in the text. Small, because there is one for every cell.
type Place = (u32, u32);

/// The number of a row, and which places are of its cells.
#[derive(Clone, Debug)]
struct RowPlace {
    number: usize,
    places: Range<usize>,
}

/// Rows that are being cut out of a text.
#[derive(Default)]
pub(super) struct Cut {
    /// How long the text is.
    length: usize,
    /// Texts of cells that do not stand in the text as they are: behind it, when all is cut.
    added: String,
    places: Vec<Place>,
    order: Vec<RowPlace>,
}

impl Rows {
    /// How many there are.
    pub const fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// The row at a place.
    pub fn get(&self, at: usize) -> Option<IncomingRow<'_>> {
        self.order.get(at).map(|row| self.row(row))
    }

    /// Every row, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = IncomingRow<'_>> + ExactSizeIterator {
        self.order.iter().map(|row| self.row(row))
    }

    /// Keeps the rows that are wanted.
    pub fn retain(&mut self, is_wanted: impl Fn(IncomingRow<'_>) -> bool) {
        let mut rows = std::mem::take(&mut self.order);
        rows.retain(|row| is_wanted(self.row(row)));
        self.order = rows;
    }

    fn row(&self, row: &RowPlace) -> IncomingRow<'_> {
        IncomingRow {
            number: row.number,
            text: &self.text,
            // A row is made of places that there are.
            places: self.places.get(row.places.clone()).unwrap_or_default(),
        }
    }

    /// Takes the first row off.
    pub(super) fn take_header(&mut self) -> Option<(usize, Vec<String>)> {
        let header = self.get(0)?;
        let header = (header.number, header.texts().map(str::to_owned).collect());
        self.order.drain(..1);
        Some(header)
    }

    /// Takes the rows off that stand above the columns or below the last row with one cell alone.
    pub(super) fn take_remarks(&mut self) -> Vec<(usize, String)> {
        let is_remark = |row: IncomingRow<'_>| row.filled() == 1;
        let Some(start) = self.iter().position(|row| !is_remark(row)) else {
            return Vec::new();
        };
        // In a table of two columns a last row may well have one cell: that is no remark.
        let is_wide = self.get(start).is_some_and(|header| header.filled() > 2);
        let last = self.iter().rposition(|row| !is_wide || !is_remark(row));
        let end = last.map_or(start, |last| last.saturating_add(1));
        let remarks = self.iter().take(start).chain(self.iter().skip(end));
        let remarks = remarks.map(|row| (row.number, row.first().to_owned()));
        let remarks = remarks.collect();
        self.order.truncate(end);
        self.order.drain(..start);
        remarks
    }

    /// Makes every row as wide as there are columns: what stands beyond the last must be blank. A row
    /// that ends early was cut off somewhere, and is not taken for one with blanks.
    pub(super) fn fit(&mut self, width: usize) -> Vec<CellProblem> {
        let misfits = self.iter().filter(|row| {
            let mut beyond = row.texts().skip(width);
            row.places.len() < width || beyond.any(|text| !text.is_empty())
        });
        let problems = misfits.map(|row| CellProblem {
            row: Some(row.number),
            ..CellProblem::of_file(CellReason::OtherWidth {
                found: row.places.len(),
                expected: width,
            })
        });
        let problems = problems.collect();
        for row in &mut self.order {
            row.places.end = row.places.start.saturating_add(width);
        }
        problems
    }
}

impl<'a> IncomingRow<'a> {
    /// The text under a column; empty where there is none. `NULL` is how databases write blank.
    pub fn cell(&self, column: usize) -> &'a str {
        match self.places.get(column).map_or("", |at| self.at(*at)) {
            "NULL" | "null" => "",
            text => text,
        }
    }

    /// Every text, as many as there are columns.
    pub fn texts(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let row = *self;
        self.places.iter().map(move |at| row.at(*at))
    }

    /// The text without spaces around it, and without the apostrophe that an export puts before a
    /// formula. That first: behind spaces an apostrophe is of the text itself.
    fn at(&self, (start, end): Place) -> &'a str {
        let text = self.text.get(start as usize..end as usize);
        formula::unguarded(text.unwrap_or_default()).trim()
    }

    /// Its first cell that holds anything.
    fn first(&self) -> &'a str {
        let mut texts = self.texts();
        texts.find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// How many cells hold anything.
    fn filled(&self) -> usize {
        self.texts().filter(|text| !text.is_empty()).count()
    }
}

impl Cut {
    /// Nothing cut out of a text of this length yet.
    pub(super) fn of(length: usize) -> Self {
        Self {
            length,
            ..Self::default()
        }
    }

    /// A row that is a line of the text: cut at every delimiter, whatever else stands in it.
    pub(super) fn line(&mut self, number: usize, text: &str, line: Range<usize>, delimiter: u8) {
        let first = self.places.len();
        let mut start = line.start;
        let text = text.get(line.clone()).unwrap_or_default();
        for length in memchr::memchr_iter(delimiter, text.as_bytes()) {
            let end = line.start.saturating_add(length);
            self.places.push((place(start), place(end)));
            start = end.saturating_add(1);
        }
        self.places.push((place(start), place(line.end)));
        let is_delimiter = |sign| sign == char::from(delimiter);
        let mut signs = text.chars();
        let is_filled = signs.any(|sign| !is_delimiter(sign) && !sign.is_whitespace());
        self.add(number, first, is_filled);
    }

    /// A row of texts that do not stand in the text as they are.
    pub(super) fn texts(&mut self, number: usize, texts: impl Iterator<Item: AsRef<str>>) {
        let first = self.places.len();
        let mut is_filled = false;
        for text in texts {
            let text = text.as_ref();
            let start = self.length.saturating_add(self.added.len());
            self.added.push_str(text);
            let end = start.saturating_add(text.len());
            self.places.push((place(start), place(end)));
            is_filled |= !text.trim().is_empty();
        }
        self.add(number, first, is_filled);
    }

    /// All rows of the text; refused where it is longer than places can say.
    pub(super) fn finish(self, mut text: String) -> Result<Rows, CellProblem> {
        text.push_str(&self.added);
        if u32::try_from(text.len()).is_err() {
            return Err(CellProblem::of_file(CellReason::TooLarge));
        }
        Ok(Rows {
            text,
            places: self.places,
            order: self.order,
        })
    }

    /// A row of the places from `first` on, unless there is nothing in any of them.
    fn add(&mut self, number: usize, first: usize, is_filled: bool) {
        if is_filled {
            let places = first..self.places.len();
            self.order.push(RowPlace { number, places });
        } else {
            self.places.truncate(first);
        }
    }
}

/// Where texts are longer nothing is read: see [`Cut::finish`].
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
