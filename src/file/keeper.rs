//! A dossier file that is being worked on: nobody else holds it, no save loses what somebody else
//! saved, every step that is not saved yet stands in a journal, and earlier states are kept.

use super::{
    FileError, Opened, backup,
    disk::{Disk, folder_of, put_in_place, sweep, write_beside},
    error::Doing,
    hash,
    journal::{self, Journal, Writer},
    lock::{Holder, Lock, Refused},
    parse, read, write,
};
use crate::{dossier::Dossier, engine::Outcome};
use std::{
    fmt, io,
    path::{Path, PathBuf},
};

/// A file that is held until this is dropped.
pub struct Keeper {
    disk: Box<dyn Disk>,
    path: PathBuf,
    lock: Option<Lock>,
    /// What stood in the file when it was last read or saved; `None` where there was no file.
    hash: Option<String>,
    journal: Writer,
}

/// What a save that succeeded could not do besides.
#[derive(Debug, Default)]
pub struct Saved {
    /// The state before it could not be kept.
    pub without_backup: Option<io::Error>,
}

impl Keeper {
    /// Opens the dossier at a path and holds it. Refused while somebody else does, and where steps
    /// stand in a journal that are not in the file.
    pub fn open(disk: Box<dyn Disk>, path: &Path) -> Result<(Opened, Self), FileError> {
        let keeper = Self::hold(disk, path)?;
        if let Some(journal) = Journal::beside(&*keeper.disk, &keeper.path)? {
            return Err(FileError::Unsaved(Box::new(journal)));
        }
        keeper.read()
    }

