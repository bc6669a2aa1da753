//! Putting differences on another plan.

use super::{
    apply::apply,
    diff::{Change, Content},
    edit::{Edit, EditError, StepName},
};
use crate::plan::{Place, Plan, Value};
use thiserror::Error;

/// A change that cannot be put on a plan.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Conflict {
    /// What stands there is no longer what the change started from.
    #[error("{}: something else stands there now", change.place)]
    Moved {
        /// The change.
        change: Box<Change>,
        /// What stands there now.
        found: Box<Content>,
    },
    /// The plan refuses the changes together.
    #[error(transparent)]
    Refused(#[from] EditError),
}

/// The plan with all changes on it, or every conflict.
pub fn patch(plan: &Plan, changes: &[Change]) -> Result<Plan, Vec<Conflict>> {
    let conflicts: Vec<Conflict> = changes
        .iter()
        .filter_map(|change| {
            let found = content_at(plan, &change.place);
            (found != change.before).then(|| Conflict::Moved {
                change: Box::new(change.clone()),
                found: Box::new(found),
            })
        })
        .collect();
    if !conflicts.is_empty() {
        return Err(conflicts);
    }
    let name = StepName::Words(String::new());
    let edits = changes.iter().filter_map(edit_of).collect();
    apply(plan, &Edit::Many(name, edits)).map_err(|refused| vec![refused.into()])
}

/// What stands at a place of a plan.
pub fn content_at(plan: &Plan, place: &Place) -> Content {
    let field = |row: crate::plan::RowId, field| plan.table(row.table()).get(row.number(), field);
    match place {
        Place::Row(row) => {
            let content = plan.table(row.table()).row(row.number());
            content.map_or(Content::Nothing, Content::Row)
        }
        Place::Field(row, code) => field(*row, code).map_or(Content::Nothing, Content::Value),
        Place::Entry(row, code, key) => match field(*row, code) {
            Some(Value::Map(entries)) => {
                Content::Value(entries.get(key).cloned().unwrap_or_default())
            }
            _ => Content::Nothing,
        },
        Place::Plan | Place::Table(_) | Place::Amount(_) => Content::Nothing,
    }
}

fn edit_of(change: &Change) -> Option<Edit> {
    match (&change.place, &change.after) {
        (Place::Row(row), Content::Row(content)) => Some(Edit::Add(*row, content.clone())),
        (Place::Row(row), Content::Nothing) => Some(Edit::Remove(*row)),
        (place, Content::Value(value)) => Some(Edit::Set(place.clone(), value.clone())),
        _ => None,
    }
}
