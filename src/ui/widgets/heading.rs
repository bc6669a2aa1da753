//! Headings, weak words and small painted marks.

use crate::{
    check::Severity,
    ui::theme::{Palette, letters::headings, palette, space},
};
use eframe::egui::{
    self, Color32, Response, RichText, Sense, Stroke, Ui, accesskit::Live, pos2, vec2,
};

/// The heading of a panel.
pub fn heading_ui(ui: &mut Ui, words: &str) -> Response {
    ui.heading(words)
}

/// The heading of a part of a panel.
pub fn part_ui(ui: &mut Ui, words: &str) -> Response {
    ui.add_space(space::MEDIUM);
    ui.label(RichText::new(words).size(16.0).family(headings()))
}

/// Words that matter less.
pub fn weak_ui(ui: &mut Ui, words: impl Into<String>) -> Response {
    let weak = palette(ui.visuals()).weak;
    ui.add(egui::Label::new(RichText::new(words).color(weak)).wrap())
}

/// Words that a screen reader says when they change.
pub fn live_ui(ui: &mut Ui, words: String, live: Live) {
    let response = weak_ui(ui, words);
    let context = ui.ctx();
    context.accesskit_node_builder(response.id, |node| node.set_live(live));
}

/// Words that begin a line begin with a capital.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let mut capital: String = first.collect();
    capital.extend(letters);
    capital
}

/// The colour of a severity.
pub const fn severity_colour(palette: &Palette, severity: Severity) -> Color32 {
    match severity {
        Severity::Error => palette.error,
        Severity::Warning => palette.warning,
        Severity::Signal => palette.signal,
    }
}

/// A mark of its own shape for each severity, so that no colour is needed to tell them apart.
pub fn severity_mark_ui(ui: &mut Ui, severity: Severity) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
    let colour = severity_colour(palette(ui.visuals()), severity);
    let (centre, radius) = (rect.center(), 5.5);
    let corner = |x: f32, y: f32| pos2(centre.x + x * radius, centre.y + y * radius);
    let painter = ui.painter();
    let corners = match severity {
        Severity::Error => vec![
            corner(-1.0, -1.0),
            corner(1.0, -1.0),
            corner(1.0, 1.0),
            corner(-1.0, 1.0),
        ],
        Severity::Warning => vec![corner(0.0, -1.0), corner(1.0, 0.9), corner(-1.0, 0.9)],
        Severity::Signal => {
            painter.circle_stroke(centre, radius - 0.5, Stroke::new(2.0, colour));
            return response;
        }
    };
    painter.add(egui::Shape::convex_polygon(corners, colour, Stroke::NONE));
    response
}
