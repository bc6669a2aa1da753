//! Who bears it when a line costs more than it has.
//!
//! In this order: what others have left on the
//! line; what is left on other lines; the reserve of the year; and what remains is shared between
//! the authority and who spent too much. Under separate awards an organisation covers with its own
//! lines only, because its award is for nobody else.
//!
//! This says how a loss would be borne. It raises no award: that takes a decision.

use super::{
    moved::{carried, is_one_award},
    parts::divided,
};
use crate::{
    engine::Outcome,
    money::{
        Money,
        split::{Weights, split},
    },
    plan::{BudgetPart, LineId, OrganisationId, OverspendPart, Plan},
    share::{Ratio, Share},
    year::Year,
};
use num_traits::One as _;
use std::collections::{BTreeMap, BTreeSet};

/// What a line cost an organisation, beside what it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overspend {
    /// The line.
    pub line: LineId,
    /// Who.
    pub organisation: OrganisationId,
    /// What it has of the line, with what was carried over.
    pub has: Money,
    /// What it spent on it, less what it received besides.
    pub cost: Money,
    /// What others have left on the line.
    pub on_line: Money,
    /// What is left on other lines.
    pub other_lines: Money,
    /// What the reserve covers.
    pub reserve: Money,
    /// What the authority bears.
    pub authority: Money,
    /// What it bears itself.
    pub own: Money,
    /// What it gives of what it has left to others on the line.
    pub given: Money,
}

/// All lines of a year of which it is known what they cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cascade {
    /// The year.
    pub year: Year,
    /// By line and organisation.
    pub rows: Vec<Overspend>,
    /// The reserve of the year.
    pub reserve: Money,
    /// Whether all organisations cover for each other.
    pub is_pooled: bool,
}

impl Overspend {
    /// What it spent too much.
    pub fn over(&self) -> Money {
        (self.cost - self.has).max(Money::ZERO)
    }

    /// What it has left.
    pub fn left(&self) -> Money {
        (self.has - self.cost).max(Money::ZERO)
    }

    /// What nobody on the line covers.
    pub fn after_line(&self) -> Money {
        self.over() - self.on_line
    }

    /// What no line covers.
    pub fn after_lines(&self) -> Money {
        self.after_line() - self.other_lines
    }

    /// What is to be shared.
    pub fn to_share(&self) -> Money {
        self.after_lines() - self.reserve
    }

    /// What it has left for other lines.
    pub fn left_for_lines(&self) -> Money {
        self.left() - self.given
    }

    /// A number by its address.
    pub fn part(&self, part: OverspendPart) -> Money {
        match part {
            OverspendPart::Has => self.has,
            OverspendPart::Cost => self.cost,
            OverspendPart::Over => self.over(),
            OverspendPart::OnLine => self.on_line,
            OverspendPart::OtherLines => self.other_lines,
            OverspendPart::Reserve => self.reserve,
            OverspendPart::Authority => self.authority,
            OverspendPart::Own => self.own,
        }
    }
}

impl Cascade {
    /// A line of an organisation.
    pub fn get(&self, line: LineId, who: OrganisationId) -> Option<&Overspend> {
        let mut rows = self.rows.iter();
        rows.find(|row| row.line == line && row.organisation == who)
    }

    /// Those that cover for an organisation, itself among them.
    pub fn group(&self, who: OrganisationId) -> impl Iterator<Item = &Overspend> {
        let rows = self.rows.iter();
        rows.filter(move |row| self.is_pooled || row.organisation == who)
    }

    /// Their places, by whom they cover for.
    fn groups(&self) -> Vec<Vec<usize>> {
        let mut groups: BTreeMap<Option<OrganisationId>, Vec<usize>> = BTreeMap::new();
        for (at, row) in self.rows.iter().enumerate() {
            let group = (!self.is_pooled).then_some(row.organisation);
            groups.entry(group).or_default().push(at);
        }
        groups.into_values().collect()
    }

    /// The places of some, by line.
    fn by_line(&self, places: &[usize]) -> Vec<Vec<usize>> {
        let mut lines: BTreeMap<LineId, Vec<usize>> = BTreeMap::new();
        for at in places {
            if let Some(row) = self.rows.get(*at) {
                lines.entry(row.line).or_default().push(*at);
            }
        }
        lines.into_values().collect()
    }

    fn amounts(&self, places: &[usize], of: fn(&Overspend) -> Money) -> Vec<Money> {
        let rows = places.iter().filter_map(|at| self.rows.get(*at));
        rows.map(of).collect()
    }

    /// Divides an amount over some by one of their numbers, and gives each its part.
    fn give(
        &mut self,
        (places, amount): (&[usize], Money),
        by: fn(&Overspend) -> Money,
        take: fn(&mut Overspend, Money),
    ) {
        let parts = divided(amount, &self.amounts(places, by)).unwrap_or_default();
        for (at, part) in places.iter().zip(parts) {
            if let Some(row) = self.rows.get_mut(*at) {
                take(row, part);
            }
        }
    }

