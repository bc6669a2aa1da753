//! `ontschot document`: what people sign or receive, made of the plan.

use super::{
    Context, Failure,
    arguments::{Document, DocumentAdd, DocumentName, DocumentRead, DocumentVerb, DocumentWrite},
    columns::{Aligned, aligned},
};
use crate::{
    change::Edit,
    exchange::document::{Origin, Paper, PaperFormat, Writing, clauses, markdown, paper, template},
    file::{
        disk::{Here, replace},
        error::disk_words,
        snapshot,
    },
    plan::{self, DocumentId, DocumentLanguage, TableName, field::FieldType as _},
    session::Session,
    text::{Language, Text},
};
use std::path::Path;

pub(super) fn run(arguments: &Document, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let only_looks = matches!(
        arguments.what,
        DocumentVerb::List | DocumentVerb::Show(_) | DocumentVerb::Write(_)
    );
    let file = &arguments.file;
    let mut session = context.open_to(only_looks, file)?;
    match &arguments.what {
        DocumentVerb::List => list(&session, context),
        DocumentVerb::Add(add) => made(add, file, &mut session, context),
        DocumentVerb::Show(read) => {
            let paper = context.paper(&mut session, read)?;
            context.answer(&markdown(&paper))
        }
        DocumentVerb::Write(write) => written(write, &mut session, context),
        DocumentVerb::Remove(name) => removed(name, file, &mut session, context),
    }
}

fn list(session: &Session, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let (plan, text) = (session.plan(), context.text);
    if plan.documents.is_empty() {
        context.say("document-none", &[])?;
        return Ok(0);
    }
    let field = |field| text.field(TableName::Documents, field);
    let heading = ["name", "kind", "language", "recipient"].map(field);
    let heading = [
        &[String::new()],
        &heading[..],
        &[text.table(TableName::Clauses)],
    ]
    .concat();
    let rows = plan.documents.iter().map(|(id, document)| {
        let recipient = document.recipient.map(|who| plan.name_of(who.row()));
        let choice = |value: &plan::Value| text.choice(&value.to_string());
        vec![
            id.to_string(),
            document.name.clone(),
            choice(&document.kind.to_value()),
            choice(&document.language.to_value()),
            recipient.unwrap_or_default(),
            text.whole(clauses(plan, id).len()),
        ]
    });
    let rows: Vec<Vec<String>> = std::iter::once(heading).chain(rows).collect();
    let (left, right) = (Some(Aligned::Left), Some(Aligned::Right));
    context.answer(&aligned(&rows, &[left, left, left, left, left, right]))
}

fn made(
    arguments: &DocumentAdd,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let name = arguments.name.trim();
    if name.is_empty() {
        return Err(context.refused("document-no-name", &[]));
    }
    let recipient = arguments.to.as_ref();
    let recipient = recipient.map(|name| context.row(&session.plan().organisations, name));
    let language = arguments
        .written_in
        .unwrap_or_else(|| context.text.language());
    let document = plan::Document {
        name: name.to_owned(),
        kind: arguments.kind.kind(),
        language: match language {
            Language::Dutch => DocumentLanguage::Dutch,
            Language::English => DocumentLanguage::English,
        },
        recipient: recipient.transpose()?,
        ..plan::Document::default()
    };
    let (id, edit) = template::add(document, Text::of(language), session.counters_mut());
    take(&edit, file, session, context)?;
    let clauses = clauses(session.plan(), id).len();
    let clauses = context.text.count("document-clauses", clauses);
    context.say(
        "document-made",
        &[("name", &name), ("id", &id), ("clauses", &clauses)],
    )?;
    Ok(0)
}

fn removed(
    arguments: &DocumentName,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let id = context.document(session, &arguments.document)?;
    let name = session.plan().name_of(id.row());
    let edit = template::remove(session.plan(), id);
    take(&edit, file, session, context)?;
    context.say("document-removed", &[("name", &name)])?;
    Ok(0)
}

fn take(
    edit: &Edit,
    file: &Path,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<(), Failure> {
    let plan = std::sync::Arc::clone(session.plan());
    let applied = session.apply(edit);
    applied.map_err(|error| context.refused_edit(&plan, &error))?;
    context.save(file, session)
}

fn written(
    arguments: &DocumentWrite,
    session: &mut Session,
    context: &mut Context<'_, '_>,
) -> Result<u8, Failure> {
    let format = context.format_of(&arguments.path)?;
    let paper = context.paper(session, &arguments.read)?;
    context.write_paper(&arguments.path, &paper.title, &format.write(&paper))
}

impl Context<'_, '_> {
    /// How a paper is written in a file of this name; what it cannot be is refused.
    pub(super) fn format_of(&self, path: &Path) -> Result<PaperFormat, Failure> {
        let end = path.extension().and_then(|end| end.to_str());
        let mut formats = PaperFormat::ALL.into_iter();
        let format = formats.find(|format| {
            let extension = format.extension();
            end.is_some_and(|end| end.eq_ignore_ascii_case(extension))
        });
        format.ok_or_else(|| self.refused("document-ending", &[("path", &path.display())]))
    }

    /// Writes a paper in a file, whole or not at all.
    pub(super) fn write_paper(
        &mut self,
        path: &Path,
        name: &str,
        whole: &str,
    ) -> Result<u8, Failure> {
        let shown = path.display();
        replace(&Here, &self.path(path), whole.as_bytes()).map_err(|reason| {
            let reason = disk_words(&reason, self.text);
            let arguments: [(&str, &dyn std::fmt::Display); 2] =
                [("path", &shown), ("reason", &reason)];
            Failure::CouldNot(self.text.say_with("document-not-written", &arguments))
        })?;
        self.say("document-written", &[("name", &name), ("path", &shown)])?;
        Ok(0)
    }

    /// The document of an id or a name.
    fn document(&self, session: &Session, name: &str) -> Result<DocumentId, Failure> {
        self.row(&session.plan().documents, name)
    }

    /// A document as it stands on paper, of the plan or of a scenario.
    fn paper(&self, session: &mut Session, read: &DocumentRead) -> Result<Paper, Failure> {
        let id = self.document(session, &read.document)?;
        let evaluated = self.evaluated(session, &read.which)?;
        let Some(document) = evaluated.plan.documents.get(id) else {
            return Err(self.refused("document-unknown", &[("name", &read.document)]));
        };
        let writing = Writing {
            evaluated: &evaluated,
            id,
            document,
        };
        let origin = Origin {
            dossier_id: &session.dossier().id,
            snapshot: &snapshot(&evaluated.plan),
        };
        Ok(paper(&writing, Some(origin)))
    }
}
