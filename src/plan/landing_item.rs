//! Landing: what must be arranged inside an organisation so that what was agreed is done there.

use super::{
    OrganisationId, TableName,
    field::{Field, Row, choice_field, field},
};
use jiff::civil::Date;

/// A point of the list of an organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LandingItem {
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// What it is about.
    pub kind: LandingKind,
    /// What exactly; what an own point is called.
    pub name: String,
    /// How far it is.
    pub state: LandingState,
    /// The person who sees to it.
    pub owner: String,
    /// The day by which it must be there.
    pub due: Option<Date>,
    /// The day on which it was.
    pub done_on: Option<Date>,
    /// Anything that a reader must know.
    pub note: String,
}

/// What a point of the list is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LandingKind {
    /// The ways of working that are written down.
    #[default]
    Protocol,
    /// Information and its systems.
    InformationIct,
    /// Colleagues who were not at the table.
    WiderGroup,
    /// Administration, finance, personnel.
    BackOffice,
    /// Anything else.
    Own,
}

/// How far a point is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LandingState {
    /// Nothing was done yet.
    #[default]
    NotBegun,
    /// It is being done.
    Busy,
    /// It is done.
    Done,
    /// This organisation has no need of it.
    NotApplicable,
}

choice_field!(LandingKind {
    Protocol = "protocol",
    InformationIct = "information_ict",
    WiderGroup = "wider_group",
    BackOffice = "back_office",
    Own = "own_item",
});
choice_field!(LandingState {
    NotBegun = "not_begun",
    Busy = "busy",
    Done = "finished",
    NotApplicable = "not_applicable",
});

impl LandingKind {
    /// What every organisation that takes part has on its list.
    pub const STANDARD: [Self; 4] = [
        Self::Protocol,
        Self::InformationIct,
        Self::WiderGroup,
        Self::BackOffice,
    ];

    /// Its code in files and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Protocol => "protocol",
            Self::InformationIct => "information_ict",
            Self::WiderGroup => "wider_group",
            Self::BackOffice => "back_office",
            Self::Own => "own_item",
        }
    }
}

impl LandingState {
    /// Whether there still is something to do.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::NotBegun | Self::Busy)
    }

    /// Its code in files and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotBegun => "not_begun",
            Self::Busy => "busy",
            Self::Done => "finished",
            Self::NotApplicable => "not_applicable",
        }
    }
}

impl Row for LandingItem {
    const TABLE: TableName = TableName::LandingItems;
    const CODE: &'static str = "landing_items";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(organisation),
                field!(kind),
                field!(name),
                field!(state),
                field!(owner),
                field!(due),
                field!(done_on),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}
