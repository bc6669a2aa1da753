//! What the keyboard does to a grid.

use super::{
    GridUi, Move, Range, Refused, Spot, Steered,
    keys::{Asked, asked},
    layout::InSight,
    put::{self, Put, WhyNot},
    typed::unreadable,
};
use crate::{
    change::StepName,
    ui::{action::Action, workbench::Message},
};
use eframe::egui::{FocusDirection, Response, Ui};

/// How many refused cells are named; of more the number is told.
const NAMED: usize = 8;

/// How many cells are copied, filled, cleared or pasted over at once.
pub(super) const CELLS_MAX: usize = 1_000_000;

impl GridUi<'_> {
    /// Does what the keyboard asks; answers a row to fold.
    pub(super) fn keyboard(&mut self, ui: &Ui, whole: &Response, sight: &InSight) -> Option<usize> {
        if !whole.has_focus() || self.grid.editor.is_some() {
            return None;
        }
        ui.memory_mut(|memory| memory.set_focus_lock_filter(whole.id, super::keys::FILTER));
        self.run_asked(ui, sight)
    }

    /// Does what the keys of this frame ask; answers a row to fold.
    pub(super) fn run_asked(&mut self, ui: &Ui, sight: &InSight) -> Option<usize> {
        let page = sight.rows.len().saturating_sub(1).max(1);
        let mut folded = None;
        for asked in asked(ui, page) {
            folded = self.run(ui, asked).or(folded);
        }
        folded
    }

    fn run(&mut self, ui: &Ui, asked: Asked) -> Option<usize> {
        let asked = self.go_on_typing(asked)?;
        let Range { start, cursor } = self.grid.range;
        let extent = self.extent();
        let last = Spot::new(extent.rows - 1, extent.columns - 1);
        match asked {
            Asked::Go(by, extends) => self.go(by, extends),
            Asked::Next if start.column == last.column => self.leave(ui, FocusDirection::Next),
            Asked::Next => self.go(Move::Right, false),
            Asked::Before if start.column == 0 => self.leave(ui, FocusDirection::Previous),
            Asked::Before => self.go(Move::Left, false),
            Asked::Leave => self.leave(ui, FocusDirection::Next),
            Asked::All => self.spread(Spot::default(), last),
            Asked::WholeRows => {
                self.spread(Spot::new(start.row, 0), Spot::new(cursor.row, last.column));
            }
            Asked::WholeColumns => {
                self.spread(
                    Spot::new(0, start.column),
                    Spot::new(last.row, cursor.column),
                );
            }
            Asked::Type(text) => self.begin(text),
            Asked::Enter => self.enter(),
            Asked::Fold => return self.cell(start).is_open.map(|_| start.row),
            Asked::Clear => self.clear(),
            Asked::Copy => {
                self.copy(ui);
            }
            Asked::Cut => {
                if self.copy(ui) {
                    self.clear();
                }
            }
            Asked::Paste(text) => self.paste(&text),
            Asked::Fill(fill) => self.fill(fill),
            Asked::Filter => self.begin_filter(),
            Asked::One => self.choose(Range::one(start)),
        }
        None
    }

    fn leave(&mut self, ui: &Ui, direction: FocusDirection) {
        self.grid.steered = Some(Steered::Out(direction));
        ui.ctx().request_repaint();
    }

    fn enter(&mut self) {
        match self.cell(self.grid.range.start).opens {
            Some(place) => self.actions.push(Action::GoTo(place)),
            None => self.go(Move::Down(1), false),
        }
    }

    pub(super) fn clear(&mut self) {
        if self.are_too_many() {
            return;
        }
        self.put(&put::cleared(self.grid.range), StepName::Clear);
    }

    pub(super) fn fill(&mut self, fill: put::Fill) {
        if self.are_too_many() {
            return;
        }
        let how = (fill, self.grid.only_blank);
        let puts = put::filled(self.view, self.rows, self.grid.range, how);
        self.put(&puts, StepName::Fill);
    }

    /// Whether more cells are chosen than can be worked on at once; that is told.
    pub(super) fn are_too_many(&mut self) -> bool {
        let extent = self.grid.range.extent();
        self.is_too_much(extent.rows.saturating_mul(extent.columns))
    }

    /// Whether so many cells are more than can be worked on at once; that is told.
    pub(super) fn is_too_much(&mut self, count: usize) -> bool {
        let are_too_many = count > CELLS_MAX;
        if are_too_many {
            let words = self.view.text.say("grid-too-many");
            self.actions.push(Action::Tell(Message::error(words)));
        }
        are_too_many
    }

    /// Puts texts into cells as one step, or names every cell that does not take its own. Answers
    /// whether all were taken.
    pub(super) fn put(&mut self, puts: &[Put], name: fn(usize) -> StepName) -> bool {
        let edit = put::edit(self.view, self.rows, puts, name);
        let is_taken = edit.is_ok();
        match edit {
            Ok(edit) => {
                // What was typed there before and not taken has given way.
                for put in puts {
                    if let Some((place, _)) = self.cell(put.spot).input {
                        self.drafts.accept(&place);
                    }
                }
                self.actions.extend(edit.map(Action::Apply));
            }
            Err(refused) => {
                let words = self.refused(&refused);
                self.actions.push(Action::Tell(Message::error(words)));
            }
        }
        is_taken
    }

    fn refused(&self, refused: &[Refused]) -> String {
        let text = self.view.text;
        let named = refused.iter().take(NAMED).map(|cell| {
            let why = match &cell.why {
                WhyNot::Outside => text.say("grid-outside"),
                WhyNot::Computed => text.say("grid-computed"),
                WhyNot::Unreadable(reason) => unreadable(self.view, reason),
            };
            format!("{}: {why}", self.spot_name(cell.spot))
        });
        let mut words = vec![text.count("grid-refused", refused.len())];
        words.extend(named);
        let more = refused.len().saturating_sub(NAMED);
        if more > 0 {
            words.push(text.count("grid-refused-more", more));
        }
        words.join(" ")
    }

    /// Row and column of a cell, in words.
    pub(super) fn spot_name(&self, spot: Spot) -> String {
        let text = self.view.text;
        let column = self.rows.columns().get(spot.column);
        let column =
            column.map_or_else(|| text.whole(spot.column + 1), |column| column.name.clone());
        let row = if spot.row < self.rows.count() {
            self.rows.row_name(spot.row)
        } else {
            text.whole(spot.row + 1)
        };
        if spot.column == 0 {
            return format!("«{row}»");
        }
        text.say_with("grid-spot", &[("row", &row), ("column", &column)])
    }
}
