//! Bringing back what a program that was stopped had not saved.

use super::{
    FileError, Opened, backup,
    disk::Disk,
    hash,
    journal::{self, Journal, Replayed},
    keeper::Keeper,
    read,
};
use crate::{dossier::Dossier, engine};
use std::{
    io,
    path::{Path, PathBuf},
};

/// What stands beside a file that was being worked on.
pub struct Recovery {
    keeper: Keeper,
    /// The journal.
    pub journal: Journal,
    /// Where its steps lead.
    pub state: State,
}

/// Where the steps of a journal lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// They go on the file.
    OnFile(Box<Dossier>),
    /// The file has them already.
    Saved,
    /// The file was saved by somebody else since, or cannot be read; they go on this earlier state
    /// of it.
    OnBackup(Box<Dossier>, PathBuf),
    /// Neither the file nor an earlier state of it is what they started from.
    Nowhere,
}

impl Recovery {
    /// Looks at what stands beside a file; `None` where no step is left.
    pub fn of(disk: Box<dyn Disk>, path: &Path) -> Result<Option<Self>, FileError> {
        let keeper = Keeper::hold(disk, path)?;
        let Some(journal) = Journal::beside(keeper.disk(), keeper.path())? else {
            return Ok(None);
        };
        match read_as_it_is(keeper.disk(), keeper.path())? {
            Some((opened, hash)) => match journal.replayed(&opened.dossier, &hash)? {
                Replayed::Steps(dossier) => {
                    let (_opened, keeper) = keeper.read()?;
                    let state = State::OnFile(dossier);
                    Ok(Some(Self {
                        keeper,
                        journal,
                        state,
                    }))
                }
                Replayed::Saved => Ok(Some(Self {
                    keeper,
                    journal,
                    state: State::Saved,
                })),
                Replayed::OtherFile => Self::on_backup(keeper, journal).map(Some),
            },
            None => Self::on_backup(keeper, journal).map(Some),
        }
    }

    /// Looks for the earlier state that the steps started from.
    fn on_backup(keeper: Keeper, journal: Journal) -> Result<Self, FileError> {
        let backups = backup::list(keeper.disk(), keeper.path());
        let backups = backups.map_err(|reason| FileError::reading(keeper.path(), reason))?;
        let of_journal = backups
            .into_iter()
            .filter(|backup| journal.file.starts_with(&backup.hash));
        let mut state = State::Nowhere;
        for backup in of_journal {
            if let Some((opened, hash)) = read_as_it_is(keeper.disk(), &backup.path)?
                && let Replayed::Steps(dossier) = journal.replayed(&opened.dossier, &hash)?
            {
                state = State::OnBackup(dossier, backup.path);
            }
        }
        Ok(Self {
            keeper,
            journal,
            state,
        })
    }

    /// Saves what was brought back: in the file where the steps go on it, else in another, so that
    /// nothing is written over what somebody saved since. The journal is taken away when it is safe.
    pub fn save(mut self, to: Option<Keeper>) -> Result<(), FileError> {
        let dossier = match (&self.state, &to) {
            (State::OnFile(dossier), _) | (State::OnBackup(dossier, _), Some(_)) => dossier,
            (State::Saved, _) => return self.keeper.forget_journal(),
            _ => return Err(FileError::ChangedOnDisk(self.keeper.path().to_owned())),
        };
        let outcome = engine::evaluate(&dossier.plan);
        if let Some(mut other) = to {
            other.save(dossier, &outcome)?;
            return self.keeper.forget_journal();
        }
        self.keeper.save(dossier, &outcome).map(drop)
    }
}

/// Gives up the steps of a journal, whether it can be read or not. It is kept among the backups:
/// answers where, or `None` where there is no journal.
pub fn set_aside(disk: Box<dyn Disk>, path: &Path) -> Result<Option<PathBuf>, FileError> {
    let keeper = Keeper::hold(disk, path)?;
    let journal = journal::path_of(keeper.path());
    match keeper.disk().read(&journal) {
        Ok(_steps) => keeper.set_journal_aside().map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(reason) => Err(FileError::reading(&journal, reason)),
    }
}

/// A dossier and the SHA-256 of its file.
type Read = (Opened, String);

/// What stands in a file; `None` where there is no file or it cannot be read.
fn read_as_it_is(disk: &dyn Disk, path: &Path) -> Result<Option<Read>, FileError> {
    match disk.read(path) {
        Ok(bytes) => Ok(read(&bytes).ok().map(|opened| (opened, hash(&bytes)))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(reason) => Err(FileError::reading(path, reason)),
    }
}
