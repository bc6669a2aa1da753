//! Pictures: what they show is what the tables say, nothing lies outside of them, and every plan can
//! be drawn or says why not.

mod rare;
mod readable;

use crate::{
    laws::{always, payments::paying},
    support::{
        command::{Place, project_file},
        plans::plans,
    },
};
use ontschot::{
    engine::{Outcome, evaluate, shares},
    exchange::{png, svg},
    file,
    money::Money,
    picture::{Drawing, Kind, NothingToDraw, Number, Scene, Shape, timeline_on},
    plan::{Arrangement, Line, LineId, Place as PlanPlace, Plan, Single, TotalOf},
    share::Share,
    text::{Language, Text},
};
use proptest::prelude::*;
use std::path::Path;

fn example() -> Plan {
    let path = project_file("assets/examples/samen-noord.ontschot");
    let dossier = file::open(Path::new(&path)).expect("it opens").dossier;
    Plan::clone(&dossier.plan)
}

fn of_example(kind: Kind, language: Language) -> Drawing {
    drawn(&example(), kind, language)
}

fn drawn(plan: &Plan, kind: Kind, language: Language) -> Drawing {
    let scene = Scene {
        plan,
        outcome: &evaluate(plan),
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
        Shape::Band(ring) => ring.iter().all(|spot| holds(spot.x, spot.y)),
        Shape::Line(from, to) => holds(from.x, from.y) && holds(to.x, to.y),
        Shape::Words { at, .. } => holds(at.x, at.y),
    })
}

/// What a table says in its last row and column.
fn corner(drawing: &Drawing) -> Money {
    let last = drawing.table.rows.last().and_then(|row| row.last());
    amount(last.expect("a total"))
}

fn amount(number: &Number) -> Money {
    match number {
        Number::Amount(amount, _) => *amount,
        Number::Words(words) => panic!("«{words}» is no amount"),
    }
}

fn cents(row: &[Number], column: usize) -> i64 {
    amount(&row[column]).cents()
}

fn name(row: &[Number]) -> &str {
    match &row[0] {
        Number::Words(words) => words,
        Number::Amount(amount, _) => panic!("{amount} is no name"),
    }
}

/// Whether what comes into the budget goes out of it, and what goes to lines goes on from them.
fn flows_tie_out(flow: &Drawing, outcome: &Outcome) -> bool {
    let years = outcome.years.iter();
    let budgets = years.filter_map(|planned| outcome.budget(planned.year));
    let short = |left: Money| Money::ZERO - left.min(Money::ZERO);
    let coming: Money = budgets
        .map(|budget| budget.funding.counted + short(budget.unallocated))
        .sum();
    let is = |cell: &Number, name: Option<&str>| {
        name.is_none_or(|name| matches!(cell, Number::Words(words) if words == name))
    };
    let between = |from: Option<&str>, to: Option<&str>| -> Money {
        let rows = flow.table.rows.iter();
        let rows = rows.filter(|row| is(&row[0], from) && is(&row[1], to));
        rows.map(|row| amount(&row[2])).sum()
    };
    let budget = Some("Eén budget");
    let going_on = between(None, None) - coming - coming;
    between(None, budget) == coming
        && between(budget, None) == coming
        && going_on == outcome.total(None, TotalOf::Lines)
}

