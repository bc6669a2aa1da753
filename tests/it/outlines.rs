//! Where areas lie comes in from GeoJSON, and stays as it is.

use crate::support::command::{Place, project_file};
use ontschot::{
    file,
    plan::{Coordinates, Outline, OutlineError},
};

const SQUARE: &str = "[[[4.9,52.4],[4.91,52.4],[4.91,52.41],[4.9,52.41],[4.9,52.4]]]";

/// A dossier with the fifteen wijken of Noord, and nothing of where they lie.
fn wijken() -> Place {
    let place = Place::with_dossier("d.ontschot");
    let figures = project_file("assets/examples/noord-wijken-2022.csv");
    place.fine(&[
        "import",
        "d.ontschot",
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
    ]);
    place
}

fn import(place: &Place, file: &str) -> String {
    place.fine(&[
        "--language",
        "en",
        "import",
        "d.ontschot",
        "--outlines",
        file,
        "--code",
        "code",
    ])
}

fn collection(features: &[(&str, &str)]) -> String {
    let features = features.iter().map(|(code, geometry)| {
        format!(r#"{{"type":"Feature","properties":{{"Code":"{code}"}},"geometry":{geometry}}}"#)
    });
    let features: Vec<String> = features.collect();
    format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    )
}

fn polygon(coordinates: &str) -> String {
    format!(r#"{{"type":"Polygon","coordinates":{coordinates}}}"#)
}

#[track_caller]
fn refused(place: &Place, text: &str, says: &str) {
    place.write("bad.geojson", text);
    let before = place.read("d.ontschot");
    let answer = place.refused(
        1,
        &[
            "--language",
            "en",
            "import",
            "d.ontschot",
            "--outlines",
            "bad.geojson",
            "--code",
            "code",
        ],
    );
    assert!(answer.contains(says), "{answer}");
    assert!(
        before == place.read("d.ontschot"),
        "the dossier is as it was"
    );
}

#[test]
fn the_wijken_of_noord_get_their_outlines_once() {
    let place = wijken();
    let outlines = project_file("assets/examples/noord-wijken-2022.geojson");
    let answer = import(&place, &outlines);
    assert!(
        answer.contains("15 new, 0 changed, 0 the same; 0 of areas"),
        "{answer}"
    );
    let again = import(&place, &outlines);
    assert!(again.contains("0 new, 0 changed, 15 the same"), "{again}");
    assert!(again.contains("nothing was changed"), "{again}");
    let dossier = file::open(&place.path("d.ontschot"))
        .expect("it opens")
        .dossier;
    for (_, area) in dossier.plan.areas.iter() {
        let outline = area.outline.as_ref().expect("an outline");
        assert_eq!(
            outline.coordinates(),
            Some(Coordinates::Degrees),
            "{}",
            area.name
        );
        assert_eq!(outline.to_string().parse().as_ref(), Ok(outline));
    }
    let log = place.fine(&["--language", "en", "show", "d.ontschot", "changes"]);
    assert!(log.contains("outline of"), "told by its size: {log}");
    let areas = place.fine(&["show", "d.ontschot", "areas", "--format", "csv"]);
    assert!(!areas.contains("POLYGON"), "{areas}");
}

#[test]
fn who_is_left_without_an_outline_is_named_and_what_is_of_others_is_counted() {
    let place = wijken();
    let one = polygon(SQUARE);
    place.write(
        "o.geojson",
        collection(&[("WK036360", &one), ("WK999999", &one)]),
    );
    let answer = import(&place, "o.geojson");
    assert!(
        answer.contains("1 new, 0 changed, 0 the same; 1 of areas"),
        "{answer}"
    );
    assert!(answer.contains("Without an outline: "), "{answer}");
}

#[test]
fn points_are_kept_to_a_metre_and_islands_below_that_are_left_out() {
    let place = wijken();
    let metres = "[[[121908.4,487477],[122000,487477.2],[122000,487577],[121908.4,487477]],\
        [[121950,487480],[121950.1,487480],[121950,487480.2],[121950,487480]]]";
    place.write("o.geojson", collection(&[("WK036360", &polygon(metres))]));
    import(&place, "o.geojson");
    let dossier = file::open(&place.path("d.ontschot"))
        .expect("it opens")
        .dossier;
    let outlines = dossier
        .plan
        .areas
        .iter()
        .filter_map(|(_, area)| area.outline.clone());
    let outlines: Vec<String> = outlines.map(|outline| outline.to_string()).collect();
    let ring = "121908 487477, 122000 487477, 122000 487577, 121908 487477";
    assert_eq!(outlines, [format!("MULTIPOLYGON ((({ring})))")]);
    let degrees = collection(&[("WK036361", &polygon(SQUARE))]);
    refused(
        &place,
        &degrees,
        "some outlines are in degrees and others in metres",
    );
}

#[test]
fn what_is_no_outline_is_refused_and_says_where() {
    let place = wijken();
    let one = polygon(SQUARE);
    refused(&place, "{}", "this is no GeoJSON with areas");
    refused(&place, "[[[[", "this is no GeoJSON with areas");
    let twice = collection(&[("WK036360", &one), ("WK036360", &one)]);
    refused(
        &place,
        &twice,
        "row 2, column code: «WK036360» also stands in row 1",
    );
    let point = r#"{"type":"Point","coordinates":[4.9,52.4]}"#;
    refused(
        &place,
        &collection(&[("WK036360", point)]),
        "row 1, column code: this is no area",
    );
    let open = polygon("[[[4.9,52.4],[4.91,52.4],[4.91,52.41],[4.9,52.41]]]");
    refused(
        &place,
        &collection(&[("WK036360", &open)]),
        "the outline is not closed",
    );
    let nowhere = polygon("[[[1e300,0],[1e300,5],[1e300,9],[1e300,0]]]");
    refused(
        &place,
        &collection(&[("WK036360", &nowhere)]),
        "the points lie nowhere",
    );
    refused(
        &place,
        &collection(&[("X", &one)]),
        "None of the codes in «code»",
    );
    let nameless = collection(&[("X", &one)]).replace("Code", "naam");
    refused(
        &place,
        &nameless,
        "there is no column «code». There are: naam",
    );
    let other = place.run(&["import", "d.ontschot", "--outlines", "bad.geojson"]);
    assert_eq!(other.code, 2, "{}", other.err);
}

#[test]
fn an_outline_can_be_typed_as_well_known_text() {
    let read = |text: &str| text.parse::<Outline>().map(|outline| outline.to_string());
    let square = "0 0, 1 0, 1 1, 0 0";
    let whole = format!("MULTIPOLYGON ((({square})))");
    assert_eq!(read(&format!(" polygon(({square})) ")), Ok(whole.clone()));
    assert_eq!(read(&whole), Ok(whole));
    assert_eq!(read("POINT (1 1)"), Err(OutlineError::NotAPolygon));
    assert_eq!(
        read("POLYGON ((0 0, 1 0, 1 1, 0 0)"),
        Err(OutlineError::NotAPolygon)
    );
    assert_eq!(
        read("POLYGON ((0 0, 1 0, 0 0))"),
        Err(OutlineError::OpenRing)
    );
    let far = "POLYGON ((0 0, 1 0, 500000 1, 0 0))";
    assert_eq!(read(far), Err(OutlineError::Elsewhere));
}
