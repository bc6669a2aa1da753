//! Registers: read as they stand, in the dialects that they come in, or refused with a reason.

use crate::support::command::{Place, project_file};

const HEADER: &str = "DOSSIERNUMMER;AANVRAGER;REGELINGNAAM;BEDRAG_AANGEVRAAGD;BEDRAG_VERLEEND;BEDRAG_VASTGESTELD;SUBSIDIEJAAR;DATUM_OVERZICHT";

fn started() -> Place {
    Place::with_dossier("d.ontschot")
}

fn import(place: &Place, file: &str) -> String {
    place.fine(&[
        "--language",
        "en",
        "import",
        "d.ontschot",
        "--register",
        file,
    ])
}

#[test]
fn windows_1252_with_crlf_and_semicolons() {
    let place = started();
    let file = project_file("tests/data/register-windows-1252-crlf-semicolon.csv");
    let answer = import(&place, &file);
    assert!(
        answer.contains("windows-1252, separated by «;»:"),
        "{answer}"
    );
    let awards = place.fine(&["show", "d.ontschot", "awards", "--format", "csv"]);
    assert!(
        awards.contains("Pride Photo Award 2016 – stadsdeel Oost"),
        "{awards}"
    );
    assert!(
        answer.contains("2016: 29 awards, granted € 143.357,00"),
        "{answer}"
    );
    assert!(
        answer.contains("2017: 3 awards, granted € 25.000,00"),
        "{answer}"
    );
}

#[test]
fn utf8_with_carriage_returns_and_commas() {
    let place = started();
    let file = project_file("tests/data/register-utf8-cr-comma.csv");
    let answer = import(&place, &file);
    assert!(answer.contains("UTF-8, separated by «,»:"), "{answer}");
    let awards = place.fine(&["show", "d.ontschot", "awards", "--format", "csv"]);
    assert!(
        awards.contains("\"Onderwijs, Jeugd en Zorg\""),
        "a comma between quotes stays"
    );
    assert!(
        answer.contains("2016: 25 awards, granted € 301.581,00"),
        "{answer}"
    );
}

#[test]
fn importing_twice_changes_nothing() {
    let place = started();
    let file = project_file("assets/examples/samen-noord-register.csv");
    assert!(import(&place, &file).contains("167 new"));
    let before = place.read("d.ontschot");
    let answer = import(&place, &file);
    assert!(
        answer.contains("0 new, 0 changed, 167 the same"),
        "{answer}"
    );
    assert!(before == place.read("d.ontschot"));
}

#[test]
fn blank_is_not_zero() {
    let place = started();
    place.write(
        "r.csv",
        format!("{HEADER}\nS-1;X;R;NULL;.00;;2018;2018-02-01\n"),
    );
    import(&place, "r.csv");
    let awards = place.fine(&["show", "d.ontschot", "awards", "--format", "json"]);
    let awards: serde_json::Value = serde_json::from_str(&awards).expect("JSON");
    assert_eq!(awards[0]["requested"], serde_json::Value::Null);
    assert_eq!(awards[0]["granted"], "0.00");
    assert_eq!(awards[0]["determined"], serde_json::Value::Null);
}

#[test]
fn a_newer_snapshot_updates_in_place_and_an_older_one_does_not() {
    let place = started();
    let row =
        |granted: &str, day: &str| format!("{HEADER}\nS-1;X;R;10;{granted};;2018;{day} 01:00:00\n");
    place.write("a.csv", row("5", "2018-02-01"));
    place.write("b.csv", row("6", "2018-03-01"));
    import(&place, "a.csv");
    let newer = import(&place, "b.csv");
    assert!(newer.contains("0 new, 1 changed"), "{newer}");
    assert!(
        newer.contains("changed: S-1, Granted: «5,00» → «6,00»"),
        "{newer}"
    );
    let older = import(&place, "a.csv");
    assert!(older.contains("0 changed, 0 the same, 1 older"), "{older}");
    let awards = place.fine(&["show", "d.ontschot", "awards", "--format", "csv"]);
    assert!(
        awards.contains("6.00") && !awards.contains("5.00"),
        "{awards}"
    );
}

/// Every refusal names file, row, column and reason, and leaves the dossier as it was.
#[track_caller]
fn refused(content: &str, words: &[&str]) {
    let place = started();
    let before = place.read("d.ontschot");
    place.write("r.csv", content);
    let message = place.refused(
        1,
        &[
            "--language",
            "en",
            "import",
            "d.ontschot",
            "--register",
            "r.csv",
        ],
    );
    for word in words {
        assert!(message.contains(word), "{message}");
    }
    assert!(message.contains("the dossier is as it was"), "{message}");
    assert!(before == place.read("d.ontschot"));
}

