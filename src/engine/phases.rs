//! What a phase means in numbers: how many awards a year it takes, and which money there was already
//! where it begins before the subsidy term.

use super::Shares;
use crate::{
    money::Money,
    plan::{Award, OrganisationId, Phase, PhaseId, Plan},
    share::Ratio,
    year::{PartRule, Term, Year},
};
use num_traits::Zero as _;
use std::collections::BTreeSet;

/// How many awards a year takes, and for how many organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AwardsOfYear {
    /// The year.
    pub year: Year,
    /// How many awards: one for each recipient, one where all receive it together.
    pub awards: usize,
    /// How many organisations have money of them.
    pub organisations: usize,
}

/// The earlier awards that a phase runs on before the subsidy term begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// The days of the phase before the term.
    pub days: Term,
    /// How many awards cover any of them.
    pub awards: usize,
    /// What those awards are together, as far as they belong to the assignment.
    pub whole: Money,
    /// Which part of that falls on these days, by months.
    pub on_days: Money,
}

/// How many awards each year takes.
pub fn awards_of_years(plan: &Plan, shares: &Shares) -> Vec<AwardsOfYear> {
    let years = plan.years().into_iter();
    years
        .map(|year| {
            let terms = plan.award_terms_of(year);
            let with_money = shares.iter().filter(|((of, _), money)| {
                let is_something = !money.is_zero();
                *of == year && is_something
            });
            let who: BTreeSet<OrganisationId> = with_money.map(|((_, who), _)| *who).collect();
            let recipients = who.iter().map(|who| terms.recipient(*who));
            AwardsOfYear {
                year,
                awards: recipients.collect::<BTreeSet<_>>().len(),
                organisations: who.len(),
            }
        })
        .collect()
}

/// The years of the term that are awarded as a phase says.
pub fn years_of_phase(plan: &Plan, id: PhaseId) -> impl Iterator<Item = Year> {
    let years = plan.years().into_iter();
    years.filter(move |year| plan.award_terms_of(*year).phase == Some(id))
}

/// What a phase runs on before the subsidy term; `None` where it does not begin before it.
pub fn before_term(plan: &Plan, phase: &Phase) -> Option<Before> {
    let last = plan.term().first().yesterday().ok()?;
    let days = plan.days_of(phase)?;
    let days = Term::new(days.first(), days.last().min(last)).ok()?;
    let awards = plan.awards.iter().map(|(_, award)| award);
    let covering = awards.filter(|award| {
        let is_of_assignment = !award.lines.is_empty() && award.granted.is_some();
        is_of_assignment && award.covers().overlap(days).is_some()
    });
    let covering: Vec<&Award> = covering.collect();
    let rounded = |exact: Ratio| Money::rounded(&exact, Money::CENT);
    let whole = covering.iter().map(|award| of_assignment(award));
    let on_days = covering.iter().map(|award| {
        let part = part_on(award.covers(), days);
        of_assignment(award) * part
    });
    Some(Before {
        days,
        awards: covering.len(),
        whole: rounded(whole.sum()),
        on_days: rounded(on_days.sum()),
    })
}

/// What of an award belongs to lines of the assignment, in euros.
fn of_assignment(award: &Award) -> Ratio {
    let shares = award.lines.values().map(|share| share.to_ratio());
    award.granted.unwrap_or_default().to_ratio() * shares.sum::<Ratio>()
}

/// Which part of the days that an award covers are among these, by months.
fn part_on(covers: Term, days: Term) -> Ratio {
    let length = |term: Term| -> Ratio {
        let years = term.years();
        years.map(|year| term.part_of(year, PartRule::Months)).sum()
    };
    let whole = length(covers);
    match covers.overlap(days) {
        Some(within) if !whole.is_zero() => length(within) / whole,
        _ => Ratio::zero(),
    }
}
