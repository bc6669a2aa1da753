//! Registers of other layouts: read by their headings, by what is said of them, or refused with what
//! to say. All rows are made up.

use crate::support::command::Place;

const WITH_STATES: &str = "\
Subsidiejaar;Jaar van toekenning;Programma;Aanvrager;Omschrijving;Regelmaat;Aangevraagd bedrag;Verleend bedrag;Vastgesteld bedrag
2019;2018;Sociaal;Stichting Welzijn;Buurtwerk;structureel;€ 100.000,00;€ 95.000,50;
2019;2018;Sociaal;St. Welzijn;Tuin;incidenteel;€ 6.000,00;€ 5.000,50;
2019;2018;Sociaal;Stichting Welzijn;Buurtwerk;structureel;€ 1.000,00;€ 950,50;
";
const STATE: &str = "\
departement,subsidieregeling,naam_ontvanger,uitgekeerd_bedrag (x1000),begrotingsjaar
VWS,Opvang,Stichting A,1234.5,2015
VWS,Opvang,Stichting B,12,2015
";
const FLEMISH: &str = "\
Begrotingsjaar,Entiteit,Dossiernummer,Begunstigde,Omschrijving,Bedrag (EUR)
2021,Cultuur,VL-1,vzw De Werf,Werking,\"1,234,567.80\"
2021,Cultuur,VL-1,vzw De Werf,Werking,\"-34,567.80\"
2021,Cultuur,VL-2,vzw Het Huis,Werking,\"12,000\"
";
const GIVING: &str = "\
Identifier,Title,Description,Currency,Amount Applied For,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Recipient Org:Name,Funding Org:Name,Grant Programme:Title
360G-x-1,Buurthuis,Tekst,EUR,20000,15000.50,2018-03-01T00:00:00Z,2018-04-01,2020-03-31,Stichting A,Fonds X,Wijken
360G-x-2,Tuin,Tekst,EUR,20000,1000,2018-03-01,,,Stichting A,Fonds X,Wijken
";
const OWN: &str = "\
Wie;Waarvoor;Hoeveel
Stichting A;Buurthuis;1.000,50
Stichting B;Tuin;20,00
";

/// A dossier beside a register.
fn place(register: &str) -> Place {
    let place = Place::with_dossier("d");
    place.write("r.csv", register);
    place
}

fn import(place: &Place, more: &[&str]) -> String {
    let all = [
        &["--language", "en", "import", "d", "--register", "r.csv"],
        more,
    ]
    .concat();
    place.fine(&all)
}

fn refused(place: &Place, more: &[&str]) -> String {
    let before = place.read("d");
    let all = [
        &["--language", "en", "import", "d", "--register", "r.csv"],
        more,
    ]
    .concat();
    let message = place.refused(1, &all);
    assert!(place.read("d") == before, "nothing is taken over");
    message
}

fn awards(place: &Place) -> String {
    place.fine(&[
        "show",
        "d",
        "awards",
        "--format",
        "csv",
        "--dialect",
        "rfc4180",
    ])
}

#[test]
fn a_register_without_numbers_is_known_again_by_what_it_says() {
    let place = place(WITH_STATES);
    let answer = import(&place, &[]);
    assert!(
        answer.contains("2019: 3 awards, granted € 100.951,50"),
        "{answer}"
    );
    assert!(
        answer.contains("Not read: Jaar van toekenning."),
        "{answer}"
    );
    assert!(
        answer.contains("«Stichting Welzijn» looks like «St. Welzijn»"),
        "{answer}"
    );
    let again = import(&place, &[]);
    assert!(again.contains("0 new, 0 changed, 3 the same"), "{again}");
}

#[test]
fn names_that_look_alike_become_one_only_when_a_person_says_so() {
    let place = place(WITH_STATES);
    let answer = import(&place, &["--same", "St. Welzijn=Stichting Welzijn"]);
    assert!(answer.contains("new organisations: 1"), "{answer}");
    assert!(!answer.contains("looks like"), "{answer}");
}

