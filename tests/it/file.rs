//! The dossier file: everything comes back, and what cannot be read says where and why.

use crate::support::{command::Place, plans};
use ontschot::{
    change::diff,
    dossier::{Dossier, Scenario, ScenarioId},
    engine::evaluate,
    file::{self, FileError, Keeper, Notice, backup, disk::Here},
    plan::{Plan, TableName, Value},
};
use proptest::prelude::*;

const EXAMPLE: &str = include_str!("../../assets/examples/samen-noord.ontschot");

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_dossier_comes_back_as_it_was(plan in plans::plans()) {
        let dossier = Dossier::new("DOS-test".to_owned(), plan);
        let bytes = file::write(&dossier, &evaluate(&dossier.plan));
        let opened = file::read(&bytes).expect("a file of our own opens");
        prop_assert_eq!(&opened.dossier, &dossier);
        prop_assert_eq!(opened.notices, []);
        prop_assert_eq!(file::write(&dossier, &evaluate(&dossier.plan)), bytes);
    }

    #[test]
    fn every_scenario_comes_back_as_it_was(one in plans::plans(), two in plans::plans()) {
        let scenarios = [(&one, &two), (&one, &Plan::default())].map(|(from, to)| {
            let words = " «a\n\"b\", ".to_owned();
            Scenario::between(words.clone(), words, "0123".to_owned(), from, to)
        });
        let ids = [1, 12_345].map(ScenarioId::new);
        let dossier = Dossier::new("DOS-test".to_owned(), one);
        let dossier = dossier.with_scenarios(ids.into_iter().zip(scenarios).collect());
        let bytes = file::write(&dossier, &evaluate(&dossier.plan));
        let opened = file::read(&bytes).expect("a file of our own opens");
        prop_assert_eq!(&opened.dossier, &dossier);
        let changes = dossier.scenarios.values().map(|scenario| scenario.changes.len());
        let text = String::from_utf8(bytes).expect("text");
        let lines = text.lines().filter(|line| line.starts_with("{\"place\":"));
        prop_assert_eq!(lines.count(), changes.sum::<usize>());
    }

    #[test]
    fn every_value_reads_back_from_its_json(plan in plans::plans()) {
        for name in TableName::ALL {
            let table = plan.table(name);
            for number in table.numbers() {
                for (field, kind) in table.fields() {
                    let value = table.get(number, field).expect("a field of the table");
                    prop_assert_eq!(file::value::read(kind, &file::value::write(&value)), Ok(value));
                }
            }
        }
    }

    #[test]
    fn a_damaged_file_is_refused_and_never_panics(at in 0..EXAMPLE.len(), byte in any::<u8>()) {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        bytes[at] = byte;
        let _either = file::read(&bytes);
        let _cut = file::read(&bytes[..at]);
    }
}

fn refused(before: &str, after: &str) -> FileError {
    assert!(EXAMPLE.contains(before), "{before}");
    let text = EXAMPLE.replacen(before, after, 1);
    file::read(text.as_bytes()).expect_err("refused")
}

#[test]
fn a_row_is_a_line_so_that_two_files_can_be_laid_side_by_side() {
    // An adopted version keeps its own rows, below those of the plan.
    let (plan, _) = EXAMPLE
        .split_once("\"versions\"")
        .expect("the example has a version");
    let awards = plan
        .lines()
        .filter(|line| line.starts_with("{\"id\":\"AWD-"));
    assert_eq!(awards.count(), 167);
}

#[test]
fn lines_that_are_more_together_than_anybody_can_type_are_saved_and_opened() {
    let place = Place::new();
    let years = ["--start", "2018-01-01", "--end", "2018-12-31"];
    place.fine(
        &[
            &["new", "d", "--title", "T", "--authority", "A"][..],
            &years,
        ]
        .concat(),
    );
    place.write(
        "edits.json",
        r#"[{"add": "lines", "row": {"name": "One", "amount": "9000000000"}},
            {"add": "lines", "row": {"name": "Two", "amount": "9000000000"}}]"#,
    );
    place.fine(&["apply", "d", "edits.json"]);
    let budget = place.fine(&["show", "d", "budget"]);
    assert!(budget.contains("18000000000,00"), "{budget}");
}

#[test]
fn a_newer_file_names_the_version_that_can_open_it() {
    let error = refused(
        "\"version\": 1,\n\"app\": \"0.1.0\"",
        "\"version\": 2,\n\"app\": \"9.8\"",
    );
    assert!(matches!(error, FileError::Newer { app } if app == "9.8"));
}

#[test]
fn what_the_app_does_not_know_is_refused_not_dropped() {
    let error = refused("\"name\":\"SPIN\"", "\"colour\":\"red\",\"name\":\"SPIN\"");
    assert!(
        matches!(error, FileError::Unreadable { line: 11.., ref reason, .. } if reason.contains("colour"))
    );
}

#[test]
fn a_reference_to_a_row_that_is_gone_is_refused() {
    let error = refused(
        "\"organisation\":\"ORG-0001\"",
        "\"organisation\":\"ORG-9999\"",
    );
    assert!(matches!(error, FileError::Inconsistent(_)), "{error}");
}

#[test]
fn another_file_is_not_taken_for_a_dossier() {
    for other in [
        "",
        "a;b\n1;2\n",
        "{}",
        "[]",
        "{\"format\": \"x\", \"version\": 1}",
    ] {
        let error = file::read(other.as_bytes()).expect_err("refused");
        let known = matches!(error, FileError::NotADossier | FileError::Unreadable { .. });
        assert!(known, "{other}: {error}");
    }
}

