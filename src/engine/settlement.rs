//! The settlement of a year: what its award is determined at, what that leaves to recover or to pay,
//! and what each organisation keeps of it or bears itself (Awb 4:42 to 4:57, 4:72).
//!
//! Always `paid + set off before + carried in − carried out − determined = recovered + set off + still
//! open`, and for each organisation `own part − cost = change of the reserve + kept`. Where nothing was
//! carried over or set off that is what the law says: paid less determined.

pub mod moved;
pub mod overspend;
mod own;
mod parts;

pub use moved::{SetOff, set_offs};
pub use overspend::{Cascade, Overspend, cascade, cascades};
pub use own::{Costs, Own, ReserveOfYear};
pub use parts::{MoreParts, Parting};

use super::{Leg, Moment, Outcome, Shares, payments_of, shares};
use crate::{
    money::Money,
    plan::{Amount, Determination, DeterminationId, OrganisationId, Plan, SettledOn},
    year::Year,
};
use jiff::{ToSpan as _, civil::Date};
use moved::{Movements, determinations, is_one_award};
use own::{Reserves, costs_by_year};
use std::collections::{BTreeMap, BTreeSet};

/// To whom an award of a year is made out: one organisation, or `None` for one award to all of them
/// together or to one for the others.
pub type Party = Option<OrganisationId>;

/// For how many years a sum that was not due can be recovered (Awb 4:57, fourth paragraph).
const RECOVERY_YEARS: i32 = 5;

/// The settlement of one award of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// The year.
    pub year: Year,
    /// To whom the award was made out.
    pub party: Party,
    /// The determination that decides; as long as there is none, what the rule would give.
    pub determination: Option<DeterminationId>,
    /// What the plan allocates.
    pub granted: Money,
    /// What was carried over from earlier years.
    pub carried_in: Money,
    /// What is carried over to later years.
    pub carried_out: Money,
    /// What all who have a part of the award spent on it; `None` where that is not known of everyone.
    pub costs: Option<Costs>,
    /// What the rule gives; `None` where it goes by costs that are not known.
    pub by_rule: Option<Money>,
    /// What the award is determined at.
    pub determined: Option<Money>,
    /// What of an earlier year was set off with this one.
    pub set_off_before: Money,
    /// The advances of the year, before anything was set off with them.
    pub advances: Money,
    /// What the authority paid for the year.
    pub paid: Money,
    /// What came back.
    pub recovered: Money,
    /// What is set off with a later year.
    pub set_off: Money,
    /// The last day on which a sum that was not due can be recovered.
    pub last_day: Option<Date>,
}

/// Every settlement, and what each organisation has of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settlements {
    /// By year and by whom the award was made out to.
    pub awards: BTreeMap<(Year, Party), Settlement>,
    /// By year and organisation.
    pub organisations: BTreeMap<(Year, OrganisationId), Own>,
}

impl Settlement {
    /// What can be determined at most.
    pub fn award(&self) -> Money {
        self.granted + self.carried_in - self.carried_out
    }

    /// What there was for the year: paid, set off with it, and carried over.
    pub fn had(&self) -> Money {
        self.paid + self.set_off_before + self.carried_in - self.carried_out
    }

    /// What is still to be recovered; below zero it is still to be paid.
    pub fn open(&self) -> Option<Money> {
        let undue = self.had() - self.determined?;
        Some(undue - self.recovered - self.set_off)
    }
}

/// Settles every year that something of its end is known of: results, a determination, or money that
/// is carried over or set off.
pub fn settlements(plan: &Plan, outcome: &Outcome) -> Settlements {
    let movements = Movements::new(plan);
    let determined = determinations(plan);
    let years = touched(plan, &movements);
    let mut settled = Settlements::default();
    if years.is_empty() {
        return settled;
    }
    let mut shares = shares(outcome);
    shares.retain(|(year, _), amount| years.contains(year) && !amount.is_zero());
    let advances = advances(plan, &shares);
    let costs = costs_by_year(plan);
    let mut reserves = Reserves::new(plan);
    for year in years {
        let mut own = Own::of_year(year, &shares, &costs, &movements);
        let known = determined.range((year, None)..=(year, Some(LAST)));
        let mut parties: BTreeSet<Party> = if is_one_award(plan, year) {
            BTreeSet::from([None])
        } else {
            let parties = own.keys().copied().map(Some);
            parties.chain(known.map(|((_, party), _)| *party)).collect()
        };
        parties.extend(movements.set_off_with(year).map(|(party, _)| party));
        for party in parties {
            let whose = (year, party);
            let settlement = Settlement {
                advances: advances.get(&whose).copied().unwrap_or_default(),
                ..Settlement::new(plan, whose, &own, &movements)
            };
            let settlement = settlement.determine(determined.get(&whose).copied());
            parts::divide(plan, &settlement, &mut own);
            settled.awards.insert(whose, settlement);
        }
        for (who, mut own) in own {
            reserves.settle(plan, &mut own);
            settled.organisations.insert((year, who), own);
        }
    }
    settled
}

