//! A returned sheet beside the one that was sent.

mod alike;

use super::{
    Answer, Find, Remark, Remarkable, Returned, Sent, SentState, Subject,
    answer::{self, Agreed},
    sent::OF_ALL,
};
use crate::{
    exchange::{
        Column, ColumnKind, Contents,
        cell::Cell,
        incoming::{CellProblem, CellReason, IncomingRow, IncomingTable, simplified},
        sheet::{SheetName, sheet},
        workbook::ANSWER_COLUMNS,
    },
    money::Money,
    number::{self, DecimalMark, Marks},
    plan::Plan,
    text::{Language, Text},
};
use std::collections::BTreeMap;

/// The columns of a returned sheet, wherever they stand.
struct Columns<'a> {
    table: &'a IncomingTable,
    /// Which sheet it is, and the column that tells what a row is about.
    sheet: (SheetName, &'static str),
    /// Those that can be told, by their codes.
    known: BTreeMap<String, (usize, Column)>,
    mark: DecimalMark,
}

pub(super) fn read(
    table: &IncomingTable,
    file: &str,
    now: &Contents<'_>,
    find: &mut Find<'_>,
) -> Result<Returned, Vec<CellProblem>> {
    let columns = Columns::find(table, now).map_err(|problem| vec![problem])?;
    let first = table
        .rows
        .iter()
        .find(|row| columns.text(*row, "dossier_id") == now.dossier_id);
    let Some(first) = first else {
        let found = table
            .rows
            .get(0)
            .map_or("", |row| columns.text(row, "dossier_id"));
        return Err(vec![CellProblem {
            text: found.to_owned(),
            ..CellProblem::of_file(CellReason::OtherDossier)
        }]);
    };
    let snapshot = columns.text(first, "snapshot").to_owned();
    let today = Sent::of(now);
    let is_now = snapshot == now.snapshot;
    let found = if is_now { None } else { find(&snapshot) };
    let state = match &found {
        _ if is_now => SentState::Now,
        Some((_, steps)) => SentState::Earlier(*steps),
        None => SentState::Unknown,
    };
    let sent = found.map(|(sent, _)| sent);
    let mut returned = Returned {
        file: file.to_owned(),
        given: 0,
        sheet: columns.sheet.0,
        snapshot,
        state,
        answers: Vec::new(),
        remarks: Vec::new(),
    };
    let beside = Beside {
        columns,
        now,
        sent: if is_now { Some(&today) } else { sent.as_ref() },
        today: &today,
        is_now,
    };
    for row in table.rows.iter() {
        beside.read_row(row, &mut returned);
    }
    Ok(returned)
}

impl<'a> Columns<'a> {
    /// Finds the columns by their names in any language; whatever else somebody added is left alone.
    fn find(table: &'a IncomingTable, now: &Contents<'_>) -> Result<Self, CellProblem> {
        let texts = Language::ALL.map(Text::of);
        let (name, key) = which(table);
        let mut wanted = sheet(now, name).columns;
        // A sheet of an earlier plan may have had other years.
        let years = table
            .header
            .iter()
            .filter_map(|name| name.get(name.len().checked_sub(4)?..));
        let years = years
            .filter_map(|year| year.parse().ok())
            .collect::<Vec<_>>();
        let of_years = wanted.iter().filter(|column| column.year.is_some());
        let of_years: Vec<Column> = of_years.cloned().collect();
        for column in of_years {
            wanted.extend(years.iter().map(|year| column.clone().of(*year)));
        }
        let mut known = BTreeMap::new();
        for column in wanted {
            let names = texts.iter().map(|text| column.name(text));
            let mut names = names.chain([column.code()]).map(|name| simplified(&name));
            let at = names.find_map(|name| table.column(&name));
            if let Some(at) = at {
                known.insert(column.code(), (at, column));
            }
        }
        for needed in OF_ALL.into_iter().chain([key, "organisation_id"]) {
            if !known.contains_key(needed) {
                let name = Column::new(needed, ColumnKind::Text).name(now.text);
                table.needed_column(&name)?;
            }
        }
        let mark = mark(table, &known)?;
        Ok(Self {
            table,
            sheet: (name, key),
            known,
            mark,
        })
    }

