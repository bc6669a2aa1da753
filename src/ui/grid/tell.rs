//! What a screen reader is told of a cell.

use super::{GridCell, GridColumn, GridUi, Look, Range, Spot, cell_id};
use crate::plan::{Place, Value};
use eframe::egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, accesskit};

/// What is told of a cell.
pub(super) struct Told {
    pub(super) name: String,
    pub(super) is_chosen: bool,
    /// Whether what was typed there was not taken.
    pub(super) is_wrong: bool,
}

impl GridUi<'_> {
    /// The full name of a cell, for whoever does not see row and column.
    pub(super) fn spoken(
        &self,
        cell: &GridCell,
        column: &GridColumn,
        (spot, words): (Spot, &str),
        is_wrong: bool,
    ) -> String {
        let text = self.view.text;
        let pinned = if cell.look == Look::Pinned {
            text.say("grid-pinned")
        } else {
            String::new()
        };
        if let (false, Some(Place::Amount(amount)), Value::Money(money)) =
            (is_wrong, &cell.shows, &cell.value)
            && self.rows.are_amounts()
        {
            return format!("{}{pinned}", self.view.spoken(*amount, *money));
        }
        if spot.column == 0 {
            return words.to_owned();
        }
        let row = self.rows.row_name(spot.row);
        let blank = text.say("grid-blank");
        let value = if words.is_empty() { &blank } else { words };
        let arguments: [(&str, &dyn std::fmt::Display); 3] =
            [("column", &column.name), ("row", &row), ("value", &value)];
        text.say_with("grid-cell", &arguments)
    }

    /// Tells a screen reader of a cell, and does what it asks.
    pub(super) fn tell(
        &mut self,
        ui: &Ui,
        whole: &Response,
        (rect, spot): (Rect, Spot),
        (cell, told): (&GridCell, &Told),
    ) {
        let id = cell_id(whole.id, spot);
        let response = ui.interact(rect, id, Sense::hover());
        let role = if spot.column == 0 {
            Role::RowHeader
        } else {
            Role::Cell
        };
        response.widget_info(|| WidgetInfo::labeled(role, true, &told.name));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_selected(told.is_chosen);
            if told.is_wrong {
                node.set_invalid(accesskit::Invalid::True);
            }
            node.set_row_index(spot.row + 1);
            node.set_column_index(spot.column);
            node.add_action(accesskit::Action::Focus);
            node.add_action(accesskit::Action::Click);
            if cell.input.is_none() {
                node.set_read_only();
            }
            if let Some(is_open) = cell.is_open {
                node.set_expanded(is_open);
            }
        });
        let asks = [accesskit::Action::Focus, accesskit::Action::Click];
        let is_asked = ui.input(|input| {
            let mut asks = asks.into_iter();
            asks.any(|action| input.has_accesskit_action_request(id, action))
        });
        if is_asked {
            whole.request_focus();
            self.choose(Range::one(spot));
        }
    }
}
