//! What pictures are for: their words can be read, and their marks lead on.

use super::{example, of_example};
use ontschot::{
    engine::evaluate,
    picture::{Anchor, Frame, Kind, Mark, Scene, Shape, Size},
    plan::Place as PlanPlace,
    text::{Language, Text},
    year::Year,
};

#[test]
fn every_mark_of_areas_leads_to_an_amount() {
    let plan = example();
    let outcome = evaluate(&plan);
    let in_2019 = Year::new(2019).expect("a year");
    for year in [None, Some(in_2019)] {
        for kind in [Kind::Heat, Kind::Map] {
            let scene = Scene {
                plan: &plan,
                outcome: &outcome,
                text: Text::of(Language::Dutch),
                year,
            };
            let drawing = kind.draw(scene).expect("a picture");
            let marks = drawing.marks.iter().filter_map(|mark| mark.about.as_ref());
            let mut count = 0;
            for about in marks {
                let Some(PlanPlace::Amount(amount)) = about.place else {
                    panic!("{}: {:?}", about.words, about.place);
                };
                let shown = outcome.amount(amount).expect("it is derived");
                // A line of one organisation in one year has an amount of its own in each area.
                if kind == Kind::Heat && year.is_some() {
                    let money = Text::of(Language::Dutch).money(shown);
                    assert!(about.words.ends_with(&money), "{}: {money}", about.words);
                }
                count += 1;
            }
            assert!(count >= 15, "{}: {count}", kind.code());
        }
    }
}

#[test]
fn no_words_of_a_picture_lie_over_others() {
    for kind in Kind::ALL {
        for language in Language::ALL {
            let drawing = of_example(kind, language);
            let words: Vec<_> = drawing.marks.iter().filter_map(room_of_words).collect();
            for (at, (room, one)) in words.iter().enumerate() {
                for (other_room, other) in &words[at + 1..] {
                    let is_over = room.x < other_room.x + other_room.width
                        && other_room.x < room.x + room.width
                        && room.y < other_room.y + other_room.height
                        && other_room.y < room.y + room.height;
                    assert!(!is_over, "{}: «{one}» and «{other}»", kind.code());
                }
            }
        }
    }
}

/// About where words are, as most letters are half as wide as they are high.
fn room_of_words(mark: &Mark) -> Option<(Frame, &str)> {
    let Shape::Words {
        at,
        anchor,
        size,
        words,
    } = &mark.shape
    else {
        return None;
    };
    let high = match size {
        Size::Title => 200,
        Size::Normal => 150,
        Size::Small => 140,
    };
    let count = i32::try_from(words.chars().count()).expect("a few letters");
    let width = count * high / 2;
    let before = match anchor {
        Anchor::Start => 0,
        Anchor::Middle => width / 2,
        Anchor::End => width,
    };
    let room = Frame {
        x: at.x - before,
        y: at.y - high * 7 / 10,
        width,
        height: high * 7 / 10,
    };
    Some((room, words))
}
