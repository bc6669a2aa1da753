//! Files of edits: everything that the window can do to a dossier, as JSON.
//!
//! A file is a list of edits and becomes one step:
//! `{"set": "lines/LIN-0003/amount", "value": "1000.00"}`,
//! `{"add": "lines", "row": {"name": "Jongerenwerk"}}` (with `"id"` where others refer to it),
//! `{"remove": "lines/LIN-0003"}`, `{"step": "A name", "edits": […]}`.
//! Amounts, shares and dates are texts; blank is `null`.

use crate::{
    change::{Edit, StepName},
    dossier::Counters,
    file,
    plan::{AnyRow, Kind, Place, PlaceError, RowId, TableName, Value, ValueError, fields_of},
};
use serde_json::{Map, Value as Json};
use thiserror::Error;

/// Why a file of edits cannot be read. Nothing was done.
#[derive(Debug, Error)]
pub enum EditsError {
    /// Not JSON.
    #[error("line {line}, column {column}: {reason}")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong there.
        reason: String,
    },
    /// An edit that cannot be read.
    #[error("edit {at}: {reason}")]
    Edit {
        /// Which one, from 1; of nested ones `2.1`.
        at: String,
        /// What is wrong with it.
        reason: EditReason,
    },
}

/// What is wrong with an edit.
#[derive(Debug, Error)]
pub enum EditReason {
    /// None of the four forms.
    #[error("not an edit")]
    Form,
    /// A member that this form does not have.
    #[error("unknown member «{0}»")]
    Member(String),
    /// There is no such table, or it cannot take rows.
    #[error("no table «{0}»")]
    Table(String),
    /// Not a place.
    #[error(transparent)]
    Place(#[from] PlaceError),
    /// The place is not one that this form takes.
    #[error("not here: {0}")]
    NotHere(Place),
    /// The table has no such field.
    #[error("no field «{0}»")]
    Field(String),
    /// The id was given to a row before, and never comes to mean another.
    #[error("{0} was given before")]
    GivenBefore(RowId),
    /// The value does not fit.
    #[error("{field}: {reason}")]
    Value {
        /// The field.
        field: String,
        /// What is wrong.
        reason: ValueError,
    },
}

/// Reads a file of edits. New rows without an id get one.
pub fn read(text: &str, counters: &mut Counters) -> Result<Edit, EditsError> {
    let json: Json =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|reason| {
            EditsError::NotJson {
                line: reason.line(),
                column: reason.column(),
                reason: reason.to_string(),
            }
        })?;
    let list = match json {
        Json::Array(list) => list,
        one => vec![one],
    };
    // Ids that the file names are taken before any is given out.
    let before = counters.clone();
    for row in list.iter().flat_map(named_ids) {
        if row.number() <= before.highest(row.table()) {
            return Err(EditsError::Edit {
                at: row.to_string(),
                reason: EditReason::GivenBefore(row),
            });
        }
        counters.note(row);
    }
    match many(&list, "", counters)?.as_slice() {
        [one] => Ok(one.clone()),
        edits => Ok(Edit::Many(
            edits
                .first()
                .map_or(StepName::Words(String::new()), Edit::name),
            edits.to_vec(),
        )),
    }
}

fn named_ids(json: &Json) -> Vec<RowId> {
    let own = json
        .get("id")
        .and_then(Json::as_str)
        .and_then(|id| id.parse().ok());
    let below = json.get("edits").and_then(Json::as_array);
    let below = below.into_iter().flatten().flat_map(named_ids);
    own.into_iter().chain(below).collect()
}

fn many(list: &[Json], above: &str, counters: &mut Counters) -> Result<Vec<Edit>, EditsError> {
    let numbered = list.iter().enumerate();
    let edits = numbered.map(|(index, json)| {
        let at = format!("{above}{}", index.saturating_add(1));
        one(json, &at, counters)
    });
    edits.collect()
}

