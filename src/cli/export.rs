//! `ontschot export`: the package for partners.

use super::{Context, Failure, arguments::Export};
use crate::{
    exchange::{Contents, Dialect, Disk, ExportError, Request, export},
    file::{error::disk_words, snapshot},
};

pub(super) fn run(arguments: &Export, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let mut session = context.open(&arguments.file)?;
    let evaluated = context.evaluated(&mut session, arguments.scenario.as_deref())?;
    let filter = context.filter(&evaluated.plan, &arguments.filters)?;
    let usual = Dialect::of(context.text.language());
    let dialect = context.dialect(arguments.dialect.as_deref(), usual)?;
    let id = session.dossier().id;
    let snapshot = snapshot(&evaluated.plan);
    context.progress("progress-exporting");
    let contents = Contents {
        dossier_id: &id,
        snapshot: &snapshot,
        evaluated: &evaluated,
        filter: &filter,
        text: &context.text,
    };
    let request = Request::new(contents, context.today).in_dialect(dialect);
    let folder = context.path(&arguments.folder);
    let exported = Disk::open(&folder)
        .map_err(ExportError::Finish)
        .and_then(|mut disk| export(&request, &mut disk));
    let exported = exported.map_err(|error| {
        let (file, reason) = match &error {
            ExportError::Write { file, reason } => (arguments.folder.join(file), reason),
            ExportError::Finish(reason) => (arguments.folder.clone(), reason),
        };
        let reason = disk_words(reason, &context.text);
        let path = file.display();
        Failure::CouldNot(context.text.say_with(
            "export-not-written",
            &[("path", &path), ("reason", &reason)],
        ))
    })?;
    for warning in &exported.warnings {
        let words = warning.show(&context.text);
        context.message(&words);
    }
    for file in exported.files.iter().filter(|file| file.sheet.is_some()) {
        let rows = context.text.count("count-rows", file.rows);
        context.say("export-file", &[("file", &file.name), ("rows", &rows)])?;
    }
    let files = context.text.whole(exported.files.len());
    let folder = arguments.folder.display();
    context.say("export-done", &[("files", &files), ("folder", &folder)])?;
    Ok(0)
}

impl Context<'_, '_> {
    /// The dialect of a name, or the usual one.
    pub(super) fn dialect(&self, name: Option<&str>, usual: Dialect) -> Result<Dialect, Failure> {
        let Some(name) = name else {
            return Ok(usual);
        };
        name.parse()
            .map_err(|_unknown| self.refused("command-dialect", &[("dialect", &name)]))
    }
}
