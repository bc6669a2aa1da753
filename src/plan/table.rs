//! Tables of rows, and how to reach them without knowing their type.

use super::{
    Area, Arrangement, Assignment, Award, Figure, Key, Line, Membership, Organisation, Source,
    field::{Field, Row},
    id::{Id, RowId, TableName},
    value::{Kind, Value, ValueError},
};
use std::{
    collections::{BTreeMap, btree_map},
    ops::Deref,
    sync::Arc,
};

/// The rows of one type, in the order of their ids. A copy shares them all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<R: Row>(Arc<Rows<R>>);

type Rows<R> = BTreeMap<Id<R>, Arc<R>>;

/// A table of exactly one row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Single<R>(Arc<R>);

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
}

impl<R> Deref for Single<R> {
    type Target = R;

    fn deref(&self) -> &R {
        &self.0
    }
}

macro_rules! any_row {
    ($($row:ident),+) => {
        /// A whole row of any table.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum AnyRow {
            $(
                #[doc = concat!("A row of [`", stringify!($row), "`].")]
                $row(Arc<$row>),
            )+
        }

        $(
            impl From<$row> for AnyRow {
                fn from(row: $row) -> Self {
                    Self::$row(Arc::new(row))
                }
            }

            impl From<Arc<$row>> for AnyRow {
                fn from(row: Arc<$row>) -> Self {
                    Self::$row(row)
                }
            }

            impl TryFrom<AnyRow> for Arc<$row> {
                type Error = AnyRow;

                fn try_from(row: AnyRow) -> Result<Self, AnyRow> {
                    match row {
                        AnyRow::$row(row) => Ok(row),
                        other => Err(other),
                    }
                }
            }
        )+

        impl AnyRow {
            /// The table that the row belongs to.
            pub const fn table(&self) -> TableName {
                match self {
                    $(Self::$row(_) => <$row as Row>::TABLE,)+
                }
            }

            /// A row of a table with nothing filled in.
            pub fn blank(table: TableName) -> Self {
                match table {
                    $(<$row as Row>::TABLE => $row::default().into(),)+
                }
            }

            /// The values of all fields, in their order.
            pub fn values(&self) -> Vec<(&'static str, Value)> {
                match self {
                    $(Self::$row(row) => values_of(row.as_ref()),)+
                }
            }

            /// Changes one field, or says why not.
            pub(crate) fn set(&mut self, field: &str, value: Value) -> Result<(), ValueError> {
                match self {
                    $(Self::$row(row) => set_field(Arc::make_mut(row), field, value),)+
                }
            }
        }
    };
}

any_row!(
    Assignment,
    Arrangement,
    Organisation,
    Membership,
    Area,
    Figure,
    Award,
    Source,
    Line,
    Key
);

/// Code and kind of every field of a table, in order.
pub fn fields_of(table: TableName) -> Vec<(&'static str, Kind)> {
    super::Plan::default().table(table).fields()
}

fn values_of<R: Row>(row: &R) -> Vec<(&'static str, Value)> {
    R::fields()
        .iter()
        .map(|field| (field.code, (field.get)(row)))
        .collect()
}

fn field_of<R: Row>(code: &str) -> Option<&'static Field<R>> {
    R::fields().iter().find(|field| field.code == code)
}

fn set_field<R: Row>(row: &mut R, code: &str, value: Value) -> Result<(), ValueError> {
    match field_of::<R>(code) {
        Some(field) => (field.set)(row, value),
        None => Err(ValueError::Needed),
    }
}

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
