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
        match self.arrangement.award_for {
            AwardFor::Year => self.day_before(year),
            AwardFor::Term => {
                let decided = awarded.values().min().copied();
                decided.unwrap_or_else(|| start.yesterday().unwrap_or(start))
            }
        }
    }

    /// The day before a year of the term begins.
    pub fn day_before(&self, year: Year) -> Date {
        let first = year.whole().first().max(self.term().first());
        first.yesterday().unwrap_or(first)
    }

    /// Whether an award of a year that is made on a day has a budget proviso: the budget of that year
    /// is not adopted by then (Awb 4:34).
    pub fn has_proviso(&self, year: Year, awarded_on: Date) -> bool {
        let arrangement = &self.arrangement;
        match arrangement.budget_adopted_on.get(&year) {
            Some(adopted) => awarded_on <= *adopted,
            None => !arrangement.budget_adopted.contains(&year),
        }
    }

    /// The last day on which the budget proviso of a year can be invoked: some weeks after its budget
    /// was adopted (Awb 4:34). `None` where that day is not known, where the award was made after it
    /// and has no proviso, or where no rule says how many weeks.
    pub fn proviso_until(&self, year: Year) -> Option<Date> {
        let arrangement = &self.arrangement;
        let adopted = arrangement.budget_adopted_on.get(&year).copied()?;
        let awarded = arrangement.awarded.get(&year);
        let is_after = awarded.is_some_and(|day| !self.has_proviso(year, *day));
        let weeks = self.rule_number(Topic::ProvisoWeeks, adopted)?;
        let until = adopted.checked_add(i64::try_from(weeks).ok()?.weeks()).ok();
        until.filter(|_| !is_after)
    }
}
