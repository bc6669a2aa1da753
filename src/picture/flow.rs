//! The money as it flows: from sources into one budget, out of it to lines, and from there to
//! organisations. Which source pays for which line is not drawn, because nobody decides that: the
//! budget is undivided.

mod layout;

use super::{Drawing, NothingToDraw, Number, Numbers, Paint, SERIES, Scene, canvas::Canvas};
use crate::{
    money::Money,
    plan::{Amount, BudgetPart, Id, LineId, OrganisationId, Place, Row, TotalOf},
    year::Year,
};
use layout::Layout;
use std::{cmp::Reverse, collections::BTreeMap};

/// How many sources and organisations have a place of their own; lines have as many as colours.
const MOST_SOURCES: usize = 8;
const MOST_ORGANISATIONS: usize = 12;

/// Something that money comes from or goes to, or several together.
struct Node {
    name: String,
    amount: Money,
    paint: Paint,
    /// Where it stands in the plan.
    place: Option<Place>,
}

/// The whole picture before it is laid out.
struct Flow {
    /// What comes in; a shortage last.
    sources: Vec<Node>,
    budget: Node,
    lines: Vec<Node>,
    /// What goes out beside the lines: what is set aside, and what no line has.
    others: Vec<Node>,
    organisations: Vec<Node>,
    /// What goes from a line to an organisation, by their places above.
    cells: BTreeMap<(usize, usize), Cell>,
}

/// What goes from one to another.
struct Cell {
    amount: Money,
    /// Where it stands in the plan, where that is one place.
    place: Option<Place>,
}

/// Which part of the picture something belongs to.
type Places<I> = BTreeMap<I, usize>;

pub(super) fn draw(scene: Scene<'_>) -> Result<Drawing, NothingToDraw> {
    let flow = Flow::of(scene);
    let layout = Layout::of(&flow).ok_or(NothingToDraw::NoAmounts)?;
    let text = scene.text;
    let title = match scene.year {
        Some(year) => text.say_with("picture-flow-year", &[("year", &year)]),
        None => text.say("picture-flow"),
    };
    let mut canvas = Canvas::new(&title, &text.say("picture-flow-remark"));
    let height = layout.draw(scene, &flow, &mut canvas);
    Ok(canvas.finish(height, flow.table(scene)))
}

impl Flow {
    fn of(scene: Scene<'_>) -> Self {
        let years = scene.years();
        let sources = sources(scene, &years);
        let (lines, line_at) = lines(scene, &years);
        let (organisations, organisation_at) = organisations(scene);
        let mut cells: BTreeMap<(usize, usize), Cell> = BTreeMap::new();
        for ((line, organisation), cell) in cells_of(scene, &years) {
            let at = (line_at.get(&line), organisation_at.get(&organisation));
            let (Some(line), Some(organisation)) = at else {
                continue;
            };
            cells
                .entry((*line, *organisation))
                .and_modify(|sum| {
                    sum.amount = sum.amount + cell.amount;
                    sum.place = None;
                })
                .or_insert(cell);
        }
        let mut flow = Self {
            sources,
            budget: Node {
                name: scene.text.say("picture-flow-budget"),
                amount: Money::ZERO,
                paint: Paint::Step(4),
                place: None,
            },
            others: Vec::new(),
            lines,
            organisations,
            cells,
        };
        flow.balance(scene, &years);
        flow
    }

