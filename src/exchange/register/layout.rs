//! Layouts of registers: which column holds what, and how its texts are read.

use crate::{
    exchange::incoming::{CellProblem, CellReason, IncomingRow, IncomingTable},
    exchange::matching::HEADINGS,
    money::Money,
    number::{self, DecimalMark, Marks},
    plan::Award,
    year::Year,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The name under which Amsterdam's register is known, whatever its snapshots call their table.
const AMSTERDAM: &str = "Amsterdam";

/// What a register must have at least.
const NEEDED: [&str; 4] = ["number", "recipient", "year", "granted"];

const AMOUNTS: [&str; 3] = ["requested", "granted", "determined"];

/// Reads the awards of a register, or names every cell that cannot be read.
///
/// Which decimal mark an amount was written with is decided by its whole column; where that can be
/// read both ways, `mark` decides, and without it the column is refused.
pub fn read(
    table: &IncomingTable,
    mark: Option<DecimalMark>,
) -> Result<Vec<Award>, Vec<CellProblem>> {
    let layout = Layout::find(table, mark)?;
    let mut awards = Vec::with_capacity(table.rows.len());
    let mut problems = Vec::new();
    let mut seen: BTreeMap<(String, Year), usize> = BTreeMap::new();
    for row in &table.rows {
        match layout.award(table, row) {
            Ok(award) => {
                let identity = (award.number.clone(), award.year);
                match seen.insert(identity, row.number) {
                    None => awards.push(award),
                    Some(before) => problems.push(layout.problem(
                        table,
                        row,
                        "number",
                        CellReason::SameAs(before),
                    )),
                }
            }
            Err(mut found) => problems.append(&mut found),
        }
    }
    if problems.is_empty() {
        Ok(awards)
    } else {
        Err(problems)
    }
}

/// Where the fields of an award stand in a table.
struct Layout {
    columns: BTreeMap<&'static str, usize>,
    marks: BTreeMap<&'static str, DecimalMark>,
}

impl Layout {
    fn find(table: &IncomingTable, mark: Option<DecimalMark>) -> Result<Self, Vec<CellProblem>> {
        let mut columns = BTreeMap::new();
        for (heading, field) in HEADINGS {
            if let Some(column) = table.column(heading) {
                columns.entry(*field).or_insert(column);
            }
        }
        let missing: Vec<String> = NEEDED
            .into_iter()
            .filter(|field| !columns.contains_key(field))
            .filter_map(|field| HEADINGS.iter().find(|(_, other)| *other == field))
            .map(|(heading, _)| heading.to_uppercase())
            .collect();
        if !missing.is_empty() {
            return Err(vec![CellProblem::of_file(CellReason::UnknownLayout(
                missing,
            ))]);
        }
        let mut layout = Self {
            columns,
            marks: BTreeMap::new(),
        };
        let problems: Vec<CellProblem> = AMOUNTS
            .into_iter()
            .filter_map(|field| layout.decide_mark(table, field, mark).err())
            .collect();
        if problems.is_empty() {
            Ok(layout)
        } else {
            Err(problems)
        }
    }

    fn decide_mark(
        &mut self,
        table: &IncomingTable,
        field: &'static str,
        given: Option<DecimalMark>,
    ) -> Result<(), CellProblem> {
        let Some(column) = self.columns.get(field) else {
            return Ok(());
        };
        let is_amount = |number| Money::from_decimal(number).is_ok();
        let marks = |row: &IncomingRow| number::marks(row.cell(*column), is_amount);
        let possible = table.rows.iter().map(marks).fold(Marks::ANY, Marks::and);
        if let Some(mark) = given.or_else(|| possible.decided()) {
            self.marks.insert(field, mark);
            return Ok(());
        }
        let unclear = table.rows.iter().find(|row| marks(row).differ);
        Err(CellProblem {
            row: unclear.map(|row| row.number),
            column: table.header.get(*column).cloned().unwrap_or_default(),
            text: unclear.map_or_else(String::new, |row| row.cell(*column).to_owned()),
            reason: CellReason::WhichMark,
        })
    }

    fn text<'a>(&self, row: &'a IncomingRow, field: &str) -> &'a str {
        self.columns
            .get(field)
            .map_or("", |column| row.cell(*column))
    }

    fn award(&self, table: &IncomingTable, row: &IncomingRow) -> Result<Award, Vec<CellProblem>> {
        let mut problems = Vec::new();
        let mut refuse = |field, reason| problems.push(self.problem(table, row, field, reason));
        for field in ["number", "recipient"] {
            if self.text(row, field).is_empty() {
                refuse(field, CellReason::Blank);
            }
        }
        let year = self.text(row, "year").parse::<Year>();
        if year.is_err() {
            refuse("year", CellReason::NotAYear);
        }
        let amounts = AMOUNTS.map(|field| match self.amount(row, field) {
            Ok(amount) => amount,
            Err(reason) => {
                refuse(field, reason);
                None
            }
        });
        let seen = self.date(row, "seen").unwrap_or_else(|reason| {
            refuse("seen", reason);
            None
        });
        let (Ok(year), true) = (year, problems.is_empty()) else {
            return Err(problems);
        };
        let [requested, granted, determined] = amounts;
        let text = |field| self.text(row, field).to_owned();
        Ok(Award {
            register: AMSTERDAM.to_owned(),
            number: text("number"),
            year,
            recipient: text("recipient"),
            scheme: text("scheme"),
            policy_field: text("policy_field"),
            department: text("department"),
            project: text("project"),
            periodicity: text("periodicity"),
            requested,
            granted,
            determined,
            seen,
            ..Award::default()
        })
    }

    /// An amount; blank is not zero.
    fn amount(&self, row: &IncomingRow, field: &str) -> Result<Option<Money>, CellReason> {
        let text = self.text(row, field);
        let mark = self.marks.get(field).copied().unwrap_or(DecimalMark::Point);
        if text.is_empty() {
            return Ok(None);
        }
        Money::read(text, mark)
            .map(Some)
            .map_err(|_unreadable| CellReason::NotAnAmount)
    }

    /// A day, of which the time is left out.
    fn date(&self, row: &IncomingRow, field: &str) -> Result<Option<Date>, CellReason> {
        let text = self.text(row, field);
        let day = text.split([' ', 'T']).next().unwrap_or("");
        if day.is_empty() {
            return Ok(None);
        }
        read_date(day).map(Some).ok_or(CellReason::NotADate)
    }

    fn problem(
        &self,
        table: &IncomingTable,
        row: &IncomingRow,
        field: &str,
        reason: CellReason,
    ) -> CellProblem {
        let column = self
            .columns
            .get(field)
            .and_then(|column| table.header.get(*column));
        CellProblem {
            row: Some(row.number),
            column: column.cloned().unwrap_or_default(),
            text: self.text(row, field).to_owned(),
            reason,
        }
    }
}

/// `2018-01-31` or `31-1-2018`.
fn read_date(text: &str) -> Option<Date> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut parts = text.split(['-', '/']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
