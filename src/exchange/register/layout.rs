//! The layout of a register: where each field stands, and how its amounts are written.

use super::{
    headings::{self, CLEAR, FIELDS, VAGUE, heading},
    mapping::Mapping,
};
use crate::{
    exchange::incoming::{CellProblem, CellReason, FOR_EVERY_ROW, IncomingRow, IncomingTable},
    money::{Money, MoneyError},
    number::{self, DecimalMark, Marks},
};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

const AMOUNTS: [&str; 3] = ["requested", "granted", "determined"];

/// How columns are headed that say in what the amounts of a row are.
const UNITS: [&str; 3] = ["eenheid", "unit", "bedrag_eenheid"];

/// What a file says somewhere: in which row, and in which words.
type Said = (Option<usize>, String);

/// Where the fields of an award stand in a table.
pub(super) struct Layout<'a> {
    table: &'a IncomingTable,
    columns: BTreeMap<&'static str, usize>,
    values: BTreeMap<&'static str, String>,
    mark: DecimalMark,
    times: Option<Decimal>,
}

/// Where the text of a field stands, looked up once for all rows.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    field: &'static str,
    column: Option<usize>,
    /// What holds for every row, where there is no column.
    value: &'a str,
}

impl Source<'_> {
    /// The text of the field in a row: from its column, or the same for every row.
    pub(super) fn text<'r>(&'r self, row: IncomingRow<'r>) -> &'r str {
        self.column.map_or(self.value, |column| row.cell(column))
    }
}

impl<'a> Layout<'a> {
    /// What a mapping says, and for the rest what the headings mean.
    pub(super) fn find(
        table: &'a IncomingTable,
        mapping: &Mapping,
    ) -> Result<Self, Vec<CellProblem>> {
        let (columns, problems) = columns(table, mapping);
        if !problems.is_empty() {
            return Err(problems);
        }
        let values = FIELDS.iter().filter_map(|field| {
            let value = mapping.values.get(*field)?;
            Some((*field, value.clone()))
        });
        let mut layout = Self {
            table,
            columns,
            values: values.collect(),
            mark: DecimalMark::Point,
            times: mapping.times.map(Decimal::from),
        };
        layout
            .has_what_it_needs()
            .map_err(|problem| vec![problem])?;
        if mapping.times.is_none() {
            layout.is_in_euros().map_err(|problem| vec![problem])?;
        }
        layout.mark = layout
            .decided_mark(mapping.decimal.map(Into::into))
            .map_err(|problem| vec![problem])?;
        Ok(layout)
    }

    /// Who, when, and how much: without these a row is no award.
    fn has_what_it_needs(&self) -> Result<(), CellProblem> {
        let has = |field: &str| self.columns.contains_key(field) || self.values.contains_key(field);
        let groups: [&[&str]; 3] = [
            &["recipient"],
            &["year", "awarded_on"],
            &["granted", "determined", "requested"],
        ];
        let lacking = groups.into_iter().filter(|any| !any.iter().any(|f| has(f)));
        let missing: Vec<String> = lacking
            .filter_map(|any| any.first())
            .map(|field| format!("{field} ({})", headings::usual(field)))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let is_dated = ["year", "awarded_on"].iter().any(|field| has(field));
        if let Some(reason) = self.years_beside().filter(|_| !is_dated) {
            return Err(CellProblem::of_file(reason));
        }
        Err(CellProblem::of_file(CellReason::UnknownLayout {
            missing,
            columns: self.table.header.clone(),
        }))
    }

    /// Whether several columns are headed with a year.
    fn years_beside(&self) -> Option<CellReason> {
        let headings = self.table.header.iter();
        let mut years = headings.filter_map(|column| Some((column, headings::year_in(column)?)));
        let (column, year) = years.next()?;
        years
            .any(|(_, other)| other != year)
            .then(|| CellReason::YearsBesideEachOther {
                column: column.clone(),
                year,
            })
    }

    /// Amounts in thousands or millions are not taken for euros.
    fn is_in_euros(&self) -> Result<(), CellProblem> {
        let headings = AMOUNTS.iter().filter_map(|field| self.heading(field));
        let mut of_heading = headings.filter(|heading| headings::is_in_units(heading));
        let found = of_heading.next().map(|heading| (None, heading.to_owned()));
        let found = found.or_else(|| self.unit_beside());
        match found
            .or_else(|| self.unit_of_a_row())
            .or_else(|| self.thousandfold())
        {
            None => Ok(()),
            Some((row, text)) => Err(CellProblem {
                row,
                text,
                ..CellProblem::of_file(CellReason::InThousands)
            }),
        }
    }

