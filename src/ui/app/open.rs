//! The open dossier with its file.

use crate::{
    file::{Draft, FileError, Keeper, keeper::Saved},
    session::Session,
    text::Text,
    ui::{files, view::Status, workbench::Workbench},
};
use std::{path::Path, time::Instant};

/// A dossier that is open, and where it is kept.
#[derive(Debug)]
pub struct OpenDossier {
    /// The dossier.
    pub session: Session,
    /// Its file, once it has one.
    keeper: Option<Keeper>,
    /// Where it is kept until it has one.
    draft: Option<Draft>,
    /// When it was last saved from this window.
    saved: Option<Instant>,
    /// Whether the last try to write its steps down failed, and was told.
    is_unsafe: bool,
    /// Whether it was told that its file is not as it was left.
    is_told: bool,
}

impl OpenDossier {
    /// A dossier that was just opened or made.
    pub const fn new(session: Session, keeper: Option<Keeper>) -> Self {
        Self {
            session,
            keeper,
            draft: None,
            saved: None,
            is_unsafe: false,
            is_told: false,
        }
    }

    /// Where its file is.
    pub fn path(&self) -> Option<&Path> {
        self.keeper.as_ref().map(Keeper::path)
    }

    /// What it is called: the name of its file, or else of its assignment.
    pub fn name(&self, text: &Text) -> String {
        let file = self.path().and_then(Path::file_name);
        let title = &self.session.plan().assignment.title;
        match file {
            Some(file) => file.to_string_lossy().into_owned(),
            None if title.is_empty() => text.say("file-without-name"),
            None => title.clone(),
        }
    }

    /// How it stands, for whom it is on the workbench of.
    pub fn status(&self, text: &Text, bench: &Workbench) -> Status {
        let (sights_before, sights_after) = bench.sights();
        Status {
            name: self.name(text),
            path: self.path().map(Path::to_owned),
            is_changed: self.session.is_changed(),
            saved_minutes_ago: self.saved.map(|saved| saved.elapsed().as_secs() / 60),
            undo: self.session.last_step().map(|step| text.step(&step.name)),
            redo: self.session.next_step().map(|step| text.step(&step.name)),
            sights_before,
            sights_after,
        }
    }

    /// Saves it in its file, or in another that is its file from then on.
    pub fn save(&mut self, other: Option<Keeper>) -> Result<Saved, FileError> {
        let is_other = other.is_some();
        let Some(mut keeper) = other.or_else(|| self.keeper.take()) else {
            return Ok(Saved::default());
        };
        let (dossier, evaluated) = (self.session.dossier(), self.session.evaluated());
        let saved = keeper.save(&dossier, &evaluated.outcome);
        if saved.is_ok() {
            self.session.mark_saved(&dossier);
            self.saved = Some(Instant::now());
            if is_other {
                self.leave();
            }
            self.end_draft();
        }
        if saved.is_ok() || !is_other {
            self.keeper = Some(keeper);
        }
        saved
    }

    /// Writes down the steps that are not written down yet: beside its file, or, while it has none,
    /// among the drafts. An error is told once.
    pub fn note(&mut self, drafts: Option<&Path>) -> Result<(), FileError> {
        let noted = match (&mut self.keeper, drafts) {
            (Some(keeper), _) => keeper.note(&self.session.dossier()),
            (None, Some(folder)) => self.note_draft(folder),
            (None, None) => Ok(()),
        };
        let was_unsafe = std::mem::replace(&mut self.is_unsafe, noted.is_err());
        if was_unsafe { Ok(()) } else { noted }
    }

    fn note_draft(&mut self, folder: &Path) -> Result<(), FileError> {
        let dossier = self.session.dossier();
        if let Some(draft) = &mut self.draft {
            return draft.note(&dossier);
        }
        if self.session.is_changed() && !dossier.log.is_empty() {
            let evaluated = self.session.evaluated();
            self.draft = Some(files::keep_draft(folder, &dossier, &evaluated)?);
        }
        Ok(())
    }

    /// Whether it is kept among the drafts.
    pub const fn has_draft(&self) -> bool {
        self.draft.is_some()
    }

    /// What stands in its draft is in its file, or given up.
    fn end_draft(&mut self) {
        if let Some(draft) = self.draft.take() {
            // A draft that cannot be taken away is offered at the next start, and nothing is lost.
            let _left = draft.end();
        }
    }

    /// Whether its file is as it was left, for who comes back to the window; told once.
    pub fn check(&mut self) -> Result<(), FileError> {
        let checked = self.keeper.as_ref().map_or(Ok(()), Keeper::check);
        let was_told = std::mem::replace(&mut self.is_told, checked.is_err());
        if was_told { Ok(()) } else { checked }
    }

    /// Holds its file again after it could not be opened anew: what is open is all that there is.
    pub fn hold_again(&mut self, path: &Path) {
        self.keeper = files::hold(path).ok();
    }

    /// Lets go of its file: what was not saved was given up.
    pub fn leave(&mut self) {
        if let Some(keeper) = self.keeper.take() {
            // A journal that cannot be taken away is asked about when the file is opened again.
            let _left = keeper.forget_journal();
        }
        self.end_draft();
    }
}
