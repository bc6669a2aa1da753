//! Where the parts of a flow stand, and the bands between them.

use super::{Flow, Node};
use crate::{
    money::Money,
    picture::{
        Anchor, Canvas, Frame, Paint, Scene, Shape, Size, Spot,
        canvas::{MARGIN, TOP, WIDTH, shortened},
        scaled,
    },
};

/// How long the largest column is without what is left blank in it.
const LENGTH: i32 = 3_300;
/// The room that a name needs, and what is left blank between two parts.
const LEAST: i32 = 180;
const BLANK: i32 = 60;
/// The room above the columns, for the name of the budget.
const HEADING: i32 = 200;
/// How wide a bar is.
const BAR: i32 = 140;
/// Where the bars of each column start. Names stand left of the sources, in the wide parts of the
/// lines, and right of the organisations, so that no name lies over a band.
const SOURCES: i32 = 2_300;
const BUDGET: i32 = 3_000;
const LINES: i32 = 3_840;
const LINES_END: i32 = 6_440;
const ORGANISATIONS: i32 = 7_700;
/// In how many pieces the curve of a band is drawn.
const PIECES: i32 = 20;

/// Where everything stands.
pub(super) struct Layout {
    /// The sum that is as long as a column can be.
    longest: Money,
    sources: Vec<Stretch>,
    budget: Stretch,
    /// What goes out of the budget: the lines, and what is beside them.
    out: Vec<Stretch>,
    organisations: Vec<Stretch>,
}

/// A part of a column.
#[derive(Clone, Copy)]
struct Stretch {
    y: i32,
    height: i32,
}

/// What a part is as long as: nothing below zero has a length.
fn length(amounts: impl Iterator<Item = Money>) -> Money {
    amounts.map(|amount| amount.max(Money::ZERO)).sum()
}

impl Layout {
    /// Lays it out; `None` where there is nothing to see.
    pub(super) fn of(flow: &Flow) -> Option<Self> {
        let amounts = |nodes: &[Node]| length(nodes.iter().map(|node| node.amount));
        let mut by_line = vec![Money::ZERO; flow.lines.len()];
        let mut organisations = vec![Money::ZERO; flow.organisations.len()];
        for ((line, organisation), cell) in &flow.cells {
            let sums = [by_line.get_mut(*line), organisations.get_mut(*organisation)];
            for sum in sums.into_iter().flatten() {
                *sum = *sum + cell.amount.max(Money::ZERO);
            }
        }
        let lines = flow.lines.iter().zip(by_line);
        let lines = lines.map(|(node, parts)| node.amount.max(parts));
        let others = flow.others.iter().map(|node| node.amount);
        let out: Vec<Money> = lines.chain(others).collect();
        let sources: Vec<Money> = flow.sources.iter().map(|node| node.amount).collect();
        let passing = amounts(&flow.others) + amounts(&flow.lines);
        let budget = amounts(&flow.sources).max(passing);
        let sums = [&sources, &out, &organisations].map(|sums| length(sums.iter().copied()));
        let longest = sums.into_iter().chain([budget]).max().unwrap_or_default();
        let has_any = longest > Money::ZERO;
        has_any.then(|| Self {
            sources: stretched(&sources, longest),
            budget: Stretch {
                y: TOP + HEADING,
                height: scaled(budget, longest, LENGTH),
            },
            out: stretched(&out, longest),
            organisations: stretched(&organisations, longest),
            longest,
        })
    }

