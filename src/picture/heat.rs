//! Each line in each area: where the money lands.

use super::{
    Anchor, Canvas, Drawing, Frame, NothingToDraw, Number, Numbers, Scene, Shape, Size, Spot,
    canvas::{MARGIN, TOP, WIDTH, euros, length, shortened},
    step,
};
use crate::{
    engine::Cell,
    money::Money,
    plan::{Amount, AreaId, Id, LineId, Place, Row, TotalOf},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// The most rows and columns; the largest have one of their own.
const MOST: usize = 20;
/// Where the first column starts.
const START: i32 = 2_500;
const ROW: i32 = 330;
/// How much room the names of the areas take, above the columns: they stand in two lines by turns,
/// so that each has the room of two columns.
const HEADING: i32 = 480;
const UPPER: i32 = 270;
const LOWER: i32 = 80;
/// What is left blank between two cells.
const BLANK: i32 = 20;

/// A line or an area of its own, the smaller ones together, or no area at all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Of<I> {
    One(I),
    Others,
    Nowhere,
}

impl<I> Of<I> {
    /// Which one, where it is one of its own.
    fn one(self) -> Option<I> {
        match self {
            Self::One(id) => Some(id),
            Self::Others | Self::Nowhere => None,
        }
    }
}

type Amounts = BTreeMap<(Of<LineId>, Of<AreaId>), Money>;

pub(super) fn draw(scene: Scene<'_>) -> Result<Drawing, NothingToDraw> {
    let (lines, areas) = (lines(scene), areas(scene));
    let amounts = amounts(scene, &lines, &areas);
    let largest = amounts.values().copied().max().unwrap_or_default();
    if largest <= Money::ZERO {
        return Err(NothingToDraw::NoAmounts);
    }
    let text = scene.text;
    let remark = text.say("picture-heat-remark");
    let columns = i32::try_from(areas.len()).unwrap_or(1).max(1);
    // As wide as the largest amount, and as all of them fit.
    let least = length(&euros(scene, largest), Size::Small) + 3 * BLANK;
    let width = ((WIDTH - START - 2 * MARGIN) / columns).max(least);
    let whole = START + columns * width + width / 2 + MARGIN;
    let mut canvas = Canvas::new(&title(scene), &remark).at_least(whole);
    headings(scene, &areas, width, &mut canvas);
    for (row, line) in (0..).zip(&lines) {
        let y = TOP + HEADING + row * ROW;
        let at = Spot {
            x: START - 120,
            y: y + 210,
        };
        let room = START - MARGIN - 120;
        let name = shortened(&name(scene, *line), Size::Normal, room);
        canvas.words(at, Anchor::End, Size::Normal, &name);
        for (column, area) in (0..).zip(&areas) {
            let frame = Frame {
                x: START + column * width,
                y,
                width: width - BLANK,
                height: ROW - BLANK,
            };
            let amount = amounts.get(&(*line, *area)).copied().unwrap_or_default();
            cell(scene, (*line, *area), (amount, largest), frame, &mut canvas);
        }
    }
    let count = i32::try_from(lines.len()).unwrap_or_default();
    let height = TOP + HEADING + count * ROW + MARGIN;
    let table = table(scene, &lines, &areas, &amounts);
    Ok(canvas.finish(height, table))
}

/// The names of the areas, with a line from those in the upper row to their columns.
fn headings(scene: Scene<'_>, areas: &[Of<AreaId>], width: i32, canvas: &mut Canvas) {
    let ground = TOP + HEADING;
    for (column, area) in (0..).zip(areas) {
        let x = START + column * width + width / 2;
        let up = if column % 2 == 0 { LOWER } else { UPPER };
        let room = 2 * width - 3 * BLANK;
        let name = shortened(&name(scene, *area), Size::Small, room);
        let y = ground - up;
        canvas.remark(Spot { x, y }, Anchor::Middle, &name);
        if up == UPPER {
            let from = Spot {
                x,
                y: y + 2 * BLANK,
            };
            let to = Spot {
                x,
                y: ground - BLANK,
            };
            canvas.line(from, to);
        }
    }
}

fn title(scene: Scene<'_>) -> String {
    let text = scene.text;
    match scene.year {
        Some(year) => text.say_with("picture-heat-year", &[("year", &year)]),
        None => text.say("picture-heat"),
    }
}

fn cell(
    scene: Scene<'_>,
    (line, area): (Of<LineId>, Of<AreaId>),
    (amount, largest): (Money, Money),
    frame: Frame,
    canvas: &mut Canvas,
) {
    let paint = step(amount, largest);
    let names = (name(scene, line), name(scene, area));
    let words = format!("{}, {}: {}", names.0, names.1, scene.text.money(amount));
    let place = amount_of(scene, line, area).map(Place::Amount);
    canvas.shape(Shape::Box(frame), paint, words, place);
    if !amount.is_zero() {
        canvas.label(frame, &euros(scene, amount), paint);
    }
}

