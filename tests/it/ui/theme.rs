//! Contrast, figures and glyphs.

use eframe::egui::{Context, FontId, RawInput};
use ontschot::ui::{
    theme::{CONTRAST, DARK, LIGHT, contrast, install},
    widgets::drawing::colours::{ON_DARK, ON_LIGHT},
};

#[test]
fn every_ink_can_be_read_on_every_ground() {
    for (name, palette) in [
        ("light", LIGHT),
        ("dark", DARK),
        ("high contrast", CONTRAST),
    ] {
        for (ink, ground, least) in palette.pairs() {
            let found = contrast(ink, ground);
            assert!(
                found >= least,
                "{name}: {ink:?} on {ground:?} has {found:.2}, not {least}"
            );
        }
    }
}

#[test]
fn words_can_be_read_on_every_colour_of_a_picture() {
    for (name, colours, palette) in [("light", ON_LIGHT, LIGHT), ("dark", ON_DARK, DARK)] {
        for (ink, ground, least) in colours.pairs(&palette) {
            let found = contrast(ink, ground);
            assert!(
                found >= least,
                "{name}: {ink:?} on {ground:?} has {found:.2}, not {least}"
            );
        }
    }
}

#[test]
fn figures_are_of_one_width_and_every_sign_is_there() {
    let context = Context::default();
    install(&context);
    let mut output = context.run_ui(RawInput::default(), |_| {});
    output.textures_delta.clear();
    let font = FontId::proportional(14.0);
    context.fonts_mut(|fonts| {
        let zero = fonts.glyph_width(&font, '0');
        for digit in '1'..='9' {
            let width = fonts.glyph_width(&font, digit);
            assert!(
                (width - zero).abs() < 0.01,
                "{digit} is {width}, 0 is {zero}"
            );
        }
        for sign in "€–−·›«»…•×“”ëéï".chars() {
            assert!(fonts.has_glyph(&font, sign), "no glyph for {sign}");
        }
    });
}
