//! The letters of the window: those of the pictures, and egui's own for the signs that they lack.

use crate::exchange::letters::{FAMILY, REGULAR, STRONG};
use eframe::egui::{Context, FontData, FontDefinitions, FontFamily};
use std::sync::Arc;

/// What the letters of headings are called among egui's.
const HEADINGS: &str = "headings";
/// Of the fonts that egui brings, the one with arrows and signs of mathematics.
const SIGNS: &str = "Hack";

/// The family for headings.
pub fn headings() -> FontFamily {
    FontFamily::Name(HEADINGS.into())
}

/// Puts the letters into a context; they are there from its next frame on.
pub(super) fn install(context: &Context) {
    let mut fonts = FontDefinitions::default();
    for (name, bytes) in [(FAMILY, REGULAR), (HEADINGS, STRONG)] {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
    }
    let plain = fonts.families.entry(FontFamily::Proportional).or_default();
    plain.insert(0, FAMILY.to_owned());
    plain.insert(1, SIGNS.to_owned());
    let mut strong = plain.clone();
    strong.insert(0, HEADINGS.to_owned());
    fonts.families.insert(headings(), strong);
    context.set_fonts(fonts);
}
