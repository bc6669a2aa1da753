//! Text that a spreadsheet would run.

use ontschot::exchange::formula::{guarded, unguarded};
use proptest::prelude::*;

#[track_caller]
fn check(text: &str, in_file: &str) {
    assert_eq!(guarded(text), in_file);
    assert_eq!(unguarded(in_file), text);
}

#[test]
fn what_starts_a_formula_gets_an_apostrophe() {
    check("=1+1", "'=1+1");
    check("+31 20 123", "'+31 20 123");
    check("-Noord", "'-Noord");
    check("@home", "'@home");
    check("＝1", "'＝1");
    check("\tx", "'\tx");
    check("\rx", "'\rx");
    check("  =1", "'  =1");
    check("\u{feff}=1", "'\u{feff}=1");
    check(" \t x", "' \t x");
}

#[test]
fn other_text_stays_as_it_is() {
    check("Noord", "Noord");
    check("'s Gravenhage", "'s Gravenhage");
    check("a=b", "a=b");
    check("", "");
    check("'", "'");
}

#[test]
fn a_text_with_an_apostrophe_of_its_own_comes_back_with_it() {
    check("'=1", "''=1");
    check("''@x", "'''@x");
}

proptest! {
    #[test]
    fn every_text_comes_back(text in "[ '=+@＝\t\r\u{feff}a-]{0,6}|\\PC*") {
        let in_file = guarded(&text);
        prop_assert_eq!(unguarded(&in_file), text.as_str());
        let start = in_file.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        prop_assert!(!start.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']));
        prop_assert!(!in_file.starts_with(['\t', '\r']));
    }
}
