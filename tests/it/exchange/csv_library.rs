//! CSV is written by hand, for speed: byte for byte what the library writes.

use super::{Case, plans};
use csv::{Terminator, WriterBuilder};
use ontschot::{
    exchange::{Cell, Dialect, Sheet, SheetName, csv::write, formula::guarded, sheet},
    plan::Plan,
    sample::{self, Scale},
    text::Language,
};

#[track_caller]
fn check(plan: &Plan) {
    for language in Language::ALL {
        let case = Case::new(plan.clone(), language);
        let contents = case.contents();
        for (name, dialect) in SheetName::ALL.iter().copied().flat_map(in_every_dialect) {
            let mut ours = Vec::new();
            let rows = write(sheet(&contents, name), dialect, case.text, &mut ours).unwrap();
            let (theirs, count) = by_library(sheet(&contents, name), dialect, &case);
            assert_eq!(rows, count, "{name:?}");
            assert_eq!(
                String::from_utf8(ours).unwrap(),
                String::from_utf8(theirs).unwrap(),
                "{name:?}"
            );
        }
    }
}

fn in_every_dialect(name: SheetName) -> [(SheetName, Dialect); 2] {
    Dialect::ALL.map(|dialect| (name, dialect))
}

fn by_library(sheet: Sheet<'_>, dialect: Dialect, case: &Case) -> (Vec<u8>, usize) {
    let mut writer = WriterBuilder::new()
        .delimiter(u8::try_from(dialect.delimiter()).unwrap())
        .terminator(Terminator::CRLF)
        .from_writer(dialect.start().as_bytes().to_vec());
    let names = sheet.columns.iter().map(|column| column.name(case.text));
    writer.write_record(names).unwrap();
    let mut count = 0;
    for row in sheet.rows() {
        let fields = row.iter().map(|cell| match cell {
            Cell::Text(words) => guarded(words).into_owned(),
            cell => cell.show(dialect.decimal_mark(), case.text).into_owned(),
        });
        writer.write_record(fields).unwrap();
        count += 1;
    }
    (writer.into_inner().unwrap(), count)
}

#[test]
fn a_plan_with_everything_is_written_as_the_library_writes_it() {
    check(&plans::full());
}

#[test]
fn rows_that_share_cells_are_written_as_the_library_writes_them() {
    check(&sample::plan(Scale::DISTRICT));
}
