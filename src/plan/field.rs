//! The fields of a row, declared once a table and read by everything that treats tables alike.

use super::{
    TableName,
    id::{Id, RowId},
    line::Chosen,
    outline::Outline,
    value::{Kind, Value, ValueError},
};
use crate::{
    money::Money,
    share::{Rate, Share},
    year::Year,
};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// A row of a table.
pub trait Row: Clone + Default + Eq + std::fmt::Debug + Send + Sync + 'static {
    /// The table that it stands in.
    const TABLE: TableName;
    /// That table's name in files, places and edits.
    const CODE: &'static str;

    /// Every field, in the order of grid and export. Where one field decides which others have a
    /// meaning (a method), it comes before them.
    fn fields() -> &'static [Field<Self>];

    /// What people call the row; empty where it has no name of its own.
    fn title(&self) -> String;
}

/// One field of the rows of a table.
pub struct Field<R> {
    /// The name in files, places and edits.
    pub code: &'static str,
    /// What it can hold.
    pub kind: Kind,
    /// Reads it.
    pub get: fn(&R) -> Value,
    /// Changes it, or says why not.
    pub set: Setter<R>,
}

/// Changes a field of a row, or says why not.
pub type Setter<R> = fn(&mut R, Value) -> Result<(), ValueError>;

/// A type of the model that can stand in a field.
pub trait FieldType: Sized {
    /// What the field can hold.
    const KIND: Kind;

    /// The value to show or keep.
    fn to_value(&self) -> Value;

    /// Takes a value, where it is of the kind.
    fn from_value(value: Value) -> Result<Self, ValueError>;
}

/// A field that is a plain member of its row.
macro_rules! field {
    ($code:ident) => {
        field!($code, stringify!($code))
    };
    ($member:ident, $code:expr) => {
        $crate::plan::Field {
            code: $code,
            kind: $crate::plan::field::kind_of(|row: &Self| &row.$member),
            get: |row| $crate::plan::field::FieldType::to_value(&row.$member),
            set: |row, value| {
                row.$member = $crate::plan::field::FieldType::from_value(value)?;
                Ok(())
            },
        }
    };
}
pub(crate) use field;

/// The kind of the member that a function reaches.
pub(crate) const fn kind_of<R, T: FieldType>(_member: fn(&R) -> &T) -> Kind {
    T::KIND
}

macro_rules! plain_field {
    ($type:ty, $variant:ident) => {
        impl FieldType for $type {
            const KIND: Kind = Kind::$variant;

            fn to_value(&self) -> Value {
                Value::$variant(self.clone())
            }

            fn from_value(value: Value) -> Result<Self, ValueError> {
                match value {
                    Value::$variant(value) => Ok(value),
                    Value::Blank => Err(ValueError::Needed),
                    _ => Err(ValueError::WrongKind(Self::KIND)),
                }
            }
        }
    };
}

plain_field!(bool, Flag);
plain_field!(Decimal, Number);
plain_field!(Money, Money);
plain_field!(Share, Share);
plain_field!(Rate, Rate);
plain_field!(Year, Year);
plain_field!(Date, Date);
plain_field!(Outline, Outline);

impl FieldType for String {
    const KIND: Kind = Kind::Text;

    fn to_value(&self) -> Value {
        if self.is_empty() {
            Value::Blank
        } else {
            Value::Text(self.clone())
        }
    }

    fn from_value(value: Value) -> Result<Self, ValueError> {
        match value {
            Value::Text(text) => Ok(text),
            Value::Blank => Ok(Self::new()),
            _ => Err(ValueError::WrongKind(Self::KIND)),
        }
    }
}

impl<T: FieldType> FieldType for Option<T> {
    const KIND: Kind = T::KIND;

    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Blank, T::to_value)
    }

    fn from_value(value: Value) -> Result<Self, ValueError> {
        match value {
            Value::Blank => Ok(None),
            value => T::from_value(value).map(Some),
        }
    }
}

impl<R: Row> FieldType for Id<R> {
    const KIND: Kind = Kind::Row(&[R::TABLE]);

    fn to_value(&self) -> Value {
        Value::Row(self.row())
    }

    fn from_value(value: Value) -> Result<Self, ValueError> {
        match value {
            Value::Row(row) => row.typed().ok_or(ValueError::WrongKind(Self::KIND)),
            Value::Blank => Err(ValueError::Needed),
            _ => Err(ValueError::WrongKind(Self::KIND)),
        }
    }
}

