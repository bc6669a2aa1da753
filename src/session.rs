//! The open dossier: the only place where it changes, and where it goes back.
//!
//! Going back is a snapshot: rows are shared, so keeping the plan before a step costs next to
//! nothing, and no edit needs an inverse that could forget something.

#![deny(clippy::disallowed_types, clippy::float_arithmetic)]

pub mod evaluated;
pub mod scenarios;
mod signing;
pub mod threads;
pub mod versions;

pub use evaluated::{Evaluated, Sides};
pub use scenarios::ScenarioError;
pub use versions::{InForce, VersionError};

use crate::{
    change::{Edit, EditError, StepName, apply},
    check,
    dossier::{Counters, Crossings, Dossier, Entry, Log, Scenarios, Versions, Way},
    plan::{AnyRow, Crossing, Id, Place, Plan, Row, Side},
};
use jiff::civil::{Date, DateTime};
use std::{collections::VecDeque, sync::Arc};

/// How many steps can be undone.
pub const STEPS_MAX: usize = 1_000;

/// One undoable step.
#[derive(Clone, Debug)]
pub struct Step {
    /// What it is called.
    pub name: StepName,
    /// Where it happened.
    pub place: Place,
    /// What there was without it.
    state: State,
}

/// What steps change, to go back to.
#[derive(Clone, Debug)]
struct State {
    plan: Arc<Plan>,
    scenarios: Arc<Scenarios>,
}

impl State {
    fn stand(&self) -> (&Plan, &Scenarios) {
        (&self.plan, &self.scenarios)
    }
}

/// The open dossier.
#[derive(Debug)]
pub struct Session {
    id: String,
    state: State,
    /// Outside of what steps change: what was adopted is not undone.
    versions: Arc<Versions>,
    saved: Option<Dossier>,
    counters: Counters,
    log: Log,
    crossings: Crossings,
    side: Option<Side>,
    moment: DateTime,
    done: VecDeque<Step>,
    undone: Vec<Step>,
    today: Date,
    evaluated: Option<Evaluated>,
}

impl Session {
    /// Opens a dossier as it was read from its file.
    pub fn open(dossier: Dossier, today: Date) -> Self {
        Self {
            saved: Some(dossier.clone()),
            id: dossier.id,
            state: State {
                plan: dossier.plan,
                scenarios: dossier.scenarios,
            },
            versions: dossier.versions,
            counters: dossier.counters,
            crossings: Crossings::of(&dossier.log),
            log: dossier.log,
            side: None,
            moment: today.at(0, 0, 0, 0),
            done: VecDeque::new(),
            undone: Vec::new(),
            today,
            evaluated: None,
        }
    }

    /// Opens a dossier that is in no file yet.
    pub fn start(dossier: Dossier, today: Date) -> Self {
        Self {
            saved: None,
            ..Self::open(dossier, today)
        }
    }

    /// The plan as it is now.
    pub const fn plan(&self) -> &Arc<Plan> {
        &self.state.plan
    }

    /// What people want to try, as it is now.
    pub const fn scenarios(&self) -> &Arc<Scenarios> {
        &self.state.scenarios
    }

    /// The dossier as it is now, to keep in a file.
    pub fn dossier(&self) -> Dossier {
        Dossier {
            id: self.id.clone(),
            plan: Arc::clone(&self.state.plan),
            scenarios: Arc::clone(&self.state.scenarios),
            versions: Arc::clone(&self.versions),
            counters: self.counters.clone(),
            log: self.log.clone(),
        }
    }

    /// Every step that was taken, also in earlier sessions.
    pub const fn log(&self) -> &Log {
        &self.log
    }

    /// The moment at which the next steps are taken, in the time of Greenwich. A session has no clock of its own; without this
    /// it is the start of the day.
    pub const fn tell_time(&mut self, moment: DateTime) {
        self.moment = moment;
    }

    /// As which side the next steps are taken; both together without this. Nobody checks it: it is
    /// what whoever works here says.
    pub const fn tell_side(&mut self, side: Option<Side>) {
        self.side = side;
    }

    /// As which side the next steps are taken.
    pub const fn side(&self) -> Option<Side> {
        self.side
    }

    /// The changes across the border between *what* and *how* that still stand.
    pub const fn crossings(&self) -> &Crossings {
        &self.crossings
    }

    /// Writes down why the last step of this session was taken.
    pub fn give_reason(&mut self, reason: &str) {
        if self.last_step().is_some() {
            self.log.give_reason(reason);
        }
    }

    /// The day that deadlines are counted from.
    pub const fn today(&self) -> Date {
        self.today
    }

