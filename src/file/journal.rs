//! The recovery journal: the steps that are not in the dossier file yet, one a line.
//!
//! It stands beside the file and never in its place. A program that is stopped leaves it behind;
//! [`Journal::replayed`] puts its steps on the file that they started from.

use super::{
    FileError,
    disk::{Disk, beside, replace},
    v1,
};
use crate::dossier::{
    Counters, Dossier, Entry, ScenarioId, Version, VersionId, VersionStep, Versions,
};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

/// What every journal says first.
const FORMAT: &str = "ontschot-journal";
/// The version that this module reads and writes.
const VERSION: u32 = 1;

/// What stands in a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// The dossier that its steps are of.
    pub dossier: String,
    /// The SHA-256 of the file that the first of them started from.
    pub file: String,
    /// How many steps stood in the log of that file.
    pub logged: usize,
    /// The steps, the oldest first.
    pub entries: Vec<Entry>,
    /// The versions that they adopted.
    adopted: Versions,
    /// The ids that were given out when the last of them was taken.
    counters: Counted,
    /// Whether something stands behind them that cannot be read: a step that was being written down.
    pub is_cut: bool,
}

/// The highest number given out, by the name of its table.
type Counted = Vec<(String, u32)>;

/// What a journal leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replayed {
    /// The file with the steps on it.
    Steps(Box<Dossier>),
    /// The file has them already: it was saved, and the journal was not taken away.
    Saved,
    /// The file is another one than the steps started from.
    OtherFile,
}

/// The first line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    format: String,
    version: u32,
    app: String,
    dossier: String,
    file: String,
    logged: usize,
}

/// Every other line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    entry: v1::Entry,
    counters: Counted,
    /// The version that the step adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    version: Option<v1::Moved>,
}

/// A line as it was read.
struct Noted {
    entry: Entry,
    counters: Counted,
    version: Option<(VersionId, Version)>,
}

/// The journal of a file.
pub fn path_of(path: &Path) -> PathBuf {
    beside(path, |name| format!(".~{name}.journal"))
}

impl Journal {
    /// When its first and its last step were taken.
    pub fn times(&self) -> Option<(DateTime, DateTime)> {
        Some((self.entries.first()?.at, self.entries.last()?.at))
    }

    /// Reads the journal beside a file; `None` where there is none with a step in it.
    pub fn beside(disk: &dyn Disk, file: &Path) -> Result<Option<Self>, FileError> {
        let path = path_of(file);
        match disk.read(&path) {
            Ok(bytes) => Self::read(&bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(reason) => Err(FileError::reading(&path, reason)),
        }
    }

    /// Reads a journal. A program that is stopped leaves its last line unfinished: what stands before
    /// that is whole.
    pub fn read(bytes: &[u8]) -> Result<Option<Self>, FileError> {
        let mut lines = bytes.split_inclusive(|byte| *byte == b'\n');
        let whole = |line: &&[u8]| line.ends_with(b"\n");
        let Some(first) = lines.next().filter(whole) else {
            return Ok(None);
        };
        let head: Head = serde_json::from_slice(first).map_err(|_reason| FileError::NotAJournal)?;
        if head.format != FORMAT {
            return Err(FileError::NotAJournal);
        }
        if head.version != VERSION {
            return Err(FileError::Newer { app: head.app });
        }
        let mut journal = Self {
            dossier: head.dossier,
            file: head.file,
            logged: head.logged,
            entries: Vec::new(),
            adopted: Versions::new(),
            counters: Vec::new(),
            is_cut: false,
        };
        for line in lines {
            let read = Some(line).filter(whole).and_then(line_of);
            let Some(noted) = read else {
                journal.is_cut = true;
                break;
            };
            journal.entries.push(noted.entry);
            journal.adopted.extend(noted.version);
            journal.counters = noted.counters;
        }
        Ok((!journal.entries.is_empty()).then_some(journal))
    }

    /// Puts the steps on the dossier that stands in a file of a SHA-256.
    pub fn replayed(&self, dossier: &Dossier, hash: &str) -> Result<Replayed, FileError> {
        if self.is_in(dossier) {
            return Ok(Replayed::Saved);
        }
        let is_of = self.dossier == dossier.id && self.logged == dossier.log.len();
        if hash != self.file || !is_of {
            return Ok(Replayed::OtherFile);
        }
        let mut next = dossier.clone();
        for entry in &self.entries {
            let plan = entry.forward(&next.plan).map_err(|conflicts| {
                let conflict = conflicts.into_iter().next();
                FileError::Value(conflict.map_or_else(String::new, |first| first.to_string()))
            })?;
            next.plan = Arc::new(plan);
            let scenarios = entry
                .forward_scenarios(&next.scenarios)
                .map_err(not_there)?;
            next.scenarios = Arc::new(scenarios);
            self.forward_version(entry, &mut next)?;
            next.log.push(entry.clone());
        }
        v1::note_counters(self.counters.iter().cloned(), &mut next.counters)?;
        Ok(Replayed::Steps(Box::new(next)))
    }

    /// Adopts or takes back what a step did.
    fn forward_version(&self, entry: &Entry, next: &mut Dossier) -> Result<(), FileError> {
        let not_so = |id: &VersionId| FileError::Value(format!("versions › {id}"));
        let Some(step) = &entry.version else {
            return Ok(());
        };
        let versions = Arc::make_mut(&mut next.versions);
        match step {
            VersionStep::Adopted(id) => {
                let mut version = self.adopted.get(id).ok_or_else(|| not_so(id))?.clone();
                if *version.plan == *next.plan {
                    version.plan = Arc::clone(&next.plan);
                }
                if versions.insert(*id, version).is_some() {
                    return Err(not_so(id));
                }
            }
            VersionStep::Withdrawn(id, decision) => {
                let version = versions.get_mut(id).ok_or_else(|| not_so(id))?;
                if version.withdrawn.replace(decision.clone()).is_some() {
                    return Err(not_so(id));
                }
            }
        }
        Ok(())
    }

    /// Whether all its steps stand in the log of a dossier, where they would have come.
    fn is_in(&self, dossier: &Dossier) -> bool {
        let logged = dossier.log.from(self.logged);
        let pairs = logged.iter().zip(&self.entries);
        self.dossier == dossier.id
            && logged.len() >= self.entries.len()
            && pairs.into_iter().all(|(logged, entry)| **logged == *entry)
    }
}

fn not_there(id: ScenarioId) -> FileError {
    FileError::Value(format!("scenarios › {id}"))
}

/// A line; `None` where it cannot be read, or does not hold what its step adopted.
fn line_of(line: &[u8]) -> Option<Noted> {
    let line: Line = serde_json::from_slice(line).ok()?;
    let entry = line.entry.entry().ok()?;
    let version = line.version.map(v1::Moved::version);
    let version = version.transpose().ok()?;
    let adopted = match entry.version {
        Some(VersionStep::Adopted(id)) => Some(id),
        _ => None,
    };
    (adopted == version.as_ref().map(|(id, _)| *id)).then_some(Noted {
        entry,
        counters: line.counters,
        version,
    })
}

/// The steps of a dossier that its file does not have yet, being written down.
#[derive(Debug)]
pub(super) struct Writer {
    /// The SHA-256 of the file that the steps start from.
    file: String,
    /// How many steps stand in the log of that file.
    logged: usize,
    /// How many steps of the log are in the file or in the journal.
    noted: usize,
    /// Whether what stands on the disk is whole, so that more can be added behind it.
    is_whole: bool,
}

impl Writer {
    /// Starts from a file as it was just read or saved.
    pub(super) const fn new(file: String, logged: usize) -> Self {
        Self {
            file,
            logged,
            noted: logged,
            is_whole: false,
        }
    }

