//! Results of organisations, from any table with a row for each: what a year cost, on a line or in
//! all. The sheet of results of an export is such a table, in either language.

mod read;

use self::read::{AMOUNTS, Columns, Reader, Row};
use super::incoming::{CellProblem, CellReason, IncomingTable};
use crate::{
    change::{Edit, StepName},
    dossier::Counters,
    money::Money,
    number::DecimalMark,
    plan::{
        LineId, OrganisationId, Place, Plan, Results, ResultsId, TableName, Value,
        field::FieldType as _,
    },
    year::Year,
};
use std::collections::BTreeMap;

/// How results are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ResultsForm {
    /// The year of all rows, where the file has no column for it.
    pub year: Option<Year>,
    /// With which mark amounts were written, where the columns do not tell.
    pub mark: Option<DecimalMark>,
}

/// What an import of results would do.
#[derive(Clone, Debug, Default)]
pub struct ResultsImport {
    /// The step; `None` where the dossier already holds everything.
    pub edit: Option<Edit>,
    /// Results that were not there.
    pub new: usize,
    /// Results that are different now.
    pub changed: usize,
    /// Every row as it was read, in the order of the table.
    pub read: Vec<ReadResult>,
}

/// A row as it was read. An amount that is blank leaves what is there as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadResult {
    /// Which row of the table, as people count them.
    pub row: usize,
    /// The year.
    pub year: Year,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The line; all together where there is none.
    pub line: Option<LineId>,
    /// Costs, eligible costs and income.
    pub amounts: [Option<Money>; 3],
    /// What becomes of it.
    pub became: Became,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// A result that was not there.
    New,
    /// It makes one that is there another.
    Changed,
    /// It is there as it says.
    Same,
}

/// Prepares the step that takes results over, or names every cell that cannot be used.
pub fn prepare(
    plan: &Plan,
    counters: &mut Counters,
    table: &IncomingTable,
    form: ResultsForm,
) -> Result<ResultsImport, Vec<CellProblem>> {
    let columns = Columns::of(table, form)?;
    let reader = Reader {
        plan,
        table,
        columns: &columns,
        form,
    };
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    let mut seen: BTreeMap<_, usize> = BTreeMap::new();
    for row in table.rows.iter() {
        let Some(read) = reader.row(row, &mut problems) else {
            continue;
        };
        let key = (read.year, read.organisation, read.line);
        match seen.insert(key, row.number) {
            Some(before) => problems.push(reader.whole_row(row, CellReason::SameAs(before))),
            None => rows.push((row, read)),
        }
    }
    let mut work = Work {
        plan,
        counters,
        edits: Vec::new(),
        import: ResultsImport::default(),
    };
    for (row, read) in rows {
        if let Err(reason) = work.take(row.number, read) {
            problems.push(reader.whole_row(row, reason));
        }
    }
    if problems.is_empty() {
        Ok(work.finish())
    } else {
        problems.sort_by_key(|problem| problem.row);
        Err(problems)
    }
}

struct Work<'a> {
    plan: &'a Plan,
    counters: &'a mut Counters,
    edits: Vec<Edit>,
    import: ResultsImport,
}

impl Work<'_> {
    fn take(&mut self, number: usize, read: Row) -> Result<(), CellReason> {
        let same = |row: &Results| {
            let of = (row.year, row.organisation, row.line);
            of == (read.year, read.organisation, read.line)
        };
        let mut known = self.plan.results.iter().filter(|(_, row)| same(row));
        let first = known.next();
        if known.next().is_some() {
            return Err(CellReason::SeveralKnown);
        }
        let mut seen = ReadResult {
            row: number,
            year: read.year,
            organisation: read.organisation,
            line: read.line,
            amounts: read.amounts,
            became: Became::New,
        };
        match first {
            Some((id, row)) => seen.became = self.change(id, row, &read),
            None => self.add(read),
        }
        self.import.read.push(seen);
        Ok(())
    }

    fn change(&mut self, id: ResultsId, row: &Results, read: &Row) -> Became {
        let before = self.edits.len();
        let had = [row.costs, row.eligible, row.income];
        for ((field, had), now) in AMOUNTS.into_iter().zip(had).zip(read.amounts) {
            if let Some(now) = now.filter(|now| Some(*now) != had) {
                let place = Place::Field(id.row(), field);
                self.edits.push(Edit::Set(place, Value::Money(now)));
            }
        }
        if !read.note.is_empty() && read.note != row.note {
            let place = Place::Field(id.row(), "note");
            self.edits.push(Edit::Set(place, read.note.to_value()));
        }
        if self.edits.len() == before {
            return Became::Same;
        }
        self.import.changed = self.import.changed.saturating_add(1);
        Became::Changed
    }

    fn add(&mut self, read: Row) {
        let id = ResultsId::new(self.counters.next(TableName::Results).number());
        let [costs, eligible, income] = read.amounts;
        let row = Results {
            year: read.year,
            organisation: read.organisation,
            line: read.line,
            costs,
            eligible,
            income,
            note: read.note,
        };
        self.edits.push(Edit::add(id, row));
        self.import.new = self.import.new.saturating_add(1);
    }

    fn finish(mut self) -> ResultsImport {
        let count = self.import.new.saturating_add(self.import.changed);
        if !self.edits.is_empty() {
            self.import.edit = Some(Edit::Many(StepName::ImportResults(count), self.edits));
        }
        self.import
    }
}
