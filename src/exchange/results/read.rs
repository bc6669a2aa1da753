//! The rows of a table with results, read before anything is done with them.

use super::ResultsForm;
use crate::{
    exchange::{
        column::column_name,
        incoming::{CellProblem, CellReason, IncomingRow, IncomingTable},
    },
    money::{Money, MoneyError},
    number::{self, DecimalMark, Marks},
    plan::{self, LineId, OrganisationId, Plan},
    text::{Language, Text},
    year::Year,
};

/// What one row says. What is blank leaves what is there as it is.
pub(super) struct Row {
    pub(super) year: Year,
    pub(super) organisation: OrganisationId,
    pub(super) line: Option<LineId>,
    pub(super) amounts: [Option<Money>; 3],
    pub(super) note: String,
}

/// The amounts of a row, by the codes of their fields.
pub(super) const AMOUNTS: [&str; 3] = ["costs", "eligible", "income"];

/// Where everything stands.
pub(super) struct Columns {
    year: Option<usize>,
    organisation: (Option<usize>, Option<usize>),
    line: (Option<usize>, Option<usize>),
    amounts: [Option<(usize, DecimalMark)>; 3],
    note: Option<usize>,
}

/// The place of a column by its name in any language.
fn found(table: &IncomingTable, word: &str) -> Option<usize> {
    let texts = Language::ALL.map(Text::of);
    let mut names = texts.iter().map(|text| column_name(word, text));
    names.find_map(|name| table.column(&name))
}

/// A column that must be there, by its names.
fn needed(table: &IncomingTable, word: &str) -> CellProblem {
    let mut names = Language::ALL
        .map(|language| column_name(word, Text::of(language)))
        .to_vec();
    names.dedup();
    CellProblem {
        row: None,
        column: names.join(" / "),
        text: String::new(),
        reason: CellReason::NoColumn(table.header.clone()),
    }
}

impl Columns {
    pub(super) fn of(table: &IncomingTable, form: ResultsForm) -> Result<Self, Vec<CellProblem>> {
        let place = |word| found(table, word);
        let mut problems = Vec::new();
        let mut amount = |word: &str| {
            let at = found(table, word)?;
            match mark_of(table, at, form.mark) {
                Ok(mark) => Some((at, mark)),
                Err(problem) => {
                    problems.push(problem);
                    None
                }
            }
        };
        let amounts = AMOUNTS.map(&mut amount);
        let columns = Self {
            year: place("year"),
            organisation: (place("organisation_id"), place("organisation")),
            line: (place("line_id"), place("line")),
            amounts,
            note: place("note"),
        };
        if columns.year.is_none() && form.year.is_none() {
            problems.push(needed(table, "year"));
        }
        if columns.organisation == (None, None) {
            problems.push(needed(table, "organisation"));
        }
        if place("costs").is_none() {
            problems.push(needed(table, "costs"));
        }
        if problems.is_empty() {
            Ok(columns)
        } else {
            Err(problems)
        }
    }
}

/// With which mark the amounts of a column were written.
fn mark_of(
    table: &IncomingTable,
    column: usize,
    given: Option<DecimalMark>,
) -> Result<DecimalMark, CellProblem> {
    let marks = |row: &IncomingRow<'_>| {
        number::marks(row.cell(column), |euros| Money::from_decimal(euros).is_ok())
    };
    let possible = table.rows.iter().map(|row| marks(&row));
    let possible = possible.fold(Marks::ANY, Marks::and);
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

pub(super) struct Reader<'a> {
    pub(super) plan: &'a Plan,
    pub(super) table: &'a IncomingTable,
    pub(super) columns: &'a Columns,
    pub(super) form: ResultsForm,
}

