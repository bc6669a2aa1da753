//! Cells on their way to a spreadsheet and back.

use crate::laws::always;
use ontschot::exchange::clipboard::{harmless, read, write};
use proptest::prelude::*;

fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
    let row = |cells: &&[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
    rows.iter().map(row).collect()
}

#[test]
fn cells_come_as_spreadsheets_copy_them() {
    let excel = "Jeugd\t1.234,50\r\n\"twee\nregels \"\"en\"\" meer\"\t\r\n";
    let expected: &[&[&str]] = &[&["Jeugd", "1.234,50"], &["twee\nregels \"en\" meer", ""]];
    assert_eq!(read(excel), rows(expected));
    let blank_between: &[&[&str]] = &[&["1"], &[""], &["3"]];
    assert_eq!(
        read("1\n\n3"),
        rows(blank_between),
        "a blank cell keeps its row"
    );
    assert_eq!(
        read("\"5\" duim\t2"),
        rows(&[&["\"5\" duim", "2"]]),
        "a quote that is one"
    );
    assert_eq!(
        read("\"open\tx"),
        rows(&[&["\"open", "x"]]),
        "nothing is swallowed"
    );
    assert_eq!(read("'=1+1"), rows(&[&["=1+1"]]));
    assert_eq!(harmless("=1+1"), "'=1+1");
}

#[test]
fn what_is_copied_comes_back_as_it_was() {
    let cell = prop_oneof![any::<String>(), "[\"\t\r\n'=+a]{0,6}"];
    let table = (1..4_usize, 1..4_usize).prop_flat_map(move |(width, height)| {
        let row = prop::collection::vec(cell.clone(), width);
        prop::collection::vec(row, height)
    });
    always(&table, |table| {
        let guarded = |cell: &String| harmless(cell).into_owned();
        let written: Vec<Vec<String>> = table
            .iter()
            .map(|row| row.iter().map(guarded).collect())
            .collect();
        prop_assert_eq!(read(&write(&written)), table);
        Ok(())
    });
}