#[test]
fn totals_that_are_not_those_of_today_are_told() {
    let text = EXAMPLE.replacen("\"2019\":\"7443961.00\"", "\"2019\":\"7443961.01\"", 1);
    let opened = file::read(text.as_bytes()).expect("it opens");
    assert!(matches!(
        opened.notices.as_slice(),
        [Notice::OtherTotal { .. }]
    ));
}

#[test]
fn saving_replaces_the_file_whole_and_leaves_nothing_beside_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("d.ontschot");
    std::fs::write(&path, "old").expect("a file");
    let opened = file::read(EXAMPLE.as_bytes()).expect("it opens");
    let outcome = evaluate(&opened.dossier.plan);
    let mut keeper = Keeper::replacing(Box::new(Here), &path).expect("nobody holds it");
    keeper.save(&opened.dossier, &outcome).expect("it saves");
    drop(keeper);
    assert_eq!(std::fs::read_to_string(&path).expect("a file"), EXAMPLE);
    let backups = backup::list(&Here, &path).expect("a folder");
    let kept = std::fs::read(&backups[0].path).expect("a backup");
    assert_eq!((kept.as_slice(), backups.len()), (&b"old"[..], 1));
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("a folder").count(),
        2,
        "the file and its backups"
    );
}

#[test]
fn a_folder_that_is_gone_is_told_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("gone").join("d.ontschot");
    let opened = file::read(EXAMPLE.as_bytes()).expect("it opens");
    assert!(!opened.dossier.plan.lines.is_empty());
    let error = Keeper::hold(Box::new(Here), &path);
    assert!(matches!(error, Err(FileError::Disk { .. })));
}

#[test]
fn the_schema_is_json_and_knows_every_table() {
    let schema: serde_json::Value = serde_json::from_str(&file::schema()).expect("JSON");
    for table in [
        "assignment",
        "arrangement",
        "organisations",
        "awards",
        "lines",
        "keys",
    ] {
        assert!(schema["properties"].get(table).is_some(), "{table}");
    }
}

/// The example with a scenario of one change, instead of its own.
fn with_change(change: &str) -> Vec<u8> {
    let scenario = format!(
        "\"scenarios\": [\n{{\"id\":\"SCN-0003\",\"name\":\"x\",\"base\":\"\",\"changes\":[\n{change}\n]}}\n]"
    );
    let (tables, _) = EXAMPLE
        .split_once("\n\"scenarios\"")
        .expect("the example has a scenario");
    format!("{tables}\n{scenario}\n}}\n").into_bytes()
}

#[test]
fn a_scenario_that_names_what_cannot_be_is_refused() {
    for (change, place) in [
        (
            r#"{"place":"wishes/LIN-0001/amount","before":null,"after":null}"#,
            "wishes",
        ),
        (
            r#"{"place":"lines/LIN-0001/colour","before":null,"after":null}"#,
            "colour",
        ),
        (
            r#"{"place":"lines/LIN-0001/amount","before":null,"after":"much"}"#,
            "much",
        ),
        (
            r#"{"place":"lines/LIN-0001/amount","before":"1","after":"2","why":"so"}"#,
            "why",
        ),
        (r#"{"place":"lines/LIN-0001/amount","after":"2"}"#, "before"),
        (
            r#"{"place":"lines/LIN-0099","before":null,"after":{"id":"LIN-0098","name":"a","amount":{"weight":"1"}}}"#,
            "LIN-0098",
        ),
        (
            r#"{"place":"keys/KEY-0099","before":null,"after":{"id":"KEY-0099","colour":"a"}}"#,
            "colour",
        ),
        (
            r#"{"place":"budget/2018/reserve","before":null,"after":null}"#,
            "budget/2018/reserve",
        ),
        (
            r#"{"place":"arrangement","before":null,"after":null}"#,
            "arrangement",
        ),
    ] {
        let refused = file::read(&with_change(change)).map(|opened| opened.dossier.scenarios);
        let error = refused.expect_err(change).to_string();
        assert!(error.contains(place), "{change}: {error}");
    }
}

#[test]
fn values_by_organisation_and_year_come_back_from_a_scenario() {
    let pins = r#"{"place":"lines/LIN-0001/pins","before":{},"after":{"ORG-0001/2018":"1.50","ORG-0002/2019":"-2.00"}}"#;
    let pin = r#"{"place":"lines/LIN-0001/pins/ORG-0001/2018","before":null,"after":"1.50"}"#;
    for change in [pins, pin] {
        let opened = file::read(&with_change(change)).expect("it opens").dossier;
        let scenario = opened.scenarios.values().next().expect("a scenario");
        let made = scenario.on(&opened.plan).expect("it goes on the plan");
        let pins = made.table(TableName::Lines).get(1, "pins");
        assert!(matches!(pins, Some(Value::Map(pins)) if !pins.is_empty()));
        assert!(!diff(&opened.plan, &made).is_empty());
        let again = file::write(&opened, &evaluate(&opened.plan));
        let text = String::from_utf8(again.clone()).expect("text");
        assert!(text.contains(change), "{text}");
        assert_eq!(file::read(&again).expect("it opens").dossier, opened);
        assert_eq!(opened.counters.highest_scenario(), 3);
    }
}
