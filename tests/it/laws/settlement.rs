//! What the end of a year comes to: nothing is lost, nothing counts twice, and every number can be
//! told how it came about.

mod ten_years;

use super::always;
use crate::{exchange::drawn, explanations::explained};
use ontschot::{
    engine::{
        evaluate,
        settlement::{self, cascades, moved, settlements},
    },
    money::Money,
    plan::{
        Amount, BudgetPart, CarryOver, CarryOverId, OverspendPart, Place, ResultsId, SettlementPart,
    },
    year::Year,
};
use proptest::prelude::*;

/// How many numbers of each plan are explained.
const EXPLAINED: usize = 12;

fn sum(amounts: impl Iterator<Item = Money>) -> Money {
    amounts.sum()
}

#[test]
fn paid_less_determined_is_what_came_back_is_set_off_or_is_still_open() {
    always(&any::<u64>(), |seed| {
        let plan = drawn(seed);
        let outcome = evaluate(&plan);
        for ((year, party), award) in &settlements(&plan, &outcome).awards {
            let carried = |of: fn(&CarryOver) -> Year| {
                let rows = moved::carried(&plan);
                sum(rows
                    .filter(|(_, row)| of(row) == *year)
                    .filter(|(_, row)| party.is_none() || row.organisation == *party)
                    .map(|(_, row)| row.amount))
            };
            let Some(open) = award.open() else { continue };
            let undue = award.paid + award.set_off_before + carried(|row| row.to)
                - carried(|row| row.from)
                - award.determined.unwrap();
            prop_assert_eq!(undue, award.recovered + award.set_off + open);
        }
        Ok(())
    });
}

#[test]
fn what_was_determined_is_everyones_part_and_each_part_is_spent_reserved_or_kept() {
    always(&any::<u64>(), |seed| {
        let plan = drawn(seed);
        let outcome = evaluate(&plan);
        let settled = settlements(&plan, &outcome);
        for ((year, party), award) in &settled.awards {
            let of: Vec<_> = settled.of(*year, *party).collect();
            let parts: Option<Vec<Money>> = of.iter().map(|own| own.determined).collect();
            if let Some(parts) = parts.filter(|parts| !parts.is_empty()) {
                prop_assert_eq!(Some(sum(parts.into_iter())), award.determined);
            }
        }
        for own in settled.organisations.values() {
            let (Some(part), Some(costs)) = (own.determined, own.costs) else {
                continue;
            };
            let change = own.reserve.and_then(|reserve| reserve.change);
            let kept = own.kept().unwrap();
            prop_assert_eq!(part - costs.net(), change.unwrap_or_default() + kept);
            if let Some(reserve) = own.reserve {
                // What goes in or out never takes a reserve past its limits by itself.
                let floor = reserve.before.min(Money::ZERO);
                prop_assert!(reserve.after() >= floor);
                if let Some(cap) = reserve.cap {
                    prop_assert!(reserve.after() <= cap.max(reserve.before));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn an_overspend_is_borne_once_and_only_by_what_there_is() {
    always(&any::<u64>(), |seed| {
        let plan = drawn(seed);
        let outcome = evaluate(&plan);
        for cascade in cascades(&plan, &outcome) {
            let rows = &cascade.rows;
            for row in rows {
                let borne = [
                    row.on_line,
                    row.other_lines,
                    row.reserve,
                    row.authority,
                    row.own,
                ];
                prop_assert!(borne.iter().all(|part| *part >= Money::ZERO), "{row:?}");
                prop_assert_eq!(sum(borne.into_iter()), row.over());
                prop_assert_eq!(row.over() - row.left(), row.cost - row.has);
            }
            let covered = |row: &settlement::Overspend| row.on_line + row.other_lines;
            let left = sum(rows.iter().map(settlement::Overspend::left));
            prop_assert!(sum(rows.iter().map(covered)) <= left);
            let budget = outcome.budget(cascade.year).unwrap();
            let reserve = budget.part(BudgetPart::Reserve).max(Money::ZERO);
            prop_assert!(sum(rows.iter().map(|row| row.reserve)) <= reserve);
        }
        Ok(())
    });
}

#[test]
fn the_order_of_results_and_carry_overs_never_matters() {
    always(&any::<u64>(), |seed| {
        let plan = drawn(seed);
        let outcome = evaluate(&plan);
        let mut turned = plan.clone();
        turned.results = (1..)
            .map(ResultsId::new)
            .zip(plan.results.iter().rev().map(|(_, row)| row.clone()))
            .collect();
        turned.carry_overs = (1..)
            .map(CarryOverId::new)
            .zip(plan.carry_overs.iter().rev().map(|(_, row)| row.clone()))
            .collect();
        prop_assert_eq!(settlements(&turned, &outcome), settlements(&plan, &outcome));
        prop_assert_eq!(cascades(&turned, &outcome), cascades(&plan, &outcome));
        Ok(())
    });
}

#[test]
fn every_number_is_explained_by_steps_that_hold_by_themselves() {
    let mut rules = std::cell::RefCell::new(std::collections::BTreeSet::new());
    always(&any::<u64>(), |seed| {
        let plan = drawn(seed);
        let outcome = evaluate(&plan);
        let settled = settlements(&plan, &outcome);
        let awards = settled.awards.keys().copied();
        let organisations = settled.organisations.keys();
        let whose = awards.chain(organisations.map(|(year, who)| (*year, Some(*who))));
        let mut numbers: Vec<Amount> = whose
            .flat_map(|(year, who)| {
                let parts = SettlementPart::ALL.iter();
                parts.map(move |part| (year, who, *part))
            })
            .filter(|(year, who, part)| settled.part(*year, *who, *part).is_some())
            .map(|(year, who, part)| Amount::Settlement(year, who, part))
            .collect();
        for cascade in cascades(&plan, &outcome) {
            for row in &cascade.rows {
                let (line, who) = (row.line, row.organisation);
                let parts = OverspendPart::ALL.iter();
                let parts = parts.map(|part| Amount::Overspend(cascade.year, line, who, *part));
                numbers.extend(parts);
            }
        }
        let step = (numbers.len() / EXPLAINED).max(1);
        let first = usize::try_from(seed % 97).unwrap() % step;
        for number in numbers.into_iter().skip(first).step_by(step) {
            let place = Place::Amount(number);
            prop_assert_eq!(place.to_string().parse::<Place>().unwrap(), place);
            let used = explained(&plan, &outcome, number)?;
            let codes = used.iter().map(ontschot::text::explanation::rule_code);
            rules.borrow_mut().extend(codes);
        }
        Ok(())
    });
    for rule in [
        "at-least",
        "at-most",
        "split",
        "sum",
        "typed",
        "reserve-share",
    ] {
        assert!(rules.get_mut().contains(rule), "{rule} occurred");
    }
}
