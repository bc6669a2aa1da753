//! Packages as partners get them.

use super::{Case, TODAY, exported, plans};
use ontschot::{
    exchange::{Dialect, Disk, Filter, Folder, Request, SheetName, Warning, export},
    plan::{LineId, OrganisationId},
    text::Language,
};
use std::{collections::BTreeSet, io};

fn dutch() -> Case {
    Case::new(plans::full(), Language::Dutch)
}

#[test]
fn excel_nl_has_a_mark_semicolons_decimal_commas_and_windows_line_ends() {
    let file = dutch().files(Dialect::ExcelNl).text("begroting.csv");
    let lines: Vec<&str> = file.split("\r\n").collect();
    assert_eq!(
        lines[..2],
        [
            "\u{feff}jaar;toegezegd;verwacht;telt_mee;reserve;beschikbaar;toegedeeld;\
             nog_niet_toegedeeld;over_of_tekort;toegedeeld_reeel;dossier_id;momentopname",
            "2017;250000,00;0,00;250000,00;5000,00;245000,00;231753,00;13247,00;0,00;\
             231753,00;a1b2c3;0f1e2d3c",
        ]
    );
    assert!(!file.contains("sep="));
    assert!(file.ends_with("\r\n"));
    assert!(!file.replace("\r\n", "").contains('\n'));
}

#[test]
fn rfc4180_has_commas_and_points() {
    let case = Case::new(plans::full(), Language::English);
    let file = case.files(Dialect::Rfc4180).text("budget.csv");
    assert!(file.starts_with("year,committed,"), "{file}");
    assert!(
        file.contains("\r\n2018,1000000.55,40000.00,1000000.55,20000.00,"),
        "{file}"
    );
}

#[test]
fn language_and_dialect_are_chosen_apart() {
    assert_eq!(
        Request::new(dutch().contents(), TODAY).dialect,
        Dialect::ExcelNl
    );
    let file = dutch().files(Dialect::Rfc4180).text("begroting.csv");
    assert!(file.starts_with("jaar,toegezegd,"), "{file}");
}

#[test]
fn text_is_kept_from_running_and_numbers_stay_numbers() {
    let files = dutch().files(Dialect::ExcelNl);
    let organisations = files.rows("organisaties.csv", Dialect::ExcelNl);
    assert_eq!(organisations[1]["organisatie"], "'=HYPERLINK(\"http://x\")");
    assert_eq!(organisations[0]["kvk_nummer"], "00412345");
    let youth = files.rows("onderdeel_jaren.csv", Dialect::ExcelNl);
    assert_eq!(youth[1]["bedrag"], "-1000,01");
    let lines = files.rows("onderdelen.csv", Dialect::ExcelNl);
    assert_eq!(lines[1]["onderdeel"], "'-Debts");
}

#[test]
fn blank_is_unknown_and_zero_is_zero() {
    let files = dutch().files(Dialect::ExcelNl);
    let awards = files.rows("beschikkingen.csv", Dialect::ExcelNl);
    assert_eq!(awards[2]["verleend"], "");
    let sources = files.rows("bronnen.csv", Dialect::ExcelNl);
    let nothing = sources.iter().filter(|row| row["bron_id"] == "SRC-0003");
    assert!(nothing.clone().all(|row| row["toegezegd"].is_empty()));
    assert_eq!(nothing.count(), 4);
    let budget = files.rows("begroting.csv", Dialect::ExcelNl);
    assert_eq!(budget[0]["verwacht"], "0,00");
}

#[test]
fn a_third_is_given_exactly_and_for_reading() {
    let files = dutch().files(Dialect::ExcelNl);
    let who = files.rows("onderdeel_organisaties.csv", Dialect::ExcelNl);
    let third = &who[0];
    assert_eq!(third["aandeel"], "0,333333333333");
    assert_eq!(
        (
            third["aandeel_teller"].as_str(),
            third["aandeel_noemer"].as_str()
        ),
        ("1", "3")
    );
}

#[test]
fn the_matrix_has_years_side_by_side_and_room_for_an_answer() {
    let files = dutch().files(Dialect::ExcelNl);
    let file = files.text("toedeling_matrix.csv");
    let heading = file.lines().next().unwrap();
    assert_eq!(
        heading,
        "\u{feff}onderdeel_id;onderdeel;organisatie_id;organisatie;aangevraagd_2017;\
         aangevraagd_2018;aangevraagd_2019;aangevraagd_2020;bedrag_2017;bedrag_2018;bedrag_2019;\
         bedrag_2020;akkoord;voorgesteld_bedrag_2017;voorgesteld_bedrag_2018;\
         voorgesteld_bedrag_2019;voorgesteld_bedrag_2020;opmerking;dossier_id;momentopname"
    );
    let rows = files.rows("toedeling_matrix.csv", Dialect::ExcelNl);
    let joins_later = rows
        .iter()
        .find(|row| row["organisatie_id"] == "ORG-0003")
        .unwrap();
    assert_eq!(joins_later["bedrag_2018"], "", "takes no part yet");
    assert_ne!(joins_later["bedrag_2019"], "");
    let nobody: Vec<_> = rows
        .iter()
        .filter(|row| row["organisatie_id"].is_empty())
        .collect();
    assert!(
        nobody
            .iter()
            .all(|row| row["organisatie"] == "nog niet toegedeeld")
    );
    assert!(!nobody.is_empty());
    let shared = nobody
        .iter()
        .find(|row| row["onderdeel_id"] == "LIN-0002")
        .unwrap();
    assert_ne!(shared["bedrag_2018"], "0,00");
}

