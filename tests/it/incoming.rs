//! Tables as they come in: what cannot be read for sure is refused, and the row is named as a
//! spreadsheet counts. And what an export finds in its folder.

use crate::support::command::Place;
use ontschot::exchange::incoming::{CellReason, IncomingDialect, IncomingTable};
use std::{collections::BTreeMap, fs, path::Path};

#[track_caller]
fn read(bytes: impl AsRef<[u8]>) -> IncomingTable {
    IncomingTable::read(bytes.as_ref()).expect("a table that can be read")
}

#[track_caller]
fn rows(bytes: impl AsRef<[u8]>) -> Vec<(usize, String)> {
    texts(&read(bytes))
}

fn texts(table: &IncomingTable) -> Vec<(usize, String)> {
    let rows = table.rows.iter();
    rows.map(|row| (row.number, row.texts().collect::<Vec<_>>().join("|")))
        .collect()
}

/// The row and the reason of the only problem.
#[track_caller]
fn refused(bytes: impl AsRef<[u8]>) -> (Option<usize>, CellReason) {
    let problems = IncomingTable::read(bytes.as_ref()).expect_err("a table that is refused");
    assert_eq!(problems.len(), 1, "{problems:?}");
    (problems[0].row, problems[0].reason.clone())
}

fn numbered(rows: &[(usize, &str)]) -> Vec<(usize, String)> {
    let owned = rows.iter().map(|(row, text)| (*row, (*text).to_owned()));
    owned.collect()
}

#[test]
fn a_quote_that_is_not_closed_is_refused_at_its_row() {
    let unclosed = |row| (Some(row), CellReason::UnclosedQuote);
    assert_eq!(refused("a;b\n1;2\n\n3;\"p\n5;6\n7;8\n"), unclosed(4));
    assert_eq!(refused("a;b\r\n1;2\r\n3;\"p"), unclosed(3));
    assert_eq!(refused("a\n\"p\"\""), unclosed(2));
    assert_eq!(refused("a;\"b"), unclosed(1));
    assert_eq!(refused("a;\""), unclosed(1));
    assert_eq!(rows("a;b\n1;\"p\""), numbered(&[(2, "1|p")]));
    assert_eq!(rows("a;b\n1;5\" pipe"), numbered(&[(2, "1|5\" pipe")]));
    assert_eq!(rows("a\nend\n"), numbered(&[(2, "end")]));
}

#[test]
fn bytes_that_are_no_text_are_refused_at_their_row() {
    let not = |row, encoding| (Some(row), CellReason::NotText(encoding));
    let utf8 = b"\xEF\xBB\xBFa;b\n\n1;Caf\xC3\xA9\n2;\"x\ny\"\n3;Caf\xE9\n";
    assert_eq!(refused(utf8), not(5, "UTF-8"));
    let lone_surrogate = b"\xFF\xFEa\0\n\0\x00\xD8b\0";
    assert_eq!(refused(lone_surrogate), not(2, "UTF-16LE"));
    let meant = "\u{feff}a\n\u{fffd}\n";
    assert_eq!(rows(meant), numbered(&[(2, "\u{fffd}")]));
}