    /// What is set aside and what is left go out of the budget; what is short comes in.
    fn balance(&mut self, scene: Scene<'_>, years: &[Year]) {
        let text = scene.text;
        let part = |part: BudgetPart| {
            let amounts = years.iter().map(move |year| Amount::Budget(*year, part));
            amounts.filter_map(|amount| scene.outcome.amount(amount))
        };
        let place = |part| match years {
            [year] => Some(Place::Amount(Amount::Budget(*year, part))),
            _ => None,
        };
        let node = |name, amount: Money, part| Node {
            name,
            amount,
            paint: Paint::Step(1),
            place: place(part),
        };
        let left = part(BudgetPart::Unallocated).filter(|left| *left > Money::ZERO);
        let short = part(BudgetPart::Unallocated).filter(|left| *left < Money::ZERO);
        let short: Money = Money::ZERO - short.sum::<Money>();
        let reserve = part(BudgetPart::Reserve).sum();
        let others = [
            node(text.say("budget-reserve"), reserve, BudgetPart::Reserve),
            node(
                text.say("picture-flow-left"),
                left.sum(),
                BudgetPart::Unallocated,
            ),
        ];
        self.others = others.into_iter().filter(Node::has_any).collect();
        let mut short = node(
            text.say("picture-flow-short"),
            short,
            BudgetPart::Unallocated,
        );
        // What is short is the other side of an amount below zero, so it stands nowhere itself.
        short.place = None;
        self.sources.extend(Some(short).filter(Node::has_any));
        self.budget.amount = self.sources.iter().map(|node| node.amount).sum();
    }

    /// Every flow in a row: from where, to where, and how much.
    fn table(&self, scene: Scene<'_>) -> Numbers {
        let text = scene.text;
        let row = |from: &Node, to: &Node, amount: Money, place: &Option<Place>| {
            let names = [from, to].map(|node| Number::from(node.name.clone()));
            let amount = Number::Amount(amount, place.clone());
            names.into_iter().chain([amount]).collect::<Vec<Number>>()
        };
        let sources = self.sources.iter();
        let sources = sources.map(|node| row(node, &self.budget, node.amount, &node.place));
        let out = self.lines.iter().chain(&self.others);
        let out = out.map(|node| row(&self.budget, node, node.amount, &node.place));
        let cells = self
            .cells
            .iter()
            .filter_map(|((line, organisation), cell)| {
                let (line, organisation) = (
                    self.lines.get(*line)?,
                    self.organisations.get(*organisation)?,
                );
                Some(row(line, organisation, cell.amount, &cell.place))
            });
        let header = ["picture-flow-from", "picture-flow-to", "picture-amount"];
        Numbers {
            header: header.map(|key| text.say(key)).to_vec(),
            rows: sources.chain(out).chain(cells).collect(),
        }
    }
}

impl Node {
    fn has_any(&self) -> bool {
        !self.amount.is_zero()
    }
}

/// What each source brings that counts, the largest first.
fn sources(scene: Scene<'_>, years: &[Year]) -> Vec<Node> {
    let expected = &scene.plan.arrangement.count_expected;
    let sources = scene.plan.sources.iter().map(|(id, source)| {
        let of = |year: &Year| {
            let committed = source.committed.get(year).copied().unwrap_or_default();
            let hoped = source.expected.get(year).copied().unwrap_or_default();
            if expected.contains(year) {
                committed + hoped
            } else {
                committed
            }
        };
        (years.iter().map(of).sum::<Money>(), id)
    });
    let (own, rest) = largest(sources.collect(), MOST_SOURCES);
    let own = own.into_iter().map(|(amount, id)| Node {
        name: scene.plan.name_of(id.row()),
        amount,
        paint: Paint::Step(3),
        place: Some(Place::Row(id.row())),
    });
    let others = others(scene, "picture-other-sources", &rest, Paint::Step(3));
    own.chain(others).collect()
}

/// The largest lines and the others as one, and which of those each line is.
fn lines(scene: Scene<'_>, years: &[Year]) -> (Vec<Node>, Places<LineId>) {
    let total = |id| scene.outcome.total(scene.year, TotalOf::Line(id));
    let lines = scene.plan.lines.ids().map(|id| (total(id), id));
    let (own, rest) = largest(lines.collect(), SERIES);
    let places = places(&own, &rest);
    let count = own.len();
    let own = own.into_iter().enumerate().map(|(at, (amount, id))| {
        let of = match years {
            [year] => Amount::Line(*year, id),
            _ => Amount::Total(scene.year, TotalOf::Line(id)),
        };
        Node {
            name: scene.plan.name_of(id.row()),
            amount,
            paint: Paint::Series(at),
            place: Some(Place::Amount(of)),
        }
    });
    let others = others(scene, "picture-other-lines", &rest, Paint::Series(count));
    (own.chain(others).collect(), places)
}

