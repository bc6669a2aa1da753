//! Funding: what comes in, what of it counts, and what is set aside.

use crate::{
    money::Money,
    plan::{BudgetPart, Plan, Reserve, Source, source::PerYear},
    year::Year,
};

/// The money of a year before lines take any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Funding {
    /// Decided.
    pub committed: Money,
    /// Expected, not yet decided.
    pub expected: Money,
    /// What of both counts.
    pub counted: Money,
    /// What is set aside.
    pub reserve: Money,
    /// What can be divided.
    pub available: Money,
}

/// The whole budget of a year. Always `counted − reserve − allocated − not_yet_assigned =
/// unallocated`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// What comes in.
    pub funding: Funding,
    /// What organisations have.
    pub allocated: Money,
    /// What lines have and no organisation has.
    pub not_yet_assigned: Money,
    /// What no line has; below zero it is a shortage.
    pub unallocated: Money,
    /// What organisations have, in the prices of the first year of the term; in whole cents.
    pub allocated_real: Money,
    /// How many amounts of lines were computed and so rounded, rather than typed.
    pub lines_computed: u32,
}

/// Adds up the sources of a year and sets the reserve aside.
pub fn funding(plan: &Plan, year: Year) -> Funding {
    let total = |amounts: fn(&Source) -> &PerYear| {
        plan.sources
            .iter()
            .filter_map(|(_, source)| amounts(source).get(&year).copied())
            .sum::<Money>()
    };
    let committed = total(|source| &source.committed);
    let expected = total(|source| &source.expected);
    let counted = if plan.arrangement.count_expected.contains(&year) {
        committed + expected
    } else {
        committed
    };
    let reserve = reserve(plan, counted);
    Funding {
        committed,
        expected,
        counted,
        reserve,
        available: counted - reserve,
    }
}

fn reserve(plan: &Plan, counted: Money) -> Money {
    match plan.arrangement.reserve {
        Reserve::None => Money::ZERO,
        Reserve::Amount(amount) => amount,
        Reserve::Share(share) => Money::rounded(
            &(counted.to_ratio() * share.to_ratio()),
            plan.arrangement.unit,
        ),
    }
}

impl Budget {
    /// One of its numbers.
    pub const fn part(&self, part: BudgetPart) -> Money {
        match part {
            BudgetPart::Committed => self.funding.committed,
            BudgetPart::Expected => self.funding.expected,
            BudgetPart::Counted => self.funding.counted,
            BudgetPart::Reserve => self.funding.reserve,
            BudgetPart::Available => self.funding.available,
            BudgetPart::Allocated => self.allocated,
            BudgetPart::NotYetAssigned => self.not_yet_assigned,
            BudgetPart::Unallocated => self.unallocated,
            BudgetPart::AllocatedReal => self.allocated_real,
        }
    }

    /// Whether what is left over or short is no more than rounding can explain: less than a unit
    /// for every amount that was rounded.
    pub fn is_rounding(&self, unit: Money) -> bool {
        let room = i64::from(self.lines_computed).saturating_mul(unit.cents());
        self.unallocated.abs() < Money::from_cents(room)
    }
}
