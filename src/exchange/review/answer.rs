//! What a partner fills in, as people and spreadsheets write it.

use super::Pair;
use crate::{
    exchange::incoming::{CellProblem, CellReason},
    money::Money,
    number::DecimalMark,
    year::Year,
};
use std::collections::BTreeMap;

/// What an organisation says of a line or an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreed {
    /// It agrees.
    Yes,
    /// It does not.
    No,
    /// It agrees with a reservation.
    Reservation,
}

/// A row of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The row, as a spreadsheet counts.
    pub row: usize,
    /// What it is about, and whose it is.
    pub pair: Pair,
    /// Whether it agrees; `None` where it does not say.
    pub agreed: Option<Agreed>,
    /// The amounts that it proposes.
    pub proposed: BTreeMap<Year, Money>,
    /// What it remarks.
    pub remark: String,
}

/// How people say yes, no, or yes with a reservation, in small letters.
const WORDS: [(Agreed, &[&str]); 3] = [
    (
        Agreed::Yes,
        &[
            "ja", "j", "yes", "y", "waar", "true", "akkoord", "agreed", "x", "ok",
        ],
    ),
    (
        Agreed::No,
        &[
            "nee",
            "n",
            "neen",
            "no",
            "onwaar",
            "false",
            "niet akkoord",
            "not agreed",
        ],
    ),
    (
        Agreed::Reservation,
        &[
            "voorbehoud",
            "met voorbehoud",
            "onder voorbehoud",
            "reservation",
            "with reservation",
            "with a reservation",
        ],
    ),
];

impl Agreed {
    /// Its code in sheets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Reservation => "reservation",
        }
    }

    /// Reads an answer; blank is none.
    pub(super) fn read(text: &str) -> Result<Option<Self>, CellReason> {
        let wanted = text.trim().trim_end_matches(['.', '!']).to_lowercase();
        if wanted.is_empty() {
            return Ok(None);
        }
        let mut words = WORDS.iter();
        let found = words.find(|(_, words)| words.contains(&wanted.as_str()));
        found
            .map(|(agreed, _)| Some(*agreed))
            .ok_or(CellReason::NotAnAnswer)
    }
}

impl Answer {
    /// Whether nothing was filled in.
    pub fn is_blank(&self) -> bool {
        self.agreed.is_none() && self.proposed.is_empty() && self.remark.is_empty()
    }

    /// Whether another row says just this.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        self.agreed == other.agreed
            && self.proposed == other.proposed
            && self.remark == other.remark
    }
}

/// Reads an amount; blank is none.
pub(super) fn amount(text: &str, mark: DecimalMark) -> Result<Option<Money>, CellReason> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let read = Money::read(text, mark);
    read.map(Some).map_err(|_reason| CellReason::NotAnAmount)
}

/// A problem with a cell of a row.
pub(super) fn problem(row: usize, column: &str, text: &str, reason: CellReason) -> CellProblem {
    CellProblem {
        row: Some(row),
        column: column.to_owned(),
        text: text.to_owned(),
        reason,
    }
}
