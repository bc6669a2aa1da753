//! Workbooks as they come in: typed cells as people would have written them, and files that lie about
//! what they hold.

use crate::support::command::Place;
use ontschot::exchange::incoming::{CellReason, IncomingDialect, IncomingTable};
use proptest::prelude::*;
use std::io::{Cursor, Write as _};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A workbook of these parts.
fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .expect("a part");
        writer.write_all(text.as_bytes()).expect("its text");
    }
    writer.finish().expect("a workbook").into_inner()
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A workbook of two sheets, of which the first has these rows and the texts stand in a list of their
/// own.
fn workbook(rows: &str, texts: &str) -> Vec<u8> {
    let root = format!(
        r#"<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let book = format!(
        r#"<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="Register" sheetId="1" r:id="r1"/><sheet name="Leeg" sheetId="2" r:id="r2"/></sheets></workbook>"#
    );
    let relations = format!(
        r#"<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>"#
    );
    let styles = format!(
        r#"<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
    );
    let sheet = |rows: &str| {
        format!(
            r#"<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData></worksheet>"#
        )
    };
    zipped(&[
        ("_rels/.rels", &root),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &relations),
        ("xl/styles.xml", &styles),
        ("xl/sharedStrings.xml", texts),
        ("xl/worksheets/sheet1.xml", &sheet(rows)),
        ("xl/worksheets/sheet2.xml", &sheet("")),
    ])
}

fn texts(count: u64, texts: &[&str]) -> String {
    let items: String = texts
        .iter()
        .flat_map(|text| ["<si><t>", text, "</t></si>"])
        .collect();
    format!(r#"<sst xmlns="{MAIN}" uniqueCount="{count}">{items}</sst>"#)
}

/// A title, a heading with one amount below it, a day, and a sum that a computer cannot write exactly.
const ROWS: &str = r#"
<row r="1"><c r="A1" t="s"><v>0</v></c></row>
<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c><c r="D3" t="s"><v>4</v></c></row>
<row r="4"><c r="A4" t="s"><v>5</v></c><c r="B4"><v>2018</v></c><c r="C4"><v>1234.5600000000001</v></c><c r="D4" s="1"><v>43131</v></c></row>
<row r="6"><c r="A6" t="inlineStr"><is><t>Wilg</t></is></c><c r="B6"><v>2019</v></c><c r="C6"><v>-1E3</v></c></row>"#;
const TEXTS: [&str; 6] = [
    "Register 2018",
    "Ontvanger",
    "Jaar",
    "Bedrag",
    "Startdatum",
    "Linde &amp; co",
];

fn register() -> Vec<u8> {
    workbook(ROWS, &texts(6, &TEXTS))
}

fn refused(bytes: &[u8], sheet: Option<&str>) -> CellReason {
    let problems = IncomingTable::read_sheet(bytes, sheet).expect_err("a refusal");
    problems.into_iter().next().expect("a reason").reason
}

#[test]
fn a_sheet_is_read_like_a_table_of_texts() {
    let table = IncomingTable::read(register()).expect("a table");
    assert_eq!(table.remarks, [(1, "Register 2018".to_owned())]);
    assert_eq!(table.header, ["Ontvanger", "Jaar", "Bedrag", "Startdatum"]);
    let rows: Vec<(usize, String)> = table
        .rows
        .iter()
        .map(|row| (row.number, row.texts().collect::<Vec<_>>().join("|")))
        .collect();
    assert_eq!(
        rows,
        [
            (4, "Linde & co|2018|1234.56|2018-01-31".to_owned()),
            (6, "Wilg|2019|-1000|".to_owned()),
        ]
    );
    let (sheet, others) = ("Register".to_owned(), vec!["Leeg".to_owned()]);
    assert_eq!(table.dialect, IncomingDialect::Workbook { sheet, others });
}

#[test]
fn a_register_comes_in_from_a_workbook() {
    let place = Place::with_dossier("d");
    place.write("r.xlsx", register());
    let answer = place.fine(&["--language", "en", "import", "d", "--register", "r.xlsx"]);
    assert!(
        answer.contains(
            "r.xlsx: workbook, sheet «Register» (not read: Leeg; choose with --sheet): 2 rows"
        ),
        "{answer}"
    );
    assert!(
        answer.contains("2018: 1 award, granted € 1.234,56"),
        "{answer}"
    );
    assert!(
        answer.contains("2019: 1 award, granted € -1.000,00"),
        "{answer}"
    );
    let message = place.refused(
        1,
        &[
            "--language",
            "en",
            "import",
            "d",
            "--register",
            "r.xlsx",
            "--sheet",
            "Blad9",
        ],
    );
    assert!(
        message.contains("no sheet «Blad9». It has: Register, Leeg"),
        "{message}"
    );
}

#[test]
fn a_workbook_that_lies_about_its_size_is_refused_before_room_is_made_for_it() {
    for count in [1_000_000_000_000, u64::MAX] {
        let bytes = workbook(ROWS, &texts(count, &TEXTS));
        assert_eq!(refused(&bytes, None), CellReason::TooLarge);
    }
    let wide = r#"<row r="1"><c r="XFD1"><v>1</v></c></row>"#;
    assert_eq!(
        refused(&workbook(wide, &texts(0, &[])), None),
        CellReason::TooLarge
    );
    let bomb = "0".repeat(600 * 1024 * 1024);
    assert_eq!(
        refused(&zipped(&[("xl/media/a", &bomb)]), None),
        CellReason::TooLarge
    );
}

#[test]
fn what_is_no_open_workbook_is_refused() {
    assert_eq!(
        refused(b"PK\x03\x04nothing", None),
        CellReason::NotAWorkbook
    );
    assert_eq!(
        refused(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1], None),
        CellReason::LockedOrOld
    );
    assert_eq!(
        refused(&workbook("", &texts(0, &[])), None),
        CellReason::EmptyFile
    );
    let text = zipped(&[("word/document.xml", "<w/>")]);
    assert_eq!(refused(&text, None), CellReason::NotAWorkbook);
}

