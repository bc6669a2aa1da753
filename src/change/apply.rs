//! Applying edits, all or nothing.

use super::edit::{Edit, EditError};
use crate::plan::{AnyRow, AreaId, Place, Plan, RowId, Value, ValueError, value::Kind};
use std::collections::{BTreeMap, BTreeSet};

/// Makes the plan that an edit asks for, or says why not.
///
/// References are checked when all is done, so that the edits of one step may come in any order.
pub fn apply(plan: &Plan, edit: &Edit) -> Result<Plan, EditError> {
    let mut work = Work {
        plan: plan.clone(),
        touched: BTreeSet::new(),
        removed: BTreeSet::new(),
    };
    work.apply(edit)?;
    work.check_references()?;
    Ok(work.plan)
}

struct Work {
    plan: Plan,
    touched: BTreeSet<RowId>,
    removed: BTreeSet<RowId>,
}

impl Work {
    fn apply(&mut self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::Add(row, content) => self.add(*row, content),
            Edit::Set(place, value) => self.set(place, value),
            Edit::Remove(row) => self.remove(*row),
            Edit::Many(_, edits) => edits.iter().try_for_each(|edit| self.apply(edit)),
        }
    }

    fn add(&mut self, row: RowId, content: &AnyRow) -> Result<(), EditError> {
        if row.table().is_single() {
            return Err(EditError::Single(row.table()));
        }
        if row.number() == 0 || content.table() != row.table() {
            return Err(EditError::OtherTable(row));
        }
        if self.plan.table(row.table()).row(row.number()).is_some() {
            return Err(EditError::Taken(row));
        }
        self.put(row, content.clone());
        Ok(())
    }

    fn set(&mut self, place: &Place, value: &Value) -> Result<(), EditError> {
        let (row, field, value) = match place {
            Place::Field(row, field) => (*row, *field, value.clone()),
            Place::Entry(row, field, key) => {
                let whole = self.get(*row, field)?;
                (*row, *field, with_entry(whole, key, value, place)?)
            }
            _ => return Err(EditError::NotAField(place.clone())),
        };
        let mut content = self.row(row)?;
        content
            .set(field, value)
            .map_err(|reason| EditError::Value {
                place: place.clone(),
                reason: Box::new(reason),
            })?;
        self.put(row, content);
        Ok(())
    }

    fn remove(&mut self, row: RowId) -> Result<(), EditError> {
        if row.table().is_single() {
            return Err(EditError::Single(row.table()));
        }
        if !self.plan.table_mut(row.table()).take(row.number()) {
            return Err(EditError::NoSuchRow(row));
        }
        self.touched.remove(&row);
        self.removed.insert(row);
        Ok(())
    }

    fn put(&mut self, row: RowId, content: AnyRow) {
        self.plan.table_mut(row.table()).put(row.number(), content);
        self.removed.remove(&row);
        self.touched.insert(row);
    }

    fn row(&self, row: RowId) -> Result<AnyRow, EditError> {
        let content = self.plan.table(row.table()).row(row.number());
        content.ok_or(EditError::NoSuchRow(row))
    }

    fn get(&self, row: RowId, field: &'static str) -> Result<Value, EditError> {
        self.row(row)?;
        let value = self.plan.table(row.table()).get(row.number(), field);
        value.ok_or(EditError::NotAField(Place::Field(row, field)))
    }

    fn check_references(&self) -> Result<(), EditError> {
        for row in &self.touched {
            self.check_row(*row)?;
        }
        let mut users = if self.removed.is_empty() {
            BTreeMap::new()
        } else {
            users_of(&self.plan, &self.removed)
        };
        match users.pop_first() {
            Some((row, users)) => Err(EditError::InUse { row, users }),
            None => Ok(()),
        }
    }

    fn check_row(&self, row: RowId) -> Result<(), EditError> {
        for (field, value) in self.row(row)?.values() {
            for to in value.references() {
                let place = Place::Field(row, field);
                if to.number() == 0 {
                    let reason = Box::new(ValueError::Needed);
                    return Err(EditError::Value { place, reason });
                }
                if self.plan.table(to.table()).row(to.number()).is_none() {
                    return Err(EditError::Dangling { place, to });
                }
            }
        }
        match row.typed() {
            Some(area) => self.check_parents(area),
            None => Ok(()),
        }
    }

    /// The area tree has no loops: going up from any area ends.
    fn check_parents(&self, area: AreaId) -> Result<(), EditError> {
        let mut above = self.plan.areas.get(area).and_then(|area| area.parent);
        let mut seen = BTreeSet::from([area]);
        while let Some(parent) = above {
            if !seen.insert(parent) {
                return Err(EditError::AreaInItself(area.row()));
            }
            above = self.plan.areas.get(parent).and_then(|area| area.parent);
        }
        Ok(())
    }
}

/// The map with one entry changed; a blank value takes the entry out.
fn with_entry(whole: Value, key: &Value, value: &Value, place: &Place) -> Result<Value, EditError> {
    let mut entries = match whole {
        Value::Map(entries) => entries,
        Value::Blank => {
            let reason = ValueError::WrongKind(Kind::Map(&Kind::Text, &Kind::Text));
            return Err(EditError::Value {
                place: place.clone(),
                reason: Box::new(reason),
            });
        }
        _ => return Err(EditError::NotAField(place.clone())),
    };
    if value.is_blank() {
        entries.remove(key);
    } else {
        entries.insert(key.clone(), value.clone());
    }
    Ok(Value::Map(entries))
}

/// Where rows are referred to, for those that are.
pub fn users_of(plan: &Plan, rows: &BTreeSet<RowId>) -> BTreeMap<RowId, Vec<Place>> {
    let mut users: BTreeMap<RowId, Vec<Place>> = BTreeMap::new();
    for table in crate::plan::TableName::ALL {
        for number in plan.table(table).numbers() {
            let user = RowId::new(table, number);
            for (field, value) in plan
                .table(table)
                .row(number)
                .iter()
                .flat_map(AnyRow::values)
            {
                for row in value
                    .references()
                    .into_iter()
                    .filter(|row| rows.contains(row))
                {
                    users
                        .entry(row)
                        .or_default()
                        .push(Place::Field(user, field));
                }
            }
        }
    }
    users
}