impl<T: FieldType + Ord> FieldType for BTreeSet<T> {
    const KIND: Kind = Kind::Set(&T::KIND);

    fn to_value(&self) -> Value {
        if self.is_empty() {
            return Value::Blank;
        }
        Value::Set(self.iter().map(T::to_value).collect())
    }

    fn from_value(value: Value) -> Result<Self, ValueError> {
        match value {
            Value::Set(values) => values.into_iter().map(T::from_value).collect(),
            Value::Blank => Ok(Self::new()),
            _ => Err(ValueError::WrongKind(Self::KIND)),
        }
    }
}

impl<R: Row> FieldType for Chosen<R> {
    const KIND: Kind = Kind::AllOrSet(&Kind::Row(&[R::TABLE]));

    fn to_value(&self) -> Value {
        match self {
            Self::All => Value::All,
            Self::Only(ids) => Value::Set(ids.iter().map(Id::to_value).collect()),
        }
    }

    fn from_value(value: Value) -> Result<Self, ValueError> {
        match value {
            Value::All => Ok(Self::All),
            Value::Blank => Err(ValueError::Needed),
            Value::Set(ids) => Ok(Self::Only(
                ids.into_iter()
                    .map(Id::from_value)
                    .collect::<Result<_, _>>()?,
            )),
            _ => Err(ValueError::WrongKind(Self::KIND)),
        }
    }
}

impl<K: FieldType + Ord, V: FieldType> FieldType for BTreeMap<K, V> {
    const KIND: Kind = Kind::Map(&K::KIND, &V::KIND);

    fn to_value(&self) -> Value {
        Value::Map(
            self.iter()
                .map(|(key, value)| (key.to_value(), value.to_value()))
                .collect(),
        )
    }

    fn from_value(value: Value) -> Result<Self, ValueError> {
        match value {
            Value::Map(entries) => entries
                .into_iter()
                .map(|(key, value)| {
                    let key = K::from_value(key)?;
                    if key.to_value().is_blank() {
                        return Err(ValueError::Needed);
                    }
                    Ok((key, V::from_value(value)?))
                })
                .collect(),
            Value::Blank => Ok(Self::new()),
            _ => Err(ValueError::WrongKind(Self::KIND)),
        }
    }
}

/// Two values that address one thing together. A blank part is one that is nobody or nowhere.
impl<A: FieldType, B: FieldType> FieldType for (A, B) {
    const KIND: Kind = Kind::Pair(&A::KIND, &B::KIND);

    fn to_value(&self) -> Value {
        Value::Pair(Box::new((self.0.to_value(), self.1.to_value())))
    }

    fn from_value(value: Value) -> Result<Self, ValueError> {
        match value {
            Value::Pair(pair) => Ok((A::from_value(pair.0)?, B::from_value(pair.1)?)),
            Value::Blank => Err(ValueError::Needed),
            _ => Err(ValueError::WrongKind(Self::KIND)),
        }
    }
}

/// Declares a choice of codes: an enum without data that can stand in a field.
macro_rules! choice_field {
    ($type:ty { $($variant:ident = $code:literal),+ $(,)? }) => {
        impl $crate::plan::field::FieldType for $type {
            const KIND: $crate::plan::Kind = $crate::plan::Kind::Choice(&[$($code),+]);

            fn to_value(&self) -> $crate::plan::Value {
                $crate::plan::Value::Choice(match self { $(Self::$variant => $code),+ })
            }

            fn from_value(value: $crate::plan::Value) -> Result<Self, $crate::plan::ValueError> {
                match value {
                    $($crate::plan::Value::Choice($code) => Ok(Self::$variant),)+
                    $crate::plan::Value::Blank => Err($crate::plan::ValueError::Needed),
                    _ => Err($crate::plan::ValueError::WrongKind(Self::KIND)),
                }
            }
        }
    };
}
pub(crate) use choice_field;

choice_field!(crate::year::PartRule { Months = "months", Days = "days" });

/// A reference to the row itself, for fields that address rows of several tables.
impl FieldType for RowId {
    const KIND: Kind = Kind::Row(&TableName::ALL);

    fn to_value(&self) -> Value {
        Value::Row(*self)
    }

    fn from_value(value: Value) -> Result<Self, ValueError> {
        match value {
            Value::Row(row) => Ok(row),
            _ => Err(ValueError::WrongKind(Self::KIND)),
        }
    }
}
