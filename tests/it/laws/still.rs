//! What changes nothing: threads, a request, a path at its end, a corridor without bounds, and
//! anything at all in a year that was awarded or for an amount that was pinned.

use super::always;
use crate::support::{plans::plans, values};
use ontschot::{
    engine::{Cell, Evaluation, evaluate},
    money::Money,
    plan::{AreaId, Arrangement, Fact, Line, LineId, OrganisationId, Plan, table::Single},
    session::threads::on_threads,
    share::Share,
    year::Year,
};
use proptest::{prelude::*, sample::Index, test_runner::TestCaseResult};
use std::collections::BTreeMap;

fn with_lines(plan: &Plan, change: impl Fn(&mut Line)) -> Plan {
    let changed = plan.lines.iter().map(|(id, line)| {
        let mut line = line.clone();
        change(&mut line);
        (id, line)
    });
    Plan {
        lines: changed.collect(),
        ..plan.clone()
    }
}

fn with_rules(plan: &Plan, change: impl FnOnce(&mut Arrangement)) -> Plan {
    let mut rules = Arrangement::clone(&plan.arrangement);
    change(&mut rules);
    Plan {
        arrangement: Single::new(rules),
        ..plan.clone()
    }
}

fn have_one_outcome(one: &Plan, other: &Plan) -> TestCaseResult {
    prop_assert_eq!(evaluate(one), evaluate(other));
    Ok(())
}

#[test]
fn threads_decide_nothing() {
    always(&(plans(), 1..5_usize), |(plan, threads)| {
        let divided = on_threads(Evaluation::new(&plan, None), threads);
        prop_assert_eq!(divided, evaluate(&plan));
        Ok(())
    });
}

#[test]
fn what_was_asked_decides_nothing() {
    always(&plans(), |plan| {
        let silent = with_lines(&plan, |line| line.requested.clear());
        have_one_outcome(&plan, &silent)
    });
}

#[test]
fn a_path_at_its_end_is_no_path() {
    always(&plans(), |plan| {
        let without = with_lines(&plan, |line| line.path = false);
        let unsaid = with_rules(&plan, |rules| rules.path.clear());
        have_one_outcome(&without, &unsaid)?;
        let arrived = with_rules(&plan, |rules| {
            rules.path = plan
                .years()
                .into_iter()
                .map(|year| (year, Share::WHOLE))
                .collect();
        });
        have_one_outcome(&without, &arrived)
    });
}

#[test]
fn a_corridor_without_bounds_is_no_corridor() {
    always(&plans(), |plan| {
        let without = with_lines(&plan, |line| line.corridor = false);
        let boundless = with_rules(&plan, |rules| {
            rules.floor.clear();
            rules.cap.clear();
        });
        have_one_outcome(&without, &boundless)
    });
}

#[test]
fn a_pin_is_what_its_organisation_has() {
    always(&plans(), |plan| {
        let outcome = evaluate(&plan);
        for (id, line) in plan.lines.iter() {
            for ((who, year), pin) in &line.pins {
                let has = outcome.organisation_amount(*year, id, Some(*who));
                if !plan.arrangement.is_awarded(*year) && has.is_some() {
                    prop_assert_eq!(has, Some(*pin), "{} of {} in {}", who, id, year);
                }
            }
        }
        Ok(())
    });
}

/// The facts that count for a line in a year: those of the row with the lowest id.
fn facts_of(plan: &Plan, line: LineId, year: Year) -> BTreeMap<Key, Money> {
    let facts = plan.facts.iter().map(|(_, fact)| fact);
    let mut facts = facts.filter(|fact| fact.line == line && fact.year == year);
    let amounts = facts.next().map(|fact: &Fact| fact.amounts.clone());
    amounts.unwrap_or_default()
}

type Key = (Option<OrganisationId>, Option<AreaId>);

#[test]
fn an_awarded_year_is_its_facts_whatever_else_changes() {
    let year_of = |plan: &Plan, index: Index| *index.get(&plan.years());
    always(
        &(plans(), plans(), any::<Index>()),
        |(plan, other, index)| {
            let year = year_of(&plan, index);
            let award = |rules: &mut Arrangement| {
                rules.awarded.insert(year, values::day("2018-01-01"));
            };
            let awarded = with_rules(&plan, award);
            let changed = Plan {
                memberships: other.memberships,
                figures: other.figures,
                keys: other.keys,
                awards: other.awards,
                sources: other.sources,
                ..with_lines(&awarded, |line| line.pins.clear())
            };
            for plan in [&awarded, &changed] {
                let outcome = evaluate(plan);
                for line in plan.lines.ids() {
                    let cells = outcome.cells_of(year).filter(|cell| cell.line == line);
                    let found: BTreeMap<Key, Money> =
                        cells.filter(is_something).map(by_key).collect();
                    let facts = facts_of(plan, line, year).into_iter();
                    let facts = facts.filter(|(_, amount)| !amount.is_zero()).collect();
                    prop_assert_eq!(found, facts);
                }
            }
            Ok(())
        },
    );
}

fn is_something(cell: &Cell) -> bool {
    !cell.amount.is_zero()
}

fn by_key(cell: Cell) -> (Key, Money) {
    ((cell.organisation, cell.area), cell.amount)
}
