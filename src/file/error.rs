//! What can be wrong with a dossier file, and what can be remarkable.

use super::{
    journal::Journal,
    lock::{self, Holder},
};
use crate::{
    change::EditError, check::version::Departure, money::Money, plan::Plan, text::Text, year::Year,
};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a dossier file could not be read or written. Nothing was changed.
#[derive(Debug, Error)]
pub enum FileError {
    /// The disk refused.
    #[error("{path}: {reason}")]
    Disk {
        /// What was being done.
        doing: Doing,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        reason: std::io::Error,
    },
    /// Somebody else works on the file; nobody knows who where the note beside it cannot be read.
    #[error("{path} is held by {holder:?}")]
    Held {
        /// The file.
        path: PathBuf,
        /// Who.
        holder: Option<Box<Holder>>,
    },
    /// Somebody else saved the file since it was read.
    #[error("{0} was saved by somebody else")]
    ChangedOnDisk(PathBuf),
    /// A program that was stopped left steps that are not in the file.
    #[error("{} steps are not in the file", .0.entries.len())]
    Unsaved(Box<Journal>),
    /// What stands in the place of the journal is something else.
    #[error("not a journal of Ontschot")]
    NotAJournal,
    /// The file is something else.
    #[error("not a dossier of Ontschot")]
    NotADossier,
    /// The file is of a newer version of the app.
    #[error("made by a newer Ontschot: {app}")]
    Newer {
        /// The version that made it.
        app: String,
    },
    /// The text is damaged, or holds what this version does not know.
    #[error("line {line}, column {column}: {reason}")]
    Unreadable {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong there.
        reason: String,
    },
    /// A value of a row cannot be.
    #[error("{0}")]
    Value(String),
    /// A table of an adopted version is not there, or is not what was adopted.
    #[error("{version} › {table}: {wrong:?}")]
    Kept {
        /// What is wrong with it.
        wrong: KeptWrong,
        /// What the version is called.
        version: String,
        /// The name of the table in the file.
        table: String,
    },
    /// A row refers to one that is not there, or lies in itself.
    #[error(transparent)]
    Inconsistent(#[from] EditError),
    /// What was about to be written would not have been read back the same.
    #[error("the file would not be read back as it was written")]
    NotTheSame,
}

/// What is wrong with a table that a version is kept in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptWrong {
    /// It is not in the file.
    Missing,
    /// Its text is not what its SHA-256 is of.
    Altered,
}

/// What was being done on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Reading the file.
    Reading,
    /// Writing the file.
    Writing,
}

/// Something that a reader of an opened file should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The file was saved with another total for a year than this app computes.
    OtherTotal {
        /// The year.
        year: Year,
        /// The total of all lines as it was saved.
        saved: Money,
        /// The total as it is computed now.
        computed: Money,
    },
    /// All totals are as they were saved, and some amount within them is not.
    OtherDivision,
    /// An adopted version that this app divides otherwise.
    OtherVersion {
        /// What it is called.
        name: String,
        /// What differs.
        departure: Departure,
    },
}

impl From<serde_json::Error> for FileError {
    fn from(reason: serde_json::Error) -> Self {
        Self::Unreadable {
            line: reason.line(),
            column: reason.column(),
            reason: without_position(&reason.to_string()),
        }
    }
}

/// What a reader of JSON said, without the position that it puts behind.
fn without_position(reason: &str) -> String {
    let words = reason
        .rsplit_once(" at line ")
        .map_or(reason, |(words, _)| words);
    words.to_owned()
}

