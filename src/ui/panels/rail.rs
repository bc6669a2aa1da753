//! The rail on the left: which panels there are.

use crate::{
    check::Severity,
    ui::{
        action::Action,
        theme::{palette, space},
        view::View,
        workbench::Panel,
    },
};
use eframe::egui::{Align, Button, Layout, RichText, Role, Ui, WidgetInfo, vec2};

/// Every panel that exists, and which is open.
pub fn rail_ui(ui: &mut Ui, view: &View<'_>, open: Panel, actions: &mut Vec<Action>) {
    ui.add_space(space::MEDIUM);
    ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
        for panel in Panel::ALL {
            let is_open = panel == open;
            let mut words = RichText::new(panel.label(view.text)).size(15.0);
            if is_open {
                words = words.color(palette(ui.visuals()).accent);
            }
            let mut button = Button::selectable(is_open, words).min_size(vec2(0.0, 34.0));
            let to_mend = count_to_mend(view);
            if panel == Panel::Findings && to_mend > 0 {
                button = button.right_text(view.text.whole(to_mend));
            }
            let response = ui.add(button);
            let name = panel.label(view.text);
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_open, &name));
            if response.clicked() {
                actions.push(Action::Show(panel));
            }
        }
    });
}

/// How many findings ask for something: errors and warnings.
fn count_to_mend(view: &View<'_>) -> usize {
    let findings = view.evaluated.findings.iter();
    findings
        .filter(|finding| finding.severity() < Severity::Signal)
        .count()
}
