//! Notice: for how many years in a row somebody was subsidised, by when it must hear that a next
//! period is refused, and what going on costs where it hears later (Awb 4:51).

use super::{Outcome, history::Tagged};
use crate::{
    money::Money,
    plan::{
        Amount, Award, LineId, Measure, Notice, NoticeId, NoticePart, OrganisationId, Plan, Topic,
        TotalOf, notice::Months,
    },
    share::{Ratio, Share},
    year::{PartRule, Term, Year},
};
use jiff::{ToSpan as _, civil::Date};
use num_traits::Zero as _;
use std::collections::BTreeSet;

/// What a notice comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noticed {
    /// For how many years in a row before the refused period there was subsidy.
    pub years: Row,
    /// The last day of the award before the refused period.
    pub ends: Date,
    /// What the organisation has in the last year, as a whole year; exact, in euros.
    pub yearly: Ratio,
    /// What of that is refused, in whole cents.
    pub refused: Money,
    /// The last day on which it can be made known so that the term is over when the award ends.
    pub latest: Option<Date>,
    /// The last day of the term of notice, once it was made known.
    pub until: Option<Date>,
    /// What the refused part costs from the award's end to the end of the term, in whole cents.
    pub cost: Money,
}

/// Years in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// How many, as far as they are known.
    pub count: usize,
    /// Whether there may be more: the register that the awards are from was not finished for a year
    /// in which there is none. What is not seen is not refused.
    pub is_open: bool,
    /// After how many a refusal takes a reasonable term, by the rule that holds on the first day of
    /// the refused period (Awb 4:51); `None` where no rule does.
    pub asked: Option<usize>,
}

impl Row {
    /// Whether the years are known to be so many that a refusal takes a reasonable term.
    pub fn takes_a_term(self) -> bool {
        self.asked.is_some_and(|asked| self.count >= asked)
    }
}

/// An amount of a notice; `None` where there is no such notice.
pub(super) fn amount(
    plan: &Plan,
    outcome: &Outcome,
    (id, part): (NoticeId, NoticePart),
) -> Option<Money> {
    let came = noticed(plan, outcome, plan.notices.get(id)?);
    Some(match part {
        NoticePart::Refused => came.refused,
        NoticePart::CostOfContinuing => came.cost,
    })
}

/// The last day of the award before what is refused.
pub(super) fn award_ends(plan: &Plan, notice: &Notice) -> Date {
    notice.ends.unwrap_or_else(|| plan.term().last())
}

/// What a notice comes to.
pub fn noticed(plan: &Plan, outcome: &Outcome, notice: &Notice) -> Noticed {
    let ends = award_ends(plan, notice);
    let of = (notice.organisation, notice.line);
    let yearly = yearly(plan, outcome, of, Year::of(ends));
    let exact = &yearly * notice.share.to_ratio();
    let until = notice.announced.zip(notice.months);
    let until = until.and_then(|(day, months)| last_day(day, months));
    let refused_from = ends.tomorrow().ok();
    let latest = refused_from.zip(notice.months);
    Noticed {
        years: years_before(plan, outcome, of, Year::of(ends).next()),
        ends,
        refused: Money::rounded(&exact, Money::CENT),
        latest: latest.and_then(|(day, months)| latest_day(day, months)),
        until,
        cost: cost(&exact, refused_from.zip(until)),
        yearly,
    }
}

/// Of whom: an organisation, and the part that it does, or all.
pub(super) type Of = (OrganisationId, Option<LineId>);

/// The last day of so many months that begin on a day. A month that lacks the day ends on its last.
fn last_day(day: Date, months: Months) -> Option<Date> {
    let end = day.checked_add(i32::from(months.number()).months()).ok()?;
    if end.day() < day.day() {
        Some(end)
    } else {
        end.yesterday().ok()
    }
}

/// The last day on which a refusal from a day on can be made known so that its term is over then.
pub fn latest_day(refused_from: Date, months: Months) -> Option<Date> {
    refused_from
        .checked_sub(i32::from(months.number()).months())
        .ok()
}

/// How many years there are from a first to a last day, by whole months and parts of months.
pub(super) fn years_past(days: Option<(Date, Date)>) -> Ratio {
    let past = days.and_then(|(first, last)| Term::new(first, last).ok());
    past.map_or_else(Ratio::zero, |past| {
        let parts = past.years();
        parts.map(|year| past.part_of(year, PartRule::Months)).sum()
    })
}

/// What a yearly amount costs from a first to a last day.
fn cost(yearly: &Ratio, days: Option<(Date, Date)>) -> Money {
    let years = years_past(days);
    Money::rounded(&(yearly * years), Money::CENT)
}

/// What somebody has in a year, as a whole year: of the plan where that has the year, else of the
/// awards.
fn yearly(plan: &Plan, outcome: &Outcome, of: Of, year: Year) -> Ratio {
    let mut planned = outcome.years.iter();
    let Some(planned) = planned.find(|planned| planned.year == year) else {
        return granted(plan, of, year);
    };
    let amount = planned_amount(outcome, of, year).to_ratio();
    if planned.part.is_zero() {
        Ratio::zero()
    } else {
        amount / planned.part.clone()
    }
}

