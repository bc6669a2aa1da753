//! What keyboard and pointer do to a grid.

use super::{
    GridUi, Move, Range, Refused, Spot,
    keys::{Asked, asked},
    layout::{GridLayout, InSight},
    put::{self, Put, WhyNot},
    typed::{typed, unreadable},
};
use crate::{
    change::StepName,
    exchange::clipboard,
    plan::Value,
    ui::{
        action::Action,
        dialogs::{Purpose, SavedCells},
        theme::size,
        workbench::Message,
    },
};
use eframe::egui::{FocusDirection, Response, Ui};
use std::sync::Arc;

/// How many refused cells are named; of more the number is told.
const NAMED: usize = 8;

/// How many cells are copied, filled, cleared or pasted over at once.
const CELLS_MAX: usize = 1_000_000;

impl GridUi<'_> {
    /// Chooses with the pointer; answers a row to fold.
    pub(super) fn pointer(
        &mut self,
        ui: &Ui,
        whole: &Response,
        layout: &GridLayout,
        sight: &InSight,
    ) -> Option<usize> {
        let at = whole.interact_pointer_pos()?;
        let (row, column) = layout.spot_at(sight, at)?;
        let Some(row) = row else {
            if whole.clicked() {
                whole.request_focus();
                self.choose_column(column);
            }
            return None;
        };
        let spot = Spot::new(row, column);
        // What is chosen may open the inspector, which moves the cells: letting go chooses nothing.
        let (begins, drags, extends) = ui.input(|input| {
            let pointer = &input.pointer;
            let drags = pointer.is_decidedly_dragging();
            (pointer.primary_pressed(), drags, input.modifiers.shift)
        });
        let start = self.grid.range.start;
        if begins && self.is_second_click(ui, at) {
            whole.request_focus();
        } else if begins {
            whole.request_focus();
            let start = if extends { start } else { spot };
            self.choose(Range {
                start,
                cursor: spot,
            });
        } else if drags && whole.is_pointer_button_down_on() {
            self.choose(Range {
                start,
                cursor: spot,
            });
        }
        if whole.double_clicked() {
            let cell = self.cell(start);
            match cell.opens {
                Some(place) if cell.input.is_none() => self.actions.push(Action::GoTo(place)),
                _ => self.begin(None),
            }
        }
        let cell = self.cell(spot);
        let rect = layout.rect(sight, Some(row), column);
        let is_on_triangle = at.x < rect.left() + super::paint::TRIANGLE;
        (whole.clicked() && cell.is_open.is_some() && is_on_triangle).then_some(row)
    }

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
            Asked::One => self.choose(Range::one(start)),
        }
        None
    }

    fn leave(&mut self, ui: &Ui, direction: FocusDirection) {
        self.grid.leaving = Some(direction);
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
    fn are_too_many(&mut self) -> bool {
        let extent = self.grid.range.extent();
        let are_too_many = extent.rows.saturating_mul(extent.columns) > CELLS_MAX;
        if are_too_many {
            let words = self.view.text.say("grid-too-many");
            self.actions.push(Action::Tell(Message::error(words)));
        }
        are_too_many
    }

    /// Puts the chosen cells on the clipboard. Answers whether they are there.
    pub(super) fn copy(&mut self, ui: &Ui) -> bool {
        if self.are_too_many() {
            return false;
        }
        let range = self.grid.range;
        let row = |row| {
            range
                .columns()
                .map(|column| self.taken_out(row, column))
                .collect()
        };
        let rows: Vec<Vec<String>> = range.rows().map(row).collect();
        ui.copy_text(clipboard::write(&rows));
        true
    }

    /// A cell as a spreadsheet reads it, and never as a formula.
    fn taken_out(&self, row: usize, column: usize) -> String {
        let value = self.rows.cell(row, column).value;
        let words = typed(self.view, &value);
        match value {
            Value::Money(_) | Value::Number(_) | Value::Share(_) | Value::Rate(_) => words,
            _ => clipboard::harmless(&words).into_owned(),
        }
    }

    /// Asks for a file to write all of the table to, in the order and with the rows that are shown.
    pub(super) fn save(&mut self) {
        let columns = self.rows.columns();
        let heads = columns
            .iter()
            .map(|column| clipboard::harmless(&column.name).into_owned());
        let row = |row| {
            (0..columns.len())
                .map(|column| self.taken_out(row, column))
                .collect()
        };
        let rows = (0..self.rows.count()).map(row);
        let rows: Vec<Vec<String>> = std::iter::once(heads.collect()).chain(rows).collect();
        let name = self.rows.name();
        let rows = Arc::new(rows);
        self.actions
            .push(Action::Ask(Purpose::Cells(SavedCells { name, rows })));
    }

    pub(super) fn paste(&mut self, text: &str) {
        if self.are_too_many() {
            return;
        }
        let puts = put::pasted(self.grid.range, &clipboard::read(text));
        let is_taken = self.put(&puts, StepName::Paste);
        if let (true, Some(first), Some(last)) = (is_taken, puts.first(), puts.last()) {
            self.spread(first.spot, last.spot);
        }
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

    /// Columns are made wider and narrower at their heads; a double click gives the usual width.
    pub(super) fn widths_ui(&mut self, ui: &Ui, layout: &GridLayout, sight: &InSight) {
        let columns = std::iter::once(0).chain(sight.columns.clone());
        for at in columns {
            let Some(column) = self.rows.columns().get(at) else {
                continue;
            };
            let head = layout.rect(sight, None, at);
            let Some(grip) = super::paint::grip(head, sight) else {
                continue;
            };
            let id = ui.scope_id().with(("width", &column.code));
            let response = ui.interact(
                grip,
                id,
                eframe::egui::Sense::DRAG | eframe::egui::Sense::CLICK,
            );
            let response = response.on_hover_cursor(eframe::egui::CursorIcon::ResizeColumn);
            if response.double_clicked() {
                self.grid.widths.remove(&column.code);
            } else if response.dragged() {
                let width = (head.width() + response.drag_delta().x).max(size::COLUMN_MIN);
                self.grid.widths.insert(column.code.clone(), width);
            }
        }
    }
}
