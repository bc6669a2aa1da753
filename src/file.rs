//! The dossier file: a dossier as text, and back, without losing anything.
//!
//! The format is a mirror of the model, not the model itself: `file/v1` says what stands in a file
//! of version 1, for ever. It is JSON with one row a line, sorted by id, so that two files can be
//! laid side by side. What an app does not know it refuses; it never drops it.

pub mod backup;
mod coded;
pub mod disk;
pub mod draft;
pub mod error;
pub mod journal;
pub mod keeper;
pub mod lock;
pub mod plain;
pub mod recover;
mod v1;
pub mod value;

pub use draft::Draft;
pub use error::{FileError, Notice};
pub use keeper::Keeper;
pub use recover::Recovery;

use crate::{
    change::{Change, check_whole},
    dossier::{Dossier, Kept},
    engine::{self, Outcome},
    plan::{Fact, Plan},
};
use disk::{Disk as _, Here};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use std::path::Path;

/// What every dossier file says first.
const FORMAT: &str = "ontschot";

/// A dossier as it was read, with what a reader should know of it.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The dossier.
    pub dossier: Dossier,
    /// What is not as it was when the file was saved.
    pub notices: Vec<Notice>,
}

/// The first lines of a file of any version.
#[derive(Deserialize)]
struct Envelope {
    format: String,
    version: u32,
    #[serde(default)]
    app: String,
}

/// Opens the dossier at a path to look at it, without holding it.
pub fn open(path: &Path) -> Result<Opened, FileError> {
    let bytes = Here.read(path);
    read(&bytes.map_err(|reason| FileError::reading(path, reason))?)
}

/// Reads a dossier file.
pub fn read(bytes: &[u8]) -> Result<Opened, FileError> {
    let (dossier, totals) = parse(bytes)?;
    let outcome = engine::evaluate(&dossier.plan);
    let mut notices = v1::compare(&totals, &outcome);
    let of_versions = dossier.versions.values().filter_map(|version| {
        let name = version.adoption.name.clone();
        let departure = version.departure()?;
        Some(Notice::OtherVersion { name, departure })
    });
    notices.extend(of_versions);
    Ok(Opened { dossier, notices })
}

/// The dossier that stands in a file, with the totals that it was saved with.
fn parse(bytes: &[u8]) -> Result<(Dossier, v1::Totals), FileError> {
    let text = std::str::from_utf8(bytes).map_err(|_not_text| FileError::NotADossier)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let envelope: Envelope = serde_json::from_str(text).map_err(|reason| {
        if reason.is_data() || !text.trim_start().starts_with('{') {
            FileError::NotADossier
        } else {
            FileError::from(reason)
        }
    })?;
    if envelope.format != FORMAT {
        return Err(FileError::NotADossier);
    }
    if envelope.version > v1::VERSION {
        return Err(FileError::Newer { app: envelope.app });
    }
    if envelope.version < v1::VERSION {
        return Err(FileError::NotADossier);
    }
    let (dossier, totals) = v1::read(text)?;
    check_whole(&dossier.plan)?;
    Ok((dossier, totals))
}

/// Writes a dossier file, with the totals that its outcome has today.
pub fn write(dossier: &Dossier, outcome: &Outcome) -> Vec<u8> {
    v1::write(dossier, outcome).into_bytes()
}

/// The JSON Schema of the newest version of the format.
pub fn schema() -> String {
    v1::schema()
}

/// A short name of a plan's whole content: two plans with the same one are the same.
///
/// It stands in every row of an export, so that a returned sheet is known to be of this plan. It
/// starts with letters: digits alone, or with an `e` among them, a spreadsheet would save as another
/// number.
pub fn snapshot(plan: &Plan) -> String {
    let mut digits = hash(v1::plan_text(plan).as_bytes());
    digits.truncate(12);
    format!("PLN-{digits}")
}

/// What a file keeps of a plan that is adopted, and of what it gives.
pub fn keep(plan: &Plan, allocations: &[Fact]) -> Kept {
    v1::keep(plan, allocations, snapshot(plan))
}

/// A change as it stands in a dossier file: a row as in its table, a value as in an edit.
pub fn change_json(change: &Change) -> serde_json::Value {
    v1::change_json(change)
}

/// An id for a new dossier that no other dossier has, and that no spreadsheet takes for a number.
pub fn new_dossier_id() -> String {
    let mut digits = uuid::Uuid::new_v4().simple().to_string();
    digits.truncate(12);
    format!("DOS-{digits}")
}

/// SHA-256 in hexadecimal.
fn hash(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}
