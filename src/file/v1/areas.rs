//! Areas and figures in a file.

use super::Mirror;
use crate::{
    file::{
        FileError,
        plain::{Number, Plain},
    },
    plan::{self, AreaId, FigureId, FigureOf, Outline, RowId},
    year::Year,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A node of the area tree.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Area {
    id: Plain<AreaId>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    code: String,
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parent: Option<Plain<AreaId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outline: Option<Plain<Outline>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Area {
    type Row = plan::Area;

    fn of(id: AreaId, row: &plan::Area) -> Self {
        let plan::Area {
            code,
            name,
            parent,
            outline,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            code,
            name,
            parent: parent.map(Plain),
            outline: outline.map(Plain),
            note,
        }
    }

    fn row(self) -> Result<(AreaId, plan::Area), FileError> {
        let row = plan::Area {
            code: self.code,
            name: self.name,
            parent: self.parent.map(|parent| parent.0),
            outline: self.outline.map(|outline| outline.0),
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}

/// A figure of an area or an organisation.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Figure {
    id: Plain<FigureId>,
    /// The id of an area or an organisation.
    of: Plain<RowId>,
    name: String,
    year: Plain<Year>,
    value: Plain<Number>,
    /// The count that a rate is a percentage of.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    base: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Mirror for Figure {
    type Row = plan::Figure;

    fn of(id: FigureId, row: &plan::Figure) -> Self {
        let plan::Figure {
            of,
            name,
            year,
            value,
            base,
            note,
        } = row.clone();
        Self {
            id: Plain(id),
            of: Plain(crate::engine::figures::row_of(of)),
            name,
            year: Plain(year),
            value: Plain(Number(value)),
            base,
            note,
        }
    }

    fn row(self) -> Result<(FigureId, plan::Figure), FileError> {
        let refused = |what: &str| FileError::Value(format!("{}/{what}", self.id.0));
        let area = self.of.0.typed().map(FigureOf::Area);
        let of = area.or_else(|| self.of.0.typed().map(FigureOf::Organisation));
        let value = self.value.0.0;
        if value.is_sign_negative() && !value.is_zero() {
            return Err(refused("value"));
        }
        let row = plan::Figure {
            of: of.ok_or_else(|| refused("of"))?,
            name: self.name,
            year: self.year.0,
            value,
            base: self.base,
            note: self.note,
        };
        Ok((self.id.0, row))
    }
}
