//! Pictures as files.

use super::App;
use crate::{
    picture::Scene,
    ui::{dialogs::PictureChoice, files, workbench::Message},
};
use std::path::Path;

impl App {
    /// Writes a picture of the plan as it is now. What cannot be drawn any more says so.
    pub(super) fn save_picture(&mut self, path: &Path, choice: PictureChoice) {
        let Some(open) = &mut self.open else { return };
        let evaluated = open.session.evaluated();
        let drawing = choice.kind.draw(Scene {
            plan: &evaluated.plan,
            outcome: &evaluated.outcome,
            text: self.text,
            year: choice.year,
        });
        let written = match &drawing {
            Ok(drawing) => files::write_picture(path, drawing, choice.format, self.text),
            Err(nothing) => Err(nothing.words(self.text)),
        };
        self.workbench.message = Some(match written {
            Ok(done) => Message::done(done),
            Err(reason) => Message::error(reason),
        });
    }
}
