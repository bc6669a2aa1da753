//! The differences between two plans, as changes that can be shown, kept and applied.

use crate::plan::{AnyRow, Place, Plan, RowId, TableName, Value};
use std::collections::BTreeSet;

/// A difference at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where.
    pub place: Place,
    /// What stood there.
    pub before: Content,
    /// What stands there.
    pub after: Content,
}

/// What can stand at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// No row.
    Nothing,
    /// A whole row.
    Row(AnyRow),
    /// A value of a field, or of one entry of it.
    Value(Value),
}

/// Every difference between two plans, by table, row and field.
///
/// A row that is new or gone is one change; a row that differs is one change per field, and a
/// field that holds several is one change per entry.
pub fn diff(before: &Plan, after: &Plan) -> Vec<Change> {
    let mut changes = Vec::new();
    let tables = TableName::ALL.into_iter();
    for table in tables.filter(|table| !before.is_same_table(after, *table)) {
        for difference in before.table(table).differences(after.table(table)) {
            let row = difference.id(table);
            match (difference.before, difference.after) {
                (Some(before), Some(after)) => row_changes(row, &before, &after, &mut changes),
                (before, after) => changes.push(Change {
                    place: Place::Row(row),
                    before: before.map_or(Content::Nothing, Content::Row),
                    after: after.map_or(Content::Nothing, Content::Row),
                }),
            }
        }
    }
    changes
}

fn row_changes(row: RowId, before: &AnyRow, after: &AnyRow, changes: &mut Vec<Change>) {
    let pairs = before.values().into_iter().zip(after.values());
    for ((field, before), (_, after)) in pairs.filter(|(before, after)| before != after) {
        match (before, after) {
            (Value::Map(before), Value::Map(after)) => {
                let keys: BTreeSet<&Value> = before.keys().chain(after.keys()).collect();
                for key in keys {
                    let value = |entries: &std::collections::BTreeMap<Value, Value>| {
                        entries.get(key).cloned().unwrap_or_default()
                    };
                    let (before, after) = (value(&before), value(&after));
                    if before != after {
                        let place = Place::Entry(row, field, key.clone());
                        changes.push(Change::of_values(place, before, after));
                    }
                }
            }
            (before, after) => {
                changes.push(Change::of_values(Place::Field(row, field), before, after));
            }
        }
    }
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self {
            place: self.place.clone(),
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }

    const fn of_values(place: Place, before: Value, after: Value) -> Self {
        Self {
            place,
            before: Content::Value(before),
            after: Content::Value(after),
        }
    }
}