    fn text<'r>(&self, row: IncomingRow<'r>, code: &str) -> &'r str {
        self.known.get(code).map_or("", |(at, _)| row.cell(*at))
    }

    fn name(&self, at: usize) -> &str {
        self.table.header.get(at).map_or("", String::as_str)
    }
}

/// Which sheet a table is: that of the agreements has a column for them.
fn which(table: &IncomingTable) -> (SheetName, &'static str) {
    let texts = Language::ALL.map(Text::of);
    let [matrix, agreements] = Subject::SHEETS;
    let names = texts.map(|text| Column::new(agreements.1, ColumnKind::Id).name(text));
    let has = |name: &String| table.column(&simplified(name)).is_some();
    if names.iter().any(has) {
        agreements
    } else {
        matrix
    }
}

/// The decimal mark of all amounts of a file: one program wrote them.
fn mark(
    table: &IncomingTable,
    known: &BTreeMap<String, (usize, Column)>,
) -> Result<DecimalMark, CellProblem> {
    let money = known
        .values()
        .filter(|(_, column)| column.kind == ColumnKind::Money);
    let places: Vec<usize> = money.map(|(at, _)| *at).collect();
    let cells = || {
        let rows = table.rows.iter();
        rows.flat_map(|row| places.iter().map(move |at| (row, *at)))
    };
    let marks = |text: &str| number::marks(text, |number| Money::from_decimal(number).is_ok());
    let readable = cells().map(|(row, at)| marks(row.cell(at)));
    // A cell that is no amount in either way says nothing of the others.
    let readable = readable.filter(|marks| marks.comma || marks.point);
    let possible = readable.fold(Marks::ANY, Marks::and);
    if let Some(mark) = possible
        .decided()
        .filter(|_| possible.comma || possible.point)
    {
        return Ok(mark);
    }
    let unclear = cells().find(|(row, at)| marks(row.cell(*at)).differ);
    Err(CellProblem {
        row: unclear.map(|(row, _)| row.number),
        column: unclear
            .and_then(|(_, at)| table.header.get(at).cloned())
            .unwrap_or_default(),
        text: unclear.map_or_else(String::new, |(row, at)| row.cell(at).to_owned()),
        reason: CellReason::WhichMark,
    })
}

/// What a returned sheet is laid beside.
struct Beside<'a> {
    columns: Columns<'a>,
    now: &'a Contents<'a>,
    /// The sheet as it was sent; `None` where that is not known any more.
    sent: Option<&'a Sent>,
    /// The sheet as it would be sent now.
    today: &'a Sent,
    is_now: bool,
}

