//! A menu: it fits in the window however large everything is, and shows which of its items has the
//! keyboard.

use crate::ui::theme::{palette, space};
use eframe::egui::{
    Response, ScrollArea, Stroke, Style, Ui,
    containers::menu::{MenuButton, MenuConfig, menu_style},
};

/// A button with its menu.
pub fn menu_of_ui(ui: &mut Ui, name: String, items: impl FnOnce(&mut Ui)) -> Response {
    let most = ui.ctx().content_rect().height() - 2.0 * space::LARGE;
    let edge = ui.visuals().widgets.active.bg_stroke;
    // Menus draw no edges; what has the keyboard needs one.
    let plain = move |menu: &mut Style| {
        menu_style(menu);
        menu.visuals.widgets.active.bg_stroke = edge;
    };
    let button = MenuButton::new(name).config(MenuConfig::new().style(plain));
    let (response, _) = button.ui(ui, |ui| {
        // What was enough at another size is not kept to.
        let area = ScrollArea::vertical().max_height(most);
        area.min_scrolled_height(most).show(ui, items);
    });
    response
}

/// Has what gets the keyboard in sight, where the rest scrolls.
pub fn keep_in_sight(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// Menus draw no edges, and a box without a mark would be nothing to see.
pub fn show_boxes(ui: &mut Ui) {
    let edge = Stroke::new(1.0, palette(ui.visuals()).edge);
    let widgets = &mut ui.visuals_mut().widgets;
    widgets.inactive.bg_stroke = edge;
    widgets.hovered.bg_stroke = edge;
    widgets.active.bg_stroke = Stroke::new(2.0, edge.color);
}
