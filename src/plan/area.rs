//! Areas and the figures that are counted in them.

use super::{
    AreaId, OrganisationId, TableName,
    field::{Field, FieldType, Row, field},
    outline::Outline,
    table::Table,
    value::{Kind, Value, ValueError},
};
use crate::year::Year;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// A node of the area tree: a district, a wijk, a neighbourhood. Money goes to its leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// The official code, such as `WK036360`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The area that it lies in.
    pub parent: Option<AreaId>,
    /// Its outline on the map.
    pub outline: Option<Outline>,
    /// Anything that a reader must know.
    pub note: String,
}

/// A figure of an area or an organisation in a year: a count, such as its residents or its staff, or
/// a rate, such as which percentage of them are children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is counted of.
    pub of: FigureOf,
    /// What is counted.
    pub name: String,
    /// For which year.
    pub year: Year,
    /// The count, or the rate as a percentage; zero or more. A figure that is not known has no row.
    pub value: Decimal,
    /// The name of the count that a rate is a percentage of: it is multiplied by that count of the
    /// same area or organisation before it weighs. Empty for a count.
    pub base: String,
    /// Where it comes from.
    pub note: String,
}

/// What a figure is counted of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureOf {
    /// An area.
    Area(AreaId),
    /// An organisation.
    Organisation(OrganisationId),
}

/// Every area below the one that it lies in, each with how deep it lies. An area that lies in itself,
/// by a detour or not, is nowhere.
pub(super) fn tree(areas: &Table<Area>) -> Vec<(AreaId, u8)> {
    let mut below: BTreeMap<Option<AreaId>, Vec<AreaId>> = BTreeMap::new();
    for (id, area) in areas.iter() {
        let parent = area.parent.filter(|parent| areas.contains(*parent));
        below.entry(parent).or_default().push(id);
    }
    let mut open: Vec<(AreaId, u8)> = Vec::new();
    let push = |open: &mut Vec<(AreaId, u8)>, parent, depth| {
        let children = below.get(&parent).into_iter().flatten().rev();
        open.extend(children.map(|child| (*child, depth)));
    };
    push(&mut open, None, 0);
    let mut all = Vec::new();
    let mut seen = BTreeSet::new();
    while let Some((id, depth)) = open.pop() {
        if seen.insert(id) {
            all.push((id, depth));
            push(&mut open, Some(id), depth.saturating_add(1));
        }
    }
    all
}

impl FieldType for FigureOf {
    const KIND: Kind = Kind::Row(&[TableName::Areas, TableName::Organisations]);

    fn to_value(&self) -> Value {
        match self {
            Self::Area(id) => id.to_value(),
            Self::Organisation(id) => id.to_value(),
        }
    }

    fn from_value(value: Value) -> Result<Self, ValueError> {
        let Value::Row(row) = value else {
            return Err(ValueError::WrongKind(Self::KIND));
        };
        let area = row.typed().map(Self::Area);
        area.or_else(|| row.typed().map(Self::Organisation))
            .ok_or(ValueError::WrongKind(Self::KIND))
    }
}

impl Default for Figure {
    fn default() -> Self {
        Self {
            of: FigureOf::Area(AreaId::NONE),
            name: String::new(),
            year: Year::of(jiff::civil::date(2000, 1, 1)),
            value: Decimal::ZERO,
            base: String::new(),
            note: String::new(),
        }
    }
}

impl Row for Area {
    const TABLE: TableName = TableName::Areas;
    const CODE: &'static str = "areas";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(code),
                field!(name),
                field!(parent),
                field!(outline),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        if self.name.is_empty() {
            self.code.clone()
        } else {
            self.name.clone()
        }
    }
}

impl Row for Figure {
    const TABLE: TableName = TableName::Figures;
    const CODE: &'static str = "figures";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(of),
                field!(name),
                field!(year),
                field!(value),
                field!(base),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}
