//! Finding and sorting the rows that a person asks for.
//!
//! Rows belong to the frame that shows them, so what they are found and sorted by is taken out of them
//! there, a slice a frame; sorting many is then done beside the window. Until all is done the rows that
//! were shown before stay, and a table of some thousand rows is arranged within the frame that asks.

use super::{
    GridRows,
    filter::{Filter, contains, kind_of},
    typed::shown,
};
use crate::{
    plan::{Plan, Value},
    text::Language,
    ui::{
        job::{Job, Progress},
        view::View,
    },
};
use eframe::egui::Context;
use std::{
    cmp::Ordering,
    collections::BTreeMap,
    sync::Arc,
    time::{Duration, Instant},
};

/// How much of a frame goes into arranging: with the rest of it, half of what a frame has.
pub(super) const SLICE: Duration = Duration::from_millis(6);

/// How many rows are looked at before the time is.
const ROWS_EACH: usize = 64;

/// From how many rows on sorting takes longer than a frame has.
const SORTED_HERE: usize = 20_000;

/// In how many rows a value is looked for that says what a column holds.
const LOOKED_MAX: usize = 1_000;

/// How a person arranged the rows of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Arrangement {
    /// By which column rows stand, and whether from the last to the first.
    pub(super) sorted: Option<(String, bool)>,
    /// What rows must have in one of their cells; nothing asks for nothing.
    pub(super) sought: String,
    /// What rows must have in a column, as it was typed, by the codes of the columns.
    pub(super) filters: BTreeMap<String, String>,
}

