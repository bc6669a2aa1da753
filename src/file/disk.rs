//! The few things that are asked of a disk.
//!
//! Everything that is kept goes through this trait, so that a test can stop it after any of them:
//! a disk that is full, a folder that is gone, a computer that loses its power.

mod here;

pub use here::Here;

use std::{
    io,
    path::{Path, PathBuf},
};

/// A disk, with the clock and the processes of the computer that it is asked from.
pub trait Disk {
    /// What stands in a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// Makes an empty file that only its owner can read; refused where there is anything of that
    /// name.
    fn create(&self, path: &Path) -> io::Result<()>;

    /// Adds bytes at the end of a file that is there.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Waits until everything of a file stands on the disk itself.
    fn sync(&self, path: &Path) -> io::Result<()>;

    /// Lets those read a file who may read another; where that is not there, everyone who may read
    /// the folder.
    fn share_like(&self, path: &Path, other: &Path) -> io::Result<()>;

    /// Gives a file another name, at once and in the place of what has that name.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Takes a file away.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Makes a folder where there is none.
    fn make_folder(&self, path: &Path) -> io::Result<()>;

    /// Waits until the names in a folder stand on the disk itself.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;

    /// The names of what is in a folder.
    fn names(&self, folder: &Path) -> io::Result<Vec<String>>;

    /// Where a link leads to; the path itself where it is none, or is not there.
    fn resolved(&self, path: &Path) -> PathBuf;

    /// Now, in the time of Greenwich.
    fn now(&self) -> jiff::civil::DateTime;

    /// Whether a process of this computer still runs; `None` where that cannot be found out.
    fn is_running(&self, process: u32) -> Option<bool>;
}

/// What names of files end in while they are being written.
const NEW: &str = ".new";

/// The folder of a file.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// A file beside another, its name made out of that.
pub(super) fn beside(path: &Path, name: impl FnOnce(&str) -> String) -> PathBuf {
    let own = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(name(&own))
}

/// Puts bytes in the place of a file in one step, and on the disk before that step is taken: at
/// every moment the file there is the old one or the new one, whole.
pub fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = disk.resolved(path);
    let written = write_beside(disk, &path, bytes, &path)?;
    put_in_place(disk, &written, &path)
}

/// Writes bytes to a new file beside another, whole and on the disk itself, for the readers of a
/// file that is like it.
pub(super) fn write_beside(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    like: &Path,
) -> io::Result<PathBuf> {
    let written = beside(path, |name| format!(".~{name}.{}{NEW}", unique()));
    disk.create(&written)?;
    let kept = disk
        .append(&written, bytes)
        .and_then(|()| disk.share_like(&written, like))
        .and_then(|()| disk.sync(&written));
    if let Err(reason) = kept {
        // What was half written is of no use; where it cannot be taken away, the next save will.
        let _left = disk.remove(&written);
        return Err(reason);
    }
    Ok(written)
}

/// Moves a file that was written beside another to its place.
pub(super) fn put_in_place(disk: &dyn Disk, written: &Path, path: &Path) -> io::Result<()> {
    if let Err(reason) = disk.rename(written, path) {
        let _left = disk.remove(written);
        return Err(reason);
    }
    disk.sync_folder(folder_of(path))
}

/// Takes away what saves that were stopped left beside a file.
pub(super) fn sweep(disk: &dyn Disk, path: &Path) -> io::Result<()> {
    let own = path.file_name().unwrap_or_default().to_string_lossy();
    sweep_folder(disk, folder_of(path), &format!(".~{own}."))
}

/// The same for every file in a folder whose name starts so when it is being written.
pub(super) fn sweep_folder(disk: &dyn Disk, folder: &Path, start: &str) -> io::Result<()> {
    let names = disk.names(folder)?.into_iter();
    let is_left = |name: &String| {
        let rest = name.strip_prefix(start);
        rest.is_some_and(|rest| rest.strip_suffix(NEW).is_some())
    };
    let mut left = names.filter(is_left);
    left.try_for_each(|name| disk.remove(&folder.join(name)))
}

/// A short text that no other file has.
fn unique() -> String {
    let mut digits = uuid::Uuid::new_v4().simple().to_string();
    digits.truncate(12);
    digits
}
