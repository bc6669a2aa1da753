//! Differences between plans in a file: those of scenarios, and those of steps.
//!
//! A row that is new or gone is written as in its own table, a value by the code of its field.

use super::{
    Mirror, areas, awards, facts, json, keys, lines, notices, organisations, phases, sources,
};
use crate::{
    change::{self, Content},
    file::{FileError, plain::Plain, value},
    plan::{AnyRow, Id, Place, RowId, TableName},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value as Json;

/// A difference with the plan: a whole row, a value of a field or one entry of it; `null` is no row
/// or a blank.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    place: Plain<Place>,
    before: Json,
    after: Json,
}

/// Changes as they stand in a file, one a line, without the signs around them.
pub(super) fn lines_of(changes: &[change::Change]) -> String {
    let lines = changes.iter().map(|change| json(&written(change)));
    lines.collect::<Vec<_>>().join(",\n")
}

/// The changes of `whose`, or the first that cannot be.
pub(super) fn read(changes: Vec<Change>, whose: &str) -> Result<Vec<change::Change>, FileError> {
    let read = |change: Change| {
        let place = change.place.0.clone();
        let of = |reason| FileError::Value(format!("{whose} › {place}: {reason}"));
        change.read().map_err(of)
    };
    changes.into_iter().map(read).collect()
}

impl Change {
    fn read(self) -> Result<change::Change, String> {
        let place = self.place.0;
        Ok(change::Change {
            before: content(&place, self.before)?,
            after: content(&place, self.after)?,
            place,
        })
    }
}

/// A change as it stands in the file.
pub(in crate::file) fn change_json(change: &change::Change) -> Json {
    serde_json::to_value(written(change)).unwrap_or_default()
}

pub(super) fn written(change: &change::Change) -> Change {
    let content = |content: &Content| match (content, change.place.row()) {
        (Content::Row(row), Some(at)) => written_row(at.number(), row),
        (Content::Value(value), _) => value::write(value),
        _ => Json::Null,
    };
    Change {
        place: Plain(change.place.clone()),
        before: content(&change.before),
        after: content(&change.after),
    }
}

fn written_row(number: u32, row: &AnyRow) -> Json {
    match row {
        // A single row is never added or taken away.
        AnyRow::Assignment(_) | AnyRow::Arrangement(_) => Json::Null,
        AnyRow::Organisation(row) => mirrored::<organisations::Organisation>(number, row),
        AnyRow::Membership(row) => mirrored::<organisations::Membership>(number, row),
        AnyRow::Area(row) => mirrored::<areas::Area>(number, row),
        AnyRow::Figure(row) => mirrored::<areas::Figure>(number, row),
        AnyRow::Award(row) => mirrored::<awards::Award>(number, row),
        AnyRow::Source(row) => mirrored::<sources::Source>(number, row),
        AnyRow::Line(row) => mirrored::<lines::Line>(number, row),
        AnyRow::Key(row) => mirrored::<keys::Key>(number, row),
        AnyRow::Fact(row) => mirrored::<facts::Fact>(number, row),
        AnyRow::Phase(row) => mirrored::<phases::Phase>(number, row),
        AnyRow::Instalment(row) => mirrored::<phases::Instalment>(number, row),
        AnyRow::Notice(row) => mirrored::<notices::Notice>(number, row),
    }
}

/// A mirror always is JSON, as in its table.
fn mirrored<M: Mirror>(number: u32, row: &M::Row) -> Json {
    serde_json::to_value(M::of(Id::new(number), row)).unwrap_or_default()
}

/// What stands at a place, or why it cannot.
fn content(place: &Place, json: Json) -> Result<Content, String> {
    match (place, place.kind()) {
        (Place::Row(row), _) if json.is_null() && !row.table().is_single() => Ok(Content::Nothing),
        (Place::Row(row), _) => read_row(*row, json).map(Content::Row),
        (_, Some(kind)) => {
            let value = value::read(kind, &json).map_err(|reason| reason.to_string())?;
            Ok(Content::Value(value))
        }
        _ => Err("neither a row nor a field".to_owned()),
    }
}

fn read_row(row: RowId, json: Json) -> Result<AnyRow, String> {
    match row.table() {
        TableName::Assignment | TableName::Arrangement => {
            Err("is always there, and never new or gone".to_owned())
        }
        TableName::Organisations => row_of::<organisations::Organisation>(row, json),
        TableName::Memberships => row_of::<organisations::Membership>(row, json),
        TableName::Areas => row_of::<areas::Area>(row, json),
        TableName::Figures => row_of::<areas::Figure>(row, json),
        TableName::Awards => row_of::<awards::Award>(row, json),
        TableName::Sources => row_of::<sources::Source>(row, json),
        TableName::Lines => row_of::<lines::Line>(row, json),
        TableName::Keys => row_of::<keys::Key>(row, json),
        TableName::Facts => row_of::<facts::Fact>(row, json),
        TableName::Phases => row_of::<phases::Phase>(row, json),
        TableName::Instalments => row_of::<phases::Instalment>(row, json),
        TableName::Notices => row_of::<notices::Notice>(row, json),
    }
}

fn row_of<M: Mirror + DeserializeOwned>(row: RowId, json: Json) -> Result<AnyRow, String>
where
    AnyRow: From<M::Row>,
{
    let mirror: M = serde_json::from_value(json).map_err(|reason| reason.to_string())?;
    let (id, content) = mirror.row().map_err(|reason| reason.to_string())?;
    if id.row() == row {
        Ok(content.into())
    } else {
        Err(format!("{id} stands here"))
    }
}
