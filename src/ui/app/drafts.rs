//! Dossiers that never had a file, and that a program left behind when it was stopped.

use super::{App, OpenDossier};
use crate::{
    session::Session,
    ui::{action::After, dialogs::Dialog, files, workbench::Message},
};
use std::path::{Path, PathBuf};

impl App {
    /// Goes on with a draft, once what is not saved is saved or given up.
    pub(super) fn go_on_with(&mut self, draft: PathBuf) {
        if self.is_changed() {
            self.dialog = Some(Dialog::Unsaved(After::BringBack(draft)));
        } else {
            self.bring_back(&draft);
        }
    }

    /// Opens a draft. It stands among the drafts anew before the old one is taken away.
    pub(super) fn bring_back(&mut self, draft: &Path) {
        let dossier = match files::bring_back(draft) {
            Ok(dossier) => dossier,
            Err(error) => return self.fail(|text| error.words(text)),
        };
        self.put_on_desk(Session::start(dossier, self.today), None);
        self.note_steps();
        if self.open.as_ref().is_some_and(OpenDossier::has_draft) {
            self.throw_away(draft);
        }
    }

    /// Asks whether a draft is really given up.
    pub(super) fn ask_to_throw_away(&mut self, draft: &Path) {
        let mut left = self.left.iter();
        let left = left.find(|left| left.path == *draft);
        self.dialog = left.map(|left| Dialog::ThrowAway(left.clone()));
    }

    /// Throws a draft away.
    pub(super) fn throw_away(&mut self, draft: &Path) {
        self.dialog = None;
        if let Err(error) = files::throw_away(draft) {
            self.workbench.message = Some(Message::error(error.words(self.text)));
        }
        self.left.retain(|left| left.path != *draft);
    }
}
