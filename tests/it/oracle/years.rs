//! Parts of years, counted day by day.

use super::whole;
use jiff::civil::{Date, date};
use num_traits::{One as _, Zero as _};
use ontschot::{
    plan::{Membership, MembershipStatus, OrganisationId, Plan},
    share::Ratio,
    year::{PartRule, Year},
};
use std::collections::BTreeMap;

/// A calendar year of the term.
#[derive(Clone, Debug)]
pub(super) struct PlanYear {
    pub(super) year: Year,
    /// Which part of it the term covers.
    pub(super) part: Ratio,
    /// Which part of it each organisation takes part in, where it does.
    pub(super) own: BTreeMap<OrganisationId, Ratio>,
}

/// The calendar years that the term touches.
pub(super) fn of(plan: &Plan) -> Vec<PlanYear> {
    let (first, last) = (plan.term().first(), plan.term().last());
    let years = Year::of(first).through(Year::of(last));
    let in_term = |day: Date| first <= day && day <= last;
    let rule = plan.arrangement.year_part;
    years
        .map(|year| {
            let own = |organisation| {
                let stays: Vec<_> = plan.memberships.iter().map(|(_, stay)| stay).collect();
                part(year, rule, |day| {
                    let mut stays = stays.iter();
                    in_term(day) && stays.any(|stay| holds(stay, organisation, day))
                })
            };
            let everyone = plan.organisations.ids().map(|id| (id, own(id)));
            PlanYear {
                year,
                part: part(year, rule, in_term),
                own: everyone.filter(|(_, own)| !own.is_zero()).collect(),
            }
        })
        .collect()
}

fn holds(stay: &Membership, organisation: OrganisationId, day: Date) -> bool {
    let is_awaited = [MembershipStatus::Invited, MembershipStatus::Hesitates];
    stay.organisation == organisation
        && !is_awaited.contains(&stay.status)
        && stay.from.is_none_or(|from| from <= day)
        && stay.to.is_none_or(|to| day <= to)
}

/// Which part of a calendar year some days are: the days of each month over the days of that month,
/// a twelfth each; or the days over the days of the year.
pub(super) fn part(year: Year, rule: PartRule, is_counted: impl Fn(Date) -> bool) -> Ratio {
    let months = (1..=12).map(|month| date(year.number(), month, 1));
    months
        .map(|first| {
            let days =
                (1..=first.days_in_month()).map(|day| date(year.number(), first.month(), day));
            let counted = whole(days.filter(|day| is_counted(*day)).count());
            match rule {
                PartRule::Months => counted / whole(first.days_in_month()) / whole(12),
                PartRule::Days => counted / whole(first.days_in_year()),
            }
        })
        .sum()
}

impl PlanYear {
    /// For which part of the term's part of the year an organisation takes part; at most the whole.
    pub(super) fn relative(&self, organisation: OrganisationId) -> Ratio {
        let own = self.own.get(&organisation).cloned();
        let relative = own.unwrap_or_else(Ratio::zero) / &self.part;
        relative.min(Ratio::one())
    }
}
