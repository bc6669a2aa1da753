//! Open data: what others read is what the plan says.

use crate::support::command::{Place, project_file};
use ontschot::{exchange::incoming::IncomingTable, file, money::Money};

/// The example in a folder of its own.
/// The example as it would be with an award to each.
fn example() -> Place {
    let place = Place::new();
    let bytes = std::fs::read(project_file("assets/examples/samen-noord.ontschot"));
    place.write("d.ontschot", bytes.expect("the example"));
    let separate = r#"[{ "set": "phases/PHA-0002/form", "value": "separate" }]"#;
    place.write("separate.json", separate);
    place.fine(&["apply", "d.ontschot", "separate.json"]);
    place
}

fn sum(table: &IncomingTable, column: &str) -> Money {
    let at = table.column(column).expect("a column");
    let amounts = table.rows.iter().map(|row| row.cell(at));
    let amounts = amounts.map(|text| text.parse::<Money>().expect("an amount"));
    amounts.fold(Money::ZERO, |sum, amount| sum + amount)
}

#[test]
fn the_register_as_it_will_stand_reads_back_with_the_same_totals() {
    let place = example();
    place.fine(&[
        "export",
        "d.ontschot",
        "open",
        "--profile",
        "subsidieregister",
    ]);
    let table = IncomingTable::read(place.read("open/subsidieregister.csv")).expect("a table");
    assert_eq!(table.header.len(), 13);
    assert_eq!(table.rows.len(), 27, "nine organisations, three years");
    assert_eq!(sum(&table, "BEDRAG_VERLEEND").to_string(), "22337562.14");
    let new = ["new", "e.ontschot", "--title", "T", "--authority", "A"];
    place.fine(&[&new[..], &["--start", "2018-01-01", "--end", "2020-12-31"]].concat());
    place.fine(&[
        "import",
        "e.ontschot",
        "--register",
        "open/subsidieregister.csv",
    ]);
    let plan = file::open(&place.path("e.ontschot"))
        .expect("it opens")
        .dossier
        .plan;
    let granted = plan.awards.iter().filter_map(|(_, award)| award.granted);
    let granted = granted.fold(Money::ZERO, |sum, amount| sum + amount);
    assert_eq!(granted.to_string(), "22337562.14");
}

#[test]
fn an_award_to_all_together_is_one_row_a_year() {
    let place = example();
    place.write(
        "joint.json",
        r#"[{ "set": "phases/PHA-0002/form", "value": "joint" }]"#,
    );
    place.fine(&["apply", "d.ontschot", "joint.json"]);
    let export = ["export", "d.ontschot", "open", "--profile"];
    place.fine(&[&export[..], &["subsidieregister", "--year", "2018"]].concat());
    let table = IncomingTable::read(place.read("open/subsidieregister.csv")).expect("a table");
    let at = table.column("AANVRAGER").expect("a column");
    let rows: Vec<&str> = table.rows.iter().map(|row| row.cell(at)).collect();
    assert_eq!(rows, ["Samen Noord"]);
    assert_eq!(sum(&table, "BEDRAG_VERLEEND").to_string(), "7241208.14");
}

#[test]
fn only_what_was_awarded_is_a_grant() {
    let place = example();
    let export = ["export", "d.ontschot", "open", "--profile", "360giving"];
    let words = place.refused(1, &[&export[..], &["--language", "en"]].concat());
    assert!(words.contains("ontschot award"), "{words}");
    place.fine(&["award", "d.ontschot", "2018", "--date", "2017-12-20"]);
    place.fine(
        &[
            &export[..],
            &["--publisher", "noord", "--funder", "NL-KVK-34366966"],
        ]
        .concat(),
    );
    let table = IncomingTable::read(place.read("open/360giving.csv")).expect("a table");
    assert_eq!(table.rows.len(), 9);
    assert_eq!(sum(&table, "Amount Awarded").to_string(), "7241208.14");
    let first = |column: &str| {
        table
            .rows
            .get(0)
            .expect("a row")
            .cell(table.column(column).expect("a column"))
    };
    assert_eq!(first("Identifier"), "360G-noord-ORG-0001-2018");
    assert_eq!(first("Award Date"), "2017-12-20");
    assert_eq!(first("Planned Dates:Duration (months)"), "12");
    assert_eq!(first("Funding Org:Identifier"), "NL-KVK-34366966");
}
