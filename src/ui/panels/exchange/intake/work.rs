//! What the answers lead to, worked out beside the window.

use super::IntakePage;
use crate::{
    combine::{Combining, LinesBy, SourcesBy},
    dossier::Counters,
    exchange::{
        incoming::{CellProblem, IncomingForm, IncomingTable},
        intake::{Answers, Intake, Origin, prepare},
    },
    plan::Plan,
    ui::{
        files,
        job::{Job, Progress},
        view::View,
    },
    year::Year,
};
use eframe::egui::Context;
use std::{io, path::PathBuf, sync::Arc};

/// Why there is nothing to take.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The file cannot be read from where it is.
    Disk(io::Error),
    /// What stands in it cannot be used.
    Cells(Vec<CellProblem>),
    /// The work stopped without an answer.
    Stopped,
}

/// What an intake was made of.
#[derive(Clone, Debug)]
pub(super) struct Made {
    form: IncomingForm,
    answers: Answers,
    plan: Arc<Plan>,
}

/// Work that is under way, and what it is made of.
#[derive(Debug)]
pub(super) struct Working {
    of: Made,
    job: Job<Worked>,
}

/// What came of it.
#[derive(Debug)]
struct Worked {
    table: Option<Arc<IncomingTable>>,
    intake: Result<Box<Intake>, Trouble>,
}

/// All that the work needs, to do it elsewhere.
struct Order {
    path: Option<PathBuf>,
    table: Option<Arc<IncomingTable>>,
    of: Made,
    counters: Counters,
}

impl Made {
    fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.plan, &other.plan)
            && self.form == other.form
            && self.answers == other.answers
    }
}

impl IntakePage {
    /// Has what the page shows be what the answers lead to.
    pub(super) fn refresh(&mut self, context: &Context, view: &View<'_>) {
        self.take_answer(view);
        let now = Made {
            form: self.form.clone(),
            answers: self.answers.clone(),
            plan: Arc::clone(&view.evaluated.plan),
        };
        let is_done = self.made.as_ref().is_some_and(|made| made.is_same(&now));
        let is_coming = self.working.as_ref().is_some_and(|it| it.of.is_same(&now));
        if is_coming || is_done && self.working.is_none() {
            return;
        }
        if is_done {
            // What was being worked out is not wanted any more.
            self.working = None;
            return;
        }
        let is_cut = self.made.as_ref().is_some_and(|made| made.form == now.form);
        let order = Order {
            path: self.path.clone(),
            table: self.table.clone().filter(|_| is_cut),
            of: now.clone(),
            counters: view.session.counters().clone(),
        };
        let job = Job::start(context, move || order.work());
        self.working = Some(Working { of: now, job });
        self.take_answer(view);
    }

    fn take_answer(&mut self, view: &View<'_>) {
        let Some(working) = &mut self.working else {
            return;
        };
        let worked = match working.job.progress() {
            Progress::Busy => return,
            Progress::Done(worked) => worked,
            Progress::Stopped => Worked {
                table: self.table.clone(),
                intake: Err(Trouble::Stopped),
            },
        };
        self.made = self.working.take().map(|working| working.of);
        self.table = worked.table;
        match worked.intake {
            Ok(intake) => (self.intake, self.trouble) = (Some(intake), None),
            Err(trouble) => self.trouble = Some(trouble),
        }
        self.begin(view);
    }

    /// The first answers: those that were given for a file with these columns before, and one
    /// budget where the plan has no lines yet.
    fn begin(&mut self, view: &View<'_>) {
        if self.is_begun {
            return;
        }
        if let Some(table) = &self.table {
            let mut known = self.known.iter();
            if let Some(known) = known.find(|known| known.columns == table.header) {
                self.answers.mapping = known.mapping.clone();
            }
        }
        let Some(intake) = self.intake.as_ref().filter(|_| self.trouble.is_none()) else {
            return;
        };
        self.is_begun = true;
        if view.plan().lines.is_empty() || self.path.is_none() {
            let base_year = likely_base_year(&intake.base_years(), view.plan());
            self.answers.combining = base_year.map(|base_year| Combining {
                base_year,
                lines: LinesBy::default(),
                sources: SourcesBy::default(),
            });
        }
    }
}

/// The last year of which amounts are known and that does not lie after the start of the term.
fn likely_base_year(years: &[Year], plan: &Plan) -> Option<Year> {
    let first = Year::of(plan.term().first());
    let mut before = years.iter().filter(|year| **year <= first);
    before.next_back().or_else(|| years.first()).copied()
}

impl Order {
    fn work(self) -> Worked {
        let table = match self.table() {
            Ok(table) => table,
            Err(trouble) => {
                return Worked {
                    table: None,
                    intake: Err(trouble),
                };
            }
        };
        let name = self.path.as_deref().and_then(std::path::Path::file_stem);
        let name = name.unwrap_or_default().to_string_lossy();
        let origin = match &table {
            Some(table) => Origin::Table(table, &name),
            None => Origin::Dossier,
        };
        let intake = prepare(origin, &self.of.answers, &self.of.plan, &self.counters);
        Worked {
            intake: intake.map(Box::new).map_err(Trouble::Cells),
            table,
        }
    }

    /// The table of the file, cut once for every way in which it is written.
    fn table(&self) -> Result<Option<Arc<IncomingTable>>, Trouble> {
        let Some(path) = self.path.as_ref().filter(|_| self.table.is_none()) else {
            return Ok(self.table.clone());
        };
        let bytes = files::read(path).map_err(Trouble::Disk)?;
        let table = IncomingTable::read_as(bytes, &self.of.form).map_err(Trouble::Cells)?;
        Ok(Some(Arc::new(table)))
    }
}
