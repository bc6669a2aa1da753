//! Asking the system which file.

use super::EXTENSION;
use std::{
    path::PathBuf,
    sync::mpsc::{Receiver, channel},
    time::{Duration, Instant},
};

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A dossier to open.
    Dossier,
    /// A place to save one, with a name to begin with.
    NewDossier(String),
    /// A place to save a file whose name ends in this, with a name to begin with.
    NewFile(&'static str, String),
    /// A folder.
    Folder,
    /// A table of somebody else: CSV or a workbook.
    Table,
    /// A map of somebody else: GeoJSON.
    Map,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// This one.
    Chosen(PathBuf),
    /// None after all.
    Cancelled,
    /// The system cannot ask.
    Unavailable,
}

/// Something that asks a person for a path, and answers later.
pub trait FilePicker {
    /// Asks; `wake` is called when there is an answer. An earlier question is forgotten.
    fn ask(&mut self, title: String, wanted: Wanted, wake: Box<dyn FnOnce() + Send>);

    /// The answer, once.
    fn answer(&mut self) -> Option<Answer>;
}

/// The file dialog of the system.
///
/// It runs on a thread of its own: one that never answers must not keep the window from working.
#[derive(Debug, Default)]
pub struct SystemPicker {
    answers: Option<Receiver<Answer>>,
}

/// A dialog that closes sooner than a person can see it was never there.
const NO_DIALOG: Duration = Duration::from_millis(150);

impl FilePicker for SystemPicker {
    fn ask(&mut self, title: String, wanted: Wanted, wake: Box<dyn FnOnce() + Send>) {
        let (sender, answers) = channel();
        let thread = std::thread::Builder::new().name("file dialog".to_owned());
        let started = thread.spawn(move || {
            let asked = Instant::now();
            let answer = match (ask(&title, &wanted), asked.elapsed()) {
                (Some(path), _) => Answer::Chosen(path),
                (None, elapsed) if elapsed < NO_DIALOG => Answer::Unavailable,
                (None, _) => Answer::Cancelled,
            };
            // Nobody listens any more where the question was forgotten.
            if sender.send(answer).is_ok() {
                wake();
            }
        });
        self.answers = started.is_ok().then_some(answers);
    }

    fn answer(&mut self) -> Option<Answer> {
        let answer = self.answers.as_ref()?.try_recv().ok()?;
        self.answers = None;
        Some(answer)
    }
}

fn ask(title: &str, wanted: &Wanted) -> Option<PathBuf> {
    let dialog = rfd::FileDialog::new().set_title(title);
    match wanted {
        Wanted::Dossier => dialog.add_filter("Ontschot", &[EXTENSION]).pick_file(),
        Wanted::NewDossier(name) => dialog
            .add_filter("Ontschot", &[EXTENSION])
            .set_file_name(name)
            .save_file(),
        Wanted::Table => dialog
            .add_filter("CSV, XLSX", &["csv", "tsv", "txt", "xlsx"])
            .add_filter("*", &["*"])
            .pick_file(),
        Wanted::Map => dialog
            .add_filter("GeoJSON", &["geojson", "json"])
            .add_filter("*", &["*"])
            .pick_file(),
        Wanted::NewFile(extension, name) => dialog
            .add_filter(*extension, &[extension])
            .set_file_name(name)
            .save_file(),
        Wanted::Folder => dialog.pick_folder(),
    }
}
