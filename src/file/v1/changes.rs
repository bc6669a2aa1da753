//! Differences between plans in a file: those of scenarios, and those of steps.
//!
//! A row that is new or gone is written as in its own table, a value by the code of its field.

use super::{json, row_json, row_of_json};
use crate::{
    change::{self, Content},
    file::{FileError, plain::Plain, value},
    plan::Place,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
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
        (Content::Row(row), Some(at)) => row_json(at.number(), row),
        (Content::Value(value), _) => value::write(value),
        _ => Json::Null,
    };
    Change {
        place: Plain(change.place.clone()),
        before: content(&change.before),
        after: content(&change.after),
    }
}

/// What stands at a place, or why it cannot.
fn content(place: &Place, json: Json) -> Result<Content, String> {
    match (place, place.kind()) {
        (Place::Row(row), _) if json.is_null() && !row.table().is_single() => Ok(Content::Nothing),
        (Place::Row(row), _) => row_of_json(*row, json).map(Content::Row),
        (_, Some(kind)) => {
            let value = value::read(kind, &json).map_err(|reason| reason.to_string())?;
            Ok(Content::Value(value))
        }
        _ => Err("neither a row nor a field".to_owned()),
    }
}
