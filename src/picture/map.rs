//! The areas on a map, by their amount per resident, or by their amount where residents are unknown.

mod middle;

use super::{
    Anchor, Canvas, Drawing, Frame, Kind, NothingToDraw, Number, Numbers, Paint, STEPS, Scene,
    Shape, Size, Spot,
    canvas::{MARGIN, TOP, length, shortened},
    step,
};
use crate::{
    engine::totals::per_resident,
    money::Money,
    plan::{Amount, AreaId, Coordinates, Outline, Place, Point, TotalOf},
    share::{Ratio, ratio_from_decimal},
    year::Year,
};
use middle::middle;
use num_traits::{ToPrimitive as _, Zero as _};

const HEIGHT: i32 = 5_400;
/// Wider than others: beside the map stand names with amounts.
const WHOLE: i32 = 10_200;
/// How far the lines of its key and of the names are apart.
const KEY: i32 = 250;
const NAME: i32 = 220;
/// Where the map ends and its key begins.
const MIDDLE: i32 = 6_900;
/// How many areas have a number on the map and their name beside it; all stand in the table.
const NAMES: usize = 40;

/// An area on the map.
struct Spotted<'a> {
    id: AreaId,
    name: String,
    outline: &'a Outline,
    amount: Money,
    /// What is coloured: the amount per resident, rounded to the cent, or the amount.
    measure: Option<Money>,
}

/// How places on earth become spots in the picture: the same step in both directions.
struct Projection {
    west: Ratio,
    north: Ratio,
    /// How much shorter a degree to the east is than one to the north.
    narrowing: Ratio,
    /// Lengths of the picture to one of the map.
    zoom: Ratio,
}

pub(super) fn draw(scene: Scene<'_>) -> Result<Drawing, NothingToDraw> {
    let year = scene.year.or_else(|| Kind::usual_year(scene.outcome));
    let year = year.ok_or(NothingToDraw::NoAmounts)?;
    let areas = areas(scene, year);
    let projection = Projection::of(&areas).ok_or(NothingToDraw::NoOutlines)?;
    let is_per_resident = is_per_resident(scene);
    let text = scene.text;
    let (title, remark) = if is_per_resident {
        ("picture-map", "picture-map-remark")
    } else {
        ("picture-map-amounts", "picture-map-amounts-remark")
    };
    let year_of: [(&str, &dyn std::fmt::Display); 1] = [("year", &year)];
    let canvas = Canvas::new(&text.say_with(title, &year_of), &text.say(remark));
    let mut canvas = canvas.at_least(WHOLE);
    let largest = areas.iter().filter_map(|area| area.measure).max();
    let largest = largest.unwrap_or_default();
    for area in &areas {
        shape(scene, area, (year, largest), &projection, &mut canvas);
    }
    for (number, area) in (1..).zip(areas.iter().take(NAMES)) {
        let paint = area.paint(largest);
        let number: i32 = number;
        let middle = projection.middle(area.outline);
        canvas.label(middle, &number.to_string(), paint);
    }
    key(scene, largest, &mut canvas);
    let y = names(scene, &areas, &mut canvas);
    let table = table(scene, &areas, year);
    Ok(canvas.finish(HEIGHT.max(y + MARGIN), table))
}

/// Whether the plan says which figure counts residents.
fn is_per_resident(scene: Scene<'_>) -> bool {
    !scene.plan.arrangement.residents.is_empty()
}

impl Spotted<'_> {
    fn paint(&self, largest: Money) -> Paint {
        self.measure
            .map_or(Paint::Nothing, |measure| step(measure, largest))
    }
}

