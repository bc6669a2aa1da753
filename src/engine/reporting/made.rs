//! Awards as they are made: to whom, with what each has of them in which year.

use crate::{
    engine::Shares,
    money::Money,
    plan::{AwardFor, OrganisationId, Plan, ReportedOn},
    year::Year,
};
use std::collections::BTreeMap;

/// What each has of an award in a year.
type Parts = Vec<(OrganisationId, Money)>;

/// For one year or for all, to whom.
type Key = (Option<Year>, Option<OrganisationId>);

/// An award: to whom, with what each has of it in which year.
pub(super) struct Made {
    pub(super) recipient: Option<OrganisationId>,
    pub(super) years: BTreeMap<Year, Parts>,
}

/// How awards are made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// As the phases and the arrangement say.
    Planned,
    /// To each organisation, every year.
    Separate,
}

impl Made {
    pub(super) fn first(&self) -> Option<Year> {
        self.years.keys().next().copied()
    }

    /// Who reports on some years of it, each with what its rules are chosen by.
    pub(super) fn reporters(
        &self,
        on: ReportedOn,
        years: &[Year],
    ) -> BTreeMap<Option<OrganisationId>, Money> {
        let parts = years
            .iter()
            .filter_map(|year| self.years.get(year))
            .flatten();
        let mut reporters = BTreeMap::new();
        for (who, amount) in parts {
            let reporter = match on {
                ReportedOn::Whole => self.recipient,
                ReportedOn::Partner => Some(*who),
            };
            let sum: &mut Money = reporters.entry(reporter).or_default();
            *sum = *sum + *amount;
        }
        reporters
    }
}

/// Every award. Who has nothing has none.
pub(super) fn made(plan: &Plan, shares: &Shares, how: How) -> Vec<Made> {
    let mut made: BTreeMap<Key, Made> = BTreeMap::new();
    for year in plan.years() {
        let terms = plan.award_terms_of(year);
        let is_yearly = how == How::Separate || plan.arrangement.award_for == AwardFor::Year;
        let of_year =
            shares.range((year, OrganisationId::NONE)..(year.next(), OrganisationId::NONE));
        for ((_, who), amount) in of_year.filter(|(_, amount)| **amount > Money::ZERO) {
            let recipient = match how {
                How::Planned => terms.recipient(*who),
                How::Separate => Some(*who),
            };
            let key = (is_yearly.then_some(year), recipient);
            let award = made.entry(key).or_insert_with(|| Made {
                recipient,
                years: BTreeMap::new(),
            });
            award.years.entry(year).or_default().push((*who, *amount));
        }
    }
    made.into_values().collect()
}
