//! Edits: every way in which a plan can be changed, as values.

use crate::{
    plan::{AnyRow, Id, Place, Row, RowId, TableName, Value, ValueError},
    year::Year,
};
use thiserror::Error;

/// A change that somebody wants.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A new row, with the id that the session made for it.
    Add(RowId, AnyRow),
    /// Another value in a field, or in one entry of it.
    Set(Place, Value),
    /// A row less. Refused while another row refers to it.
    Remove(RowId),
    /// Several edits that are one step: all of them, or none.
    Many(StepName, Vec<Self>),
}

/// What a step is called where people can undo it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepName {
    /// A row was added to a table.
    Add(TableName),
    /// A field was changed.
    Set(TableName, &'static str),
    /// A row was removed from a table.
    Remove(TableName),
    /// Awards were read from a register: new, changed.
    ImportAwards(usize, usize),
    /// Awards were read and combined into one budget in one step: new, combined.
    ImportAndCombine(usize, usize),
    /// Figures were read: how many.
    ImportFigures(usize),
    /// Results of organisations were read: how many.
    ImportResults(usize),
    /// Outlines of areas were read: how many.
    ImportOutlines(usize),
    /// Awards were combined into one budget: how many.
    Combine(usize),
    /// A scenario was made, extended or called otherwise.
    KeepScenario(String),
    /// A scenario was taken over into the plan.
    AdoptScenario(String),
    /// A scenario was thrown away.
    RemoveScenario(String),
    /// Amounts that partners proposed were taken over: how many.
    AcceptProposals(usize),
    /// Cells were pasted: how many.
    Paste(usize),
    /// Cells were filled from those beside them: how many.
    Fill(usize),
    /// Cells were made blank: how many.
    Clear(usize),
    /// A year was awarded, or its award amended.
    Award(Year),
    /// The award of a year was withdrawn.
    WithdrawAward(Year),
    /// A step with a name of its own, such as one from a file of edits.
    Words(String),
}

/// Why an edit was refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EditError {
    /// There is no such row.
    #[error("{0} does not exist")]
    NoSuchRow(RowId),
    /// The row cannot be added: its id is taken.
    #[error("{0} exists already")]
    Taken(RowId),
    /// The id belongs to another table than the row.
    #[error("{0} is not an id for this row")]
    OtherTable(RowId),
    /// A single row is neither added nor removed.
    #[error("{0} is always there: it can be changed, not added or removed")]
    Single(TableName),
    /// The place is not a field that can be set.
    #[error("{0} cannot be set")]
    NotAField(Place),
    /// The value does not fit the field.
    #[error("{place}: {reason}")]
    Value {
        /// The field.
        place: Place,
        /// What is wrong.
        reason: Box<ValueError>,
    },
    /// A reference to a row that does not exist.
    #[error("{place} refers to {to}, which does not exist")]
    Dangling {
        /// The row that refers.
        place: Place,
        /// What it refers to.
        to: RowId,
    },
    /// The row is in use.
    #[error("{row} is used by {}", users.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
    InUse {
        /// The row.
        row: RowId,
        /// Where it is used.
        users: Vec<Place>,
    },
    /// An area that would lie in itself.
    #[error("{0} would lie in itself")]
    AreaInItself(RowId),
}

impl Edit {
    /// A new row.
    pub fn add<R: Row>(id: Id<R>, row: R) -> Self
    where
        AnyRow: From<R>,
    {
        Self::Add(id.row(), row.into())
    }

    /// Another value in a field of a row.
    pub const fn set(row: RowId, field: &'static str, value: Value) -> Self {
        Self::Set(Place::Field(row, field), value)
    }

    /// Another value in one entry of a field.
    pub const fn set_entry(row: RowId, field: &'static str, key: Value, value: Value) -> Self {
        Self::Set(Place::Entry(row, field, key), value)
    }

    /// What the step is called.
    pub fn name(&self) -> StepName {
        match self {
            Self::Add(row, _) => StepName::Add(row.table()),
            Self::Set(Place::Field(row, field) | Place::Entry(row, field, _), _) => {
                StepName::Set(row.table(), field)
            }
            Self::Set(place, _) => StepName::Words(place.to_string()),
            Self::Remove(row) => StepName::Remove(row.table()),
            Self::Many(name, _) => name.clone(),
        }
    }

    /// Where the step happens; of several, the first.
    pub fn place(&self) -> Place {
        match self {
            Self::Add(row, _) | Self::Remove(row) => Place::Row(*row),
            Self::Set(place, _) => place.clone(),
            Self::Many(_, edits) => edits.first().map_or(Place::Plan, Self::place),
        }
    }

    /// Every row that the edit adds, so that ids are never given twice.
    pub fn added(&self) -> Vec<RowId> {
        match self {
            Self::Add(row, _) => vec![*row],
            Self::Set(..) | Self::Remove(_) => Vec::new(),
            Self::Many(_, edits) => edits.iter().flat_map(Self::added).collect(),
        }
    }
}
