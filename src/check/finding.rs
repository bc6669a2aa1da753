//! A finding: what, how bad, where, with what.

use super::code::Code;
use crate::{
    money::Money,
    plan::{Place, RowId, Topic},
    share::Ratio,
    year::Year,
};
use jiff::civil::Date;

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which rule noticed it.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What the words are filled in with, in their order.
    pub arguments: Vec<Argument>,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The amounts cannot be used like this.
    Error,
    /// The amounts hold, and are probably not what is meant.
    Warning,
    /// Good to know.
    Signal,
}

/// What fills in the words of a finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// Euros.
    Money(Money),
    /// A year.
    Year(Year),
    /// A day.
    Date(Date),
    /// A number of things.
    Count(usize),
    /// A part of a whole, or what parts are together; exact.
    Share(Ratio),
    /// A row, shown by its name.
    Row(RowId),
    /// A place, shown by the names of what it lies in.
    Place(Place),
    /// A name that is not a row's.
    Name(String),
    /// What a legal rule is about.
    Topic(Topic),
    /// So many organisations.
    Organisations(usize),
    /// All together, or nobody yet: what has no row.
    Nobody,
    /// One of a fixed list of codes, shown by its words.
    Choice(&'static str),
}

impl Finding {
    /// A finding at a place.
    pub const fn new(code: Code, place: Place, arguments: Vec<Argument>) -> Self {
        Self {
            code,
            place,
            arguments,
        }
    }

    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        self.code.severity()
    }

    pub(super) const fn order(&self) -> (Severity, Code, &Place) {
        (self.severity(), self.code, &self.place)
    }
}

impl Severity {
    /// Every severity, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Signal];

    /// The name in exports and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Signal => "signal",
        }
    }
}
