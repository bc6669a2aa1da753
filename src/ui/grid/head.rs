//! The heads of a grid: what columns are called, how wide they are, and whether rows stand in the order
//! of a column or are filtered by it.

use super::{
    GridColumn, GridUi,
    layout::{GridLayout, InSight},
    paint::{Brush, PADDING, cut},
};
use crate::ui::theme::size;
use eframe::egui::{
    Color32, CursorIcon, Painter, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo,
    accesskit, pos2, vec2,
};

/// How wide a mark in a head is.
const MARK: f32 = 13.0;

/// Where the edge of a column can be taken at its head.
fn grip(head: Rect, sight: &InSight) -> Option<Rect> {
    let edge = Rect::from_center_size(head.right_center(), vec2(8.0, head.height()));
    sight.window.contains(edge.center()).then_some(edge)
}

impl GridUi<'_> {
    pub(super) fn head_ui(&self, ui: &Ui, rect: Rect, at: usize, brush: &Brush) {
        let Some(column) = self.rows.columns().get(at) else {
            return;
        };
        let (sorted, is_filtered) = (self.sorting_of(column), self.is_filtered(column));
        paint_head(ui.painter(), rect, (column, sorted, is_filtered), brush);
        let id = ui.scope_id().with(("head", at));
        let response = ui.interact(rect, id, Sense::hover());
        let response = match column.note.as_str() {
            "" => response,
            note => response.on_hover_text(note),
        };
        if !brush.is_heard {
            return;
        }
        let text = self.view.text;
        let mut name = column.name.clone();
        match sorted {
            Some(false) => name.push_str(&text.say("grid-head-ascending")),
            Some(true) => name.push_str(&text.say("grid-head-descending")),
            None => {}
        }
        if is_filtered {
            name.push_str(&text.say("grid-head-filtered"));
        }
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_column_index(at);
            if !column.note.is_empty() {
                node.set_description(column.note.as_str());
            }
            match sorted {
                Some(false) => node.set_sort_direction(accesskit::SortDirection::Ascending),
                Some(true) => node.set_sort_direction(accesskit::SortDirection::Descending),
                None => {}
            }
        });
    }

    /// Whether rows stand in the order of a column, and whether from the last to the first.
    fn sorting_of(&self, column: &GridColumn) -> Option<bool> {
        let sorted = self.grid.look.sorted.as_ref();
        let sorted = sorted.filter(|(code, _)| self.rows.is_flat() && *code == column.code);
        sorted.map(|(_, is_descending)| *is_descending)
    }

    /// Whether only some rows are shown for what stands in a column.
    fn is_filtered(&self, column: &GridColumn) -> bool {
        let is_read = self.grid.arranged.problem(&column.code).is_none();
        is_read && self.grid.filters.contains_key(&column.code)
    }

    /// Columns are made wider and narrower at their heads; a double click gives the usual width.
    pub(super) fn widths_ui(&mut self, ui: &Ui, layout: &GridLayout, sight: &InSight) {
        let columns = std::iter::once(0).chain(sight.columns.clone());
        for at in columns {
            let Some(column) = self.rows.columns().get(at) else {
                continue;
            };
            let head = layout.rect(sight, None, at);
            let Some(grip) = grip(head, sight) else {
                continue;
            };
            let id = ui.scope_id().with(("width", &column.code));
            let response = ui.interact(grip, id, Sense::DRAG | Sense::CLICK);
            let response = response.on_hover_cursor(CursorIcon::ResizeColumn);
            if response.double_clicked() {
                self.grid.look.widths.remove(&column.code);
            } else if response.dragged() {
                let width = (head.width() + response.drag_delta().x).max(size::COLUMN_MIN);
                self.grid.look.widths.insert(column.code.clone(), width);
            }
        }
    }
}

/// The name of a column, above where its cells stand, and marks on the other side.
fn paint_head(
    painter: &Painter,
    rect: Rect,
    (column, sorted, is_filtered): (&GridColumn, Option<bool>, bool),
    brush: &Brush,
) {
    let mut place = rect.shrink2(vec2(PADDING, 0.0));
    let (ink, mark) = (brush.colours.weak, brush.colours.accent);
    let mut next = || {
        let x = if column.is_right {
            place.min.x += MARK;
            place.min.x - MARK
        } else {
            place.max.x -= MARK;
            place.max.x + MARK
        };
        pos2(x, place.center().y)
    };
    if let Some(is_descending) = sorted {
        paint_arrow(painter, next(), is_descending, mark);
    }
    if is_filtered {
        paint_funnel(painter, next(), mark);
    }
    let galley = cut(painter, &column.name, place.width(), (ink, brush));
    let left = if column.is_right {
        place.right() - galley.size().x
    } else {
        place.left()
    };
    let top = place.center().y - galley.size().y / 2.0;
    painter.galley(pos2(left, top), galley, ink);
}

/// A triangle that points to where the largest stands.
fn paint_arrow(painter: &Painter, middle: Pos2, is_descending: bool, ink: Color32) {
    let up = if is_descending { -1.0 } else { 1.0 };
    let corners = [(-4.5, 3.0), (4.5, 3.0), (0.0, -4.0)];
    let corners = corners.map(|(x, y)| middle + vec2(x, y * up));
    painter.add(Shape::convex_polygon(corners.to_vec(), ink, Stroke::NONE));
}

/// A funnel: some rows do not come through.
fn paint_funnel(painter: &Painter, middle: Pos2, ink: Color32) {
    let parts = [
        vec![(-5.0, -4.5), (5.0, -4.5), (1.2, 0.5), (-1.2, 0.5)],
        vec![(-1.2, 0.0), (1.2, 0.0), (1.2, 5.0), (-1.2, 4.0)],
    ];
    for corners in parts {
        let corners = corners.into_iter().map(|(x, y)| middle + vec2(x, y));
        painter.add(Shape::convex_polygon(corners.collect(), ink, Stroke::NONE));
    }
}
