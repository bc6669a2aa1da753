//! A table with names on the left and amounts on the right, of which only the rows in sight are
//! ever asked for.

use super::amount::{amount_ui, sum_ui};
use crate::{
    plan::Amount,
    ui::{
        action::Action,
        theme::{palette, size},
        view::View,
    },
};
use eframe::egui::{
    self, Align, Layout, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, Vec2, pos2, vec2,
};

/// A table before it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    /// What tells it from other tables.
    pub id: &'a str,
    /// What it is called, for whoever does not see it.
    pub name: &'a str,
    /// How many columns stand to the right of the names.
    pub columns: usize,
    /// How wide each of those is.
    pub column_width: f32,
    /// How high it may become; as high as there is room if not said.
    pub max_height: Option<f32>,
}

/// One row of a table, filled in from left to right.
pub struct RowUi<'a> {
    ui: &'a mut Ui,
    rect: Rect,
    name_width: f32,
    column_width: f32,
    column: usize,
}

impl Table<'_> {
    /// Shows head rows that stay, and the rows in sight.
    pub fn show(
        self,
        ui: &mut Ui,
        heads: usize,
        rows: usize,
        mut row_ui: impl FnMut(&mut RowUi<'_>, TableRow),
    ) {
        let amounts = self.column_width * self.columns as f32;
        let bar = ui.spacing().scroll.allocated_width();
        let width = ui.available_width().max(size::NAME_MIN + amounts + bar);
        let name_width = width - amounts - bar;
        let builder = UiBuilder::new()
            .id_salt(self.id)
            .accessibility_role(Role::Table)
            .accessibility_label(self.name);
        ui.scope_builder(builder, |ui| {
            ScrollArea::horizontal().id_salt("across").show(ui, |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 0.0;
                for head in 0..heads {
                    self.row(ui, name_width, TableRow::Head(head), &mut row_ui);
                }
                let mut down = ScrollArea::vertical()
                    .id_salt("down")
                    .auto_shrink([false, true]);
                if let Some(height) = self.max_height {
                    down = down.max_height(height);
                }
                down.show_rows(ui, size::ROW, rows, |ui, range| {
                    for index in range {
                        self.row(ui, name_width, TableRow::Body(index), &mut row_ui);
                    }
                });
            });
        });
    }

    fn row(
        self,
        ui: &mut Ui,
        name_width: f32,
        row: TableRow,
        row_ui: &mut impl FnMut(&mut RowUi<'_>, TableRow),
    ) {
        let width = name_width + self.column_width * self.columns as f32;
        let (rect, _) = ui.allocate_exact_size(vec2(width, size::ROW), Sense::hover());
        let colours = palette(ui.visuals());
        if matches!(row, TableRow::Head(_)) {
            ui.painter().rect_filled(rect, 0.0, colours.head);
        }
        let stroke = egui::Stroke::new(1.0, colours.line);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, stroke);
        let builder = UiBuilder::new()
            .id_salt(row)
            .max_rect(rect)
            .accessibility_role(Role::Row);
        let mut child = ui.new_child(builder);
        let mut cells = RowUi {
            ui: &mut child,
            rect,
            name_width,
            column_width: self.column_width,
            column: 0,
        };
        row_ui(&mut cells, row);
    }
}

/// Which row is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableRow {
    /// One that stays above the others.
    Head(usize),
    /// One that scrolls.
    Body(usize),
}

impl RowUi<'_> {
    /// Fills in the name, with whatever stands in its place.
    pub fn name<R>(&mut self, indent: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
        let min = pos2(self.rect.left() + 6.0 + indent, self.rect.top());
        let max = pos2(self.rect.left() + self.name_width, self.rect.bottom());
        let builder = UiBuilder::new()
            .id_salt("name")
            .max_rect(Rect::from_min_max(min, max))
            .layout(Layout::left_to_right(Align::Center));
        let mut child = self.ui.new_child(builder);
        child.shrink_clip_rect(self.rect);
        add(&mut child)
    }

    /// Fills in the next column with an amount that can be selected.
    pub fn amount(&mut self, view: &View<'_>, amount: Amount, actions: &mut Vec<Action>) {
        let rect = self.next();
        amount_ui(self.ui, rect, view, amount, actions);
    }

    /// Fills in the next column with words.
    pub fn words(&mut self, words: &str) {
        let rect = self.next();
        sum_ui(self.ui, rect, words);
    }

    /// Fills in the next column with the head of a column.
    pub fn head(&mut self, words: &str) {
        let rect = self.next().shrink2(Vec2::new(8.0, 0.0));
        let builder = UiBuilder::new()
            .id_salt(self.column)
            .max_rect(rect)
            .layout(Layout::right_to_left(Align::Center))
            .accessibility_role(Role::ColumnHeader);
        let weak = palette(self.ui.visuals()).weak;
        let mut child = self.ui.new_child(builder);
        child.label(egui::RichText::new(words).color(weak));
    }

    /// Fills in the next column with whatever is put there.
    pub fn cell<R>(&mut self, add: impl FnOnce(&mut Ui) -> R) -> R {
        let rect = self.next().shrink2(Vec2::new(3.0, 0.0));
        let builder = UiBuilder::new()
            .id_salt(self.column)
            .max_rect(rect)
            .layout(Layout::right_to_left(Align::Center));
        let mut child = self.ui.new_child(builder);
        add(&mut child)
    }

    fn next(&mut self) -> Rect {
        let left = self.rect.left() + self.name_width + self.column_width * self.column as f32;
        self.column += 1;
        Rect::from_min_size(
            pos2(left, self.rect.top()),
            vec2(self.column_width, self.rect.height()),
        )
        .shrink2(Vec2::new(1.0, 1.0))
    }
}
