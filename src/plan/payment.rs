//! What tells one payment from another: from whom it comes, and when.

use crate::year::Month;
use std::fmt;

/// From whom to whom money goes. Only the first counts to the award.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leg {
    /// From the authority.
    Award,
    /// From who received it to a partner.
    Forward,
}

/// When money goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// In a month of the award's year.
    Month(Month),
    /// When the award is determined (Awb 4:46), after the year.
    Determination,
}

/// How the moment of determination is written in an address; a month is its number.
const DETERMINATION: &str = "determination";

impl Leg {
    /// Both legs.
    pub const ALL: [Self; 2] = [Self::Award, Self::Forward];

    /// The name in addresses and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Award => "award",
            Self::Forward => "forward",
        }
    }
}

impl Moment {
    /// The moment of a text in an address.
    pub fn from_code(code: &str) -> Option<Self> {
        if code == DETERMINATION {
            return Some(Self::Determination);
        }
        let number = code.parse().ok()?;
        Month::new(number).map(Self::Month)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month(month) => write!(f, "{}", month.number()),
            Self::Determination => f.write_str(DETERMINATION),
        }
    }
}
