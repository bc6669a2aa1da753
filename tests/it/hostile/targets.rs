//! What bytes from anywhere are given to: each of these must answer, whatever they are, and what it
//! takes must hold together. The fuzzing programs of `tests/fuzz` call the same functions.

use ontschot::{
    change::Edit,
    dossier::{Counters, Dossier},
    engine::evaluate,
    exchange::{
        Contents, Filter, edits,
        figures::{self, FigureColumn, FigureColumns, Subject},
        incoming::IncomingTable,
        outlines,
        register::{self, Mapping},
        review::{self, Sent},
    },
    file::{self, journal::Journal},
    money::Money,
    number::DecimalMark,
    plan::{Outline, Place, Plan},
    session::{Evaluated, Session},
    share::{Rate, Share},
    text::{Language, Text},
    year::Year,
};
use std::{
    collections::BTreeMap,
    io::{Cursor, Write as _},
    sync::{Arc, OnceLock},
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const EXAMPLE: &[u8] = include_bytes!("../../../assets/examples/samen-noord.ontschot");
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 1, 1);

/// Something that reads bytes.
pub(super) type Target = fn(&[u8]);

/// Everything that reads bytes, by the name of its fuzzing program.
pub(super) const ALL: [(&str, Target); 8] = [
    ("dossier", dossier),
    ("journal", journal),
    ("edits", edits),
    ("table", table),
    ("workbook", workbook),
    ("amount", amount),
    ("returned", returned),
    ("outlines", outlines),
];

fn example() -> &'static Dossier {
    static EXAMPLE_DOSSIER: OnceLock<Dossier> = OnceLock::new();
    EXAMPLE_DOSSIER.get_or_init(|| file::read(EXAMPLE).expect("the example opens").dossier)
}

/// A dossier file: what opens is written and opens as the same.
pub(super) fn dossier(bytes: &[u8]) {
    let Ok(opened) = file::read(bytes) else {
        return;
    };
    let outcome = evaluate(&opened.dossier.plan);
    let written = file::write(&opened.dossier, &outcome);
    let again = file::read(&written).expect("what was written opens");
    assert!(
        again.dossier == opened.dossier,
        "what was written is the same"
    );
}

/// A journal: what is read is put on the example, or refused.
pub(super) fn journal(bytes: &[u8]) {
    if let Ok(Some(journal)) = Journal::read(bytes) {
        let _either = journal.replayed(example(), &journal.file);
    }
}

/// A file of edits: what is read is done or refused, and what was done is undone.
pub(super) fn edits(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let mut session = Session::open(example().clone(), TODAY);
    let edit: Edit = match edits::read(text, session.counters_mut()) {
        Ok(edit) => edit,
        Err(_refused) => return,
    };
    if session.apply(&edit).is_ok() && session.undo().is_some() {
        assert!(*session.plan() == example().plan, "undone");
    }
}

/// A table: as a register, as figures, as what a partner sent back.
pub(super) fn table(bytes: &[u8]) {
    if let Ok(table) = IncomingTable::read(bytes) {
        all_readers(&table);
    }
}

fn all_readers(table: &IncomingTable) {
    let mut counters = Counters::default();
    if let Ok(register) = register::read(table, &Mapping::default(), "register") {
        let rows = register.awards.len();
        let import = register::prepare(&Plan::default(), &mut counters, register, &BTreeMap::new());
        assert!(import.new <= rows, "no row becomes two");
        if let Some(edit) = import.edit {
            let mut session =
                Session::open(Dossier::new("DOS-x".to_owned(), Plan::default()), TODAY);
            session.apply(&edit).expect("what was prepared can be done");
        }
    }
    let mut names = table.header.iter().cloned();
    if let (Some(code), Some(name), Some(column)) = (names.next(), names.next(), names.next()) {
        let columns = FigureColumns {
            of: Subject::Areas {
                code,
                name,
                parent: None,
            },
            figures: vec![FigureColumn {
                name: column.clone(),
                column,
                base: String::new(),
            }],
            year: Year::of(TODAY),
            mark: None,
        };
        let _either = figures::prepare(&Plan::default(), &mut counters, table, &columns);
    }
    beside_the_example(table);
}