/// The amount that explains a cell of the picture: its own where it is of one year and one
/// organisation; else that of its line, whose explanation says how it is divided; else of its area.
fn amount_of(scene: Scene<'_>, line: Of<LineId>, area: Of<AreaId>) -> Option<Amount> {
    let of_area = area.one().map(|id| TotalOf::Area(Some(id)));
    let Some(id) = line.one() else {
        return of_area.map(|of| Amount::Total(scene.year, of));
    };
    let Some(year) = scene.year else {
        return Some(Amount::Total(None, TotalOf::Line(id)));
    };
    let is_here = |cell: &Cell| cell.line == id && cell.area.map_or(Of::Nowhere, Of::One) == area;
    let mut here = cells(scene).filter(is_here);
    Some(match (here.next(), here.next()) {
        (Some(cell), None) => Amount::Cell(year, id, cell.organisation, cell.area),
        _ => Amount::Line(year, id),
    })
}

/// Every cell of the picture that holds anything. What is left over and what is short may cancel each
/// other out in a sum, and neither is to be dropped for that.
fn cells(scene: Scene<'_>) -> impl Iterator<Item = Cell> {
    let years = scene.years().into_iter();
    let cells = years.flat_map(move |year| scene.outcome.cells_of(year));
    cells.filter(|cell| !cell.amount.is_zero())
}

/// The largest lines, and the others as one.
fn lines(scene: Scene<'_>) -> Vec<Of<LineId>> {
    let total = |id: LineId| scene.outcome.total(scene.year, TotalOf::Line(id));
    let lines: BTreeSet<LineId> = cells(scene).map(|cell| cell.line).collect();
    largest(lines.into_iter().map(|id| (total(id), id)).collect())
}

/// The largest areas, the others as one, and behind them what is divided over none.
fn areas(scene: Scene<'_>) -> Vec<Of<AreaId>> {
    let total = |id: AreaId| scene.outcome.total(scene.year, TotalOf::Area(Some(id)));
    let all: BTreeSet<Option<AreaId>> = cells(scene).map(|cell| cell.area).collect();
    let known = all.iter().flatten().map(|id| (total(*id), *id));
    let mut areas = largest(known.collect());
    areas.extend(all.contains(&None).then_some(Of::Nowhere));
    areas
}

fn largest<I: Copy + Ord>(mut all: Vec<(Money, I)>) -> Vec<Of<I>> {
    all.sort_by_key(|(total, id)| (Reverse(*total), *id));
    let has_others = all.len() > MOST;
    if has_others {
        all.truncate(MOST - 1);
    }
    let one_by_one = all.into_iter().map(|(_, id)| Of::One(id));
    one_by_one.chain(has_others.then_some(Of::Others)).collect()
}

/// What each line has in each area.
fn amounts(scene: Scene<'_>, lines: &[Of<LineId>], areas: &[Of<AreaId>]) -> Amounts {
    let lines: BTreeSet<_> = lines.iter().copied().collect();
    let areas: BTreeSet<_> = areas.iter().copied().collect();
    let mut amounts = Amounts::new();
    for cell in cells(scene) {
        let line = Some(Of::One(cell.line)).filter(|line| lines.contains(line));
        let area = cell.area.map_or(Of::Nowhere, Of::One);
        let area = Some(area).filter(|area| areas.contains(area));
        let (line, area) = (line.unwrap_or(Of::Others), area.unwrap_or(Of::Others));
        let amount = amounts.entry((line, area)).or_insert(Money::ZERO);
        *amount = *amount + cell.amount;
    }
    amounts
}

fn name<R: Row>(scene: Scene<'_>, of: Of<Id<R>>) -> String {
    match of {
        Of::One(id) => scene.plan.name_of(id.row()),
        Of::Others => scene.text.say("picture-others"),
        Of::Nowhere => scene.text.say("not-divided"),
    }
}

fn table(
    scene: Scene<'_>,
    lines: &[Of<LineId>],
    areas: &[Of<AreaId>],
    amounts: &Amounts,
) -> Numbers {
    let text = scene.text;
    let amount = |line, area| amounts.get(&(line, area)).copied().unwrap_or_default();
    let sum = |amount: Money, of: Option<TotalOf>| {
        let place = of.map(|of| Place::Amount(Amount::Total(scene.year, of)));
        Number::Amount(amount, place)
    };
    let of_line = |line: &Of<LineId>| {
        let cells = areas.iter().map(|area| amount(*line, *area));
        let all = sum(cells.clone().sum(), line.one().map(TotalOf::Line));
        let row = std::iter::once(name(scene, *line).into());
        row.chain(cells.map(Number::alone)).chain([all]).collect()
    };
    let of_area = |area: &Of<AreaId>| {
        let cells = lines.iter().map(|line| amount(*line, *area));
        let of = area.one().map(|id| TotalOf::Area(Some(id)));
        sum(cells.sum(), of)
    };
    let together = text.say("picture-total");
    let total = std::iter::once(together.clone().into())
        .chain(areas.iter().map(of_area))
        .chain([sum(amounts.values().copied().sum(), Some(TotalOf::Lines))])
        .collect();
    let names = areas.iter().map(|area| name(scene, *area));
    let header = std::iter::once(text.say("picture-line")).chain(names);
    Numbers {
        header: header.chain([together]).collect(),
        rows: lines.iter().map(of_line).chain([total]).collect(),
    }
}
