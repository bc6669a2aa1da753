//! `ontschot review`: what partners sent back, beside what was sent and what the plan is now.

mod json;
mod told;

use super::{
    Context, Failure,
    arguments::{Format, Review as Arguments},
    import::finish,
};
use crate::{
    exchange::{
        Contents, Filter,
        incoming::IncomingTable,
        review::{self, Proposal, Remarkable, Returned, Review, Sent},
        sheet::SheetName,
    },
    file::snapshot,
    plan::Plan,
    session::{Evaluated, Session},
    text::{Language, Text},
};
use std::{path::Path, sync::Arc};

/// All that came back, beside the plan.
struct Beside<'a> {
    plan: &'a Plan,
    now: &'a Sent,
    returned: &'a [Returned],
    review: &'a Review,
    proposals: &'a [Proposal],
}

pub(super) fn run(arguments: &Arguments, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let only_looks = arguments.accept.is_empty() || arguments.dry_run;
    let mut session = context.open_to(only_looks, &arguments.file)?;
    let evaluated = session.evaluated();
    let filter = Filter::default();
    let (id, state) = (session.dossier().id, snapshot(&evaluated.plan));
    let text = context.text;
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
    for file in &arguments.returned {
        let table = context.returned_table(file)?;
        let name = file.display().to_string();
        let read = review::read(&table, &name, &contents, &mut |wanted| {
            earlier(&session, &contents, wanted)
        });
        returned.push(read.map_err(|problems| context.refused_cells(file, &problems))?);
    }
    let review = Review::of(&mut returned, &now);
    let proposals = review.proposals(&now);
    let beside = Beside {
        plan: &evaluated.plan,
        now: &now,
        returned: &returned,
        review: &review,
        proposals: &proposals,
    };
    match arguments.format {
        Format::Text => context.tell_review(&beside)?,
        Format::Json => context.write(&format!("{:#}\n", json::review(&beside)))?,
    }
    if !arguments.accept.is_empty() {
        accept(arguments, &beside, &mut session, context)?;
    }
    let is_odd = |remark: &review::Remark| !matches!(remark.what, Remarkable::Since { .. });
    let mut remarks = returned.iter().flat_map(|file| &file.remarks);
    Ok(u8::from(remarks.any(is_odd)))
}

/// Takes the proposals of some organisations over, as one step.
fn accept(
    arguments: &Arguments,
    beside: &Beside<'_>,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<(), Failure> {
    let all = arguments.accept.iter().any(|name| name == "*");
    let named = arguments.accept.iter().filter(|name| *name != "*");
    let organisations = &beside.plan.organisations;
    let named: Result<Vec<_>, _> = named.map(|name| context.row(organisations, name)).collect();
    let named = named?;
    let accepted = beside.proposals.iter().copied();
    let accepted: Vec<Proposal> = accepted
        .filter(|proposal| all || named.contains(&proposal.pair.1))
        .collect();
    let edit = review::accept(&accepted);
    finish(&arguments.file, edit, arguments.dry_run, session, context)?;
    let count = context.text.count("step-accept-proposals", accepted.len());
    if arguments.dry_run || accepted.is_empty() {
        return Ok(());
    }
    context.line(&count)
}

impl Context<'_, '_> {
    /// The table in a returned file: of a workbook the sheet for answers.
    fn returned_table(&self, file: &Path) -> Result<IncomingTable, Failure> {
        let bytes =
            std::fs::read(self.path(file)).map_err(|error| self.unreadable(file, &error))?;
        let names = Language::ALL.map(|language| {
            let text = Text::of(language);
            SheetName::AllocationMatrix.file(text)
        });
        // A workbook of our own has the sheet under one of these names; what a spreadsheet made of a
        // CSV file has one sheet, called after the file.
        let mut tables = names
            .iter()
            .map(|name| IncomingTable::read_sheet(bytes.as_slice(), Some(name)));
        let own = tables.find_map(Result::ok);
        let table = own.map_or_else(|| IncomingTable::read(bytes.as_slice()), Ok);
        table.map_err(|problems| self.refused_cells(file, &problems))
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
