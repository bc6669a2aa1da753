//! Agreements over the years: when each is due, who answers for it, and whether it is said that it
//! was kept.

use crate::{
    plan::{Agreement, AgreementId, OrganisationId, Plan, Verdict},
    year::Year,
};
use jiff::{ToSpan as _, civil::Date};
use std::collections::{BTreeMap, BTreeSet};

/// The days on which an agreement is due, by the year that the promise is for.
///
/// What is due once is for the year of the term in which that day lies, or the nearest. What is due
/// yearly is so on the same day of every next year: a report on 1 April 2019 for 2018, the first of
/// the term, is due on 1 April 2020 for 2019. A day that was filled in for a year goes before that.
pub fn due_days(plan: &Plan, agreement: &Agreement) -> BTreeMap<Year, Date> {
    let mut days = BTreeMap::new();
    let (first, last) = (Year::of(plan.term().first()), Year::of(plan.term().last()));
    match agreement.due {
        Some(due) if agreement.yearly => {
            let years = (0_i32..).zip(first.through(last));
            let later = |years: i32| due.checked_add(years.years()).ok();
            days.extend(years.filter_map(|(later_by, year)| Some((year, later(later_by)?))));
        }
        Some(due) => {
            days.insert(Year::of(due).clamp(first, last), due);
        }
        None => {}
    }
    days.extend(agreement.due_dates.iter().map(|(year, day)| (*year, *day)));
    days
}

/// The years in which something of an agreement is promised or due.
pub fn years_of(plan: &Plan, agreement: &Agreement) -> BTreeSet<Year> {
    let days = due_days(plan, agreement).into_keys();
    days.chain(agreement.quantities.keys().copied()).collect()
}

/// Who answers for an agreement; `None` is the authority.
pub fn answering(agreement: &Agreement) -> impl Iterator<Item = Option<OrganisationId>> + '_ {
    let authority = agreement.parties.is_empty().then_some(None);
    let parties = agreement.parties.iter().copied().map(Some);
    parties.chain(authority)
}

/// Whether somebody has to do with an agreement: it promises, or it is promised to.
pub fn concerns(agreement: &Agreement, who: OrganisationId) -> bool {
    agreement.parties.contains(&who) || agreement.promised_to.contains(&who)
}

/// Whether somebody takes part in a year, also one outside the term.
pub fn takes_part(plan: &Plan, who: OrganisationId, year: Year) -> bool {
    let within = |from: Option<Date>, to: Option<Date>| {
        let days = year.whole();
        from.is_none_or(|from| from <= days.last()) && to.is_none_or(|to| days.first() <= to)
    };
    let own = plan.memberships.iter().map(|(_, membership)| membership);
    let mut own = own.filter(|membership| membership.organisation == who);
    own.any(|membership| within(membership.from, membership.to))
}

/// What is said of keeping an agreement in a year by one who answers for it: the worst of all that
/// is said, and `None` where nothing is.
pub fn kept(
    plan: &Plan,
    (of, year): (AgreementId, Year),
    who: Option<OrganisationId>,
) -> Option<Verdict> {
    let keepings = plan.keepings.iter().map(|(_, keeping)| keeping);
    let said = keepings.filter(|keeping| {
        let is_of = keeping.organisation.is_none() || keeping.organisation == who;
        keeping.agreement == of && keeping.year.is_none_or(|said| said == year) && is_of
    });
    said.map(|keeping| keeping.verdict).max()
}