#[test]
fn thousands_of_euros_are_asked_about() {
    let place = place(STATE);
    let message = refused(&place, &[]);
    assert!(message.contains("--times 1000"), "{message}");
    let answer = import(&place, &["--times", "1000", "--value", "register=State"]);
    assert!(
        answer.contains("2015: 2 awards, determined € 1.246.500,00"),
        "{answer}"
    );
}

#[test]
fn a_negative_row_of_the_same_number_is_a_correction() {
    let place = place(FLEMISH);
    let answer = import(&place, &[]);
    assert!(
        answer.contains("2021: 3 awards, granted € 1.212.000,00"),
        "{answer}"
    );
    assert!(awards(&place).contains("VL-1 (2)"));
    let again = import(&place, &[]);
    assert!(again.contains("0 new, 0 changed, 3 the same"), "{again}");
}

#[test]
fn the_same_number_without_a_correction_is_a_mistake() {
    let place = place(&FLEMISH.replace("\"-34", "\"34"));
    let message = refused(&place, &[]);
    assert!(message.contains("«VL-1» also stands in row 2"), "{message}");
}

#[test]
fn the_360_giving_standard_with_its_days_and_its_currency() {
    let place = place(GIVING);
    let answer = import(&place, &[]);
    assert!(
        answer.contains("2018: 2 awards, granted € 16.000,50"),
        "{answer}"
    );
    let awards = awards(&place);
    assert!(awards.contains("Fonds X,360G-x-1,2018,"), "{awards}");
    assert!(awards.contains("2018-04-01,2020-03-31"), "{awards}");

    place.write(
        "r.csv",
        GIVING.replace("Tekst,EUR,20000,1000,", "Tekst,GBP,20000,1000,"),
    );
    let message = refused(&place, &[]);
    assert!(
        message.contains("row 3, column Currency: «GBP» is not the euro"),
        "{message}"
    );

    place.write("r.csv", GIVING.replace("2020-03-31", "2017-03-31"));
    let message = refused(&place, &[]);
    assert!(message.contains("lies before the first day"), "{message}");
}

#[test]
fn an_own_layout_is_told_once_and_kept() {
    let place = place(OWN);
    let message = refused(&place, &[]);
    assert!(
        message.contains("recipient (AANVRAGER), year (SUBSIDIEJAAR), granted (BEDRAG_VERLEEND)"),
        "{message}"
    );
    assert!(message.contains("Wie, Waarvoor, Hoeveel"), "{message}");
    let answer = import(
        &place,
        &[
            "--column",
            "Recipient=Wie",
            "--column",
            "project=Waarvoor",
            "--column",
            "granted=Hoeveel",
            "--value",
            "year=2018",
            "--value",
            "register=Own",
            "--save-mapping",
            "own.json",
        ],
    );
    assert!(
        answer.contains("2018: 2 awards, granted € 1.020,50"),
        "{answer}"
    );

    place.write("r.csv", OWN.replace("20,00", "30"));
    let next = import(&place, &["--mapping", "own.json", "--value", "year=2019"]);
    assert!(
        next.contains("2019: 2 awards, granted € 1.030,50"),
        "{next}"
    );
    let unsafe_name = refused(&place, &["--mapping", "own.json", "--save-mapping", "d"]);
    assert!(unsafe_name.contains("ends in .json"), "{unsafe_name}");
    let looked = [
        "--mapping",
        "own.json",
        "--save-mapping",
        "looked.json",
        "--dry-run",
    ];
    import(&place, &looked);
    assert!(!place.path("looked.json").exists(), "only looked at");
    let year = refused(&place, &["--mapping", "own.json", "--value", "year=18"]);
    assert!(year.contains("--value year: «18»"), "{year}");
    let sheet = refused(&place, &["--mapping", "own.json", "--sheet", "X"]);
    assert!(sheet.contains("no workbook"), "{sheet}");
    let wrong = refused(&place, &["--column", "colour=Wie"]);
    assert!(wrong.contains("no field «colour»"), "{wrong}");
    let missing = refused(&place, &["--column", "recipient=Wat"]);
    assert!(missing.contains("no column «Wat»"), "{missing}");
}