    /// Whether there is anything that is not in the file: also an id that was given out and taken
    /// back, because it may stand in an export already.
    pub fn is_changed(&self) -> bool {
        let is_saved = |saved: &Dossier| {
            Arc::ptr_eq(&saved.plan, &self.state.plan)
                && Arc::ptr_eq(&saved.scenarios, &self.state.scenarios)
                && Arc::ptr_eq(&saved.versions, &self.versions)
                && saved.counters == self.counters
        };
        !self.saved.as_ref().is_some_and(is_saved)
    }

    /// Remembers that the dossier, as [`Session::dossier`] gave it, stands in its file.
    pub fn mark_saved(&mut self, dossier: &Dossier) {
        self.saved = Some(dossier.clone());
    }

    /// An id that was never given out, for a row that is about to be added.
    pub fn new_id<R: Row>(&mut self) -> Id<R> {
        Id::new(self.counters.next(R::TABLE).number())
    }

    /// The ids given out so far.
    pub const fn counters(&self) -> &Counters {
        &self.counters
    }

    /// The ids given out so far, for whoever prepares many rows.
    pub const fn counters_mut(&mut self) -> &mut Counters {
        &mut self.counters
    }

    /// New rows as one step; `None` where the plan has them all already.
    pub fn new_rows(&mut self, rows: Vec<AnyRow>) -> Option<Edit> {
        let plan = Arc::clone(self.plan());
        let is_there = |row: &AnyRow| {
            let table = plan.table(row.table());
            let mut numbers = table.numbers().into_iter();
            numbers.any(|number| table.row(number).as_ref() == Some(row))
        };
        let new = rows.into_iter().filter(|row| !is_there(row));
        let new: Vec<AnyRow> = new.collect();
        let table = new.first()?.table();
        let edits = new.into_iter().map(|row| {
            let id = self.counters.next(row.table());
            Edit::Add(id, row)
        });
        Some(Edit::Many(StepName::Add(table), edits.collect()))
    }

    /// Does an edit as one step, or says why not and leaves everything as it was. An edit that
    /// changes nothing is no step.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), EditError> {
        let next = signing::completed(self.plan(), apply(self.plan(), edit)?)?;
        for row in edit.added() {
            self.counters.note(row);
        }
        if next != **self.plan() {
            let state = State {
                plan: Arc::new(next),
                scenarios: Arc::clone(self.scenarios()),
            };
            self.take(edit.name(), edit.place(), state);
        }
        Ok(())
    }

    /// Takes a step that leads to a state.
    fn take(&mut self, name: StepName, place: Place, next: State) {
        let state = std::mem::replace(&mut self.state, next);
        self.note(Way::Done, name.clone(), &state);
        self.done.push_back(Step { name, place, state });
        if self.done.len() > STEPS_MAX {
            self.done.pop_front();
        }
        self.undone.clear();
    }

    /// The step that undo would take back.
    pub fn last_step(&self) -> Option<&Step> {
        self.done.back()
    }

    /// The step that redo would do again.
    pub fn next_step(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// Every step that can be undone, the oldest first.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = &Step> + ExactSizeIterator {
        self.done.iter()
    }

    /// Takes the last step back. Answers where it happened.
    pub fn undo(&mut self) -> Option<Place> {
        let step = self.done.pop_back()?;
        let place = step.place.clone();
        let state = std::mem::replace(&mut self.state, step.state);
        self.note(Way::Undone, step.name.clone(), &state);
        self.undone.push(Step { state, ..step });
        Some(place)
    }

    /// Does the last undone step again. Answers where it happens.
    pub fn redo(&mut self) -> Option<Place> {
        let step = self.undone.pop()?;
        let place = step.place.clone();
        let state = std::mem::replace(&mut self.state, step.state);
        self.note(Way::Redone, step.name.clone(), &state);
        self.done.push_back(Step { state, ..step });
        Some(place)
    }

    /// Writes down the step that led here from a state.
    fn note(&mut self, way: Way, name: StepName, before: &State) {
        let (before, after) = (before.stand(), self.state.stand());
        let entry = Entry::between(self.moment, (way, name), before, after);
        let entry = entry.taken_by(self.side);
        self.crossings.note(&entry);
        self.log.push(entry);
    }

    /// The plan with its outcome and findings; computed once a plan.
    pub fn evaluated(&mut self) -> Evaluated {
        match &self.evaluated {
            Some(evaluated) if Arc::ptr_eq(&evaluated.plan, self.plan()) => evaluated.clone(),
            _ => {
                let plan = Arc::clone(self.plan());
                let evaluated = match &self.evaluated {
                    Some(before) => Evaluated::after(Some(before), plan, self.today),
                    None => {
                        Evaluated::new(plan, self.today).with(versions::findings(&self.versions))
                    }
                };
                let crossings: Vec<&Crossing> = self.crossings.iter().collect();
                let evaluated = evaluated.with(check::crossed(self.plan(), &crossings));
                self.evaluated.insert(evaluated).clone()
            }
        }
    }
}
