//! Choices in a file, by their codes.

use crate::plan::{Kind, Value, field::FieldType};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::borrow::Cow;

/// One of a fixed list, written as its code. The codes of a released version never change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Coded<T>(pub(super) T);

/// The codes of a choice; none for what is no choice.
const fn codes<T: FieldType>() -> &'static [&'static str] {
    match T::KIND {
        Kind::Choice(codes) => codes,
        _ => &[],
    }
}

impl<T: FieldType> Serialize for Coded<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.to_value())
    }
}

impl<'de, T: FieldType> Deserialize<'de> for Coded<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        let code = codes::<T>().iter().find(|code| **code == text);
        let value = code.and_then(|code| T::from_value(Value::Choice(code)).ok());
        let value = value.ok_or_else(|| {
            let all = codes::<T>().join(", ");
            D::Error::custom(format!("«{text}»: {all}"))
        });
        value.map(Self)
    }
}

impl<T: FieldType> JsonSchema for Coded<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "choice".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": codes::<T>() })
    }
}
