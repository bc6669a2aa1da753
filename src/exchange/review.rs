//! What partners send back: the sheet with every line and organisation, or that of the agreements,
//! their answers filled in, as their spreadsheet happened to save it.
//!
//! Nothing of it is taken over by itself. Every row is known by its dossier, its line or agreement,
//! and its organisation, wherever its columns have moved to; what was computed is compared with what was sent, so that a
//! changed amount is seen; and what the plan has become since is said beside it.

mod answer;
mod compare;
mod sent;
mod subject;
mod together;
mod words;

pub use answer::{Agreed, Answer};
pub use sent::Sent;
pub use subject::Subject;
pub use together::{File, NotOfDossier, Stand, Together, tables};

use super::{
    Contents,
    incoming::{CellProblem, IncomingTable},
    sheet::SheetName,
};
use crate::{
    change::{Edit, StepName},
    money::Money,
    plan::{LineId, OrganisationId, Value},
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// A row of a sheet: a line or an agreement, and an organisation.
pub type Pair = (Subject, OrganisationId);

/// A returned file, as it was read.
#[derive(Clone, Debug)]
pub struct Returned {
    /// Its name.
    pub file: String,
    /// Which of the files that were given it is from: a workbook holds both sheets.
    pub given: usize,
    /// The sheet that it is.
    pub sheet: SheetName,
    /// The state of the plan that it was made from.
    pub snapshot: String,
    /// What of that state is known.
    pub state: SentState,
    /// What stands in the columns for answers.
    pub answers: Vec<Answer>,
    /// What there is to look at.
    pub remarks: Vec<Remark>,
}

/// What is known of the plan that a sheet was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SentState {
    /// It is the plan as it is now.
    Now,
    /// It is an earlier one, after so many steps of the log.
    Earlier(usize),
    /// It is none that the log leads to.
    Unknown,
}

/// Something to look at in a returned file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The row, as a spreadsheet counts.
    pub row: usize,
    /// The column, as the file names it; empty for the row as a whole.
    pub column: String,
    /// What is remarkable.
    pub what: Remarkable,
}

/// What can be remarkable in a returned file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remarkable {
    /// A computed cell is not what was sent.
    Changed {
        /// What was sent.
        sent: String,
        /// What came back.
        returned: String,
    },
    /// The plan has another amount now than when the sheet was made.
    Since {
        /// What was sent.
        sent: String,
        /// What it is now.
        now: String,
    },
    /// A cell for an answer that cannot be read; whatever else the row says still counts.
    Unreadable(CellProblem),
    /// The row is of another dossier, and was left out.
    OtherDossier(String),
    /// The row is of another state of the plan than the first row, and was left out.
    OtherSnapshot(String),
    /// There is no such line, agreement or organisation, and the row was left out.
    NoSuchRow(String),
    /// The row is of no organisation, and its answer was left out.
    OfNobody,
    /// The row was answered before, in another way; this answer was left out.
    AnsweredTwice(usize),
    /// The organisation takes no part in the line or the agreement any more.
    NoPart,
}

/// All that came back, together.
#[derive(Clone, Debug, Default)]
pub struct Review {
    /// The answers, by what they are about and organisation, with the file that each is from.
    pub answers: BTreeMap<Pair, (usize, Answer)>,
    /// Who answered nothing, of those who were asked.
    pub silent: BTreeSet<OrganisationId>,
    /// Of who did answer something: what was not answered.
    pub open: BTreeSet<Pair>,
}

/// An amount that an organisation proposes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The line.
    pub line: LineId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The year.
    pub year: Year,
    /// What it has now; `None` where it takes no part.
    pub now: Option<Money>,
    /// What it proposes.
    pub proposed: Money,
}

/// Finds the sheet as it was in a state of the plan, and after how many steps of the log that was.
pub type Find<'a> = dyn FnMut(&str) -> Option<(Sent, usize)> + 'a;

/// Reads a returned file, or says why it is none of this dossier.
///
/// `sent` finds the sheet as it was when the file was made.
pub fn read(
    table: &IncomingTable,
    file: &str,
    now: &Contents<'_>,
    sent: &mut Find<'_>,
) -> Result<Returned, Vec<CellProblem>> {
    compare::read(table, file, now, sent)
}

impl Review {
    /// Puts together what came back. Who answered the same line twice and in another way is told in
    /// the later file.
    pub fn of(returned: &mut [Returned], now: &Sent) -> Self {
        let mut review = Self::default();
        for (index, file) in returned.iter_mut().enumerate() {
            for answer in &file.answers {
                let before = review.answers.get(&answer.pair);
                match before.map(|(_, before)| before) {
                    None => drop(review.answers.insert(answer.pair, (index, answer.clone()))),
                    Some(before) if before.says_the_same(answer) => {}
                    Some(before) => file.remarks.push(Remark {
                        row: answer.row,
                        column: String::new(),
                        what: Remarkable::AnsweredTwice(before.row),
                    }),
                }
            }
            file.remarks.sort_by_key(|remark| remark.row);
        }
        let answered: BTreeSet<OrganisationId> =
            review.answers.keys().map(|(_, who)| *who).collect();
        for pair in now.asked() {
            if !answered.contains(&pair.1) {
                review.silent.insert(pair.1);
            } else if !review.answers.contains_key(&pair) {
                review.open.insert(pair);
            }
        }
        review
    }

    /// Every amount that is proposed and is not what the plan has now.
    pub fn proposals(&self, now: &Sent) -> Vec<Proposal> {
        let each = self.answers.values().flat_map(|(_, answer)| {
            let (subject, organisation) = answer.pair;
            let line = subject.line().into_iter();
            line.flat_map(move |line| {
                let proposed = answer.proposed.iter();
                proposed.map(move |(year, proposed)| Proposal {
                    line,
                    organisation,
                    year: *year,
                    now: now.amount(answer.pair, *year),
                    proposed: *proposed,
                })
            })
        });
        each.filter(|proposal| proposal.now != Some(proposal.proposed))
            .collect()
    }
}

/// Proposals as one step: each becomes a pinned amount. `None` where there are none.
pub fn accept(proposals: &[Proposal]) -> Option<Edit> {
    let edits = proposals.iter().map(|proposal| {
        let key = Value::Pair(Box::new((
            Value::Row(proposal.organisation.row()),
            Value::Year(proposal.year),
        )));
        Edit::set_entry(
            proposal.line.row(),
            "pins",
            key,
            Value::Money(proposal.proposed),
        )
    });
    let edits: Vec<Edit> = edits.collect();
    let name = StepName::AcceptProposals(edits.len());
    (!edits.is_empty()).then_some(Edit::Many(name, edits))
}
