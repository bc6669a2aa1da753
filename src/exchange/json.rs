//! A sheet as JSON: a list of objects, for programs.

use super::{cell::Cell, column::Column, sheet::Sheet};
use crate::{number::DecimalMark, text::Text};
use serde_json::{Map, Value};

/// Every row as an object with the English column names, whatever the language of the words in it.
///
/// Amounts and ratios are texts with a decimal point, because a JSON number would be read as a
/// float. Years and whole numbers are numbers, blank is `null`, codes are as in the dossier file.
pub fn rows(sheet: Sheet<'_>, text: &Text) -> Value {
    let codes: Vec<String> = sheet.columns.iter().map(Column::code).collect();
    let object = |row: Vec<Cell<'_>>| {
        let values = row.iter().map(|cell| value(cell, text));
        Value::Object(codes.iter().cloned().zip(values).collect::<Map<_, _>>())
    };
    Value::Array(sheet.rows().map(object).collect())
}

fn value(cell: &Cell<'_>, text: &Text) -> Value {
    match cell {
        Cell::Blank => Value::Null,
        Cell::Integer(number) => Value::from(*number),
        Cell::Year(year) => Value::from(year.number()),
        Cell::Flag(flag) => Value::from(*flag),
        Cell::Choice(code) => Value::from(*code),
        other => Value::from(other.show(DecimalMark::Point, text)),
    }
}
