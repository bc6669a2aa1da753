//! Contrast, figures and glyphs.

use eframe::egui::{Color32, Context, FontFamily, FontId, RawInput, epaint::text::FontsView};
use ontschot::{
    exchange::letters::FAMILY,
    text::Language,
    ui::{
        theme::{CONTRAST, DARK, LIGHT, contrast, install, letters},
        widgets::drawing::colours::{ON_DARK, ON_LIGHT},
    },
};
use std::collections::BTreeSet;

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

/// Works with the letters of the window.
fn with_letters(work: impl FnOnce(&mut FontsView<'_>)) {
    let context = Context::default();
    install(&context);
    let mut output = context.run_ui(RawInput::default(), |_| {});
    output.textures_delta.clear();
    context.fonts_mut(work);
}

/// The letters for words and those for headings.
fn families() -> [FontId; 2] {
    [
        FontId::proportional(14.0),
        FontId::new(20.0, letters::headings()),
    ]
}

#[test]
fn figures_are_of_one_width() {
    with_letters(|fonts| {
        for font in families() {
            let mut width = |words: String| {
                let galley = fonts.layout_no_wrap(words, font.clone(), Color32::BLACK);
                galley.size().x
            };
            let zeros = width("€ 0.000.000,00".to_owned());
            for digit in '1'..='9' {
                let amount = "€ 0.000.000,00".replace('0', &digit.to_string());
                let found = width(amount);
                assert!(
                    (found - zeros).abs() < 0.01,
                    "{digit}: {found}, not {zeros}"
                );
            }
        }
    });
}

#[test]
fn every_sign_of_the_words_has_a_glyph() {
    let sources = Language::ALL.map(Language::sources);
    let words = sources.iter().flat_map(|sources| sources.iter());
    let mut signs: BTreeSet<char> = words.flat_map(|source| source.chars()).collect();
    signs.extend("€–−·›«»…•×“”₂ëéïÿĳŞğłčőΩЖ".chars());
    signs.retain(|sign| !sign.is_control());
    with_letters(|fonts| {
        for font in families() {
            let missing = signs.iter().filter(|sign| !fonts.has_glyph(&font, **sign));
            assert_eq!(missing.collect::<String>(), "", "of {font:?}");
        }
    });
}

#[test]
fn the_letters_are_those_of_the_assets() {
    with_letters(|fonts| {
        let characters = fonts.characters(&FontFamily::Proportional);
        let of_e = characters.get(&'é').map(|fonts| fonts[0].clone());
        assert_eq!(of_e.as_deref(), Some(FAMILY));
    });
}
