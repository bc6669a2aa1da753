//! The line under a table in which its rows are filtered by one column: the one with the cursor. It is
//! there while it is typed in, and while some rows are not shown.

use super::{FilterField, GridUi, Spot, grid_id};
use crate::ui::theme::{palette, size};
use eframe::egui::{Key, Label, RichText, Role, Stroke, TextEdit, Ui, WidgetInfo, accesskit};

impl GridUi<'_> {
    /// Whether the line is there.
    pub(super) fn has_filter_bar(&self) -> bool {
        let grid = &self.grid;
        self.rows.is_flat()
            && self.rows.has_bar()
            && (grid.filter_field != FilterField::Away
                || !grid.filters.is_empty()
                || self.rows.count() < self.rows.count_of_all())
    }

    /// Why the filter of the column with the cursor cannot be read.
    pub(super) fn filter_problem(&self) -> Option<&str> {
        let (code, _) = self.filtered_column()?;
        self.grid.arranged.problem(&code)
    }

    /// The column that the line is about: its code and its name.
    fn filtered_column(&self) -> Option<(String, String)> {
        let columns = self.rows.columns();
        let column = columns.get(self.grid.range.start.column)?;
        Some((column.code.clone(), column.name.clone()))
    }

    /// Opens the line, with the keyboard in its field.
    pub(super) fn begin_filter(&mut self) {
        if self.rows.is_flat() && self.rows.has_bar() {
            self.grid.filter_field = FilterField::Wanted;
            self.grid.steered = None;
        }
    }

    /// The field for the column with the cursor, how many rows are shown, and the way back to all.
    pub(super) fn filter_bar_ui(&mut self, ui: &mut Ui) {
        if !self.has_filter_bar() {
            return;
        }
        let Some((code, name)) = self.filtered_column() else {
            return;
        };
        let (text, colours) = (self.view.text, palette(ui.visuals()));
        ui.horizontal(|ui| {
            let words = text.say_with("grid-filter-in", &[("column", &name)]);
            ui.label(RichText::new(words).color(colours.weak));
            self.filter_field_ui(ui, &code, &name);
            let words = self.rows_shown();
            let response = ui.label(RichText::new(&words).color(colours.weak));
            response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &words));
            if ui.button(text.say("grid-filter-none")).clicked() {
                self.grid.filters.clear();
                self.grid.sought.clear();
                self.grid.filter_field = FilterField::Away;
                self.come_back(ui);
            }
        });
        if let Some(why) = self.filter_problem() {
            ui.add(Label::new(RichText::new(why).color(colours.error)).wrap());
        }
    }

    fn filter_field_ui(&mut self, ui: &mut Ui, code: &str, name: &str) {
        let text = self.view.text;
        let is_wrong = self.filter_problem().is_some();
        let mut typed = self.grid.filters.get(code).cloned().unwrap_or_default();
        let table = self.rows.name();
        let arguments: [(&str, &dyn std::fmt::Display); 2] = [("column", &name), ("table", &table)];
        let label = text.say_with("grid-filter-field", &arguments);
        let response = ui.scope(|ui| {
            if is_wrong {
                let error = Stroke::new(2.0, palette(ui.visuals()).error);
                let visuals = ui.visuals_mut();
                visuals.selection.stroke = error;
                visuals.widgets.inactive.bg_stroke = error;
                visuals.widgets.hovered.bg_stroke = error;
            }
            let field = TextEdit::singleline(&mut typed)
                .id(grid_id(self.rows).with("filter"))
                .hint_text(text.say("grid-filter-hint"))
                .desired_width(size::FIELD);
            ui.add(field).accessible_name(&label)
        });
        let response = response.inner;
        if is_wrong {
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_invalid(accesskit::Invalid::True);
            });
        }
        if self.grid.filter_field == FilterField::Wanted {
            self.grid.filter_field = FilterField::Typed;
            response.request_focus();
        }
        if response.changed() {
            let column = self.grid.range.start.column;
            if typed.trim().is_empty() {
                self.grid.filters.remove(code);
            } else {
                self.grid.filters.insert(code.to_owned(), typed);
            }
            self.grid.go_to(Spot::new(0, column));
        }
        if response.lost_focus() {
            // It goes when nothing was typed; Enter and Escape go back to the cells.
            self.grid.filter_field = FilterField::Away;
            let keys = [Key::Enter, Key::Escape];
            if ui.input(|input| keys.iter().any(|key| input.key_pressed(*key))) {
                self.come_back(ui);
            }
        }
    }

    /// How many of how many rows are shown, those that stay in sight not counted.
    fn rows_shown(&self) -> String {
        let text = self.view.text;
        let pinned = self.rows.pinned();
        let rows = |count: usize| text.whole(count.saturating_sub(pinned));
        let (shown, all) = (rows(self.rows.count()), rows(self.rows.count_of_all()));
        text.say_with("grid-rows-shown", &[("shown", &shown), ("all", &all)])
    }
}