#[test]
fn what_a_newer_file_has_no_column_for_stays_as_it_was() {
    let place = place(GIVING);
    import(&place, &[]);
    let shorter = GIVING.lines().map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        [&cells[..2], &cells[3..7], &cells[9..11]]
            .concat()
            .join(",")
    });
    let shorter: Vec<String> = shorter.collect();
    place.write("r.csv", shorter.join("\n"));
    let answer = import(&place, &[]);
    assert!(answer.contains("0 new, 0 changed, 2 the same"), "{answer}");
    assert!(awards(&place).contains("2018-04-01,2020-03-31"));
}

#[test]
fn a_sum_of_other_rows_is_no_award_and_its_row_is_told() {
    let place = place(
        "Ontvanger;Jaar;Bedrag\nStichting A;2022;1.000,00\nStichting Totaal Welzijn;2022;2.500,00\n\
         Totaal;2022;3.500,00\nTOTAAL SUBSIDIES 2022;2022;3.500,00\n",
    );
    let answer = import(&place, &[]);
    assert!(
        answer.contains("2022: 2 awards, granted € 3.500,00"),
        "{answer}"
    );
    assert!(
        answer.contains("Row 4, «Totaal», is a sum of other rows"),
        "{answer}"
    );
}

#[test]
fn amounts_in_thousands_are_asked_about_wherever_the_file_says_it() {
    let rows = "\nStichting A;2022;1.000,00\n";
    for heading in [
        "Bedrag (in EUR 1.000)",
        "Bedrag (1.000 euro)",
        "Bedrag (keuro)",
        "Bedrag (€ x 1 mln)",
    ] {
        let place = place(&format!("Ontvanger;Jaar;{heading}{rows}"));
        let message = refused(&place, &[]);
        assert!(message.contains("--times 1000"), "{heading}: {message}");
        import(&place, &["--times", "1000"]);
    }
    let above = place(&format!(
        "Subsidies (bedragen x € 1.000)\n\nOntvanger;Jaar;Bedrag{rows}"
    ));
    let message = refused(&above, &[]);
    assert!(message.contains("«Subsidies (bedragen x € 1.000)»: the amounts are in thousands"));
    let beside = place("Ontvanger;Jaar;Bedrag;Eenheid\nStichting A;2022;5,00;x1000\n");
    assert!(refused(&beside, &[]).contains("row 2: «x1000»"));
    let twice = place("Ontvanger;Jaar;Bedrag;Euros\nA;2022;450;450000\nB;2022;12000;12000000\n");
    assert!(refused(&twice, &[]).contains("«Bedrag × 1000 = Euros»: the amounts are in thousands"));
    let approved = place("Ontvanger;Jaar;Goedgekeurd bedrag\nA;2022;10\n");
    import(&approved, &["--column", "granted=Goedgekeurd bedrag"]);
}

#[test]
fn what_stands_behind_a_heading_is_not_left_out_of_it() {
    for heading in ["Bedrag (USD)", "Bedrag (aangevraagd)", "Bedrag (excl. BTW)"] {
        let place = place(&format!("Ontvanger;Jaar;{heading}\nStichting A;2022;10\n"));
        let message = refused(&place, &[]);
        assert!(message.contains("granted (BEDRAG_VERLEEND)"), "{message}");
        let answer = import(&place, &["--column", &format!("granted={heading}")]);
        assert!(answer.contains("granted € 10,00"), "{answer}");
    }
}

#[test]
fn two_columns_for_one_thing_are_both_named() {
    let register = "AANVRAGER;ONTVANGER;SUBSIDIEJAAR;BEDRAG_VERLEEND\nA;B;2022;10\n";
    let place = place(register);
    let message = refused(&place, &[]);
    let both = "two columns can be «Recipient»: «AANVRAGER» and «ONTVANGER»";
    assert!(message.contains(both), "{message}");
    let advice = "Recipient=ONTVANGER";
    assert!(message.contains(advice), "{message}");
    let answer = import(&place, &["--column", advice]);
    assert!(answer.contains("granted € 10,00"), "{answer}");
    assert!(awards(&place).contains("B,"), "the recipient that was said");
}

