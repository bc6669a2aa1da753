//! Where files of an export go: to a folder, or into memory.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};
use tempfile::NamedTempFile;
use thiserror::Error;

/// Takes the files of an export, all or none.
pub trait Folder {
    /// Takes one file. Nobody sees it before [`Folder::finish`].
    fn add(&mut self, name: &str, content: &mut FileContent<'_>) -> io::Result<()>;

    /// Puts all files in their places, where they take the place of earlier ones of that name. Where
    /// one cannot be put there, none is; the error then holds a [`Blocked`].
    fn finish(&mut self) -> io::Result<()>;
}

/// Writes what stands in a file.
pub type FileContent<'a> = dyn FnMut(&mut dyn Write) -> io::Result<()> + 'a;

/// A file that could not be put in its place.
#[derive(Debug, Error)]
#[error("{file}: {reason}")]
pub struct Blocked {
    /// The file.
    pub file: String,
    /// Why.
    #[source]
    pub reason: io::Error,
}

/// A folder in memory.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// What stands in every file.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// A folder on disk. A file is written beside its place and moved there when all are written and
/// the earlier ones were moved aside, so an export that fails leaves the folder as it was.
#[derive(Debug)]
pub struct Disk {
    folder: PathBuf,
    written: Vec<(String, NamedTempFile)>,
}

/// A step of putting files in their places, which can be taken back.
#[derive(Debug)]
enum Step {
    /// The earlier file of this name was moved aside.
    SetAside(String),
    /// The new file of this name was moved to its place.
    Placed(String),
}

impl Folder for Memory {
    fn add(&mut self, name: &str, content: &mut FileContent<'_>) -> io::Result<()> {
        let mut bytes = Vec::new();
        content(&mut bytes)?;
        self.files.insert(name.to_owned(), bytes);
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Disk {
    /// The folder of a path, which is made where there is none.
    pub fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self {
            folder: folder.to_owned(),
            written: Vec::new(),
        })
    }
}

impl Folder for Disk {
    fn add(&mut self, name: &str, content: &mut FileContent<'_>) -> io::Result<()> {
        let mut file = BufWriter::new(beside(&self.folder)?);
        content(&mut file)?;
        let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.as_file().sync_all()?;
        self.written.push((name.to_owned(), file));
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        let mut aside = temporary().tempdir_in(&self.folder)?;
        let mut steps = Vec::new();
        let replaced = self.replace(aside.path(), &mut steps);
        if replaced.is_err() && !self.take_back(aside.path(), &steps) {
            // What could not be put back is the only copy that there is.
            aside.disable_cleanup(true);
        }
        replaced.map_err(|blocked| io::Error::new(blocked.reason.kind(), blocked))
    }
}

impl Disk {
    /// Moves every earlier file aside, and then every new one to its place. The file that was
    /// written last describes the others: it goes first and comes last, so that it never describes
    /// what is not there.
    fn replace(&mut self, aside: &Path, steps: &mut Vec<Step>) -> Result<(), Blocked> {
        let written = std::mem::take(&mut self.written);
        for (name, _) in written.iter().rev() {
            if self.set_aside(name, aside).map_err(blocked(name))? {
                steps.push(Step::SetAside(name.clone()));
            }
        }
        for (name, file) in written {
            // A rename replaces a link instead of writing through it to somewhere else.
            let placed = file.persist(self.folder.join(&name));
            placed.map_err(|error| blocked(&name)(error.error))?;
            steps.push(Step::Placed(name));
        }
        Ok(())
    }

    /// Moves an earlier file aside; whether there was one.
    fn set_aside(&self, name: &str, aside: &Path) -> io::Result<bool> {
        let place = self.folder.join(name);
        match fs::symlink_metadata(&place) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Ok(found) if found.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
            _ => fs::rename(place, aside.join(name)).map(|()| true),
        }
    }

    /// Takes steps back, the last one first; whether all could be.
    fn take_back(&self, aside: &Path, steps: &[Step]) -> bool {
        let taken_back = steps.iter().rev().map(|step| match step {
            Step::SetAside(name) => fs::rename(aside.join(name), self.folder.join(name)),
            Step::Placed(name) => fs::remove_file(self.folder.join(name)),
        });
        // Every step is taken back, also after one that could not be.
        taken_back.filter(Result::is_err).count() == 0
    }
}

fn blocked(file: &str) -> impl FnOnce(io::Error) -> Blocked {
    let file = file.to_owned();
    move |reason| Blocked { file, reason }
}

/// A new file that everyone may read who may read other files of the folder: an export is made to
/// be shared.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = temporary();
    #[cfg(unix)]
    let permissions = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    #[cfg(unix)]
    builder.permissions(permissions);
    builder.tempfile_in(folder)
}

/// Names that no export has.
fn temporary() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".ontschot-");
    builder
}
