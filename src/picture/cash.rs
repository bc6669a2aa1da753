//! What is paid every month, a piece for each that has the money in the end.

use super::{
    Anchor, Canvas, Drawing, Frame, NothingToDraw, Number, Numbers, Paint, SERIES, Scene, Shape,
    Size, Spot,
    canvas::{MARGIN, TOP, WIDTH, euros, length, shortened},
    scaled,
};
use crate::{
    engine::{Leg, Moment, Payment, payments},
    money::Money,
    plan::{Amount, OrganisationId, Place, TotalOf},
    text::Text,
    year::{Month, Year},
};
use std::collections::{BTreeMap, BTreeSet};

const HEIGHT: i32 = 5_400;
/// Where the columns end and the names begin.
const MIDDLE: i32 = 7_000;
const GROUND: i32 = HEIGHT - 500;

/// A month, or what comes after its year.
type When = (Year, Moment);

/// Who gets money, or the smaller ones together.
struct Piece {
    who: Option<OrganisationId>,
    is_one: bool,
    name: String,
    amounts: Vec<Money>,
}

pub(super) fn draw(scene: Scene<'_>) -> Result<Drawing, NothingToDraw> {
    let years = scene.years();
    let all = payments(scene.plan, scene.outcome).into_iter();
    let all: Vec<Payment> = all.filter(|paid| years.contains(&paid.year)).collect();
    let moments = moments(scene, &years, &all);
    let pieces = pieces(scene, &moments, &all);
    let totals: Vec<Money> = (0..moments.len())
        .map(|at| pieces.iter().map(|piece| piece.at(at)).sum())
        .collect();
    let heights = (0..moments.len()).map(|at| pieces.iter().map(|piece| piece.height(at)).sum());
    let largest: Money = heights.max().unwrap_or_default();
    if largest <= Money::ZERO {
        return Err(NothingToDraw::NoAmounts);
    }
    let text = scene.text;
    let title = match scene.year {
        Some(year) => text.say_with("picture-cash-year", &[("year", &year)]),
        None => text.say("picture-cash"),
    };
    let mut canvas = Canvas::new(&title, &text.say("picture-cash-remark"));
    let columns = Columns {
        scene,
        moments: &moments,
        largest,
    };
    columns.draw(&pieces, &totals, &mut canvas);
    legend(&pieces, &mut canvas);
    let table = table(scene, &moments, &pieces, &totals);
    Ok(canvas.finish(HEIGHT, table))
}

/// Every month of the years that lies in the term, and what comes after a year where some is kept
/// back.
fn moments(scene: Scene<'_>, years: &[Year], all: &[Payment]) -> Vec<When> {
    let term = scene.plan.term();
    let months = years.iter().flat_map(|year| {
        let months = Month::all().filter(|month| month.of(*year).overlap(term).is_some());
        months.map(|month| (*year, Moment::Month(month)))
    });
    let paid = all.iter().map(|payment| (payment.year, payment.moment));
    let moments: BTreeSet<When> = months.chain(paid).collect();
    moments.into_iter().collect()
}

/// Who has how much in the end: what is passed on is of who gets it, and no longer of who received
/// it. The largest have a piece of their own.
fn pieces(scene: Scene<'_>, moments: &[When], all: &[Payment]) -> Vec<Piece> {
    let mut amounts: BTreeMap<Option<OrganisationId>, Vec<Money>> = BTreeMap::new();
    let mut add = |who, payment: &Payment, amount: Money| {
        let of = amounts
            .entry(who)
            .or_insert_with(|| vec![Money::ZERO; moments.len()]);
        let when = (payment.year, payment.moment);
        let at = moments.binary_search(&when).ok();
        if let Some(sum) = at.and_then(|at| of.get_mut(at)) {
            *sum = *sum + amount;
        }
    };
    for payment in all {
        add(payment.payee, payment, payment.amount);
        if payment.leg == Leg::Forward {
            let from = scene.plan.award_terms_of(payment.year).lead;
            add(from, payment, Money::ZERO - payment.amount);
        }
    }
    let pieces = amounts.into_iter().map(|(who, amounts)| Piece {
        name: scene.text.member(scene.plan, who, "lead-not-chosen"),
        is_one: true,
        who,
        amounts,
    });
    let is_any = |piece: &Piece| piece.amounts.iter().any(|amount| !amount.is_zero());
    let mut pieces: Vec<Piece> = pieces.filter(is_any).collect();
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.sum()));
    if pieces.len() > SERIES {
        let rest = pieces.split_off(SERIES - 1);
        let sum = |at: usize| rest.iter().map(|piece| piece.at(at)).sum();
        pieces.push(Piece {
            who: None,
            is_one: false,
            name: scene.text.count("picture-other-organisations", rest.len()),
            amounts: (0..moments.len()).map(sum).collect(),
        });
    }
    pieces
}

impl Piece {
    fn sum(&self) -> Money {
        self.amounts.iter().copied().sum()
    }

    fn at(&self, at: usize) -> Money {
        self.amounts.get(at).copied().unwrap_or_default()
    }

    /// Nothing below zero has a height.
    fn height(&self, at: usize) -> Money {
        self.at(at).max(Money::ZERO)
    }

    /// Where a click leads: to what it has in the year.
    fn place(&self, year: Year) -> Option<Place> {
        let who = self.who.filter(|_| self.is_one)?;
        let of = TotalOf::Organisation(Some(who));
        Some(Place::Amount(Amount::Total(Some(year), of)))
    }
}

/// When it is, in words.
fn named(text: &Text, (year, moment): When) -> String {
    match moment {
        Moment::Month(month) => {
            let month = text.say(&format!("month-{}", month.number()));
            format!("{month} {year}")
        }
        Moment::Determination => text.say_with("picture-cash-determination", &[("year", &year)]),
    }
}

