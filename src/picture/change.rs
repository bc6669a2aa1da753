//! What each organisation had, and what it gets.

use super::{
    Anchor, Canvas, Drawing, Frame, NothingToDraw, Numbers, Paint, Scene, Shape, Size, Spot,
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

/// How many organisations have bars of their own.
const MOST: usize = 24;

/// An organisation, or several together, or what nobody has yet.
struct Party {
    one: Option<OrganisationId>,
    name: String,
    /// What it had, and what it gets.
    pair: Pair,
}

pub(super) fn draw(scene: Scene<'_>) -> Result<Drawing, NothingToDraw> {
    let text = scene.text;
    let from = scene.plan.arrangement.compared_year();
    // A part of a year cannot be laid beside a year.
    let mut whole = scene.outcome.whole_years().rev();
    let to = whole.find(|year| scene.year.is_none_or(|wanted| wanted == *year));
    let to = to.ok_or(NothingToDraw::NothingBefore)?;
    let parties = parties(scene, from, to)?;
    let longest = parties
        .iter()
        .map(|party| party.pair.before.max(party.pair.after));
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

/// Who had or gets anything, who gets most first; then the others together, and what nobody has yet.
fn parties(scene: Scene<'_>, from: Year, to: Year) -> Result<Vec<Party>, NothingToDraw> {
    let had = totals::earlier(scene.plan, from);
    if had.is_empty() {
        return Err(NothingToDraw::NothingBefore);
    }
    let members = scene.plan.memberships.iter();
    let members = members.map(|(_, row)| row.organisation);
    let known: BTreeSet<OrganisationId> = members.chain(had.keys().copied()).collect();
    let gets = |of| scene.outcome.total(Some(to), TotalOf::Organisation(of));
    let party = |id: OrganisationId| Party {
        one: Some(id),
        name: scene.plan.name_of(id.row()),
        pair: Pair {
            before: had
                .get(&id)
                .map_or(Money::ZERO, |had| Money::rounded(had, Money::CENT)),
            after: gets(Some(id)),
            ..Pair::default()
        },
    };
    let mut parties: Vec<Party> = known.into_iter().map(party).collect();
    parties.retain(|party| !(party.pair.before.is_zero() && party.pair.after.is_zero()));
    parties.sort_by_key(|party| Reverse((party.pair.after, party.pair.before)));
    if parties.len() > MOST {
        let others = parties.split_off(MOST - 1);
        let name = scene
            .text
            .count("picture-other-organisations", others.len());
        parties.push(Party {
            one: None,
            name,
            pair: together(&others),
        });
    }
    let nobody = gets(None);
    if !nobody.is_zero() {
        parties.push(Party {
            one: None,
            name: scene.text.say("not-yet-assigned"),
            pair: Pair {
                after: nobody,
                ..Pair::default()
            },
        });
    }
    Ok(parties)
}

fn together(parties: &[Party]) -> Pair {
    Pair {
        before: parties.iter().map(|party| party.pair.before).sum(),
        after: parties.iter().map(|party| party.pair.after).sum(),
        ..Pair::default()
    }
}

fn bars(
    scene: Scene<'_>,
    party: &Party,
    (year, longest, y): (Year, Money, i32),
    canvas: &mut Canvas,
) {
    let (text, pair) = (scene.text, party.pair);
    let at = Spot {
        x: START - 120,
        y: y + 190,
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

fn table(scene: Scene<'_>, parties: &[Party], (from, to): (Year, Year)) -> Numbers {
    let text = scene.text;
    let row = |name: &str, pair: Pair| {
        let (before, after) = (text.money(pair.before), text.money(pair.after));
        vec![name.to_owned(), before, after, change_of(scene, pair)]
    };
    let rows = parties.iter().map(|party| row(&party.name, party.pair));
    let total = row(&text.say("picture-total"), together(parties));
    Numbers {
        header: vec![
            text.say("picture-organisation"),
            from.to_string(),
            to.to_string(),
            text.say("picture-difference"),
        ],
        rows: rows.chain([total]).collect(),
    }
}