#[test]
fn every_plan_is_drawn_or_says_why_not() {
    always(&(plans(), paying()), |(plan, paying)| {
        let plan = paying.plan(plan);
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
            for number in drawing.table.rows.iter().flatten() {
                if let Number::Amount(amount, Some(PlanPlace::Amount(of))) = number {
                    let derived = outcome.amount(*of).unwrap_or_default();
                    prop_assert_eq!(*amount, derived, "{}: {:?}", kind.code(), of);
                }
            }
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
        if let Ok(flow) = Kind::Flow.draw(scene) {
            prop_assert!(flows_tie_out(&flow, &outcome), "{:#?}", flow.table);
        }
        if let Ok(path) = Kind::Path.draw(scene) {
            let total = path.table.rows.last().expect("a total");
            for (year, cell) in years().zip(&total[2..]) {
                prop_assert_eq!(amount(cell), of_year(year), "{}", year);
            }
        }
        if let Ok(cash) = Kind::Cash.draw(scene) {
            let all: Money = shares(&outcome).into_values().sum();
            prop_assert_eq!(corner(&cash), all);
        }
        let on_day = timeline_on(scene, jiff::civil::date(2020, 6, 15));
        prop_assert!(is_inside(&on_day), "{:#?}", on_day);
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
    assert_eq!((name(total), cents(total, 1)), ("Samen", 724_120_814));
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
    assert_eq!((name(row), cents(row, 1)), ("Stichting DOCK", 315_868_100));
    assert_eq!(
        drawing.table.rows.len(),
        9 + 1,
        "nine organisations and their total"
    );
    let total = drawing.table.rows.last().expect("a total");
    assert_eq!(
        [1, 2].map(|at| cents(total, at)),
        [724_120_814, 765_239_300]
    );
}

#[test]
fn the_flow_of_the_example_goes_through_one_budget() {
    let drawing = of_example(Kind::Flow, Language::Dutch);
    let words = drawing.marks.iter().filter_map(|mark| mark.about.as_ref());
    let said: Vec<&str> = words.map(|about| about.words.as_str()).collect();
    assert!(said.contains(&"Eén budget: € 22.337.563,11"), "{said:?}");
    let to_dock = said
        .iter()
        .filter(|words| words.contains("naar «Stichting DOCK»"));
    assert!(to_dock.count() > 0, "{said:?}");
}

#[test]
fn the_path_leads_from_history_to_the_split() {
    let mut plan = example();
    let lines = plan.lines.iter().map(|(id, line)| {
        let path = id == LineId::new(1);
        (
            id,
            Line {
                path,
                ..line.clone()
            },
        )
    });
    plan.lines = lines.collect();
    let mut arrangement = Arrangement::clone(&plan.arrangement);
    let last = *plan.years().last().expect("a year");
    arrangement.path.insert(last, Share::ZERO);
    plan.arrangement = Single::new(arrangement);
    let drawing = drawn(&plan, Kind::Path, Language::English);
    let header = [
        "Organisation",
        "Had in 2018",
        "2018",
        "2019",
        "2020",
        "Split",
    ];
    assert_eq!(drawing.table.header, header);
    let total = drawing.table.rows.last().expect("a total");
    assert_eq!(
        cents(total, 5),
        cents(total, 4),
        "the split divides the same money"
    );
    let without = of_example(Kind::Path, Language::English);
    assert_eq!(without.table.header, header[..5], "no line follows a path");
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
    let shown = place.fine(&["picture", &example, "map", "Kaart.PNG"]);
    assert!(shown.contains("Kaart.PNG"), "{shown}");
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
    assert!(
        other.contains("budget, flow, change, path, heat, map, cash, timeline"),
        "{other}"
    );
    place.refused(1, &["picture", &example, "map", "d.ontschot"]);
}

#[test]
fn a_picture_in_dots_is_twice_as_large_and_has_letters() {
    let drawing = of_example(Kind::Budget, Language::Dutch);
    let dots = png::write(&drawing).expect("dots");
    let shown = image::load_from_memory(&dots).expect("a PNG").to_rgba8();
    let in_dots = |tenths: i32| u32::try_from(tenths / 10 * 2).expect("a length");
    let size = (in_dots(drawing.width), in_dots(drawing.height));
    assert_eq!(shown.dimensions(), size);
    assert!(
        shown.pixels().all(|dot| dot[3] == 255),
        "its ground is paper"
    );
    // Where the title stands, and nothing else.
    let title = image::imageops::crop_imm(&shown, 0, 0, size.0, 66).to_image();
    let dark = title.pixels().filter(|dot| dot[0] < 100).count();
    assert!(dark > 1_000, "{dark} dark dots of letters");
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
    let plan = Plan::default();
    let scene = Scene {
        plan: &plan,
        outcome: &evaluate(&plan),
        text: Text::of(Language::Dutch),
        year: None,
    };
    assert_eq!(Kind::Budget.draw(scene), Err(NothingToDraw::NoAmounts));
    assert_eq!(Kind::Change.draw(scene), Err(NothingToDraw::NothingBefore));
    assert_eq!(Kind::Path.draw(scene), Err(NothingToDraw::NothingBefore));
    assert_eq!(Kind::Flow.draw(scene), Err(NothingToDraw::NoAmounts));
    assert_eq!(Kind::Cash.draw(scene), Err(NothingToDraw::NoAmounts));
    assert!(Kind::Timeline.draw(scene).is_ok(), "a term there always is");
}