impl FileError {
    /// What is wrong, where, and what to do next.
    pub fn words(&self, text: &Text) -> String {
        match self {
            Self::Disk {
                doing,
                path,
                reason,
            } => {
                let key = match doing {
                    Doing::Reading => "dossier-file-not-read",
                    Doing::Writing => "dossier-file-not-written",
                };
                let reason = disk_words(reason, text);
                text.say_with(key, &[("path", &path.display()), ("reason", &reason)])
            }
            Self::Held { path, holder } => held_words(path, holder.as_deref(), text),
            Self::ChangedOnDisk(path) => {
                text.say_with("dossier-file-changed", &[("path", &path.display())])
            }
            Self::Unsaved(journal) => unsaved_words(journal, text),
            Self::NotAJournal => text.say("dossier-file-not-a-journal"),
            Self::NotADossier => text.say("dossier-file-not-a-dossier"),
            Self::Newer { app } => text.say_with("dossier-file-newer", &[("app", app)]),
            Self::Unreadable {
                line,
                column,
                reason,
            } => text.say_with(
                "dossier-file-unreadable",
                &[("line", line), ("column", column), ("reason", reason)],
            ),
            Self::Value(reason) => text.say_with("dossier-file-value", &[("reason", reason)]),
            Self::Kept {
                wrong,
                version,
                table,
            } => {
                let key = match wrong {
                    KeptWrong::Missing => "dossier-file-kept-missing",
                    KeptWrong::Altered => "dossier-file-kept-altered",
                };
                text.say_with(key, &[("version", version), ("table", table)])
            }
            Self::Inconsistent(reason) => {
                let reason = text.edit_error(&Plan::default(), reason);
                text.say_with("dossier-file-inconsistent", &[("reason", &reason)])
            }
            Self::NotTheSame => text.say("dossier-file-not-the-same"),
        }
    }
}

/// Who holds a file, and how it is let go where that is not so.
fn held_words(path: &Path, holder: Option<&Holder>, text: &Text) -> String {
    let note = lock::path_of(path);
    let (path, note) = (path.display(), note.display());
    let Some(holder) = holder else {
        return text.say_with("dossier-file-held", &[("path", &path), ("note", &note)]);
    };
    let since = text.moment(holder.since);
    let user = match holder.user.as_str() {
        "" => text.say("dossier-file-somebody"),
        user => user.to_owned(),
    };
    text.say_with(
        "dossier-file-held-by",
        &[
            ("path", &path),
            ("note", &note),
            ("user", &user),
            ("computer", &holder.computer),
            ("since", &since),
        ],
    )
}

/// How many steps are not in the file, from when.
fn unsaved_words(journal: &Journal, text: &Text) -> String {
    let steps = text.count("count-steps", journal.entries.len());
    let last = journal.times().map(|(_, last)| text.moment(last));
    text.say_with(
        "dossier-file-unsaved",
        &[("steps", &steps), ("last", &last.unwrap_or_default())],
    )
}

/// What the disk refused, in plain words where they are known.
pub fn disk_words(reason: &std::io::Error, text: &Text) -> String {
    use std::io::ErrorKind;
    match reason.kind() {
        ErrorKind::NotFound => text.say("disk-not-found"),
        ErrorKind::PermissionDenied => text.say("disk-not-allowed"),
        ErrorKind::StorageFull => text.say("disk-full"),
        ErrorKind::ReadOnlyFilesystem => text.say("disk-read-only"),
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => text.say("disk-is-a-file"),
        ErrorKind::IsADirectory => text.say("disk-is-a-folder"),
        _ => reason.to_string(),
    }
}

impl Notice {
    /// What is not as it was.
    pub fn words(&self, text: &Text) -> String {
        match self {
            Self::OtherTotal {
                year,
                saved,
                computed,
            } => text.say_with(
                "notice-other-total",
                &[
                    ("year", year),
                    ("saved", &text.money(*saved)),
                    ("computed", &text.money(*computed)),
                ],
            ),
            Self::OtherDivision => text.say("notice-other-division"),
            Self::OtherVersion { name, departure } => {
                let amounts = text.count("count-amounts", departure.amounts);
                text.say_with(
                    "notice-other-version",
                    &[("name", name), ("amounts", &amounts)],
                )
            }
        }
    }
}
