//! Roles: who does what for which side, and who takes over.

use super::{
    OrganisationId, TableName,
    field::{Field, Row, choice_field, field},
};
use jiff::civil::Date;

/// A role in the cooperation, as one person has it for a time. Who follows has a row of its own, with
/// the same name, side and organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Role {
    /// What it is called, such as alliance manager.
    pub name: String,
    /// For which side it is.
    pub side: RoleSide,
    /// Of which organisation it is; of the side as a whole if blank.
    pub organisation: Option<OrganisationId>,
    /// The person who has it; nobody if blank.
    pub holder: String,
    /// The person who takes over when that one is not there; nobody if blank.
    pub deputy: String,
    /// The first day; always had if blank.
    pub from: Option<Date>,
    /// The last day; without end if blank.
    pub to: Option<Date>,
    /// Anything that a reader must know.
    pub note: String,
}

/// The side that a role is for. Whoever commissions and whoever carries out are apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleSide {
    /// Of who commissions.
    Authority,
    /// Of who carries it out.
    #[default]
    Partners,
    /// Of both together, such as an independent chair.
    Both,
}

choice_field!(RoleSide {
    Authority = "authority",
    Partners = "partners",
    Both = "both",
});

impl RoleSide {
    /// Its code in files and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::Partners => "partners",
            Self::Both => "both",
        }
    }
}

impl Row for Role {
    const TABLE: TableName = TableName::Roles;
    const CODE: &'static str = "roles";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(name),
                field!(side),
                field!(organisation),
                field!(holder),
                field!(deputy),
                field!(from),
                field!(to),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}
