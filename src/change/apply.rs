//! Applying edits, all or nothing.

use super::edit::{Edit, EditError};
use crate::plan::{AnyRow, AreaId, Kind, Place, Plan, RowId, TableName, Value, ValueError};
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
            check_row(&self.plan, *row)?;
        }
        if self.removed.is_empty() {
            return Ok(());
        }
        match users_of(&self.plan, &self.removed).pop_first() {
            Some((row, users)) => Err(EditError::InUse { row, users }),
            None => Ok(()),
        }
    }
}

/// Checks every row of a plan that was not made by edits, such as one from a file.
pub fn check_whole(plan: &Plan) -> Result<(), EditError> {
    TableName::ALL.into_iter().try_for_each(|table| {
        let mut numbers = plan.table(table).numbers().into_iter();
        numbers.try_for_each(|number| check_row(plan, RowId::new(table, number)))
    })
}

/// Every reference of a row leads to a row, and no area lies in itself.
fn check_row(plan: &Plan, row: RowId) -> Result<(), EditError> {
    let content = plan.table(row.table()).row(row.number());
    for (field, value) in content.ok_or(EditError::NoSuchRow(row))?.values() {
        for to in value.references() {
            let place = Place::Field(row, field);
            if to.number() == 0 {
                let reason = Box::new(ValueError::Needed);
                return Err(EditError::Value { place, reason });
            }
            if plan.table(to.table()).row(to.number()).is_none() {
                return Err(EditError::Dangling { place, to });
            }
        }
    }
    row.typed().map_or(Ok(()), |area| check_parents(plan, area))
}

/// The area tree has no loops: going up from any area ends.
fn check_parents(plan: &Plan, area: AreaId) -> Result<(), EditError> {
    let parent_of = |id| {
        let area = plan.areas.get(id)?;
        area.parent
    };
    let mut seen = BTreeSet::from([area]);
    let mut above = parent_of(area);
    while let Some(parent) = above {
        if !seen.insert(parent) {
            return Err(EditError::AreaInItself(area.row()));
        }
        above = parent_of(parent);
    }
    Ok(())
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
    for table in TableName::ALL {
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
