//! A file with results on its way in, worked out beside the window. Nothing of it is in the dossier
//! until it is taken.

use crate::{
    change::Edit,
    dossier::Counters,
    exchange::{
        incoming::{self, IncomingForm, IncomingTable},
        results::{self, ResultsForm, ResultsImport},
    },
    number::DecimalMark,
    plan::Plan,
    ui::{
        files,
        grid::Grid,
        job::{Job, Progress},
        view::View,
        widgets::incoming::Trouble,
    },
    year::Year,
};
use eframe::egui::Context;
use std::{path::PathBuf, sync::Arc};

/// A file on its way in.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) path: PathBuf,
    pub(super) said: Said,
    pub(super) read: Read,
    made: Option<MadeOf>,
    working: Option<(MadeOf, Job<Read>)>,
    /// Another number whenever something else was read.
    pub(super) generation: u64,
    pub(super) raw: Grid,
    pub(super) taken: Grid,
}

/// What a person says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) form: IncomingForm,
    /// The year of rows that name none, as it was typed.
    pub(super) year: String,
    pub(super) mark: Option<DecimalMark>,
}

/// What that leads to.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) table: Option<Arc<IncomingTable>>,
    /// The sheets of a workbook.
    pub(super) sheets: Vec<String>,
    pub(super) import: Option<ResultsImport>,
    pub(super) trouble: Option<Trouble>,
}

/// What it was made of.
#[derive(Clone, Debug)]
struct MadeOf {
    said: Said,
    plan: Arc<Plan>,
    counters: Counters,
}

/// All that the work needs, to do it elsewhere.
struct Order {
    path: PathBuf,
    of: MadeOf,
    table: Option<Arc<IncomingTable>>,
    sheets: Vec<String>,
}

impl MadeOf {
    fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.plan, &other.plan)
            && self.said == other.said
            && self.counters == other.counters
    }
}

impl Said {
    /// The year of rows that name none; `None` where nothing is typed, or no year.
    fn year(&self) -> Option<Year> {
        self.year.trim().parse().ok()
    }

    /// Whether what is typed for the year is one, where anything is.
    pub(super) fn has_year(&self) -> bool {
        self.year.trim().is_empty() || self.year().is_some()
    }
}

impl Reading {
    /// A file that somebody chose.
    pub(super) fn of(path: PathBuf) -> Self {
        Self {
            path,
            said: Said::default(),
            read: Read::default(),
            made: None,
            working: None,
            generation: 0,
            raw: Grid::default(),
            taken: Grid::default(),
        }
    }

    /// Whether what is said is still being worked out.
    pub(super) const fn is_busy(&self) -> bool {
        self.working.is_some()
    }

    /// Has what is shown be what was said leads to.
    pub(super) fn refresh(&mut self, context: &Context, view: &View<'_>) {
        self.take_answer();
        if self.working.is_some() {
            // One at a time: what is wanted meanwhile is begun when it is done.
            return;
        }
        let now = MadeOf {
            said: self.said.clone(),
            plan: Arc::clone(&view.evaluated.plan),
            counters: view.session.counters().clone(),
        };
        if self.made.as_ref().is_some_and(|made| made.is_same(&now)) {
            return;
        }
        let made = self.made.as_ref();
        let is_cut = made.is_some_and(|made| made.said.form == now.said.form);
        let order = Order {
            path: self.path.clone(),
            table: self.read.table.clone().filter(|_| is_cut),
            sheets: self.read.sheets.clone(),
            of: now.clone(),
        };
        self.working = Some((now, Job::start(context, move || order.work())));
        self.take_answer();
    }

    fn take_answer(&mut self) {
        let Some((_, job)) = &mut self.working else {
            return;
        };
        self.read = match job.progress() {
            Progress::Busy => return,
            Progress::Done(read) => read,
            Progress::Stopped => Read {
                trouble: Some(Trouble::Stopped),
                ..Read::default()
            },
        };
        self.made = self.working.take().map(|(made, _)| made);
        self.generation = self.generation.wrapping_add(1);
    }

    /// The step, where there is one to take and nothing stands in its way.
    pub(super) fn edit(&self) -> Option<&Edit> {
        let is_clear = self.working.is_none() && self.said.has_year();
        let import = self.read.import.as_ref().filter(|_| is_clear)?;
        import.edit.as_ref()
    }
}

impl Order {
    fn work(self) -> Read {
        let mut read = Read {
            sheets: self.sheets.clone(),
            ..Read::default()
        };
        read.trouble = self.results(&mut read).err();
        read
    }

    fn results(&self, read: &mut Read) -> Result<(), Trouble> {
        let table = if let Some(table) = &self.table {
            Arc::clone(table)
        } else {
            let bytes = files::read(&self.path).map_err(Trouble::Disk)?;
            read.sheets = incoming::sheets(&bytes);
            let table = IncomingTable::read_as(bytes, &self.of.said.form);
            Arc::new(table.map_err(Trouble::Cells)?)
        };
        read.table = Some(Arc::clone(&table));
        let form = ResultsForm {
            year: self.of.said.year(),
            mark: self.of.said.mark,
        };
        let mut counters = self.of.counters.clone();
        let import = results::prepare(&self.of.plan, &mut counters, &table, form);
        read.import = Some(import.map_err(Trouble::Cells)?);
        Ok(())
    }
}
