//! How a grid looks.

use super::{
    GridCell, GridColumn, GridUi, Look, Spot, cell_id,
    layout::{GridLayout, InSight},
    tell::Told,
    typed::shown,
};
use crate::{
    money::Money,
    plan::Value,
    ui::theme::{Palette, palette, size},
};
use eframe::egui::{
    FontId, Painter, Rect, Response, Role, Shape, Stroke, StrokeKind, TextStyle, Ui, UiBuilder,
    pos2, vec2,
};
use std::sync::Arc;

/// How wide the triangle is that folds rows.
pub(super) const TRIANGLE: f32 = 22.0;
/// Between the edge of a cell and what stands in it.
pub(super) const PADDING: f32 = 8.0;
/// What stands for a number that does not fit in its column.
const TOO_NARROW: &str = "###";
/// How far a step stands in.
const INDENT: f32 = 18.0;

/// What everything is painted with in a frame.
pub(super) struct Brush {
    pub(super) colours: &'static Palette,
    font: FontId,
    has_focus: bool,
    /// Whether there is somebody to be told.
    pub(super) is_heard: bool,
}

impl GridUi<'_> {
    /// Draws heads, rows that stay, and what of the others is in sight.
    pub(super) fn draw(
        &mut self,
        ui: &mut Ui,
        whole: &Response,
        layout: &GridLayout,
        sight: &InSight,
    ) {
        let context = ui.ctx().clone();
        let (count, columns) = (self.rows.count(), self.rows.columns().len());
        let active = cell_id(whole.id, self.grid.range.cursor);
        let is_heard = context.accesskit_node_builder(whole.id, |node| {
            node.set_row_count(count + 1);
            node.set_column_count(columns);
            node.set_active_descendant(active.accesskit_id());
        });
        let brush = Brush {
            colours: palette(ui.visuals()),
            font: TextStyle::Body.resolve(ui.style()),
            has_focus: whole.has_focus(),
            is_heard: is_heard.is_some(),
        };
        self.row_ui(ui, whole, (layout, sight), (None, &brush));
        for row in layout.pinned().chain(sight.rows.clone()) {
            self.row_ui(ui, whole, (layout, sight), (Some(row), &brush));
        }
    }

    /// One row, or the heads.
    fn row_ui(
        &mut self,
        ui: &mut Ui,
        whole: &Response,
        (layout, sight): (&GridLayout, &InSight),
        (row, brush): (Option<usize>, &Brush),
    ) {
        let stays = row.is_none_or(|row| layout.pinned().contains(&row));
        let (top, side) = (layout.head(), layout.side());
        let mut window = sight.window;
        if !stays {
            window.min.y += top;
        }
        let first = layout.rect(sight, row, 0);
        let strip = Rect::from_x_y_ranges(sight.window.x_range(), first.y_range());
        let builder = UiBuilder::new()
            .id_salt(("row", row))
            .max_rect(strip)
            .accessibility_role(Role::Row);
        let mut line = ui.new_child(builder);
        if brush.is_heard {
            let id = line.unique_id();
            let index = row.map_or(0, |row| row + 1);
            line.ctx()
                .accesskit_node_builder(id, |node| node.set_row_index(index));
        }
        let painter = ui
            .painter()
            .with_clip_rect(window.intersect(ui.clip_rect()));
        paint_strip(&painter, strip, stays, brush);
        let mut body = window;
        body.min.x += side;
        for column in std::iter::once(0).chain(sight.columns.clone()) {
            let clip = if column == 0 { window } else { body };
            line.set_clip_rect(clip.intersect(ui.clip_rect()));
            let rect = layout.rect(sight, row, column);
            match row {
                None => self.head_ui(&line, rect, column, brush),
                Some(row) => self.cell_ui(&line, whole, (rect, Spot::new(row, column)), brush),
            }
        }
    }

    fn cell_ui(&mut self, ui: &Ui, whole: &Response, (rect, spot): (Rect, Spot), brush: &Brush) {
        let Some(column) = self.rows.columns().get(spot.column) else {
            return;
        };
        let cell = self.rows.cell(spot.row, spot.column);
        let draft = cell
            .input
            .as_ref()
            .and_then(|(place, _)| self.drafts.typed(place));
        let is_wrong = draft.is_some();
        let words = draft.map_or_else(|| shown(self.view, &cell.value), str::to_owned);
        let is_chosen = self.grid.range.contains(spot);
        self.paint_ground(ui.painter(), rect, (&cell, spot), brush);
        let ink = ink(&cell, is_wrong, brush.colours);
        let indent = INDENT * f32::from(cell.indent);
        let mut place = rect;
        place.min.x += indent;
        if let Some(is_open) = cell.is_open {
            paint_triangle(ui.painter(), place, is_open, brush.colours.edge);
            place.min.x += TRIANGLE - PADDING;
        }
        write(ui.painter(), place, &words, (column, ink, brush));
        if cell.look == Look::Pinned {
            paint_pin(ui.painter(), rect, brush.colours.accent);
        }
        if brush.is_heard {
            let told = Told {
                name: self.spoken(&cell, column, (spot, &words), is_wrong),
                is_chosen,
                is_wrong,
            };
            self.tell(ui, whole, (rect, spot), (&cell, &told));
        }
    }

    /// Ground and edges of a cell.
    fn paint_ground(
        &self,
        painter: &Painter,
        rect: Rect,
        (cell, spot): (&GridCell, Spot),
        brush: &Brush,
    ) {
        let colours = brush.colours;
        let inner = rect.shrink2(vec2(1.0, 1.0));
        let is_selected = cell.shows.is_some() && cell.shows.as_ref() == self.view.selection;
        let is_marked = brush.has_focus || is_selected || self.rows.has_bar();
        let has_cursor = is_marked && self.grid.range.start == spot;
        if self.grid.range.contains(spot) && (brush.has_focus || has_cursor) {
            painter.rect_filled(inner, 2.0, colours.chosen);
        } else if cell.input.is_some() && cell.look != Look::Derived {
            // What can be typed has the ground of a field, with a line under it.
            painter.rect_filled(inner, 2.0, colours.field);
            let below = inner.bottom() - 0.5;
            painter.hline(
                inner.x_range().shrink(2.0),
                below,
                Stroke::new(1.0, colours.edge),
            );
        }
        if has_cursor {
            let edge = if brush.has_focus {
                Stroke::new(2.0, colours.accent)
            } else {
                Stroke::new(1.0, colours.edge)
            };
            painter.rect_stroke(inner, 2.0, edge, StrokeKind::Inside);
        }
    }
}

