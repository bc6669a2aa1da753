//! `ontschot what-changes`: what changes for an organisation, as it reads and prints; or for each.

use super::{Context, Failure, arguments};
use crate::{
    engine::WhatChanges,
    exchange::{
        Disk, ExportError,
        document::{Paper, markdown},
        what_changes::{ForOrganisation, paper, write},
    },
    file::snapshot,
    plan::OrganisationId,
    session::{Evaluated, Session},
};
use std::path::Path;

pub(super) fn run(
    arguments: &arguments::WhatChanges,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let mut session = context.open(&arguments.file)?;
    let evaluated = context.evaluated(&mut session, &arguments.which)?;
    let changes = WhatChanges::new(&evaluated.plan, &evaluated.outcome);
    let made = Made {
        session: &session,
        evaluated: &evaluated,
        changes: &changes,
        snapshot: snapshot(&evaluated.plan),
    };
    match (&arguments.all, &arguments.organisation) {
        (Some(folder), _) => all(&made, folder, context),
        (None, Some(name)) => one(&made, name, arguments.path.as_deref(), context),
        (None, None) => Err(context.refused("what-changes-for-whom", &[])),
    }
}

/// What papers are made of.
struct Made<'a> {
    session: &'a Session,
    evaluated: &'a Evaluated,
    changes: &'a WhatChanges<'a>,
    snapshot: String,
}

impl Made<'_> {
    fn paper(&self, who: OrganisationId, context: &Context<'_, '_>) -> Paper {
        paper(&ForOrganisation {
            dossier_id: &self.session.dossier().id,
            snapshot: &self.snapshot,
            evaluated: self.evaluated,
            changes: self.changes,
            who,
            text: context.text,
        })
    }
}

fn one(
    made: &Made<'_>,
    name: &str,
    path: Option<&Path>,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let who = context.row(&made.evaluated.plan.organisations, name)?;
    let Some(path) = path else {
        let paper = made.paper(who, context);
        return context.answer(&markdown(&paper));
    };
    let format = context.format_of(path)?;
    let paper = made.paper(who, context);
    context.write_paper(path, &paper.title, &format.write(&paper))
}

/// A page for everybody for whom something can change, under the name of the id.
fn all(made: &Made<'_>, folder: &Path, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let organisations = made.changes.organisations();
    if organisations.is_empty() {
        return Err(context.refused("what-changes-nobody", &[]));
    }
    let pages = organisations.iter();
    let pages: Vec<_> = pages.map(|who| (*who, made.paper(*who, context))).collect();
    let disk = Disk::open(&context.path(folder)).map_err(ExportError::Finish);
    let written = disk.and_then(|mut disk| write(&pages, &mut disk));
    let written = written.map_err(|error| context.export_failure(folder, &error))?;
    let files = context.text.count("count-files", written.files.len());
    let folder = folder.display();
    context.say("export-done", &[("files", &files), ("folder", &folder)])?;
    Ok(0)
}
