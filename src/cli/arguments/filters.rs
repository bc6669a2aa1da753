//! What of an outcome is asked for.

use crate::year::Year;
use clap::Args;

/// What of the outcome to show or export.
#[derive(Debug, Args)]
pub(in crate::cli) struct Filters {
    #[arg(long, value_name = "YEAR|YEAR..YEAR", value_parser = Years::read)]
    pub(in crate::cli) year: Vec<Years>,
    #[arg(long, value_name = "NAME|ID")]
    pub(in crate::cli) organisation: Vec<String>,
    #[arg(long, value_name = "NAME|ID")]
    pub(in crate::cli) line: Vec<String>,
}

impl Filters {
    /// Whether everything is asked for.
    pub(in crate::cli) const fn are_empty(&self) -> bool {
        self.year.is_empty() && self.organisation.is_empty() && self.line.is_empty()
    }
}

/// One year, or from one up to and including another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Years {
    first: Year,
    last: Year,
}

impl Years {
    pub(in crate::cli) fn read(text: &str) -> Result<Self, String> {
        let year = |text: &str| text.parse::<Year>().map_err(|reason| reason.to_string());
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        let last = last.strip_prefix('=').unwrap_or(last);
        let (first, last) = (year(first)?, year(last)?);
        if last < first {
            return Err(format!("{last} < {first}"));
        }
        Ok(Self { first, last })
    }

    /// Whether a year is among them; both ends are.
    pub(in crate::cli) fn contain(self, year: Year) -> bool {
        (self.first..=self.last).contains(&year)
    }

    /// The year, where it is one.
    pub(in crate::cli) fn single(self) -> Option<Year> {
        (self.first == self.last).then_some(self.first)
    }

    /// The first and the last.
    pub(in crate::cli) const fn ends(self) -> (Year, Year) {
        (self.first, self.last)
    }

    /// Every one.
    pub(in crate::cli) fn all(self) -> impl Iterator<Item = Year> {
        self.first.through(self.last)
    }
}