/// What somebody has in a year of the plan, in whole cents.
pub(super) fn planned_amount(outcome: &Outcome, of: Of, year: Year) -> Money {
    let amount = outcome.amount(planned_address(of, year));
    amount.unwrap_or_default()
}

/// Where that stands which somebody has in a year of the plan.
pub(super) const fn planned_address((who, line): Of, year: Year) -> Amount {
    match line {
        Some(line) => Amount::Organisation(year, line, Some(who)),
        None => Amount::Total(Some(year), TotalOf::Organisation(Some(who))),
    }
}

/// The awards of somebody with the share of each that counts.
fn awards(plan: &Plan, (who, line): Of) -> impl Iterator<Item = Tagged<'_>> {
    let own = plan.awards.iter();
    own.filter(move |(_, award)| award.organisation == Some(who))
        .filter_map(move |(id, award)| {
            let share = match line {
                Some(line) => award.lines.get(&line).copied()?,
                None => Share::WHOLE,
            };
            Some(Tagged { id, award, share })
        })
}

fn granted(plan: &Plan, of: Of, year: Year) -> Ratio {
    let reaching = reaching(plan, of, year);
    let amounts = reaching.iter();
    let amount: Ratio = amounts
        .map(|tagged| tagged.amount_in(year, Measure::Granted))
        .sum();
    let part = part_covered(&reaching, year);
    if part.is_zero() {
        amount
    } else {
        amount / part
    }
}

/// The awards that reach into a year.
pub(super) fn reaching(plan: &Plan, of: Of, year: Year) -> Vec<Tagged<'_>> {
    let awards = awards(plan, of);
    awards.filter(|tagged| is_in(tagged.award, year)).collect()
}

/// Which part of a year awards cover. Two of half a year each are a whole year together.
pub(super) fn part_covered(awards: &[Tagged<'_>], year: Year) -> Ratio {
    let days = awards.iter().map(|tagged| tagged.award.covers());
    let days = Term::joined(days.collect()).into_iter();
    days.map(|days| days.part_of(year, PartRule::Months)).sum()
}

fn is_in(award: &Award, year: Year) -> bool {
    award.covers().overlap(year.whole()).is_some()
}

/// For how many years in a row before a year there was subsidy.
///
/// These are years in which something was granted, one-off or periodic, and years of the plan that
/// were awarded. Years before the first of the dossier are not looked for.
pub fn years_before(plan: &Plan, outcome: &Outcome, of: Of, refused: Year) -> Row {
    let own: Vec<&Award> = awards(plan, of).map(|own| own.award).collect();
    let years = subsidised(plan, outcome, of, &own);
    row(plan, &years, last_seen(plan), refused)
}

/// The years in a row before a year, of years with subsidy.
pub(super) fn row(plan: &Plan, years: &Years, seen: Option<Date>, refused: Year) -> Row {
    let (counted, unknown) = in_a_row(years, seen, refused);
    Row {
        count: counted.len(),
        is_open: unknown.is_some(),
        asked: plan.rule_number(Topic::NoticeYears, refused.whole().first()),
    }
}

/// The years that count, the last first, and the one among them of which nothing is known.
pub(super) fn row_before(
    plan: &Plan,
    outcome: &Outcome,
    of: Of,
    refused: Year,
) -> (Vec<Year>, Option<Year>) {
    let own: Vec<&Award> = awards(plan, of).map(|own| own.award).collect();
    let years = subsidised(plan, outcome, of, &own);
    in_a_row(&years, last_seen(plan), refused)
}

/// The day on which a register was read last.
pub(super) fn last_seen(plan: &Plan) -> Option<Date> {
    plan.awards.iter().filter_map(|(_, award)| award.seen).max()
}

fn in_a_row(subsidised: &Years, seen: Option<Date>, refused: Year) -> (Vec<Year>, Option<Year>) {
    // Of a year that was not over when the register was read last, nobody knows what it had.
    let is_known = |year: Year| seen.is_some_and(|seen| year.whole().last() <= seen);
    let (mut counted, mut unknown) = (Vec::new(), None);
    let mut year = refused.previous();
    loop {
        if subsidised.contains(&year) {
            counted.push(year);
        } else if is_known(year) || unknown.is_some() || subsidised.range(..year).next().is_none() {
            // One year may be one that the register did not have yet; more of them are a gap.
            return (counted, unknown);
        } else {
            unknown = Some(year);
        }
        year = year.previous();
    }
}

/// Years in which somebody had subsidy.
pub(super) type Years = BTreeSet<Year>;

/// The years in which somebody had subsidy by these awards of its own and by the plan, as far as that
/// is certain.
pub(super) fn subsidised(plan: &Plan, outcome: &Outcome, of: Of, own: &[&Award]) -> Years {
    let positive = |award: &&&Award| award.granted.is_some_and(|granted| granted > Money::ZERO);
    let granted = own.iter().filter(positive);
    let granted = granted.flat_map(|award| award.covers().years().collect::<Vec<_>>());
    let awarded = plan.arrangement.awarded.keys().copied();
    let awarded = awarded.filter(|year| planned_amount(outcome, of, *year) > Money::ZERO);
    granted.chain(awarded).collect()
}