    /// Holds a path for a dossier that is about to be saved there in the place of what stands there
    /// now, which will be kept as a backup.
    pub fn replacing(disk: Box<dyn Disk>, path: &Path) -> Result<Self, FileError> {
        let mut keeper = Self::hold(disk, path)?;
        match keeper.disk.read(&keeper.path) {
            Ok(bytes) => keeper.hash = Some(hash(&bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(reason) => return Err(FileError::reading(&keeper.path, reason)),
        }
        Ok(keeper)
    }

    /// Holds a path without looking at what stands there, for a dossier that has no file yet: a save
    /// refuses to replace what it does not know.
    pub fn hold(disk: Box<dyn Disk>, path: &Path) -> Result<Self, FileError> {
        // A link stays a link: what it leads to is held, read and replaced.
        let path = disk.resolved(path);
        let me = Holder::me(&*disk);
        let lock = Lock::take(&*disk, &path, &me).map_err(|refused| match refused {
            Refused::Held(holder) => FileError::Held {
                path: path.clone(),
                holder,
            },
            Refused::Disk(reason) => FileError::writing(&path, reason),
        })?;
        Ok(Self {
            disk,
            path,
            lock: Some(lock),
            hash: None,
            journal: Writer::new(String::new(), 0),
        })
    }

    /// Reads the file that is held.
    pub(super) fn read(mut self) -> Result<(Opened, Self), FileError> {
        let bytes = self.disk.read(&self.path);
        let bytes = bytes.map_err(|reason| FileError::reading(&self.path, reason))?;
        let opened = read(&bytes)?;
        self.is_now(hash(&bytes), opened.dossier.log.len());
        Ok((opened, self))
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn disk(&self) -> &dyn Disk {
        &*self.disk
    }

    fn is_now(&mut self, hash: String, logged: usize) {
        self.journal = Writer::new(hash.clone(), logged);
        self.hash = Some(hash);
    }

    /// Writes down the steps of a dossier that are in neither its file nor the journal. Until this
    /// succeeds they are only in memory.
    pub fn note(&mut self, dossier: &Dossier) -> Result<(), FileError> {
        let noted = self.journal.note(&*self.disk, &self.path, dossier);
        noted.map_err(|reason| FileError::writing(&journal::path_of(&self.path), reason))
    }

    /// Saves a dossier: at every moment the file is the old one or the new one, whole, and the old
    /// one is kept as a backup. Refused where somebody else saved the file, or took it over.
    ///
    /// What is about to be written is read back first; what would not come back the same is not
    /// written.
    pub fn save(&mut self, dossier: &Dossier, outcome: &Outcome) -> Result<Saved, FileError> {
        let bytes = write(dossier, outcome);
        if parse(&bytes)?.0 != *dossier {
            return Err(FileError::NotTheSame);
        }
        let before = self.unchanged()?;
        let refused = |reason| FileError::writing(&self.path, reason);
        // Leftovers do no harm; where they cannot be taken away, the save is what counts.
        let _left = sweep(&*self.disk, &self.path);
        let written = write_beside(&*self.disk, &self.path, &bytes, &self.path);
        let written = written.map_err(refused)?;
        let without_backup = before.and_then(|before| self.back_up(&before).err());
        put_in_place(&*self.disk, &written, &self.path).map_err(refused)?;
        self.is_now(hash(&bytes), dossier.log.len());
        self.forget_journal()?;
        Ok(Saved { without_backup })
    }

    /// Whether the file is still held, and is as it was last read or saved; refused in the same
    /// words as a save would be.
    pub fn check(&self) -> Result<(), FileError> {
        self.unchanged().map(drop)
    }

    /// What stands in the file now, where that is what stood there before.
    fn unchanged(&self) -> Result<Option<Vec<u8>>, FileError> {
        if let Some(holder) = self
            .lock
            .as_ref()
            .and_then(|lock| lock.other_holder(self.disk()))
        {
            let holder = Some(Box::new(holder));
            let path = self.path.clone();
            return Err(FileError::Held { path, holder });
        }
        let now = match self.disk.read(&self.path) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(reason) => return Err(FileError::reading(&self.path, reason)),
        };
        let is_other = |bytes: &Vec<u8>| Some(hash(bytes)) != self.hash;
        if now.as_ref().is_some_and(is_other) {
            return Err(FileError::ChangedOnDisk(self.path.clone()));
        }
        Ok(now)
    }

    fn back_up(&self, before: &[u8]) -> io::Result<()> {
        backup::keep(self.disk(), &self.path, before, &hash(before))?;
        backup::prune(self.disk(), &self.path)
    }

    /// Takes the journal away: its steps are saved, or whoever closes the dossier gives them up.
    pub fn forget_journal(&self) -> Result<(), FileError> {
        let journal = journal::path_of(&self.path);
        match self.disk.remove(&journal) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(FileError::writing(&journal, error))
            }
            _ => Ok(()),
        }
    }

    /// Puts the journal among the backups: its steps are given up, and not thrown away.
    pub(super) fn set_journal_aside(&self) -> Result<PathBuf, FileError> {
        let folder = backup::folder_of(&self.path);
        let name = self.disk.now().strftime("%Y-%m-%dT%H%M%S%.3f.journal");
        let aside = folder.join(name.to_string());
        let moved = self.disk.make_folder(&folder);
        let moved = moved.and_then(|()| self.disk.rename(&journal::path_of(&self.path), &aside));
        let kept = moved.and_then(|()| self.disk.sync_folder(folder_of(&aside)));
        kept.map_err(|reason| FileError::writing(&aside, reason))?;
        Ok(aside)
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        if let Some(lock) = self.lock.take() {
            // Where the note cannot be taken away, the next program sees that nobody holds it.
            let _left = lock.give_back(&*self.disk);
        }
    }
}

impl fmt::Debug for Keeper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Keeper");
        shown.field("path", &self.path).finish_non_exhaustive()
    }
}

impl FileError {
    /// The disk refused to read a file.
    pub(super) fn reading(path: &Path, reason: io::Error) -> Self {
        Self::Disk {
            doing: Doing::Reading,
            path: path.to_owned(),
            reason,
        }
    }

    /// The disk refused to write a file.
    pub(super) fn writing(path: &Path, reason: io::Error) -> Self {
        Self::Disk {
            doing: Doing::Writing,
            path: path.to_owned(),
            reason,
        }
    }
}