/// The rows that are shown, in their order, with what they were made of.
#[derive(Debug, Default)]
pub(super) struct Arranged {
    made_of: Option<MadeOf>,
    order: Option<Arc<[usize]>>,
    work: Option<Work>,
    /// Why filters cannot be read, by the codes of their columns.
    problems: BTreeMap<String, String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct MadeOf {
    language: Language,
    rows: (usize, u64),
    arrangement: Arrangement,
}

/// What decides which rows are shown, and where they stand.
#[derive(Debug)]
struct Asked {
    /// What one of the cells must have, in small letters.
    sought: String,
    filters: Vec<(usize, Filter)>,
    sorted: Option<(usize, bool)>,
    pinned: usize,
}

/// A key to sort by, and its row.
type Keyed = (Value, usize);

/// Arranging that is going on.
#[derive(Debug)]
struct Work {
    of: MadeOf,
    plan: Arc<Plan>,
    asked: Asked,
    /// The row that is looked at next.
    next: usize,
    found: Vec<Keyed>,
    sorting: Option<Job<Arc<[usize]>>>,
}

impl Clone for Arranged {
    /// Work that is going on is not done twice: a copy begins anew.
    fn clone(&self) -> Self {
        Self {
            made_of: self.made_of.clone(),
            order: self.order.clone(),
            work: None,
            problems: self.problems.clone(),
        }
    }
}

impl Arranged {
    /// The rows to show, or `None` for all as they stand. They keep their order while somebody types
    /// in them, so that no row jumps away under the cursor, until they are arranged anew or are others.
    pub(super) fn order(
        &mut self,
        context: &Context,
        (view, rows): (&View<'_>, &dyn GridRows),
        arrangement: &Arrangement,
    ) -> Option<Arc<[usize]>> {
        if *arrangement == Arrangement::default() {
            *self = Self::default();
            return None;
        }
        let asked = MadeOf {
            language: view.text.language(),
            rows: (rows.count(), rows.stamp()),
            arrangement: arrangement.clone(),
        };
        let shown = self.made_of.as_ref();
        if shown.is_some_and(|shown| shown.rows != asked.rows) {
            // What was found among other rows says nothing of these.
            self.order = None;
        }
        if shown == Some(&asked) {
            self.work = None;
        } else {
            self.arrange(context, (view, rows), asked);
        }
        self.order.clone()
    }

    /// Whether the rows that are shown are not yet those that were asked for.
    pub(super) const fn is_busy(&self) -> bool {
        self.work.is_some()
    }

    /// Why the filter of a column cannot be read.
    pub(super) fn problem(&self, code: &str) -> Option<&str> {
        self.problems.get(code).map(String::as_str)
    }

    /// The rows that were shown last.
    pub(super) fn shown(&self) -> Option<Arc<[usize]>> {
        self.order.clone()
    }

    fn arrange(&mut self, context: &Context, (view, rows): (&View<'_>, &dyn GridRows), of: MadeOf) {
        let plan = &view.evaluated.plan;
        let work = self.work.take();
        let work = work.filter(|work| work.of == of && Arc::ptr_eq(&work.plan, plan));
        let mut work = work.unwrap_or_else(|| {
            let (asked, problems) = asked(view, rows, &of.arrangement);
            self.problems = problems;
            let plan = Arc::clone(plan);
            Work {
                of,
                plan,
                next: asked.pinned,
                asked,
                found: Vec::new(),
                sorting: None,
            }
        });
        match work.go_on(context, view, rows) {
            Some(order) => {
                self.order = Some(order);
                self.made_of = Some(work.of);
            }
            None => self.work = Some(work),
        }
    }
}

impl Work {
    /// Does a slice of what is left; answers the rows once they are arranged.
    fn go_on(
        &mut self,
        context: &Context,
        view: &View<'_>,
        rows: &dyn GridRows,
    ) -> Option<Arc<[usize]>> {
        if let Some(sorting) = &mut self.sorting {
            return match sorting.progress() {
                Progress::Busy => None,
                Progress::Done(order) => Some(order),
                // As they stand, then: nothing else can be done, and all of them are there.
                Progress::Stopped => Some((0..self.of.rows.0).collect()),
            };
        }
        let until = Instant::now() + SLICE;
        let count = self.of.rows.0;
        while self.next < count {
            let end = self.next.saturating_add(ROWS_EACH).min(count);
            let found = (self.next..end).filter(|row| self.asked.takes(view, rows, *row));
            let keyed = found.map(|row| (self.asked.key(view, rows, row), row));
            self.found.extend(keyed.collect::<Vec<_>>());
            self.next = end;
            if end < count && Instant::now() > until {
                context.request_repaint();
                return None;
            }
        }
        let found = std::mem::take(&mut self.found);
        let (pinned, sorted) = (self.asked.pinned, self.asked.sorted);
        if sorted.is_some() && found.len() > SORTED_HERE {
            let sorting = Job::start(context, move || in_order(found, pinned, sorted));
            self.sorting = Some(sorting.unawaited());
            return None;
        }
        Some(in_order(found, pinned, sorted))
    }
}

impl Asked {
    fn takes(&self, view: &View<'_>, rows: &dyn GridRows, row: usize) -> bool {
        let value = |column: usize| rows.cell(row, column).value;
        let mut filters = self.filters.iter();
        filters.all(|(column, filter)| filter.takes(view, &value(*column)))
            && (self.sought.is_empty()
                || (0..rows.columns().len())
                    .any(|column| contains(view, &value(column), &self.sought)))
    }

    /// What a row is sorted by: numbers and days as they are, all else by its words.
    fn key(&self, view: &View<'_>, rows: &dyn GridRows, row: usize) -> Value {
        let Some((column, _)) = self.sorted else {
            return Value::Blank;
        };
        match rows.cell(row, column).value {
            value @ (Value::Blank
            | Value::Money(_)
            | Value::Number(_)
            | Value::Share(_)
            | Value::Rate(_)
            | Value::Year(_)
            | Value::Date(_)) => value,
            other => Value::Text(shown(view, &other).to_lowercase()),
        }
    }
}

/// What is asked for, as far as it can be read and the columns are there, and why not.
fn asked(
    view: &View<'_>,
    rows: &dyn GridRows,
    arrangement: &Arrangement,
) -> (Asked, BTreeMap<String, String>) {
    let columns = rows.columns();
    let column = |code: &str| columns.iter().position(|column| column.code == code);
    // What stays in sight is no row among the others.
    let pinned = rows.pinned().min(rows.count());
    let mut problems = BTreeMap::new();
    let mut filters = Vec::new();
    for (code, words) in &arrangement.filters {
        let Some(column) = column(code) else {
            continue;
        };
        let looked = (pinned..rows.count()).take(LOOKED_MAX);
        let kind = kind_of(looked.map(|row| rows.cell(row, column).value));
        match Filter::read(view, kind, words) {
            Ok(filter) => filters.extend(filter.map(|filter| (column, filter))),
            Err(why) => {
                problems.insert(code.clone(), why);
            }
        }
    }
    let sorted = arrangement.sorted.as_ref();
    let sorted = sorted.and_then(|(code, down)| Some((column(code)?, *down)));
    let sought = arrangement.sought.trim().to_lowercase();
    (
        Asked {
            sought,
            filters,
            sorted,
            pinned,
        },
        problems,
    )
}

/// Rows behind those that stay in sight. Equal ones keep their order in both directions, and blank ones
/// stand last in both.
fn in_order(mut found: Vec<Keyed>, pinned: usize, sorted: Option<(usize, bool)>) -> Arc<[usize]> {
    if let Some((_, is_descending)) = sorted {
        found.sort_by(|one, other| compared(&one.0, &other.0, is_descending));
    }
    let found = found.into_iter().map(|(_, row)| row);
    (0..pinned).chain(found).collect()
}

fn compared(one: &Value, other: &Value, is_descending: bool) -> Ordering {
    match (one.is_blank(), other.is_blank()) {
        (false, false) if is_descending => other.cmp(one),
        (false, false) => one.cmp(other),
        (one, other) => one.cmp(&other),
    }
}
