//! The one widget for all tables: cells as people know them from spreadsheets.
//!
//! A table gives [`GridRows`]; the grid does the rest: choosing, typing, copying, pasting, filling,
//! and telling a screen reader of rows and columns. It draws what is in sight, so a million rows cost
//! no more than a screen of them. Whatever goes into cells becomes one edit, or a list of the cells
//! that refused.
//!
//! The keyboard stays with the grid as a whole, and the cell that it is on is told as its active
//! descendant: whenever the cursor moves, that cell comes in sight.

mod adding;
mod arranged;
mod arranging;
mod bar;
mod choose;
mod columns;
mod copying;
mod editor;
mod filter;
mod filter_bar;
mod head;
mod keys;
mod layout;
mod look;
mod paint;
mod pointer;
pub mod put;
mod range;
mod rows;
mod tell;
mod typed;
mod work;

pub use look::{GridLook, GridLooks};
pub use put::{Fill, Put, Refused, WhyNot};
pub use range::{Extent, Move, Range, Spot};
pub use rows::{GridCell, GridColumn, GridRows, Look};

use super::{
    action::Action,
    theme::size,
    view::View,
    widgets::field::{Drafts, problem_ui},
};
use crate::plan::Place;
use adding::Adding;
use arranged::ArrangedRows;
use arranging::{Arranged, Arrangement};
use editor::Editor;
use eframe::egui::{
    FocusDirection, Id, Pos2, Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder,
    scroll_area::ScrollSource, style::ScrollAnimation,
};
use layout::{GridLayout, InSight};
use std::{collections::BTreeMap, sync::Arc};

/// What a grid remembers: nothing of it is in the dossier.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// The chosen cells.
    pub range: Range,
    /// How a person made it look.
    look: GridLook,
    /// How it looked when the window last remembered it; nothing before it was shown.
    kept_look: Option<GridLook>,
    editor: Option<Editor>,
    /// What was selected when the cursor last followed it.
    followed: Option<Place>,
    /// Whether the cursor is to be brought in sight.
    is_sought: bool,
    /// What the rows and columns of the range are of.
    of_range: Option<[OfSpot; 2]>,
    /// Where and when the pointer was last pressed.
    pressed: Option<(Pos2, f64)>,
    /// When the pointer, held outside the cells, last chose one more.
    dragged: Option<f64>,
    /// Where the keyboard goes in the next frame.
    steered: Option<Steered>,
    /// What rows must have in one of their cells.
    sought: String,
    /// What rows must have in a column, by the codes of the columns.
    filters: BTreeMap<String, String>,
    filter_field: FilterField,
    arranged: Arranged,
    adding: Adding,
    /// Whether filling leaves alone what is not blank.
    only_blank: bool,
}

/// Where the keyboard goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Steered {
    /// Out of the grid, this way.
    Out(FocusDirection),
    /// Back to the cells.
    Back,
}

/// Whether a filter is typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum FilterField {
    /// It is not.
    #[default]
    Away,
    /// The field is still to get the keyboard.
    Wanted,
    /// It is.
    Typed,
}

/// What a cell is of: the place of its row, and the code of its column.
type OfSpot = (Option<Place>, String);

/// What came of showing a grid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The row whose lower rows are to be shown or hidden.
    pub folded: Option<usize>,
    /// The row with the cursor, as the table that was given counts.
    pub row: Option<usize>,
}

/// A grid before it is shown.
pub struct GridUi<'a> {
    /// What it reads.
    pub view: &'a View<'a>,
    /// What it shows.
    pub rows: &'a dyn GridRows,
    /// What it remembers.
    pub grid: &'a mut Grid,
    /// What was typed and is not in the plan.
    pub drafts: &'a mut Drafts,
    /// What is asked for.
    pub actions: &'a mut Vec<Action>,
}

impl Grid {
    /// The cursor goes to a cell, and that comes in sight.
    pub fn go_to(&mut self, spot: Spot) {
        self.range = Range::one(spot);
        self.of_range = None;
        self.is_sought = true;
    }

