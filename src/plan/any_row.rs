//! Rows without their type.

use super::{
    Area, Arrangement, Assignment, Award, Fact, Figure, Instalment, Key, Line, Membership, Notice,
    Organisation, Phase, Source,
    field::{Field, Row},
    id::TableName,
    value::{Kind, Value, ValueError},
};
use std::sync::Arc;

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
    Key,
    Fact,
    Phase,
    Instalment,
    Notice
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

pub(super) fn field_of<R: Row>(code: &str) -> Option<&'static Field<R>> {
    R::fields().iter().find(|field| field.code == code)
}

fn set_field<R: Row>(row: &mut R, code: &str, value: Value) -> Result<(), ValueError> {
    match field_of::<R>(code) {
        Some(field) => (field.set)(row, value),
        None => Err(ValueError::Needed),
    }
}