#[test]
fn amounts_as_spreadsheets_show_them_are_understood() {
    let place = place(
        "Ontvanger;Jaar;Bedrag\nA;2022; € 15.000 \nB;2022; € -   \nC;2022;-\nD;2022;1.234,00 EUR\n\
         E;2022;‒ 5.860 euro\n",
    );
    let answer = import(&place, &[]);
    assert!(answer.contains("5 awards, granted € 10.374,00"), "{answer}");
    let awards = awards(&place);
    assert!(awards.contains("B,") && awards.contains("0.00"), "{awards}");
}

#[test]
fn an_amount_that_is_too_large_or_written_otherwise_is_called_that() {
    let large = place("Ontvanger;Jaar;Bedrag (x 1.000)\nA;2022;15615031,00\n");
    let message = refused(&large, &["--times", "1000"]);
    assert!(
        message.contains("«15615031,00» is more than € 10.000.000.000,00"),
        "{message}"
    );
    let mixed = place("Ontvanger;Jaar;Bedrag\nA;2022;1234.5\nB;2022;20.000,00\n");
    let message = refused(&mixed, &[]);
    assert!(
        message.contains("is written otherwise than other amounts"),
        "{message}"
    );
}

#[test]
fn what_a_newer_file_does_not_have_is_told_and_stays() {
    let place = place("Dossiernummer;Ontvanger;Jaar;Bedrag\nS-1;A;2022;10\nS-2;B;2022;20\n");
    import(&place, &["--value", "register=R"]);
    place.write(
        "r.csv",
        "Dossiernummer;Ontvanger;Jaar;Bedrag\nS-1;A;2022;10\n",
    );
    let answer = import(&place, &["--value", "register=R"]);
    assert!(
        answer.contains("Not seen in this file, and left as it was: 1 award (S-2)"),
        "{answer}"
    );
    assert!(awards(&place).contains("S-2"));
    let some = import(&place, &["--value", "register=R", "--where", "ontvanger=A"]);
    assert!(!some.contains("Not seen"), "{some}");
}

#[test]
fn what_was_granted_for_two_years_is_not_taken_for_the_amount_of_one_in_silence() {
    let place = place(GIVING);
    import(&place, &[]);
    let answer = place.fine(&["--language", "en", "combine", "d", "--base-year", "2018"]);
    assert!(
        answer.contains("Note: 360G-x-1, Stichting A, Buurthuis was granted for more than a year"),
        "{answer}"
    );
    assert!(!answer.contains("Note: 360G-x-2"), "{answer}");
    let findings = place.run(&["--language", "en", "check", "d"]).out;
    assert!(findings.contains("D012"), "{findings}");
    assert!(
        findings.contains("2018 up to and including 2020"),
        "{findings}"
    );
}

#[test]
fn what_holds_several_years_or_recipients_says_how_to_read_it() {
    let years = place("Ontvanger;Subsidie 2021;Subsidie 2022\nA;10;20\n");
    let message = refused(&years, &[]);
    assert!(
        message.contains("--column \"granted=Subsidie 2021\" --value year=2021"),
        "{message}"
    );
    for year in ["2021", "2022"] {
        let (column, value) = (format!("granted=Subsidie {year}"), format!("year={year}"));
        import(&years, &["--column", &column, "--value", &value]);
    }
    let shared = place("Nummer;Ontvanger;Jaar;Bedrag\nS-1;A;2022;10\nS-1;B;2022;20\n");
    let message = refused(&shared, &[]);
    assert!(message.contains("with --value number="), "{message}");
    let answer = import(&shared, &["--value", "number="]);
    assert!(answer.contains("granted € 30,00"), "{answer}");
}
