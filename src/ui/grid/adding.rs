//! What the chosen cells add up to. Few are added up in the frame that shows them; of many, a slice a
//! frame, and the sum stands until the cells, or what they are made of, are others.

use super::{GridUi, Range, arranging::SLICE};
use crate::{engine::Outcome, money::Money, plan::Value, ui::kept::Kept};
use eframe::egui::Ui;
use rust_decimal::Decimal;
use std::{sync::Arc, time::Instant};

/// How many cells are added up again in every frame.
const ADDED_HERE: usize = 2_000;

/// How many cells are added up before the time is looked at.
const CELLS_EACH: usize = 512;

/// What the numbers among the chosen cells add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sums {
    /// How many cells hold something.
    pub(super) filled: usize,
    /// How many hold an amount, and what these are together.
    pub(super) money: (usize, Money),
    /// How many hold another number, and what these are together.
    pub(super) numbers: (usize, Decimal),
}

/// How far adding up is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Added {
    /// It goes on in the next frame.
    Busy,
    /// It is done.
    Done(Sums),
    /// The sum is more than can be held.
    TooMuch,
}

/// Adding up that goes on over several frames.
#[derive(Clone, Debug, Default)]
pub(super) struct Adding {
    kept: Kept<AddedOf, (usize, Option<Sums>)>,
}

/// The cells that were added up.
#[derive(Clone, Debug)]
struct AddedOf {
    range: Range,
    table: String,
    rows: (usize, u64),
    columns: Vec<String>,
    order: Option<Arc<[usize]>>,
    outcome: Arc<Outcome>,
}

impl PartialEq for AddedOf {
    /// Of an order and an outcome it is enough to know that they are the same ones.
    fn eq(&self, other: &Self) -> bool {
        let is_same_order = match (&self.order, &other.order) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        is_same_order
            && Arc::ptr_eq(&self.outcome, &other.outcome)
            && (self.range, self.rows) == (other.range, other.rows)
            && (&self.table, &self.columns) == (&other.table, &other.columns)
    }
}

impl Sums {
    /// The same with one more value; `None` where that is more than can be held.
    pub(super) fn with(mut self, value: &Value) -> Option<Self> {
        self.filled += usize::from(!value.is_blank());
        match value {
            Value::Money(money) => {
                let (count, sum) = self.money;
                self.money = (count + 1, sum + *money);
            }
            Value::Number(number) => {
                let (count, sum) = self.numbers;
                self.numbers = (count + 1, sum.checked_add(*number)?);
            }
            _ => {}
        }
        Some(self)
    }
}

impl GridUi<'_> {
    /// What the chosen cells add up to.
    pub(super) fn added(&mut self, ui: &Ui) -> Added {
        let extent = self.grid.range.extent();
        let count = extent.rows.saturating_mul(extent.columns);
        if count <= ADDED_HERE {
            let mut spots = self.grid.range.spots();
            let sums = spots.try_fold(Sums::default(), |sums, spot| {
                sums.with(&self.cell(spot).value)
            });
            return sums.map_or(Added::TooMuch, Added::Done);
        }
        let evaluated = self.view.evaluated;
        let of = self.added_of();
        let mut kept = std::mem::take(&mut self.grid.adding.kept);
        kept.refresh(&evaluated.plan, of, || (0, Some(Sums::default())));
        let (next, sums) = kept.get_mut();
        let until = Instant::now() + SLICE;
        while *next < count && Instant::now() < until {
            let end = next.saturating_add(CELLS_EACH).min(count);
            let mut spots = (*next..end).map(|at| self.grid.range.spot(at));
            let slice =
                |sums| spots.try_fold(sums, |sums: Sums, spot| sums.with(&self.cell(spot).value));
            *sums = sums.and_then(slice);
            *next = if sums.is_some() { end } else { count };
        }
        let added = match (*next < count, *sums) {
            (true, _) => Added::Busy,
            (false, Some(sums)) => Added::Done(sums),
            (false, None) => Added::TooMuch,
        };
        if added == Added::Busy {
            ui.ctx().request_repaint();
        }
        self.grid.adding.kept = kept;
        added
    }

    fn added_of(&self) -> AddedOf {
        let columns = self.rows.columns().iter();
        AddedOf {
            range: self.grid.range,
            table: self.rows.name(),
            rows: (self.rows.count(), self.rows.stamp()),
            columns: columns.map(|column| column.code.clone()).collect(),
            order: self.grid.arranged.shown(),
            outcome: Arc::clone(&self.view.evaluated.outcome),
        }
    }
}
