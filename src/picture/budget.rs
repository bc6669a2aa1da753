//! The budget of each year, a piece for each line.

use super::{
    Anchor, Canvas, Drawing, Frame, NothingToDraw, Number, Numbers, Paint, SERIES, Scene, Shape,
    Size, Spot,
    canvas::{MARGIN, TOP, WIDTH, shortened},
    scaled,
};
use crate::{
    money::Money,
    plan::{Amount, LineId, Place, TotalOf},
    year::Year,
};

const HEIGHT: i32 = 5_400;
/// Where the columns end and the names begin.
const MIDDLE: i32 = 5_600;
const GROUND: i32 = HEIGHT - 450;

/// A line, or the smaller ones together.
struct Piece {
    line: Option<LineId>,
    name: String,
    amounts: Vec<Money>,
}

pub(super) fn draw(scene: Scene<'_>) -> Result<Drawing, NothingToDraw> {
    let years = scene.years();
    let pieces = pieces(scene, &years);
    let totals: Vec<Money> = years
        .iter()
        .map(|year| scene.outcome.total(Some(*year), TotalOf::Lines))
        .collect();
    let largest = totals.iter().copied().max().unwrap_or_default();
    if largest <= Money::ZERO {
        return Err(NothingToDraw::NoAmounts);
    }
    let text = scene.text;
    let mut canvas = Canvas::new(
        &text.say("picture-budget"),
        &text.say("picture-budget-remark"),
    );
    let count = i32::try_from(years.len()).unwrap_or(1).max(1);
    let step = (MIDDLE - 2 * MARGIN) / count;
    for (at, (year, total)) in years.iter().zip(&totals).enumerate() {
        let from = i32::try_from(at).unwrap_or_default() * step;
        let width = (step * 7 / 10).min(1_400);
        let x = MARGIN + from + (step - width) / 2;
        let mut column = Column {
            scene,
            frame: Frame {
                x,
                y: GROUND,
                width,
                height: GROUND - TOP - 250,
            },
            year: *year,
            largest,
        };
        column.draw(&pieces, at, *total, &mut canvas);
    }
    let (from, to) = (MARGIN, MIDDLE - MARGIN);
    canvas.line(Spot { x: from, y: GROUND }, Spot { x: to, y: GROUND });
    legend(&pieces, &mut canvas);
    let table = table(scene, &years, &pieces, &totals);
    Ok(canvas.finish(HEIGHT, table))
}

/// A year.
struct Column<'a> {
    scene: Scene<'a>,
    /// Its sides, the room above it, and how far it has come.
    frame: Frame,
    year: Year,
    largest: Money,
}

impl Column<'_> {
    fn draw(&mut self, pieces: &[Piece], at: usize, total: Money, canvas: &mut Canvas) {
        let text = self.scene.text;
        let middle = self.frame.x + self.frame.width / 2;
        let mut before = Money::ZERO;
        for (number, piece) in pieces.iter().enumerate() {
            let amount = piece.amounts.get(at).copied().unwrap_or_default();
            let upper = before + amount.max(Money::ZERO);
            // From sum to sum, so that no rest of a tenth of a point adds up over the lines.
            let low = scaled(before, self.largest, self.frame.height);
            let high = scaled(upper, self.largest, self.frame.height);
            before = upper;
            let frame = Frame {
                y: GROUND - high,
                height: high - low,
                ..self.frame
            };
            let words = format!("{}, {}: {}", piece.name, self.year, text.money(amount));
            let amount = piece.line.map(|line| Amount::Line(self.year, line));
            let paint = Paint::Series(number);
            canvas.shape(Shape::Box(frame), paint, words, amount.map(Place::Amount));
            canvas.label(frame, &(number + 1).to_string(), paint);
            self.frame.y = frame.y;
        }
        let above = Spot {
            x: middle,
            y: self.frame.y - 70,
        };
        canvas.words(above, Anchor::Middle, Size::Normal, &text.money(total));
        let below = Spot {
            x: middle,
            y: GROUND + 220,
        };
        canvas.words(below, Anchor::Middle, Size::Normal, &self.year.to_string());
    }
}

/// The largest lines, each with its amount of every year, and the others as one.
fn pieces(scene: Scene<'_>, years: &[Year]) -> Vec<Piece> {
    let outcome = scene.outcome;
    let lines = scene.plan.lines.iter().map(|(id, line)| Piece {
        line: Some(id),
        name: line.name.clone(),
        amounts: years
            .iter()
            .map(|year| outcome.total(Some(*year), TotalOf::Line(id)))
            .collect(),
    });
    let mut lines: Vec<Piece> = lines.filter(|piece| piece.sum() != Money::ZERO).collect();
    lines.sort_by_key(|piece| std::cmp::Reverse(piece.sum()));
    if lines.len() > SERIES {
        let rest = lines.split_off(SERIES - 1);
        let sum = |at: usize| {
            let amounts = rest.iter().filter_map(|piece| piece.amounts.get(at));
            amounts.copied().sum()
        };
        lines.push(Piece {
            line: None,
            name: scene.text.count("picture-other-lines", rest.len()),
            amounts: (0..years.len()).map(sum).collect(),
        });
    }
    lines
}

impl Piece {
    fn sum(&self) -> Money {
        self.amounts.iter().copied().sum()
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
        let room = WIDTH - MIDDLE - 360 - MARGIN;
        let at = Spot {
            x: MIDDLE + 360,
            y: y + 180,
        };
        let name = shortened(&piece.name, Size::Normal, room);
        canvas.words(at, Anchor::Start, Size::Normal, &name);
        y += 420;
    }
}

fn table(scene: Scene<'_>, years: &[Year], pieces: &[Piece], totals: &[Money]) -> Numbers {
    let text = scene.text;
    let row = |name: String, amounts: &[Money], of: &dyn Fn(Year) -> Option<Amount>| {
        let amounts = years.iter().zip(amounts);
        let amounts =
            amounts.map(|(year, amount)| Number::Amount(*amount, of(*year).map(Place::Amount)));
        std::iter::once(name.into()).chain(amounts).collect()
    };
    let of_piece = |piece: &Piece| {
        let of = |year| piece.line.map(|line| Amount::Line(year, line));
        row(piece.name.clone(), &piece.amounts, &of)
    };
    let all = |year| Some(Amount::Total(Some(year), TotalOf::Lines));
    let total = row(text.say("picture-total"), totals, &all);
    let names = years.iter().map(ToString::to_string);
    Numbers {
        header: std::iter::once(text.say("picture-line"))
            .chain(names)
            .collect(),
        rows: pieces.iter().map(of_piece).chain([total]).collect(),
    }
}