    /// Shows rows in which nothing is typed.
    pub fn read_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        rows: &dyn GridRows,
        actions: &mut Vec<Action>,
    ) -> Shown {
        let drafts = &mut Drafts::default();
        let grid = GridUi {
            view,
            rows,
            grid: self,
            drafts,
            actions,
        };
        grid.show(ui)
    }

    /// Whether the rows that were asked for are still being found or sorted.
    pub const fn is_arranging(&self) -> bool {
        self.arranged.is_busy()
    }

    /// Which rows are shown, in which order; nothing for all as they stand.
    fn order(&mut self, ui: &Ui, view: &View<'_>, rows: &dyn GridRows) -> Option<Arc<[usize]>> {
        if !rows.is_flat() {
            return None;
        }
        let arrangement = Arrangement {
            sorted: self.look.sorted.clone(),
            sought: self.sought.clone(),
            filters: self.filters.clone(),
        };
        self.arranged.order(ui.ctx(), (view, rows), &arrangement)
    }
}

impl GridUi<'_> {
    /// Shows it in what room there is.
    pub fn show(self, ui: &mut Ui) -> Shown {
        let (view, rows, grid) = (self.view, self.rows, self.grid);
        grid.recall(view, rows);
        let order = grid.order(ui, view, rows);
        let arranged = ArrangedRows::new(rows, order.as_deref(), &grid.look.hidden);
        let shown = GridUi {
            view,
            rows: &arranged,
            grid: &mut *grid,
            drafts: self.drafts,
            actions: &mut *self.actions,
        };
        let folded = shown.show_rows(ui);
        grid.note(ui, rows, self.actions);
        Shown {
            folded: folded.and_then(|row| arranged.row(row)),
            row: arranged.row(grid.range.start.row),
        }
    }

    fn show_rows(mut self, ui: &mut Ui) -> Option<usize> {
        self.find_range_again();
        self.follow_selection();
        // Its own, whatever else comes and goes: with the id the keyboard would be lost.
        let id = grid_id(self.rows);
        self.steer_focus(ui, id);
        let builder = UiBuilder::new()
            .scope_id(id)
            .sense(Sense::click_and_drag())
            .accessibility_role(Role::Table)
            .accessibility_label(self.rows.name());
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let whole = ui.response();
            let folded = self.table_ui(ui, &whole);
            if self.rows.has_bar() {
                self.problem_ui(ui);
                self.bar_ui(ui);
                self.filter_bar_ui(ui);
            }
            self.grid.of_range = Some(self.of_range());
            folded
        })
        .inner
    }

    /// While the grid or its field has the keyboard, its keys do not lead out of it, but where it is
    /// told to. This is said before the grid tells that it wants the keyboard.
    fn steer_focus(&mut self, ui: &Ui, id: Id) {
        let steered = self.grid.steered.take();
        ui.memory_mut(|memory| {
            let own = [Some(id), Some(editor::editor_id(id))];
            if memory.focused() == Some(editor::editor_id(id)) && self.grid.editor.is_none() {
                // The field is gone, and whoever gives the keyboard back does not know it.
                memory.request_focus(id);
            }
            match steered {
                Some(Steered::Out(direction)) => memory.move_focus(direction),
                Some(Steered::Back) => memory.request_focus(id),
                None if own.contains(&memory.focused()) => memory.move_focus(FocusDirection::None),
                None => {}
            }
        });
    }

    /// Whoever is done elsewhere goes on in the cells. In the next frame: the click that ended it still
    /// takes the keyboard from what was not clicked.
    fn come_back(&mut self, ui: &Ui) {
        self.grid.steered = Some(Steered::Back);
        ui.ctx().request_repaint();
    }

    fn table_ui(&mut self, ui: &mut Ui, whole: &Response) -> Option<usize> {
        let layout = GridLayout::new(self.rows, &self.grid.look.widths, room(ui));
        let below = self.height_below(ui);
        let room = (ui.available_height() - below).max(size::ROW * 4.0);
        // What comes below it takes its room from the cells, and from nothing that stands under both.
        let more = (below - ui.spacing().interact_size.y).max(0.0);
        let most = self.rows.most();
        let most = most.map(|rows| (size::ROW * (rows + 1) as f32 - more).max(size::ROW * 4.0));
        let area = ScrollArea::both()
            .id_salt("cells")
            .auto_shrink([false, true])
            .max_height(most.map_or(room, |most| most.min(room)))
            .scroll_source(ScrollSource::SCROLL_BAR | ScrollSource::MOUSE_WHEEL);
        let corner = ui.available_rect_before_wrap().min;
        let shown = area.show_viewport(ui, |ui, viewport| {
            let origin = ui.max_rect().min;
            ui.set_min_size(layout.extent());
            let extent = viewport.size().min(layout.extent().max(viewport.size()));
            // Far down, two large numbers do not give a small one.
            let corner = if layout.is_long() {
                corner
            } else {
                origin + viewport.min.to_vec2()
            };
            let window = Rect::from_min_size(corner, extent);
            let sight = layout.in_sight(window, viewport.min.to_vec2());
            let folded = self.cells_ui(ui, whole, &layout, &sight);
            if std::mem::take(&mut self.grid.is_sought) {
                let wanted = layout.wanted(origin, self.grid.range.cursor);
                // At once: on the way there would be no cell to tell of.
                ui.scroll_to_rect_animation(wanted, None, ScrollAnimation::none());
            }
            folded
        });
        shown.inner
    }

    /// Draws what is in sight, and does what keyboard and pointer ask.
    fn cells_ui(
        &mut self,
        ui: &mut Ui,
        whole: &Response,
        layout: &GridLayout,
        sight: &InSight,
    ) -> Option<usize> {
        let pointed = self.pointer(ui, whole, layout, sight);
        let asked = self.keyboard(ui, whole, sight);
        self.draw(ui, whole, layout, sight);
        self.widths_ui(ui, layout, sight);
        self.editor_ui(ui, whole.id, layout, sight);
        pointed.or(asked)
    }

    fn extent(&self) -> Extent {
        Extent {
            rows: self.rows.count().max(1),
            columns: self.rows.columns().len().max(1),
        }
    }

    fn cell(&self, spot: Spot) -> GridCell {
        let is_there = spot.row < self.rows.count() && spot.column < self.rows.columns().len();
        if is_there {
            self.rows.cell(spot.row, spot.column)
        } else {
            GridCell::default()
        }
    }

    /// What was typed in the cell with the cursor and is not in the plan, with the reason.
    fn problem_ui(&self, ui: &mut Ui) {
        if let Some((place, _)) = self.cell(self.grid.range.start).input {
            problem_ui(ui, self.view, self.drafts, &place);
        }
    }

    /// How high what stands below the cells is.
    fn height_below(&self, ui: &Ui) -> f32 {
        if !self.rows.has_bar() {
            return 0.0;
        }
        let input = self.cell(self.grid.range.start).input;
        let has_problem = input.is_some_and(|(place, _)| self.drafts.is_refused(&place));
        let has_filter = self.has_filter_bar();
        let is_unreadable = has_filter && self.filter_problem().is_some();
        let lines = [true, has_problem, has_filter, is_unreadable];
        let lines = lines.into_iter().filter(|is_there| *is_there);
        ui.spacing().interact_size.y * lines.count() as f32
    }
}

/// The width that cells can take: beside them stands the bar for scrolling.
fn room(ui: &Ui) -> f32 {
    ui.available_width() - ui.spacing().scroll.allocated_width()
}

/// The id of a grid.
fn grid_id(rows: &dyn GridRows) -> Id {
    Id::unique(("grid", rows.id()))
}

/// The id of a cell, for a screen reader.
fn cell_id(table: Id, spot: Spot) -> Id {
    table.with(("cell", spot.row, spot.column))
}