    /// Draws it; answers how high it is.
    pub(super) fn draw(&self, scene: Scene<'_>, flow: &Flow, canvas: &mut Canvas) -> i32 {
        self.bands(scene, flow, canvas);
        let room = SOURCES - MARGIN - 100;
        for (node, stretch) in flow.sources.iter().zip(&self.sources) {
            bar(scene, (node, node.paint), (SOURCES, BAR, *stretch), canvas);
            name(
                scene,
                node,
                *stretch,
                (SOURCES - 80, Anchor::End, room),
                canvas,
            );
        }
        self.budget(scene, &flow.budget, canvas);
        let out = flow.lines.iter().chain(&flow.others);
        let room = LINES_END - LINES - 2 * BAR - 240;
        for (node, stretch) in out.zip(&self.out) {
            // The name stands within, between two ends in the colour of the line.
            let whole = (LINES, LINES_END - LINES, *stretch);
            bar(scene, (node, Paint::Nothing), whole, canvas);
            let ends = [LINES, LINES_END - BAR].into_iter();
            for x in ends.filter(|_| stretch.height > 0) {
                canvas.key(frame(x, BAR, *stretch), node.paint);
            }
            name(
                scene,
                node,
                *stretch,
                (LINES + BAR + 80, Anchor::Start, room),
                canvas,
            );
        }
        let room = WIDTH - MARGIN - ORGANISATIONS - BAR - 80;
        let end = ORGANISATIONS + BAR + 80;
        for (node, stretch) in flow.organisations.iter().zip(&self.organisations) {
            if node.has_any() {
                bar(
                    scene,
                    (node, node.paint),
                    (ORGANISATIONS, BAR, *stretch),
                    canvas,
                );
                name(scene, node, *stretch, (end, Anchor::Start, room), canvas);
            }
        }
        let columns = [&self.sources, &self.out, &self.organisations];
        let ends = columns.into_iter().filter_map(|column| column.last());
        let below = self.budget.y + self.budget.height + LEAST;
        let ends = ends.map(|last| last.y + last.height.max(LEAST));
        let end = ends.chain([below]).max();
        end.unwrap_or(TOP) + MARGIN
    }

    /// The one budget, with its name above it.
    fn budget(&self, scene: Scene<'_>, budget: &Node, canvas: &mut Canvas) {
        let place = (BUDGET, BAR, self.budget);
        bar(scene, (budget, budget.paint), place, canvas);
        let above = Spot {
            x: BUDGET + BAR / 2,
            y: self.budget.y - 60,
        };
        canvas.words(above, Anchor::Middle, Size::Normal, &budget.name);
    }

    fn bands(&self, scene: Scene<'_>, flow: &Flow, canvas: &mut Canvas) {
        let mut within = Money::ZERO;
        for (node, stretch) in flow.sources.iter().zip(&self.sources) {
            let from = self.part(*stretch, Money::ZERO, node.amount);
            let to = self.part(self.budget, within, node.amount);
            within = within + node.amount.max(Money::ZERO);
            let sides = (SOURCES + BAR, from, BUDGET, to);
            band(
                scene,
                (node, &flow.budget),
                (node, Paint::Step(3)),
                sides,
                canvas,
            );
        }
        let mut within = Money::ZERO;
        let out = flow.lines.iter().chain(&flow.others);
        for (node, stretch) in out.zip(&self.out) {
            let from = self.part(self.budget, within, node.amount);
            let to = self.part(*stretch, Money::ZERO, node.amount);
            within = within + node.amount.max(Money::ZERO);
            let sides = (BUDGET + BAR, from, LINES, to);
            let paint = (node, node.paint);
            band(scene, (&flow.budget, node), paint, sides, canvas);
        }
        self.cells(scene, flow, canvas);
    }

    fn cells(&self, scene: Scene<'_>, flow: &Flow, canvas: &mut Canvas) {
        let mut from_within = vec![Money::ZERO; flow.lines.len()];
        let mut to_within = vec![Money::ZERO; flow.organisations.len()];
        for ((line, organisation), cell) in &flow.cells {
            let nodes = (flow.lines.get(*line), flow.organisations.get(*organisation));
            let stretches = (self.out.get(*line), self.organisations.get(*organisation));
            let within = (from_within.get_mut(*line), to_within.get_mut(*organisation));
            let ((Some(from), Some(to)), (Some(left), Some(right)), (Some(above), Some(over))) =
                (nodes, stretches, within)
            else {
                continue;
            };
            let flowing = Node {
                name: String::new(),
                amount: cell.amount,
                paint: from.paint,
                place: cell.place.clone(),
            };
            let sides = (
                LINES_END,
                self.part(*left, *above, cell.amount),
                ORGANISATIONS,
                self.part(*right, *over, cell.amount),
            );
            for within in [above, over] {
                *within = *within + cell.amount.max(Money::ZERO);
            }
            let paint = (&flowing, from.paint);
            band(scene, (from, to), paint, sides, canvas);
        }
    }

