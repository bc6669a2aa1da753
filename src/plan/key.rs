//! Keys: how weights are made of figures.

use super::{
    TableName,
    field::{Field, Row, field},
};
use crate::{share::Share, year::Year};
use std::collections::BTreeMap;

/// A rule that anyone can recompute: each figure counts for its share, in proportion to the total
/// of that figure over all members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    /// Its name.
    pub name: String,
    /// The figures by name, and for how much each counts.
    pub parts: BTreeMap<String, Share>,
    /// The year of the figures. If blank, the latest up to the plan year, else the earliest after.
    pub year: Option<Year>,
    /// Anything that a reader must know.
    pub note: String,
}

impl Row for Key {
    const TABLE: TableName = TableName::Keys;
    const CODE: &'static str = "keys";

    fn fields() -> &'static [Field<Self>] {
        const { &[field!(name), field!(parts), field!(year), field!(note)] }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}
