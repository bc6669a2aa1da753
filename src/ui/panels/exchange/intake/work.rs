//! What the answers lead to, worked out beside the window.

use super::IntakePage;
use crate::{
    combine::{Combining, LinesBy, SourcesBy},
    dossier::Counters,
    exchange::{
        incoming::{self, IncomingForm, IncomingTable},
        intake::{Answers, Intake, Origin, prepare},
        register::Mapping,
    },
    plan::Plan,
    ui::{
        files,
        job::{Job, Progress},
        view::View,
        widgets::incoming::Trouble,
    },
    year::Year,
};
use eframe::egui::Context;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// What an intake was made of.
#[derive(Clone, Debug)]
pub(super) struct Made {
    form: IncomingForm,
    answers: Answers,
    plan: Arc<Plan>,
    counters: Counters,
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
    /// The sheets of a workbook.
    sheets: Vec<String>,
    intake: Result<Box<Intake>, Trouble>,
}

/// The table of a file; `None` where there is no file.
type Cut = Result<Option<Arc<IncomingTable>>, Trouble>;

/// All that the work needs, to do it elsewhere.
struct Order {
    path: Option<PathBuf>,
    table: Option<Arc<IncomingTable>>,
    of: Made,
}

impl Made {
    fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.plan, &other.plan)
            && self.form == other.form
            && self.answers == other.answers
            && self.counters == other.counters
    }
}

impl IntakePage {
    /// Has what the page shows be what the answers lead to.
    pub(super) fn refresh(&mut self, context: &Context, view: &View<'_>) {
        self.take_answer(view);
        if self.working.is_some() {
            // One at a time: what is wanted meanwhile is begun when it is done.
            return;
        }
        let now = Made {
            form: self.form.clone(),
            answers: self.answers.clone(),
            plan: Arc::clone(&view.evaluated.plan),
            counters: view.session.counters().clone(),
        };
        if self.made.as_ref().is_some_and(|made| made.is_same(&now)) {
            return;
        }
        let is_cut = self.made.as_ref().is_some_and(|made| made.form == now.form);
        let order = Order {
            path: self.path.clone(),
            table: self.table.clone().filter(|_| is_cut),
            of: now.clone(),
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
                table: None,
                sheets: Vec::new(),
                intake: Err(Trouble::Stopped),
            },
        };
        self.made = self.working.take().map(|working| working.of);
        self.generation = self.generation.wrapping_add(1);
        if !worked.sheets.is_empty() {
            self.sheets = worked.sheets;
        }
        self.table = worked.table;
        match worked.intake {
            Ok(intake) => (self.intake, self.trouble) = (Some(intake), None),
            Err(trouble) => self.trouble = Some(trouble),
        }
        self.begin(view);
    }

    /// Reads columns that were not seen yet as those of an earlier file were read, and forgets what
    /// was said of other columns.
    fn recognise(&mut self) {
        let Some(table) = self
            .table
            .as_ref()
            .filter(|it| self.recognised.as_ref() != Some(&it.header))
        else {
            return;
        };
        let is_first = self.recognised.replace(table.header.clone()).is_none();
        let mut known = self.known.iter();
        let known = known.find(|known| known.columns == table.header);
        self.is_known = known.is_some();
        match known {
            Some(known) => self.answers.mapping = known.mapping.clone(),
            None if is_first => {}
            None => self.answers.mapping = Mapping::default(),
        }
    }

    /// The first answer: one budget where the plan has no lines yet. A year that no row is meant of
    /// any more gives way to one that is.
    fn begin(&mut self, view: &View<'_>) {
        self.recognise();
        let Some(intake) = self.intake.as_ref().filter(|_| self.trouble.is_none()) else {
            return;
        };
        let base_year = likely_base_year(&intake.base_years, view.plan());
        if let Some(how) = &mut self.answers.combining
            && !intake.base_years.contains(&how.base_year)
        {
            how.base_year = base_year.unwrap_or(how.base_year);
        }
        if std::mem::replace(&mut self.is_begun, true) {
            return;
        }
        if view.plan().lines.is_empty() || self.path.is_none() {
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
        let (table, sheets) = match self.table() {
            (Ok(table), sheets) => (table, sheets),
            (Err(trouble), sheets) => {
                return Worked {
                    table: None,
                    sheets,
                    intake: Err(trouble),
                };
            }
        };
        let name = self.path.as_deref().and_then(Path::file_stem);
        let name = name.unwrap_or_default().to_string_lossy();
        let origin = match &table {
            Some(table) => Origin::Table(table, &name),
            None => Origin::Dossier,
        };
        let intake = prepare(origin, &self.of.answers, &self.of.plan, &self.of.counters);
        Worked {
            intake: intake.map(Box::new).map_err(Trouble::Cells),
            table,
            sheets,
        }
    }

    /// The table of the file, cut once for every way in which it is written; and the sheets that
    /// there are, also where the one that was asked for cannot be read.
    fn table(&self) -> (Cut, Vec<String>) {
        let Some(path) = self.path.as_ref().filter(|_| self.table.is_none()) else {
            return (Ok(self.table.clone()), Vec::new());
        };
        let bytes = match files::read(path) {
            Ok(bytes) => bytes,
            Err(reason) => return (Err(Trouble::Disk(reason)), Vec::new()),
        };
        let sheets = incoming::sheets(&bytes);
        let table = IncomingTable::read_as(bytes, &self.of.form).map_err(Trouble::Cells);
        (table.map(|table| Some(Arc::new(table))), sheets)
    }
}
