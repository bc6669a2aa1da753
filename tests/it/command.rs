//! The command line: exit codes, all or nothing, and messages that say what, where and what next.

use crate::support::command::{Place, project_file};

fn example() -> Place {
    let place = Place::new();
    let example = std::fs::read(project_file("assets/examples/samen-noord.ontschot"));
    place.write("s.ontschot", example.expect("the example"));
    place
}

#[test]
fn a_register_becomes_a_joint_budget_from_nothing() {
    let place = Place::new();
    let register = project_file("assets/examples/samen-noord-register.csv");
    let figures = project_file("assets/examples/noord-wijken-2022.csv");
    place.fine(&[
        "new",
        "n.ontschot",
        "--title",
        "Samen Noord",
        "--authority",
        "Stadsdeel Noord",
        "--start",
        "2018-01-01",
        "--end",
        "2020-12-31",
    ]);
    place.fine(&["import", "n.ontschot", "--register", &register]);
    let combined = place.fine(&[
        "--language",
        "en",
        "combine",
        "n.ontschot",
        "--base-year",
        "2018",
        "--where",
        "ORGANISATIEONDERDEEL=stadsdeel Noord",
        "--where",
        "TYPE_PERIODICITEIT=Periodiek",
    ]);
    assert!(combined.contains("left out: SBA-010235"), "{combined}");
    assert!(
        combined.contains("11 awards, 9 organisations, 4 schemes → 1 budget: € 7.241.208,14"),
        "{combined}"
    );
    place.fine(&[
        "import",
        "n.ontschot",
        "--figures",
        &figures,
        "--code",
        "code",
        "--name",
        "name",
        "--figure",
        "population",
        "--year",
        "2022",
        "--parent",
        "Noord",
    ]);
    place.fine(&["check", "n.ontschot"]);
    place.fine(&["export", "n.ontschot", "package"]);
    assert!(place.path("package/toedeling.csv").exists());
    assert!(place.path("package/datapackage.json").exists());
}

#[test]
fn combining_twice_takes_no_award_twice() {
    let place = example();
    let before = place.read("s.ontschot");
    let message = place.refused(
        1,
        &[
            "--language",
            "en",
            "combine",
            "s.ontschot",
            "--base-year",
            "2018",
            "--where",
            "ORGANISATIEONDERDEEL=stadsdeel Noord",
            "--where",
            "TYPE_PERIODICITEIT=Periodiek",
        ],
    );
    assert!(message.contains("nothing to combine"), "{message}");
    assert!(before == place.read("s.ontschot"));
}

#[test]
fn schemes_can_be_lines_divided_by_what_was_granted() {
    let place = Place::with_dossier("n.ontschot");
    let register = project_file("assets/examples/samen-noord-register.csv");
    place.fine(&["import", "n.ontschot", "--register", &register]);
    place.fine(&[
        "combine",
        "n.ontschot",
        "--base-year",
        "2018",
        "--where",
        "TYPE_PERIODICITEIT=Periodiek",
        "--lines",
        "scheme",
        "--sources",
        "one",
        "--organisation",
        "Stichting Doras",
        "--organisation",
        "stichting dock amstel & zaan",
    ]);
    let table = place.fine(&["show", "n.ontschot", "allocation_matrix", "--format", "csv"]);
    for granted in ["832186.25", "790192.00", "2088961.00"] {
        assert!(table.contains(granted) || granted == "790192.00", "{table}");
    }
    let sources = place.fine(&["show", "n.ontschot", "sources", "--format", "csv"]);
    assert_eq!(
        sources.lines().count(),
        3,
        "one source, two years, a heading: {sources}"
    );
}