    fn cover(&mut self) {
        let all: Vec<usize> = (0..self.rows.len()).collect();
        for group in self.groups() {
            for line in self.by_line(&group) {
                let left = sum(&self.amounts(&line, Overspend::left));
                let covered = left.min(sum(&self.amounts(&line, Overspend::over)));
                self.give((&line, covered), Overspend::over, |row, part| {
                    row.on_line = part;
                });
                self.give((&line, covered), Overspend::left, |row, part| {
                    row.given = part;
                });
            }
            let left = sum(&self.amounts(&group, Overspend::left_for_lines));
            let covered = left.min(sum(&self.amounts(&group, Overspend::after_line)));
            self.give((&group, covered), Overspend::after_line, |row, part| {
                row.other_lines = part;
            });
        }
        let over = sum(&self.amounts(&all, Overspend::after_lines));
        let covered = over.min(self.reserve.max(Money::ZERO));
        self.give((&all, covered), Overspend::after_lines, |row, part| {
            row.reserve = part;
        });
    }

    /// Shares what nothing covers, line by line.
    fn share(&mut self, plan: &Plan) {
        let all: Vec<usize> = (0..self.rows.len()).collect();
        for line in self.by_line(&all) {
            let first = line.first().and_then(|at| self.rows.get(*at));
            let share = first.and_then(|row| plan.lines.get(row.line)?.risk_share);
            let to_share = sum(&self.amounts(&line, Overspend::to_share));
            let own = to_share - borne_by_authority(to_share, share);
            self.give((&line, own), Overspend::to_share, |row, part| {
                row.own = part;
                row.authority = row.to_share() - part;
            });
        }
    }
}

fn sum(amounts: &[Money]) -> Money {
    amounts.iter().copied().sum()
}

/// What the authority bears of an amount.
fn borne_by_authority(amount: Money, share: Option<Share>) -> Money {
    let share = share.unwrap_or(Share::ZERO).to_ratio();
    let rest = Ratio::one() - &share;
    let parts = split(amount, Money::CENT, &Weights::from_ratios(&[share, rest]));
    let first = parts.and_then(|parts| parts.first().copied());
    first.unwrap_or_default()
}

/// What the lines of a year cost their organisations, beside what they have.
pub fn cascade(plan: &Plan, outcome: &Outcome, year: Year) -> Cascade {
    let mut moved: BTreeMap<(LineId, OrganisationId), Money> = BTreeMap::new();
    for (_, row) in carried(plan) {
        let Some(of) = row.line.zip(row.organisation) else {
            continue;
        };
        let sum = moved.entry(of).or_default();
        if row.to == year {
            *sum = *sum + row.amount;
        }
        if row.from == year {
            *sum = *sum - row.amount;
        }
    }
    let rows = costs_of_lines(plan, year).into_iter();
    let rows = rows.filter_map(|((line, who), cost)| {
        let has = outcome.organisation_amount(year, line, Some(who));
        let carried = moved.get(&(line, who)).copied();
        Some(Overspend {
            line,
            organisation: who,
            has: has.unwrap_or_default() + carried.unwrap_or_default(),
            cost: cost?,
            on_line: Money::ZERO,
            other_lines: Money::ZERO,
            reserve: Money::ZERO,
            authority: Money::ZERO,
            own: Money::ZERO,
            given: Money::ZERO,
        })
    });
    let reserve = outcome.budget(year);
    let mut cascade = Cascade {
        year,
        rows: rows.collect(),
        reserve: reserve.map_or(Money::ZERO, |budget| budget.part(BudgetPart::Reserve)),
        is_pooled: is_one_award(plan, year),
    };
    cascade.cover();
    cascade.share(plan);
    cascade
}

/// What each spent on each line; `None` where some of it is not known yet.
fn costs_of_lines(plan: &Plan, year: Year) -> BTreeMap<(LineId, OrganisationId), Option<Money>> {
    let mut costs: BTreeMap<(LineId, OrganisationId), Option<Money>> = BTreeMap::new();
    for (_, row) in plan.results.iter().filter(|(_, row)| row.year == year) {
        let Some(line) = row.line else { continue };
        let sum = costs.entry((line, row.organisation));
        let sum = sum.or_insert(Some(Money::ZERO));
        let income = row.income.unwrap_or_default();
        *sum = sum.zip(row.costs).map(|(sum, costs)| sum + costs - income);
    }
    costs
}

/// Every year of the term of which it is known what lines cost.
pub fn cascades(plan: &Plan, outcome: &Outcome) -> Vec<Cascade> {
    let results = plan.results.iter();
    let years = results.filter(|(_, row)| row.line.is_some());
    let years: BTreeSet<Year> = years.map(|(_, row)| row.year).collect();
    let planned = years
        .into_iter()
        .filter(|year| outcome.budget(*year).is_some());
    planned.map(|year| cascade(plan, outcome, year)).collect()
}
