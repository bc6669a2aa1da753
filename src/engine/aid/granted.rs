//! Everything that was granted and is known of, and who counts together.

use super::{Granted, Origin};
use crate::{
    engine::{Outcome, shares},
    money::Money,
    plan::{Aid, AidId, Basis, OrganisationId, Plan},
    year::Year,
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// The rows that tell on which basis awards rest, by organisation.
type Bases<'a> = BTreeMap<OrganisationId, Vec<(AidId, &'a Aid)>>;

/// Who counts together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Undertaking {
    /// All with the same name.
    Named(String),
    /// One organisation.
    Alone(OrganisationId),
}

/// Everything that was granted and is known of, each once.
pub fn granted(plan: &Plan, outcome: &Outcome) -> Vec<Granted> {
    let mut of_assignment: BTreeMap<_, (Year, Money)> = BTreeMap::new();
    for ((year, who), amount) in shares(outcome) {
        let place = of_assignment.entry((who, plan.award_day(year)));
        let (_, sum) = place.or_insert((year, Money::ZERO));
        *sum = *sum + amount;
    }
    let recorded = bases(plan);
    let granted = |organisation, day, amount, origin| Granted {
        organisation,
        day,
        basis: basis_on(&recorded, organisation, day),
        amount,
        origin,
    };
    let of_assignment = of_assignment.into_iter();
    let of_assignment = of_assignment
        .map(|((who, day), (year, amount))| granted(who, day, amount, Origin::Assignment(year)));
    let term: BTreeSet<Year> = plan.years().into_iter().collect();
    let awards = plan.awards.iter().filter_map(|(id, award)| {
        // What belongs to lines in a year of the term is the money of the plan itself.
        let is_planned = term.contains(&award.year) && !award.lines.is_empty();
        let (who, amount) = award
            .organisation
            .zip(award.granted)
            .filter(|_| !is_planned)?;
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
fn bases(plan: &Plan) -> Bases<'_> {
    let mut bases: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (id, aid) in plan.aid.iter().filter(|(_, aid)| aid.amount.is_none()) {
        bases.entry(aid.organisation).or_default().push((id, aid));
    }
    bases
}

/// The basis of somebody on a day: the one that began last.
fn basis_on(bases: &Bases<'_>, who: OrganisationId, day: Date) -> Option<Basis> {
    let own = bases.get(&who)?.iter();
    let holding = own.filter(|(_, aid)| aid.is_basis_on(day));
    let last = holding.max_by_key(|(id, aid)| (aid.valid_from, *id));
    last.map(|(_, aid)| aid.basis)
}

/// Which undertaking each organisation is a part of, as far as one is named.
pub(super) fn undertakings(plan: &Plan) -> BTreeMap<OrganisationId, Undertaking> {
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
