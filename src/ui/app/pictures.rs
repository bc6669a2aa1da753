//! Pictures and pages as files.

use super::App;
use crate::{
    exchange::document::html,
    file::error::disk_words,
    plan::OrganisationId,
    ui::{dialogs::PictureChoice, files, panels, workbench::Message},
};
use std::path::Path;

impl App {
    /// Writes a picture of the plan or a scenario as it is now. What cannot be drawn any more says
    /// so.
    pub(super) fn save_picture(&mut self, path: &Path, choice: PictureChoice) {
        let Some(open) = &mut self.open else { return };
        let evaluated = open.session.evaluated();
        let of = (choice.kind, choice.year, choice.scenario);
        let drawing = panels::drawn(self.text, (&evaluated, &open.session), of);
        let written = drawing
            .and_then(|drawing| files::write_picture(path, &drawing, choice.format, self.text));
        self.workbench.message = Some(match written {
            Ok(done) => Message::done(done),
            Err(reason) => Message::error(reason),
        });
    }

    /// Writes what changes for an organisation, as it is now, as a page that prints.
    pub(super) fn save_what_changes(&mut self, path: &Path, who: OrganisationId) {
        let Some(open) = &mut self.open else { return };
        let evaluated = open.session.evaluated();
        let id = open.session.dossier().id;
        let paper = panels::what_changes_for(&id, &evaluated, who, self.text);
        let shown = path.display();
        let written = files::write_page(path, &html(&paper));
        self.workbench.message = Some(match written {
            Ok(()) => Message::done(self.text.say_with(
                "document-written",
                &[("name", &paper.title), ("path", &shown)],
            )),
            Err(reason) => {
                let reason = disk_words(&reason, self.text);
                Message::error(self.text.say_with(
                    "document-not-written",
                    &[("path", &shown), ("reason", &reason)],
                ))
            }
        });
    }
}
