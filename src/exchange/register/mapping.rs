//! Mappings: which column of a register holds what, to be kept and used again.

use super::headings::FIELDS;
use crate::number::DecimalMark;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// Which columns of a register hold what, and how its amounts are written. What it leaves open is
/// found by the headings of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mapping {
    /// By field: the heading of its column.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, String>,
    /// By field: what holds for every row, where the file has no column for it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
    /// The fields that no column holds, whatever the headings seem to say.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub without: BTreeSet<String>,
    /// With which mark amounts are written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimal: Option<Mark>,
    /// What amounts are multiplied by: 1000 for a file in thousands of euros.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
}

/// The layout of a register that was read before, to read the next file of it in the same way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownLayout {
    /// How its columns are headed.
    pub columns: Vec<String>,
    /// How they were read.
    pub mapping: Mapping,
}

/// A decimal mark, by its name in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// `1.234,56`
    Comma,
    /// `1,234.56`
    Point,
}

/// Why a text is no mapping.
#[derive(Debug, Error)]
pub enum MappingError {
    /// It is not JSON of this form.
    #[error(transparent)]
    Form(#[from] serde_json::Error),
    /// A register has no such field.
    #[error("no field «{0}»")]
    NoField(String),
}

impl Mapping {
    /// Reads a mapping as [`Mapping::write`] writes it.
    pub fn read(text: &str) -> Result<Self, MappingError> {
        let mapping: Self = serde_json::from_str(text)?;
        let fields = mapping.columns.keys().chain(mapping.values.keys());
        let mut fields = fields.chain(&mapping.without);
        match fields.find(|field| !FIELDS.contains(&field.as_str())) {
            Some(unknown) => Err(MappingError::NoField(unknown.clone())),
            None => Ok(mapping),
        }
    }

    /// Writes the mapping as JSON.
    pub fn write(&self) -> String {
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        format!("{text}\n")
    }

    /// The fields that it says something of.
    pub fn fields(&self) -> BTreeSet<String> {
        let fields = self.columns.keys().chain(self.values.keys());
        fields.cloned().collect()
    }

    /// What holds for the next file with the same columns: where the fields stand, and which register
    /// it is. In what its amounts are, with which mark they are written, and what else holds for
    /// every row is asked of each file anew, because nobody would see that it is another.
    #[must_use]
    pub fn lasting(&self) -> Self {
        let register = self.values.get_key_value("register");
        Self {
            columns: self.columns.clone(),
            without: self.without.clone(),
            values: register
                .map(|(field, name)| (field.clone(), name.clone()))
                .into_iter()
                .collect(),
            decimal: None,
            times: None,
        }
    }

    /// This mapping, with what another says over it: of each field only what it says last.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        let said = other.fields();
        for field in said.iter().chain(&other.without) {
            self.columns.remove(field);
            self.values.remove(field);
            self.without.remove(field);
        }
        self.columns.extend(other.columns);
        self.values.extend(other.values);
        self.without.extend(other.without);
        self.decimal = other.decimal.or(self.decimal);
        self.times = other.times.or(self.times);
        self
    }
}

impl From<Mark> for DecimalMark {
    fn from(mark: Mark) -> Self {
        match mark {
            Mark::Comma => Self::Comma,
            Mark::Point => Self::Point,
        }
    }
}

impl From<DecimalMark> for Mark {
    fn from(mark: DecimalMark) -> Self {
        match mark {
            DecimalMark::Comma => Self::Comma,
            DecimalMark::Point => Self::Point,
        }
    }
}
