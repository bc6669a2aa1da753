//! Versions on the command line, as programs read them.

use crate::support::command::{Place, project_file};
use serde_json::Value as Json;

const ADOPT: [&str; 10] = [
    "version",
    "d",
    "adopt",
    "--name",
    "Eerste",
    "--body",
    "AB",
    "--on",
    "2017-12-20",
    "--reason",
];

/// The example with one more version, and a line with less since.
fn place() -> Place {
    let place = Place::new();
    let example = project_file("assets/examples/samen-noord.ontschot");
    std::fs::copy(example, place.path("d")).expect("a copy of the example");
    place.fine(&[&ADOPT[..], &["Akkoord"]].concat());
    place.write(
        "edits.json",
        r#"{"set": "lines/LIN-0001/amount", "value": "1000000"}"#,
    );
    place.fine(&["apply", "d", "edits.json"]);
    place
}

fn json(place: &Place, arguments: &[&str]) -> Json {
    let answer = place.fine(&[arguments, &["--format", "json"]].concat());
    serde_json::from_str(&answer).expect("JSON")
}

#[test]
fn a_comparison_with_the_working_copy_is_exact_and_says_who_gains_and_who_loses() {
    let place = place();
    let one = json(&place, &["version", "d", "compare", "Eerste"]);
    assert_eq!(
        (&one["before"], &one["after"]),
        (&"Eerste".into(), &"plan".into())
    );
    assert_eq!(one["directions"]["loses"], serde_json::json!(["ORG-0001"]));
    assert_eq!(one["inputs"][0]["place"], "lines/LIN-0001/amount");
    let other = json(&place, &["version", "d", "compare", "plan", "VER-0002"]);
    assert_eq!(
        other["directions"]["gains"],
        serde_json::json!(["ORG-0001"])
    );
    let csv = place.fine(&["version", "d", "compare", "eerste", "--format", "csv"]);
    assert!(
        csv.contains(",2018,1246726.00,1000000.00,-246726.00,"),
        "{csv}"
    );
}

#[test]
fn the_list_says_what_is_in_force_and_whether_the_plan_is_still_so() {
    let place = place();
    let list = json(&place, &["version", "d", "list"]);
    // That of the example was adopted the day before.
    assert_eq!(list[0]["standing"], "replaced");
    let own = &list[1];
    assert_eq!(own["standing"], "in_force");
    assert_eq!(own["is_plan"], false);
    assert_eq!(own["total"], "22337562.14");
    assert_eq!(own["adopted"]["reason"], "Akkoord");
    assert!(own["withdrawn"].is_null());
}

#[test]
fn what_cannot_be_adopted_or_withdrawn_is_refused_and_changes_nothing() {
    let place = place();
    let before = place.read("d");
    let adopt = |name, on, reason| {
        [
            "version", "d", "adopt", "--name", name, "--body", "AB", "--on", on, "--reason", reason,
        ]
    };
    for (name, on, reason) in [
        ("plan", "2017-12-01", "R"),
        ("eerste", "2017-12-01", "R"),
        ("Tweede", "2019-12-01", "R"),
        ("Tweede", "2017-12-01", " "),
    ] {
        place.refused(1, &adopt(name, on, reason));
    }
    place.refused(1, &ADOPT[..9]);
    place.refused(2, &["version", "d", "adopt", "--name", "X"]);
    let withdraw = ["version", "d", "withdraw"];
    let decision = ["--body", "AB", "--on", "2018-01-01", "--reason", "R"];
    place.refused(1, &[&withdraw[..], &["None"], &decision].concat());
    place.refused(1, &["version", "d", "compare", "None"]);
    assert_eq!(place.read("d"), before);
}

#[test]
fn every_verb_of_a_version_has_help_in_both_languages() {
    let place = Place::new();
    for verb in ["list", "adopt", "compare", "withdraw"] {
        for language in ["nl", "en"] {
            let help = place.fine(&["version", "d", verb, "--help", "--language", language]);
            let usage = format!("ontschot version <FILE> {verb}");
            assert!(help.contains(&usage) && !help.contains("help-"), "{help}");
        }
    }
}
