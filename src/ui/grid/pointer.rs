//! What the pointer does to a grid.

use super::{
    GridUi, Move, Range, Spot,
    layout::{GridLayout, InSight, whole},
};
use crate::ui::{action::Action, theme::size};
use eframe::egui::{Pos2, Response, Ui};
use std::time::Duration;

/// How long the pointer is held outside the cells before one more is chosen.
const EACH: Duration = Duration::from_millis(40);

/// How many rows are gone at once at most.
const STEPS_MAX: usize = 30;

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
        if self.drag_outside(ui, whole, (layout, sight), at) {
            return None;
        }
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
            self.grid.dragged = Some(ui.input(|input| input.time));
            let start = if extends { start } else { spot };
            self.choose(Range {
                start,
                cursor: spot,
            });
        } else if drags && self.grid.dragged.is_some() {
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

    /// While the pointer is held outside the cells, those that are chosen go on in its direction, and
    /// what is chosen last comes in sight: faster the farther away it is. Answers whether it is.
    fn drag_outside(
        &mut self,
        ui: &Ui,
        whole: &Response,
        (layout, sight): (&GridLayout, &InSight),
        at: Pos2,
    ) -> bool {
        let Some(last) = self
            .grid
            .dragged
            .filter(|_| whole.is_pointer_button_down_on())
        else {
            self.grid.dragged = None;
            return false;
        };
        let (body, (is_right, is_down)) = (layout.body(sight), sight.is_scrolled());
        let Range { start, cursor } = self.grid.range;
        // Rows and the column that stay are reached without scrolling by who began there.
        let (is_up, is_left) = (
            is_down && start.row >= layout.pinned().end,
            is_right && start.column > 0,
        );
        let moves = [
            (at.y > body.max.y, Move::Down(steps(at.y - body.max.y))),
            (
                at.y < body.min.y && is_up,
                Move::Up(steps(body.min.y - at.y)),
            ),
            (at.x > body.max.x, Move::Right),
            (at.x < body.min.x && is_left, Move::Left),
        ];
        let moves = moves.into_iter().filter(|(is_asked, _)| *is_asked);
        let moves: Vec<Move> = moves.map(|(_, by)| by).collect();
        let drags = |input: &eframe::egui::InputState| input.pointer.is_decidedly_dragging();
        let (drags, now) = ui.input(|input| (drags(input), input.time));
        if moves.is_empty() || !drags {
            return false;
        }
        if now - last < EACH.as_secs_f64() {
            ui.ctx().request_repaint_after(EACH);
            return true;
        }
        let from = beside(cursor, (layout, sight), at);
        let extent = self.extent();
        let next = moves
            .into_iter()
            .fold(from, |spot, by| spot.moved(by, extent));
        if next != cursor {
            self.grid.dragged = Some(now);
            self.choose(Range {
                start,
                cursor: next,
            });
            ui.ctx().request_repaint_after(EACH);
        }
        true
    }
}

/// The cell with the cursor; where the pointer is not outside, it says the row or the column itself.
fn beside(cursor: Spot, (layout, sight): (&GridLayout, &InSight), at: Pos2) -> Spot {
    let body = layout.body(sight);
    let is_down_or_up = at.y > body.max.y || at.y < body.min.y;
    let is_sideways = at.x > body.max.x || at.x < body.min.x;
    match layout.spot_at(sight, body.shrink(1.0).clamp(at)) {
        Some((Some(row), _)) if is_sideways && !is_down_or_up => Spot { row, ..cursor },
        Some((_, column)) if is_down_or_up && !is_sideways => Spot { column, ..cursor },
        _ => cursor,
    }
}

/// How many rows are gone at once, so far outside.
fn steps(outside: f32) -> usize {
    whole(outside / size::ROW).min(STEPS_MAX) + 1
}
