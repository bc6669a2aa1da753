//! Who works on a dossier file: a small file beside it, which everyone can read.
//!
//! Two programs that save the same file would each undo the other's work. On a shared drive no lock
//! of the system can be relied on, so this is a note with a name on it, as office programs leave
//! one; and no save relies on it alone (see [`super::keeper`]).

use super::disk::{Disk, beside};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use std::{
    io,
    path::{Path, PathBuf},
};

/// Who works on a file, since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The name under which somebody is logged in.
    pub user: String,
    /// The computer.
    pub computer: String,
    /// The process on that computer.
    pub process: u32,
    /// Since when, in the time of Greenwich.
    pub since: DateTime,
    /// What tells this holder from every other.
    token: String,
}

/// Why a file cannot be held.
#[derive(Debug)]
pub(super) enum Refused {
    /// Somebody else holds it; nobody knows who where the note cannot be read.
    Held(Option<Box<Holder>>),
    /// The disk refused.
    Disk(io::Error),
}

/// A file that is held. Whoever drops it gives it back.
pub(super) struct Lock {
    path: PathBuf,
    token: String,
}

impl Holder {
    /// Whoever runs this process.
    pub fn me(disk: &dyn Disk) -> Self {
        let first = |names: &[&str]| {
            let values = names.iter().filter_map(|name| std::env::var(name).ok());
            values.into_iter().find(|value| !value.trim().is_empty())
        };
        let named = first(&["COMPUTERNAME", "HOSTNAME"]);
        let of_system = || std::fs::read_to_string("/proc/sys/kernel/hostname").ok();
        let computer = named.or_else(of_system).unwrap_or_default();
        Self {
            user: first(&["USERNAME", "USER", "LOGNAME"]).unwrap_or_default(),
            computer: computer.trim().to_owned(),
            process: std::process::id(),
            since: disk.now(),
            token: uuid::Uuid::new_v4().to_string(),
        }
    }

    /// Whether it is certain that this holder no longer works: a process of this computer that is
    /// gone.
    fn is_gone(&self, me: &Self, disk: &dyn Disk) -> bool {
        let is_here = self.computer == me.computer && !self.computer.is_empty();
        is_here && disk.is_running(self.process) == Some(false)
    }
}

/// The file that says who holds a file.
pub fn path_of(path: &Path) -> PathBuf {
    beside(path, |name| format!(".~lock.{name}#"))
}

/// Whether a process of this computer that surely runs holds a file.
pub(super) fn is_worked_on(disk: &dyn Disk, file: &Path) -> bool {
    let holder = holder(disk, &path_of(file)).ok().flatten();
    let me = Holder::me(disk);
    holder.is_some_and(|holder| {
        holder.computer == me.computer && disk.is_running(holder.process) == Some(true)
    })
}

impl Lock {
    /// Holds a file, or says who does. A note that was left by a process of this computer that is
    /// gone is replaced.
    pub(super) fn take(disk: &dyn Disk, file: &Path, me: &Holder) -> Result<Self, Refused> {
        let path = path_of(file);
        match disk.create(&path) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                let holder = holder(disk, &path)?;
                // An empty note is one of who was stopped before it had a name on it.
                if holder
                    .as_ref()
                    .is_some_and(|holder| !holder.is_gone(me, disk))
                {
                    return Err(Refused::Held(holder.map(Box::new)));
                }
                disk.remove(&path).map_err(Refused::Disk)?;
                disk.create(&path).map_err(Refused::Disk)?;
            }
            Err(error) => return Err(Refused::Disk(error)),
        }
        let lock = Self {
            path,
            token: me.token.clone(),
        };
        let mut note = serde_json::to_vec(me).unwrap_or_default();
        note.push(b'\n');
        disk.share_like(&lock.path, file)
            .and_then(|()| disk.append(&lock.path, &note))
            .map_err(|reason| {
                let _left = disk.remove(&lock.path);
                Refused::Disk(reason)
            })?;
        // Of two who came at the same moment the first line counts.
        match holder(disk, &lock.path)? {
            Some(holder) if holder.token == lock.token => Ok(lock),
            other => Err(Refused::Held(other.map(Box::new))),
        }
    }

    /// Who holds it now, where that is somebody else: a note can be taken away by hand.
    pub(super) fn other_holder(&self, disk: &dyn Disk) -> Option<Holder> {
        let holder = holder(disk, &self.path).ok().flatten();
        holder.filter(|holder| holder.token != self.token)
    }

    /// Gives the file back.
    pub(super) fn give_back(self, disk: &dyn Disk) -> io::Result<()> {
        match self.other_holder(disk) {
            Some(_other) => Ok(()),
            None => disk.remove(&self.path),
        }
    }
}

/// The name on a note; none where it is empty or damaged.
fn holder(disk: &dyn Disk, path: &Path) -> Result<Option<Holder>, Refused> {
    let note = match disk.read(path) {
        Ok(note) => note,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Refused::Disk(error)),
    };
    let first = note.split(|byte| *byte == b'\n').next().unwrap_or_default();
    Ok(serde_json::from_slice(first).ok())
}

impl From<io::Error> for Refused {
    fn from(reason: io::Error) -> Self {
        Self::Disk(reason)
    }
}