fn paint_strip(painter: &Painter, strip: Rect, stays: bool, brush: &Brush) {
    let ground = if stays {
        brush.colours.head
    } else {
        brush.colours.panel
    };
    painter.rect_filled(strip, 0.0, ground);
    let line = Stroke::new(1.0, brush.colours.line);
    painter.hline(strip.x_range(), strip.bottom() - 0.5, line);
}

fn ink(cell: &GridCell, is_wrong: bool, colours: &Palette) -> eframe::egui::Color32 {
    let is_below_zero = matches!(cell.value, Value::Money(money) if money < Money::ZERO);
    match cell.look {
        _ if is_wrong || is_below_zero => colours.error,
        Look::Weak => colours.weak,
        Look::Plain | Look::Derived | Look::Pinned => colours.text,
    }
}

/// Words in a cell, as far as they fit.
fn write(
    painter: &Painter,
    rect: Rect,
    words: &str,
    (column, ink, brush): (&GridColumn, eframe::egui::Color32, &Brush),
) {
    if words.is_empty() {
        return;
    }
    let place = rect.shrink2(vec2(PADDING, 0.0));
    if column.is_right {
        let laid_out =
            |words: &str| painter.layout_no_wrap(words.to_owned(), brush.font.clone(), ink);
        let whole = laid_out(words);
        // A number of which digits are missing would be another number.
        let shown = if whole.size().x > place.width() {
            laid_out(TOO_NARROW)
        } else {
            whole
        };
        let corner = place.right_center() - vec2(shown.size().x, shown.size().y / 2.0);
        painter.galley(corner, shown, ink);
        return;
    }
    let galley = cut(painter, words, place.width(), (ink, brush));
    let top = place.center().y - galley.size().y / 2.0;
    painter.galley(pos2(place.left(), top), galley, ink);
}

/// Words on one line that end in `…` where they do not fit.
pub(super) fn cut(
    painter: &Painter,
    words: &str,
    width: f32,
    (ink, brush): (eframe::egui::Color32, &Brush),
) -> Arc<eframe::egui::Galley> {
    let mut job =
        eframe::egui::text::LayoutJob::simple_singleline(words.to_owned(), brush.font.clone(), ink);
    job.wrap = eframe::egui::text::TextWrapping::truncate_at_width(width);
    painter.layout_job(job)
}

/// A triangle that says whether what lies below is shown.
fn paint_triangle(painter: &Painter, place: Rect, is_open: bool, ink: eframe::egui::Color32) {
    let middle = place.left_center() + vec2(TRIANGLE / 2.0, 0.0);
    let at = |x: f32, y: f32| pos2(middle.x + x, middle.y + y);
    let corners = if is_open {
        vec![at(-5.0, -2.5), at(5.0, -2.5), at(0.0, 3.5)]
    } else {
        vec![at(-2.5, -5.0), at(3.5, 0.0), at(-2.5, 5.0)]
    };
    painter.add(Shape::convex_polygon(corners, ink, Stroke::NONE));
}

/// A corner that says that somebody has fixed the amount.
fn paint_pin(painter: &Painter, rect: Rect, ink: eframe::egui::Color32) {
    let (x, y) = (rect.left() + 2.0, rect.top() + 2.0);
    let corners = vec![pos2(x, y), pos2(x + size::PIN, y), pos2(x, y + size::PIN)];
    painter.add(Shape::convex_polygon(corners, ink, Stroke::NONE));
}
