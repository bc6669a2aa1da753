//! Tables of rows.

use super::{field::Row, id::Id};
use std::{collections::BTreeMap, ops::Deref, sync::Arc};

/// The rows of one type, in the order of their ids. A copy shares them all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<R: Row>(pub(super) Arc<Rows<R>>);

pub(super) type Rows<R> = BTreeMap<Id<R>, Arc<R>>;

/// A table of exactly one row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Single<R>(pub(super) Arc<R>);

impl<R: Row> Table<R> {
    /// The row of an id.
    #[expect(
        clippy::same_name_method,
        reason = "`AnyTable::get` reads a field where the type of the table is not known; one of the two is in reach"
    )]
    pub fn get(&self, id: Id<R>) -> Option<&R> {
        self.0.get(&id).map(Arc::as_ref)
    }

    /// Every row with its id, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id<R>, &R)> + ExactSizeIterator {
        self.0.iter().map(|(id, row)| (*id, row.as_ref()))
    }

    /// Every id, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = Id<R>> + ExactSizeIterator {
        self.0.keys().copied()
    }

    /// Whether there is a row of this id.
    pub fn contains(&self, id: Id<R>) -> bool {
        self.0.contains_key(&id)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this is the very same table, not only an equal one.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// Whether a row is the very same in both tables, not only an equal one.
    pub fn is_same_row(&self, other: &Self, id: Id<R>) -> bool {
        match (self.0.get(&id), other.0.get(&id)) {
            (Some(row), Some(other)) => Arc::ptr_eq(row, other),
            _ => false,
        }
    }
}

impl<R: Row> Default for Table<R> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<R: Row> FromIterator<(Id<R>, R)> for Table<R> {
    fn from_iter<I: IntoIterator<Item = (Id<R>, R)>>(rows: I) -> Self {
        let rows = rows.into_iter().map(|(id, row)| (id, Arc::new(row)));
        Self(Arc::new(rows.collect()))
    }
}

impl<R> Single<R> {
    /// Holds a row.
    pub fn new(row: R) -> Self {
        Self(Arc::new(row))
    }

    /// Whether this is the very same row, not only an equal one.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<R> Deref for Single<R> {
    type Target = R;

    fn deref(&self) -> &R {
        &self.0
    }
}
