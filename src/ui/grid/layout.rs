//! Where the cells of a grid stand. Columns are so many points from the left of what scrolls; rows are
//! counted, and only what of them is in sight is measured: a number of points has no room for a million
//! rows and for parts of a point.

use super::{GridRows, Spot};
use crate::ui::theme::size;
use eframe::egui::{Pos2, Rangef, Rect, Vec2, pos2, vec2};
use std::{collections::BTreeMap, ops::Range};

/// From how many rows on a grid scrolls by whole rows: farther down, places in points are not exact
/// enough for rows to stand still.
const EXACT_MAX: usize = 80_000;

/// The measures of a grid.
pub(super) struct GridLayout {
    /// Where each column begins, and behind them where the last one ends.
    edges: Vec<f32>,
    rows: usize,
    pinned: usize,
}

/// What of a grid is in sight.
pub(super) struct InSight {
    /// Where the window on the grid stands on screen.
    pub(super) window: Rect,
    /// How far it is scrolled to the right.
    right: f32,
    /// How many whole lines it is scrolled down; the heads are one.
    lines: usize,
    /// And how far beyond them.
    beyond: f32,
    /// The rows that scroll, as far as they can be seen.
    pub(super) rows: Range<usize>,
    /// The columns that scroll, as far as they can be seen.
    pub(super) columns: Range<usize>,
}

impl InSight {
    /// Whether there is something to scroll to, at the left and above.
    pub(super) fn is_scrolled(&self) -> (bool, bool) {
        (self.right > 0.0, self.lines > 0 || self.beyond > 0.0)
    }
}

impl GridLayout {
    /// The first column takes what the others leave of `width`.
    pub(super) fn new(rows: &dyn GridRows, widths: &BTreeMap<String, f32>, width: f32) -> Self {
        let columns = rows.columns();
        let own = columns.iter().map(|column| {
            let made = widths.get(&column.code).copied();
            made.unwrap_or(column.width)
        });
        let mut own: Vec<f32> = own.collect();
        let spare = width - own.iter().sum::<f32>();
        let is_made = columns
            .first()
            .is_some_and(|first| widths.contains_key(&first.code));
        if let Some(first) = own.first_mut().filter(|_| !is_made) {
            *first += spare.max(0.0);
        }
        let mut edges = vec![0.0];
        for width in own {
            edges.push(edges.last().copied().unwrap_or_default() + width);
        }
        Self {
            edges,
            rows: rows.count(),
            pinned: rows.pinned().min(rows.count()),
        }
    }

    /// How large everything together is, the heads included.
    pub(super) fn extent(&self) -> Vec2 {
        let width = self.edges.last().copied().unwrap_or_default();
        // Whole rows seldom fill a window: the last one needs some room below it.
        let lines = self.rows + if self.is_long() { 2 } else { 1 };
        vec2(width, size::ROW * lines as f32)
    }

    /// Whether it scrolls by whole rows.
    pub(super) const fn is_long(&self) -> bool {
        self.rows > EXACT_MAX
    }

    /// How high the heads and the rows that stay are together.
    pub(super) fn head(&self) -> f32 {
        size::ROW * (self.pinned + 1) as f32
    }

    /// How wide the column that stays is.
    pub(super) fn side(&self) -> f32 {
        self.edges.get(1).copied().unwrap_or_default()
    }

    /// The rows that stay.
    pub(super) fn pinned(&self) -> Range<usize> {
        0..self.pinned
    }

    /// What can be seen through a window.
    pub(super) fn in_sight(&self, window: Rect, scrolled: Vec2) -> InSight {
        let (lines, beyond) = if self.is_long() {
            (whole(scrolled.y / size::ROW + 0.5), 0.0)
        } else {
            let lines = whole(scrolled.y / size::ROW);
            (lines, scrolled.y - size::ROW * lines as f32)
        };
        let row_at = |y: f32| {
            let line = lines + whole((y + beyond) / size::ROW);
            line.saturating_sub(1).min(self.rows).max(self.pinned)
        };
        let (left, right) = (scrolled.x + self.side(), scrolled.x + window.width());
        let is_seen = |column: &usize| {
            let span = self.span(*column);
            span.max > left && span.min < right
        };
        let count = self.edges.len().saturating_sub(1);
        let seen = (1..count).filter(is_seen);
        let (first, last) = (seen.clone().min().unwrap_or(1), seen.max().unwrap_or(0));
        InSight {
            window,
            right: scrolled.x,
            lines,
            beyond,
            rows: row_at(self.head())..row_at(window.height() + size::ROW - 1.0),
            columns: first..(last + 1).max(first),
        }
    }

    /// Where a column stands, from left to right, when nothing is scrolled.
    fn span(&self, column: usize) -> Rangef {
        let edge = |at: usize| self.edges.get(at).copied().unwrap_or_default();
        Rangef::new(edge(column), edge(column + 1))
    }

    /// Where a cell stands on screen; row `None` is that of the heads.
    pub(super) fn rect(&self, sight: &InSight, row: Option<usize>, column: usize) -> Rect {
        let stays = row.is_none_or(|row| row < self.pinned);
        let line = row.map_or(0, |row| row + 1) as f32;
        let y = if stays {
            size::ROW * line
        } else {
            size::ROW * (line - sight.lines as f32) - sight.beyond
        };
        let span = self.span(column);
        let x = if column == 0 { 0.0 } else { sight.right };
        let min = sight.window.min + vec2(span.min - x, y);
        Rect::from_min_size(min, vec2(span.span(), size::ROW))
    }

    /// Where a cell stands when nothing is scrolled, with what stays in sight around it: what must be
    /// in sight for the cell to be.
    pub(super) fn wanted(&self, origin: Pos2, spot: Spot) -> Rect {
        let span = self.span(spot.column);
        let top = size::ROW * (spot.row + 1) as f32;
        let left = if spot.column == 0 {
            0.0
        } else {
            span.min - self.side()
        };
        let up = if spot.row < self.pinned {
            0.0
        } else {
            top - self.head()
        };
        let right = if spot.column == 0 { left } else { span.max };
        // Who scrolls by whole rows may stop half a row too early.
        let rows = if self.is_long() { 2.0 } else { 1.0 };
        Rect::from_min_max(
            origin + vec2(left, up),
            pos2(origin.x + right, origin.y + top + size::ROW * rows),
        )
    }

    /// The part of the window in which cells scroll.
    pub(super) fn body(&self, sight: &InSight) -> Rect {
        let min = sight.window.min + vec2(self.side(), self.head());
        Rect::from_min_max(min.min(sight.window.max), sight.window.max)
    }

    /// The cell at a place on screen; row `None` is that of the heads.
    pub(super) fn spot_at(&self, sight: &InSight, at: Pos2) -> Option<(Option<usize>, usize)> {
        if !sight.window.contains(at) {
            return None;
        }
        let from = at - sight.window.min;
        let x = if from.x < self.side() {
            from.x
        } else {
            from.x + sight.right
        };
        let columns = self.edges.len().saturating_sub(1);
        let column = (0..columns).find(|column| self.span(*column).contains(x))?;
        let line = if from.y < self.head() {
            whole(from.y / size::ROW)
        } else {
            sight.lines + whole((from.y + sight.beyond) / size::ROW)
        };
        let row = line.checked_sub(1);
        (row.is_none_or(|row| row < self.rows)).then_some((row, column))
    }
}

/// The whole part of a number of rows.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "made zero or more first; more rows than a number can hold are not scrolled to"
)]
pub(super) fn whole(rows: f32) -> usize {
    rows.max(0.0) as usize
}
