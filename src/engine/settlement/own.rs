//! What an organisation has of a year's settlement: its costs, its part, and its equalisation
//! reserve (Awb 4:72).

use super::moved::Movements;
use crate::{
    engine::Shares,
    money::Money,
    plan::{EqualisationReserve, EqualisationReserveId, OrganisationId, Plan},
    year::Year,
};
use std::collections::BTreeMap;

/// What was spent and received.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Costs {
    /// What was spent.
    pub costs: Money,
    /// Which part of that the subsidy is for.
    pub eligible: Money,
    /// What was received besides the subsidy.
    pub income: Money,
}

/// An organisation in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// The year.
    pub year: Year,
    /// Who.
    pub organisation: OrganisationId,
    /// What the plan allocates to it.
    pub granted: Money,
    /// What was carried over to it from earlier years.
    pub carried_in: Money,
    /// What it carries over to later years.
    pub carried_out: Money,
    /// What it spent and received; `None` where that is not known.
    pub costs: Option<Costs>,
    /// Its part of what was determined.
    pub determined: Option<Money>,
    /// Its equalisation reserve, where it has one.
    pub reserve: Option<ReserveOfYear>,
}

/// An equalisation reserve in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReserveOfYear {
    /// The row that says so.
    pub row: EqualisationReserveId,
    /// What is in it when the year begins.
    pub before: Money,
    /// The most that may be in it.
    pub cap: Option<Money>,
    /// What goes in; below zero it comes out. `None` where it is not known what was spent.
    pub change: Option<Money>,
    /// Which part of it is due to the authority, in the last year of the subsidy.
    pub due: Option<Money>,
}

impl Costs {
    /// What was spent, less what was received besides.
    pub fn net(self) -> Money {
        self.costs - self.income
    }

    /// The costs that the subsidy is for, less what was received besides.
    pub fn eligible_net(self) -> Money {
        self.eligible - self.income
    }
}

impl ReserveOfYear {
    /// What is in it when the year is over.
    pub fn after(self) -> Money {
        self.before + self.change.unwrap_or_default()
    }
}

impl Own {
    /// Everyone who has something of a year: by the plan, of earlier years, or costs.
    pub(super) fn of_year(
        year: Year,
        shares: &Shares,
        costs: &CostsByYear,
        movements: &Movements,
    ) -> BTreeMap<OrganisationId, Self> {
        let range = |year| (year, OrganisationId::NONE)..=(year, super::LAST);
        let with_money = shares.range(range(year)).map(|((_, who), _)| *who);
        let with_costs = costs.range(range(year)).map(|((_, who), _)| *who);
        let all = with_money.chain(with_costs).chain(movements.members(year));
        all.map(|who| {
            let (carried_in, carried_out) = movements.of(year, who);
            let own = Self {
                year,
                organisation: who,
                granted: shares.get(&(year, who)).copied().unwrap_or_default(),
                carried_in,
                carried_out,
                costs: costs.get(&(year, who)).copied().flatten(),
                determined: None,
                reserve: None,
            };
            (who, own)
        })
        .collect()
    }

    /// What can be determined at most of it.
    pub fn award(&self) -> Money {
        self.granted + self.carried_in - self.carried_out
    }

    /// What counts of its costs: nothing where it has nothing and none are known.
    pub(super) fn cost_that_counts(&self) -> Option<Money> {
        match self.costs {
            Some(costs) => Some(costs.eligible_net().max(Money::ZERO)),
            None => self.award().is_zero().then_some(Money::ZERO),
        }
    }

    /// Its part less what it really spent.
    pub fn difference(&self) -> Option<Money> {
        Some(self.determined? - self.costs?.net())
    }

    /// What it keeps besides what goes into its reserve; below zero it bears that itself.
    pub fn kept(&self) -> Option<Money> {
        let change = self.reserve.and_then(|reserve| reserve.change);
        Some(self.difference()? - change.unwrap_or_default())
    }
}