/// The largest organisations, the others as one, and what nobody has; and which each is.
fn organisations(scene: Scene<'_>) -> (Vec<Node>, Places<Option<OrganisationId>>) {
    let total = |of| scene.outcome.total(scene.year, TotalOf::Organisation(of));
    let place = |of| Place::Amount(Amount::Total(scene.year, TotalOf::Organisation(of)));
    let all = scene.plan.organisations.ids();
    let all = all.map(|id| (total(Some(id)), id));
    let (own, rest) = largest(all.collect(), MOST_ORGANISATIONS);
    let places = places(&own, &rest);
    let mut places: Places<Option<OrganisationId>> =
        places.into_iter().map(|(id, at)| (Some(id), at)).collect();
    let own = own.into_iter().map(|(amount, id)| Node {
        name: scene.plan.name_of(id.row()),
        amount,
        paint: Paint::Step(4),
        place: Some(place(Some(id))),
    });
    let others = others(scene, "picture-other-organisations", &rest, Paint::Step(4));
    let mut nodes: Vec<Node> = own.chain(others).collect();
    places.insert(None, nodes.len());
    nodes.push(Node {
        name: scene.text.say("not-yet-assigned"),
        amount: total(None),
        paint: Paint::Nothing,
        place: Some(place(None)),
    });
    (nodes, places)
}

/// What every line has for every organisation, and where that stands in the plan.
fn cells_of<'a>(
    scene: Scene<'a>,
    years: &'a [Year],
) -> impl Iterator<Item = ((LineId, Option<OrganisationId>), Cell)> + 'a {
    let pairs = years
        .iter()
        .flat_map(move |year| scene.plan.lines.ids().map(move |line| (*year, line)));
    pairs.flat_map(move |(year, line)| {
        let block = scene.outcome.block(year, line);
        let members = block
            .into_iter()
            .flat_map(|block| block.organisations.iter());
        let parties = members.copied().map(Some).chain([None]);
        parties.filter_map(move |organisation| {
            let amount = scene
                .outcome
                .organisation_amount(year, line, organisation)?;
            let place = Place::Amount(Amount::Organisation(year, line, organisation));
            let place = Some(place).filter(|_| years.len() == 1);
            (!amount.is_zero()).then_some(((line, organisation), Cell { amount, place }))
        })
    })
}

/// An amount with what it is of.
type Sized<R> = Vec<(Money, Id<R>)>;

/// The largest, and the others where there are more than fit.
fn largest<R: Row>(mut all: Sized<R>, most: usize) -> (Sized<R>, Sized<R>) {
    all.retain(|(amount, _)| !amount.is_zero());
    all.sort_by_key(|(amount, id)| (Reverse(*amount), *id));
    let rest = if all.len() > most {
        all.split_off(most.saturating_sub(1))
    } else {
        Vec::new()
    };
    (all, rest)
}

/// Where each of the largest stands, and behind them the others together.
fn places<R: Row>(own: &[(Money, Id<R>)], rest: &[(Money, Id<R>)]) -> Places<Id<R>> {
    let own = own.iter().enumerate().map(|(at, (_, id))| (*id, at));
    let count = own.len();
    own.chain(rest.iter().map(|(_, id)| (*id, count))).collect()
}

/// Several as one, where there are any.
fn others<R: Row>(
    scene: Scene<'_>,
    key: &str,
    rest: &[(Money, Id<R>)],
    paint: Paint,
) -> Option<Node> {
    let node = Node {
        name: scene.text.count(key, rest.len()),
        amount: rest.iter().map(|(amount, _)| *amount).sum(),
        paint,
        place: None,
    };
    (!rest.is_empty()).then_some(node)
}
