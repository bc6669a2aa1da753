//! How much room amounts take.

use crate::ui::theme::{palette, size};
use eframe::egui::{TextStyle, Ui};

/// How wide a column must be to hold every one of these amounts.
pub fn amount_width(ui: &Ui, words: impl Iterator<Item = String>) -> f32 {
    let font = TextStyle::Body.resolve(ui.style());
    let ink = palette(ui.visuals()).text;
    let widest = words.max_by_key(String::len).unwrap_or_default();
    let galley = ui.painter().layout_no_wrap(widest, font, ink);
    (galley.size().x + 20.0).max(size::AMOUNT_MIN).ceil()
}