#[test]
fn what_cannot_be_read_is_refused_by_row_and_column() {
    let row = |row: &str| format!("{HEADER}\nS-1;X;R;10;5;;2018;\n{row}\n");
    refused(
        &row("S-2;X;R;10;vijf;;2018;"),
        &["r.csv: row 3, column BEDRAG_VERLEEND", "«vijf»"],
    );
    refused(
        &row("S-2;X;R;10;5,1255;;2018;"),
        &["row 3, column BEDRAG_VERLEEND", "«5,1255»"],
    );
    refused(
        &row("S-2;X;R;10;5;;18;"),
        &["row 3, column SUBSIDIEJAAR", "«18»"],
    );
    refused(
        &row("S-2;;R;10;5;;2018;"),
        &["row 3, column AANVRAGER", "blank"],
    );
    refused(
        &row("S-1;Y;R;10;5;;2018;"),
        &["row 3, column DOSSIERNUMMER", "row 2"],
    );
    refused(&row("S-2;X;R;10"), &["row 3:", "4 cells", "8 columns"]);
    refused(
        &row("S-2;X;R;10;5;;2018;31-02-2018"),
        &["row 3, column DATUM_OVERZICHT"],
    );
    refused("a;b\n1;2\n", &["(AANVRAGER), year (SUBSIDIEJAAR)", "a, b"]);
    refused("", &["empty"]);
}

#[test]
fn the_whole_column_decides_what_a_mark_means() {
    let place = started();
    let amounts =
        |one: &str, two: &str| format!("{HEADER}\nS-1;X;R;;{one};;2018;\nS-2;X;R;;{two};;2018;\n");
    place.write("comma.csv", amounts("1.500", "1.234.567,89"));
    let answer = import(&place, "comma.csv");
    assert!(answer.contains("granted € 1.236.067,89"), "{answer}");

    let place = started();
    place.write("both.csv", amounts("1.500", "2.000"));
    let message = place.refused(
        1,
        &[
            "--language",
            "en",
            "import",
            "d.ontschot",
            "--register",
            "both.csv",
        ],
    );
    assert!(
        message.contains("«1.500» can be read in two ways"),
        "{message}"
    );
    let answer = place.fine(&[
        "--language",
        "en",
        "import",
        "d.ontschot",
        "--register",
        "both.csv",
        "--decimal",
        "comma",
    ]);
    assert!(answer.contains("granted € 3.500,00"), "{answer}");
}

#[test]
fn conditions_and_years_choose_rows() {
    let place = started();
    let file = project_file("assets/examples/samen-noord-register.csv");
    let answer = place.fine(&[
        "--language",
        "en",
        "import",
        "d.ontschot",
        "--register",
        &file,
        "--year",
        "2017..2018",
        "--where",
        "ORGANISATIEONDERDEEL=stadsdeel Noord",
        "--where",
        "periodicity=Periodiek",
        "--where",
        "aanvrager=Stichting Doras",
        "--where",
        "Ontvanger=stichting prisma",
    ]);
    assert!(answer.contains("167 rows, of which 4 match"), "{answer}");
    let unknown = place.refused(
        1,
        &[
            "--language",
            "en",
            "import",
            "d.ontschot",
            "--register",
            &file,
            "--where",
            "KLEUR=rood",
        ],
    );
    assert!(unknown.contains("no column «KLEUR»"), "{unknown}");
}

#[test]
fn a_name_that_turns_out_to_be_known_is_kept_under_one_name() {
    let place = started();
    place.write(
        "r.csv",
        format!("{HEADER}\nS-1;X;R;10;5;;2018;2018-02-01\n"),
    );
    import(&place, "r.csv");
    let answer = place.fine(&[
        "--language",
        "en",
        "import",
        "d.ontschot",
        "--register",
        "r.csv",
        "--same",
        "X=Kept",
        "--same",
        "Nobody=Kept",
    ]);
    assert!(answer.contains("«Nobody» does not occur"), "{answer}");
    let organisations = place.fine(&["show", "d.ontschot", "organisations", "--format", "csv"]);
    assert_eq!(organisations.lines().count(), 2, "{organisations}");
    assert!(organisations.contains("ORG-0001,Kept"), "{organisations}");
    let aliases = place.fine(&["show", "d.ontschot", "aliases", "--format", "csv"]);
    assert!(aliases.contains(",X,"), "{aliases}");
}

#[test]
fn a_register_without_a_day_updates_what_is_there() {
    let place = started();
    let header = HEADER.replace(";DATUM_OVERZICHT", "");
    place.write(
        "a.csv",
        format!("{HEADER}\nS-1;X;R;10;5;;2018;2018-02-01\n"),
    );
    place.write("b.csv", format!("{header}\nS-1;X;R;10;6;;2018\n"));
    import(&place, "a.csv");
    let answer = import(&place, "b.csv");
    assert!(answer.contains("0 new, 1 changed"), "{answer}");
}

#[test]
fn one_mark_for_all_amounts_of_a_file() {
    refused(
        &format!("{HEADER}\nS-1;X;R;1,00;1.005,25;;2018;\nS-2;X;R;2.50;3;;2018;\n"),
        &[
            "row 3, column BEDRAG_AANGEVRAAGD",
            "«2.50» is written otherwise than other amounts",
        ],
    );
    let place = started();
    place.write(
        "r.csv",
        format!("{HEADER}\nS-1;X;R;15.000;1.234,56-;;2018;\n"),
    );
    let answer = import(&place, "r.csv");
    assert!(answer.contains("granted € -1.234,56"), "{answer}");
}

#[test]
fn no_row_is_no_silent_success() {
    let place = started();
    let file = project_file("assets/examples/samen-noord-register.csv");
    let message = place.refused(
        1,
        &[
            "--language",
            "en",
            "import",
            "d.ontschot",
            "--register",
            &file,
            "--year",
            "2014",
        ],
    );
    assert!(
        message.contains("No row of the file meets the conditions"),
        "{message}"
    );
}
