//! Reporting: which documents account for which award, by when, and what came in of them; and how
//! many awards and documents a year takes, as planned and with an award to each every year.

mod found;
mod made;

use super::{Outcome, Shares, shares};
use crate::{
    money::Money,
    plan::{
        OrganisationId, Plan, ReportId, ReportKind, ReportedOn, ReportingRule, ReportingRuleId,
    },
    year::{Term, Year},
};
use found::find;
use jiff::{ToSpan as _, civil::Date};
use made::{How, Made, made};
use std::collections::BTreeMap;

/// How many days before it is due a report is told of.
pub const DAYS_AHEAD: i32 = 30;

/// A document that must be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// By which rule.
    pub rule: ReportingRuleId,
    /// Of which year; of several, the last.
    pub year: Year,
    /// The days that it is about.
    pub about: Term,
    /// Who the award is made out to; `None` where that is no single one, or nobody yet.
    pub recipient: Option<OrganisationId>,
    /// Who hands it in; `None` is all together, or nobody yet.
    pub organisation: Option<OrganisationId>,
    /// The amount that the rule was chosen by.
    pub amount: Money,
    /// By which day; `None` where the rule does not say.
    pub due: Option<Date>,
    /// What came in.
    pub report: Option<ReportId>,
}

/// How much work a year is, in awards and not in organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// The year.
    pub year: Year,
    /// The awards that are made for it; those for the whole term count in their first year.
    pub awards: usize,
    /// The documents about it.
    pub reports: usize,
    /// The awards, were each organisation given its own every year.
    pub awards_if_separate: usize,
    /// The documents in that case.
    pub reports_if_separate: usize,
}

/// Every document that must be there, by the day on which it is due; what has no day comes last.
pub fn duties(plan: &Plan, outcome: &Outcome) -> Vec<Duty> {
    if plan.reporting_rules.is_empty() {
        return Vec::new();
    }
    let mut duties = duties_of(plan, &shares(outcome), How::Planned);
    find(plan, &mut duties);
    duties
}

/// Every document that there would be, were each organisation given its own award every year.
pub fn duties_if_separate(plan: &Plan, outcome: &Outcome) -> Vec<Duty> {
    duties_of(plan, &shares(outcome), How::Separate)
}

/// How much work each year is.
pub fn work(plan: &Plan, outcome: &Outcome) -> Vec<Work> {
    let shares = shares(outcome);
    let counted = |how| {
        let mut awards: BTreeMap<Year, usize> = BTreeMap::new();
        for first in made(plan, &shares, how).iter().filter_map(Made::first) {
            let count = awards.entry(first).or_default();
            *count = count.saturating_add(1);
        }
        let mut reports: BTreeMap<Year, usize> = BTreeMap::new();
        for duty in duties_of(plan, &shares, how) {
            let count = reports.entry(duty.year).or_default();
            *count = count.saturating_add(1);
        }
        (awards, reports)
    };
    let (awards, reports) = counted(How::Planned);
    let (awards_if_separate, reports_if_separate) = counted(How::Separate);
    let of = |counts: &BTreeMap<Year, usize>, year| counts.get(&year).copied().unwrap_or_default();
    let years = plan.years().into_iter();
    let work = years.map(|year| Work {
        year,
        awards: of(&awards, year),
        reports: of(&reports, year),
        awards_if_separate: of(&awards_if_separate, year),
        reports_if_separate: of(&reports_if_separate, year),
    });
    work.collect()
}

/// An award in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Awarded {
    /// The year.
    pub year: Year,
    /// To whom; `None` where that is no single one, or nobody yet.
    pub recipient: Option<OrganisationId>,
    /// How much in that year.
    pub amount: Money,
}

