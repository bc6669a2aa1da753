//! Each line in each area: where the money lands.

use super::{
    Anchor, Canvas, Drawing, Figures, Frame, NothingToDraw, Scene, Shape, Size, Spot,
    canvas::{MARGIN, TOP, WIDTH, shortened},
    step,
};
use crate::{
    money::Money,
    plan::{AreaId, LineId, Place, TotalOf},
};
use std::{cmp::Reverse, collections::BTreeMap};

/// The most rows and columns; the largest have one of their own.
const MOST: usize = 20;
/// Where the first column starts.
const START: i32 = 2_500;
const ROW: i32 = 330;
/// How much room the names of the areas take, above the columns.
const HEADING: i32 = 330;

type Amounts = BTreeMap<(Option<LineId>, Option<AreaId>), Money>;

pub(super) fn draw(scene: Scene<'_>) -> Result<Drawing, NothingToDraw> {
    let (lines, areas) = (lines(scene), areas(scene));
    let amounts = amounts(scene, &lines, &areas);
    let largest = amounts.values().copied().max().unwrap_or_default();
    if largest <= Money::ZERO {
        return Err(NothingToDraw::NoAmounts);
    }
    let text = scene.text;
    let remark = text.say("picture-heat-remark");
    let mut canvas = Canvas::new(&title(scene), &remark);
    let width = (WIDTH - START - MARGIN) / i32::try_from(areas.len()).unwrap_or(1).max(1);
    for (column, area) in (0..).zip(&areas) {
        let at = Spot {
            x: START + column * width + width / 2,
            y: TOP + HEADING - 90,
        };
        let name = shortened(&area_name(scene, *area), Size::Small, width - 40);
        canvas.remark(at, Anchor::Middle, &name);
    }
    for (row, line) in (0..).zip(&lines) {
        let y = TOP + HEADING + row * ROW;
        let at = Spot {
            x: START - 120,
            y: y + 210,
        };
        let room = START - MARGIN - 120;
        let name = shortened(&line_name(scene, *line), Size::Normal, room);
        canvas.words(at, Anchor::End, Size::Normal, &name);
        for (column, area) in (0..).zip(&areas) {
            let frame = Frame {
                x: START + column * width,
                y,
                width: width - 20,
                height: ROW - 20,
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

fn title(scene: Scene<'_>) -> String {
    let text = scene.text;
    match scene.year {
        Some(year) => text.say_with("picture-heat-year", &[("year", &year)]),
        None => text.say("picture-heat"),
    }
}

fn cell(
    scene: Scene<'_>,
    (line, area): (Option<LineId>, Option<AreaId>),
    (amount, largest): (Money, Money),
    frame: Frame,
    canvas: &mut Canvas,
) {
    let paint = step(amount, largest);
    let names = (line_name(scene, line), area_name(scene, area));
    let words = format!("{}, {}: {}", names.0, names.1, scene.text.money(amount));
    let place = line.map(|id| Place::Row(id.row()));
    canvas.shape(Shape::Box(frame), paint, words, place);
    if !amount.is_zero() {
        canvas.label(frame, &euros(scene, amount), paint);
    }
}

/// An amount without its cents, for a narrow cell; they stand in the table.
fn euros(scene: Scene<'_>, amount: Money) -> String {
    let shown = scene.text.amount(amount);
    let mark = scene.text.language().numbers().decimal.sign();
    let euros = shown.split(mark).next();
    euros.unwrap_or_default().to_owned()
}

/// The largest lines, and the others as one.
fn lines(scene: Scene<'_>) -> Vec<Option<LineId>> {
    let total = |id: LineId| scene.outcome.total(scene.year, TotalOf::Line(id));
    let lines = scene.plan.lines.ids().map(|id| (total(id), id));
    largest(lines.collect())
}

/// The largest areas, and the others as one; without what is divided over none.
fn areas(scene: Scene<'_>) -> Vec<Option<AreaId>> {
    let total = |id: AreaId| scene.outcome.total(scene.year, TotalOf::Area(Some(id)));
    let areas = scene.plan.areas.ids().map(|id| (total(id), id));
    largest(areas.collect())
}

fn largest<I: Copy + Ord>(mut all: Vec<(Money, I)>) -> Vec<Option<I>> {
    all.retain(|(total, _)| !total.is_zero());
    all.sort_by_key(|(total, id)| (Reverse(*total), *id));
    let has_others = all.len() > MOST;
    if has_others {
        all.truncate(MOST - 1);
    }
    let one_by_one = all.into_iter().map(|(_, id)| Some(id));
    one_by_one.chain(has_others.then_some(None)).collect()
}

/// What each of them together has; `None` stands for the others.
fn amounts(scene: Scene<'_>, lines: &[Option<LineId>], areas: &[Option<AreaId>]) -> Amounts {
    let mut amounts = Amounts::new();
    for year in scene.years() {
        for cell in scene.outcome.cells_of(year) {
            let Some(area) = cell.area else {
                continue;
            };
            let line = Some(cell.line).filter(|line| lines.contains(&Some(*line)));
            let area = Some(area).filter(|area| areas.contains(&Some(*area)));
            let amount = amounts.entry((line, area)).or_insert(Money::ZERO);
            *amount = *amount + cell.amount;
        }
    }
    amounts
}

fn line_name(scene: Scene<'_>, line: Option<LineId>) -> String {
    let named = line.map(|id| scene.plan.name_of(id.row()));
    named.unwrap_or_else(|| scene.text.say("picture-others"))
}

fn area_name(scene: Scene<'_>, area: Option<AreaId>) -> String {
    let named = area.map(|id| scene.plan.name_of(id.row()));
    named.unwrap_or_else(|| scene.text.say("picture-others"))
}

fn table(
    scene: Scene<'_>,
    lines: &[Option<LineId>],
    areas: &[Option<AreaId>],
    amounts: &Amounts,
) -> Figures {
    let text = scene.text;
    let heading = text.say("picture-line");
    let names = areas.iter().map(|area| area_name(scene, *area));
    let rows = lines.iter().map(|line| {
        let amount = |area| amounts.get(&(*line, area)).copied().unwrap_or_default();
        let cells = areas.iter().map(|area| text.money(amount(*area)));
        std::iter::once(line_name(scene, *line))
            .chain(cells)
            .collect()
    });
    Figures {
        header: std::iter::once(heading).chain(names).collect(),
        rows: rows.collect(),
    }
}
