//! Files on a disk: read whole, replaced whole.

use super::{
    Opened,
    error::{Doing, FileError},
    read, write,
};
use crate::{dossier::Dossier, engine::Outcome};
use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::Path,
};

/// Opens the dossier at a path.
pub fn open(path: &Path) -> Result<Opened, FileError> {
    let bytes = fs::read(path).map_err(|reason| FileError::Disk {
        doing: Doing::Reading,
        path: path.to_owned(),
        reason,
    })?;
    read(&bytes)
}

/// Keeps a dossier at a path: at every moment the file there is the old one or the new one, whole.
///
/// What is about to be written is read back first; what would not come back the same is not
/// written.
pub fn save(path: &Path, dossier: &Dossier, outcome: &Outcome) -> Result<(), FileError> {
    let bytes = write(dossier, outcome);
    if read(&bytes)?.dossier != *dossier {
        return Err(FileError::NotTheSame);
    }
    replace(path, &bytes).map_err(|reason| FileError::Disk {
        doing: Doing::Writing,
        path: path.to_owned(),
        reason,
    })
}

/// Puts bytes in the place of a file in one step, and on the disk before that step is taken.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link stays a link: what it leads to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_new| path.to_owned());
    let path = target.as_path();
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut file = tempfile::Builder::new()
        .prefix(".ontschot-")
        .suffix("~")
        .tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    keep_permissions(path, file.as_file())?;
    file.persist(path).map_err(|refused| refused.error)?;
    sync_folder(folder)
}

/// A file that was there keeps who may read it; a new one gets what other new files get.
#[cfg(unix)]
fn keep_permissions(path: &Path, file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let permissions = match fs::metadata(path) {
        Ok(before) => before.permissions(),
        Err(_new) => fs::Permissions::from_mode(0o644),
    };
    file.set_permissions(permissions)
}

#[cfg(not(unix))]
fn keep_permissions(_path: &Path, _file: &File) -> io::Result<()> {
    Ok(())
}

/// The new name is on the disk as well as the bytes.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
