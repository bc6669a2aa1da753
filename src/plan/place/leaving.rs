//! The addresses of what it comes to if an organisation leaves.

use super::or_nobody;
use crate::{
    plan::{LineId, OrganisationId},
    year::Year,
};
use std::fmt;

/// How what becomes free goes to who remains on the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proposal {
    /// As the rules of the plan divide it without the organisation.
    #[default]
    Rules,
    /// The same for each.
    Equal,
    /// In proportion to what each has.
    Proportional,
}

/// An amount of what it comes to if an organisation leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExitPart {
    /// What becomes free of a line in a year.
    Freed(Year, LineId),
    /// What it keeps of the line, of the part of the year before it leaves.
    Keeps(Year, LineId),
    /// What somebody who remains gets by a proposal; `None` is not yet assigned.
    Gets(Year, LineId, Proposal, Option<OrganisationId>),
    /// By how much the line becomes smaller by the rules, where pinned amounts had made it larger.
    Returned(Year, LineId),
    /// Its part of a year, of the days until it leaves.
    Part(Year),
    /// What was paid of that year's award before that day.
    Paid(Year),
    /// What it still gets of that year; below zero, what it has too much (Awb 4:57).
    Balance(Year),
}

impl Proposal {
    /// Every proposal.
    pub const ALL: [Self; 3] = [Self::Rules, Self::Equal, Self::Proportional];

    /// The name in commands, files and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Equal => "equal",
            Self::Proportional => "proportional",
        }
    }
}

impl ExitPart {
    /// The year that it is of.
    pub const fn year(self) -> Year {
        match self {
            Self::Freed(year, _)
            | Self::Keeps(year, _)
            | Self::Gets(year, ..)
            | Self::Returned(year, _)
            | Self::Part(year)
            | Self::Paid(year)
            | Self::Balance(year) => year,
        }
    }

    /// The line that it is of; `None` for what is of a year.
    pub const fn line(self) -> Option<LineId> {
        match self {
            Self::Freed(_, line)
            | Self::Keeps(_, line)
            | Self::Gets(_, line, ..)
            | Self::Returned(_, line) => Some(line),
            Self::Part(_) | Self::Paid(_) | Self::Balance(_) => None,
        }
    }

    /// The name in places and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Freed(..) => "freed",
            Self::Keeps(..) => "keeps",
            Self::Gets(..) => "gets",
            Self::Returned(..) => "returned",
            Self::Part(_) => "part",
            Self::Paid(_) => "paid",
            Self::Balance(_) => "balance",
        }
    }
}

impl fmt::Display for ExitPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.year())?;
        if let Some(line) = self.line() {
            write!(f, "/{line}")?;
        }
        write!(f, "/{}", self.code())?;
        match *self {
            Self::Gets(_, _, proposal, who) => {
                write!(f, "/{}/{}", proposal.code(), or_nobody(who))
            }
            _ => Ok(()),
        }
    }
}
