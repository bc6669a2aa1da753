//! What each organisation had, and what it gets.

use super::{
    Anchor, Canvas, Drawing, Frame, NothingToDraw, Number, Numbers, Paint, Scene, Shape, Size,
    Spot,
    canvas::{MARGIN, TOP, WIDTH, shortened},
    parties::{Party, parties, together},
    scaled,
};
use crate::{
    engine::Pair,
    money::Money,
    plan::{Amount, Place, TotalOf},
    year::Year,
};

/// How high the bars of an organisation are together, with what is left blank below.
const STEP: i32 = 500;
const BAR: i32 = 180;
/// Where the bars start, and how long the longest is.
const START: i32 = 2_900;
const LONGEST: i32 = 3_300;

/// What they had is light and above, what they get dark and below.
const HAD: Paint = Paint::Step(1);
const GETS: Paint = Paint::Step(4);

/// How many organisations have bars of their own.
const MOST: usize = 24;

pub(super) fn draw(scene: Scene<'_>) -> Result<Drawing, NothingToDraw> {
    let text = scene.text;
    let from = scene.plan.arrangement.compared_year();
    // A part of a year cannot be laid beside a year.
    let mut whole = scene.outcome.whole_years().rev();
    let to = whole.find(|year| scene.year.is_none_or(|wanted| wanted == *year));
    let to = to.ok_or(NothingToDraw::NothingBefore)?;
    let parties = parties(scene, from, &[(scene.outcome, to)], MOST)?;
    let pairs = parties.iter().map(Party::pair);
    let longest = pairs.map(|pair| pair.before.max(pair.after));
    let longest = longest.max().unwrap_or_default();
    let years: [(&str, &dyn std::fmt::Display); 2] = [("from", &from), ("to", &to)];
    let mut canvas = Canvas::new(
        &text.say_with("picture-change", &years),
        &text.say_with("picture-change-remark", &years),
    );
    let mut y = TOP;
    for party in &parties {
        bars(scene, party, (to, longest, y), &mut canvas);
        y += STEP;
    }
    let table = table(scene, &parties, (from, to));
    Ok(canvas.finish(y + MARGIN / 2, table))
}

impl Party {
    /// What it had, and what it gets.
    fn pair(&self) -> Pair {
        Pair {
            before: self.had,
            after: self.gets.last().copied().unwrap_or_default(),
            ..Pair::default()
        }
    }
}

fn bars(
    scene: Scene<'_>,
    party: &Party,
    (year, longest, y): (Year, Money, i32),
    canvas: &mut Canvas,
) {
    let (text, pair) = (scene.text, party.pair());
    let at = Spot {
        x: START - 120,
        y: y + BAR + 50,
    };
    let shown = shortened(&party.name, Size::Normal, START - MARGIN - 120);
    canvas.words(at, Anchor::End, Size::Normal, &shown);
    let words = format!("{}: {}", party.name, change_words(scene, pair));
    let place = party.one.map(|id| {
        let of = TotalOf::Organisation(Some(id));
        Place::Amount(Amount::Total(Some(year), of))
    });
    for (amount, paint, down) in [(pair.before, HAD, 0), (pair.after, GETS, BAR)] {
        let frame = Frame {
            x: START,
            y: y + down,
            width: scaled(amount, longest, LONGEST),
            height: BAR,
        };
        canvas.shape(Shape::Box(frame), paint, words.clone(), place.clone());
        let beside = Spot {
            x: frame.x + frame.width + 80,
            y: frame.y + BAR - 40,
        };
        canvas.remark(beside, Anchor::Start, &text.money(amount));
    }
    let right = Spot {
        x: WIDTH - MARGIN,
        y: y + BAR + 50,
    };
    canvas.words(right, Anchor::End, Size::Normal, &change_of(scene, pair));
}

/// `+ € 12.345,00 (+3,2 %)`, or in words where somebody is new.
fn change_of(scene: Scene<'_>, pair: Pair) -> String {
    let text = scene.text;
    let difference = pair.difference();
    let sign = if difference > Money::ZERO { "+" } else { "" };
    let amount = format!("{sign}{}", text.money(difference));
    match pair.change() {
        Some(change) => format!("{amount} ({sign}{})", text.percentage(&change)),
        None => amount,
    }
}

fn change_words(scene: Scene<'_>, pair: Pair) -> String {
    let text = scene.text;
    let (before, after) = (text.money(pair.before), text.money(pair.after));
    let difference = change_of(scene, pair);
    let arguments: [(&str, &dyn std::fmt::Display); 3] = [
        ("before", &before),
        ("after", &after),
        ("difference", &difference),
    ];
    text.say_with("picture-change-words", &arguments)
}

fn table(scene: Scene<'_>, parties: &[Party], (from, to): (Year, Year)) -> Numbers {
    let text = scene.text;
    let row = |name: String, pair: Pair, of: Option<TotalOf>| {
        let after = of.map(|of| Place::Amount(Amount::Total(Some(to), of)));
        let change = pair.change();
        vec![
            name.into(),
            Number::alone(pair.before),
            Number::Amount(pair.after, after),
            Number::alone(pair.difference()),
            change
                .map(|change| text.percentage(&change))
                .unwrap_or_default()
                .into(),
        ]
    };
    let rows = parties.iter().map(|party| {
        let of = party.one.map(|id| TotalOf::Organisation(Some(id)));
        row(party.name.clone(), party.pair(), of)
    });
    let total = together(text.say("picture-total"), parties);
    let total = row(total.name.clone(), total.pair(), Some(TotalOf::Lines));
    Numbers {
        header: vec![
            text.say("picture-organisation"),
            from.to_string(),
            to.to_string(),
            text.say("picture-difference"),
            text.say("picture-percentage"),
        ],
        rows: rows.chain([total]).collect(),
    }
}
