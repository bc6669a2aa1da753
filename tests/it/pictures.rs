//! Pictures: what they show is what the tables say, nothing lies outside of them, and every plan can
//! be drawn or says why not.

use crate::{
    laws::always,
    support::{
        command::{Place, project_file},
        plans::plans,
    },
};
use ontschot::{
    engine::evaluate,
    exchange::svg,
    file,
    money::Money,
    number::DecimalMark,
    picture::{Drawing, Kind, NothingToDraw, Scene, Shape},
    plan::TotalOf,
    text::{Language, Text},
};
use proptest::prelude::*;
use std::path::Path;

fn of_example(kind: Kind, language: Language) -> Drawing {
    let path = project_file("assets/examples/samen-noord.ontschot");
    let plan = file::open(Path::new(&path)).expect("it opens").dossier.plan;
    let scene = Scene {
        plan: &plan,
        outcome: &evaluate(&plan),
        text: Text::of(language),
        year: None,
    };
    kind.draw(scene).expect("a picture")
}

fn is_inside(drawing: &Drawing) -> bool {
    let holds =
        |x: i32, y: i32| (0..=drawing.width).contains(&x) && (0..=drawing.height).contains(&y);
    drawing.marks.iter().all(|mark| match &mark.shape {
        Shape::Box(frame) => {
            frame.width >= 0
                && frame.height >= 0
                && holds(frame.x, frame.y)
                && holds(frame.x + frame.width, frame.y + frame.height)
        }
        Shape::Rings(rings) => rings.iter().flatten().all(|spot| holds(spot.x, spot.y)),
        Shape::Line(from, to) => holds(from.x, from.y) && holds(to.x, to.y),
        Shape::Words { at, .. } => holds(at.x, at.y),
    })
}

/// What a table says in its last row and column.
fn corner(drawing: &Drawing) -> Money {
    let last = drawing.table.rows.last().and_then(|row| row.last());
    let text = last.expect("a total");
    Money::read(text, DecimalMark::Comma).expect("an amount")
}

#[test]
fn every_plan_is_drawn_or_says_why_not() {
    always(&plans(), |plan| {
        let outcome = evaluate(&plan);
        let scene = Scene {
            plan: &plan,
            outcome: &outcome,
            text: Text::of(Language::Dutch),
            year: None,
        };
        for kind in Kind::ALL {
            let Ok(drawing) = kind.draw(scene) else {
                continue;
            };
            prop_assert!(is_inside(&drawing), "{}: {drawing:#?}", kind.code());
            let columns = drawing.table.header.len();
            prop_assert!(drawing.table.rows.iter().all(|row| row.len() == columns));
        }
        let years = || outcome.years.iter().map(|planned| planned.year);
        let of_year = |year| outcome.total(Some(year), TotalOf::Lines);
        let has_amounts = years().any(|year| of_year(year) > Money::ZERO);
        prop_assert_eq!(Kind::Budget.draw(scene).is_ok(), has_amounts);
        let has_outlines = plan.areas.iter().any(|(_, area)| area.outline.is_some());
        prop_assert!(has_outlines || Kind::Map.draw(scene) == Err(NothingToDraw::NoOutlines));
        if let Ok(heat) = Kind::Heat.draw(scene) {
            prop_assert_eq!(corner(&heat), outcome.total(None, TotalOf::Lines));
        }
        if let (Ok(budget), Some(last)) = (Kind::Budget.draw(scene), years().next_back()) {
            prop_assert_eq!(corner(&budget), of_year(last));
        }
        Ok(())
    });
}

#[test]
fn the_budget_of_the_example_is_drawn_to_the_cent() {
    let drawing = of_example(Kind::Budget, Language::Dutch);
    assert_eq!(drawing.title, "Wat elk jaar naar elk onderdeel gaat");
    let total = drawing.table.rows.last().expect("a total");
    assert_eq!(total[..2], ["Samen", "€ 7.241.208,14"]);
    let pieces = drawing.marks.iter().filter_map(|mark| mark.about.as_ref());
    assert_eq!(
        pieces.clone().count(),
        3 * 8,
        "seven lines and the others, three years"
    );
    let first = pieces.clone().next().expect("a piece");
    assert!(
        first.words.ends_with("2018: € 2.088.961,00"),
        "{}",
        first.words
    );
    assert!(first.place.is_some(), "a click leads somewhere");
}

