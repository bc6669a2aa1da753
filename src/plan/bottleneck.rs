//! Bottlenecks: what stands in the way, at which level it lies, and who is to clear it.

use super::{
    AreaId, LineId, OrganisationId, TableName,
    field::{Field, Row, choice_field, field},
};
use jiff::civil::Date;

/// Something that stands in the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bottleneck {
    /// What.
    pub name: String,
    /// Where it lies now; it goes up a level when it cannot be cleared there.
    pub level: Level,
    /// The day on which somebody raised it.
    pub raised_on: Option<Date>,
    /// In which organisation; not of one if blank.
    pub organisation: Option<OrganisationId>,
    /// In which part of the assignment; not of one if blank.
    pub line: Option<LineId>,
    /// In which area; not of one if blank.
    pub area: Option<AreaId>,
    /// The person who sees to it.
    pub owner: String,
    /// The day by which it must be cleared.
    pub due: Option<Date>,
    /// The day on which it was; not yet if blank.
    pub solved_on: Option<Date>,
    /// How it was cleared, or what was agreed about it.
    pub resolution: String,
}

/// The level at which a bottleneck lies, from the lowest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Those who do the work.
    #[default]
    WorkFloor,
    /// Their manager.
    Manager,
    /// The director or board of an organisation.
    Director,
    /// Who commissions.
    Authority,
}

choice_field!(Level {
    WorkFloor = "work_floor",
    Manager = "manager",
    Director = "director",
    Authority = "authority",
});

impl Level {
    /// Every level, from the lowest.
    pub const ALL: [Self; 4] = [
        Self::WorkFloor,
        Self::Manager,
        Self::Director,
        Self::Authority,
    ];

    /// Its code in files and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::WorkFloor => "work_floor",
            Self::Manager => "manager",
            Self::Director => "director",
            Self::Authority => "authority",
        }
    }
}

impl Row for Bottleneck {
    const TABLE: TableName = TableName::Bottlenecks;
    const CODE: &'static str = "bottlenecks";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(name),
                field!(level),
                field!(raised_on),
                field!(organisation),
                field!(line),
                field!(area),
                field!(owner),
                field!(due),
                field!(solved_on),
                field!(resolution),
            ]
        }
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}