#[test]
fn two_encodings_in_one_file_are_refused_at_the_first_row_that_is_not_utf8() {
    let mixed = |row| (Some(row), CellReason::MixedEncodings);
    assert_eq!(refused(b"a;b\n1;Caf\xC3\xA9\n2;Caf\xE9\n"), mixed(3));
    assert_eq!(refused(b"a;b\r\r1;Caf\xE9\r2;Caf\xC3\xA9\r"), mixed(3));
    let pure = b"a;b\n1;Caf\xE9 \x80 \x93x\x94\n";
    assert!(matches!(
        read(pure).dialect,
        IncomingDialect::Text {
            encoding: "windows-1252",
            ..
        }
    ));
    assert_eq!(rows(pure), numbered(&[(2, "1|Café € “x”")]));
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_does() {
    let lines = ["", "a;b", "", "1;2", ";", "", "", "3;4", "5;6", ""];
    let wanted = numbered(&[(4, "1|2"), (8, "3|4"), (9, "5|6")]);
    for end in ["\n", "\r\n", "\r"] {
        assert_eq!(rows(lines.join(end)), wanted, "{end:?}");
        let quoted = format!("a;b{end}\"1{end}{end}2\";3{end}{end}4;5");
        let cell = format!("1{end}{end}2|3");
        let wanted = numbered(&[(2, &cell), (4, "4|5")]);
        assert_eq!(rows(quoted), wanted, "{end:?}");
    }
    let short = CellReason::OtherWidth {
        found: 1,
        expected: 2,
    };
    assert_eq!(refused("a;b\r\n\r\n\r\n1\r\n"), (Some(4), short));
    assert_eq!(
        refused("\n\na;A\n1;2\n"),
        (Some(3), CellReason::ColumnTwice)
    );
}

#[test]
fn a_first_line_may_name_the_delimiter() {
    for (line, sign) in [
        ("sep=;", ';'),
        ("SEP=|", '|'),
        ("\"sep=,\"", ','),
        ("sep=\t", '\t'),
    ] {
        for start in ["", "\u{feff}"] {
            let text = format!("{start}{line}\r\nab{sign}c\r\n\r\n1{sign}2\r\n");
            let table = read(text);
            assert!(
                matches!(table.dialect, IncomingDialect::Text { delimiter, .. } if delimiter == sign),
                "{line}"
            );
            assert_eq!(table.header, ["ab", "c"], "{line}");
            assert_eq!(texts(&table), [(3, "1|2".to_owned())], "{line}");
        }
    }
    assert_eq!(read("sep=;\na,b;c\n").header, ["a,b", "c"]);
    assert_eq!(read("sep=\ta\nx\t1\n").header, ["sep=", "a"]);
}

#[test]
fn a_text_that_an_export_guarded_comes_back_without_its_apostrophe() {
    let texts = "a;b\n'=SUM(1);''=x\n's Gravenhage;'-Noord\n '=1;'  =1\n";
    let wanted = [
        (2, "=SUM(1)|'=x"),
        (3, "'s Gravenhage|-Noord"),
        (4, "'=1|=1"),
    ];
    assert_eq!(rows(texts), numbered(&wanted));
}

#[test]
fn an_unreadable_file_is_refused_in_words() {
    let place = Place::new();
    place.fine(&NEW);
    let answers = [
        ("nl", "\"a", "rij 1: hier begint een aanhalingsteken"),
        ("en", "\"a", "row 1: a quote (\") is opened here"),
    ];
    for (language, content, words) in answers {
        place.write("r.csv", content);
        let import = ["import", "d.ontschot", "--register", "r.csv"];
        let answer = place.refused(1, &[&["--language", language][..], &import].concat());
        assert!(answer.contains(words), "{answer}");
    }
}

const NEW: [&str; 10] = [
    "new",
    "d.ontschot",
    "--title",
    "T",
    "--authority",
    "A",
    "--start",
    "2018-01-01",
    "--end",
    "2019-12-31",
];

/// What stands in a folder; `None` for a folder in it.
fn contents(folder: &Path) -> BTreeMap<String, Option<Vec<u8>>> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy();
        (name.into_owned(), fs::read(&path).ok())
    });
    entries.collect()
}

#[test]
fn an_export_with_one_file_blocked_leaves_every_file_as_it_was() {
    let place = Place::new();
    place.fine(&NEW);
    let export = ["--language", "nl", "export", "d.ontschot", "out"];
    place.fine(&export);
    let folder = place.path("out");
    let made = contents(&folder);
    assert!(made.keys().all(|name| !name.starts_with('.')), "{made:?}");

    for name in made.keys() {
        fs::write(folder.join(name), format!("earlier {name}")).expect("a file");
    }
    fs::write(folder.join("of somebody else.txt"), "x").expect("a file");
    fs::remove_file(folder.join("cijfers.csv")).expect("a file of the export");
    fs::create_dir(folder.join("cijfers.csv")).expect("a folder in its place");
    let before = contents(&folder);
    let answer = place.refused(2, &export);
    assert!(answer.contains("cijfers.csv"), "{answer}");
    assert!(answer.contains("het is een map"), "{answer}");
    assert_eq!(contents(&folder), before);

    fs::remove_dir(folder.join("cijfers.csv")).expect("the folder");
    place.fine(&export);
    fs::remove_file(folder.join("of somebody else.txt")).expect("the other file");
    assert_eq!(contents(&folder), made, "the whole export is there again");
}
