//! What partners send back: read as their spreadsheet saved it, beside what was sent.

mod agreements;

use crate::support::command::Place;
use ontschot::{
    exchange::incoming::{IncomingRow, IncomingTable},
    file,
    plan::{Amount, Place as Address},
};
use rust_xlsxwriter::Workbook;

const FILE: &str = "d.ontschot";

const PLAN: &str = r#"[
  { "add": "organisations", "id": "ORG-0001", "row": { "name": "Linde" } },
  { "add": "organisations", "id": "ORG-0002", "row": { "name": "Café Wilg" } },
  { "add": "organisations", "id": "ORG-0003", "row": { "name": "Eik" } },
  { "add": "memberships", "row": { "organisation": "ORG-0001" } },
  { "add": "memberships", "row": { "organisation": "ORG-0002" } },
  { "add": "memberships", "row": { "organisation": "ORG-0003" } },
  { "add": "lines", "id": "LIN-0001", "row": { "name": "Buurtwerk", "amount": "90000.10", "indexed": "no" } },
  { "add": "lines", "id": "LIN-0002", "row": { "name": "Jeugd", "amount": "120000", "indexed": "no" } }
]"#;

/// A dossier that was exported; and the table that partners got.
fn sent() -> (Place, Vec<Vec<String>>) {
    let place = Place::with_dossier(FILE);
    place.write("plan.json", PLAN);
    place.fine(&["apply", FILE, "plan.json"]);
    place.fine(&["export", FILE, "package"]);
    let bytes = place.read("package/toedeling_matrix.csv");
    let table = IncomingTable::read(bytes).expect("our own export");
    let texts = |row: IncomingRow<'_>| row.texts().map(str::to_owned).collect();
    let rows = table.rows.iter().map(texts);
    (place, std::iter::once(table.header).chain(rows).collect())
}

/// Puts a text in the row of a line and an organisation.
fn fill(table: &mut [Vec<String>], (line, who): (&str, &str), column: &str, text: &str) {
    let at = |name: &str| {
        table[0]
            .iter()
            .position(|cell| cell == name)
            .expect("a column")
    };
    let (line_at, who_at, column) = (at("onderdeel_id"), at("organisatie_id"), at(column));
    let row = table
        .iter_mut()
        .find(|row| row[line_at] == line && row[who_at] == who);
    text.clone_into(&mut row.expect("a row")[column]);
}

/// As Dutch Excel saves a CSV file: Windows-1252 without a mark, and thousands as they were shown.
fn as_csv(table: &[Vec<String>]) -> Vec<u8> {
    let cell = |text: &String| {
        if text.contains([';', '"', '\n']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.clone()
        }
    };
    let line =
        |row: &Vec<String>| format!("{}\r\n", row.iter().map(cell).collect::<Vec<_>>().join(";"));
    let text: String = table.iter().map(line).collect();
    encoding_rs::WINDOWS_1252.encode(&text).0.into_owned()
}