#[test]
fn what_they_had_stands_beside_what_they_get() {
    let drawing = of_example(Kind::Change, Language::English);
    let row = &drawing.table.rows[0];
    assert_eq!(row[..2], ["Stichting DOCK", "€ 3.158.681,00"]);
    assert_eq!(
        drawing.table.rows.len(),
        9 + 1,
        "nine organisations and their total"
    );
    let total = drawing.table.rows.last().expect("a total");
    assert_eq!(total[1..3], ["€ 7.241.208,14", "€ 7.652.393,00"]);
}

#[test]
fn the_map_shows_every_wijk_with_its_name() {
    let drawing = of_example(Kind::Map, Language::Dutch);
    let rings = |mark: &&ontschot::picture::Mark| matches!(mark.shape, Shape::Rings(_));
    let areas: Vec<_> = drawing.marks.iter().filter(rings).collect();
    assert_eq!(areas.len(), 15);
    let words = areas.iter().map(|mark| mark.about.as_ref().expect("words"));
    assert!(
        words
            .clone()
            .all(|about| about.words.ends_with("per inwoner"))
    );
    assert!(
        words
            .clone()
            .any(|about| about.words.starts_with("Waterland: € "))
    );
}

#[test]
fn pictures_are_written_as_files_that_browsers_read() {
    let place = Place::with_dossier("d.ontschot");
    let example = project_file("assets/examples/samen-noord.ontschot");
    for kind in Kind::ALL {
        let file = format!("{}.svg", kind.code());
        let answer = place.fine(&["--language", "en", "picture", &example, kind.code(), &file]);
        assert!(answer.contains(&file), "{answer}");
        let svg = String::from_utf8(place.read(&file)).expect("text");
        assert!(
            svg.starts_with("<svg ") && svg.ends_with("</svg>\n"),
            "{svg}"
        );
        let tags = |sign: &str| svg.matches(sign).count();
        assert_eq!(
            tags("<") - tags("</"),
            tags("</"),
            "every element is closed"
        );
    }
    for year in ["2017", "2018..2019"] {
        let arguments = ["picture", &example, "change", "c.svg", "--year", year];
        let refused = place.run(&arguments);
        assert_ne!(refused.code, 0, "{}", refused.out);
    }
    let nothing = place.refused(
        1,
        &["--language", "en", "picture", "d.ontschot", "map", "m.svg"],
    );
    assert!(nothing.contains("Nothing was written"), "{nothing}");
    let other = place.refused(
        1,
        &["--language", "en", "picture", &example, "pie", "m.svg"],
    );
    assert!(other.contains("budget, change, heat, map"), "{other}");
    place.refused(1, &["picture", &example, "map", "d.ontschot"]);
}

#[test]
fn names_are_words_in_a_picture_and_nothing_else() {
    let mut drawing = of_example(Kind::Budget, Language::Dutch);
    drawing.title = "<script>\u{202e}&".to_owned();
    let svg = svg::write(&drawing);
    assert!(svg.contains("<title>&lt;script&gt;\u{fffd}&amp;</title>"));
}

#[test]
fn a_plan_without_amounts_has_nothing_to_show() {
    let plan = ontschot::plan::Plan::default();
    let scene = Scene {
        plan: &plan,
        outcome: &evaluate(&plan),
        text: Text::of(Language::Dutch),
        year: None,
    };
    assert_eq!(Kind::Budget.draw(scene), Err(NothingToDraw::NoAmounts));
    assert_eq!(Kind::Change.draw(scene), Err(NothingToDraw::NothingBefore));
}
