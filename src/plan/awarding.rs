//! When years are awarded: for how long an award is made, on which day, and until when its proviso
//! can be invoked.

use super::{Plan, field::choice_field, rule::Topic};
use crate::year::Year;
use jiff::{ToSpan as _, civil::Date};

/// For how long one award is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AwardFor {
    /// For a year.
    #[default]
    Year,
    /// For all years of the term at once.
    Term,
}

/// Whose amount decides what must be reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReportedOn {
    /// The whole award, by who received it.
    #[default]
    Whole,
    /// The part of each partner, by that partner.
    Partner,
}

choice_field!(AwardFor {
    Year = "one_year",
    Term = "whole_term",
});
choice_field!(ReportedOn {
    Whole = "whole_award",
    Partner = "each_partner",
});

impl Plan {
    /// The day on which a year is awarded: that of the decision, or else the day before the year, or
    /// before the term where one award is for all of it.
    pub fn award_day(&self, year: Year) -> Date {
        let awarded = &self.arrangement.awarded;
        if let Some(day) = awarded.get(&year) {
            return *day;
        }
        let start = self.term().first();
        let first = match self.arrangement.award_for {
            AwardFor::Year => year.whole().first().max(start),
            AwardFor::Term => start,
        };
        let decided = awarded.values().min().copied();
        let decided = decided.filter(|_| self.arrangement.award_for == AwardFor::Term);
        decided.unwrap_or_else(|| first.yesterday().unwrap_or(first))
    }

    /// The last day on which the budget proviso of a year can be invoked: some weeks after its budget
    /// was adopted (Awb 4:34). `None` where that day is not known, where the award was made after it
    /// and has no proviso, or where no rule says how many weeks.
    pub fn proviso_until(&self, year: Year) -> Option<Date> {
        let arrangement = &self.arrangement;
        let adopted = arrangement.budget_adopted_on.get(&year).copied()?;
        let is_after = arrangement
            .awarded
            .get(&year)
            .is_some_and(|day| *day > adopted);
        let weeks = self.rule_number(Topic::ProvisoWeeks, adopted)?;
        let until = adopted.checked_add(i64::try_from(weeks).ok()?.weeks()).ok();
        until.filter(|_| !is_after)
    }
}
