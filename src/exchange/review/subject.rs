//! What an answer is about, and the sheets in which answers are asked.

use crate::{
    exchange::sheet::SheetName,
    plan::{AgreementId, LineId, RowId},
};

/// What an organisation answers for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// What it gets of a line.
    Line(LineId),
    /// What it promises.
    Agreement(AgreementId),
}

impl Subject {
    /// The sheets with room for answers, each with the column that tells what a row is about.
    pub(super) const SHEETS: [(SheetName, &'static str); 2] = [
        (SheetName::AllocationMatrix, "line_id"),
        (SheetName::Agreements, "agreement_id"),
    ];

    /// What a row is that stands in that column of a sheet.
    pub(super) fn of(sheet: SheetName, row: RowId) -> Option<Self> {
        match sheet {
            SheetName::Agreements => row.typed().map(Self::Agreement),
            _ => row.typed().map(Self::Line),
        }
    }

    /// The sheet in which it is asked.
    pub const fn sheet(self) -> SheetName {
        match self {
            Self::Line(_) => SheetName::AllocationMatrix,
            Self::Agreement(_) => SheetName::Agreements,
        }
    }

    /// The line, where it is one.
    pub const fn line(self) -> Option<LineId> {
        match self {
            Self::Line(line) => Some(line),
            Self::Agreement(_) => None,
        }
    }

    /// The row of the plan.
    pub const fn row(self) -> RowId {
        match self {
            Self::Line(line) => line.row(),
            Self::Agreement(agreement) => agreement.row(),
        }
    }

    /// The name of the column that tells it, in a review for programs.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Line(_) => "line_id",
            Self::Agreement(_) => "agreement_id",
        }
    }
}