/// Whether there is a table whose rows fit its columns, or a reason why there is none.
fn is_answered(bytes: &[u8]) -> bool {
    match IncomingTable::read(bytes) {
        Ok(table) => {
            let width = table.header.len();
            table.rows.iter().all(|row| row.texts().count() == width)
        }
        Err(problems) => !problems.is_empty(),
    }
}

proptest! {
    #[test]
    fn a_damaged_workbook_never_panics(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = register();
        let place = at.index(bytes.len());
        bytes[place] = byte;
        prop_assert!(is_answered(&bytes));
        bytes.truncate(cut.index(bytes.len()));
        prop_assert!(is_answered(&bytes));
    }

    #[test]
    fn any_text_as_a_sheet_never_panics(rows in "(<row r=\"[0-9]{0,12}\">|<c r=\"[A-Z]{0,5}[0-9]{0,12}\" t=\"[a-z]{0,3}\">|<v>[-0-9.eE]{0,9}|</v>|</c>|</row>|[<>&;a-z]{0,4}){0,30}") {
        prop_assert!(is_answered(&workbook(&rows, &texts(6, &TEXTS))));
    }
}

#[test]
fn a_number_has_the_digits_that_were_typed_and_no_thousands() {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>\
        <row r=\"2\"><c r=\"A2\"><v>12345678.12</v></c><c r=\"B2\"><v>333.125</v></c></row>\
        <row r=\"3\"><c r=\"A3\"><v>0.30000000000000004</v></c><c r=\"B3\"><v>1250</v></c></row>";
    let table = IncomingTable::read(workbook(rows, &texts(2, &["a", "b"]))).expect("a table");
    let cells = table
        .rows
        .iter()
        .map(|row| row.texts().collect::<Vec<_>>().join(" "));
    let cells: Vec<String> = cells.collect();
    assert_eq!(cells, ["12345678.12 333.1250", "0.3 1250"]);
}

#[test]
fn a_formula_that_nobody_calculated_is_not_taken_for_blank() {
    let with = |value: &str| {
        let rows = format!(
            r#"<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>3</v></c></row>
            <row r="2"><c r="A2" t="s"><v>5</v></c><c r="B2"{value}</c></row>"#
        );
        workbook(&rows, &texts(6, &TEXTS))
    };
    let problems = IncomingTable::read(with("><f>5*20</f>")).expect_err("a refusal");
    let [problem] = &problems[..] else {
        panic!("{problems:?}");
    };
    assert_eq!(problem.reason, CellReason::NotCalculated);
    assert_eq!(
        (problem.row, &*problem.column, &*problem.text),
        (Some(2), "B", "5*20")
    );
    for value in [
        "><f>5*20</f><v>100</v>",
        r#" t="str"><f>IF(A2="","",A2)</f><v></v>"#,
    ] {
        IncomingTable::read(with(value)).expect("what the workbook keeps");
    }
}
