//! The page on the command line: alone, beside the package, of a scenario, and refused.

use super::{EXAMPLE, read::read};
use crate::support::command::Place;

fn place() -> Place {
    let place = Place::new();
    place.write("s.ontschot", EXAMPLE);
    place
}

#[test]
fn a_page_of_a_scenario_says_so() {
    let place = place();
    let page = |arguments: &[&str]| {
        let export = ["export", "s.ontschot", "--board", "p.html"];
        place.fine(&[&export, arguments].concat());
        String::from_utf8(place.read("p.html")).expect("a page")
    };
    let plan = page(&[]);
    assert!(!read(&plan).says("Scenario «"));
    assert_eq!(page(&["--scenario", "plan"]), plan);
    let scenario = page(&["--scenario", "Samen naar bewoners"]);
    assert_eq!(page(&["--scenario", "SCN-0001"]), scenario);
    assert!(read(&scenario).says("Scenario «Samen naar bewoners»"));
    assert!(scenario.contains("<title>Samen Noord – Samen naar bewoners</title>"));
    let doras = |html: &str| {
        let rows = read(html).tables["organisations"].body.clone();
        rows.into_iter().find(|row| row[0] == "Stichting Doras")
    };
    assert_ne!(doras(&plan), doras(&scenario));
}

#[test]
fn a_page_is_written_alone_or_beside_the_package() {
    let place = place();
    let said = place.fine(&["export", "s.ontschot", "--board", "p.html"]);
    assert_eq!(
        said,
        "«p.html» is geschreven: de bladzijde voor bestuur en raad.\n"
    );
    let alone = place.read("p.html");
    place.write("p.html", "an earlier page");
    place.fine(&[
        "export",
        "s.ontschot",
        "package",
        "--board",
        "package/p.HTML",
        "--year",
        "2019",
    ]);
    assert!(place.path("package/toedeling.csv").exists());
    assert!(
        place.read("package/p.HTML") == alone,
        "the page is of the whole plan"
    );
    place.fine(&["export", "s.ontschot", "--board", "p.html"]);
    assert!(place.read("p.html") == alone);
    let message = place.refused(2, &["export", "s.ontschot"]);
    assert!(message.contains("Er ontbreekt iets"), "{message}");
}

#[test]
fn a_page_that_cannot_be_written_leaves_everything_as_it_was() {
    let place = place();
    std::fs::create_dir(place.path("map.html")).expect("a folder");
    let refused = |code, page: &str, more: &[&str]| {
        let export = ["export", "s.ontschot", "--board", page];
        place.refused(code, &[&export, more].concat())
    };
    for (page, reason) in [
        ("no/p.html", "het bestaat niet"),
        ("map.html", "het is een map"),
    ] {
        let message = refused(2, page, &[]);
        assert!(message.contains(reason), "{message}");
    }
    let message = refused(1, "s.ontschot", &[]);
    assert!(message.contains(".html"), "{message}");
    for part in [
        ["--year", "2018"],
        ["--line", "LIN-0001"],
        ["--dialect", "rfc4180"],
    ] {
        let message = refused(1, "p.html", &part);
        assert!(message.contains("hele plan"), "{message}");
    }
    refused(1, "p.html", &["--scenario", "Onbekend"]);
    assert!(place.read("s.ontschot") == EXAMPLE);
    assert!(!place.path("p.html").exists());
}
