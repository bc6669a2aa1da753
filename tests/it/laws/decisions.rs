//! What holds of every decision calendar: nothing comes after what needs it, and it does not matter
//! in which order the rows are.

use super::always;
use crate::support::plans::plans;
use ontschot::{
    engine::decisions::{Calendar, Planned, calendar},
    plan::{Decision, DecisionId, Plan},
};
use proptest::prelude::*;
use std::{cell::Cell, collections::BTreeMap};

fn of(calendar: &Calendar, id: DecisionId) -> Planned {
    calendar.decisions[&id]
}

#[test]
fn a_decision_is_never_due_after_one_that_needs_it_nor_expected_before_what_it_needs() {
    let (circles, chains) = (Cell::new(0), Cell::new(0));
    always(&plans(), |plan| {
        let made = calendar(&plan);
        prop_assert_eq!(made.decisions.len(), plan.decisions.len());
        for (id, decision) in plan.decisions.iter() {
            let own = of(&made, id);
            circles.set(circles.get() + u32::from(own.is_in_circle));
            prop_assert_eq!(own.is_in_circle, own.latest.is_none());
            let last = decision.deadline.unwrap_or(made.before_start);
            prop_assert!(own.latest.is_none_or(|latest| latest <= last));
            for need in &decision.needs {
                let need = of(&made, *need);
                if let Some((latest, needed)) = own.latest.zip(need.latest) {
                    chains.set(chains.get() + 1);
                    prop_assert!(needed <= latest);
                }
                if let Some((depth, deep)) = own.depth.zip(need.depth) {
                    prop_assert!(deep < depth);
                }
                let open = own.expected.filter(|_| decision.taken.is_none());
                if let Some((day, needed)) = open.zip(need.expected.filter(|_| !own.is_in_circle)) {
                    prop_assert!(needed <= day);
                }
            }
        }
        Ok(())
    });
    assert!(
        circles.get() > 20 && chains.get() > 100,
        "{circles:?} {chains:?}"
    );
}

/// The same decisions with their numbers the other way round.
fn turned(plan: &Plan) -> (Plan, BTreeMap<DecisionId, DecisionId>) {
    let ids: Vec<DecisionId> = plan.decisions.ids().collect();
    let turned: BTreeMap<_, _> = ids.iter().copied().zip(ids.iter().rev().copied()).collect();
    let rows = plan.decisions.iter().map(|(id, decision)| {
        let needs = decision.needs.iter().map(|need| turned[need]).collect();
        (
            turned[&id],
            Decision {
                needs,
                ..decision.clone()
            },
        )
    });
    let decisions = rows.collect();
    (
        Plan {
            decisions,
            ..plan.clone()
        },
        turned,
    )
}

#[test]
fn the_order_of_rows_never_matters() {
    always(&plans(), |plan| {
        let (other, ids) = turned(&plan);
        let (one, two) = (calendar(&plan), calendar(&other));
        prop_assert_eq!(one.longest, two.longest);
        for (id, planned) in &one.decisions {
            let there = of(&two, ids[id]);
            let plain = |planned: &Planned| Planned {
                // Which of several binds is told by its number.
                latest_for: None,
                ..*planned
            };
            prop_assert_eq!(plain(planned), plain(&there));
        }
        Ok(())
    });
}

#[test]
fn the_longest_chain_is_made_of_open_decisions_whose_weeks_it_is() {
    let found = Cell::new(0);
    always(&plans(), |plan| {
        let made = calendar(&plan);
        let critical = made
            .decisions
            .iter()
            .filter(|(_, planned)| planned.is_critical);
        let critical: Vec<DecisionId> = critical.map(|(id, _)| *id).collect();
        prop_assert_eq!(critical.is_empty(), made.longest.is_none());
        let weeks = critical.iter().map(|id| {
            let decision = plan.decisions.get(*id).expect("a decision");
            assert!(decision.taken.is_none(), "what was taken takes no time");
            decision.weeks.map_or(0, |weeks| u32::from(weeks.number()))
        });
        let sum: u32 = weeks.sum();
        if let Some(longest) = made.longest {
            found.set(found.get() + 1);
            prop_assert!(0 < longest.weeks && longest.weeks <= sum);
            prop_assert!(longest.begins < made.before_start);
        }
        Ok(())
    });
    assert!(found.get() > 20, "{found:?}");
}
