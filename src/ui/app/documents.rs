//! Documents as panels ask for them: made of the usual clauses, and saved as files.

use super::App;
use crate::{
    exchange::document::{PaperFormat, language, template},
    plan::{Document, DocumentId, Place},
    text::Text,
    ui::{
        files::{self, picker::Wanted},
        workbench::Message,
    },
};
use std::path::Path;

impl App {
    /// Makes a document of the clauses of its kind, and looks at it.
    pub(super) fn add_document(&mut self, document: Document) {
        let Some(open) = &mut self.open else { return };
        let words = Text::of(language(&document));
        let (id, edit) = template::add(document, words, open.session.counters_mut());
        self.apply(&edit);
        self.workbench.go_to(Place::Row(id.row()));
    }

    /// What the system is asked for to save a document, with its name to begin with.
    pub(super) fn wanted_paper(&self, id: DocumentId, format: PaperFormat) -> (Wanted, String) {
        let plan = self.open.as_ref().map(|open| open.session.plan());
        let name = plan.map_or_else(String::new, |plan| plan.name_of(id.row()));
        // A name as somebody typed it may hold what no file name can.
        let allowed = |sign: char| if sign.is_alphanumeric() { sign } else { '-' };
        let name: String = name.to_lowercase().chars().map(allowed).collect();
        let extension = format.extension();
        let name = format!("{name}.{extension}");
        (Wanted::NewFile(extension, name.clone()), name)
    }

    /// Writes a document with what the plan says now.
    pub(super) fn save_document(&mut self, path: &Path, id: DocumentId, format: PaperFormat) {
        let Some(open) = &mut self.open else { return };
        let evaluated = open.session.evaluated();
        let dossier = open.session.dossier().id;
        let written = files::write_paper(path, (&dossier, &evaluated), (id, format), self.text);
        self.workbench.message = Some(match written {
            Ok(done) => Message::done(done),
            Err(reason) => Message::error(reason),
        });
    }
}
