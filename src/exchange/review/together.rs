//! All files that came back, beside the dossier that they were sent from.

use super::{Proposal, Returned, Review, Sent, Subject, read};
use crate::{
    dossier::{Log, Versions},
    exchange::{
        Contents, Filter,
        incoming::{CellProblem, IncomingTable},
    },
    file::snapshot,
    session::{Evaluated, Session},
    text::{Language, Text},
};
use jiff::civil::Date;
use std::sync::Arc;

/// What came back, and what there is to do with it.
#[derive(Debug)]
pub struct Together {
    /// The plan as it is now.
    pub evaluated: Evaluated,
    /// The sheets as they would be sent now.
    pub now: Sent,
    /// The files.
    pub returned: Vec<Returned>,
    /// What they say together.
    pub review: Review,
    /// The amounts that they propose.
    pub proposals: Vec<Proposal>,
}

/// All of an open dossier that files are laid beside.
#[derive(Clone, Debug)]
pub struct Stand {
    id: String,
    evaluated: Evaluated,
    log: Log,
    versions: Arc<Versions>,
    today: Date,
}

/// A file that came back: its name, and the tables in it that can hold answers.
pub type File = (String, Vec<Arc<IncomingTable>>);

/// A file that is none of this dossier: which one of those given, and why.
pub type NotOfDossier = (usize, Vec<CellProblem>);

/// The tables in a returned file: of a workbook the sheets for answers.
pub fn tables(bytes: &[u8]) -> Result<Vec<Arc<IncomingTable>>, Vec<CellProblem>> {
    let texts = Language::ALL.map(Text::of);
    // A workbook of our own has a sheet under one of these names; what a spreadsheet made of a CSV
    // file has one sheet, called after the file.
    let own = Subject::SHEETS.into_iter().filter_map(|(sheet, _)| {
        let names = texts.iter().map(|text| sheet.file(text));
        let mut read = names.map(|name| IncomingTable::read_sheet(bytes, Some(&name)));
        read.find_map(Result::ok)
    });
    // A sheet without rows asks nothing of anybody.
    let own = own.filter(|table| table.rows.iter().next().is_some());
    let own: Vec<_> = own.map(Arc::new).collect();
    if own.is_empty() {
        return Ok(vec![Arc::new(IncomingTable::read(bytes)?)]);
    }
    Ok(own)
}

impl Stand {
    /// An open dossier as it is now.
    pub fn of(session: &mut Session) -> Self {
        Self {
            evaluated: session.evaluated(),
            id: session.dossier().id,
            log: session.log().clone(),
            versions: Arc::clone(session.versions()),
            today: session.today(),
        }
    }
}

impl Together {
    /// Reads files, or says which is none of this dossier. That takes as long as the log has steps
    /// since they were sent.
    pub fn of(stand: Stand, files: &[File], text: &Text) -> Result<Self, NotOfDossier> {
        let filter = Filter::default();
        let state = snapshot(&stand.evaluated.plan);
        let contents = Contents {
            dossier_id: &stand.id,
            snapshot: &state,
            evaluated: &stand.evaluated,
            log: &stand.log,
            versions: &stand.versions,
            filter: &filter,
            text,
        };
        let now = Sent::of(&contents);
        let mut returned = Vec::new();
        for (at, (name, tables)) in files.iter().enumerate() {
            for (number, table) in tables.iter().enumerate() {
                let file = read(table, name, &contents, &mut |wanted| {
                    earlier(&stand, &contents, wanted)
                });
                let file = file.map_err(|problems| (at, problems))?;
                // A second sheet that nobody touched is nothing to tell of.
                if number == 0 || !(file.answers.is_empty() && file.remarks.is_empty()) {
                    returned.push(Returned { given: at, ..file });
                }
            }
        }
        let review = Review::of(&mut returned, &now);
        let proposals = review.proposals(&now);
        Ok(Self {
            evaluated: stand.evaluated,
            now,
            returned,
            review,
            proposals,
        })
    }
}

/// The sheet as it was in an earlier state of the plan, and after how many steps that was: the log
/// leads back to it.
fn earlier(stand: &Stand, now: &Contents<'_>, wanted: &str) -> Option<(Sent, usize)> {
    let mut plan = Arc::clone(&stand.evaluated.plan);
    for (steps, entry) in stand.log.iter().enumerate().rev() {
        if entry.changes.is_empty() {
            continue;
        }
        plan = Arc::new(entry.back(&plan).ok()?);
        if snapshot(&plan) == wanted {
            let evaluated = Evaluated::new(plan, stand.today);
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
