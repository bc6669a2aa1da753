//! A file with figures or outlines of areas on its way in: what a person says of it, and what that
//! leads to, worked out beside the window. Nothing of it is in the dossier until it is taken.

use crate::{
    change::Edit,
    dossier::Counters,
    exchange::{
        figures::understood::{Answers, Taken, Understood, take, understood},
        incoming::{self, CellProblem, CellReason, IncomingForm, IncomingTable},
        outlines::{self, OutlinesImport},
    },
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
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// What is read of areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfAreas {
    /// Figures, out of a table.
    Figures,
    /// Outlines, out of GeoJSON.
    Outlines,
}

/// A file on its way in.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) what: OfAreas,
    pub(super) path: PathBuf,
    pub(super) said: Said,
    pub(super) read: Read,
    made: Option<MadeOf>,
    working: Option<(MadeOf, Job<Read>)>,
    /// Another number whenever something else was read.
    pub(super) generation: u64,
    pub(super) raw: Grid,
    pub(super) changes: Grid,
    /// The year as somebody typed it.
    pub(super) year: Option<String>,
}

/// What a person says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) form: IncomingForm,
    pub(super) answers: Answers,
    /// The property of features that holds the codes of areas.
    pub(super) property: Option<String>,
}

/// What that leads to.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) table: Option<Arc<IncomingTable>>,
    /// The sheets of a workbook.
    pub(super) sheets: Vec<String>,
    pub(super) understood: Understood,
    pub(super) taken: Option<Taken>,
    /// The properties of features, and how many areas of the dossier each names.
    pub(super) properties: Vec<(String, usize)>,
    pub(super) property: Option<String>,
    pub(super) outlines: Option<OutlinesImport>,
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
    what: OfAreas,
    path: PathBuf,
    of: MadeOf,
    table: Option<Arc<IncomingTable>>,
}

impl MadeOf {
    fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.plan, &other.plan)
            && self.said == other.said
            && self.counters == other.counters
    }
}

impl Reading {
    /// A file that somebody chose.
    pub(super) fn of(what: OfAreas, path: PathBuf) -> Self {
        Self {
            what,
            path,
            said: Said::default(),
            read: Read::default(),
            made: None,
            working: None,
            generation: 0,
            raw: Grid::default(),
            changes: Grid::default(),
            year: None,
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
            what: self.what,
            path: self.path.clone(),
            table: self.read.table.clone().filter(|_| is_cut),
            of: now.clone(),
        };
        self.working = Some((now, Job::start(context, move || order.work())));
        self.take_answer();
    }

    fn take_answer(&mut self) {
        let Some((_, job)) = &mut self.working else {
            return;
        };
        let read = match job.progress() {
            Progress::Busy => return,
            Progress::Done(read) => read,
            Progress::Stopped => Read {
                trouble: Some(Trouble::Stopped),
                ..Read::default()
            },
        };
        self.made = self.working.take().map(|(made, _)| made);
        self.generation = self.generation.wrapping_add(1);
        let sheets = std::mem::take(&mut self.read.sheets);
        self.read = read;
        if self.read.sheets.is_empty() {
            self.read.sheets = sheets;
        }
    }

    /// Whether what is typed for the year is one, where anything is.
    pub(super) fn has_year(&self) -> bool {
        let typed = self.year.as_ref();
        typed.is_none_or(|typed| typed.trim().parse::<Year>().is_ok())
    }

    /// The step, where there is one to take and nothing stands in its way.
    pub(super) fn edit(&self) -> Option<&Edit> {
        let edit = match self.what {
            OfAreas::Figures => self.read.taken.as_ref()?.import.edit.as_ref(),
            OfAreas::Outlines => self.read.outlines.as_ref()?.edit.as_ref(),
        };
        let is_clear = self.working.is_none() && self.read.trouble.is_none();
        edit.filter(|_| is_clear && self.has_year())
    }
}

impl Order {
    fn work(self) -> Read {
        let mut read = Read::default();
        let done = match self.what {
            OfAreas::Figures => self.figures(&mut read),
            OfAreas::Outlines => self.outlines(&mut read),
        };
        read.trouble = done.err();
        read
    }

    fn figures(&self, read: &mut Read) -> Result<(), Trouble> {
        let table = if let Some(table) = &self.table {
            Arc::clone(table)
        } else {
            let bytes = files::read(&self.path).map_err(Trouble::Disk)?;
            read.sheets = incoming::sheets(&bytes);
            let table = IncomingTable::read_as(bytes, &self.of.said.form);
            Arc::new(table.map_err(Trouble::Cells)?)
        };
        read.table = Some(Arc::clone(&table));
        let (answers, plan) = (&self.of.said.answers, &self.of.plan);
        let name = Path::file_stem(&self.path).unwrap_or_default();
        read.understood = understood(&table, answers, plan, &name.to_string_lossy());
        let of = (&read.understood, answers);
        let taken = take(&table, of, plan, &self.of.counters);
        read.taken = taken.transpose().map_err(Trouble::Cells)?;
        Ok(())
    }

    fn outlines(&self, read: &mut Read) -> Result<(), Trouble> {
        let bytes = files::read(&self.path).map_err(Trouble::Disk)?;
        let text = String::from_utf8(bytes).map_err(|_other_encoding| {
            let problem = CellProblem::of_file(CellReason::NotText("UTF-8"));
            Trouble::Cells(vec![problem])
        })?;
        let plan = &self.of.plan;
        read.properties = outlines::properties(plan, &text).map_err(Trouble::Cells)?;
        let mut likely = read.properties.iter();
        let likely = likely.find(|(_, count)| *count > 0);
        let likely = likely.or_else(|| read.properties.first());
        let likely = likely.map(|(name, _)| name.clone());
        read.property = self.of.said.property.clone().or(likely);
        if let Some(property) = &read.property {
            let import = outlines::prepare(plan, &text, property);
            read.outlines = Some(import.map_err(Trouble::Cells)?);
        }
        Ok(())
    }
}
