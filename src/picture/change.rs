//! What each organisation had, and what it gets.

use super::{
    Anchor, Canvas, Drawing, Figures, Frame, NothingToDraw, Paint, Scene, Shape, Size, Spot,
    canvas::{MARGIN, TOP, WIDTH, shortened},
    scaled,
};
use crate::{
    engine::{Pair, totals},
    money::Money,
    plan::{Amount, OrganisationId, Place, TotalOf},
    year::Year,
};
use std::{cmp::Reverse, collections::BTreeSet};

/// How high the bars of an organisation are together, with what is left blank below.
const STEP: i32 = 440;
const BAR: i32 = 150;
/// Where the bars start, and how long the longest is.
const START: i32 = 2_900;
const LONGEST: i32 = 3_500;

/// What they had is light and above, what they get dark and below.
const HAD: Paint = Paint::Step(1);
const GETS: Paint = Paint::Step(4);

/// An organisation, with what it had and what it gets.
type Party = (OrganisationId, Pair);

pub(super) fn draw(scene: Scene<'_>) -> Result<Drawing, NothingToDraw> {
    let text = scene.text;
    let from = scene.plan.arrangement.compared_year();
    let whole = scene.outcome.last_whole_year();
    let to = scene.year.or(whole).ok_or(NothingToDraw::NothingBefore)?;
    let pairs = pairs(scene, from, to)?;
    let longest = pairs.iter().map(|(_, pair)| pair.before.max(pair.after));
    let longest = longest.max().unwrap_or_default();
    let years: [(&str, &dyn std::fmt::Display); 2] = [("from", &from), ("to", &to)];
    let mut canvas = Canvas::new(
        &text.say_with("picture-change", &years),
        &text.say_with("picture-change-remark", &years),
    );
    let mut y = TOP;
    for (id, pair) in &pairs {
        bars(scene, (*id, *pair), (to, longest, y), &mut canvas);
        y += STEP;
    }
    let table = table(scene, &pairs, (from, to));
    Ok(canvas.finish(y + MARGIN / 2, table))
}

/// The organisations that had or get anything, who gets most first.
fn pairs(scene: Scene<'_>, from: Year, to: Year) -> Result<Vec<Party>, NothingToDraw> {
    let had = totals::earlier(scene.plan, from);
    if had.is_empty() {
        return Err(NothingToDraw::NothingBefore);
    }
    let members = scene
        .plan
        .memberships
        .iter()
        .map(|(_, row)| row.organisation);
    let known: BTreeSet<OrganisationId> = members.chain(had.keys().copied()).collect();
    let pair = |id: OrganisationId| Pair {
        before: had
            .get(&id)
            .map_or(Money::ZERO, |had| Money::rounded(had, Money::CENT)),
        after: scene
            .outcome
            .total(Some(to), TotalOf::Organisation(Some(id))),
        ..Pair::default()
    };
    let mut pairs: Vec<_> = known.into_iter().map(|id| (id, pair(id))).collect();
    pairs.sort_by_key(|(_, pair)| Reverse((pair.after, pair.before)));
    Ok(pairs)
}

fn bars(
    scene: Scene<'_>,
    (id, pair): Party,
    (year, longest, y): (Year, Money, i32),
    canvas: &mut Canvas,
) {
    let text = scene.text;
    let name = scene.plan.name_of(id.row());
    let at = Spot {
        x: START - 120,
        y: y + 190,
    };
    let shown = shortened(&name, Size::Normal, START - MARGIN - 120);
    canvas.words(at, Anchor::End, Size::Normal, &shown);
    let words = format!("{name}: {}", change_words(scene, pair));
    let place = Amount::Total(Some(year), TotalOf::Organisation(Some(id)));
    for (amount, paint, down) in [(pair.before, HAD, 0), (pair.after, GETS, BAR)] {
        let frame = Frame {
            x: START,
            y: y + down,
            width: scaled(amount, longest, LONGEST),
            height: BAR,
        };
        canvas.shape(
            Shape::Box(frame),
            paint,
            words.clone(),
            Some(Place::Amount(place)),
        );
        let beside = Spot {
            x: frame.x + frame.width + 80,
            y: frame.y + BAR - 30,
        };
        canvas.remark(beside, Anchor::Start, &text.money(amount));
    }
    let right = Spot {
        x: WIDTH - MARGIN,
        y: y + 190,
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
    format!("{before} → {after}, {}", change_of(scene, pair))
}

fn table(scene: Scene<'_>, pairs: &[Party], (from, to): (Year, Year)) -> Figures {
    let text = scene.text;
    let rows = pairs.iter().map(|(id, pair)| {
        vec![
            scene.plan.name_of(id.row()),
            text.money(pair.before),
            text.money(pair.after),
            change_of(scene, *pair),
        ]
    });
    Figures {
        header: vec![
            text.say("picture-organisation"),
            from.to_string(),
            to.to_string(),
            text.say("picture-difference"),
        ],
        rows: rows.collect(),
    }
}
