//! The open dossier with its file.

use crate::{session::Session, text::Text, ui::view::Status};
use std::{path::PathBuf, time::Instant};

/// A dossier that is open, and where it is kept.
#[derive(Debug)]
pub struct OpenDossier {
    /// The dossier.
    pub session: Session,
    /// Its file, once it has one.
    pub path: Option<PathBuf>,
    /// When it was last saved from this window.
    pub saved: Option<Instant>,
}

impl OpenDossier {
    /// A dossier that was just opened or made.
    pub const fn new(session: Session, path: Option<PathBuf>) -> Self {
        Self {
            session,
            path,
            saved: None,
        }
    }

    /// What it is called: the name of its file, or else of its assignment.
    pub fn name(&self, text: &Text) -> String {
        let file = self.path.as_ref().and_then(|path| path.file_name());
        let title = &self.session.plan().assignment.title;
        match file {
            Some(file) => file.to_string_lossy().into_owned(),
            None if title.is_empty() => text.say("file-without-name"),
            None => title.clone(),
        }
    }

    /// How it stands.
    pub fn status(&self, text: &Text) -> Status {
        Status {
            name: self.name(text),
            path: self.path.clone(),
            is_changed: self.session.is_changed(),
            saved_minutes_ago: self.saved.map(|saved| saved.elapsed().as_secs() / 60),
            undo: self.session.last_step().map(|step| text.step(&step.name)),
            redo: self.session.next_step().map(|step| text.step(&step.name)),
        }
    }
}
