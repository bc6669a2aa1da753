//! The rows of a table with figures, read before anything is done with them.

use super::{FigureColumns, Subject};
use crate::{
    exchange::incoming::{CellProblem, CellReason, IncomingRow, IncomingTable},
    number::{self, DecimalMark, Marks},
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// An area or organisation with its figures.
#[derive(Default)]
pub(super) struct FigureRow {
    /// The row, as a spreadsheet counts.
    pub(super) number: usize,
    /// The column that says what the row is of.
    pub(super) column: usize,
    /// The code of the area, or the name of the organisation.
    pub(super) code: String,
    /// The name of the area.
    pub(super) name: String,
    /// In the order of their columns; `None` is not known.
    pub(super) values: Vec<Option<Decimal>>,
}

/// Reads every row, or names every cell that cannot be read.
pub(super) fn read(
    table: &IncomingTable,
    columns: &FigureColumns,
) -> Result<Vec<FigureRow>, Vec<CellProblem>> {
    let place = |name: &str| table.needed_column(name).map_err(|problem| vec![problem]);
    let (code, name) = match &columns.of {
        Subject::Areas { code, name, .. } => (place(code)?, Some(place(name)?)),
        Subject::Organisations { name } => (place(name)?, None),
    };
    let mut figures = Vec::new();
    for figure in &columns.figures {
        let column = place(&figure.column)?;
        figures.push((
            column,
            mark_of(table, column, columns.mark).map_err(|p| vec![p])?,
        ));
    }
    let mut problems = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut rows = Vec::new();
    for row in table.rows.iter() {
        let member = row.cell(code).to_owned();
        let mut refuse = |column, reason| problems.push(problem(table, row, column, reason));
        if member.is_empty() {
            refuse(code, CellReason::Blank);
        } else if let Some(before) = seen.insert(member.clone(), row.number) {
            refuse(code, CellReason::SameAs(before));
        }
        let values = figures.iter().map(|(column, mark)| {
            figure_value(row.cell(*column), *mark).unwrap_or_else(|reason| {
                refuse(*column, reason);
                None
            })
        });
        rows.push(FigureRow {
            number: row.number,
            column: code,
            code: member,
            values: values.collect(),
            name: name.map_or_else(String::new, |name| row.cell(name).to_owned()),
        });
    }
    if let (Subject::Areas { .. }, Some(problem)) = (&columns.of, several_levels(&rows)) {
        problems.push(problem);
    }
    if problems.is_empty() {
        Ok(rows)
    } else {
        Err(problems)
    }
}

/// How codes start of which Statistics Netherlands says what kind of area they are, the largest
/// first: the country, its parts, provinces, regions, municipalities, wijken, neighbourhoods.
const LEVELS: [&str; 7] = ["NL", "LD", "PV", "CR", "GM", "WK", "BU"];

/// Residents of a municipality and of its wijken in one file would be counted twice.
fn several_levels(rows: &[FigureRow]) -> Option<CellProblem> {
    let is_of = |code: &str, level: &str| {
        let number = code.strip_prefix(level);
        number.is_some_and(|number| number.bytes().all(|sign| sign.is_ascii_digit()))
    };
    let levels = LEVELS.into_iter();
    let found = levels.filter(|level| rows.iter().any(|row| is_of(&row.code, level)));
    let found: Vec<&str> = found.collect();
    (found.len() > 1).then(|| CellProblem::of_file(CellReason::SeveralLevels(found)))
}

/// A count; a blank or a point, as statistics offices write it, is not known.
fn figure_value(text: &str, mark: DecimalMark) -> Result<Option<Decimal>, CellReason> {
    if text.is_empty() || text == "." {
        return Ok(None);
    }
    let value = number::read(text, mark).map_err(|_unreadable| CellReason::NotANumber)?;
    if value.is_sign_negative() && !value.is_zero() {
        return Err(CellReason::NotANumber);
    }
    Ok(Some(value))
}

fn mark_of(
    table: &IncomingTable,
    column: usize,
    given: Option<DecimalMark>,
) -> Result<DecimalMark, CellProblem> {
    let marks = |row: &IncomingRow<'_>| number::marks(row.cell(column), |_any| true);
    let possible = table
        .rows
        .iter()
        .map(|row| marks(&row))
        .fold(Marks::ANY, Marks::and);
    given.or_else(|| possible.decided()).ok_or_else(|| {
        let unclear = table.rows.iter().find(|row| marks(row).differ);
        CellProblem {
            row: unclear.map(|row| row.number),
            column: table.header.get(column).cloned().unwrap_or_default(),
            text: unclear.map_or_else(String::new, |row| row.cell(column).to_owned()),
            reason: CellReason::WhichMark,
        }
    })
}

fn problem(
    table: &IncomingTable,
    row: IncomingRow<'_>,
    column: usize,
    reason: CellReason,
) -> CellProblem {
    CellProblem {
        row: Some(row.number),
        column: table.header.get(column).cloned().unwrap_or_default(),
        text: row.cell(column).to_owned(),
        reason,
    }
}
