//! The money of a year.

use super::{Answer, Met, prices::factor};
use crate::support::exact::rounded;
use ontschot::{
    money::Money,
    plan::{Arrangement, BudgetPart, Plan, Reserve},
    year::Year,
};

/// What comes in, before lines take any.
pub(super) struct Funds {
    committed: Money,
    expected: Money,
    counted: Money,
    reserve: Money,
    pub(super) available: Money,
}

/// What comes in, what of it counts, and what is set aside of that.
pub(super) fn funds(plan: &Plan, year: Year) -> Funds {
    let arrangement = &plan.arrangement;
    let sources = || plan.sources.iter().map(|(_, source)| source);
    let committed: Money = sources()
        .filter_map(|source| source.committed.get(&year))
        .copied()
        .sum();
    let expected: Money = sources()
        .filter_map(|source| source.expected.get(&year))
        .copied()
        .sum();
    let counted = if arrangement.count_expected.contains(&year) {
        committed + expected
    } else {
        committed
    };
    let reserve = match arrangement.reserve {
        Reserve::None => Money::ZERO,
        Reserve::Amount(amount) => amount,
        Reserve::Share(share) => {
            rounded(&(counted.to_ratio() * share.to_ratio()), arrangement.unit)
        }
    };
    Funds {
        committed,
        expected,
        counted,
        reserve,
        available: counted - reserve,
    }
}

impl Answer {
    /// The budget of a year whose lines are all divided, and the totals that they add to.
    pub(super) fn close(
        &mut self,
        year: Year,
        funds: &Funds,
        computed: i64,
        arrangement: &Arrangement,
    ) {
        let blocks = self.blocks.iter().filter(|((at, _), _)| *at == year);
        let cells = blocks.flat_map(|(_, block)| &block.cells);
        let (mut allocated, mut not_yet_assigned) = (Money::ZERO, Money::ZERO);
        for ((who, _), amount) in cells {
            match who {
                Some(_) => allocated = allocated + *amount,
                None => not_yet_assigned = not_yet_assigned + *amount,
            }
        }
        let unallocated = funds.available - allocated - not_yet_assigned;
        if !unallocated.is_zero() && unallocated.abs().cents() < arrangement.unit.cents() * computed
        {
            self.met.insert(Met::RoundingDifference);
        }
        let first = Year::of(arrangement.term.first());
        let prices = factor(arrangement, None, (first, year), &mut self.met);
        let real = rounded(&(allocated.to_ratio() / prices), Money::CENT);
        let budget = [
            (BudgetPart::Committed, funds.committed),
            (BudgetPart::Expected, funds.expected),
            (BudgetPart::Counted, funds.counted),
            (BudgetPart::Reserve, funds.reserve),
            (BudgetPart::Available, funds.available),
            (BudgetPart::Allocated, allocated),
            (BudgetPart::NotYetAssigned, not_yet_assigned),
            (BudgetPart::Unallocated, unallocated),
            (BudgetPart::AllocatedReal, real),
        ];
        let budget = budget.map(|(part, amount)| ((year, part), amount));
        self.budgets.extend(budget);
    }
}
