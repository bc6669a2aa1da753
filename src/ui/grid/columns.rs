//! The menu in which a person chooses which columns are shown, and how they stand in it.

use super::GridUi;
use crate::ui::widgets::menu::show_boxes;
use eframe::egui::{
    PopupCloseBehavior, ScrollArea, Ui,
    containers::menu::{MenuConfig, SubMenuButton},
};

/// How high the list of columns is at most.
const LIST_MAX: f32 = 360.0;

impl GridUi<'_> {
    /// Every column but the first with whether it is shown. The list stays while columns are chosen.
    pub(super) fn columns_ui(&mut self, ui: &mut Ui) {
        let (view, rows) = (self.view, self.rows);
        let Some((_, others)) = rows.all_columns().split_first() else {
            return;
        };
        if others.is_empty() {
            return;
        }
        let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let button = SubMenuButton::new(view.text.say("grid-columns")).config(config);
        let hidden = &mut self.grid.look.hidden;
        button.ui(ui, |ui| {
            ScrollArea::vertical().max_height(LIST_MAX).show(ui, |ui| {
                show_boxes(ui);
                for column in others {
                    let mut is_shown = !hidden.contains(&column.code);
                    if ui.checkbox(&mut is_shown, &column.name).changed() {
                        if is_shown {
                            hidden.remove(&column.code);
                        } else {
                            hidden.insert(column.code.clone());
                        }
                    }
                }
            });
            ui.separator();
            let all = view.text.say("grid-columns-all");
            if ui.button(all).clicked() {
                hidden.clear();
                ui.close();
            }
        });
    }

    /// How many columns are not shown.
    pub(super) fn hidden(&self) -> usize {
        let (all, shown) = (self.rows.all_columns().len(), self.rows.columns().len());
        all.saturating_sub(shown)
    }
}
