//! A disk in memory that stops when it is told to.

use jiff::civil::DateTime;
use ontschot::file::disk::Disk;
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    rc::Rc,
};

/// In which way a disk stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// One operation is refused; of what was to be written the half is there.
    Once,
    /// From then on everything is refused: the folder is gone, or the process killed.
    Gone,
    /// The same, and what was not waited for is lost: the computer lost its power.
    PowerOff,
}

impl Stop {
    pub(super) const ALL: [Self; 3] = [Self::Once, Self::Gone, Self::PowerOff];
}

/// A file: what stands in it, and how much of that stands on the disk itself.
#[derive(Clone, Debug, Default)]
struct File {
    bytes: Vec<u8>,
    kept: Vec<u8>,
}

type Names = BTreeMap<PathBuf, Rc<RefCell<File>>>;

#[derive(Debug, Default)]
struct Content {
    /// The names as programs see them.
    names: Names,
    /// The names as they stand on the disk itself.
    kept: Names,
}

/// A disk; every copy is the same one.
#[derive(Clone, Debug)]
pub(super) struct Memory {
    content: Rc<RefCell<Content>>,
    /// After how many operations it stops; `None` for never.
    left: Rc<Cell<Option<usize>>>,
    stop: Stop,
    clock: Rc<Cell<i64>>,
}

impl Memory {
    pub(super) fn new() -> Self {
        Self {
            content: Rc::default(),
            left: Rc::default(),
            stop: Stop::Gone,
            clock: Rc::default(),
        }
    }

    /// The same files on a disk that stops after some operations. Nothing that happens there happens
    /// here.
    pub(super) fn stopping(&self, after: usize, stop: Stop) -> Self {
        let content = self.content.borrow();
        Self {
            content: Rc::new(RefCell::new(Content {
                names: copied(&content.names),
                kept: copied(&content.kept),
            })),
            left: Rc::new(Cell::new(Some(after))),
            stop,
            clock: Rc::new(Cell::new(self.clock.get())),
        }
    }

    /// Whether it stopped.
    pub(super) fn has_stopped(&self) -> bool {
        self.left.get() == Some(0)
    }

    /// What the next program finds: after a loss of power only what was waited for, where `is_late`
    /// also the names that happened to be on the disk already.
    pub(super) fn afterwards(&self, is_late: bool) -> Self {
        let content = self.content.borrow();
        let is_lost = self.stop == Stop::PowerOff && self.has_stopped();
        let names = if is_lost && !is_late {
            &content.kept
        } else {
            &content.names
        };
        let names = copied(names);
        if is_lost {
            for file in names.values() {
                let kept = file.borrow().kept.clone();
                file.borrow_mut().bytes = kept;
            }
        }
        let next = Self::new();
        *next.content.borrow_mut() = Content {
            kept: copied(&names),
            names,
        };
        next.clock.set(self.clock.get());
        next
    }

    /// How many files there are whose names end so.
    pub(super) fn count(&self, end: &str) -> usize {
        let content = self.content.borrow();
        let mut names = content.names.keys().map(|path| path.to_string_lossy());
        names.by_ref().filter(|name| name.ends_with(end)).count()
    }

    pub(super) fn boxed(&self) -> Box<dyn Disk> {
        Box::new(self.clone())
    }

    /// Whether the next operation is done; else whether half of it is.
    fn goes(&self) -> io::Result<()> {
        match (self.left.get(), self.stop) {
            (None, _) | (Some(0), Stop::Once) => Ok(()),
            (Some(0), _) => Err(io::ErrorKind::NotConnected.into()),
            (Some(1), _) => {
                self.left.set(Some(0));
                Err(io::ErrorKind::StorageFull.into())
            }
            (Some(more), _) => {
                self.left.set(Some(more - 1));
                Ok(())
            }
        }
    }

    fn file(&self, path: &Path) -> io::Result<Rc<RefCell<File>>> {
        let content = self.content.borrow();
        let file = content.names.get(path).cloned();
        file.ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

/// The same names and files, none of them shared. A file with two names stays one.
fn copied(names: &Names) -> Names {
    let copy = |file: &Rc<RefCell<File>>| Rc::new(RefCell::new(file.borrow().clone()));
    names
        .iter()
        .map(|(path, file)| (path.clone(), copy(file)))
        .collect()
}

impl Disk for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.goes()?;
        Ok(self.file(path)?.borrow().bytes.clone())
    }

    fn create(&self, path: &Path) -> io::Result<()> {
        self.goes()?;
        if self.file(path).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let mut content = self.content.borrow_mut();
        content.names.insert(path.to_owned(), Rc::default());
        Ok(())
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let goes = self.goes();
        let written = if goes.is_ok() {
            bytes
        } else {
            &bytes[..bytes.len() / 2]
        };
        let is_gone = matches!(&goes, Err(error) if error.kind() == io::ErrorKind::NotConnected);
        if !is_gone {
            self.file(path)?
                .borrow_mut()
                .bytes
                .extend_from_slice(written);
        }
        goes
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        self.goes()?;
        let file = self.file(path)?;
        let bytes = file.borrow().bytes.clone();
        file.borrow_mut().kept = bytes;
        Ok(())
    }

    fn share_like(&self, path: &Path, _other: &Path) -> io::Result<()> {
        self.goes()?;
        self.file(path).map(drop)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.goes()?;
        let file = self.file(from)?;
        let mut content = self.content.borrow_mut();
        content.names.remove(from);
        content.names.insert(to.to_owned(), file);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.goes()?;
        self.file(path)?;
        self.content.borrow_mut().names.remove(path);
        Ok(())
    }

    fn make_folder(&self, _path: &Path) -> io::Result<()> {
        self.goes()
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.goes()?;
        let mut content = self.content.borrow_mut();
        let names = content.names.clone();
        content.kept.retain(|name, _| name.parent() != Some(path));
        let here = names
            .into_iter()
            .filter(|(name, _)| name.parent() == Some(path));
        content.kept.extend(here);
        Ok(())
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        self.goes()?;
        let content = self.content.borrow();
        let here = content
            .names
            .keys()
            .filter(|path| path.parent() == Some(folder));
        let names = here.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
        Ok(names.collect())
    }

    fn resolved(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }

    fn now(&self) -> DateTime {
        self.clock.set(self.clock.get() + 1);
        let start = jiff::civil::date(2026, 1, 1).at(0, 0, 0, 0);
        start + jiff::SignedDuration::from_secs(self.clock.get() * 3_600)
    }

    fn is_running(&self, _process: u32) -> Option<bool> {
        // Whoever held a file on a disk that stopped was stopped as well.
        Some(false)
    }
}