/// The highest id that an organisation can have.
const LAST: OrganisationId = OrganisationId::new(u32::MAX);

/// The years of the term of whose end something is known.
fn touched(plan: &Plan, movements: &Movements) -> BTreeSet<Year> {
    let results = plan.results.iter().map(|(_, row)| row.year);
    let determined = determinations(plan).into_keys().map(|(year, _)| year);
    let years = results.chain(determined).chain(movements.years());
    years
        .filter(|year| moved::is_planned(plan, *year))
        .collect()
}

/// What is paid in advance in the years of shares, by whom it is for.
fn advances(plan: &Plan, shares: &Shares) -> BTreeMap<(Year, Party), Money> {
    let mut advances: BTreeMap<(Year, Party), Money> = BTreeMap::new();
    for payment in payments_of(plan, shares) {
        if payment.leg != Leg::Award || payment.moment == Moment::Determination {
            continue;
        }
        let party = payment.recipient;
        let party = party.filter(|_| !is_one_award(plan, payment.year));
        let sum = advances.entry((payment.year, party)).or_default();
        *sum = *sum + payment.amount;
    }
    advances
}

impl Settlement {
    /// What is known of an award before it is determined.
    fn new(
        plan: &Plan,
        (year, party): (Year, Party),
        own: &BTreeMap<OrganisationId, Own>,
        movements: &Movements,
    ) -> Self {
        let of: Vec<&Own> = members(own, party).collect();
        let moved = movements.of_all(year);
        let (more_in, more_out) = if party.is_none() {
            moved
        } else {
            Default::default()
        };
        let mut settlement = Self {
            year,
            party,
            determination: None,
            granted: of.iter().map(|own| own.granted).sum(),
            carried_in: of.iter().map(|own| own.carried_in).sum::<Money>() + more_in,
            carried_out: of.iter().map(|own| own.carried_out).sum::<Money>() + more_out,
            costs: own::together(&of),
            by_rule: None,
            determined: None,
            set_off_before: movements.set_off_to(year, party),
            advances: Money::ZERO,
            paid: Money::ZERO,
            recovered: Money::ZERO,
            set_off: movements.set_off_from(year, party),
            last_day: None,
        };
        settlement.by_rule = settlement.rule(plan.arrangement.settled_on);
        settlement
    }

    /// What an award comes to where nobody says otherwise.
    fn rule(&self, settled_on: SettledOn) -> Option<Money> {
        match settled_on {
            SettledOn::Granted => Some(self.award()),
            SettledOn::ActualCost => {
                let cost = self.costs?.eligible_net();
                Some(self.award().min(cost.max(Money::ZERO)))
            }
        }
    }

    /// The same, as it was determined.
    fn determine(self, determination: Option<(DeterminationId, &Determination)>) -> Self {
        let by_rule = self.by_rule;
        let paid = self.advances - self.set_off_before;
        let Some((id, row)) = determination else {
            return Self {
                determined: by_rule,
                paid,
                ..self
            };
        };
        Self {
            determination: Some(id),
            determined: row.amount.or(by_rule),
            paid: row.paid.unwrap_or(paid),
            recovered: row.recovered.unwrap_or_default(),
            last_day: row.determined_on.and_then(last_day),
            ..self
        }
    }
}

/// Whose parts an award is made of.
fn members(own: &BTreeMap<OrganisationId, Own>, party: Party) -> impl Iterator<Item = &Own> {
    let own = own.iter();
    own.filter(move |(who, _)| party.is_none_or(|party| party == **who))
        .map(|(_, own)| own)
}

/// The last day of the five years that begin after a determination was made known.
pub fn last_day(determined_on: Date) -> Option<Date> {
    determined_on.checked_add(RECOVERY_YEARS.years()).ok()
}

/// A number of the end of a year; `None` where there is none, or it is not known.
pub fn amount(plan: &Plan, outcome: &Outcome, amount: Amount) -> Option<Money> {
    match amount {
        Amount::Settlement(year, who, part) => settlements(plan, outcome).part(year, who, part),
        Amount::Overspend(year, line, who, part) => {
            let cascade = cascade(plan, outcome, year);
            Some(cascade.get(line, who)?.part(part))
        }
        _ => None,
    }
}