/// The areas with an outline that have no others in them, in the order of their names.
fn areas(scene: Scene<'_>, year: Year) -> Vec<Spotted<'_>> {
    let parents = scene.plan.areas.iter().filter_map(|(_, area)| area.parent);
    let parents: std::collections::BTreeSet<AreaId> = parents.collect();
    let leaves = scene.plan.areas.iter();
    let leaves = leaves.filter(|(id, _)| !parents.contains(id));
    let is_per_resident = is_per_resident(scene);
    let spotted = leaves.filter_map(|(id, area)| {
        let amount = scene.outcome.total(Some(year), TotalOf::Area(Some(id)));
        let resident = per_resident(scene.plan, scene.outcome, year, id);
        let resident = resident.map(|euros| Money::rounded(&euros, Money::CENT));
        Some(Spotted {
            id,
            name: scene.plan.name_of(id.row()),
            outline: area.outline.as_ref()?,
            amount,
            measure: if is_per_resident {
                resident
            } else {
                Some(amount)
            },
        })
    });
    let mut areas: Vec<_> = spotted.collect();
    areas.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    areas
}

impl Projection {
    /// Fits all areas in the picture; `None` where there are none.
    fn of(areas: &[Spotted<'_>]) -> Option<Self> {
        let points = || areas.iter().flat_map(|area| area.outline.points());
        let west = points().map(|point| point.east).min()?;
        let east = points().map(|point| point.east).max()?;
        let north = points().map(|point| point.north).max()?;
        let south = points().map(|point| point.north).min()?;
        let is_in_degrees = areas.first()?.outline.coordinates() == Some(Coordinates::Degrees);
        let exact = ratio_from_decimal;
        let middle = (exact(north) + exact(south)) / Ratio::of(2, 1);
        let narrowing = if is_in_degrees {
            cosine(&middle)
        } else {
            Ratio::of(1, 1)
        };
        let width = (exact(east) - exact(west)) * &narrowing;
        let height = exact(north) - exact(south);
        let room = |room: i32, length: Ratio| {
            (!length.is_zero()).then(|| Ratio::of(room.into(), 1) / length)
        };
        let across = room(MIDDLE - 2 * MARGIN, width)?;
        let down = room(HEIGHT - TOP - MARGIN, height)?;
        Some(Self {
            west: exact(west),
            north: exact(north),
            narrowing,
            zoom: across.min(down),
        })
    }

    fn spot(&self, point: Point) -> Spot {
        let east = ratio_from_decimal(point.east) - &self.west;
        let south = &self.north - ratio_from_decimal(point.north);
        let length = |length: Ratio| (length * &self.zoom).to_integer().to_i32();
        Spot {
            x: MARGIN + length(east * &self.narrowing).unwrap_or_default(),
            y: TOP + length(south).unwrap_or_default(),
        }
    }

    /// A box for a number, in the middle of the largest part.
    fn middle(&self, outline: &Outline) -> Frame {
        let parts = outline.polygons().iter();
        let largest = parts.max_by_key(|rings| rings.first().map_or(0, Vec::len));
        let rings = largest.into_iter().flatten();
        let rings = rings.map(|ring| ring.iter().map(|point| self.spot(*point)).collect());
        let Spot { x, y } = middle(&rings.collect::<Vec<_>>());
        Frame {
            x: x - 150,
            y: y - 100,
            width: 300,
            height: 200,
        }
    }
}

/// The cosine of an angle in degrees, to two thousandths (Bhaskara's formula): near enough for the
/// shape of a map, and exact arithmetic is the same on every machine.
fn cosine(degrees: &Ratio) -> Ratio {
    let square = degrees * degrees;
    let quarter = Ratio::of(32_400, 1);
    (&quarter - &square * Ratio::of(4, 1)) / (&quarter + &square)
}

fn shape(
    scene: Scene<'_>,
    area: &Spotted<'_>,
    (year, largest): (Year, Money),
    projection: &Projection,
    canvas: &mut Canvas,
) {
    let rings = area.outline.polygons().iter().flatten();
    let spots = rings.map(|ring| ring.iter().map(|point| projection.spot(*point)).collect());
    let rings = Shape::Rings(spots.collect());
    let place = Place::Amount(Amount::Total(Some(year), TotalOf::Area(Some(area.id))));
    let words = format!("{}: {}", area.name, measure_words(scene, area));
    canvas.shape(rings, area.paint(largest), words, Some(place));
}

fn measure_words(scene: Scene<'_>, area: &Spotted<'_>) -> String {
    let text = scene.text;
    match area.measure {
        None => text.say("picture-not-known"),
        Some(measure) if !is_per_resident(scene) => text.money(measure),
        Some(measure) => {
            let amounts = (text.money(area.amount), text.money(measure));
            let arguments: [(&str, &dyn std::fmt::Display); 2] =
                [("amount", &amounts.0), ("resident", &amounts.1)];
            text.say_with("picture-per-resident", &arguments)
        }
    }
}

/// What the colours mean, from little to much.
fn key(scene: Scene<'_>, largest: Money, canvas: &mut Canvas) {
    let text = scene.text;
    let steps = i64::try_from(STEPS).unwrap_or(1);
    for (step, number) in (0..STEPS).zip(0_i64..) {
        let bound = |number| {
            let part = Ratio::of(number, steps) * largest.to_ratio();
            text.money(Money::rounded(&part, Money::CENT))
        };
        let y = TOP + KEY * i32::try_from(step).unwrap_or_default();
        let frame = Frame {
            x: MIDDLE,
            y,
            width: 300,
            height: KEY - 50,
        };
        canvas.key(frame, Paint::Step(step));
        let at = Spot {
            x: MIDDLE + 380,
            y: y + 150,
        };
        let words = format!("{} – {}", bound(number), bound(number + 1));
        canvas.words(at, Anchor::Start, Size::Small, &words);
    }
}

/// The numbers on the map with their names; answers how far down they come.
fn names(scene: Scene<'_>, areas: &[Spotted<'_>], canvas: &mut Canvas) -> i32 {
    let mut y = TOP + KEY * i32::try_from(STEPS).unwrap_or_default() + 230;
    for (number, area) in (1..).zip(areas.iter().take(NAMES)) {
        let number: i32 = number;
        let measure = area.measure.map(|measure| scene.text.money(measure));
        let right = WHOLE - MARGIN;
        let measure = measure.unwrap_or_else(|| scene.text.say("picture-not-known"));
        canvas.words(Spot { x: right, y }, Anchor::End, Size::Small, &measure);
        let name = format!("{number} {}", area.name);
        let room = right - MIDDLE - length(&measure, Size::Small) - MARGIN;
        let name = shortened(&name, Size::Small, room);
        canvas.words(Spot { x: MIDDLE, y }, Anchor::Start, Size::Small, &name);
        y += NAME;
    }
    let more = areas.len().saturating_sub(NAMES);
    if more > 0 {
        let more = scene.text.count("picture-more-areas", more);
        canvas.remark(Spot { x: MIDDLE, y }, Anchor::Start, &more);
    }
    y
}

fn table(scene: Scene<'_>, areas: &[Spotted<'_>], year: Year) -> Numbers {
    let text = scene.text;
    let is_per_resident = is_per_resident(scene);
    let rows = areas.iter().map(|area| {
        let of = Amount::Total(Some(year), TotalOf::Area(Some(area.id)));
        let mut row = vec![area.name.clone().into(), Number::at(area.amount, of)];
        if is_per_resident {
            let unknown = || text.say("picture-not-known").into();
            row.push(area.measure.map_or_else(unknown, Number::alone));
        }
        row
    });
    let mut header = vec![text.say("picture-area"), text.say("picture-amount")];
    if is_per_resident {
        header.push(text.say("picture-resident"));
    }
    Numbers {
        header,
        rows: rows.collect(),
    }
}
