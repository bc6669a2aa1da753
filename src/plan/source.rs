//! Money coming in.

use super::{
    TableName,
    basis::Nature,
    field::{Field, Row, field},
};
use crate::{money::Money, year::Year};
use std::collections::BTreeMap;

/// An amount for each year that has one.
pub type PerYear = BTreeMap<Year, Money>;

/// A pot of money, with what it brings each year. Amounts are as they were decided: they are
/// neither indexed nor reduced for a broken year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// Who pays.
    pub funder: String,
    /// The scheme that it comes from.
    pub scheme: String,
    /// What it may be used for, in words. Noted, and not yet held against its use: every source
    /// counts as free money.
    pub restriction: String,
    /// The code in the authority's budget.
    pub budget_code: String,
    /// Whether it comes every year anew.
    pub nature: Nature,
    /// What has been decided, per year.
    pub committed: PerYear,
    /// What is expected and not yet decided, per year.
    pub expected: PerYear,
    /// Anything that a reader must know.
    pub note: String,
}

impl Row for Source {
    const TABLE: TableName = TableName::Sources;
    const CODE: &'static str = "sources";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(name),
                field!(funder),
                field!(scheme),
                field!(restriction),
                field!(budget_code),
                field!(nature),
                field!(committed),
                field!(expected),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}
