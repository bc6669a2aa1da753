//! Lines: the parts of the assignment that money goes to, each with its rules.

use super::{
    GoalId, KeyId, OrganisationId, TableName,
    area::Area,
    award::Measure,
    field::{Field, FieldType, Row, field},
    goal::GoalWeight,
    id::Id,
    organisation::Organisation,
    value::{Kind, Value, ValueError},
};
use crate::{money::Money, share::Share, year::Year};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// A part of the assignment: how much, by whom, where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// How its amount of each year comes about.
    pub amount: LineAmount,
    /// Which part of its amount is wages, at the price level that it was typed at; the rest is
    /// materials. A line that does not tell them apart follows the general index.
    pub wages: Option<Share>,
    /// Who carries it out.
    pub organisations: Chosen<Organisation>,
    /// How its amount is divided over them.
    pub split: OrganisationSplit,
    /// The year of the awards that history goes by; that which totals are compared with if blank.
    pub history_year: Option<Year>,
    /// Which amount of those awards counts.
    pub history_measure: Measure,
    /// Whether it goes from what organisations had to its split along the arrangement's path.
    pub path: bool,
    /// Whether nobody gets less or more than the arrangement's corridor allows.
    pub corridor: bool,
    /// What an organisation gets in a year whatever its weight.
    pub pins: BTreeMap<(OrganisationId, Year), Money>,
    /// What an organisation asked for in a year. Shown beside what it gets; it decides nothing.
    pub requested: BTreeMap<(OrganisationId, Year), Money>,
    /// Where it is carried out.
    pub areas: Chosen<Area>,
    /// How each organisation's amount is divided over those areas.
    pub area_split: AreaSplit,
    /// Which part the authority bears of what it costs more than it has, once nothing else covers
    /// that; the organisations bear all of it if blank.
    pub risk_share: Option<Share>,
    /// For which goals its money is, by weight; for none where there are none.
    pub goals: BTreeMap<GoalId, GoalWeight>,
    /// The task field (Iv3) that it belongs to.
    pub task_field: String,
    /// The code in the authority's budget.
    pub budget_code: String,
    /// Anything that a reader must know.
    pub note: String,
}

/// Everyone, or some.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Chosen<R: Row> {
    /// Every one that there is, now and later.
    #[default]
    All,
    /// Only these.
    Only(BTreeSet<Id<R>>),
}

/// How the amount of a line comes about, each year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineAmount {
    /// An amount at the price level of a year.
    Fixed {
        /// At that price level, for a whole year.
        amount: Money,
        /// The year of the price level; the first year of the arrangement if blank.
        base_year: Option<Year>,
        /// Whether it follows the index.
        indexed: bool,
    },
    /// An amount for each year, as it was typed.
    PerYear(BTreeMap<Year, Money>),
    /// An amount for every unit that is counted in the line's areas: a population-bound budget.
    PerUnit {
        /// For one unit, at the price level of the base year, for a whole year.
        amount: Money,
        /// The name of the figure that is counted.
        figure: String,
        /// Its year. If blank, the latest up to the plan year, else the earliest after.
        figure_year: Option<Year>,
        /// The year of the price level; the first year of the arrangement if blank.
        base_year: Option<Year>,
        /// Whether it follows the index.
        indexed: bool,
    },
    /// A part of what is left, relative to the other weights of that year.
    Weight(Decimal),
}

/// How an amount is divided over organisations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum OrganisationSplit {
    /// The same for each.
    #[default]
    Equal,
    /// By shares of the whole. What they leave of 100 % is not yet assigned.
    Shares(BTreeMap<OrganisationId, Share>),
    /// In proportion to the awards of the line's history year that are tagged to this line.
    History,
    /// In proportion to a figure of the organisations.
    Figure {
        /// The name of the figure.
        name: String,
        /// Its year. If blank, the latest up to the plan year, else the earliest after.
        year: Option<Year>,
    },
    /// By a key.
    Key(KeyId),
}

