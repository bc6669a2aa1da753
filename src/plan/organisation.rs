//! Parties, and who takes part when.

use super::{
    OrganisationId, TableName,
    field::{Field, Row, choice_field, field},
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
    /// Who takes part, or may come to.
    pub organisation: OrganisationId,
    /// How far it has come.
    pub status: MembershipStatus,
    /// Its first day; from the start of the arrangement if blank.
    pub from: Option<Date>,
    /// Its last day; to the end of the arrangement if blank.
    pub to: Option<Date>,
    /// What its taking part depends on.
    pub condition: String,
    /// Why it hesitates, waits or leaves.
    pub reason: String,
    /// Anything that a reader must know.
    pub note: String,
}

/// How far an organisation has come on its way in, or out. Money goes only to who takes part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum MembershipStatus {
    /// It was asked, and did not answer yet.
    Invited,
    /// It does not know yet.
    Hesitates,
    /// It takes part if something is so.
    Conditional,
    /// It takes part.
    #[default]
    In,
    /// It takes part until its last day.
    Leaves,
}

impl MembershipStatus {
    /// Whether money is divided with it: not yet while it only was invited or hesitates.
    pub const fn takes_part(self) -> bool {
        matches!(self, Self::Conditional | Self::In | Self::Leaves)
    }
}

impl Organisation {
    /// Whether a name, as a register writes it, means this organisation.
    pub fn is_named(&self, name: &str) -> bool {
        self.name == name || self.aliases.contains(name)
    }
}

impl Membership {
    /// The days of the arrangement's term on which it takes part; `None` where it does not.
    pub fn within(&self, term: Term) -> Option<Term> {
        if !self.status.takes_part() {
            return None;
        }
        let first = self.from.map(|from| from.max(term.first()));
        let last = self.to.map(|to| to.min(term.last()));
        let first = first.unwrap_or_else(|| term.first());
        let last = last.unwrap_or_else(|| term.last());
        Term::new(first, last).ok()
    }
}

choice_field!(MembershipStatus {
    Invited = "invited",
    Hesitates = "hesitates",
    Conditional = "conditional",
    In = "takes_part",
    Leaves = "leaves",
});

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
        const {
            &[
                field!(organisation),
                field!(status),
                field!(from),
                field!(to),
                field!(condition),
                field!(reason),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        String::new()
    }
}
