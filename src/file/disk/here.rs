//! The disks of this computer.

use super::Disk;
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// Whatever paths lead to from this computer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Here;

impl Disk for Here {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn create(&self, path: &Path) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path).map(drop)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = OpenOptions::new().append(true).open(path)?;
        file.write_all(bytes)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().append(true).open(path)?.sync_all()
    }

    #[cfg(unix)]
    fn share_like(&self, path: &Path, other: &Path) -> io::Result<()> {
        use std::os::unix::fs::PermissionsExt as _;
        let permissions = match fs::metadata(other) {
            Ok(other) => other.permissions(),
            Err(_new) => fs::Permissions::from_mode(0o644),
        };
        fs::set_permissions(path, permissions)
    }

    #[cfg(not(unix))]
    fn share_like(&self, _path: &Path, _other: &Path) -> io::Result<()> {
        // A new file has the rights of its folder.
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        if to.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    #[cfg(unix)]
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        File::open(path)?.sync_all()
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _path: &Path) -> io::Result<()> {
        // Names go to the disk by themselves.
        Ok(())
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        let entries = fs::read_dir(folder)?;
        let names = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
        names.collect()
    }

    fn resolved(&self, path: &Path) -> PathBuf {
        fs::canonicalize(path).unwrap_or_else(|_new| path.to_owned())
    }

    fn now(&self) -> DateTime {
        Timestamp::now().to_zoned(TimeZone::UTC).datetime()
    }

    fn is_running(&self, process: u32) -> Option<bool> {
        let processes = Path::new("/proc");
        // Only where the processes of a computer can be seen as files.
        let can_see = processes.join(std::process::id().to_string()).exists();
        can_see.then(|| {
            let own = processes.join(process.to_string());
            own.exists() && !has_ended(&own)
        })
    }
}

/// Whether a process that can still be seen has ended, and only waits until the program that started
/// it asks how.
fn has_ended(own: &Path) -> bool {
    let words = fs::read(own.join("stat")).unwrap_or_default();
    let words = String::from_utf8_lossy(&words);
    // Before the state stands a name between brackets, which may hold brackets itself.
    let after_name = words.rsplit_once(')').map(|(_, after)| after.trim_start());
    after_name.is_some_and(|state| state.starts_with(['Z', 'X', 'x']))
}