/// How an amount is divided over areas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AreaSplit {
    /// By the key that the arrangement names for all lines.
    #[default]
    Standard,
    /// Not at all.
    None,
    /// By a key of its own.
    Key(KeyId),
}

const METHODS: &[&str] = &["fixed", "per_year", "per_unit", "weight"];
const SPLITS: &[&str] = &["equal", "shares", "history", "figure", "key"];
const AREA_SPLITS: &[&str] = &["standard", "none", "key"];

impl<R: Row> Chosen<R> {
    /// Those that were chosen; `None` where it is everyone.
    pub const fn only(&self) -> Option<&BTreeSet<Id<R>>> {
        match self {
            Self::All => None,
            Self::Only(ids) => Some(ids),
        }
    }

    /// Whether a row is among them.
    pub fn has(&self, id: Id<R>) -> bool {
        match self {
            Self::All => true,
            Self::Only(ids) => ids.contains(&id),
        }
    }
}

impl Default for LineAmount {
    fn default() -> Self {
        Self::Fixed {
            amount: Money::ZERO,
            base_year: None,
            indexed: true,
        }
    }
}

impl Line {
    /// Which part of its amount follows the index of wages, the rest that of materials; `None` where
    /// it follows the general index, or none.
    pub const fn parts(&self) -> Option<Share> {
        match self.amount {
            LineAmount::Fixed { indexed: true, .. } | LineAmount::PerUnit { indexed: true, .. } => {
                self.wages
            }
            _ => None,
        }
    }
}

impl LineAmount {
    /// The code of the method.
    pub const fn method(&self) -> &'static str {
        match self {
            Self::Fixed { .. } => "fixed",
            Self::PerYear(_) => "per_year",
            Self::PerUnit { .. } => "per_unit",
            Self::Weight(_) => "weight",
        }
    }

    /// The same line by another method: what both have a place for stays.
    fn in_method(&self, method: &str) -> Self {
        let (base_year, indexed) = match self {
            Self::Fixed {
                base_year, indexed, ..
            }
            | Self::PerUnit {
                base_year, indexed, ..
            } => (*base_year, *indexed),
            Self::PerYear(_) | Self::Weight(_) => (None, true),
        };
        match method {
            "per_year" => Self::PerYear(BTreeMap::new()),
            "per_unit" => Self::PerUnit {
                amount: Money::ZERO,
                figure: String::new(),
                figure_year: None,
                base_year,
                indexed,
            },
            "weight" => Self::Weight(Decimal::ONE),
            _ => Self::Fixed {
                amount: Money::ZERO,
                base_year,
                indexed,
            },
        }
    }
}

impl OrganisationSplit {
    /// The code of the method.
    pub const fn method(&self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Shares(_) => "shares",
            Self::History => "history",
            Self::Figure { .. } => "figure",
            Self::Key(_) => "key",
        }
    }

    fn of_method(method: &str) -> Self {
        match method {
            "shares" => Self::Shares(BTreeMap::new()),
            "history" => Self::History,
            "figure" => Self::Figure {
                name: String::new(),
                year: None,
            },
            "key" => Self::Key(KeyId::NONE),
            _ => Self::Equal,
        }
    }
}

impl AreaSplit {
    /// The code of the method.
    pub const fn method(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::None => "none",
            Self::Key(_) => "key",
        }
    }
}

/// A field that has a meaning under one method only: read as blank and refused under another.
macro_rules! field_of_method {
    ($member:ident, $pattern:pat => $value:ident: $type:ty, $method:literal, $code:literal) => {
        Field {
            code: $code,
            kind: <$type as FieldType>::KIND,
            get: |row| match &row.$member {
                $pattern => <$type as FieldType>::to_value($value),
                _ => Value::Blank,
            },
            set: |row, value| match &mut row.$member {
                $pattern => {
                    *$value = <$type as FieldType>::from_value(value)?;
                    Ok(())
                }
                _ if value.is_blank() => Ok(()),
                _ => Err(ValueError::OtherMethod($method)),
            },
        }
    };
}

