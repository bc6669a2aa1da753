//! Scenarios on the command line, as programs read them; `tests/cases/scenarios.md` shows how people
//! do.

use crate::support::command::{Place, project_file};
use serde_json::Value as Json;

const EDITS: &str = r#"[
    {"set": "lines/LIN-0001/amount", "value": "1000000"},
    {"set": "lines/LIN-0005/amount", "value": "2200000"}
]"#;

/// The example with a scenario.
fn place() -> Place {
    let place = Place::new();
    let example = project_file("assets/examples/samen-noord.ontschot");
    std::fs::copy(example, place.path("d")).expect("a copy of the example");
    place.write("edits.json", EDITS);
    place.fine(&["scenario", "d", "add", "Jeugd", "edits.json"]);
    place
}

fn json(text: &str) -> Json {
    serde_json::from_str(text).expect("JSON")
}

fn cents(amount: &str) -> i64 {
    amount
        .replace('.', "")
        .parse()
        .expect("an amount with two decimals")
}

#[test]
fn a_comparison_as_csv_adds_up_and_has_no_totals() {
    let place = place();
    let csv = place.fine(&["scenario", "d", "compare", "Jeugd", "--format", "csv"]);
    let mut lines = csv.lines();
    let heading =
        "group,id,name,presence,year,before,after,difference,change,share_before,share_after";
    assert_eq!(lines.next(), Some(heading));
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    let sum = |group: &str, column: usize| -> i64 {
        let rows = rows.iter().filter(|row| row[0] == group);
        rows.map(|row| cents(row[column])).sum()
    };
    for column in 5..8 {
        assert_eq!(sum("organisation", column), sum("line", column));
        assert_eq!(sum("area", column), sum("line", column));
    }
    assert_eq!(sum("line", 5), 2_233_756_214);
    assert_eq!(sum("line", 6) - sum("line", 5), sum("line", 7));
    let dutch = [
        "scenario",
        "d",
        "compare",
        "Jeugd",
        "--format",
        "csv",
        "--dialect",
        "excel-nl",
    ];
    let dutch = place.fine(&dutch);
    assert!(dutch.starts_with("\u{feff}soort;id;naam;"), "{dutch}");
    assert!(
        dutch.contains(";2018;1246726,00;1000000,00;-246726,00;-0,197899137421;"),
        "{dutch}"
    );
}

#[test]
fn a_comparison_as_json_is_exact_and_says_who_gains_and_who_loses() {
    let place = place();
    let text = place.fine(&[
        "scenario", "d", "compare", "plan", "Jeugd", "--format", "json",
    ]);
    let json = json(&text);
    assert_eq!(json["before"], "plan");
    assert_eq!(json["after"], "Jeugd");
    assert_eq!(json["directions"]["gains"], serde_json::json!(["ORG-0009"]));
    assert_eq!(json["directions"]["loses"], serde_json::json!(["ORG-0001"]));
    let spin = &json["organisations"][0];
    assert_eq!(spin["id"], "ORG-0001");
    assert_eq!(spin["years"]["2018"]["difference"], "-246726.00");
    assert_eq!(spin["years"]["2018"]["change"], "-123363/623363");
    assert_eq!(json["inputs"][0]["place"], "lines/LIN-0001/amount");
    assert_eq!(json["inputs"][0]["after"], "1000000.00");
    assert_eq!(json["budget"].as_array().map(Vec::len), Some(8));
}

#[test]
fn list_and_show_answer_programs_too() {
    let place = place();
    let list = json(&place.fine(&["scenario", "d", "list", "--format", "json"]));
    assert_eq!(
        list[0]["name"], "Samen naar bewoners",
        "of the example itself"
    );
    assert_eq!(list[1]["id"], "SCN-0002");
    assert_eq!(list[1]["changes"], 2);
    assert_eq!(list[1]["is_base_the_plan"], true);
    let shown = json(&place.fine(&["scenario", "d", "show", "SCN-0002", "--format", "json"]));
    assert_eq!(shown["changes"][1]["place"], "lines/LIN-0005/amount");
    assert_eq!(shown["conflicts"], serde_json::json!([]));
}

