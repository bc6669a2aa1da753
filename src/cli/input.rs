//! Opening and saving dossiers, and finding rows by what people call them.

use super::{Context, Failure, arguments::Filters};
use crate::{
    exchange::filter::Filter,
    file::{self, FileError},
    plan::{Id, Plan, Row, Table},
    session::Session,
    year::Year,
};
use std::path::{Path, PathBuf};

impl Context<'_, '_> {
    /// The path of a file, from the folder that the command was given in.
    pub(super) fn path(&self, file: &Path) -> PathBuf {
        self.io.folder.join(file)
    }

    /// Opens a dossier, and says what a reader should know of it.
    pub(super) fn open(&mut self, file: &Path) -> Result<Session, Failure> {
        let opened = file::open(&self.path(file)).map_err(|error| match error {
            FileError::Disk { .. } => self.file_failure(&error),
            _ => Failure::Refused(format!("{}: {}", file.display(), error.words(&self.text))),
        })?;
        for notice in &opened.notices {
            let words = notice.words(&self.text);
            self.message(&words);
        }
        let mut session = Session::open(opened.dossier, self.today);
        session.tell_time(self.now);
        Ok(session)
    }

    /// Saves a dossier in its file, with why its last step was taken.
    pub(super) fn save(&self, file: &Path, session: &mut Session) -> Result<(), Failure> {
        if let Some(reason) = &self.reason {
            session.give_reason(reason);
        }
        let outcome = session.evaluated().outcome;
        let saved = file::save(&self.path(file), &session.dossier(), &outcome);
        saved.map_err(|error| self.file_failure(&error))
    }

    /// A dossier file that cannot be used: refused where its content is wrong, could not where the
    /// disk is.
    pub(super) fn file_failure(&self, error: &FileError) -> Failure {
        let words = error.words(&self.text);
        match error {
            FileError::Disk { .. } | FileError::NotTheSame => Failure::CouldNot(words),
            _ => Failure::Refused(words),
        }
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
