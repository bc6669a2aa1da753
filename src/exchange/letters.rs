//! The letters that everything is set in: one family, whose figures are all of one width. Where they
//! come from stands in `assets/fonts/SOURCES.md`.

/// What the family is called in itself.
pub const FAMILY: &str = "Roboto";
/// For words and numbers.
pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Roboto-Regular.ttf");
/// For headings.
pub const STRONG: &[u8] = include_bytes!("../../assets/fonts/Roboto-Medium.ttf");
