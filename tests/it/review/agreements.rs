//! Answers on agreements come back as those on lines do.

use super::{FILE, as_csv, sent};
use crate::support::command::Place;
use ontschot::exchange::incoming::{IncomingRow, IncomingTable};

const AGREED: &str = r#"[
  { "add": "agreements", "id": "AGR-0001", "row": { "name": "Uren", "parties": ["ORG-0001", "ORG-0002"], "kind": "article_37",
    "quantities": { "2018": "1200.5" }, "unit": "uren", "due": "2019-04-01", "yearly": true } },
  { "add": "agreements", "id": "AGR-0002", "row": { "name": "Ruimte", "promised_to": ["ORG-0001"], "enforceable": true } }
]"#;

/// The agreements as Dutch Excel saves them, with a text in a cell of the row at a place.
fn agreements(place: &Place, filled: &[(usize, &str, &str)]) -> Vec<u8> {
    let table = IncomingTable::read(place.read("agreed/afspraken.csv")).expect("our own export");
    let texts = |row: IncomingRow<'_>| row.texts().map(str::to_owned).collect();
    let rows = table.rows.iter().map(texts);
    let mut rows: Vec<Vec<String>> = std::iter::once(table.header).chain(rows).collect();
    for (row, column, text) in filled {
        let at = rows[0].iter().position(|cell| cell == column);
        (*text).clone_into(&mut rows[*row][at.expect("a column")]);
    }
    // Days as that country writes them.
    for cell in rows.iter_mut().flatten() {
        *cell = cell.replace("2019-04-01", "1-4-2019");
    }
    as_csv(&rows)
}

fn sent_agreements() -> Place {
    let (place, _) = sent();
    place.write("agreed.json", AGREED);
    place.fine(&["apply", FILE, "agreed.json"]);
    place.fine(&["export", FILE, "agreed"]);
    place
}

#[test]
fn answers_on_agreements_come_back_like_those_on_lines() {
    let place = sent_agreements();
    let filled = [
        (1, "akkoord", "ja"),
        (2, "akkoord", "voorbehoud"),
        (2, "opmerking", "pas in juni"),
        (2, "hoeveelheid_2018", "1100"),
        (3, "opmerking", "welke ruimte?"),
    ];
    place.write("terug.csv", agreements(&place, &filled));
    let answer = place.run(&["review", FILE, "terug.csv", "--language", "en"]);
    let told = "\
terug.csv: 2 answers, about the agreements as they are now.
Linde: 0 of 2 lines answered
Linde: 1 of 1 agreements answered
  Uren: yes
Café Wilg: 0 of 2 lines answered
Café Wilg: 1 of 1 agreements answered
  Uren: reservation; «pas in juni»
Not answered yet: Eik
To look at in terug.csv:
  row 3, column hoeveelheid_2018: something computed was changed here: sent was «1200,5», back came «1100». The plan does not change by it.
  row 4: this row is of no organisation; the answer does not count, because it cannot be seen whose it is
";
    assert_eq!(answer.out, told, "{}", answer.err);
    assert_eq!(answer.code, 1);
}

#[test]
fn an_answer_on_an_earlier_agreement_is_laid_beside_what_it_became() {
    let place = sent_agreements();
    let later = r#"[{ "set": "agreements/AGR-0001/due", "value": "2019-05-01" },
      { "set": "agreements/AGR-0001/parties", "value": ["ORG-0001"] }]"#;
    place.write("terug.csv", agreements(&place, &[(2, "akkoord", "ja")]));
    place.write("later.json", later);
    place.fine(&["apply", FILE, "later.json"]);
    let answer = place.run(&["review", FILE, "terug.csv", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&answer.out).expect("JSON");
    assert_eq!(json["answers"][0]["agreement_id"], "AGR-0001");
    assert_eq!(json["answers"][0]["agreement"], "Uren");
    assert_eq!(json["files"][0]["table"], "agreements");
    let remarks = json["files"][0]["remarks"].as_array().expect("remarks");
    let of = |code: &str, column: &str, found: &str| {
        let mut remarks = remarks.iter();
        remarks.any(|it| it["code"] == code && it["column"] == column && it["found"] == found)
    };
    assert!(
        of("changed_since", "uiterlijk_voor_2018", "2019-05-01"),
        "{remarks:?}"
    );
    assert!(of("no_part", "", ""), "{remarks:?}");
    assert!(
        !remarks.iter().any(|it| it["code"] == "changed"),
        "{remarks:?}"
    );
}

#[test]
fn a_workbook_has_room_for_both_kinds_of_answers() {
    let place = sent_agreements();
    place.fine(&["export", FILE, "books", "--xlsx", "--each-organisation"]);
    let out = place.fine(&[
        "review",
        FILE,
        "books/toedeling_matrix-ORG-0001.xlsx",
        "--language",
        "en",
    ]);
    assert!(out.contains("0 answers, about the allocation"), "{out}");
    let rows = IncomingTable::read_sheet(
        place.read("books/toedeling_matrix-ORG-0002.xlsx"),
        Some("afspraken"),
    );
    let rows = rows.expect("the sheet of the agreements");
    let names: Vec<&str> = rows
        .rows
        .iter()
        .filter_map(|row| row.texts().nth(1))
        .collect();
    assert_eq!(names, ["Uren"], "only its own, and what is promised to it");
}
