//! Where files of an export go: to a folder, or into memory.

use std::{
    collections::BTreeMap,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};
use tempfile::NamedTempFile;

/// Takes the files of an export, all or none.
pub trait Folder {
    /// Takes one file. Nobody sees it before [`Folder::finish`].
    fn add(&mut self, name: &str, content: &mut FileContent<'_>) -> io::Result<()>;

    /// Puts all files in their places, where they take the place of earlier ones of that name.
    fn finish(&mut self) -> io::Result<()>;
}

/// Writes what stands in a file.
pub type FileContent<'a> = dyn FnMut(&mut dyn Write) -> io::Result<()> + 'a;

/// A folder in memory.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// What stands in every file.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// A folder on disk. A file is written beside its place and moved there when all are written, so an
/// export that fails or is stopped leaves the folder as it was.
#[derive(Debug)]
pub struct Disk {
    folder: PathBuf,
    written: Vec<(String, NamedTempFile)>,
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
        std::fs::create_dir_all(folder)?;
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
        for (name, file) in self.written.drain(..) {
            // A rename replaces a link instead of writing through it to somewhere else.
            file.persist(self.folder.join(name))
                .map_err(|error| error.error)?;
        }
        Ok(())
    }
}

/// A new file that everyone may read who may read other files of the folder: an export is made to
/// be shared.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".ontschot-");
    #[cfg(unix)]
    let permissions = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    #[cfg(unix)]
    builder.permissions(permissions);
    builder.tempfile_in(folder)
}
