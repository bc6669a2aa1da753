//! Figures: of areas as a statistics office writes them, and of organisations. All rows are made up.

use crate::support::command::Place;

/// As `StatLine` of CBS writes it: padded codes, a point for what is not known, a title and a source.
const STATLINE: &str = "\u{feff}\"Kerncijfers wijken en buurten 2022\"\r
\"ID\";\"Wijken en buurten\";\"Gemeentenaam_1\";\"SoortRegio_2\";\"Codering_3\";\"AantalInwoners_5\"\r
1;\"Noord\";\"Amsterdam                               \";\"Wijk      \";\"WK036360  \";\"    9285\"\r
2;\"IJplein\";\"Amsterdam                               \";\"Wijk      \";\"WK036361  \";\"       .\"\r
3;\"Elders\";\"Almere                                  \";\"Wijk      \";\"WK003401  \";\"    1000\"\r
\"Bron: CBS\"\r
";

const STAFF: &str = "Organisatie;FTE 2018\nLinde;12,5\nStichting Wilg;8\n";

fn place() -> Place {
    let place = Place::with_dossier("d");
    place.write(
        "e.json",
        r#"[{"add": "organisations", "row": {"name": "Linde"}},
            {"add": "organisations", "row": {"name": "Wilg", "aliases": ["Stichting Wilg"]}}]"#,
    );
    place.fine(&["apply", "d", "e.json"]);
    place.write("statline.csv", STATLINE);
    place.write("staff.csv", STAFF);
    place
}

const AREAS: [&str; 12] = [
    "--language",
    "en",
    "import",
    "d",
    "--figures",
    "statline.csv",
    "--code",
    "Codering_3",
    "--name",
    "Wijken en buurten",
    "--figure",
    "AantalInwoners_5=residents",
];

fn figures(place: &Place) -> String {
    place.fine(&[
        "show",
        "d",
        "figures",
        "--format",
        "csv",
        "--dialect",
        "rfc4180",
    ])
}

#[test]
fn a_table_of_the_statistics_office_is_read_as_it_stands() {
    let place = place();
    let answer = place.fine(
        &[
            &AREAS[..],
            &["--year", "2022", "--where", "Gemeentenaam_1=Amsterdam"],
        ]
        .concat(),
    );
    assert!(
        answer.contains("Row 1 stands apart from the table and was not read: «Kerncijfers"),
        "{answer}"
    );
    assert!(
        answer.contains("Row 6 stands apart from the table and was not read: «Bron: CBS»"),
        "{answer}"
    );
    assert!(answer.contains("Areas: 2 new"), "{answer}");
    assert!(answer.contains("1 new, 0 changed, 1 not known"), "{answer}");
    assert!(figures(&place).contains("residents,2022,9285"));

    let refused = place.refused(
        1,
        &[&AREAS[..], &["--year", "2022", "--where", "Gemeente=x"]].concat(),
    );
    assert!(refused.contains("no column «Gemeente»"), "{refused}");
    for (condition, words) in [
        ("Amsterdam", "COLUMN=VALUE"),
        ("Gemeentenaam_1=Urk", "No row"),
    ] {
        let more = ["--year", "2022", "--where", condition];
        let refused = place.refused(1, &[&AREAS[..], &more].concat());
        assert!(refused.contains(words), "{refused}");
    }
}

#[test]
fn figures_of_organisations_by_their_names_or_register_names() {
    let place = place();
    let staff = [
        "--language",
        "en",
        "import",
        "d",
        "--figures",
        "staff.csv",
        "--organisation",
        "Organisatie",
        "--figure",
        "FTE 2018=FTE",
        "--year",
        "2018",
    ];
    let answer = place.fine(&staff);
    assert!(answer.contains("Figures: 2 new"), "{answer}");
    let rows = figures(&place);
    assert!(
        rows.contains("FTE,2018,12.5") && rows.contains("FTE,2018,8"),
        "{rows}"
    );
    let again = place.fine(&staff);
    assert!(again.contains("Figures: 0 new, 0 changed"), "{again}");

    let before = place.read("d");
    place.write("staff.csv", format!("{STAFF}Eik;3\n"));
    let refused = place.refused(1, &staff);
    assert!(
        refused
            .contains("row 4, column Organisatie: no organisation in the dossier is called «Eik»"),
        "{refused}"
    );
    assert!(place.read("d") == before);
}

#[test]
fn areas_that_lie_in_each_other_are_not_counted_beside_each_other() {
    let place = Place::with_dossier("d");
    let rows = "code|naam|inwoners|soort\nNL00|Nederland|17000000|Land\nGM0363|Amsterdam|900000|Gemeente\n\
        WK036360|Waterland|10000|Wijk\nWK036361|Banne|14000|Wijk\n";
    place.write("f.csv", rows);
    let all = [
        "--language",
        "en",
        "import",
        "d",
        "--figures",
        "f.csv",
        "--code",
        "code",
        "--name",
        "naam",
        "--figure",
        "inwoners",
        "--year",
        "2022",
    ];
    let message = place.refused(1, &all);
    assert!(
        message.contains("areas that lie in each other: NL, GM, WK"),
        "{message}"
    );
    let answer = place.fine(&[&all[..], &["--where", "soort=Wijk"]].concat());
    assert!(answer.contains("Areas: 2 new"), "{answer}");
}
