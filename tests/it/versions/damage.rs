//! Damaged versions: what was adopted comes back as it was, or the file is not opened.

use super::{TODAY, adopt};
use ontschot::{
    change::Edit,
    dossier::Dossier,
    engine::evaluate,
    file::{self, FileError, Notice, error::KeptWrong},
    money::Money,
    plan::{Line, LineAmount, Plan},
    session::Session,
};
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};
use std::sync::LazyLock;

/// A small dossier with a version, and a line more since.
static FILE: LazyLock<String> = LazyLock::new(|| {
    let mut session = Session::open(Dossier::new("DOS-small".to_owned(), Plan::default()), TODAY);
    add_line(&mut session, "Jeugd", 500_000);
    adopt(&mut session, "Eerste", TODAY).expect("adopted");
    add_line(&mut session, "Ouderen", 2);
    let dossier = session.dossier();
    let bytes = file::write(&dossier, &evaluate(&dossier.plan));
    String::from_utf8(bytes).expect("text")
});

fn add_line(session: &mut Session, name: &str, cents: i64) {
    let line = Line {
        name: name.to_owned(),
        amount: LineAmount::Fixed {
            amount: Money::from_cents(cents),
            base_year: None,
            indexed: false,
        },
        ..Line::default()
    };
    let id = session.new_id::<Line>();
    session.apply(&Edit::add(id, line)).expect("a line");
}

fn refused(text: &str) -> FileError {
    file::read(text.as_bytes()).expect_err("refused")
}

/// The kept table in which something stands: its hash, and its text.
fn kept(part: &str) -> (String, String) {
    let (_, tables) = FILE.split_once("\"kept_tables\": {\n").expect("tables");
    let (tables, _) = tables.split_once("\n},\n\"log\"").expect("the log");
    let all = tables
        .split(",\n\"")
        .map(|table| table.trim_start_matches('"'));
    let mut all = all.filter_map(|table| table.split_once("\": "));
    let found = all.find(|(_, text)| text.contains(part));
    let (hash, text) = found.expect("a table");
    (hash.to_owned(), text.to_owned())
}

fn hash(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}

#[test]
fn a_kept_table_is_named_by_the_sha_256_of_its_text() {
    let (name, text) = kept("\"amounts\"");
    assert_eq!(name, hash(&text), "{text}");
    let rows = FILE.lines().filter(|line| line.contains("\"Jeugd\""));
    assert_eq!(rows.count(), 3, "in the plan, in the version, in the log");
}

#[test]
fn a_table_that_was_altered_or_taken_out_is_refused_and_says_of_which_version() {
    let (name, _) = kept("\"Jeugd\"");
    let at = FILE.find(&format!("\"{name}\": ")).expect("the text");
    let (before, after) = FILE.split_at(at);
    let altered = format!("{before}{}", after.replacen("5000.00", "5000.01", 1));
    let error = refused(&altered);
    assert!(
        matches!(&error, FileError::Kept { wrong: KeptWrong::Altered, version, table }
            if version == "Eerste" && table == "lines"),
        "{error}"
    );
    let text = ontschot::text::Text::of(ontschot::text::Language::Dutch);
    assert!(
        error
            .words(text)
            .contains("«lines» veranderd na het vaststellen")
    );
    let missing = FILE.replacen(&format!("\"{name}\": "), &format!("\"{}\": ", hash("")), 1);
    let named = FILE.replace(&name, &hash("other"));
    let (of_version, _) = named.split_once("kept_tables").expect("two parts");
    let (_, tables) = FILE.split_once("kept_tables").expect("two parts");
    let gone = format!("{of_version}kept_tables{tables}");
    for text in [missing, gone] {
        let error = refused(&text).to_string();
        assert!(
            error.contains("kept_tables") || error.contains("Missing"),
            "{error}"
        );
    }
}

#[test]
fn a_table_that_no_version_names_is_refused_and_not_dropped() {
    let more = FILE.replacen(
        "\"kept_tables\": {\n",
        &format!("\"kept_tables\": {{\n\"{}\": [0],\n", hash("[0]")),
        1,
    );
    assert!(refused(&more).to_string().contains("kept_tables"));
}

#[test]
fn other_line_ends_are_no_other_text() {
    let windows = FILE.replace('\n', "\r\n");
    let opened = file::read(windows.as_bytes()).expect("it opens").dossier;
    assert_eq!(
        opened,
        file::read(FILE.as_bytes()).expect("it opens").dossier
    );
}

/// The file with other text in a kept table, under the name of that text.
fn forged(part: &str, before: &str, after: &str) -> String {
    let (name, text) = kept(part);
    let other = text.replace(before, after);
    assert_ne!(other, text);
    let file = FILE.replace(
        &format!("\"{name}\": {text}"),
        &format!("\"{name}\": {other}"),
    );
    file.replace(&name, &hash(&other))
}

#[test]
fn amounts_that_the_engine_would_not_give_stand_and_are_an_error_to_look_at() {
    let file = forged("\"amounts\"", "5000.00", "4999.00");
    let opened = file::read(file.as_bytes()).expect("it opens");
    let [Notice::OtherVersion { name, departure }] = opened.notices.as_slice() else {
        panic!("{:?}", opened.notices);
    };
    assert_eq!((name.as_str(), departure.amounts > 0), ("Eerste", true));
    let version = opened.dossier.versions.values().next().expect("a version");
    assert_eq!(version.total(), departure.adopted, "it stands");
    let mut session = Session::open(opened.dossier, TODAY);
    let findings = session.evaluated().findings;
    let of_version = |finding: &&ontschot::check::Finding| finding.code.is_of_versions();
    let found = findings.iter().find(of_version).expect("a finding");
    assert_eq!(found.severity(), ontschot::check::Severity::Error);
    // Whatever is done with the plan.
    add_line(&mut session, "Meer", 1);
    let findings = session.evaluated().findings;
    assert_eq!(findings.iter().filter(of_version).count(), 1);
}

#[test]
fn a_table_that_is_what_its_name_says_and_cannot_be_is_refused() {
    for (part, before, after) in [
        ("\"Jeugd\"", "\"LIN-0001\"", "\"LIN-1\""),
        ("\"Jeugd\"", "\"name\"", "\"colour\""),
        ("\"amounts\"", "\"line\"", "\"lines\""),
    ] {
        let error = refused(&forged(part, before, after)).to_string();
        assert!(error.contains("VER-0001"), "{error}");
    }
}

proptest! {
    #[test]
    fn whatever_byte_is_damaged_what_was_adopted_comes_back_or_nothing_does(
        at in FILE.find("\"kept_tables\"").expect("kept tables")..FILE.len(),
        byte in 32..127_u8,
    ) {
        let whole = file::read(FILE.as_bytes()).expect("it opens").dossier;
        let mut bytes = FILE.clone().into_bytes();
        bytes[at] = byte;
        if let Ok(opened) = file::read(&bytes) {
            let (one, other) = (opened.dossier.versions, whole.versions);
            prop_assert_eq!(one, other);
        }
        let _cut = file::read(&bytes[..at]);
    }
}