#[test]
fn edits_are_all_or_nothing() {
    let place = example();
    let before = place.read("s.ontschot");
    place.write(
        "e.json",
        r#"[{"set": "lines/LIN-0001/amount", "value": "1000.00"},
            {"set": "lines/LIN-0002/amount", "value": "duizend"}]"#,
    );
    let message = place.refused(1, &["--language", "en", "apply", "s.ontschot", "e.json"]);
    assert!(
        message.contains("e.json, edit 2:") && message.contains("«duizend»"),
        "{message}"
    );
    assert!(before == place.read("s.ontschot"));

    place.write(
        "e.json",
        r#"[{"step": "Een onderdeel erbij", "edits": [
              {"add": "lines", "id": "LIN-0013", "row": {
                 "name": "Proef", "method": "per_year", "amounts": {"2018": "10.00", "2019": null},
                 "organisations": ["ORG-0001", "ORG-0002"], "split": "shares",
                 "shares": {"ORG-0001": "1/3", "ORG-0002": "2/3"}}},
              {"set": "sources/SRC-0001/committed/2018", "value": "3964913.00"}]}]"#,
    );
    let refused = place.refused(1, &["--language", "en", "apply", "s.ontschot", "e.json"]);
    assert!(
        refused.contains("cannot be empty"),
        "an amount is there or not: {refused}"
    );
    let text = String::from_utf8(place.read("e.json"))
        .expect("text")
        .replace(", \"2019\": null", "");
    place.write("e.json", text);
    place.fine(&["apply", "s.ontschot", "e.json"]);
    let cell = place.fine(&[
        "explain",
        "s.ontschot",
        "allocations/2018/LIN-0013/ORG-0001",
    ]);
    assert!(cell.contains("€ 3,"), "{cell}");
}

#[test]
fn who_writes_all_is_told_how_it_is_written() {
    let place = example();
    place.write(
        "e.json",
        r#"[{"set": "lines/LIN-0001/organisations", "value": "all"}]"#,
    );
    let message = place.refused(1, &["--language", "en", "apply", "s.ontschot", "e.json"]);
    assert!(message.contains("* for all"), "{message}");
}

