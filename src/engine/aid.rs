//! State aid: what an undertaking was granted over some years, against the ceiling that holds on the
//! day of an award. An award counts whole on its day, whatever the years that it is for.

mod granted;

pub use granted::granted;

use super::Outcome;
use crate::{
    money::Money,
    plan::{AidId, AidPart, AwardId, Basis, Holding, OrganisationId, Plan, Topic, rule::Period},
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

impl Granted {
    /// Whether it is aid from elsewhere.
    const fn is_elsewhere(&self) -> bool {
        matches!(self.origin, Origin::Elsewhere(_))
    }
}

impl Counted<'_> {
    /// Whether something that was granted counts: it is of the days that do, on a basis that does.
    fn has(&self, other: &Granted) -> bool {
        let is_within = self
            .from
            .is_some_and(|from| from <= other.day && other.day <= self.day);
        is_within && self.topic.is_some_and(|topic| counts(other.basis, topic))
    }

    /// All that counts together.
    pub fn sum(&self) -> Money {
        self.awarded + self.others + self.elsewhere
    }

    /// The ceiling, where one holds.
    pub fn ceiling(&self) -> Option<Money> {
        let holding = self.rule?;
        holding.rule.amount
    }

    /// One of its amounts; `None` for what nothing is counted against.
    pub fn part(&self, part: AidPart) -> Option<Money> {
        let is_counted = self.topic.is_some() && self.from.is_some();
        match part {
            AidPart::Awarded => Some(self.awarded),
            AidPart::Others => Some(self.others),
            AidPart::Elsewhere => Some(self.elsewhere),
            AidPart::Sum => is_counted.then(|| self.sum()),
            AidPart::Ceiling => self.ceiling(),
        }
    }

    /// Whether more was granted than the ceiling.
    pub fn is_over(&self) -> bool {
        self.ceiling().is_some_and(|ceiling| self.sum() > ceiling)
    }
}

/// What somebody is awarded on a day, with everything that counts beside it.
pub(super) struct Counting<'a> {
    /// What it comes to.
    pub(super) counted: Counted<'a>,
    /// The other awards that count.
    pub(super) others: Vec<Granted>,
    /// The aid from elsewhere that counts.
    pub(super) elsewhere: Vec<Granted>,
}

/// What counts of an award on a day against the ceiling on a topic; `None` where nothing is awarded
/// on it, or another ceiling is asked for.
pub(super) fn counting<'a>(
    plan: &'a Plan,
    outcome: &Outcome,
    (who, day): (OrganisationId, Date),
    topic: Option<Topic>,
) -> Option<Counting<'a>> {
    let undertakings = undertakings(plan);
    let of = |who| undertaking(&undertakings, who);
    let granted = granted(plan, outcome).into_iter();
    let all: Vec<Granted> = granted
        .filter(|one| of(one.organisation) == of(who))
        .collect();
    let one = all.iter().find(|one| {
        let is_assignment = matches!(one.origin, Origin::Assignment(_));
        is_assignment && (one.organisation, one.day) == (who, day)
    })?;
    let Origin::Assignment(year) = one.origin else {
        return None;
    };
    let mut asked = against(plan, (one, year), &all).into_iter();
    let counted = asked.find(|counted| counted.topic == topic)?;
    let counting = all.iter().filter(|other| counted.has(other)).copied();
    let (elsewhere, others): (Vec<Granted>, Vec<Granted>) = counting
        .filter(|other| other != one)
        .partition(Granted::is_elsewhere);
    Some(Counting {
        counted,
        others,
        elsewhere,
    })
}

fn undertaking(named: &BTreeMap<OrganisationId, Undertaking>, who: OrganisationId) -> Undertaking {
    let named = named.get(&who).cloned();
    named.unwrap_or(Undertaking::Alone(who))
}

/// What each organisation is awarded on each day, against each ceiling that is asked for: by
/// organisation and day.
pub fn counted<'a>(plan: &'a Plan, outcome: &Outcome) -> Vec<Counted<'a>> {
    let granted = granted(plan, outcome);
    let undertakings = undertakings(plan);
    let undertaking = |who| undertaking(&undertakings, who);
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
        let mut counted = Counted {
            organisation: one.organisation,
            day: one.day,
            year,
            basis: one.basis,
            topic,
            awarded: one.amount,
            others: Money::ZERO,
            elsewhere: Money::ZERO,
            from,
            rule,
        };
        for other in all.iter().filter(|other| *other != one) {
            match (counted.has(other), other.is_elsewhere()) {
                (false, _) => {}
                (true, true) => counted.elsewhere = counted.elsewhere + other.amount,
                (true, false) => counted.others = counted.others + other.amount,
            }
        }
        counted
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