fn chosen_method(
    value: &Value,
    methods: &'static [&'static str],
) -> Result<&'static str, ValueError> {
    match value {
        Value::Choice(code) if methods.contains(code) => Ok(code),
        Value::Blank => Err(ValueError::Needed),
        _ => Err(ValueError::WrongKind(Kind::Choice(methods))),
    }
}

impl Line {
    const FIELDS: &'static [Field<Self>] = &[
        field!(name),
        Field {
            code: "method",
            kind: Kind::Choice(METHODS),
            get: |row| Value::Choice(row.amount.method()),
            set: |row, value| {
                let method = chosen_method(&value, METHODS)?;
                if method != row.amount.method() {
                    row.amount = row.amount.in_method(method);
                }
                Ok(())
            },
        },
        field_of_method!(amount, LineAmount::Fixed { amount, .. } => amount: Money, "fixed", "amount"),
        field_of_method!(amount, LineAmount::Fixed { base_year, .. } | LineAmount::PerUnit { base_year, .. } => base_year: Option<Year>, "fixed", "base_year"),
        field_of_method!(amount, LineAmount::Fixed { indexed, .. } | LineAmount::PerUnit { indexed, .. } => indexed: bool, "fixed", "indexed"),
        field_of_method!(amount, LineAmount::PerYear(amounts) => amounts: BTreeMap<Year, Money>, "per_year", "amounts"),
        field_of_method!(amount, LineAmount::PerUnit { amount, .. } => amount: Money, "per_unit", "unit_amount"),
        field_of_method!(amount, LineAmount::PerUnit { figure, .. } => figure: String, "per_unit", "unit_figure"),
        field_of_method!(amount, LineAmount::PerUnit { figure_year, .. } => figure_year: Option<Year>, "per_unit", "unit_figure_year"),
        field_of_method!(amount, LineAmount::Weight(weight) => weight: Decimal, "weight", "weight"),
        field!(wages),
        field!(organisations),
        Field {
            code: "split",
            kind: Kind::Choice(SPLITS),
            get: |row| Value::Choice(row.split.method()),
            set: |row, value| {
                let method = chosen_method(&value, SPLITS)?;
                if method != row.split.method() {
                    row.split = OrganisationSplit::of_method(method);
                }
                Ok(())
            },
        },
        field_of_method!(split, OrganisationSplit::Shares(shares) => shares: BTreeMap<OrganisationId, Share>, "shares", "shares"),
        field_of_method!(split, OrganisationSplit::Figure { name, .. } => name: String, "figure", "figure"),
        field_of_method!(split, OrganisationSplit::Figure { year, .. } => year: Option<Year>, "figure", "figure_year"),
        field_of_method!(split, OrganisationSplit::Key(key) => key: KeyId, "key", "key"),
        field!(history_year),
        field!(history_measure),
        field!(path),
        field!(corridor),
        field!(pins),
        field!(requested),
        field!(areas),
        Field {
            code: "area_split",
            kind: Kind::Choice(AREA_SPLITS),
            get: |row| Value::Choice(row.area_split.method()),
            set: |row, value| {
                row.area_split = match (chosen_method(&value, AREA_SPLITS)?, row.area_split) {
                    ("none", _) => AreaSplit::None,
                    ("key", AreaSplit::Key(key)) => AreaSplit::Key(key),
                    ("key", _) => AreaSplit::Key(KeyId::NONE),
                    _ => AreaSplit::Standard,
                };
                Ok(())
            },
        },
        field_of_method!(area_split, AreaSplit::Key(key) => key: KeyId, "key", "area_key"),
        field!(risk_share),
        field!(goals),
        field!(task_field),
        field!(budget_code),
        field!(note),
    ];
}

impl Row for Line {
    const TABLE: TableName = TableName::Lines;
    const CODE: &'static str = "lines";

    fn fields() -> &'static [Field<Self>] {
        Self::FIELDS
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}
