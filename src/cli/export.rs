//! `ontschot export`: the package for partners, and the page for a board or council.

use super::{Context, Failure, arguments::Export, scenario, version};
use crate::{
    exchange::{
        Board, Contents, Dialect, Disk, ExportError, Exported, Request, board, datapackage, export,
        open_data::{self, NothingToPublish, Profile, Publisher},
        workbook,
    },
    file::{
        disk::{Here, replace},
        error::disk_words,
        snapshot,
    },
    session::{Evaluated, Session},
};
use std::{ffi::OsStr, path::Path};

pub(super) fn run(arguments: &Export, context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    if let Some(page) = &arguments.board {
        context.check_page(arguments, page)?;
    }
    let mut session = context.open(&arguments.file)?;
    let evaluated = context.evaluated(&mut session, &arguments.which)?;
    if let Some(folder) = &arguments.folder {
        context.write_package(arguments, folder, &session, &evaluated)?;
    }
    // The package comes first: its folder may be where the page goes.
    if let Some(page) = &arguments.board {
        context.write_page(arguments, page, &session, &evaluated)?;
    }
    Ok(0)
}

impl Context<'_, '_> {
    /// Refuses a page under the name of something else, such as the dossier itself, and a page of a
    /// part of the plan: its sums would not be those of the budget.
    fn check_page(&self, arguments: &Export, page: &Path) -> Result<(), Failure> {
        let is_page = |end: &OsStr| end.eq_ignore_ascii_case("html");
        if !page.extension().is_some_and(is_page) {
            return Err(self.refused("board-name", &[("path", &page.display())]));
        }
        let is_whole = arguments.filters.are_empty() && arguments.dialect.is_none();
        if arguments.folder.is_none() && !is_whole {
            return Err(self.refused("board-is-whole", &[]));
        }
        Ok(())
    }

    fn write_package(
        &mut self,
        arguments: &Export,
        folder: &Path,
        session: &Session,
        evaluated: &Evaluated,
    ) -> Result<(), Failure> {
        let filter = self.filter(&evaluated.plan, &arguments.filters)?;
        let usual = Dialect::of(self.text.language());
        let dialect = self.dialect(arguments.dialect.as_deref(), usual)?;
        self.progress("progress-exporting");
        let text = self.text;
        let contents = Contents {
            dossier_id: &session.dossier().id,
            snapshot: &snapshot(&evaluated.plan),
            evaluated,
            log: session.log(),
            versions: session.versions(),
            filter: &filter,
            text,
        };
        let request = Request::new(contents, self.today).in_dialect(dialect);
        if let Some(profile) = arguments.profile {
            return self.publish(arguments, folder, &contents, profile);
        }
        let exported = Disk::open(&self.path(folder))
            .map_err(ExportError::Finish)
            .and_then(
                |mut disk| match (arguments.xlsx, arguments.each_organisation) {
                    (true, each) => workbook::export(&contents, self.today, each, &mut disk),
                    (false, _) => export(&request, &mut disk),
                },
            );
        let exported = exported.map_err(|error| self.export_failure(folder, &error))?;
        self.tell_exported(folder, &exported)
    }

    /// Writes what is awarded in a form of open data.
    fn publish(
        &mut self,
        arguments: &Export,
        folder: &Path,
        contents: &Contents<'_>,
        profile: Profile,
    ) -> Result<(), Failure> {
        let publisher = Publisher {
            prefix: arguments.publisher.clone(),
            funder: arguments.funder.clone(),
        };
        let table = open_data::table(contents, profile, &publisher, self.today);
        let table = table.map_err(|nothing| match nothing {
            NothingToPublish::NothingAwarded => self.refused("publish-nothing-awarded", &[]),
            NothingToPublish::NoRecipients => self.refused("publish-no-recipients", &[]),
        })?;
        let exported = Disk::open(&self.path(folder))
            .map_err(ExportError::Finish)
            .and_then(|mut disk| open_data::write(&table, &mut disk));
        let exported = exported.map_err(|error| self.export_failure(folder, &error))?;
        self.tell_exported(folder, &exported)
    }

    fn tell_exported(&mut self, folder: &Path, exported: &Exported) -> Result<(), Failure> {
        for warning in &exported.warnings {
            let words = warning.show(self.text);
            self.message(&words);
        }
        for file in exported
            .files
            .iter()
            .filter(|file| file.name != datapackage::FILE)
        {
            let rows = self.text.count("count-rows", file.rows);
            self.say("export-file", &[("file", &file.name), ("rows", &rows)])?;
        }
        let files = self.text.count("count-files", exported.files.len());
        let folder = folder.display();
        self.say("export-done", &[("files", &files), ("folder", &folder)])
    }

    pub(super) fn export_failure(&self, folder: &Path, error: &ExportError) -> Failure {
        let (file, reason) = error.place_and_reason(folder, self.text);
        let arguments: [(&str, &dyn std::fmt::Display); 2] =
            [("path", &file.display()), ("reason", &reason)];
        Failure::CouldNot(self.text.say_with("export-not-written", &arguments))
    }

    fn write_page(
        &mut self,
        arguments: &Export,
        page: &Path,
        session: &Session,
        evaluated: &Evaluated,
    ) -> Result<(), Failure> {
        let scenario = arguments.which.scenario.as_deref();
        let scenario = scenario.and_then(|name| scenario::name_of(session, name));
        let adopted = arguments.which.version.as_deref();
        let adopted = adopted.and_then(|name| version::called(session, name, self.text));
        let whole = board::page(&Board {
            dossier_id: &session.dossier().id,
            snapshot: &snapshot(&evaluated.plan),
            evaluated,
            scenario: scenario.as_deref(),
            adopted: adopted.as_deref(),
            versions: session.versions(),
            today: self.today,
            text: self.text,
        });
        let path = page.display();
        replace(&Here, &self.path(page), whole.as_bytes()).map_err(|reason| {
            let reason = disk_words(&reason, self.text);
            Failure::CouldNot(
                self.text
                    .say_with("board-not-written", &[("path", &path), ("reason", &reason)]),
            )
        })?;
        self.say("board-done", &[("path", &path)])
    }

    /// The dialect of a name, or the usual one.
    pub(super) fn dialect(&self, name: Option<&str>, usual: Dialect) -> Result<Dialect, Failure> {
        let Some(name) = name else {
            return Ok(usual);
        };
        name.parse()
            .map_err(|_unknown| self.refused("command-dialect", &[("dialect", &name)]))
    }
}