/// The columns before they are drawn.
struct Columns<'a> {
    scene: Scene<'a>,
    moments: &'a [When],
    largest: Money,
}

impl Columns<'_> {
    fn draw(&self, pieces: &[Piece], totals: &[Money], canvas: &mut Canvas) {
        let count = i32::try_from(self.moments.len()).unwrap_or(1).max(1);
        let step = (MIDDLE - 2 * MARGIN) / count;
        let mut from = MARGIN;
        for (at, when) in self.moments.iter().enumerate() {
            let x = MARGIN + i32::try_from(at).unwrap_or_default() * step;
            let frame = Frame {
                x: x + step / 10,
                y: GROUND,
                width: (step - step / 5).max(1),
                height: GROUND - TOP - 250,
            };
            let upper = self.column(frame, (at, *when), pieces, canvas);
            let middle = x + step / 2;
            let total = totals.get(at).copied().unwrap_or_default();
            let spot = |y| Spot { x: middle, y };
            if_it_fits(spot(upper - 70), &euros(self.scene, total), step, canvas);
            if_it_fits(spot(GROUND + 180), &self.short(*when), step, canvas);
            let is_last = self.moments.get(at + 1).is_none_or(|next| next.0 != when.0);
            if is_last {
                let year = when.0.to_string();
                let middle = (from + x + step) / 2;
                if length(&year, Size::Normal) < x + step - from {
                    let at = Spot {
                        x: middle,
                        y: GROUND + 380,
                    };
                    canvas.words(at, Anchor::Middle, Size::Normal, &year);
                }
                from = x + step;
            }
        }
        let (from, to) = (MARGIN, MIDDLE - MARGIN);
        canvas.line(Spot { x: from, y: GROUND }, Spot { x: to, y: GROUND });
    }

    /// The pieces of a column above each other. Answers how far up it comes.
    fn column(
        &self,
        frame: Frame,
        (at, when): (usize, When),
        pieces: &[Piece],
        canvas: &mut Canvas,
    ) -> i32 {
        let text = self.scene.text;
        let mut before = Money::ZERO;
        let mut upper = GROUND;
        for (number, piece) in pieces.iter().enumerate() {
            let after = before + piece.height(at);
            // From sum to sum, so that no rest of a tenth of a point adds up.
            let low = scaled(before, self.largest, frame.height);
            let high = scaled(after, self.largest, frame.height);
            before = after;
            if high == low {
                continue;
            }
            upper = GROUND - high;
            let piece_frame = Frame {
                y: upper,
                height: high - low,
                ..frame
            };
            let (moment, amount) = (named(text, when), text.money(piece.at(at)));
            let arguments: [(&str, &dyn std::fmt::Display); 3] = [
                ("name", &piece.name),
                ("moment", &moment),
                ("amount", &amount),
            ];
            let words = text.say_with("picture-cash-part", &arguments);
            let paint = Paint::Series(number);
            let place = piece.place(when.0);
            canvas.shape(Shape::Box(piece_frame), paint, words, place);
            canvas.label(piece_frame, &(number + 1).to_string(), paint);
        }
        upper
    }

    /// A month by its name where one year is shown, and by its number where there are more.
    fn short(&self, (year, moment): When) -> String {
        let text = self.scene.text;
        let is_alone = self.moments.iter().all(|other| other.0 == year);
        match moment {
            Moment::Month(month) if is_alone => text.say(&format!("month-{}", month.number())),
            Moment::Month(month) => month.number().to_string(),
            Moment::Determination => text.say("picture-cash-later"),
        }
    }
}

/// A remark, where there is room for it.
fn if_it_fits(at: Spot, words: &str, room: i32, canvas: &mut Canvas) {
    if length(words, Size::Small) <= room {
        canvas.remark(at, Anchor::Middle, words);
    }
}

/// The names, with the numbers that stand in the columns, in the same order from above.
fn legend(pieces: &[Piece], canvas: &mut Canvas) {
    let mut y = TOP + 250;
    for (number, piece) in pieces.iter().enumerate().rev() {
        let frame = Frame {
            x: MIDDLE,
            y,
            width: 260,
            height: 260,
        };
        canvas.key(frame, Paint::Series(number));
        canvas.label(frame, &(number + 1).to_string(), Paint::Series(number));
        let name = shortened(&piece.name, Size::Normal, WIDTH - MIDDLE - 360 - MARGIN);
        let at = Spot {
            x: MIDDLE + 360,
            y: y + 180,
        };
        canvas.words(at, Anchor::Start, Size::Normal, &name);
        y += 420;
    }
}

/// A row for every moment, and all of them together.
fn table(scene: Scene<'_>, moments: &[When], pieces: &[Piece], totals: &[Money]) -> Numbers {
    let text = scene.text;
    let names = pieces.iter().map(|piece| piece.name.clone());
    let header = std::iter::once(text.say("picture-cash-when"));
    let header = header.chain(names).chain([text.say("picture-total")]);
    let row = |name: String, amounts: Vec<Money>| -> Vec<Number> {
        let amounts = amounts.into_iter().map(Number::alone);
        std::iter::once(Number::from(name)).chain(amounts).collect()
    };
    let of_moments = moments.iter().enumerate().map(|(at, when)| {
        let amounts = pieces.iter().map(|piece| piece.at(at));
        let total = totals.get(at).copied().unwrap_or_default();
        row(named(text, *when), amounts.chain([total]).collect())
    });
    let all = pieces.iter().map(Piece::sum);
    let all = all.chain([totals.iter().copied().sum()]).collect();
    let together = row(text.say("picture-total"), all);
    Numbers {
        header: header.collect(),
        rows: of_moments.chain([together]).collect(),
    }
}
