//! Text that a spreadsheet would run, made harmless, and back.
//!
//! A spreadsheet takes a text that starts with `=` for a formula, wherever the text comes from. One
//! apostrophe before it keeps it a text. Only text cells get one: a number that starts with `-`
//! stays a number.

use std::borrow::Cow;

const APOSTROPHE: char = '\'';

/// The text, with an apostrophe before it where a spreadsheet would run it.
pub fn guarded(text: &str) -> Cow<'_, str> {
    match guard(text) {
        "" => Cow::Borrowed(text),
        guard => Cow::Owned(format!("{guard}{text}")),
    }
}

/// What a text needs before it: an apostrophe where a spreadsheet would run it, else nothing.
pub fn guard(text: &str) -> &'static str {
    if is_run(text) { "'" } else { "" }
}

/// The text as it was before [`guarded`].
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix(APOSTROPHE) {
        Some(inner) if is_run(inner) => inner,
        _ => text,
    }
}

/// Whether a spreadsheet would run the text, behind any apostrophes. Those count as nothing, so
/// that a text which itself starts with `'=` gets one more and comes back with its own.
fn is_run(text: &str) -> bool {
    if text.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return false;
    }
    let text = text.trim_start_matches(APOSTROPHE);
    let start = text.trim_start_matches(is_space);
    let spaces = text.strip_suffix(start).unwrap_or("");
    spaces.contains(['\t', '\r']) || start.starts_with(is_trigger)
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

const fn is_trigger(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
}
