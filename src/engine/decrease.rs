//! Decreases: who gets less in a year than in the year before, and whether refusing that takes a
//! reasonable term (Awb 4:51).

use super::{
    Outcome,
    context::PlanYear,
    notice::{Row, Years, last_seen, planned_amount, row, subsidised},
    totals,
};
use crate::{
    money::Money,
    plan::{Award, AwardFor, OrganisationId, Plan, Topic},
    share::Ratio,
    year::Year,
};
use jiff::civil::Date;
use num_traits::{One as _, Zero as _};
use std::collections::BTreeMap;

/// An organisation that gets less in a year than in the year before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decrease {
    /// Who.
    pub organisation: OrganisationId,
    /// The year in which it gets less.
    pub year: Year,
    /// What it had the year before, as a whole year; in whole cents.
    pub had: Money,
    /// What it gets, as a whole year; in whole cents.
    pub gets: Money,
    /// For how many years in a row it has subsidy by then, if the plan is awarded until that year.
    pub years: Row,
    /// Whether a new award begins with that year, so that getting less is refusing a part of it.
    /// Within one award for the whole term the decrease was awarded itself.
    pub is_refusal: bool,
}

impl Decrease {
    /// How much less, as whole years; above zero.
    pub fn less(&self) -> Money {
        self.had - self.gets
    }

    /// Whether the law asks for a reasonable term.
    pub fn takes_notice(&self) -> bool {
        self.is_refusal && self.years.takes_a_term()
    }
}

/// Who gets less, at the start and then year by year. A later year that is awarded was decided.
pub fn decreases(plan: &Plan, outcome: &Outcome) -> Vec<Decrease> {
    let past = Past::new(plan, outcome);
    let mut found = past.at_the_start();
    let years = outcome.years.iter();
    for (last, next) in years.clone().zip(years.skip(1)) {
        if !plan.arrangement.is_awarded(next.year) {
            found.extend(past.between(last, next));
        }
    }
    found
}

/// What everybody had, found once for all.
struct Past<'a> {
    plan: &'a Plan,
    outcome: &'a Outcome,
    subsidised: BTreeMap<OrganisationId, Years>,
    seen: Option<Date>,
}

impl<'a> Past<'a> {
    fn new(plan: &'a Plan, outcome: &'a Outcome) -> Self {
        let mut awards: BTreeMap<OrganisationId, Vec<&Award>> = BTreeMap::new();
        for (_, award) in plan.awards.iter() {
            if let Some(who) = award.organisation {
                awards.entry(who).or_default().push(award);
            }
        }
        let subsidised = plan.organisations.ids().map(|who| {
            let own = awards.remove(&who).unwrap_or_default();
            let years = subsidised(plan, outcome, (who, None), &own);
            (who, years)
        });
        Self {
            plan,
            outcome,
            subsidised: subsidised.collect(),
            seen: last_seen(plan),
        }
    }

    /// Who gets less when it enters the pool than it had before: the moment at which notice matters,
    /// because under a joint award its recipient is the addressee from then on.
    fn at_the_start(&self) -> Vec<Decrease> {
        let Some(first) = self.outcome.years.first() else {
            return Vec::new();
        };
        let (year, before) = (first.year, self.plan.arrangement.compared_year());
        if before >= year || !first.part.is_one() {
            return Vec::new();
        }
        let had = totals::earlier(self.plan, before).into_iter();
        let less = had.filter_map(|(organisation, had)| {
            let gets = planned_amount(self.outcome, (organisation, None), year);
            let years = || self.years_before(organisation, year);
            decrease((organisation, year), (had, gets.to_ratio()), years, true)
        });
        less.collect()
    }

    fn between(&self, last: &PlanYear, next: &PlanYear) -> Vec<Decrease> {
        if last.part.is_zero() || next.part.is_zero() {
            return Vec::new();
        }
        let yearly = |organisation, of: &PlanYear| -> Ratio {
            let amount = planned_amount(self.outcome, (organisation, None), of.year);
            amount.to_ratio() / of.part.clone()
        };
        let is_refusal = self.plan.arrangement.award_for == AwardFor::Year;
        let rounding = by_rounding(self.plan);
        let less = self.plan.organisations.ids().filter_map(|organisation| {
            let (had, gets) = (yearly(organisation, last), yearly(organisation, next));
            let years = || self.if_awarded(organisation, next.year);
            decrease((organisation, next.year), (had, gets), years, is_refusal)
        });
        less.filter(|less| less.less() > rounding).collect()
    }

    fn years_before(&self, organisation: OrganisationId, refused: Year) -> Row {
        let nothing = Years::new();
        let years = self.subsidised.get(&organisation).unwrap_or(&nothing);
        row(self.plan, years, self.seen, refused)
    }

    /// The years in a row before a year of the plan, if all of the plan until then is awarded.
    fn if_awarded(&self, organisation: OrganisationId, refused: Year) -> Row {
        let is_planned = |year: Year| {
            self.outcome
                .years
                .iter()
                .any(|planned| planned.year == year)
        };
        let first = refused.whole().first();
        let asked = self.plan.rule_number(Topic::NoticeYears, first);
        let (mut count, mut year) = (0_usize, refused.previous());
        while is_planned(year) {
            if planned_amount(self.outcome, (organisation, None), year) <= Money::ZERO {
                let is_open = false;
                return Row {
                    count,
                    is_open,
                    asked,
                };
            }
            count = count.saturating_add(1);
            year = year.previous();
        }
        let before = self.years_before(organisation, year.next());
        Row {
            count: count.saturating_add(before.count),
            is_open: before.is_open,
            asked,
        }
    }
}

/// How much less somebody can get by rounding alone: a unit of each line.
fn by_rounding(plan: &Plan) -> Money {
    plan.lines.ids().map(|_| plan.arrangement.unit).sum()
}

fn decrease(
    (organisation, year): (OrganisationId, Year),
    (had, gets): (Ratio, Ratio),
    years: impl FnOnce() -> Row,
    is_refusal: bool,
) -> Option<Decrease> {
    let [had, gets] = [had, gets].map(|exact| Money::rounded(&exact, Money::CENT));
    (had > gets).then(|| Decrease {
        organisation,
        year,
        had,
        gets,
        years: years(),
        is_refusal,
    })
}