/// As a workbook, amounts as numbers.
fn as_workbook(table: &[Vec<String>], sheet: &str) -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Blad1").expect("a name");
    let page = workbook.add_worksheet().set_name(sheet).expect("a name");
    for (row, cells) in (0..).zip(table) {
        for (column, text) in (0..).zip(cells) {
            let number = text.replace('.', "").replace(',', ".").parse::<f64>();
            match number {
                Ok(number) => page.write(row, column, number),
                Err(_words) => page.write(row, column, text),
            }
            .expect("a cell");
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

/// Answers of two of the three organisations, and one cell that is not theirs to change.
fn answered(mut table: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let (first, second) = ("LIN-0001", "LIN-0002");
    fill(&mut table, (first, "ORG-0001"), "akkoord", "WAAR");
    fill(&mut table, (second, "ORG-0001"), "akkoord", "Voorbehoud");
    fill(
        &mut table,
        (second, "ORG-0001"),
        "voorgesteld_bedrag_2019",
        "45.000,50",
    );
    fill(
        &mut table,
        (second, "ORG-0001"),
        "opmerking",
        "te weinig uren; «café» volgt",
    );
    fill(&mut table, (first, "ORG-0002"), "akkoord", "Nee.");
    fill(&mut table, (first, "ORG-0002"), "bedrag_2018", "31.000,00");
    // Columns move, and somebody adds one.
    for row in &mut table {
        row.rotate_left(3);
        row.push(String::new());
    }
    let last = table[0].len() - 1;
    "eigen kolom".clone_into(&mut table[0][last]);
    "iets".clone_into(&mut table[1][last]);
    table
}

const TOLD: &str = "\
Linde: 2 of 2 lines answered
  Buurtwerk: yes
  Jeugd: reservation; 2019: € 40.000,00 → proposes € 45.000,50; «te weinig uren; «café» volgt»
Café Wilg: 1 of 2 lines answered
  Buurtwerk: no
Not answered yet: Eik
";

#[test]
fn answers_come_back_as_a_spreadsheet_saves_them_and_a_changed_amount_is_found() {
    let (place, table) = sent();
    let table = answered(table);
    let files = [
        ("terug.csv", as_csv(&table)),
        ("terug.xlsx", as_workbook(&table, "toedeling_matrix")),
        ("other.xlsx", as_workbook(&table, "allocation_matrix")),
    ];
    let before = place.read(FILE);
    for (file, bytes) in files {
        place.write(file, bytes);
        let answer = place.run(&["review", FILE, file, "--language", "en"]);
        assert_eq!(answer.code, 1, "a cell was changed: {}", answer.err);
        let (head, rest) = answer.out.split_once('\n').expect("lines");
        assert_eq!(
            head,
            format!("{file}: 3 answers, about the allocation as it is now.")
        );
        let (told, remarks) = rest.split_once("To look at").expect("remarks");
        assert_eq!(told, TOLD);
        assert_eq!(remarks.lines().count(), 2, "{remarks}");
        assert!(remarks.contains("row 3, column bedrag_2018"), "{remarks}");
        assert!(remarks.contains("«30000,03»"), "what was sent: {remarks}");
    }
    assert_eq!(place.read(FILE), before, "nothing applies itself");
}

#[test]
fn a_sheet_that_nobody_touched_says_nothing_and_is_fine() {
    let (place, table) = sent();
    place.write("terug.csv", as_csv(&table));
    let out = place.fine(&["review", FILE, "terug.csv", "--language", "en"]);
    let all = "Not answered yet: Linde, Café Wilg, Eik\n";
    assert!(out.ends_with(all), "{out}");
    for options in [&["--xlsx"][..], &["--language", "en"]] {
        let export = [&["export", FILE, "again"], options].concat();
        place.fine(&export);
    }
    for file in ["again/pakket.xlsx", "again/allocation_matrix.csv"] {
        let out = place.fine(&["review", FILE, file, "--language", "en"]);
        assert!(out.ends_with(all), "{file}: {out}");
    }
}

#[test]
fn a_file_of_another_dossier_is_refused() {
    let (place, table) = sent();
    let swap = |cell: &String| {
        if cell.starts_with("DOS-") {
            "DOS-other".to_owned()
        } else {
            cell.clone()
        }
    };
    let other: Vec<Vec<String>> = table
        .iter()
        .map(|row| row.iter().map(swap).collect())
        .collect();
    place.write("terug.csv", as_csv(&other));
    let words = place.refused(1, &["review", FILE, "terug.csv", "--language", "en"]);
    assert!(words.contains("DOS-other"), "{words}");
    // One row from elsewhere is told and left out.
    let mut mixed = table;
    fill(&mut mixed, ("LIN-0001", "ORG-0001"), "akkoord", "ja");
    fill(
        &mut mixed,
        ("LIN-0001", "ORG-0001"),
        "dossier_id",
        "DOS-other",
    );
    place.write("terug.csv", as_csv(&mixed));
    let answer = place.run(&["review", FILE, "terug.csv", "--language", "en"]);
    assert!(
        answer.code == 1 && answer.out.contains("0 answers"),
        "{}",
        answer.out
    );
}

#[test]
fn of_an_earlier_state_it_says_what_became_different_and_what_was_changed() {
    let (place, table) = sent();
    let table = answered(table);
    place.write("terug.csv", as_csv(&table));
    place.write(
        "later.json",
        r#"[{ "set": "lines/LIN-0002/amount", "value": "150000" }]"#,
    );
    place.fine(&["apply", FILE, "later.json"]);
    let answer = place.run(&["review", FILE, "terug.csv", "--language", "en"]);
    assert!(
        answer.out.contains("about an earlier state of the plan"),
        "{}",
        answer.out
    );
    assert!(answer.out.contains("after 1 step"), "{}", answer.out);
    let count = |words: &str| answer.out.matches(words).count();
    assert_eq!(count("something computed was changed"), 1, "{}", answer.out);
    assert_eq!(count("from «40000,00» to «50000,00»"), 6, "{}", answer.out);
    // A proposal is laid beside what the plan has now.
    assert!(
        answer
            .out
            .contains("2019: € 50.000,00 → proposes € 45.000,50"),
        "{}",
        answer.out
    );
    // A state that the log does not lead to.
    let swap = |cell: &String| {
        if cell.starts_with("PLN-") {
            "PLN-0".to_owned()
        } else {
            cell.clone()
        }
    };
    let other: Vec<Vec<String>> = table
        .iter()
        .map(|row| row.iter().map(swap).collect())
        .collect();
    place.write("terug.csv", as_csv(&other));
    let answer = place.run(&["review", FILE, "terug.csv", "--language", "en"]);
    assert!(
        answer.out.contains("that this dossier does not know"),
        "{}",
        answer.out
    );
}

#[test]
fn an_accepted_proposal_is_one_step_and_the_amount() {
    let (place, table) = sent();
    place.write("terug.csv", as_csv(&answered(table)));
    let accept = [
        "review",
        FILE,
        "terug.csv",
        "--accept",
        "Linde",
        "--language",
        "en",
    ];
    let dry = [&accept[..], &["--dry-run"]].concat();
    let before = place.read(FILE);
    place.run(&dry);
    assert_eq!(place.read(FILE), before);
    place.run(&accept);
    let opened = file::open(&place.path(FILE)).expect("it opens");
    let outcome = ontschot::engine::evaluate(&opened.dossier.plan);
    let address = "allocations/2019/LIN-0002/ORG-0001"
        .parse()
        .expect("a place");
    let Address::Amount(Amount::Organisation(year, line, who)) = address else {
        panic!("an amount");
    };
    let amount = outcome.organisation_amount(year, line, who);
    assert_eq!(
        amount.map(|amount| amount.to_string()),
        Some("45000.50".to_owned())
    );
    assert_eq!(opened.dossier.log.len(), 2, "the plan, and the proposal");
    let out = place.run(&accept).out;
    assert!(
        out.contains("had this already") || out.contains("already"),
        "{out}"
    );
}

#[test]
fn the_same_line_answered_twice_in_two_ways_is_told() {
    let (place, table) = sent();
    let mut one = table.clone();
    fill(&mut one, ("LIN-0001", "ORG-0001"), "akkoord", "ja");
    let mut two = table;
    fill(&mut two, ("LIN-0001", "ORG-0001"), "akkoord", "nee");
    place.write("one.csv", as_csv(&one));
    place.write("two.csv", as_csv(&two));
    let same = place.fine(&["review", FILE, "one.csv", "one.csv", "--language", "en"]);
    assert!(!same.contains("To look at"), "{same}");
    let answer = place.run(&[
        "review",
        FILE,
        "one.csv",
        "two.csv",
        "--language",
        "en",
        "--format",
        "json",
    ]);
    let json: serde_json::Value = serde_json::from_str(&answer.out).expect("JSON");
    assert_eq!(json["answers"][0]["agreed"], "yes", "the first counts");
    assert_eq!(json["files"][1]["remarks"][0]["code"], "answered_twice");
    assert_eq!(json["silent"].as_array().map(Vec::len), Some(2));
    assert_eq!(json["unanswered"].as_array().map(Vec::len), Some(1));
    assert_eq!(answer.code, 1);
}
