//! Tables without their type, for code that treats all tables alike.

use super::{
    AnyRow, TableName,
    any_row::field_of,
    field::Row,
    id::{Id, RowId},
    table::{Single, Table},
    value::{Kind, Value},
};
use std::{collections::btree_map, sync::Arc};

/// A table without its type, for code that treats all tables alike.
pub trait AnyTable {
    /// Every row's number, in order.
    fn numbers(&self) -> Vec<u32>;

    /// Code and kind of every field, in order.
    fn fields(&self) -> Vec<(&'static str, Kind)>;

    /// What people call a row; `None` where there is no such row.
    fn title(&self, number: u32) -> Option<String>;

    /// A field of a row; `None` where there is no such row or field.
    fn get(&self, number: u32, field: &str) -> Option<Value>;

    /// The whole row.
    fn row(&self, number: u32) -> Option<AnyRow>;

    /// Puts a row in, in the place of an earlier one of that number. `false` for a row of another
    /// table.
    fn put(&mut self, number: u32, row: AnyRow) -> bool;

    /// Takes a row out. `false` where there is none, or where the table holds just one.
    fn take(&mut self, number: u32) -> bool;

    /// The rows of the other table that differ, each with what stands here and there.
    fn differences(&self, other: &dyn AnyTable) -> Vec<RowDifference> {
        let mut numbers = self.numbers();
        numbers.extend(other.numbers());
        numbers.sort_unstable();
        numbers.dedup();
        numbers
            .into_iter()
            .map(|number| RowDifference {
                number,
                before: self.row(number),
                after: other.row(number),
            })
            .filter(|difference| difference.before != difference.after)
            .collect()
    }
}

/// A row that is not the same in two plans.
#[derive(Clone, Debug)]
pub struct RowDifference {
    /// Its number in its table.
    pub number: u32,
    /// As it was; `None` where it did not exist.
    pub before: Option<AnyRow>,
    /// As it is; `None` where it no longer exists.
    pub after: Option<AnyRow>,
}

impl<R: Row> AnyTable for Table<R>
where
    AnyRow: From<Arc<R>>,
    Arc<R>: TryFrom<AnyRow>,
{
    fn numbers(&self) -> Vec<u32> {
        self.ids().map(Id::number).collect()
    }

    fn fields(&self) -> Vec<(&'static str, Kind)> {
        R::fields()
            .iter()
            .map(|field| (field.code, field.kind))
            .collect()
    }

    fn title(&self, number: u32) -> Option<String> {
        self.get(Id::new(number)).map(R::title)
    }

    fn get(&self, number: u32, field: &str) -> Option<Value> {
        let row = self.0.get(&Id::new(number))?;
        field_of::<R>(field).map(|field| (field.get)(row))
    }

    fn row(&self, number: u32) -> Option<AnyRow> {
        self.0
            .get(&Id::new(number))
            .map(|row| AnyRow::from(Arc::clone(row)))
    }

    fn put(&mut self, number: u32, row: AnyRow) -> bool {
        let Ok(row) = Arc::<R>::try_from(row) else {
            return false;
        };
        Arc::make_mut(&mut self.0).insert(Id::new(number), row);
        true
    }

    fn take(&mut self, number: u32) -> bool {
        match Arc::make_mut(&mut self.0).entry(Id::new(number)) {
            btree_map::Entry::Occupied(row) => {
                row.remove();
                true
            }
            btree_map::Entry::Vacant(_) => false,
        }
    }
}

impl<R: Row> AnyTable for Single<R>
where
    AnyRow: From<Arc<R>>,
    Arc<R>: TryFrom<AnyRow>,
{
    fn numbers(&self) -> Vec<u32> {
        vec![0]
    }

    fn fields(&self) -> Vec<(&'static str, Kind)> {
        R::fields()
            .iter()
            .map(|field| (field.code, field.kind))
            .collect()
    }

    fn title(&self, number: u32) -> Option<String> {
        (number == 0).then(|| R::title(self))
    }

    fn get(&self, number: u32, field: &str) -> Option<Value> {
        let field = field_of::<R>(field).filter(|_| number == 0)?;
        Some((field.get)(self))
    }

    fn row(&self, number: u32) -> Option<AnyRow> {
        (number == 0).then(|| AnyRow::from(Arc::clone(&self.0)))
    }

    fn put(&mut self, _number: u32, row: AnyRow) -> bool {
        Arc::<R>::try_from(row).is_ok_and(|row| {
            self.0 = row;
            true
        })
    }

    fn take(&mut self, _number: u32) -> bool {
        false
    }
}

impl RowDifference {
    /// The address of the row in its table.
    pub const fn id(&self, table: TableName) -> RowId {
        RowId::new(table, self.number)
    }
}
