//! Reviews: the days on which it is looked back at, and decided whether to go on.

use super::{
    TableName,
    field::{Field, Row, choice_field, field},
};
use jiff::civil::Date;

/// A day in the term on which something is reviewed or decided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The day; not known yet if blank.
    pub date: Option<Date>,
    /// What it is for.
    pub kind: ReviewKind,
    /// What is decided then.
    pub decides: String,
    /// Who does.
    pub who: String,
    /// The day on which it was held; not yet if blank.
    pub held: Option<Date>,
    /// Anything that a reader must know.
    pub note: String,
}

/// What a review is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReviewKind {
    /// To see whether the arrangement still fits.
    #[default]
    Review,
    /// To decide whether it goes on.
    BreakPoint,
    /// A report on effects, as the law asks every five years (Awb 4:24).
    Evaluation,
}

impl ReviewKind {
    /// Its code in files and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::BreakPoint => "break_point",
            Self::Evaluation => "evaluation",
        }
    }
}

choice_field!(ReviewKind {
    Review = "review",
    BreakPoint = "break_point",
    Evaluation = "evaluation",
});

impl Row for Review {
    const TABLE: TableName = TableName::Reviews;
    const CODE: &'static str = "reviews";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(date),
                field!(kind),
                field!(decides),
                field!(who),
                field!(held),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.decides.clone()
    }
}
