//! The sheets as they were sent: what stood in every computed cell.

use super::{Pair, Subject};
use crate::{
    exchange::{
        Column, Contents,
        cell::Cell,
        sheet::{SheetName, sheet},
        workbook::ANSWER_COLUMNS,
    },
    money::Money,
    year::Year,
};
use std::collections::BTreeMap;

/// What stood in the sheets.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    sheets: Vec<SentSheet>,
}

/// What stood in one of them.
#[derive(Clone, Debug)]
struct SentSheet {
    name: SheetName,
    /// The columns that are computed, but for those that are the same in every row.
    columns: Vec<Column>,
    /// Their cells, by what a row is about and whom.
    rows: BTreeMap<Pair, Vec<Cell<'static>>>,
}

/// The columns that are the same in every row.
pub(super) const OF_ALL: [&str; 2] = ["dossier_id", "snapshot"];

impl Sent {
    /// The sheets of a plan as they are sent.
    pub fn of(contents: &Contents<'_>) -> Self {
        let sheets = Subject::SHEETS.into_iter();
        let sheets = sheets.map(|(name, key)| SentSheet::of(contents, name, key));
        Self {
            sheets: sheets.collect(),
        }
    }

    /// Everything that an answer is asked of, and whose.
    pub fn asked(&self) -> impl Iterator<Item = Pair> + '_ {
        self.sheets
            .iter()
            .flat_map(|sheet| sheet.rows.keys().copied())
    }

    fn sheet(&self, pair: Pair) -> Option<&SentSheet> {
        let mut sheets = self.sheets.iter();
        sheets.find(|sheet| sheet.name == pair.0.sheet())
    }

    /// What stood in a computed cell; `None` where there was no such row.
    pub(super) fn cell(&self, pair: Pair, code: &str) -> Option<&Cell<'static>> {
        let sheet = self.sheet(pair)?;
        let mut columns = sheet.columns.iter();
        let place = columns.position(|column| column.code() == code);
        sheet.rows.get(&pair)?.get(place?)
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

    /// Whether an answer was asked of it.
    pub(super) fn has(&self, pair: Pair) -> bool {
        self.sheet(pair)
            .is_some_and(|sheet| sheet.rows.contains_key(&pair))
    }
}

impl SentSheet {
    fn of(contents: &Contents<'_>, name: SheetName, key: &str) -> Self {
        let sheet = sheet(contents, name);
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
            Some((pair(name, key, &columns, &cells)?, cells))
        });
        let rows = rows.collect();
        Self {
            name,
            columns,
            rows,
        }
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

/// What a row is about, and whom; none for what is nobody's, which nobody answers for.
fn pair(name: SheetName, key: &str, columns: &[Column], cells: &[Cell<'_>]) -> Option<Pair> {
    let id = |word: &str| {
        let place = columns.iter().position(|column| column.word == word)?;
        match cells.get(place)? {
            Cell::Id(row) => Some(*row),
            _ => None,
        }
    };
    let subject = Subject::of(name, id(key)?)?;
    Some((subject, id("organisation_id")?.typed()?))
}
