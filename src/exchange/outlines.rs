//! Outlines of areas, out of GeoJSON (RFC 7946), as statistics offices and map services publish it.

use super::incoming::{CellProblem, CellReason, simplified};
use crate::{
    change::{Edit, StepName},
    plan::{
        Area, AreaId, Outline, OutlineError, Plan, Point, Polygon, Ring, field::FieldType as _,
    },
};
use geojson::{Feature, FeatureCollection, Geometry, GeometryValue, Position};
use rust_decimal::Decimal;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// Names of properties, each with how many areas it names.
pub type Properties = Vec<(String, usize)>;

/// The longest file that is read, in bytes: one hundred times the districts of a large city.
const LENGTH_MAX: usize = 64 * 1024 * 1024;

/// What an import would do: one step, and what there is to say of it.
#[derive(Clone, Debug, Default)]
pub struct OutlinesImport {
    /// The step; `None` where the dossier already holds everything.
    pub edit: Option<Edit>,
    /// Areas that had no outline.
    pub new: usize,
    /// Areas that had another.
    pub changed: usize,
    /// Areas that are as they were.
    pub same: usize,
    /// How many outlines in the file are of areas that the dossier does not have.
    pub others: usize,
    /// Areas to which money can go and that have no outline, after this.
    pub without: Vec<AreaId>,
}

/// Prepares the step that gives areas their outlines.
///
/// An area is known by its code, which stands in the property `code`. A problem counts features as
/// rows, from one.
pub fn prepare(plan: &Plan, text: &str, code: &str) -> Result<OutlinesImport, Vec<CellProblem>> {
    let collection = read(text)?;
    let outlines = outlines(&collection, code)?;
    let work = Work { plan, outlines };
    work.is_of_one_kind().map_err(|problem| vec![problem])?;
    Ok(work.import())
}

/// The properties that features have, each with how many of them name an area of the dossier by its
/// code there; the one with the most of those first.
pub fn properties(plan: &Plan, text: &str) -> Result<Properties, Vec<CellProblem>> {
    let collection = read(text)?;
    let codes = plan.areas.iter().map(|(_, area)| area.code.as_str());
    let codes: BTreeSet<&str> = codes.filter(|code| !code.is_empty()).collect();
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    for feature in &collection.features {
        for (name, _) in feature.properties.iter().flatten() {
            let code = property(feature, name).unwrap_or_default();
            let count = found.entry(name.clone()).or_default();
            *count = count.saturating_add(usize::from(codes.contains(code.as_str())));
        }
    }
    let mut found: Properties = found.into_iter().collect();
    found.sort_by_key(|(_, count)| Reverse(*count));
    Ok(found)
}

fn read(text: &str) -> Result<FeatureCollection, Vec<CellProblem>> {
    let text = text.trim_start_matches('\u{feff}');
    if text.len() > LENGTH_MAX {
        return Err(vec![CellProblem::of_file(CellReason::TooLarge)]);
    }
    text.parse().map_err(|reason: geojson::Error| {
        vec![CellProblem {
            text: reason.to_string(),
            ..CellProblem::of_file(CellReason::NotGeoJson)
        }]
    })
}