    /// What stands above or below the table of its amounts.
    fn unit_beside(&self) -> Option<Said> {
        let mut remarks = self.table.remarks.iter();
        let said = remarks.find(|(_, text)| headings::is_about_units(text));
        said.map(|(row, text)| (Some(*row), text.clone()))
    }

    /// The first row that has a unit of its own, in a column for units.
    fn unit_of_a_row(&self) -> Option<Said> {
        let column = UNITS.iter().find_map(|name| self.table.column(name))?;
        let mut rows = self.table.rows.iter();
        let row = rows.find(|row| headings::is_in_units(row.cell(column)))?;
        Some((Some(row.number), row.cell(column).to_owned()))
    }

    /// Another column with the same amounts, a thousand times as large.
    fn thousandfold(&self) -> Option<Said> {
        let field = AMOUNTS
            .iter()
            .find(|field| self.columns.contains_key(*field))?;
        let amounts = *self.columns.get(field)?;
        let used: BTreeSet<usize> = self.columns.values().copied().collect();
        let plain = |text: &str| number::read(text, DecimalMark::Point).ok();
        let is_thousandfold = |other: usize| {
            let mut rows = self.table.rows.iter();
            rows.all(|row| {
                let amount = plain(row.cell(amounts)).filter(|amount| !amount.is_zero());
                let larger = amount.and_then(|amount| amount.checked_mul(1_000.into()));
                larger.is_some() && larger == plain(row.cell(other))
            })
        };
        // In one row it could be chance.
        let are_several = self.table.rows.len() > 1;
        let mut others = self.table.header.iter().enumerate();
        let (_, larger) =
            others.find(|(at, _)| are_several && !used.contains(at) && is_thousandfold(*at))?;
        Some((None, format!("{} × 1000 = {larger}", self.heading(field)?)))
    }

    /// The mark with which the amounts of the file were written: one for all its columns, because
    /// one program wrote them.
    fn decided_mark(&self, given: Option<DecimalMark>) -> Result<DecimalMark, CellProblem> {
        let columns: Vec<usize> = AMOUNTS
            .iter()
            .filter_map(|field| self.columns.get(field).copied())
            .collect();
        let marks = |text: &str| {
            number::marks(text, |number| {
                // Too large is an amount still, and will be called that.
                !matches!(self.euros(number), Err(CellReason::NotAnAmount))
            })
        };
        let cells = || {
            let rows = self.table.rows.iter();
            rows.flat_map(|row| columns.iter().map(move |column| (row, *column)))
        };
        let possible = cells()
            .map(|(row, column)| marks(row.cell(column)))
            .fold(Marks::ANY, Marks::and);
        let is_torn = !possible.comma && !possible.point;
        if let Some(mark) = given.or_else(|| possible.decided().filter(|_| !is_torn)) {
            return Ok(mark);
        }
        // Where some cells are only right with a comma and others only with a point, the cell that
        // speaks against the first is the one to show.
        let first = cells()
            .map(|(row, column)| marks(row.cell(column)))
            .find(|m| m.comma != m.point);
        let unclear = cells().find(|(row, column)| {
            let marks = marks(row.cell(*column));
            match first.filter(|_| is_torn) {
                Some(first) => (marks.comma, marks.point) == (first.point, first.comma),
                None => marks.differ,
            }
        });
        Err(CellProblem {
            row: unclear.map(|(row, _)| row.number),
            column: unclear
                .and_then(|(_, column)| self.table.header.get(column).cloned())
                .unwrap_or_default(),
            text: unclear.map_or_else(String::new, |(row, column)| row.cell(column).to_owned()),
            reason: if is_torn {
                CellReason::TwoMarks
            } else {
                CellReason::WhichMark
            },
        })
    }

    fn euros(&self, number: Decimal) -> Result<Money, CellReason> {
        let euros = match self.times {
            Some(times) => number
                .checked_mul(times)
                .ok_or(CellReason::AmountTooLarge)?,
            None => number,
        };
        Money::from_decimal(euros).map_err(|error| match error {
            MoneyError::TooLarge => CellReason::AmountTooLarge,
            _ => CellReason::NotAnAmount,
        })
    }

    /// The heading of the column of a field.
    pub(super) fn heading(&self, field: &str) -> Option<&str> {
        let column = self.columns.get(field)?;
        self.table.header.get(*column).map(String::as_str)
    }

    /// Whether rows are known by a number.
    pub(super) fn has_numbers(&self) -> bool {
        self.columns.contains_key("number")
    }

