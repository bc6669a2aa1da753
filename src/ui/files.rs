//! The only way from the window to files: the dossier, the example, the export, the pictures.

pub mod picker;

use super::dialogs::ExportChoice;
use crate::{
    dossier::Dossier,
    exchange::{
        self, Contents, Dialect, Disk, ExportError, Exported, Filter, Request,
        document::{Origin, PaperFormat, Writing, paper},
        picture::Format,
        png::TooLarge,
    },
    file::{
        self, Draft, FileError, Keeper, Opened, Recovery,
        disk::{Disk as _, Here},
        draft::{self, Left},
    },
    picture::Drawing,
    plan::DocumentId,
    session::Evaluated,
    text::Text,
};
use jiff::civil::Date;
use std::{io, path::Path};

/// What names of dossier files end in.
pub const EXTENSION: &str = "ontschot";

/// Opens the dossier at a path, and holds it.
pub fn open(path: &Path) -> Result<(Opened, Keeper), FileError> {
    Keeper::open(Box::new(Here), path)
}

/// Holds a path that somebody chose to save at, in the place of what stands there.
pub fn hold(path: &Path) -> Result<Keeper, FileError> {
    Keeper::replacing(Box::new(Here), path)
}

/// Whether two paths lead to the same file.
pub fn is_same(one: &Path, other: &Path) -> bool {
    Here.resolved(one) == Here.resolved(other)
}

/// Brings back the steps that were not saved, into their file.
pub fn recover(path: &Path) -> Result<(), FileError> {
    match Recovery::of(Box::new(Here), path)? {
        Some(recovery) => recovery.save(None),
        None => Ok(()),
    }
}

/// Puts the steps that were not saved among the backups.
pub fn set_aside(path: &Path) -> Result<(), FileError> {
    file::recover::set_aside(Box::new(Here), path).map(drop)
}

/// The dossiers that a program left behind that was stopped before anybody gave them a file.
pub fn left(folder: &Path) -> Vec<Left> {
    draft::left(&Here, folder)
}

/// Keeps a dossier that has no file yet.
pub fn keep_draft(folder: &Path, dossier: &Dossier, evaluated: &Evaluated) -> DraftKept {
    Draft::keep(Box::new(Here), folder, dossier, &evaluated.outcome)
}

/// What came of keeping a draft.
pub type DraftKept = Result<Draft, FileError>;

/// The dossier of a draft that was left behind.
pub fn bring_back(path: &Path) -> Result<Dossier, FileError> {
    draft::bring_back(&Here, path)
}

/// Throws a draft away that was left behind.
pub fn throw_away(path: &Path) -> Result<(), FileError> {
    draft::throw_away(&Here, path)
}

/// The bytes of a foreign file.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    std::fs::read(path)
}

/// Opens the example that is part of the program.
pub fn example() -> Result<Opened, FileError> {
    file::read(include_bytes!("../../assets/examples/samen-noord.ontschot"))
}

/// Exports a dossier into a folder.
pub fn export(
    folder: &Path,
    dossier: &Dossier,
    evaluated: &Evaluated,
    choice: ExportChoice,
    today: Date,
) -> Result<Exported, ExportError> {
    let text = Text::of(choice.language);
    let contents = Contents {
        dossier_id: &dossier.id,
        snapshot: &file::snapshot(&evaluated.plan),
        evaluated,
        log: &dossier.log,
        versions: &dossier.versions,
        filter: &Filter::default(),
        text,
    };
    let request = Request::new(contents, today).in_dialect(choice.dialect);
    let mut disk = Disk::open(folder).map_err(ExportError::Finish)?;
    exchange::export(&request, &mut disk)
}

/// Writes a picture as a file. Answers what was done, or else why not, in words.
pub fn write_picture(
    path: &Path,
    drawing: &Drawing,
    format: Format,
    text: &Text,
) -> Result<String, String> {
    let bytes = format.write(drawing);
    let bytes = bytes.map_err(|TooLarge| text.say("picture-too-large"))?;
    let shown = path.display();
    let written = file::disk::replace(&Here, path, &bytes);
    written.map_err(|reason| {
        let reason = file::error::disk_words(&reason, text);
        text.say_with(
            "export-not-written",
            &[("path", &shown), ("reason", &reason)],
        )
    })?;
    let (title, path): (_, &dyn std::fmt::Display) = (&drawing.title, &shown);
    Ok(text.say_with("picture-written", &[("title", title), ("path", path)]))
}

/// Writes a document as a file. Answers what was done, or else why not, in words.
pub fn write_paper(
    path: &Path,
    (dossier_id, evaluated): (&str, &Evaluated),
    (id, format): (DocumentId, PaperFormat),
    text: &Text,
) -> Result<String, String> {
    let shown = path.display();
    let Some(document) = evaluated.plan.documents.get(id) else {
        return Err(text.say_with("document-gone", &[("id", &id)]));
    };
    let writing = Writing {
        evaluated,
        id,
        document,
    };
    let origin = Origin {
        dossier_id,
        snapshot: &file::snapshot(&evaluated.plan),
    };
    let bytes = format.write(&paper(&writing, Some(origin)));
    let written = file::disk::replace(&Here, path, bytes.as_bytes());
    written.map_err(|reason| {
        let reason = file::error::disk_words(&reason, text);
        text.say_with(
            "document-not-written",
            &[("path", &shown), ("reason", &reason)],
        )
    })?;
    let (name, path): (_, &dyn std::fmt::Display) = (&document.name, &shown);
    Ok(text.say_with("document-written", &[("name", name), ("path", path)]))
}

/// Writes rows of texts as CSV: the whole file, or nothing.
pub fn write_cells(path: &Path, rows: &[Vec<String>]) -> io::Result<()> {
    let bytes = exchange::csv::write_texts(rows, Dialect::ExcelNl)?;
    file::disk::replace(&Here, path, &bytes)
}

/// Writes a page: the whole file, or nothing.
pub fn write_page(path: &Path, page: &str) -> io::Result<()> {
    file::disk::replace(&Here, path, page.as_bytes())
}

/// Why an export was not made, in words.
pub fn export_error(text: &Text, folder: &Path, error: &ExportError) -> String {
    let (file, reason) = error.place_and_reason(folder, text);
    text.say_with(
        "export-window-failed",
        &[("path", &file.display()), ("reason", &reason)],
    )
}

/// What was exported, in words.
pub fn exported(text: &Text, folder: &Path, exported: &Exported) -> String {
    let done = text.say_with(
        "export-window-done",
        &[
            ("count", &exported.files.len()),
            ("path", &folder.display()),
        ],
    );
    let warnings = exported.warnings.iter().map(|warning| warning.show(text));
    std::iter::once(done)
        .chain(warnings)
        .collect::<Vec<_>>()
        .join(" ")
}
