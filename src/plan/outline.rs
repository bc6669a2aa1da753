//! The outline of an area, for a map.
//!
//! As Well-Known Text (OGC 06-103r4, Simple Feature Access), which every map program reads, so that
//! an outline is a value like any other: it stands in the file, in edits and in the log.

use rust_decimal::Decimal;
use std::{fmt, str::FromStr};
use thiserror::Error;

/// The polygons of an area, each a ring around it and the rings around its holes.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outline(Vec<Polygon>);

/// A ring around something, and the rings around what is not of it.
pub type Polygon = Vec<Ring>;

/// Points that end where they start.
pub type Ring = Vec<Point>;

/// A point on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// How far to the east: degrees of longitude (WGS 84), or metres (RD).
    pub east: Decimal,
    /// How far to the north, in the same.
    pub north: Decimal,
}

/// In what the points of an outline are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coordinates {
    /// Degrees of longitude and latitude, as GeoJSON (RFC 7946) and web maps have them.
    Degrees,
    /// Metres of the Dutch grid, the Rijksdriehoeksstelsel (EPSG:28992).
    Metres,
}

/// Why something is no outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum OutlineError {
    /// Neither `POLYGON` nor `MULTIPOLYGON` with rings in parentheses.
    #[error("no POLYGON or MULTIPOLYGON")]
    NotAPolygon,
    /// A ring must have four points or more and end where it starts.
    #[error("a ring that is not closed")]
    OpenRing,
    /// Points that lie nowhere, or some in degrees and others in metres.
    #[error("neither degrees nor metres of the Dutch grid")]
    Elsewhere,
}

impl Outline {
    /// An outline, where it is one.
    pub fn new(polygons: Vec<Polygon>) -> Result<Self, OutlineError> {
        if polygons.is_empty() || polygons.iter().any(Vec::is_empty) {
            return Err(OutlineError::NotAPolygon);
        }
        let is_closed = |ring: &Ring| ring.len() >= 4 && ring.first() == ring.last();
        if !polygons.iter().flatten().all(is_closed) {
            return Err(OutlineError::OpenRing);
        }
        let outline = Self(polygons);
        let coordinates = outline.points().map(Point::coordinates);
        let first = outline.coordinates();
        if first.is_none() || !coordinates.into_iter().all(|found| found == first) {
            return Err(OutlineError::Elsewhere);
        }
        Ok(outline)
    }

    /// Its polygons.
    pub fn polygons(&self) -> &[Polygon] {
        &self.0
    }

    /// Every point of every ring.
    pub fn points(&self) -> impl Iterator<Item = Point> {
        self.0.iter().flatten().flatten().copied()
    }

    /// In what its points are counted: the same for all of them.
    pub fn coordinates(&self) -> Option<Coordinates> {
        self.points().next().and_then(Point::coordinates)
    }
}

impl Point {
    /// In what it is counted, which its size tells: the Dutch grid starts far from its zero.
    fn coordinates(self) -> Option<Coordinates> {
        let within = |number: Decimal, least: i64, most: i64| {
            (Decimal::from(least)..=Decimal::from(most)).contains(&number)
        };
        if within(self.east, -180, 180) && within(self.north, -90, 90) {
            return Some(Coordinates::Degrees);
        }
        let is_dutch = within(self.east, -7_000, 300_000) && within(self.north, 289_000, 629_000);
        is_dutch.then_some(Coordinates::Metres)
    }
}

impl fmt::Display for Outline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let point = |point: &Point| format!("{} {}", point.east, point.north);
        let ring = |ring: &Ring| in_parentheses(ring, point);
        let polygon = |polygon: &Polygon| in_parentheses(polygon, ring);
        write!(f, "MULTIPOLYGON {}", in_parentheses(&self.0, polygon))
    }
}

fn in_parentheses<T>(parts: &[T], show: impl Fn(&T) -> String) -> String {
    let parts: Vec<String> = parts.iter().map(show).collect();
    format!("({})", parts.join(", "))
}

impl FromStr for Outline {
    type Err = OutlineError;

    fn from_str(text: &str) -> Result<Self, OutlineError> {
        let body = text
            .trim()
            .trim_start_matches(|sign: char| sign.is_ascii_alphabetic());
        let name = text.trim().strip_suffix(body).unwrap_or_default();
        let polygons = if name.eq_ignore_ascii_case("POLYGON") {
            vec![polygon(body)?]
        } else if name.eq_ignore_ascii_case("MULTIPOLYGON") {
            let parts = parts(body)?.into_iter();
            parts.map(polygon).collect::<Result<_, _>>()?
        } else {
            return Err(OutlineError::NotAPolygon);
        };
        Self::new(polygons)
    }
}

fn polygon(text: &str) -> Result<Polygon, OutlineError> {
    let rings = parts(text)?.into_iter();
    rings
        .map(|ring| parts(ring)?.into_iter().map(point).collect())
        .collect()
}

fn point(text: &str) -> Result<Point, OutlineError> {
    let mut numbers = text.split_whitespace().map(Decimal::from_str_exact);
    match (numbers.next(), numbers.next(), numbers.next()) {
        (Some(Ok(east)), Some(Ok(north)), None) => Ok(Point {
            east: east.normalize(),
            north: north.normalize(),
        }),
        _ => Err(OutlineError::NotAPolygon),
    }
}

/// What stands between commas in a pair of parentheses.
fn parts(text: &str) -> Result<Vec<&str>, OutlineError> {
    let text = text.trim();
    let inner = text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'));
    let inner = inner.ok_or(OutlineError::NotAPolygon)?;
    let (mut depth, mut start, mut parts) = (0_usize, 0, Vec::new());
    for (at, sign) in inner.bytes().enumerate() {
        match sign {
            b'(' => depth = depth.saturating_add(1),
            b')' => depth = depth.checked_sub(1).ok_or(OutlineError::NotAPolygon)?,
            b',' if depth == 0 => {
                parts.push(inner.get(start..at).unwrap_or_default());
                start = at.saturating_add(1);
            }
            _ => {}
        }
    }
    parts.push(inner.get(start..).unwrap_or_default());
    Ok(parts)
}