    /// Where the text of a field stands.
    pub(super) fn source(&self, field: &'static str) -> Source<'_> {
        Source {
            field,
            column: self.columns.get(field).copied(),
            value: self.values.get(field).map_or("", String::as_str),
        }
    }

    /// An amount; blank is not zero.
    pub(super) fn amount(&self, text: &str) -> Result<Option<Money>, CellReason> {
        if text.is_empty() {
            return Ok(None);
        }
        if is_dashed(text) {
            // As spreadsheets show it with a currency it is zero; alone it is nothing that is known.
            return Ok(text.contains('€').then_some(Money::ZERO));
        }
        let number =
            number::read(text, self.mark).map_err(|_unreadable| CellReason::NotAnAmount)?;
        self.euros(number).map(Some)
    }

    /// A problem with the text of a field.
    pub(super) fn problem(
        &self,
        row: IncomingRow<'_>,
        source: Source<'_>,
        reason: CellReason,
    ) -> CellProblem {
        CellProblem {
            row: Some(row.number),
            column: self.heading(source.field).map_or_else(
                // It was said for every row.
                || format!("{FOR_EVERY_ROW}{}", source.field),
                str::to_owned,
            ),
            text: source.text(row).to_owned(),
            reason,
        }
    }

    /// The mapping that reads the file like this without looking at its headings.
    pub(super) fn mapping(&self, given: &Mapping) -> Mapping {
        let columns = self.columns.keys().filter_map(|field| {
            let heading = self.heading(field)?;
            Some(((*field).to_owned(), heading.to_owned()))
        });
        Mapping {
            columns: columns.collect(),
            values: given.values.clone(),
            without: given.without.clone(),
            decimal: Some(self.mark.into()),
            times: given.times,
        }
    }

    /// The headings of columns that hold nothing that is read.
    pub(super) fn unused(&self) -> Vec<String> {
        let used: BTreeSet<usize> = self.columns.values().copied().collect();
        let columns = self.table.header.iter().enumerate();
        let unused = columns.filter(|(at, name)| !used.contains(at) && !name.is_empty());
        unused.map(|(_, name)| name.clone()).collect()
    }
}

/// Whether there is nothing but a dash in the place of an amount.
fn is_dashed(text: &str) -> bool {
    let is_dash = |sign| matches!(sign, '-' | '−' | '–' | '‒');
    let is_spare = |sign: char| sign == '€' || sign.is_whitespace();
    text.contains(is_dash) && text.chars().all(|sign| is_dash(sign) || is_spare(sign))
}

/// The heading of the column of each field, as far as it is known, also where it is not enough.
pub fn found(table: &IncomingTable, mapping: &Mapping) -> BTreeMap<String, String> {
    let (found, _problems) = columns(table, mapping);
    let found = found.into_iter();
    let headings = found.filter_map(|(field, column)| {
        let heading = table.header.get(column)?;
        Some((field.to_owned(), heading.clone()))
    });
    let mut headings: BTreeMap<String, String> = headings.collect();
    headings.extend(mapping.columns.clone());
    headings
}

/// The column of each field: as the mapping says, then under a clear heading, then under a vague one.
/// Also says what keeps it from being sure.
fn columns(
    table: &IncomingTable,
    mapping: &Mapping,
) -> (BTreeMap<&'static str, usize>, Vec<CellProblem>) {
    let mut columns = BTreeMap::new();
    let mut problems = Vec::new();
    for field in FIELDS {
        if let Some(heading) = mapping.columns.get(*field) {
            match table.needed_column(heading) {
                Ok(column) => {
                    columns.insert(*field, column);
                }
                Err(problem) => problems.push(problem),
            }
        }
    }
    let is_open = |field: &str| {
        let is_said = mapping.columns.contains_key(field) || mapping.values.contains_key(field);
        !is_said && !mapping.without.contains(field)
    };
    let headings: Vec<String> = table.header.iter().map(|name| heading(name)).collect();
    let position = |known: &str, field: &str| {
        let mut written = headings.iter().zip(&table.header);
        let is_amount = AMOUNTS.contains(&field);
        written.position(|(heading, written)| {
            heading == known && (!is_amount || headings::is_plain(written))
        })
    };
    let mut taken: BTreeSet<usize> = columns.values().copied().collect();
    for (known, field) in CLEAR.iter().filter(|(_, field)| is_open(field)) {
        let Some(column) = position(known, field).filter(|column| !taken.contains(column)) else {
            continue;
        };
        taken.insert(column);
        if let Some(before) = columns.insert(*field, column) {
            let written = |at: usize| table.header.get(at).cloned().unwrap_or_default();
            let headings = [before.min(column), before.max(column)].map(written);
            let headings = Box::new(headings);
            let reason = CellReason::TwoHeadings { field, headings };
            problems.push(CellProblem::of_file(reason));
        }
    }
    for (known, field) in VAGUE.iter().filter(|(_, field)| is_open(field)) {
        let column = position(known, field).filter(|column| !taken.contains(column));
        if let Some(column) = column.filter(|_| !columns.contains_key(field)) {
            taken.insert(column);
            columns.insert(*field, column);
        }
    }
    (columns, problems)
}
