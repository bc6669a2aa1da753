//! Opening and saving dossiers, and finding rows by what people call them.

use super::{
    Context, Failure,
    arguments::{Filters, Which},
};
use crate::{
    exchange::filter::Filter,
    file::{self, FileError, Keeper, Opened, disk::Here, error::disk_words, journal::Journal},
    plan::{Id, Plan, Row, Table},
    session::{Evaluated, Session},
    year::Year,
};
use std::path::{Path, PathBuf};

impl Context<'_, '_> {
    /// The path of a file, from the folder that the command was given in.
    pub(super) fn path(&self, file: &Path) -> PathBuf {
        self.io.folder.join(file)
    }

    /// Opens a dossier to look at it, and says what a reader should know of it.
    pub(super) fn open(&mut self, file: &Path) -> Result<Session, Failure> {
        let path = self.path(file);
        let opened = file::open(&path).map_err(|error| self.refused_file(file, &error))?;
        if let Ok(Some(journal)) = Journal::beside(&Here, &path) {
            let words = FileError::Unsaved(Box::new(journal)).words(self.text);
            self.message(&words);
        }
        Ok(self.session(opened))
    }

    /// Opens a dossier to change it: nobody else can until the verb is done.
    pub(super) fn open_to_change(&mut self, file: &Path) -> Result<Session, Failure> {
        let opened = Keeper::open(Box::new(Here), &self.path(file));
        let (opened, keeper) = opened.map_err(|error| self.refused_file(file, &error))?;
        self.keeper = Some(keeper);
        Ok(self.session(opened))
    }

    /// Opens a dossier to change it, or only to look what would change.
    pub(super) fn open_to(&mut self, dry_run: bool, file: &Path) -> Result<Session, Failure> {
        if dry_run {
            self.open(file)
        } else {
            self.open_to_change(file)
        }
    }

    fn session(&mut self, opened: Opened) -> Session {
        for notice in &opened.notices {
            let words = notice.words(self.text);
            self.message(&words);
        }
        let mut session = Session::open(opened.dossier, self.today);
        session.tell_time(self.now);
        session.tell_side(self.side);
        session
    }

    fn refused_file(&self, file: &Path, error: &FileError) -> Failure {
        match error {
            FileError::Disk { .. } | FileError::Held { .. } => self.file_failure(error),
            _ => Failure::Refused(format!("{}: {}", file.display(), error.words(self.text))),
        }
    }

    /// Saves a dossier in its file, with why its last step was taken. One that was not opened from a
    /// file goes to a new one.
    pub(super) fn save(&mut self, file: &Path, session: &mut Session) -> Result<(), Failure> {
        if let Some(reason) = &self.reason {
            session.give_reason(reason);
        }
        let outcome = session.evaluated().outcome;
        let mut keeper = match self.keeper.take() {
            Some(keeper) => keeper,
            None => Keeper::hold(Box::new(Here), &self.path(file))
                .map_err(|error| self.file_failure(&error))?,
        };
        let saved = keeper.save(&session.dossier(), &outcome);
        let saved = saved.map_err(|error| self.file_failure(&error))?;
        self.keeper = Some(keeper);
        if let Some(reason) = &saved.without_backup {
            let reason = disk_words(reason, self.text);
            let words = self
                .text
                .say_with("saved-without-backup", &[("reason", &reason)]);
            self.message(&words);
        }
        Ok(())
    }

    /// A dossier file that cannot be used: refused where its content is wrong, could not where the
    /// disk is.
    pub(super) fn file_failure(&self, error: &FileError) -> Failure {
        let words = error.words(self.text);
        match error {
            FileError::Disk { .. }
            | FileError::NotTheSame
            | FileError::Held { .. }
            | FileError::ChangedOnDisk(_) => Failure::CouldNot(words),
            _ => Failure::Refused(words),
        }
    }

    /// The plan that is asked for, with all that follows: as it is now, as a scenario makes it, or as
    /// it was adopted, in the amounts that were adopted.
    pub(super) fn evaluated(
        &self,
        session: &mut Session,
        which: &Which,
    ) -> Result<Evaluated, Failure> {
        let Some(name) = &which.version else {
            return self.of_scenario(session, which.scenario.as_deref());
        };
        let now = session.evaluated();
        let (_, version) = self.version(session, name)?;
        Ok(Evaluated::of_version(version, &now, self.today))
    }

    /// The filter that a command line asks for.
    pub(super) fn filter(&self, plan: &Plan, filters: &Filters) -> Result<Filter, Failure> {
        let mut filter = Filter::default();
        let term = plan.years();
        let asked: Vec<_> = filters.year.iter().flat_map(|years| years.all()).collect();
        let none_is_planned = !asked.iter().any(|year| term.contains(year));
        if let Some(other) = asked.first().filter(|_| none_is_planned) {
            self.planned(plan, *other)?;
        }
        filter.years.extend(asked);
        for name in &filters.organisation {
            filter
                .organisations
                .insert(self.row(&plan.organisations, name)?);
        }
        for name in &filters.line {
            filter.lines.insert(self.row(&plan.lines, name)?);
        }
        Ok(filter)
    }

    /// Refuses a year outside the term.
    pub(super) fn planned(&self, plan: &Plan, year: Year) -> Result<(), Failure> {
        if plan.years().contains(&year) {
            return Ok(());
        }
        let (first, last) = (plan.term().first(), plan.term().last());
        let (first, last) = (self.text.date(first), self.text.date(last));
        Err(self.refused(
            "command-no-year",
            &[("year", &year), ("first", &first), ("last", &last)],
        ))
    }

    /// The row of an id or a name, or the names that come near.
    pub(super) fn row<R: Row>(&self, table: &Table<R>, name: &str) -> Result<Id<R>, Failure> {
        if let Some(id) = name.parse().ok().filter(|id| table.contains(*id)) {
            return Ok(id);
        }
        let wanted = name.trim().to_lowercase();
        let called = table
            .iter()
            .find(|(_, row)| row.title().to_lowercase() == wanted);
        if let Some((id, _)) = called {
            return Ok(id);
        }
        let near: Vec<String> = table
            .iter()
            .map(|(_, row)| row.title())
            .filter(|title| title.to_lowercase().contains(&wanted))
            .take(5)
            .collect();
        let table = self.text.table(R::TABLE);
        let arguments: [(&str, &dyn std::fmt::Display); 3] = [
            ("name", &name),
            ("table", &table),
            ("near", &near.join(", ")),
        ];
        let key = if near.is_empty() {
            "command-no-row"
        } else {
            "command-no-row-near"
        };
        Err(self.refused(key, &arguments))
    }
}
