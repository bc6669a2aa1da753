//! Whose each field is: the authority owns the *what* (goals, limits, budget), the partners the
//! *how* (activities, the split within a line).
//!
//! Every table has an owner here, and the fields of it that are somebody else's stand in one list.

use super::{Place, TableName};
use jiff::civil::Date;
use std::str::FromStr;

/// Whose a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// Of who commissions: the *what*.
    Authority,
    /// Of the partners: the *how*.
    Partners,
    /// Of both together.
    Both,
}

/// One of the two sides of an assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Who commissions.
    Authority,
    /// Who carries it out.
    Partners,
}

/// A change by one side of what is the other's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// What was changed.
    pub place: Place,
    /// By whom.
    pub by: Side,
    /// On which day.
    pub on: Date,
}

/// The fields whose owner is not that of their table.
pub const EXCEPTIONS: &[(TableName, &str, Owner)] = &[
    (TableName::Assignment, "cooperation_from", Owner::Both),
    (TableName::Assignment, "cooperation_to", Owner::Both),
    (TableName::Assignment, "note", Owner::Both),
    (TableName::Arrangement, "residents", Owner::Both),
    (TableName::Arrangement, "area_key", Owner::Both),
    (TableName::Arrangement, "compare_year", Owner::Both),
    (TableName::Arrangement, "lead", Owner::Partners),
    (TableName::Arrangement, "note", Owner::Both),
    (TableName::Lines, "organisations", Owner::Partners),
    (TableName::Lines, "split", Owner::Partners),
    (TableName::Lines, "shares", Owner::Partners),
    (TableName::Lines, "figure", Owner::Partners),
    (TableName::Lines, "figure_year", Owner::Partners),
    (TableName::Lines, "key", Owner::Partners),
    (TableName::Lines, "history_year", Owner::Partners),
    (TableName::Lines, "history_measure", Owner::Partners),
    (TableName::Lines, "pins", Owner::Partners),
    (TableName::Lines, "requested", Owner::Partners),
    (TableName::Lines, "areas", Owner::Partners),
    (TableName::Lines, "area_split", Owner::Partners),
    (TableName::Lines, "area_key", Owner::Partners),
    (TableName::Lines, "note", Owner::Both),
    (TableName::Phases, "lead", Owner::Partners),
    (TableName::Phases, "liability", Owner::Both),
    (TableName::Phases, "mandates", Owner::Partners),
    (TableName::Indicators, "actual", Owner::Partners),
    (TableName::Indicators, "evidence", Owner::Partners),
    (TableName::Indicators, "note", Owner::Both),
];

/// Whose the rows of a table are: who adds them, takes them out, and fills in all fields but the
/// [`EXCEPTIONS`].
pub const fn owner_of_rows(table: TableName) -> Owner {
    match table {
        TableName::Assignment
        | TableName::Arrangement
        | TableName::Awards
        | TableName::Sources
        | TableName::Lines
        | TableName::Facts
        | TableName::Phases
        | TableName::Instalments
        | TableName::Notices
        | TableName::Goals
        | TableName::Effects
        | TableName::Indicators
        | TableName::Determinations
        | TableName::CarryOvers
        | TableName::EqualisationReserves
        | TableName::Rules
        | TableName::ReportingRules
        | TableName::Aid
        | TableName::Ceilings => Owner::Authority,
        TableName::Organisations | TableName::Results => Owner::Partners,
        TableName::Memberships
        | TableName::Areas
        | TableName::Figures
        | TableName::Keys
        | TableName::Agreements
        | TableName::Keepings
        | TableName::Decisions
        | TableName::Signatures
        | TableName::Reviews
        | TableName::Horizon
        | TableName::Reports
        | TableName::Documents
        | TableName::Clauses
        | TableName::Justifications
        | TableName::Roles
        | TableName::ConsultationBodies
        | TableName::LandingItems
        | TableName::Bottlenecks => Owner::Both,
    }
}

/// Whose a field is.
pub fn owner(table: TableName, field: &str) -> Owner {
    let mut exceptions = EXCEPTIONS.iter();
    let exception = exceptions.find(|(of, code, _)| *of == table && *code == field);
    exception.map_or_else(|| owner_of_rows(table), |(_, _, owner)| *owner)
}

/// Whose what stands at a place is; nobody's where that follows from other places.
pub fn owner_at(place: &Place) -> Option<Owner> {
    match place {
        Place::Table(table) => Some(owner_of_rows(*table)),
        Place::Row(row) => Some(owner_of_rows(row.table())),
        Place::Field(row, field) | Place::Entry(row, field, _) => Some(owner(row.table(), field)),
        Place::Plan | Place::Amount(_) => None,
    }
}

impl Owner {
    /// Every owner.
    pub const ALL: [Self; 3] = [Self::Authority, Self::Partners, Self::Both];

    /// The name in exports and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::Partners => "partners",
            Self::Both => "both",
        }
    }

    /// Whether a side changes what is not its own.
    pub const fn is_crossed_by(self, side: Side) -> bool {
        matches!(
            (self, side),
            (Self::Authority, Side::Partners) | (Self::Partners, Side::Authority)
        )
    }
}

impl Side {
    /// Both sides.
    pub const ALL: [Self; 2] = [Self::Authority, Self::Partners];

    /// The name in files, exports and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::Partners => "partners",
        }
    }
}

impl FromStr for Side {
    type Err = String;

    fn from_str(code: &str) -> Result<Self, String> {
        let side = Self::ALL.into_iter().find(|side| side.code() == code);
        side.ok_or_else(|| format!("«{code}»: authority | partners"))
    }
}

impl std::fmt::Display for Side {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.code())
    }
}
