//! What holds of every comparison: it adds up like the plans that it compares, and it is the same
//! from either side.

use super::always;
use crate::support::plans::plans;
use num_traits::Zero as _;
use ontschot::{
    change::patch,
    engine::{Compared, Comparison, Direction, Pair, Presence, compare, evaluate},
    money::Money,
    plan::{BudgetPart, Plan, TotalOf},
    session::{Evaluated, Sides},
    share::Ratio,
    year::Year,
};
use proptest::{prelude::*, test_runner::TestCaseResult};
use std::{cell::Cell, sync::Arc};

fn compared(before: &Plan, after: &Plan) -> Comparison {
    let (one, other) = (evaluate(before), evaluate(after));
    compare((before, &one), (after, &other))
}

fn whens(comparison: &Comparison) -> Vec<Option<Year>> {
    let years = comparison.years.iter().copied().map(Some);
    years.chain([None]).collect()
}

#[test]
fn differences_add_up_in_every_direction() {
    let both_ways = Cell::new(0);
    always(&(plans(), plans()), |(before, after)| {
        let comparison = compared(&before, &after);
        let whole = comparison.whole().expect("all lines together");
        for when in whens(&comparison) {
            let difference = |row: &Compared| row.at(when).difference();
            let total = difference(whole);
            let organisations = comparison.organisations().map(|(_, row)| difference(row));
            let lines = comparison.lines().map(|(_, row)| difference(row));
            let areas = comparison.areas().map(|(_, row)| difference(row));
            prop_assert_eq!(organisations.sum::<Money>(), total);
            prop_assert_eq!(lines.sum::<Money>(), total);
            prop_assert_eq!(areas.sum::<Money>(), total);
            let budget = |part| comparison.budget.get(&part).map_or(Money::ZERO, difference);
            let given = budget(BudgetPart::Allocated) + budget(BudgetPart::NotYetAssigned);
            prop_assert_eq!(given, total);
            let left = budget(BudgetPart::Counted) - budget(BudgetPart::Reserve) - given;
            prop_assert_eq!(left, budget(BudgetPart::Unallocated));
        }
        for row in comparison.totals.values().chain(comparison.budget.values()) {
            let years: Money = row.years.values().map(Pair::difference).sum();
            prop_assert_eq!(years, row.all.difference());
        }
        let [gains, loses, _] = Direction::ALL.map(|way| comparison.going(way).len());
        both_ways.set(both_ways.get() + u32::from(gains > 0 && loses > 0));
        Ok(())
    });
    assert!(both_ways.get() > 20, "{} gain and lose", both_ways.get());
}

#[test]
fn a_plan_does_not_differ_from_itself() {
    always(&plans(), |plan| {
        let evaluated = Evaluated::new(Arc::new(plan), jiff::civil::date(2018, 1, 1));
        let sides = Sides::new(evaluated.clone(), evaluated);
        prop_assert!(sides.inputs.is_empty());
        let rows = sides.amounts.totals.values();
        for row in rows.chain(sides.amounts.budget.values()) {
            prop_assert_eq!(row.presence, Presence::Both);
            for pair in row.years.values().chain([&row.all]) {
                prop_assert_eq!(pair.difference(), Money::ZERO);
                prop_assert_eq!(pair.direction(), Direction::Stays);
                prop_assert!(pair.change().is_none_or(|change| change.is_zero()));
                prop_assert_eq!(pair.share_before(), pair.share_after());
            }
        }
        Ok(())
    });
}

#[test]
fn from_the_other_side_every_difference_turns_round() {
    always(&(plans(), plans()), |(one, two)| {
        let (there, back) = (compared(&one, &two), compared(&two, &one));
        prop_assert_eq!(&there.years, &back.years);
        prop_assert!(there.totals.keys().eq(back.totals.keys()));
        let pairs = there.totals.values().zip(back.totals.values());
        let budget = there.budget.values().zip(back.budget.values());
        for (there, back) in pairs.chain(budget) {
            turned(&there.all, &back.all)?;
            for (there, back) in there.years.values().zip(back.years.values()) {
                turned(there, back)?;
            }
            let presence = match there.presence {
                Presence::Both => Presence::Both,
                Presence::OnlyBefore => Presence::OnlyAfter,
                Presence::OnlyAfter => Presence::OnlyBefore,
            };
            prop_assert_eq!(back.presence, presence);
        }
        Ok(())
    });
}

fn turned(there: &Pair, back: &Pair) -> TestCaseResult {
    prop_assert_eq!(there.difference(), -back.difference());
    prop_assert_eq!((there.before, there.after), (back.after, back.before));
    prop_assert_eq!(there.share_before(), back.share_after());
    Ok(())
}

#[test]
fn changes_and_shares_are_exact() {
    always(&(plans(), plans()), |(before, after)| {
        let comparison = compared(&before, &after);
        let whole = comparison.whole().expect("all lines together").all;
        for (_, row) in comparison.lines() {
            let pair = row.all;
            let share = pair.share_after().unwrap_or_else(Ratio::zero);
            if !whole.after.is_zero() {
                prop_assert_eq!(share * whole.after.to_ratio(), pair.after.to_ratio());
            }
            if let Some(change) = pair.change() {
                let after = pair.before.to_ratio() * (change + Ratio::from_integer(1.into()));
                prop_assert_eq!(after, pair.after.to_ratio());
            }
        }
        Ok(())
    });
}

#[test]
fn both_sides_of_a_comparison_are_the_two_plans() {
    always(&(plans(), plans()), |(before, after)| {
        let today = jiff::civil::date(2018, 1, 1);
        let [one, two] = [before, after].map(|plan| Evaluated::new(Arc::new(plan), today));
        let sides = Sides::new(one.clone(), two.clone());
        let patched = patch(&one.plan, &sides.inputs);
        prop_assert_eq!(patched.as_ref(), Ok(&*two.plan));
        for (of, row) in &sides.amounts.totals {
            prop_assert_eq!(row.all.before, one.outcome.total(None, *of));
            prop_assert_eq!(row.all.after, two.outcome.total(None, *of));
        }
        let lines = sides.amounts.lines().count();
        let ids = one.plan.lines.ids().chain(two.plan.lines.ids());
        let ids: std::collections::BTreeSet<_> = ids.collect();
        prop_assert_eq!(lines, ids.len(), "every line of either plan");
        prop_assert!(sides.amounts.totals.contains_key(&TotalOf::Lines));
        Ok(())
    });
}
