//! Reporting rules: which documents account for an award, from which amount, by when (Awb 4:37,
//! 4:45, 4:67, 4:74–4:80). Only those in the dossier hold.

use super::{
    TableName,
    field::{Field, Row, choice_field, field},
    notice::Months,
    rule::{Count, holds},
};
use crate::{
    money::Money,
    year::{Month, Year},
};
use jiff::{ToSpan as _, civil::Date};

/// A document that must be there by a day, for awards of some size.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportingRule {
    /// The set of rules that it belongs to.
    pub name: String,
    /// What it is about, and so how often it comes.
    pub kind: ReportKind,
    /// What must be handed in.
    pub document: String,
    /// The award from which it holds, in euros; any if blank.
    pub from_amount: Option<Money>,
    /// The award below which it holds; any if blank.
    pub below_amount: Option<Money>,
    /// The month in which it is due: of the next year, or of the year itself for one in between.
    pub due_month: Option<Month>,
    /// The day of that month, or its last where it has no such day; the last if blank.
    pub due_day: Option<Count>,
    /// Or how many weeks after what it is about has ended; after its beginning for one in between.
    pub due_weeks: Option<Count>,
    /// How often it comes, in months; for what comes several times a year.
    pub every_months: Option<Months>,
    /// The first day of awards that it holds for; ever since if blank.
    pub valid_from: Option<Date>,
    /// The last day; until further notice if blank.
    pub valid_to: Option<Date>,
    /// Where it stands.
    pub source: String,
    /// Anything that a reader must know.
    pub note: String,
}

/// What a report is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReportKind {
    /// A year that is not over yet.
    Interim,
    /// A year, after it.
    #[default]
    Yearly,
    /// The whole term, after it.
    Final,
    /// Some months, again and again (Awb 4:67).
    Periodic,
}

impl ReportingRule {
    /// Whether it holds for an award of an amount that was made on a day.
    pub fn holds_for(&self, amount: Money, awarded: Date) -> bool {
        self.from_amount.is_none_or(|from| from <= amount)
            && self.below_amount.is_none_or(|below| amount < below)
            && holds((self.valid_from, self.valid_to), awarded)
    }

    /// The day on which it is due that is about some days; `None` where the rule does not say.
    pub fn due(&self, first: Date, last: Date) -> Option<Date> {
        let start = match self.kind {
            ReportKind::Interim => first,
            _ => last,
        };
        if let Some(month) = self.due_month {
            let year = Year::of(start);
            let year = match self.kind {
                ReportKind::Interim => year,
                _ => year.next(),
            };
            return Some(day_of(month, year, self.due_day));
        }
        let weeks = self.due_weeks.map(|weeks| i64::from(weeks.number()));
        // What comes again and again is there when its months are over.
        let weeks = weeks.or_else(|| (self.kind == ReportKind::Periodic).then_some(0))?;
        start.checked_add(weeks.weeks()).ok()
    }

    /// Whether it says when and how often.
    pub const fn is_complete(&self) -> bool {
        match self.kind {
            ReportKind::Periodic => self.every_months.is_some(),
            _ => self.due_month.is_some() || self.due_weeks.is_some(),
        }
    }
}

/// A day of a month, or its last where it has no such day.
fn day_of(month: Month, year: Year, day: Option<Count>) -> Date {
    let days = month.of(year);
    let later = day.and_then(|day| days.first().checked_add(before(day).days()).ok());
    later.map_or_else(|| days.last(), |day| day.min(days.last()))
}

/// How many days of a month lie before a day of it.
fn before(day: Count) -> i64 {
    i64::from(day.number()).saturating_sub(1)
}

choice_field!(ReportKind {
    Interim = "interim",
    Yearly = "yearly",
    Final = "final",
    Periodic = "periodic",
});

impl Row for ReportingRule {
    const TABLE: TableName = TableName::ReportingRules;
    const CODE: &'static str = "reporting_rules";

    fn fields() -> &'static [Field<Self>] {
        const {
            &[
                field!(name),
                field!(kind),
                field!(document),
                field!(from_amount),
                field!(below_amount),
                field!(due_month),
                field!(due_day),
                field!(due_weeks),
                field!(every_months),
                field!(valid_from),
                field!(valid_to),
                field!(source),
                field!(note),
            ]
        }
    }

    fn title(&self) -> String {
        self.document.clone()
    }
}