/// The awards for which no rule asks for anything, where there are rules.
pub fn without_duty(plan: &Plan, outcome: &Outcome, duties: &[Duty]) -> Vec<Awarded> {
    if plan.reporting_rules.is_empty() {
        return Vec::new();
    }
    let is_about = |duty: &Duty, year: Year| duty.about.overlap(year.whole()).is_some();
    let is_asked = |of: &Awarded| {
        let mut duties = duties.iter();
        duties.any(|duty| duty.recipient == of.recipient && is_about(duty, of.year))
    };
    let made = made(plan, &shares(outcome), How::Planned);
    let awards = made.iter().flat_map(|made| {
        let years = made.years.iter();
        years.map(|(year, parts)| Awarded {
            year: *year,
            recipient: made.recipient,
            amount: parts.iter().map(|(_, amount)| *amount).sum(),
        })
    });
    awards.filter(|of| !is_asked(of)).collect()
}

/// What the rules ask for.
fn duties_of(plan: &Plan, shares: &Shares, how: How) -> Vec<Duty> {
    let mut duties = Vec::new();
    for award in made(plan, shares, how) {
        for (id, rule) in plan.reporting_rules.iter() {
            let years: Vec<Year> = award.years.keys().copied().collect();
            if rule.kind == ReportKind::Final {
                of_rule(plan, &award, (id, rule, how), &years, &mut duties);
                continue;
            }
            for year in years {
                of_rule(plan, &award, (id, rule, how), &[year], &mut duties);
            }
        }
    }
    // A year that is missing is later than all.
    let day = |duty: &Duty| duty.due.unwrap_or(Date::MAX);
    duties.sort_by_key(|duty| (day(duty), duty.rule, duty.organisation, duty.about.last()));
    duties
}

/// What a rule asks for about some years of an award.
fn of_rule(
    plan: &Plan,
    award: &Made,
    (id, rule, how): (ReportingRuleId, &ReportingRule, How),
    years: &[Year],
    duties: &mut Vec<Duty>,
) {
    let (Some(first), Some(year)) = (years.first(), years.last()) else {
        return;
    };
    let on = match how {
        How::Planned => plan.arrangement.reported_on,
        How::Separate => ReportedOn::Whole,
    };
    let awarded = plan.award_day(*first);
    for (organisation, amount) in award.reporters(on, years) {
        if !rule.holds_for(amount, awarded) {
            continue;
        }
        duties.extend(
            abouts(plan, rule, *first, *year)
                .into_iter()
                .map(|about| Duty {
                    rule: id,
                    year: *year,
                    about,
                    recipient: award.recipient,
                    organisation,
                    amount,
                    due: rule.due(about.first(), about.last()),
                    report: None,
                }),
        );
    }
}

/// The days that documents of a rule are about: those of the years, or some months of them.
fn abouts(plan: &Plan, rule: &ReportingRule, first: Year, last: Year) -> Vec<Term> {
    let term = plan.term();
    let years = Term::new(first.whole().first(), last.whole().last());
    let days = years.ok().and_then(|years| term.overlap(years));
    match (rule.kind, rule.every_months) {
        (ReportKind::Periodic, None) => Vec::new(),
        (ReportKind::Periodic, Some(months)) => {
            let starts = (0_i32..).map_while(|times| {
                let later = times.saturating_mul(i32::from(months.number())).months();
                let start = term.first().checked_add(later).ok();
                start.filter(|start| *start <= term.last())
            });
            let starts: Vec<Date> = starts.collect();
            let ends = starts
                .iter()
                .skip(1)
                .filter_map(|next| next.yesterday().ok());
            let spans = starts.iter().zip(ends.chain([term.last()]));
            let spans = spans.filter_map(|(first, last)| Term::new(*first, last).ok());
            let is_of = |span: &Term| days.is_some_and(|days| days.overlap(*span).is_some());
            let ended = spans.filter(|span| is_of(span) && Year::of(span.last()) <= last);
            ended
                .filter(|span| Year::of(span.last()) >= first)
                .collect()
        }
        _ => days.into_iter().collect(),
    }
}