    /// Writes down the steps that are not written down yet. After an error nothing is lost that was
    /// there, and the next call writes all of them anew.
    pub(super) fn note(
        &mut self,
        disk: &dyn Disk,
        path: &Path,
        dossier: &Dossier,
    ) -> io::Result<()> {
        let steps = dossier.log.len();
        if steps == self.noted {
            return Ok(());
        }
        let journal = path_of(path);
        let written = if self.is_whole {
            let lines = lines(dossier, self.noted);
            let added = disk.append(&journal, &lines);
            added.and_then(|()| disk.sync(&journal))
        } else {
            let mut whole = self.head(dossier);
            whole.extend(lines(dossier, self.logged));
            replace(disk, &journal, &whole).and_then(|()| disk.share_like(&journal, path))
        };
        self.is_whole = written.is_ok();
        written?;
        self.noted = steps;
        Ok(())
    }

    fn head(&self, dossier: &Dossier) -> Vec<u8> {
        let head = Head {
            format: FORMAT.to_owned(),
            version: VERSION,
            app: env!("CARGO_PKG_VERSION").to_owned(),
            dossier: dossier.id.clone(),
            file: self.file.clone(),
            logged: self.logged,
        };
        line(&head)
    }
}

/// The steps of a dossier from a place in its log on.
fn lines(dossier: &Dossier, start: usize) -> Vec<u8> {
    let counters = counters_of(&dossier.counters);
    let entries = dossier.log.from(start).iter();
    let each = entries.map(|entry| Line {
        entry: v1::Entry::of(entry),
        counters: counters.clone(),
        version: adopted_by(entry, dossier),
    });
    each.flat_map(|step| line(&step)).collect()
}

/// The version that a step adopted.
fn adopted_by(entry: &Entry, dossier: &Dossier) -> Option<v1::Moved> {
    let Some(VersionStep::Adopted(id)) = &entry.version else {
        return None;
    };
    let version = dossier.versions.get(id)?;
    Some(v1::Moved::of(*id, version))
}

fn counters_of(counters: &Counters) -> Counted {
    let counters = v1::counters(counters).into_iter();
    counters
        .map(|(code, highest)| (code.to_owned(), highest))
        .collect()
}

/// One line of JSON. What is written here always is JSON.
fn line(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
