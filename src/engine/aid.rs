//! State aid: what an undertaking was granted over some years, against the ceiling that holds on the
//! day of an award. An award counts whole on its day, whatever the years that it is for.

use super::{Outcome, shares};
use crate::{
    money::Money,
    plan::{
        Aid, AidId, AwardId, Basis, Holding, OrganisationId, Plan, Topic,
        rule::Period,
    },
    year::Year,
};
use jiff::{ToSpan as _, civil::Date};
use std::collections::{BTreeMap, BTreeSet};

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
        self.rule.and_then(|holding| holding.rule.amount)
    }

    /// Whether more was granted than the ceiling.
    pub fn is_over(&self) -> bool {
        self.ceiling().is_some_and(|ceiling| self.sum() > ceiling)
    }
}

/// Who counts together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Undertaking {
    /// All with the same name.
    Named(String),
    /// One organisation.
    Alone(OrganisationId),
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
            let sgei = all.iter().any(|other| other.basis == Some(Basis::SgeiDeMinimis));
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

/// Everything that was granted and is known of, each once.
pub fn granted(plan: &Plan, outcome: &Outcome) -> Vec<Granted> {
    let mut of_assignment: BTreeMap<(OrganisationId, Date), (Year, Money)> = BTreeMap::new();
    for ((year, who), amount) in shares(outcome) {
        let place = of_assignment.entry((who, plan.award_day(year)));
        let (_, sum) = place.or_insert((year, Money::ZERO));
        *sum = *sum + amount;
    }
    let bases = bases(plan);
    let granted = |organisation, day, amount, origin| Granted {
        organisation,
        day,
        basis: basis_on(&bases, organisation, day),
        amount,
        origin,
    };
    let of_assignment = of_assignment.into_iter();
    let of_assignment = of_assignment.map(|((who, day), (year, amount))| {
        granted(who, day, amount, Origin::Assignment(year))
    });
    let term: BTreeSet<Year> = plan.years().into_iter().collect();
    let awards = plan.awards.iter().filter_map(|(id, award)| {
        // What belongs to lines in a year of the term is the money of the plan itself.
        let is_planned = term.contains(&award.year) && !award.lines.is_empty();
        let (who, amount) = award.organisation.zip(award.granted).filter(|_| !is_planned)?;
        // A register does not tell the day of the decision: it lies before what it is for.
        let day = award.covers().first().yesterday().ok()?;
        Some(granted(who, day, amount, Origin::Award(id)))
    });
    let elsewhere = plan.aid.iter().filter_map(|(id, aid)| {
        let (amount, day) = aid.amount.zip(aid.granted_on)?;
        let origin = Origin::Elsewhere(id);
        let basis = Some(aid.basis);
        Some(Granted {
            basis,
            ..granted(aid.organisation, day, amount, origin)
        })
    });
    let all = of_assignment.chain(awards).chain(elsewhere);
    // A correction takes nothing back of what was granted.
    all.filter(|one| one.amount > Money::ZERO).collect()
}

/// The rows that tell on which basis awards rest, by organisation.
fn bases(plan: &Plan) -> BTreeMap<OrganisationId, Vec<(AidId, &Aid)>> {
    let mut bases: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (id, aid) in plan.aid.iter().filter(|(_, aid)| aid.amount.is_none()) {
        bases.entry(aid.organisation).or_default().push((id, aid));
    }
    bases
}

/// The basis of somebody on a day: the one that began last.
fn basis_on(
    bases: &BTreeMap<OrganisationId, Vec<(AidId, &Aid)>>,
    who: OrganisationId,
    day: Date,
) -> Option<Basis> {
    let own = bases.get(&who)?.iter();
    let holding = own.filter(|(_, aid)| aid.is_basis_on(day));
    let last = holding.max_by_key(|(id, aid)| (aid.valid_from, *id));
    last.map(|(_, aid)| aid.basis)
}

/// Which undertaking each organisation is a part of, as far as one is named.
fn undertakings(plan: &Plan) -> BTreeMap<OrganisationId, Undertaking> {
    let mut undertakings = BTreeMap::new();
    for (_, aid) in plan.aid.iter() {
        let name = aid.undertaking.trim().to_lowercase();
        if !name.is_empty() {
            let named = undertakings.entry(aid.organisation);
            named.or_insert(Undertaking::Named(name));
        }
    }
    undertakings
}
