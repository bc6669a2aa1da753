//! Parties, and who takes part when.

use super::{
    OrganisationId, TableName,
    field::{Field, Row, field},
};
use crate::year::Term;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Any party: a partner, or a recipient that the register names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisation {
    /// The name under which the dossier keeps it.
    pub name: String,
    /// Its number at the chamber of commerce: a text, because it may start with zeros.
    pub kvk: String,
    /// Foundation, association, company.
    pub legal_form: String,
    /// The names under which registers know it.
    pub aliases: BTreeSet<String>,
    /// Anything that a reader must know.
    pub note: String,
}

/// An organisation that takes part in the assignment, for a time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Membership {
    /// Who takes part.
    pub organisation: OrganisationId,
    /// Its first day; from the start of the arrangement if blank.
    pub from: Option<Date>,
    /// Its last day; to the end of the arrangement if blank.
    pub to: Option<Date>,
    /// Anything that a reader must know.
    pub note: String,
}

impl Organisation {
    /// Whether a name, as a register writes it, means this organisation.
    pub fn is_named(&self, name: &str) -> bool {
        self.name == name || self.aliases.contains(name)
    }
}

impl Membership {
    /// The days of the arrangement's term in which it holds.
    pub fn within(&self, term: Term) -> Option<Term> {
        let first = self.from.map(|from| from.max(term.first()));
        let last = self.to.map(|to| to.min(term.last()));
        let first = first.unwrap_or_else(|| term.first());
        let last = last.unwrap_or_else(|| term.last());
        Term::new(first, last).ok()
    }
}

impl Row for Organisation {
    const TABLE: TableName = TableName::Organisations;
    const CODE: &'static str = "organisations";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(name),
                field!(kvk),
                field!(legal_form),
                field!(aliases),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}

impl Row for Membership {
    const TABLE: TableName = TableName::Memberships;
    const CODE: &'static str = "memberships";

    fn fields() -> &'static [Field<Self>] {
        const { &[field!(organisation), field!(from), field!(to), field!(note)] }
    }

    fn title(&self) -> String {
        String::new()
    }
}
