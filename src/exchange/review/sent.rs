//! The sheet as it was sent: what stood in every computed cell.

use super::Pair;
use crate::{
    exchange::{
        Column, Contents,
        cell::Cell,
        sheet::{SheetName, sheet},
        workbook::ANSWER_COLUMNS,
    },
    money::Money,
    plan::{LineId, OrganisationId, RowId},
    year::Year,
};
use std::collections::BTreeMap;

/// What stood in the sheet.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    /// The codes of the columns that are computed, but for those that are the same in every row.
    pub(super) columns: Vec<Column>,
    /// Their cells, by line and organisation.
    rows: BTreeMap<Pair, Vec<Cell<'static>>>,
}

/// The columns that are the same in every row.
pub(super) const OF_ALL: [&str; 2] = ["dossier_id", "snapshot"];

impl Sent {
    /// The sheet of a plan as it is sent.
    pub fn of(contents: &Contents<'_>) -> Self {
        let sheet = sheet(contents, SheetName::AllocationMatrix);
        let is_computed = |column: &Column| {
            let word = column.word.as_ref();
            !ANSWER_COLUMNS.contains(&word) && !OF_ALL.contains(&word)
        };
        let places: Vec<usize> = (0..sheet.columns.len())
            .filter(|place| sheet.columns.get(*place).is_some_and(is_computed))
            .collect();
        let columns = places.iter().filter_map(|place| sheet.columns.get(*place));
        let columns: Vec<Column> = columns.cloned().collect();
        let rows = sheet.rows().filter_map(|row| {
            let cells = places.iter().filter_map(|place| row.get(*place));
            let cells: Vec<Cell<'static>> = cells.map(owned).collect();
            Some((pair(&columns, &cells)?, cells))
        });
        let rows = rows.collect();
        Self { columns, rows }
    }

    /// Every line and organisation that an answer is asked of.
    pub fn asked(&self) -> impl Iterator<Item = Pair> + '_ {
        self.rows.keys().copied()
    }

    /// What stood in a computed cell; `None` where there was no such row.
    pub(super) fn cell(&self, pair: Pair, code: &str) -> Option<&Cell<'static>> {
        let place = self.columns.iter().position(|column| column.code() == code);
        self.rows.get(&pair)?.get(place?)
    }

    /// What an organisation had of a line in a year.
    pub fn amount(&self, pair: Pair, year: Year) -> Option<Money> {
        match self.cell(
            pair,
            &Column::new("amount", crate::exchange::ColumnKind::Money)
                .of(year)
                .code(),
        ) {
            Some(Cell::Money(amount)) => Some(*amount),
            _ => None,
        }
    }

    /// Whether an answer was asked of a line and an organisation.
    pub(super) fn has(&self, pair: Pair) -> bool {
        self.rows.contains_key(&pair)
    }
}

fn owned(cell: &Cell<'_>) -> Cell<'static> {
    match cell {
        Cell::Text(words) => Cell::words(words.clone().into_owned()),
        Cell::Blank => Cell::Blank,
        Cell::Id(id) => Cell::Id(*id),
        Cell::Money(amount) => Cell::Money(*amount),
        Cell::Number(number) => Cell::Number(*number),
        Cell::Ratio(ratio) => Cell::Ratio(ratio.clone()),
        Cell::Integer(number) => Cell::Integer(*number),
        Cell::Year(year) => Cell::Year(*year),
        Cell::Date(date) => Cell::Date(*date),
        Cell::Flag(flag) => Cell::Flag(*flag),
        Cell::Choice(code) => Cell::Choice(code),
    }
}

/// The line and organisation of a row; none for what is not yet assigned, which nobody answers for.
fn pair(columns: &[Column], cells: &[Cell<'_>]) -> Option<Pair> {
    let id = |word: &str| {
        let place = columns.iter().position(|column| column.word == word)?;
        match cells.get(place)? {
            Cell::Id(row) => Some(*row),
            _ => None,
        }
    };
    let line = line_of(id("line_id")?)?;
    Some((line, organisation_of(id("organisation_id")?)?))
}

fn line_of(row: RowId) -> Option<LineId> {
    row.to_string().parse().ok()
}

fn organisation_of(row: RowId) -> Option<OrganisationId> {
    row.to_string().parse().ok()
}