/// GeoJSON, for the areas of the example. What comes in is written down and read back.
pub(super) fn outlines(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else {
        return;
    };
    if let Ok(outline) = text.parse::<Outline>() {
        let again = outline.to_string().parse();
        assert_eq!(
            again,
            Ok(outline),
            "an outline reads back as it was written"
        );
    }
    let Ok(import) = outlines::prepare(&example().plan, text, "code") else {
        return;
    };
    if let Some(edit) = import.edit {
        let mut session = Session::open(example().clone(), TODAY);
        session.apply(&edit).expect("what was prepared can be done");
    }
}

/// A returned sheet, laid beside the example.
fn beside_the_example(table: &IncomingTable) {
    static EVALUATED: OnceLock<Evaluated> = OnceLock::new();
    let evaluated = EVALUATED.get_or_init(|| Evaluated::new(Arc::clone(&example().plan), TODAY));
    let (filter, text) = (Filter::default(), Text::of(Language::Dutch));
    let contents = Contents {
        dossier_id: &example().id,
        snapshot: "PLN-0",
        evaluated,
        log: &example().log,
        versions: &example().versions,
        filter: &filter,
        text,
    };
    let earlier = |_: &str| -> Option<(Sent, usize)> { None };
    let _either = review::read(table, "returned", &contents, &mut { earlier });
}

/// A sheet that says that it is of the example, with these bytes behind its heading.
pub(super) fn returned(bytes: &[u8]) {
    let mut csv = b"dossier_id;momentopname;onderdeel_id;organisatie_id;bedrag_2018;akkoord;voorgesteld_bedrag_2019;opmerking\r\nDOS-samen-noord;PLN-0;LIN-0001;ORG-0001;".to_vec();
    csv.extend_from_slice(bytes);
    table(&csv);
}

/// A workbook: bytes as the parts of a package, so that they are reached behind the packing. What is
/// made of the table is the same as of any other, so that is left to [`table`].
pub(super) fn workbook(bytes: &[u8]) {
    let (texts, rows) = bytes.split_at(bytes.len() / 3);
    let tables = [
        IncomingTable::read(bytes),
        IncomingTable::read(package(texts, rows)),
    ];
    for table in tables.into_iter().flatten() {
        let columns = table.header.len();
        let mut rows = table.rows.iter();
        assert!(
            rows.all(|row| row.texts().count() == columns),
            "as wide as the columns"
        );
    }
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

fn package(texts: &[u8], rows: &[u8]) -> Vec<u8> {
    let root = format!(
        r#"<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let book = format!(
        r#"<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#
    );
    let relations = format!(
        r#"<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
    );
    let head = format!(r#"<worksheet xmlns="{MAIN}"><sheetData>"#);
    let sheet = [head.as_bytes(), rows, b"</sheetData></worksheet>"].concat();
    let head = format!(r#"<sst xmlns="{MAIN}">"#);
    let texts = [head.as_bytes(), texts, b"</sst>"].concat();
    let parts: [(&str, &[u8]); 5] = [
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/sharedStrings.xml", &texts),
        ("xl/worksheets/sheet1.xml", &sheet),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, part) in parts {
        writer.start_file(name, options).expect("a part");
        writer.write_all(part).expect("its bytes");
    }
    writer.finish().expect("a package").into_inner()
}

/// Texts of amounts, shares, rates, years and places: what is read is shown and read as the same.
pub(super) fn amount(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    for mark in [DecimalMark::Comma, DecimalMark::Point] {
        if let Ok(amount) = Money::read(text, mark) {
            let again = amount.to_string().parse::<Money>();
            assert!(again == Ok(amount), "{text}");
        }
        if let Ok(share) = Share::read(text, mark) {
            assert!(share.to_string().parse::<Share>() == Ok(share), "{text}");
        }
        if let Ok(rate) = Rate::read(text, mark) {
            assert!(rate.to_string().parse::<Rate>() == Ok(rate), "{text}");
        }
    }
    if let Ok(place) = text.parse::<Place>() {
        assert!(place.to_string().parse() == Ok(place), "{text}");
    }
    let _either = text.parse::<Year>();
}
