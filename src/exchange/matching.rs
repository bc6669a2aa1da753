//! Conditions on awards: `COLUMN=VALUE`, as people write them after `--where`.

use super::{incoming::simplified, register::headings};
use crate::{
    plan::{Award, Row as _, TableName, Value},
    text::{Language, Text},
};
use std::collections::BTreeMap;
use thiserror::Error;

/// What rows must be like. Conditions on different columns must all hold; of several on one column,
/// one is enough.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conditions(BTreeMap<&'static str, Vec<String>>);

/// A condition that means nothing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ConditionError {
    /// There is no `=` in it.
    #[error("«{0}»: COLUMN=VALUE")]
    NoEquals(String),
    /// No field of an award is called that.
    #[error("«{0}» is no column of awards")]
    NoField(String),
}

impl Conditions {
    /// Reads conditions such as `ORGANISATIEONDERDEEL=stadsdeel Noord`. A column may be called as
    /// the register calls it, or as the app does in either language.
    pub fn read(texts: &[String]) -> Result<Self, ConditionError> {
        let mut conditions = Self::default();
        for text in texts {
            let (column, value) = text
                .split_once('=')
                .ok_or_else(|| ConditionError::NoEquals(text.clone()))?;
            let field =
                field_named(column).ok_or_else(|| ConditionError::NoField(column.to_owned()))?;
            let values = conditions.0.entry(field).or_default();
            values.push(value.trim().to_lowercase());
        }
        Ok(conditions)
    }

    /// Whether a value of a field is one of those that are wanted.
    pub fn wants(&self, field: &str, value: &str) -> bool {
        let values = self.0.get(field);
        values.is_some_and(|values| values.contains(&value.trim().to_lowercase()))
    }

    /// The values of a field that are wanted, in small letters.
    pub fn wanted(&self, field: &str) -> &[String] {
        self.0.get(field).map_or(&[], Vec::as_slice)
    }

    /// Wants a value of a field, or does so no longer. Where none is wanted, all are.
    pub fn toggle(&mut self, field: &'static str, value: &str) {
        let value = value.trim().to_lowercase();
        let values = self.0.entry(field).or_default();
        match values.iter().position(|wanted| *wanted == value) {
            Some(at) => drop(values.remove(at)),
            None => values.push(value),
        }
        if values.is_empty() {
            self.0.remove(field);
        }
    }

    /// Whether an award is like that; letters may be large or small.
    pub fn hold_for(&self, award: &Award) -> bool {
        self.0.iter().all(|(code, values)| {
            let found = Award::fields().iter().find(|field| field.code == *code);
            let found = found.map_or(Value::Blank, |field| (field.get)(award));
            let found = found.to_string().trim().to_lowercase();
            values.contains(&found)
        })
    }
}

/// The field of an award that a column is called after: by its code, by the words of either
/// language, or by a heading that registers use.
pub fn field_named(column: &str) -> Option<&'static str> {
    let is_of_award = |code: &&str| Award::fields().iter().any(|field| field.code == *code);
    if let Some(field) = headings::field_of(column).filter(is_of_award) {
        return Some(field);
    }
    let wanted = simplified(column);
    let texts = Language::ALL.map(Text::of);
    let is_called = |code: &str| {
        simplified(code) == wanted
            || texts
                .iter()
                .any(|text| simplified(&text.field(TableName::Awards, code)) == wanted)
    };
    let mut codes = Award::fields().iter().map(|field| field.code);
    codes.find(|code| is_called(code))
}
