//! All files that came back, beside the dossier that they were sent from.

use super::{Proposal, Returned, Review, Sent, read};
use crate::{
    exchange::{
        Contents, Filter,
        incoming::{CellProblem, IncomingTable},
        sheet::SheetName,
    },
    file::snapshot,
    session::{Evaluated, Session},
    text::{Language, Text},
};
use std::sync::Arc;

/// What came back, and what there is to do with it.
#[derive(Debug)]
pub struct Together {
    /// The plan as it is now.
    pub evaluated: Evaluated,
    /// The sheet as it would be sent now.
    pub now: Sent,
    /// The files.
    pub returned: Vec<Returned>,
    /// What they say together.
    pub review: Review,
    /// The amounts that they propose.
    pub proposals: Vec<Proposal>,
}

/// A file that is none of this dossier: which one of those given, and why.
pub type NotOfDossier = (usize, Vec<CellProblem>);

/// The table in a returned file: of a workbook the sheet for answers.
pub fn table(bytes: &[u8]) -> Result<IncomingTable, Vec<CellProblem>> {
    let names = Language::ALL.map(|language| SheetName::AllocationMatrix.file(Text::of(language)));
    // A workbook of our own has the sheet under one of these names; what a spreadsheet made of a
    // CSV file has one sheet, called after the file.
    let mut tables = names
        .iter()
        .map(|name| IncomingTable::read_sheet(bytes, Some(name)));
    let own = tables.find_map(Result::ok);
    own.map_or_else(|| IncomingTable::read(bytes), Ok)
}

impl Together {
    /// Reads files by their names and tables, or says which is none of this dossier.
    pub fn of(
        session: &mut Session,
        files: &[(String, IncomingTable)],
        text: &Text,
    ) -> Result<Self, NotOfDossier> {
        let evaluated = session.evaluated();
        let filter = Filter::default();
        let (id, state) = (session.dossier().id, snapshot(&evaluated.plan));
        let contents = Contents {
            dossier_id: &id,
            snapshot: &state,
            evaluated: &evaluated,
            log: session.log(),
            filter: &filter,
            text,
        };
        let now = Sent::of(&contents);
        let mut returned = Vec::new();
        for (at, (name, table)) in files.iter().enumerate() {
            let file = read(table, name, &contents, &mut |wanted| {
                earlier(session, &contents, wanted)
            });
            returned.push(file.map_err(|problems| (at, problems))?);
        }
        let review = Review::of(&mut returned, &now);
        let proposals = review.proposals(&now);
        Ok(Self {
            evaluated,
            now,
            returned,
            review,
            proposals,
        })
    }
}

/// The sheet as it was in an earlier state of the plan, and after how many steps that was: the log
/// leads back to it.
fn earlier(session: &Session, now: &Contents<'_>, wanted: &str) -> Option<(Sent, usize)> {
    let mut plan = Arc::clone(session.plan());
    for (steps, entry) in session.log().iter().enumerate().rev() {
        if entry.changes.is_empty() {
            continue;
        }
        plan = Arc::new(entry.back(&plan).ok()?);
        if snapshot(&plan) == wanted {
            let evaluated = Evaluated::new(plan, session.today());
            let contents = Contents {
                evaluated: &evaluated,
                snapshot: wanted,
                ..*now
            };
            return Some((Sent::of(&contents), steps));
        }
    }
    None
}