/// The costs of some together; `None` where they are not known of somebody who has something.
pub(super) fn together(all: &[&Own]) -> Option<Costs> {
    let is_known = |own: &&Own| own.costs.is_some() || own.award().is_zero();
    let some = all.iter().any(|own| own.costs.is_some());
    (some && all.iter().all(is_known)).then(|| {
        let costs = all.iter().filter_map(|own| own.costs);
        costs.fold(Costs::default(), Costs::with)
    })
}

impl Costs {
    fn with(self, other: Self) -> Self {
        Self {
            costs: self.costs + other.costs,
            eligible: self.eligible + other.eligible,
            income: self.income + other.income,
        }
    }
}

/// By year and organisation: what was spent, or `None` where some of it is not known yet.
pub(super) type CostsByYear = BTreeMap<(Year, OrganisationId), Option<Costs>>;

/// Adds up results, whatever line they are of.
pub(super) fn costs_by_year(plan: &Plan) -> CostsByYear {
    let mut by_year = CostsByYear::new();
    for (_, row) in plan.results.iter() {
        let key = (row.year, row.organisation);
        let sum = by_year.entry(key).or_insert_with(|| Some(Costs::default()));
        let own = row.costs.zip(row.eligible_costs());
        *sum = sum.zip(own).map(|(sum, (costs, eligible))| {
            sum.with(Costs {
                costs,
                eligible,
                income: row.income.unwrap_or_default(),
            })
        });
    }
    by_year
}

/// The reserves as they stand after the years that were settled. Of two of one organisation the
/// first counts.
pub(super) struct Reserves<'a> {
    rows: BTreeMap<OrganisationId, (EqualisationReserveId, &'a EqualisationReserve)>,
    balances: BTreeMap<OrganisationId, Money>,
}

impl<'a> Reserves<'a> {
    pub(super) fn new(plan: &'a Plan) -> Self {
        let rows = plan.equalisation_reserves.iter().rev();
        Self {
            rows: rows
                .map(|(id, row)| (row.organisation, (id, row)))
                .collect(),
            balances: BTreeMap::new(),
        }
    }

    /// Takes the difference of a year into the reserve, or out of it.
    pub(super) fn settle(&mut self, plan: &Plan, own: &mut Own) {
        let found = self.rows.get(&own.organisation).copied();
        let begun = found.filter(|(_, row)| row.from.is_none_or(|from| from <= own.year));
        let Some((id, row)) = begun else {
            return;
        };
        let balance = self.balances.entry(own.organisation);
        let balance = balance.or_insert(row.opening);
        let cap = cap(row, own.granted);
        let change = own.difference().map(|difference| {
            let room = cap.map_or(difference, |cap| cap - *balance);
            let most = difference.min(room.max(Money::ZERO));
            if difference < Money::ZERO {
                difference.max(-(*balance).max(Money::ZERO))
            } else {
                most
            }
        });
        let mut reserve = ReserveOfYear {
            row: id,
            before: *balance,
            cap,
            change,
            due: None,
        };
        *balance = reserve.after();
        let is_last = Year::of(plan.term().last()) == own.year;
        reserve.due = is_last.then(|| part_due(row, *balance));
        own.reserve = Some(reserve);
    }
}

/// The most that may be in a reserve in a year.
fn cap(row: &EqualisationReserve, granted: Money) -> Option<Money> {
    let share = row.cap_share.map(|share| {
        let exact = granted.to_ratio() * share.to_ratio();
        Money::rounded(&exact, Money::CENT)
    });
    match (row.cap, share) {
        (Some(amount), Some(share)) => Some(amount.min(share)),
        (amount, share) => amount.or(share),
    }
}

/// What of a reserve is due to the authority when the subsidy ends (Awb 4:72, fifth paragraph).
fn part_due(row: &EqualisationReserve, balance: Money) -> Money {
    let exact = balance.to_ratio() * row.subsidised.to_ratio();
    Money::rounded(&exact, Money::CENT)
}
