//! Pictures as files.

use super::App;
use crate::ui::{dialogs::PictureChoice, files, panels, workbench::Message};
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
}
