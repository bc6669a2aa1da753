//! Which cells of a grid are chosen, and where that goes when rows come and go.

use super::{GridUi, Move, OfSpot, Range, Spot};
use crate::ui::action::Action;
use eframe::egui::{Pos2, Ui};

impl GridUi<'_> {
    pub(super) fn of_range(&self) -> [OfSpot; 2] {
        let Range { start, cursor } = self.grid.range;
        [start, cursor].map(|spot| {
            let column = self.rows.columns().get(spot.column);
            let code = column.map_or_else(String::new, |column| column.code.clone());
            (self.rows.row_place(spot.row), code)
        })
    }

    /// Rows come and go as amounts change, and columns as a person chooses them: the range stays with
    /// its rows and columns, and not with their numbers.
    pub(super) fn find_range_again(&mut self) {
        self.grid.range = self.grid.range.within(self.extent());
        let Some(of_range) = self.grid.of_range.take() else {
            return;
        };
        if of_range == self.of_range() {
            return;
        }
        let Range { start, cursor } = self.grid.range;
        let [of_start, of_cursor] = of_range;
        let [start, cursor] =
            [(start, of_start), (cursor, of_cursor)].map(|(spot, (place, code))| {
                let mut rows = 0..self.rows.count();
                let row = place.and_then(|place| {
                    rows.find(|row| self.rows.row_place(*row).as_ref() == Some(&place))
                });
                let mut columns = self.rows.columns().iter();
                let column = columns.position(|column| column.code == code);
                Spot::new(row.unwrap_or(spot.row), column.unwrap_or(spot.column))
            });
        self.grid.range = Range { start, cursor };
    }

    /// The cursor goes to what was selected elsewhere.
    pub(super) fn follow_selection(&mut self) {
        if self.grid.followed.as_ref() == self.view.selection {
            return;
        }
        self.grid.followed = self.view.selection.cloned();
        let spot = self
            .view
            .selection
            .and_then(|place| self.rows.spot_of(place));
        if let Some(spot) = spot.filter(|spot| *spot != self.grid.range.start) {
            self.grid.range = Range::one(spot);
            self.grid.is_sought = true;
        }
    }

    /// Chooses cells, and selects what the one with the cursor shows.
    pub(super) fn choose(&mut self, range: Range) {
        let range = range.within(self.extent());
        if range != self.grid.range {
            self.grid.range = range;
            self.grid.is_sought = true;
        }
        let cell = self.cell(range.start);
        if let Some(place) = cell
            .shows
            .filter(|place| Some(place) != self.view.selection)
        {
            self.grid.followed = Some(place.clone());
            self.actions.push(Action::Select(place));
        }
    }

    pub(super) fn go(&mut self, by: Move, extends: bool) {
        let Range { start, cursor } = self.grid.range;
        let range = if extends {
            let cursor = cursor.moved(by, self.extent());
            Range { start, cursor }
        } else {
            Range::one(start.moved(by, self.extent()))
        };
        self.choose(range);
    }

    /// Chooses many cells without going anywhere.
    pub(super) fn spread(&mut self, start: Spot, cursor: Spot) {
        self.grid.range = Range { start, cursor }.within(self.extent());
    }

    /// Whether the pointer is pressed again where it was, soon after: a double click is for the cell
    /// of the first one, wherever the cells have gone since.
    pub(super) fn is_second_click(&mut self, ui: &Ui, at: Pos2) -> bool {
        let now = ui.input(|input| input.time);
        let soon = ui.options(|options| options.input_options.max_double_click_delay);
        let before = self.grid.pressed.replace((at, now));
        before.is_some_and(|(place, then)| place.distance(at) < 6.0 && now - then < soon)
    }

    pub(super) fn choose_column(&mut self, column: usize) {
        let last = self.rows.count().saturating_sub(1);
        self.grid.range = Range {
            start: Spot::new(0, column),
            cursor: Spot::new(last, column),
        };
    }
}
