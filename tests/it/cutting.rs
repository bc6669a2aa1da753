//! Texts are cut into rows and cells as the library cuts them, whatever stands in them.

use csv::{Reader, ReaderBuilder, StringRecord};
use ontschot::exchange::incoming::{CellReason, IncomingTable};
use proptest::{collection::vec, prelude::*, sample::select};

const HEADER: &str = "a;b\n";

const PIECES: [&str; 13] = [
    "x",
    "é",
    ";",
    "\"",
    "\"\"",
    "\n",
    "\r",
    "\r\n",
    " ",
    "\t",
    "\"p;q\"",
    "1;2\n",
    "\"3\";4\r\n",
];

/// The rows of a text: number, and either the cells under two columns or how many there are.
type Row = (usize, Result<Vec<String>, usize>);

/// What the library makes of a text; or the row in which a quote is not closed.
fn by_library(text: &str) -> Result<Vec<Row>, usize> {
    let closed = format!("{text}\nend");
    let mut reader = ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(b';');
    let mut reader: Reader<&[u8]> = reader.from_reader(closed.as_bytes());
    let (mut rows, mut number) = (Vec::new(), 0);
    let records: Vec<StringRecord> = reader.records().map(|r| r.expect("text")).collect();
    for record in &records {
        let start = record.position().expect("a place").byte();
        number += 1 + blank_lines(&closed, usize::try_from(start).expect("a short text"));
        rows.push((number, record));
    }
    match rows.pop() {
        Some((_, last)) if *last == ["end"][..] => {}
        _ => return Err(number),
    }
    let filled = rows
        .into_iter()
        .filter(|(_, record)| record.iter().any(|cell| !cell.trim().is_empty()));
    Ok(filled
        .map(|(number, record)| (number, under_two(record)))
        .collect())
}

fn under_two(record: &StringRecord) -> Result<Vec<String>, usize> {
    let is_wider = record.iter().skip(2).any(|cell| !cell.trim().is_empty());
    if is_wider || record.len() < 2 {
        return Err(record.len());
    }
    let cells = record.iter().take(2);
    Ok(cells.map(|cell| cell.trim().to_owned()).collect())
}

/// How many blank lines the library skips at a place.
fn blank_lines(text: &str, start: usize) -> usize {
    let (before, rest) = text.split_at(start);
    let rest = match rest.strip_prefix('\n') {
        Some(rest) if before.ends_with('\r') => rest,
        _ => rest,
    };
    let ends: String = rest
        .chars()
        .take_while(|c| matches!(c, '\r' | '\n'))
        .collect();
    ends.replace("\r\n", "\n").len()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn rows_are_cut_as_the_library_cuts_them(pieces in vec(select(PIECES.to_vec()), 0..24)) {
        let text = format!("{HEADER}{}", pieces.concat());
        let read = IncomingTable::read(text.as_bytes());
        let expected = by_library(&text);
        match (expected, read) {
            (Ok(rows), Ok(table)) => {
                let found = table.rows.iter().map(|row| {
                    (row.number, Ok(row.texts().map(str::to_owned).collect()))
                });
                prop_assert_eq!(found.collect::<Vec<Row>>(), &rows[1..]);
            }
            (Ok(rows), Err(problems)) => {
                let misfits = rows.iter().filter_map(|(row, cells)| {
                    let found = *cells.as_ref().err()?;
                    Some((Some(*row), CellReason::OtherWidth { found, expected: 2 }))
                });
                let found = problems.into_iter().map(|problem| (problem.row, problem.reason));
                prop_assert_eq!(found.collect::<Vec<_>>(), misfits.collect::<Vec<_>>());
            }
            (Err(row), Err(problems)) => {
                prop_assert_eq!(problems.len(), 1);
                prop_assert_eq!(problems[0].row, Some(row));
                prop_assert_eq!(&problems[0].reason, &CellReason::UnclosedQuote);
            }
            (Err(row), Ok(_)) => prop_assert!(false, "a quote in row {row} is not closed"),
        }
    }
}