impl Beside<'_> {
    fn read_row(&self, row: IncomingRow<'_>, returned: &mut Returned) {
        match self.pair(row, &returned.snapshot) {
            Err(what) => returned.remarks.push(remark(row, "", what)),
            // What is not yet assigned, or what the authority promises, is nobody's to answer.
            Ok(None) => self.of_nobody(row, returned),
            Ok(Some(pair)) => {
                self.compare(row, pair, &mut returned.remarks);
                let answer = self.answer(row, pair, &mut returned.remarks);
                if !answer.is_blank() {
                    if !self.today.has(pair) {
                        returned.remarks.push(remark(row, "", Remarkable::NoPart));
                    }
                    returned.answers.push(answer);
                }
            }
        }
    }

    /// An answer in a row of no organisation cannot be told whose it is.
    fn of_nobody(&self, row: IncomingRow<'_>, returned: &mut Returned) {
        let known = self.columns.known.values();
        let mut answers =
            known.filter(|(_, column)| ANSWER_COLUMNS.contains(&column.word.as_ref()));
        if answers.any(|(at, _)| !row.cell(*at).is_empty()) {
            let what = Remarkable::OfNobody;
            returned.remarks.push(remark(row, "", what));
        }
    }

    /// What a row is about, and whom.
    fn pair(
        &self,
        row: IncomingRow<'_>,
        snapshot: &str,
    ) -> Result<Option<super::Pair>, Remarkable> {
        let text = |code| self.columns.text(row, code);
        let (dossier, state) = (text("dossier_id"), text("snapshot"));
        if dossier != self.now.dossier_id {
            return Err(Remarkable::OtherDossier(dossier.to_owned()));
        }
        if state != snapshot {
            return Err(Remarkable::OtherSnapshot(state.to_owned()));
        }
        let (name, key) = self.columns.sheet;
        let (about, who) = (text(key), text("organisation_id"));
        if who.is_empty() {
            return Ok(None);
        }
        let plan = self.now.plan();
        let subject = about.parse().ok();
        let subject = subject.and_then(|row| Subject::of(name, row));
        let subject = subject.filter(|subject| is_there(plan, *subject));
        let subject = subject.ok_or_else(|| Remarkable::NoSuchRow(about.to_owned()))?;
        let who_id = who
            .parse()
            .ok()
            .filter(|id| plan.organisations.contains(*id));
        let who_id = who_id.ok_or_else(|| Remarkable::NoSuchRow(who.to_owned()))?;
        Ok(Some((subject, who_id)))
    }

    /// Lays every computed cell beside what was sent, and what was sent beside what it is now.
    fn compare(&self, row: IncomingRow<'_>, pair: super::Pair, remarks: &mut Vec<Remark>) {
        let computed = self.columns.known.iter().filter(|(_, (_, column))| {
            let word = column.word.as_ref();
            !ANSWER_COLUMNS.contains(&word) && !OF_ALL.contains(&word) && !column.is_key
        });
        for (code, (at, column)) in computed {
            let returned = row.cell(*at);
            let sent = self.sent.and_then(|sent| sent.cell(pair, code));
            let now = self.today.cell(pair, code);
            let shown = |cell: &Cell<'_>| cell.show(DecimalMark::Comma, self.now.text).into_owned();
            if let Some(sent) = sent.filter(|sent| !self.is_same(column, sent, returned)) {
                remarks.push(remark(
                    row,
                    self.columns.name(*at),
                    Remarkable::Changed {
                        sent: shown(sent),
                        returned: returned.to_owned(),
                    },
                ));
            }
            let before = sent.map(shown).or_else(|| {
                let is_other = now.is_some_and(|now| !self.is_same(column, now, returned));
                (self.sent.is_none() && is_other).then(|| returned.to_owned())
            });
            let now = now.map(shown).unwrap_or_default();
            if let Some(before) = before.filter(|before| !self.is_now && *before != now) {
                let since = Remarkable::Since { sent: before, now };
                remarks.push(remark(row, self.columns.name(*at), since));
            }
        }
    }

    /// Whether a cell that came back says what another says.
    fn is_same(&self, column: &Column, cell: &Cell<'_>, returned: &str) -> bool {
        if column.kind == ColumnKind::Money {
            let amount = answer::amount(returned, self.columns.mark);
            return match cell {
                Cell::Money(sent) => amount == Ok(Some(*sent)),
                _ => amount == Ok(None),
            };
        }
        alike::says(cell, returned)
    }

    fn answer(&self, row: IncomingRow<'_>, pair: super::Pair, remarks: &mut Vec<Remark>) -> Answer {
        let mut answer = Answer {
            row: row.number,
            pair,
            agreed: None,
            proposed: BTreeMap::new(),
            remark: self.columns.text(row, "remark").to_owned(),
        };
        let mut refuse = |at: usize, reason| {
            let name = self.columns.name(at);
            let problem = answer::problem(row.number, name, row.cell(at), reason);
            remarks.push(remark(row, name, Remarkable::Unreadable(problem)));
        };
        for (at, column) in self.columns.known.values() {
            match (column.word.as_ref(), column.year) {
                ("agreed", _) => match Agreed::read(row.cell(*at)) {
                    Ok(agreed) => answer.agreed = agreed,
                    Err(reason) => refuse(*at, reason),
                },
                ("proposed_amount", Some(year)) => {
                    match answer::amount(row.cell(*at), self.columns.mark) {
                        Ok(amount) => answer.proposed.extend(amount.map(|amount| (year, amount))),
                        Err(reason) => refuse(*at, reason),
                    }
                }
                _ => {}
            }
        }
        answer
    }
}

/// Whether the plan has it.
fn is_there(plan: &Plan, subject: Subject) -> bool {
    let row = subject.row();
    plan.table(row.table()).row(row.number()).is_some()
}

fn remark(row: IncomingRow<'_>, column: &str, what: Remarkable) -> Remark {
    Remark {
        row: row.number,
        column: column.to_owned(),
        what,
    }
}
