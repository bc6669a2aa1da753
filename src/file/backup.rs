//! Earlier states of a dossier file, kept in a folder beside it.

use super::disk::{Disk, put_in_place, sweep_folder, write_beside};
use jiff::civil::{Date, DateTime};
use std::{
    collections::BTreeSet,
    io,
    path::{Path, PathBuf},
};

/// How many of the newest are kept, whatever their day.
const NEWEST: usize = 10;
/// Of how many days on which anything was saved the last one is kept.
const DAYS: usize = 30;

/// An earlier state of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Backup {
    /// When it was replaced by a newer one, in the time of Greenwich.
    pub until: DateTime,
    /// The start of the SHA-256 of what stands in it.
    pub hash: String,
    /// Where it stands.
    pub path: PathBuf,
}

/// How many digits of a hash stand in the name of a backup.
const DIGITS: usize = 12;
const END: &str = ".ontschot";

/// The folder that earlier states of a file stand in.
pub fn folder_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".backups");
    path.with_file_name(name)
}

/// Keeps what stands in a file now. What is kept already is not kept twice.
pub(super) fn keep(disk: &dyn Disk, path: &Path, bytes: &[u8], hash: &str) -> io::Result<()> {
    let folder = folder_of(path);
    disk.make_folder(&folder)?;
    let hash = hash.get(..DIGITS).unwrap_or(hash);
    let kept = list(disk, path)?;
    if kept.last().is_some_and(|last| last.hash == hash) {
        return Ok(());
    }
    let name = format!("{}-{hash}{END}", disk.now().strftime("%Y-%m-%dT%H%M%S%.3f"));
    let place = folder.join(name);
    let written = write_beside(disk, &place, bytes, path)?;
    put_in_place(disk, &written, &place)
}

/// The earlier states that are kept, the oldest first.
pub fn list(disk: &dyn Disk, path: &Path) -> io::Result<Vec<Backup>> {
    let folder = folder_of(path);
    let names = match disk.names(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        names => names?,
    };
    let backups = names.iter().filter_map(|name| backup(&folder, name));
    let mut backups: Vec<Backup> = backups.collect();
    backups.sort_unstable();
    Ok(backups)
}

/// The backup of a name; nothing else in the folder is ours.
fn backup(folder: &Path, name: &str) -> Option<Backup> {
    let stem = name.strip_suffix(END)?;
    let (until, hash) = stem.rsplit_once('-')?;
    let is_hash = hash.len() == DIGITS && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    let until = DateTime::strptime("%Y-%m-%dT%H%M%S%.f", until).ok()?;
    is_hash.then(|| Backup {
        until,
        hash: hash.to_owned(),
        path: folder.join(name),
    })
}

/// Takes away the backups that are too many: the newest stay, and the last of every day. What was
/// being written when a program stopped goes as well.
pub(super) fn prune(disk: &dyn Disk, path: &Path) -> io::Result<()> {
    sweep_folder(disk, &folder_of(path), ".~")?;
    let backups = list(disk, path)?;
    let mut days: BTreeSet<Date> = BTreeSet::new();
    for (index, backup) in backups.iter().rev().enumerate() {
        let is_last_of_day = days.len() < DAYS && days.insert(backup.until.date());
        if index >= NEWEST && !is_last_of_day {
            disk.remove(&backup.path)?;
        }
    }
    Ok(())
}
