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
    mark: DecimalMark,
}

impl Layout {
    fn find(table: &IncomingTable, mark: Option<DecimalMark>) -> Result<Self, Vec<CellProblem>> {
        let mut columns = BTreeMap::new();
        for (heading, field) in HEADINGS {
            let Some(column) = table.column(heading) else {
                continue;
            };
            if columns
                .insert(*field, column)
                .is_some_and(|other| other != column)
            {
                let mut problem = CellProblem::of_file(CellReason::ColumnTwice);
                problem.text = heading.to_uppercase();
                return Err(vec![problem]);
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
            mark: DecimalMark::Point,
        };
        layout.mark = layout
            .decided_mark(table, mark)
            .map_err(|problem| vec![problem])?;
        Ok(layout)
    }

    /// The mark with which the amounts of the file were written: one for all its columns, because
    /// one program wrote them.
    fn decided_mark(
        &self,
        table: &IncomingTable,
        given: Option<DecimalMark>,
    ) -> Result<DecimalMark, CellProblem> {
        let columns: Vec<usize> = AMOUNTS
            .iter()
            .filter_map(|field| self.columns.get(field).copied())
            .collect();
        let is_amount = |number| Money::from_decimal(number).is_ok();
        let marks = |text: &str| number::marks(text, is_amount);
        let cells = || {
            let rows = table.rows.iter();
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
                .and_then(|(_, column)| table.header.get(column).cloned())
                .unwrap_or_default(),
            text: unclear.map_or_else(String::new, |(row, column)| row.cell(column).to_owned()),
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
        if text.is_empty() {
            return Ok(None);
        }
        let euros = number::read(text, self.mark).ok();
        let amount = euros.and_then(|euros| Money::from_decimal(euros).ok());
        amount.map(Some).ok_or(CellReason::NotAnAmount)
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
    let is_of_our_time = |date: &Date| Year::new(date.year()).is_ok();
    if let Ok(date) = text.parse() {
        return Some(date).filter(is_of_our_time);
    }
    let mut parts = text.split(['-', '/']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(date).filter(is_of_our_time)
}