impl Reader<'_> {
    fn problem(&self, row: IncomingRow<'_>, column: usize, reason: CellReason) -> CellProblem {
        CellProblem {
            row: Some(row.number),
            column: self.table.header.get(column).cloned().unwrap_or_default(),
            text: row.cell(column).to_owned(),
            reason,
        }
    }

    /// A problem with who or what a row is of.
    pub(super) fn whole_row(&self, row: IncomingRow<'_>, reason: CellReason) -> CellProblem {
        let (id, name) = self.columns.organisation;
        self.problem(row, name.or(id).unwrap_or_default(), reason)
    }

    /// What a row says; `None` where a problem was added.
    pub(super) fn row(&self, row: IncomingRow<'_>, problems: &mut Vec<CellProblem>) -> Option<Row> {
        let before = problems.len();
        let year = self.year(row).map_err(|problem| problems.push(problem));
        let whose = self
            .organisation(row)
            .map_err(|problem| problems.push(problem));
        let line = self.line(row).map_err(|problem| problems.push(problem));
        let amounts = self.columns.amounts.map(|column| {
            let (at, mark) = column?;
            let read = amount(row.cell(at), mark);
            read.unwrap_or_else(|reason| {
                problems.push(self.problem(row, at, reason));
                None
            })
        });
        let note = self.columns.note.map_or("", |at| row.cell(at));
        let read = Row {
            year: year.ok()?,
            organisation: whose.ok()?,
            line: line.ok()?,
            amounts,
            note: note.to_owned(),
        };
        (problems.len() == before).then_some(read)
    }

    fn year(&self, row: IncomingRow<'_>) -> Result<Year, CellProblem> {
        match (self.columns.year, self.form.year) {
            (Some(at), given) => match (row.cell(at), given) {
                ("", Some(year)) => Ok(year),
                ("", None) => Err(self.problem(row, at, CellReason::Blank)),
                (text, _) => text
                    .parse()
                    .map_err(|_unreadable| self.problem(row, at, CellReason::NotAYear)),
            },
            (None, given) => given.ok_or_else(|| needed(self.table, "year")),
        }
    }

    fn organisation(&self, row: IncomingRow<'_>) -> Result<OrganisationId, CellProblem> {
        let named = |name: &str, id: OrganisationId| {
            let known = self.plan.organisations.get(id);
            known.is_some_and(|known| known.name == name || known.aliases.contains(name))
        };
        let ids = || self.plan.organisations.ids();
        let found = found_row(row, self.columns.organisation, ids, named);
        found.map_err(|(at, is_blank)| {
            let reason = if is_blank {
                CellReason::Blank
            } else {
                CellReason::NoOrganisation
            };
            self.problem(row, at, reason)
        })
    }

    fn line(&self, row: IncomingRow<'_>) -> Result<Option<LineId>, CellProblem> {
        let named = |name: &str, id: LineId| {
            let known = self.plan.lines.get(id);
            known.is_some_and(|known| known.name == name)
        };
        let ids = || self.plan.lines.ids();
        match found_row(row, self.columns.line, ids, named) {
            Ok(id) => Ok(Some(id)),
            Err((_, true)) => Ok(None),
            Err((at, false)) => Err(self.problem(row, at, CellReason::NoLine)),
        }
    }
}

/// The row of the plan that is meant by its id, its name, or both; or the column that says
/// otherwise, and whether nothing stands there.
fn found_row<R: plan::Row, I: Iterator<Item = plan::Id<R>>>(
    row: IncomingRow<'_>,
    (id_column, name_column): (Option<usize>, Option<usize>),
    ids: impl Fn() -> I,
    named: impl Fn(&str, plan::Id<R>) -> bool,
) -> Result<plan::Id<R>, (usize, bool)> {
    let text = |column: Option<usize>| column.map_or("", |at| row.cell(at));
    let (id, name) = (text(id_column), text(name_column));
    let at_name = name_column.or(id_column).unwrap_or_default();
    if id.is_empty() && name.is_empty() {
        return Err((at_name, true));
    }
    if id.is_empty() {
        let mut fitting = ids().filter(|id| named(name, *id));
        let first = fitting.next().ok_or((at_name, false))?;
        // Of two of one name nobody can tell which is meant.
        return match fitting.next() {
            Some(_second) => Err((at_name, false)),
            None => Ok(first),
        };
    }
    let at_id = id_column.unwrap_or_default();
    let known: plan::Id<R> = id.parse().map_err(|_unreadable| (at_id, false))?;
    let is_known = ids().any(|id| id == known);
    if !is_known {
        return Err((at_id, false));
    }
    if name.is_empty() || named(name, known) {
        Ok(known)
    } else {
        Err((at_name, false))
    }
}

fn amount(text: &str, mark: DecimalMark) -> Result<Option<Money>, CellReason> {
    if text.is_empty() {
        return Ok(None);
    }
    match Money::read(text, mark) {
        Ok(amount) => Ok(Some(amount)),
        Err(MoneyError::TooLarge) => Err(CellReason::AmountTooLarge),
        Err(_unreadable) => Err(CellReason::NotAnAmount),
    }
}