#[test]
fn a_scenario_is_exported_and_explained_as_the_plan_that_it_makes() {
    let place = place();
    let explain = |extra: &[&str]| {
        let arguments = ["explain", "d", "totals/2018/lines", "--format", "json"];
        json(&place.fine(&[&arguments, extra].concat()))
    };
    let difference = explain(&["--scenario", "Jeugd", "--difference"]);
    assert_eq!(difference["rule"], "difference");
    assert_eq!(difference["result"], "-135687.00");
    assert_eq!(difference["steps"][0], explain(&[]));
    assert_eq!(difference["steps"][1], explain(&["--scenario", "Jeugd"]));
    place.refused(2, &["explain", "d", "totals/2018/lines", "--difference"]);

    place.fine(&["export", "d", "out", "--scenario", "Jeugd"]);
    let made = place.read("out/toedeling.csv");
    place.fine(&["scenario", "d", "adopt", "Jeugd"]);
    place.fine(&["export", "d", "after"]);
    assert_eq!(
        place.read("after/toedeling.csv"),
        made,
        "the same rows with the same snapshot"
    );
}

#[test]
fn what_cannot_be_a_scenario_is_refused_and_changes_nothing() {
    let place = place();
    let before = place.read("d");
    for name in ["plan", "SCN-0007", " ", "jeugd "] {
        place.refused(1, &["scenario", "d", "add", name, "edits.json"]);
    }
    place.refused(
        1,
        &["scenario", "d", "add", "Other", "edits.json", "--onto"],
    );
    place.write(
        "same.json",
        r#"{"set": "lines/LIN-0001/amount", "value": "1246726"}"#,
    );
    place.refused(1, &["scenario", "d", "add", "Same", "same.json"]);
    place.write("wrong.json", r#"{"remove": "organisations/ORG-0001"}"#);
    place.refused(1, &["scenario", "d", "add", "Wrong", "wrong.json"]);
    place.refused(2, &["scenario", "d", "add", "None", "none.json"]);
    place.refused(1, &["scenario", "d", "compare", "None"]);
    place.refused(1, &["show", "d", "budget", "--scenario", "None"]);
    place.refused(2, &["scenario", "d"]);
    assert_eq!(place.read("d"), before);
}

#[test]
fn every_verb_of_a_scenario_has_help_in_both_languages() {
    let place = Place::new();
    for verb in ["list", "add", "show", "compare", "adopt", "remove"] {
        for language in ["nl", "en"] {
            let help = place.fine(&["scenario", "d", verb, "--help", "--language", language]);
            let usage = format!("ontschot scenario <FILE> {verb}");
            assert!(help.contains(&usage) && !help.contains("help-"), "{help}");
        }
    }
}

#[test]
fn a_picture_of_a_scenario_says_whose_it_is() {
    let place = place();
    let picture = ["picture", "d", "budget", "s.svg", "--scenario", "Jeugd"];
    let told = place.fine(&picture);
    assert!(told.contains("scenario «Jeugd»"), "{told}");
    let svg = std::fs::read_to_string(place.path("s.svg")).expect("a picture");
    assert!(svg.contains("scenario «Jeugd»"));
}

/// Dock has part of one line and all of another; what becomes free of them stands in one table, in
/// which every column of a line and year comes to the same.
#[test]
fn an_exit_as_csv_has_everyone_on_the_line_and_no_totals() {
    let place = place();
    let leaves = ["--organisation", "Stichting DOCK", "--on", "2019-07-01"];
    place.fine(&[&["scenario", "d", "exit", "--name", "Weg"][..], &leaves].concat());
    let csv = place.fine(&["scenario", "d", "exit-report", "Weg", "--format", "csv"]);
    let mut lines = csv.lines();
    let heading = "year,line_id,line,whose,organisation_id,organisation,in_plan,by_rules,equally,in_proportion";
    assert_eq!(lines.next(), Some(heading));
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    assert!(rows.iter().any(|row| row[3] == "leaves"));
    let of: std::collections::BTreeSet<_> = rows.iter().map(|row| (row[0], row[1])).collect();
    for (year, line) in of {
        let own = rows.iter().filter(|row| (row[0], row[1]) == (year, line));
        let sums = [6, 7, 8, 9].map(|at| own.clone().map(|row| cents(row[at])).sum::<i64>());
        assert_eq!(sums, [sums[0]; 4], "{year} {line}");
    }
    let report = ["scenario", "d", "exit-report", "Jeugd"];
    let refused = place.refused(1, &report);
    assert!(refused.contains("vertrekt niemand"), "{refused}");
}