#[test]
fn a_row_in_use_is_not_removed_and_its_users_are_named() {
    let place = example();
    place.write("e.json", r#"[{"remove": "organisations/ORG-0001"}]"#);
    let message = place.refused(1, &["--language", "en", "apply", "s.ontschot", "e.json"]);
    assert!(
        message.contains("SPIN") && message.contains("still used by"),
        "{message}"
    );
}

#[test]
fn check_ends_with_one_where_an_error_is_found() {
    let place = example();
    place.fine(&["check", "s.ontschot"]);
    place.write(
        "e.json",
        r#"[{"set": "lines/LIN-0001/amount", "value": "99999999"}]"#,
    );
    place.fine(&["apply", "s.ontschot", "e.json"]);
    let answer = place.run(&["--language", "en", "check", "s.ontschot"]);
    assert_eq!(answer.code, 1);
    assert!(answer.out.contains("B001 error"), "{}", answer.out);
    let json = place.run(&["check", "s.ontschot", "--format", "json"]);
    let findings: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(findings[0]["code"], "B001");
    assert_eq!(findings[0]["place"], "budget/2018/unallocated");
}

#[test]
fn what_could_not_run_ends_with_two() {
    let place = example();
    for arguments in [
        &["frob"][..],
        &["check", "gone.ontschot"],
        &["import", "s.ontschot"],
        &["import", "s.ontschot", "--register", "gone.csv"],
        &["new", "x.ontschot", "--title", "T"],
        &["show", "s.ontschot", "budget", "--year", "2019..2018"],
    ] {
        let message = place.refused(2, arguments);
        assert!(
            message.contains("gone") || message.contains("--help"),
            "{message}"
        );
    }
}

#[test]
fn what_was_refused_ends_with_one() {
    let place = example();
    for (arguments, word) in [
        (&["show", "s.ontschot", "colours"][..], "allocations"),
        (
            &["explain", "s.ontschot", "nowhere"],
            "budget/2018/available",
        ),
        (
            &["explain", "s.ontschot", "budget/2030/counted"],
            "budget/2030/counted",
        ),
        (
            &["export", "s.ontschot", "p", "--organisation", "Dor"],
            "Stichting Doras",
        ),
        (
            &["export", "s.ontschot", "p", "--dialect", "lotus"],
            "rfc4180",
        ),
    ] {
        let message = place.refused(1, arguments);
        assert!(message.contains(word), "{message}");
    }
    assert!(
        !place.path("p").exists(),
        "a refused export makes no folder"
    );
    let before = place.read("s.ontschot");
    let new = [
        "new",
        "s.ontschot",
        "--title",
        "T",
        "--authority",
        "A",
        "--start",
        "2018-01-01",
    ];
    place.refused(1, &[&new[..], &["--end", "2018-12-31"]].concat());
    assert!(before == place.read("s.ontschot"), "new overwrites nothing");
}

#[test]
fn help_speaks_both_languages() {
    let place = Place::new();
    let dutch = place.fine(&["combine", "--help"]);
    assert!(
        dutch.contains("Gebruik: ontschot combine") && dutch.contains("prijspeil"),
        "{dutch}"
    );
    let english = place.fine(&["--language", "en", "combine", "--help"]);
    assert!(english.contains("Usage: ontschot combine") && english.contains("price level"));
    let whole = place.fine(&["--help"]);
    assert!(
        !whole.contains("help-"),
        "every word is in the catalogue: {whole}"
    );
}

#[test]
fn an_explanation_reads_from_the_amount_down_to_what_was_typed() {
    let place = example();
    let amount = "allocations/2019/LIN-0001/ORG-0001/AREA-0001";
    let words = place.fine(&["--language", "en", "explain", "s.ontschot", amount]);
    for part in [
        "Volewijck = €",
        "1.246.726,00 × 1,028 × 1",
        "Typed as € 1.246.726,00",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
    let json = place.fine(&["explain", "s.ontschot", amount, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["rule"], "split");
    assert_eq!(json["about"], amount);
}

#[test]
fn an_id_that_was_given_never_comes_to_mean_another_row() {
    let place = example();
    let add = |id: &str| format!(r#"[{{"add": "lines", "id": "{id}", "row": {{"name": "N"}}}}]"#);
    place.write("add.json", add("LIN-0050"));
    place.write("remove.json", r#"[{"remove": "lines/LIN-0050"}]"#);
    place.fine(&["apply", "s.ontschot", "add.json"]);
    place.fine(&["apply", "s.ontschot", "remove.json"]);
    let message = place.refused(1, &["--language", "en", "apply", "s.ontschot", "add.json"]);
    assert!(message.contains("LIN-0050 was given before"), "{message}");
    place.write("add.json", add("LIN-4294967295"));
    place.refused(1, &["apply", "s.ontschot", "add.json"]);
    place.write("add.json", r#"[{"add": "lines", "row": {"name": "N"}}]"#);
    place.fine(&["apply", "s.ontschot", "add.json"]);
    let lines = place.fine(&["show", "s.ontschot", "lines", "--format", "csv"]);
    assert!(lines.contains("LIN-0051,N"), "{lines}");
}

#[test]
fn a_mark_that_could_be_either_is_not_guessed_in_edits() {
    let place = example();
    let before = place.read("s.ontschot");
    for amount in ["15.000", "15,000", "1,5"] {
        let edit = format!(r#"[{{"set": "lines/LIN-0001/amount", "value": "{amount}"}}]"#);
        place.write("e.json", edit);
        place.refused(1, &["apply", "s.ontschot", "e.json"]);
    }
    place.write(
        "e.json",
        r#"[{"set": "lines/LIN-0001/organisations", "value": null}]"#,
    );
    place.refused(1, &["apply", "s.ontschot", "e.json"]);
    assert!(before == place.read("s.ontschot"));
}

#[test]
fn an_area_that_all_known_areas_lie_in_takes_no_money_from_them() {
    let place = example();
    let figures = project_file("assets/examples/noord-wijken-2022.csv");
    let answer = place.fine(&[
        "--language",
        "en",
        "import",
        "s.ontschot",
        "--figures",
        &figures,
        "--code",
        "code",
        "--name",
        "name",
        "--figure",
        "population=inwoners",
        "--year",
        "2022",
        "--parent",
        "Noord",
    ]);
    assert!(
        answer.contains("Areas: 1 new, 15 with another name or place"),
        "{answer}"
    );
    place.fine(&["check", "s.ontschot"]);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_dossier_stays_a_link() {
    let place = example();
    std::os::unix::fs::symlink(place.path("s.ontschot"), place.path("link.ontschot"))
        .expect("a link");
    place.write(
        "e.json",
        r#"[{"set": "lines/LIN-0001/amount", "value": "1.00"}]"#,
    );
    place.fine(&["apply", "link.ontschot", "e.json"]);
    assert!(place.path("link.ontschot").is_symlink());
    let budget = place.fine(&["explain", "s.ontschot", "allocations/2018/LIN-0001"]);
    assert!(budget.contains("€ 1,00"), "{budget}");
}
