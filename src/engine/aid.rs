//! State aid: what an undertaking was granted over some years, against the ceiling that holds on the
//! day of an award. An award counts whole on its day, whatever the years that it is for.

mod granted;

pub use granted::granted;

use super::Outcome;
use crate::{
    money::Money,
    plan::{AidId, AwardId, Basis, Holding, OrganisationId, Plan, Topic, rule::Period},
    year::Year,
};
use granted::{Undertaking, undertakings};
use jiff::{ToSpan as _, civil::Date};
use std::collections::BTreeMap;

/// What was granted to somebody on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Granted {
    /// To whom.
    pub organisation: OrganisationId,
    /// When.
    pub day: Date,
    /// On which basis; `None` where that is not recorded.
    pub basis: Option<Basis>,
    /// How much.
    pub amount: Money,
    /// What it is.
    pub origin: Origin,
}

/// Where granted money is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// An award of this assignment, and the first of the years that it is for.
    Assignment(Year),
    /// An earlier award, or one outside the assignment.
    Award(AwardId),
    /// Aid from elsewhere, as it was typed.
    Elsewhere(AidId),
}

/// What an organisation is awarded on a day, with all that counts beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted<'a> {
    /// Who is awarded.
    pub organisation: OrganisationId,
    /// When, and for which first year.
    pub day: Date,
    /// The first year that it is for.
    pub year: Year,
    /// On which basis; `None` where that is not recorded.
    pub basis: Option<Basis>,
    /// Which ceiling is asked for; `None` where none is, because it is no aid or has another basis.
    pub topic: Option<Topic>,
    /// What is awarded.
    pub awarded: Money,
    /// What else of this dossier counts: other awards to the same undertaking.
    pub others: Money,
    /// What counts of aid from elsewhere.
    pub elsewhere: Money,
    /// The first day that counts; `None` where no rule holds.
    pub from: Option<Date>,
    /// The rule that holds on the day.
    pub rule: Option<Holding<'a>>,
}

impl Counted<'_> {
    /// All that counts together.
    pub fn sum(&self) -> Money {
        self.awarded + self.others + self.elsewhere
    }

    /// The ceiling, where one holds.
    pub fn ceiling(&self) -> Option<Money> {
        let holding = self.rule?;
        holding.rule.amount
    }

    /// Whether more was granted than the ceiling.
    pub fn is_over(&self) -> bool {
        self.ceiling().is_some_and(|ceiling| self.sum() > ceiling)
    }
}

/// What each organisation is awarded on each day, against each ceiling that is asked for: by
/// organisation and day.
pub fn counted<'a>(plan: &'a Plan, outcome: &Outcome) -> Vec<Counted<'a>> {
    let granted = granted(plan, outcome);
    let undertakings = undertakings(plan);
    let undertaking = |who| {
        let named = undertakings.get(&who).cloned();
        named.unwrap_or(Undertaking::Alone(who))
    };
    let mut together: BTreeMap<Undertaking, Vec<Granted>> = BTreeMap::new();
    for one in &granted {
        let all = together.entry(undertaking(one.organisation)).or_default();
        all.push(*one);
    }
    let mut counted = Vec::new();
    for one in &granted {
        let Origin::Assignment(year) = one.origin else {
            continue;
        };
        let all = together.get(&undertaking(one.organisation));
        let all = all.map_or(&[][..], Vec::as_slice);
        counted.extend(against(plan, (one, year), all));
    }
    counted.sort_by_key(|one| (one.organisation, one.day, one.topic));
    counted
}

/// An award against the ceilings that are asked for.
fn against<'a>(plan: &'a Plan, (one, year): (&Granted, Year), all: &[Granted]) -> Vec<Counted<'a>> {
    let of = |topic: Option<Topic>| {
        let rule = topic.and_then(|topic| plan.rule(topic, one.day));
        let from = rule.and_then(|holding| first_day(&holding, one.day));
        let within = |other: &&Granted| {
            let is_within = from.is_some_and(|from| from <= other.day && other.day <= one.day);
            is_within && topic.is_some_and(|topic| counts(other.basis, topic))
        };
        let is_elsewhere = |other: &&Granted| matches!(other.origin, Origin::Elsewhere(_));
        let all = || all.iter().filter(within);
        let elsewhere = all().filter(is_elsewhere).map(|other| other.amount).sum();
        let others = all().filter(|other| !is_elsewhere(other) && *other != one);
        Counted {
            organisation: one.organisation,
            day: one.day,
            year,
            basis: one.basis,
            topic,
            awarded: one.amount,
            others: others.map(|other| other.amount).sum(),
            elsewhere,
            from,
            rule,
        }
    };
    match one.basis {
        Some(Basis::NoAid | Basis::Other) => vec![of(None)],
        Some(Basis::SgeiDeMinimis) => vec![of(Some(Topic::SgeiDeMinimis))],
        Some(Basis::DeMinimis) | None => {
            // Both kinds together stay below the ceiling of services of general economic interest.
            let sgei = all
                .iter()
                .any(|other| other.basis == Some(Basis::SgeiDeMinimis));
            let both = sgei.then_some(Topic::SgeiDeMinimis);
            let topics = std::iter::once(Topic::DeMinimis).chain(both);
            topics.map(|topic| of(Some(topic))).collect()
        }
    }
}

/// Whether money on a basis counts towards a ceiling. What has no basis yet may be de minimis aid.
const fn counts(basis: Option<Basis>, topic: Topic) -> bool {
    match basis {
        None | Some(Basis::DeMinimis) => true,
        Some(Basis::SgeiDeMinimis) => matches!(topic, Topic::SgeiDeMinimis),
        Some(Basis::NoAid | Basis::Other) => false,
    }
}

/// The first day that counts for an award on a day.
fn first_day(holding: &Holding<'_>, day: Date) -> Option<Date> {
    let years = i32::from(holding.rule.number?.number());
    match holding.rule.period {
        Period::Rolling => day.checked_sub(years.years()).ok()?.tomorrow().ok(),
        Period::BookYears => {
            let before = years.saturating_sub(1).years();
            Some(day.first_of_year().checked_sub(before).ok()?)
        }
    }
}
