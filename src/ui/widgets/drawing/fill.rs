//! Rings as trapezoids, so that every shape is filled as it is, with its bays and its holes.
//!
//! A line sweeps down over the rings and stops at every corner. Between two stops nothing begins or
//! ends, so what lies between the first and the second side that it meets is inside, and what lies
//! between the second and the third is not.

use crate::picture::Spot;
use eframe::egui::{Mesh, Pos2, Rect, pos2};
use eframe::epaint::Color32;

/// A piece of a shape with an upper and a lower side that are level. All lengths are of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Trapezoid {
    upper: Side,
    lower: Side,
}

/// A level side.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Side {
    y: f32,
    left: f32,
    right: f32,
}

/// A side of a ring that is not level, from its upper end.
#[derive(Clone, Copy, Debug)]
struct Edge {
    upper: Spot,
    lower: Spot,
}

/// A piece whose lower side is not known yet.
struct Open {
    left: usize,
    right: usize,
    from: i32,
}

/// What lies in an odd number of rings.
pub(super) fn trapezoids(rings: &[Vec<Spot>]) -> Vec<Trapezoid> {
    let mut edges: Vec<Edge> = rings.iter().flat_map(|ring| edges_of(ring)).collect();
    edges.sort_by_key(|edge| edge.upper.y);
    let ends = edges.iter().flat_map(|edge| [edge.upper.y, edge.lower.y]);
    let mut stops: Vec<i32> = ends.collect();
    stops.sort_unstable();
    stops.dedup();
    let (mut done, mut open) = (Vec::new(), Vec::<Open>::new());
    let mut met: Vec<usize> = Vec::new();
    let mut coming = edges.iter().enumerate().peekable();
    for pair in stops.windows(2) {
        let [from, to] = *pair else { continue };
        met.retain(|at| edges.get(*at).is_some_and(|edge| edge.lower.y > from));
        while let Some((at, _)) = coming.next_if(|(_, edge)| edge.upper.y <= from) {
            met.push(at);
        }
        let middle = f32::midpoint(from as f32, to as f32);
        let across = |at: &usize| edges.get(*at).map_or(0.0, |edge| edge.x_at(middle));
        met.sort_by(|one, other| across(one).total_cmp(&across(other)));
        let pairs: Vec<(usize, usize)> = met
            .chunks_exact(2)
            .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
            .collect();
        // A piece goes on as long as it lies between the same two sides.
        open.retain(|piece| {
            let goes_on = pairs.contains(&(piece.left, piece.right));
            if !goes_on {
                done.extend(piece.closed(&edges, from));
            }
            goes_on
        });
        for (left, right) in pairs {
            let is_open = |piece: &Open| (piece.left, piece.right) == (left, right);
            if !open.iter().any(is_open) {
                open.push(Open { left, right, from });
            }
        }
    }
    let end = stops.last().copied().unwrap_or_default();
    done.extend(open.iter().filter_map(|piece| piece.closed(&edges, end)));
    done
}

fn edges_of(ring: &[Spot]) -> impl Iterator<Item = Edge> + '_ {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).filter_map(|(one, other)| {
        let (upper, lower) = if one.y < other.y {
            (*one, *other)
        } else {
            (*other, *one)
        };
        (upper.y != lower.y).then_some(Edge { upper, lower })
    })
}

impl Edge {
    fn x_at(&self, y: f32) -> f32 {
        let (from, to) = (self.upper.x as f32, self.lower.x as f32);
        let height = (self.lower.y - self.upper.y) as f32;
        from + (to - from) * (y - self.upper.y as f32) / height
    }
}

impl Open {
    fn closed(&self, edges: &[Edge], at: i32) -> Option<Trapezoid> {
        let (left, right) = (edges.get(self.left)?, edges.get(self.right)?);
        let side = |y: i32| {
            let y = y as f32;
            let (left, right) = (left.x_at(y), right.x_at(y));
            Side { y, left, right }
        };
        Some(Trapezoid {
            upper: side(self.from),
            lower: side(at),
        })
    }
}

impl Trapezoid {
    /// Whether a spot lies in it.
    pub(super) fn holds(&self, spot: Pos2) -> bool {
        let (upper, lower) = (self.upper, self.lower);
        if spot.y < upper.y || spot.y >= lower.y {
            return false;
        }
        let part = (spot.y - upper.y) / (lower.y - upper.y);
        let between = |from: f32, to: f32| from + (to - from) * part;
        let (left, right) = (
            between(upper.left, lower.left),
            between(upper.right, lower.right),
        );
        (left..right).contains(&spot.x)
    }

    /// Adds it to what is painted.
    pub(super) fn add_to(&self, mesh: &mut Mesh, colour: Color32, place: impl Fn(Pos2) -> Pos2) {
        let first = mesh.vertices.len();
        let Ok(first) = u32::try_from(first) else {
            return;
        };
        for side in [self.upper, self.lower] {
            mesh.colored_vertex(place(pos2(side.left, side.y)), colour);
            mesh.colored_vertex(place(pos2(side.right, side.y)), colour);
        }
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 1, first + 2, first + 3);
    }

    /// The box around several.
    pub(super) fn bounds(all: &[Self]) -> Rect {
        let sides = all.iter().flat_map(|piece| [piece.upper, piece.lower]);
        let corners = sides.flat_map(|side| [pos2(side.left, side.y), pos2(side.right, side.y)]);
        Rect::from_points(&corners.collect::<Vec<_>>())
    }
}
