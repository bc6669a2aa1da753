//! Values of fields as JSON: amounts, shares and dates as texts, so that no reader takes them for
//! floating-point numbers. Files of edits and the changes of scenarios are written like this.

use crate::{
    number::DecimalMark,
    plan::{Kind, Value, ValueError},
};
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// Reads a value of a kind; blank is `null`. Whole numbers may stand without quotes.
pub fn read(kind: Kind, json: &Json) -> Result<Value, ValueError> {
    match (json, kind) {
        (Json::Null, _) => Ok(Value::Blank),
        (Json::String(text), _) => read_text(kind, text),
        (Json::Bool(flag), Kind::Flag) => Ok(Value::Flag(*flag)),
        (Json::Number(number), _) if number.is_i64() || number.is_u64() => {
            read_text(kind, &number.to_string())
        }
        (Json::Array(list), Kind::Set(of) | Kind::AllOrSet(of)) => {
            let values = list.iter().map(|json| read(*of, json));
            values.collect::<Result<_, _>>().map(Value::Set)
        }
        (Json::Object(entries), Kind::Map(key, of)) => {
            let entries = entries
                .iter()
                .map(|(name, json)| Ok((read_text(*key, name)?, read(*of, json)?)));
            entries
                .collect::<Result<BTreeMap<_, _>, _>>()
                .map(Value::Map)
        }
        _ => Err(ValueError::WrongKind(kind)),
    }
}

fn read_text(kind: Kind, text: &str) -> Result<Value, ValueError> {
    match kind {
        Kind::Text if text.is_empty() => Ok(Value::Blank),
        Kind::Text => Ok(Value::Text(text.to_owned())),
        // In a file a point is the decimal mark, and a comma could be either.
        Kind::Money | Kind::Number | Kind::Share | Kind::Rate if text.contains(',') => {
            Err(ValueError::WrongKind(kind))
        }
        kind => kind.read(text, DecimalMark::Point),
    }
}

/// Writes a value, so that [`read`] reads the same.
pub fn write(value: &Value) -> Json {
    match value {
        Value::Blank => Json::Null,
        Value::Flag(flag) => Json::Bool(*flag),
        Value::Set(values) => values.iter().map(write).collect(),
        Value::Map(entries) => entries
            .iter()
            .map(|(key, value)| (key.to_string(), write(value)))
            .collect(),
        other => Json::String(other.to_string()),
    }
}