/// The outline of each code.
fn outlines(
    collection: &FeatureCollection,
    code: &str,
) -> Result<BTreeMap<String, Outline>, Vec<CellProblem>> {
    let mut problems = Vec::new();
    let mut found: BTreeMap<String, (usize, Outline)> = BTreeMap::new();
    for (number, feature) in (1..).zip(&collection.features) {
        let problem = |text: &str, reason| CellProblem {
            row: Some(number),
            column: code.to_owned(),
            text: text.to_owned(),
            reason,
        };
        let Some(of) = property(feature, code) else {
            let names = feature.properties.iter().flatten();
            let names = names.map(|(name, _)| name.clone()).collect();
            problems.push(problem("", CellReason::NoColumn(names)));
            continue;
        };
        match outline(feature.geometry.as_ref()) {
            Err(error) => problems.push(problem(&of, CellReason::NotAnOutline(error))),
            Ok(_) if of.is_empty() => problems.push(problem("", CellReason::Blank)),
            Ok(outline) => {
                if let Some((before, _)) = found.insert(of.clone(), (number, outline)) {
                    problems.push(problem(&of, CellReason::SameAs(before)));
                }
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let found = found.into_iter();
    Ok(found.map(|(code, (_, outline))| (code, outline)).collect())
}

/// The text of a property, whatever the case of its name.
fn property(feature: &Feature, name: &str) -> Option<String> {
    let mut properties = feature.properties.iter().flatten();
    let wanted = simplified(name);
    let (_, value) = properties.find(|(name, _)| simplified(name) == wanted)?;
    let text = value.as_str().map(str::to_owned);
    Some(text.unwrap_or_else(|| value.to_string()).trim().to_owned())
}

fn outline(geometry: Option<&Geometry>) -> Result<Outline, OutlineError> {
    let polygons = match geometry.map(|geometry| &geometry.value) {
        Some(GeometryValue::Polygon { coordinates }) => vec![polygon(coordinates)?],
        Some(GeometryValue::MultiPolygon { coordinates }) => {
            let polygons = coordinates.iter().map(|rings| polygon(rings));
            polygons.collect::<Result<_, _>>()?
        }
        _ => return Err(OutlineError::NotAPolygon),
    };
    // An island that is smaller than a step on the map is left out.
    let polygons = polygons.into_iter().filter(|rings| !rings.is_empty());
    Outline::new(polygons.collect())
}

/// The rings of a polygon; none where the ring around it is smaller than a step on the map.
fn polygon(rings: &[Vec<Position>]) -> Result<Polygon, OutlineError> {
    let rings = rings.iter().map(|ring| {
        let points: Result<Ring, _> = ring.iter().map(point).collect();
        let mut points = points?;
        points.dedup();
        Ok(points)
    });
    let rings: Vec<Ring> = rings.collect::<Result<_, _>>()?;
    let is_visible = |ring: &Ring| ring.len() >= 4;
    if !rings.first().is_some_and(is_visible) {
        return Ok(Vec::new());
    }
    Ok(rings.into_iter().filter(is_visible).collect())
}

/// A point to about a metre: five decimals of a degree, or whole metres.
fn point(position: &Position) -> Result<Point, OutlineError> {
    let (Some(east), Some(north)) = (position.as_slice().first(), position.as_slice().get(1))
    else {
        return Err(OutlineError::Elsewhere);
    };
    let decimals = if east.abs() <= 180.0 && north.abs() <= 90.0 {
        5
    } else {
        0
    };
    let read = |text: String| {
        let number = Decimal::from_str_exact(&text).map(|number| number.normalize());
        number.map_err(|_overflow| OutlineError::Elsewhere)
    };
    Ok(Point {
        east: read(format!("{east:.decimals$}"))?,
        north: read(format!("{north:.decimals$}"))?,
    })
}

struct Work<'a> {
    plan: &'a Plan,
    outlines: BTreeMap<String, Outline>,
}

impl Work<'_> {
    fn outline_of<'b>(&'b self, area: &'b Area) -> Option<&'b Outline> {
        self.outlines.get(&area.code).or(area.outline.as_ref())
    }

    /// All outlines of a dossier are drawn on one map: in degrees or in metres, not both.
    fn is_of_one_kind(&self) -> Result<(), CellProblem> {
        let areas = self.plan.areas.iter().map(|(_, area)| area);
        let mut outlines = areas.filter_map(|area| self.outline_of(area));
        let first = outlines.next().and_then(Outline::coordinates);
        if outlines.all(|outline| outline.coordinates() == first) {
            return Ok(());
        }
        Err(CellProblem::of_file(CellReason::OtherCoordinates))
    }

    fn import(self) -> OutlinesImport {
        let mut import = OutlinesImport::default();
        let mut edits = Vec::new();
        let mut known = 0_usize;
        for (id, area) in self.plan.areas.iter() {
            let Some(outline) = self.outlines.get(&area.code) else {
                continue;
            };
            known = known.saturating_add(1);
            let count = match &area.outline {
                None => &mut import.new,
                Some(before) if before != outline => &mut import.changed,
                Some(_) => &mut import.same,
            };
            *count = count.saturating_add(1);
            if area.outline.as_ref() != Some(outline) {
                edits.push(Edit::set(id.row(), "outline", outline.to_value()));
            }
        }
        import.others = self.outlines.len().saturating_sub(known);
        let parents = self.plan.areas.iter().filter_map(|(_, area)| area.parent);
        let parents: BTreeSet<AreaId> = parents.collect();
        let areas = self.plan.areas.iter();
        let leaves = areas.filter(|(id, _)| !parents.contains(id));
        let without = leaves.filter(|(_, area)| self.outline_of(area).is_none());
        import.without = without.map(|(id, _)| id).collect();
        if !edits.is_empty() {
            let name = StepName::ImportOutlines(edits.len());
            import.edit = Some(Edit::Many(name, edits));
        }
        import
    }
}