fn one(json: &Json, at: &str, counters: &mut Counters) -> Result<Edit, EditsError> {
    let refuse = |reason| EditsError::Edit {
        at: at.to_owned(),
        reason,
    };
    let Json::Object(members) = json else {
        return Err(refuse(EditReason::Form));
    };
    let text = |name: &str| members.get(name).and_then(Json::as_str);
    if let Some(name) = text("step") {
        only(members, &["step", "edits"]).map_err(refuse)?;
        let list = members.get("edits").and_then(Json::as_array);
        let list = list.ok_or_else(|| refuse(EditReason::Form))?;
        let edits = many(list, &format!("{at}."), counters)?;
        return Ok(Edit::Many(StepName::Words(name.to_owned()), edits));
    }
    let edit = match (text("set"), text("add"), text("remove")) {
        (Some(place), None, None) => set(members, place),
        (None, Some(table), None) => add(members, table, counters),
        (None, None, Some(place)) => remove(members, place),
        _ => Err(EditReason::Form),
    };
    edit.map_err(refuse)
}

fn only(members: &Map<String, Json>, known: &[&str]) -> Result<(), EditReason> {
    match members.keys().find(|name| !known.contains(&name.as_str())) {
        Some(name) => Err(EditReason::Member(name.clone())),
        None => Ok(()),
    }
}

fn set(members: &Map<String, Json>, place: &str) -> Result<Edit, EditReason> {
    only(members, &["set", "value"])?;
    let place: Place = place.parse()?;
    let (field, kind) = match (&place, place.kind()) {
        (Place::Field(_, field) | Place::Entry(_, field, _), Some(kind)) => (*field, kind),
        _ => return Err(EditReason::NotHere(place)),
    };
    let json = members.get("value").ok_or(EditReason::Form)?;
    Ok(Edit::Set(place, value(field, kind, json)?))
}

fn add(
    members: &Map<String, Json>,
    table: &str,
    counters: &mut Counters,
) -> Result<Edit, EditReason> {
    only(members, &["add", "id", "row"])?;
    let name = TableName::from_code(table).filter(|table| !table.is_single());
    let table = name.ok_or_else(|| EditReason::Table(table.to_owned()))?;
    let id = match members.get("id").map(Json::as_str) {
        Some(None) => return Err(EditReason::Form),
        Some(Some(id)) => {
            let place = format!("{table}/{id}").parse::<Place>()?;
            place.row().ok_or(EditReason::NotHere(place))?
        }
        None => counters.next(table),
    };
    let empty = Map::new();
    let fields = members.get("row").map_or(Some(&empty), Json::as_object);
    let fields = fields.ok_or(EditReason::Form)?;
    if let Some(unknown) = fields.keys().find(|name| kind_of(table, name).is_err()) {
        return Err(EditReason::Field(unknown.clone()));
    }
    let mut row = AnyRow::blank(table);
    // In the order of the table: a method comes before what belongs to it.
    for (field, kind) in fields_of(table) {
        if let Some(json) = fields.get(field) {
            let refused = |reason| EditReason::Value {
                field: field.to_owned(),
                reason,
            };
            row.set(field, value(field, kind, json)?).map_err(refused)?;
        }
    }
    Ok(Edit::Add(id, row))
}

fn remove(members: &Map<String, Json>, place: &str) -> Result<Edit, EditReason> {
    only(members, &["remove"])?;
    match place.parse::<Place>()? {
        Place::Row(row) => Ok(Edit::Remove(row)),
        place => Err(EditReason::NotHere(place)),
    }
}

fn kind_of(table: TableName, field: &str) -> Result<Kind, EditReason> {
    let known = fields_of(table)
        .into_iter()
        .find(|(code, _)| *code == field);
    let (_, kind) = known.ok_or_else(|| EditReason::Field(field.to_owned()))?;
    Ok(kind)
}

/// A value of a field. A text of blanks only is one that was not filled in.
fn value(field: &str, kind: Kind, json: &Json) -> Result<Value, EditReason> {
    if json.as_str().is_some_and(|text| text.trim().is_empty()) {
        return Ok(Value::Blank);
    }
    file::value::read(kind, json).map_err(|reason| EditReason::Value {
        field: field.to_owned(),
        reason,
    })
}