#[test]
fn a_filter_cuts_the_outcome_and_leaves_the_inputs_whole() {
    let filter = Filter {
        years: BTreeSet::from([plans::year(2018)]),
        organisations: BTreeSet::from([OrganisationId::new(2)]),
        lines: BTreeSet::from([LineId::new(1), LineId::new(2)]),
    };
    let all = dutch().files(Dialect::ExcelNl);
    let some = dutch().filtered(filter).files(Dialect::ExcelNl);
    for name in SheetName::ALL {
        let file = format!("{}.csv", name.file(dutch().text));
        let is_whole = all.text(&file) == some.text(&file);
        assert_eq!(is_whole, !name.is_outcome(), "{file}");
    }
    let rows = some.rows("toedeling.csv", Dialect::ExcelNl);
    assert!(!rows.is_empty());
    assert!(
        rows.iter()
            .all(|row| row["jaar"] == "2018" && row["organisatie_id"] == "ORG-0002")
    );
    assert_eq!(some.rows("begroting.csv", Dialect::ExcelNl).len(), 1);
    assert!(!some.text("toedeling_matrix.csv").contains("bedrag_2019"));
    let findings = some.rows("bevindingen.csv", Dialect::ExcelNl);
    let years: BTreeSet<&str> = findings.iter().map(|row| row["jaar"].as_str()).collect();
    assert!(years.is_subset(&BTreeSet::from(["", "2018"])), "{years:?}");
    let package: serde_json::Value = serde_json::from_str(&some.text("datapackage.json")).unwrap();
    let stated = &package["ontschot:filter"];
    assert_eq!(stated["years"][0], 2018);
    assert_eq!(stated["organisations"][0], "ORG-0002");
    assert_eq!(stated["lines"][1], "LIN-0002");
}

#[test]
fn a_file_with_too_many_rows_is_split_by_year_and_says_so() {
    let case = dutch();
    let whole = case
        .files(Dialect::ExcelNl)
        .rows("toedeling.csv", Dialect::ExcelNl);
    let request = Request {
        rows_max: Some(20),
        ..case.request(Dialect::ExcelNl)
    };
    let (files, told) = exported(&request);
    let years = ["2017", "2018", "2019", "2020"];
    let mut parts = Vec::new();
    for year in years {
        let rows = files.rows(&format!("toedeling-{year}.csv"), Dialect::ExcelNl);
        assert!(rows.iter().all(|row| row["jaar"] == year));
        parts.extend(rows);
    }
    assert_eq!(parts, whole);
    let sheet = SheetName::Allocations;
    let split = Warning::SplitByYear {
        sheet,
        rows: whole.len(),
    };
    assert_eq!(told.warnings.first(), Some(&split), "{:?}", told.warnings);
    assert!(split.show(case.text).contains("«toedeling»"));
    let package: serde_json::Value = serde_json::from_str(&files.text("datapackage.json")).unwrap();
    let resources = package["resources"].as_array().unwrap();
    let allocations = resources
        .iter()
        .find(|r| r["ontschot:code"] == "allocations")
        .unwrap();
    assert_eq!(allocations["path"].as_array().unwrap().len(), 4);
}

#[test]
fn what_was_written_is_told_with_its_rows() {
    let case = dutch();
    let (files, told) = exported(&case.request(Dialect::ExcelNl));
    assert_eq!(files.0.len(), told.files.len());
    for file in told.files.iter().filter(|file| file.sheet.is_some()) {
        assert_eq!(
            files.rows(&file.name, Dialect::ExcelNl).len(),
            file.rows,
            "{}",
            file.name
        );
    }
}

/// A folder on a disk that is full after some files.
struct Full(Disk, usize);

impl Folder for Full {
    fn add(
        &mut self,
        name: &str,
        content: &mut ontschot::exchange::folder::FileContent<'_>,
    ) -> io::Result<()> {
        self.1 = self.1.checked_sub(1).ok_or(io::ErrorKind::StorageFull)?;
        self.0.add(name, content)
    }

    fn finish(&mut self) -> io::Result<()> {
        self.0.finish()
    }
}

#[test]
fn an_export_that_fails_leaves_the_folder_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let case = dutch();
    let request = case.request(Dialect::ExcelNl);
    let before = folder.path().join("opdracht.csv");
    std::fs::write(&before, "of before").unwrap();
    {
        let mut full = Full(Disk::open(folder.path()).unwrap(), 5);
        let error = export(&request, &mut full).unwrap_err().to_string();
        assert!(error.starts_with("gebieden.csv: "), "{error}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    assert_eq!(std::fs::read_to_string(before).unwrap(), "of before");
}

#[test]
fn a_folder_on_disk_gets_what_memory_gets() {
    let folder = tempfile::tempdir().unwrap();
    let case = dutch();
    let request = case.request(Dialect::ExcelNl);
    let path = folder.path().join("new/folder");
    let mut disk = Disk::open(&path).unwrap();
    export(&request, &mut disk).unwrap();
    let (files, _) = exported(&request);
    assert_eq!(std::fs::read_dir(&path).unwrap().count(), files.0.len());
    for (name, bytes) in &files.0 {
        assert_eq!(std::fs::read(path.join(name)).unwrap(), *bytes, "{name}");
    }
}