    /// The part of a stretch that lies behind so much and is for so much. From sum to sum, so that no
    /// rest of a tenth of a point adds up.
    fn part(&self, of: Stretch, before: Money, amount: Money) -> Stretch {
        let from = scaled(before, self.longest, LENGTH);
        let to = scaled(before + amount.max(Money::ZERO), self.longest, LENGTH);
        Stretch {
            y: of.y + from,
            height: to - from,
        }
    }
}

/// Parts below each other, each with room for its name.
fn stretched(amounts: &[Money], longest: Money) -> Vec<Stretch> {
    let mut y = TOP + HEADING;
    let stretches = amounts.iter().map(|amount| {
        let height = scaled(*amount, longest, LENGTH);
        let room = height.max(LEAST);
        let stretch = Stretch {
            y: y + (room - height) / 2,
            height,
        };
        y += room + BLANK;
        stretch
    });
    stretches.collect()
}

const fn frame(x: i32, width: i32, at: Stretch) -> Frame {
    Frame {
        x,
        y: at.y,
        width,
        height: at.height,
    }
}

/// A part; nothing where it is too little to be seen.
fn bar(
    scene: Scene<'_>,
    (node, paint): (&Node, Paint),
    (x, width, at): (i32, i32, Stretch),
    canvas: &mut Canvas,
) {
    if at.height == 0 {
        return;
    }
    let words = format!("{}: {}", node.name, scene.text.money(node.amount));
    let shape = Shape::Box(frame(x, width, at));
    canvas.shape(shape, paint, words, node.place.clone());
}

/// A name beside its part, and its amount where there is room below it. What is too little to be
/// seen has none: it stands in the table.
fn name(
    scene: Scene<'_>,
    node: &Node,
    at: Stretch,
    (x, anchor, room): (i32, Anchor, i32),
    canvas: &mut Canvas,
) {
    if at.height == 0 {
        return;
    }
    let has_room = at.height >= 2 * LEAST;
    let middle = at.y + at.height / 2;
    let y = middle + if has_room { -30 } else { 50 };
    let shown = shortened(&node.name, Size::Normal, room);
    canvas.words(Spot { x, y }, anchor, Size::Normal, &shown);
    if has_room {
        let below = Spot { x, y: middle + 140 };
        canvas.remark(below, anchor, &scene.text.money(node.amount));
    }
}

/// A band that goes level out of one part and level into another.
fn band(
    scene: Scene<'_>,
    (from, to): (&Node, &Node),
    (flowing, paint): (&Node, Paint),
    (left, start, right, end): (i32, Stretch, i32, Stretch),
    canvas: &mut Canvas,
) {
    if start.height == 0 || end.height == 0 {
        return;
    }
    let curve = |from: i32, to: i32| {
        (0..=PIECES).map(move |at| {
            // Three times the square less twice the cube: level at both ends.
            let part = at * at * (3 * PIECES - 2 * at);
            let whole = PIECES * PIECES * PIECES;
            let x = left + (right - left) * at / PIECES;
            let y = from + (to - from) * part / whole;
            Spot { x, y }
        })
    };
    let upper = curve(start.y, end.y);
    let lower = curve(start.y + start.height, end.y + end.height);
    let ring = upper.chain(lower.rev()).collect();
    let amount = scene.text.money(flowing.amount);
    let arguments: [(&str, &dyn std::fmt::Display); 3] =
        [("from", &from.name), ("to", &to.name), ("amount", &amount)];
    let words = scene.text.say_with("picture-flow-words", &arguments);
    let place = flowing.place.clone();
    canvas.shape(Shape::Band(ring), paint, words, place);
}
