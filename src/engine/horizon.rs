//! The horizon of a cooperation: its arrangements one after another, with what lies between them.

use crate::{
    money::Money,
    plan::{Consecutive, ConsecutiveId, Plan},
    share::Ratio,
    year::{PartRule, Term},
};
use jiff::civil::Date;

/// An arrangement in the row of them; this one has no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its days.
    pub days: Term,
    /// Which one.
    pub of: Option<ConsecutiveId>,
}

/// What is wrong between two arrangements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// Days on which there is none, from the first to the last.
    Gap(Date, Date),
    /// Days on which there are two, from the first to the last.
    Overlap(Date, Date),
}

/// Every arrangement whose days are known, this one among them, in the order of their first days.
pub fn stretches(plan: &Plan) -> Vec<Stretch> {
    let others = plan.horizon.iter().filter_map(|(id, row)| {
        let days = row.days()?;
        Some(Stretch { days, of: Some(id) })
    });
    let own = Stretch {
        days: plan.term(),
        of: None,
    };
    let mut all: Vec<Stretch> = others.chain([own]).collect();
    all.sort_by_key(|stretch| (stretch.days.first(), stretch.of));
    all
}

/// What lies between arrangements, each with the one that begins last.
pub fn between(plan: &Plan) -> Vec<(Stretch, Between)> {
    let mut found = Vec::new();
    let mut longest: Option<Date> = None;
    for stretch in stretches(plan) {
        let (first, last) = (stretch.days.first(), stretch.days.last());
        if let Some(before) = longest {
            let next = before.tomorrow().ok();
            let until = first.yesterday().ok();
            if first <= before {
                found.push((stretch, Between::Overlap(first, before.min(last))));
            } else if let Some((from, to)) = next.zip(until).filter(|(from, to)| from <= to) {
                found.push((stretch, Between::Gap(from, to)));
            }
        }
        longest = longest.max(Some(last));
    }
    found
}

/// From the first day of the first arrangement to the last day of the last; the cooperation may begin
/// before it and end after it.
pub fn span(plan: &Plan) -> (Date, Date) {
    let term = plan.term();
    let assignment = &plan.assignment;
    let stretches = stretches(plan);
    let firsts = stretches.iter().map(|stretch| stretch.days.first());
    let firsts = firsts.chain(assignment.cooperation_from);
    let lasts = stretches.iter().map(|stretch| stretch.days.last());
    let lasts = lasts.chain(assignment.cooperation_to);
    (
        firsts.fold(term.first(), Date::min),
        lasts.fold(term.last(), Date::max),
    )
}

/// What an arrangement comes to over all its days, by whole months and parts of months; `None` where
/// days or amount are not known.
pub fn expected(row: &Consecutive) -> Option<Money> {
    let (days, amount) = row.days().zip(row.yearly_amount)?;
    let exact = amount.to_ratio() * years_of(days);
    Some(Money::rounded(&exact, Money::CENT))
}

/// How many years days are, by whole months and parts of months.
pub(super) fn years_of(days: Term) -> Ratio {
    let years = days.years();
    years.map(|year| days.part_of(year, PartRule::Months)).sum()
}
