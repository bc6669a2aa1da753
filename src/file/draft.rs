//! Dossiers that nobody has given a file yet. Until they have one, they are kept among the files of
//! the program, with a journal like any other, so that a program that is stopped takes nothing along.

use super::{
    FileError, Keeper,
    disk::Disk,
    hash,
    journal::{self, Journal, Replayed},
    lock, read,
};
use crate::{dossier::Dossier, engine::Outcome};
use jiff::civil::DateTime;
use std::{
    io,
    path::{Path, PathBuf},
};

const END: &str = ".ontschot";

/// The draft that is being worked on.
#[derive(Debug)]
pub struct Draft(Keeper);

/// A draft that a program left behind when it was stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Where it stands.
    pub path: PathBuf,
    /// What its assignment is called; blank where it has no name.
    pub title: String,
    /// How many steps were taken in it.
    pub steps: usize,
    /// When the last of them was taken, in the time of Greenwich.
    pub at: Option<DateTime>,
}

impl Draft {
    /// Keeps a dossier in a draft of its own, in a folder for them.
    pub fn keep(
        disk: Box<dyn Disk>,
        folder: &Path,
        dossier: &Dossier,
        outcome: &Outcome,
    ) -> Result<Self, FileError> {
        let made = disk.make_folder(folder);
        made.map_err(|reason| FileError::writing(folder, reason))?;
        let name = format!("{}{END}", uuid::Uuid::new_v4());
        let mut keeper = Keeper::hold(disk, &folder.join(name))?;
        keeper.save(dossier, outcome)?;
        Ok(Self(keeper))
    }

    /// Writes down the steps that are not written down yet.
    pub fn note(&mut self, dossier: &Dossier) -> Result<(), FileError> {
        self.0.note(dossier)
    }

    /// The dossier has a file of its own, or is given up.
    pub fn end(self) -> io::Result<()> {
        remove(self.0.disk(), self.0.path())
    }
}

/// The drafts in a folder that nobody works on any more, the last one first. What cannot be read is
/// none; it stays where it is.
pub fn left(disk: &dyn Disk, folder: &Path) -> Vec<Left> {
    let names = disk.names(folder).unwrap_or_default();
    let drafts = names.iter().filter(|name| name.ends_with(END));
    let paths = drafts.map(|name| folder.join(name));
    let free = paths.filter(|path| !lock::is_worked_on(disk, path));
    let mut left: Vec<Left> = free
        .filter_map(|path| {
            let dossier = bring_back(disk, &path).ok()?;
            let last = dossier.log.from(0).last();
            Some(Left {
                path,
                title: dossier.plan.assignment.title.clone(),
                steps: dossier.log.len(),
                at: last.map(|entry| entry.at),
            })
        })
        .collect();
    left.sort_by(|one, other| (other.at, &other.path).cmp(&(one.at, &one.path)));
    left
}

/// The dossier of a draft, with every step that was taken in it. The draft stays until it is thrown
/// away.
pub fn bring_back(disk: &dyn Disk, path: &Path) -> Result<Dossier, FileError> {
    let bytes = disk.read(path);
    let bytes = bytes.map_err(|reason| FileError::reading(path, reason))?;
    let dossier = read(&bytes)?.dossier;
    let Some(journal) = Journal::beside(disk, path)? else {
        return Ok(dossier);
    };
    Ok(match journal.replayed(&dossier, &hash(&bytes))? {
        Replayed::Steps(dossier) => *dossier,
        Replayed::Saved | Replayed::OtherFile => dossier,
    })
}

/// Throws a draft away.
pub fn throw_away(disk: &dyn Disk, path: &Path) -> Result<(), FileError> {
    let removed = remove(disk, path).and_then(|()| gone(disk.remove(&lock::path_of(path))));
    removed.map_err(|reason| FileError::writing(path, reason))
}

/// Takes a draft away; the journal last, because it is nothing without its file.
fn remove(disk: &dyn Disk, path: &Path) -> io::Result<()> {
    gone(disk.remove(path))?;
    gone(disk.remove(&journal::path_of(path)))
}

/// What is not there any more need not be taken away.
fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
