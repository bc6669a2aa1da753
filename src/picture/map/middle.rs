//! Where the number of an area stands: well within it, so that it lies over no border.

use crate::picture::Spot;

/// On how many heights a place is looked for.
const LEVELS: i32 = 12;

/// The place within rings that has the most room beside it and above it, of a few.
pub(super) fn middle(rings: &[Vec<Spot>]) -> Spot {
    let turned: Vec<Vec<Spot>> = rings.iter().map(|ring| turned(ring)).collect();
    let heights = || rings.iter().flatten().map(|spot| spot.y);
    let (top, bottom) = (heights().min(), heights().max());
    let (top, bottom) = (top.unwrap_or_default(), bottom.unwrap_or_default());
    let levels = (1..LEVELS).map(|level| top + (bottom - top) * level / LEVELS);
    let rows = levels.flat_map(|y| stretches(rings, y).into_iter().map(move |row| (row, y)));
    let places = rows.filter_map(|((left, right), y)| {
        let x = i32::midpoint(left, right);
        let mut columns = stretches(&turned, x).into_iter();
        let (upper, lower) = columns.find(|(upper, lower)| (*upper..=*lower).contains(&y))?;
        let room = (right - left).min(lower - upper);
        Some((room, x, i32::midpoint(upper, lower)))
    });
    let (_, x, y) = places.max().unwrap_or_default();
    Spot { x, y }
}

/// A ring with down for right.
fn turned(ring: &[Spot]) -> Vec<Spot> {
    let spots = ring.iter().map(|spot| Spot {
        x: spot.y,
        y: spot.x,
    });
    spots.collect()
}

/// The stretches within rings at a height, from left to right.
fn stretches(rings: &[Vec<Spot>], y: i32) -> Vec<(i32, i32)> {
    let ends = rings.iter().flat_map(|ring| {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next)
    });
    let crossing = ends.filter(|(from, to)| (from.y <= y) != (to.y <= y));
    let sides = crossing.map(|(from, to)| {
        let [along, wide, high] = [y - from.y, to.x - from.x, to.y - from.y].map(i64::from);
        let right = (wide * along).checked_div(high).unwrap_or_default();
        from.x + i32::try_from(right).unwrap_or_default()
    });
    let mut sides: Vec<i32> = sides.collect();
    sides.sort_unstable();
    let pairs = sides.chunks_exact(2);
    pairs
        .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
        .collect()
}
