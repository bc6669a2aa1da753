//! Keys as they stand on a keyboard: in a menu, in a hint, in the list of all keys.

use eframe::egui::{Context, Key, KeyboardShortcut};

/// A shortcut in signs that are the same in every language, where egui has an English word.
pub fn shortcut_words(context: &Context, keys: &KeyboardShortcut) -> String {
    let sign = match keys.logical_key {
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        key => key.symbol_or_name(),
    };
    let held = context.format_modifiers(keys.modifiers);
    if held.is_empty() {
        sign.to_owned()
    } else {
        format!("{held}+{sign}")
    }
}
