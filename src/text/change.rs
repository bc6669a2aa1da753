//! Differences between two plans in words, and what stands in the way of putting them on a plan.

use super::Text;
use crate::{
    change::{Change, Conflict, Content},
    plan::{AnyRow, Place, Plan, RowId, TableName, Value},
};
use std::collections::BTreeMap;

/// What changed in the same way at several places, said once.
struct Same<'a> {
    table: TableName,
    rows: Vec<RowId>,
    field: &'static str,
    keys: Vec<&'a Value>,
    before: &'a Value,
    after: &'a Value,
}

/// A row that is new or gone, or values that changed.
enum Told<'a> {
    Row(RowId, &'a Change),
    Values(Same<'a>),
}

impl Text {
    /// Every change in a sentence. What changes in the same way in several rows or entries is said
    /// once.
    pub fn changes(&self, before: &Plan, after: &Plan, changes: &[Change]) -> Vec<String> {
        let told = told_once(told_by_entry(changes));
        told.iter()
            .map(|told| match told {
                Told::Row(row, change) => self.row_change(before, after, *row, change),
                Told::Values(same) => self.value_change(before, after, same),
            })
            .collect()
    }

    fn row_change(&self, before: &Plan, after: &Plan, row: RowId, change: &Change) -> String {
        let (key, plan, content) = match &change.after {
            Content::Nothing => ("change-removed", before, &change.before),
            _ => ("change-added", after, &change.after),
        };
        let place = self.row(plan, row);
        let content = self.content(plan, content);
        self.say_with(key, &[("place", &place), ("content", &content)])
    }

    fn value_change(&self, before: &Plan, after: &Plan, same: &Same<'_>) -> String {
        let rows = self.rows(after, same.table, &same.rows);
        let mut place = format!("{rows} › {}", self.field(same.table, same.field));
        if !same.keys.is_empty() {
            let keys = same.keys.iter().map(|key| self.value(after, key));
            place = format!("{place} › {}", keys.collect::<Vec<_>>().join(", "));
        }
        let from = self.value_or_blank(before, same.before);
        let to = self.value_or_blank(after, same.after);
        self.say_with(
            "change-value",
            &[("place", &place), ("from", &from), ("to", &to)],
        )
    }

    /// One row, or several of a table: all of them, or by their names.
    fn rows(&self, plan: &Plan, table: TableName, rows: &[RowId]) -> String {
        if let [row] = rows {
            return self.row(plan, *row);
        }
        let words = self.table(table);
        if plan.table(table).numbers().len() == rows.len() {
            let count = self.whole(rows.len());
            return self.say_with("change-all-rows", &[("table", &words), ("count", &count)]);
        }
        let names = rows.iter().map(|row| format!("«{}»", plan.name_of(*row)));
        format!("{words} {}", names.collect::<Vec<_>>().join(", "))
    }

    /// What stands at a place: nothing, a row by its fields, or a value.
    pub fn content(&self, plan: &Plan, content: &Content) -> String {
        match content {
            Content::Nothing => self.say("change-nothing"),
            Content::Value(value) => self.value_or_blank(plan, value),
            Content::Row(row) => {
                let blank = AnyRow::blank(row.table()).values();
                let filled = row.values().into_iter().zip(blank);
                let filled = filled
                    .filter(|((_, value), (_, blank))| value != blank && !value.is_blank())
                    .map(|((field, value), _)| {
                        let field = self.field(row.table(), field);
                        format!("{field}: {}", self.value(plan, &value))
                    });
                let filled: Vec<String> = filled.collect();
                if filled.is_empty() {
                    self.say("change-blank")
                } else {
                    filled.join("; ")
                }
            }
        }
    }

    fn value_or_blank(&self, plan: &Plan, value: &Value) -> String {
        let words = self.value(plan, value);
        if words.is_empty() {
            self.say("change-blank")
        } else {
            words
        }
    }

    /// Why a change cannot be put on a plan.
    pub fn conflict(&self, plan: &Plan, conflict: &Conflict) -> String {
        match conflict {
            Conflict::Refused(error) => self.edit_error(plan, error),
            Conflict::Moved { change, found } => self.say_with(
                "conflict-moved",
                &[
                    ("place", &self.place(plan, &change.place)),
                    ("before", &self.content(plan, &change.before)),
                    ("found", &self.content(plan, found)),
                    ("after", &self.content(plan, &change.after)),
                ],
            ),
        }
    }
}

/// Entries of one field that changed in the same way, together.
fn told_by_entry(changes: &[Change]) -> Vec<Told<'_>> {
    let mut told: Vec<Told<'_>> = Vec::new();
    let mut places = BTreeMap::new();
    for change in changes {
        let (row, field, key) = match &change.place {
            Place::Field(row, field) => (*row, *field, None),
            Place::Entry(row, field, key) => (*row, *field, Some(key)),
            place => {
                told.extend(place.row().map(|row| Told::Row(row, change)));
                continue;
            }
        };
        let (Content::Value(before), Content::Value(after)) = (&change.before, &change.after)
        else {
            continue;
        };
        let same = (row, field, before, after);
        let at = *places.entry(same).or_insert(told.len());
        match told.get_mut(at) {
            Some(Told::Values(same)) => same.keys.extend(key),
            _ => told.push(Told::Values(Same {
                table: row.table(),
                rows: vec![row],
                field,
                keys: key.into_iter().collect(),
                before,
                after,
            })),
        }
    }
    told
}

/// Rows of one table that changed in the same way, together.
fn told_once(all: Vec<Told<'_>>) -> Vec<Told<'_>> {
    let mut told: Vec<Told<'_>> = Vec::new();
    let mut places = BTreeMap::new();
    for next in all {
        let Told::Values(next) = next else {
            told.push(next);
            continue;
        };
        let same = (
            next.table,
            next.field,
            next.keys.clone(),
            next.before,
            next.after,
        );
        let at = *places.entry(same).or_insert(told.len());
        match told.get_mut(at) {
            Some(Told::Values(same)) => same.rows.extend(next.rows),
            _ => told.push(Told::Values(next)),
        }
    }
    told
}
