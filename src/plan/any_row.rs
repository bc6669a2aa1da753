//! Rows without their type.

use super::{
    TableName,
    field::{Field, Row},
    value::{Kind, Value, ValueError},
};

macro_rules! any_row {
    ($($row:ident,)+) => {
        /// A whole row of any table.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum AnyRow {
            $(
                #[doc = concat!("A row of [`", stringify!($row), "`].")]
                $row(std::sync::Arc<$row>),
            )+
        }

        $(
            impl From<$row> for AnyRow {
                fn from(row: $row) -> Self {
                    Self::$row(std::sync::Arc::new(row))
                }
            }

            impl From<std::sync::Arc<$row>> for AnyRow {
                fn from(row: std::sync::Arc<$row>) -> Self {
                    Self::$row(row)
                }
            }

            impl TryFrom<AnyRow> for std::sync::Arc<$row> {
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
                    $(Self::$row(row) => any_row::values_of(row.as_ref()),)+
                }
            }

            /// Changes one field, or says why not.
            pub(crate) fn set(&mut self, field: &str, value: Value) -> Result<(), ValueError> {
                match self {
                    $(Self::$row(row) => any_row::set_field(std::sync::Arc::make_mut(row), field, value),)+
                }
            }
        }
    };
}
pub(super) use any_row;

/// Code and kind of every field of a table, in order.
pub fn fields_of(table: TableName) -> Vec<(&'static str, Kind)> {
    super::Plan::default().table(table).fields()
}

pub(super) fn values_of<R: Row>(row: &R) -> Vec<(&'static str, Value)> {
    R::fields()
        .iter()
        .map(|field| (field.code, (field.get)(row)))
        .collect()
}

pub(super) fn field_of<R: Row>(code: &str) -> Option<&'static Field<R>> {
    R::fields().iter().find(|field| field.code == code)
}

pub(super) fn set_field<R: Row>(row: &mut R, code: &str, value: Value) -> Result<(), ValueError> {
    match field_of::<R>(code) {
        Some(field) => (field.set)(row, value),
        None => Err(ValueError::Needed),
    }
}
