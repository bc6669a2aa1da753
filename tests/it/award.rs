//! The step that marks a year as awarded, amends what was awarded, and takes it back.

use crate::{
    laws::always,
    support::{
        plans::{id, plans, table},
        values::{money, share, term, year},
    },
};
use jiff::civil::{Date, date};
use ontschot::{
    award::{Amended, award, withdraw},
    change::{Edit, StepName, apply},
    dossier::{Counters, Dossier},
    engine::evaluate,
    money::Money,
    plan::{
        Arrangement, Fact, Line, LineAmount, Membership, Organisation, OrganisationSplit, Plan,
        Single, Value,
    },
    session::Session,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const DECIDED: Date = date(2017, 12, 20);

/// Two lines of 2018 and 2019: 100,01 for two organisations together, and 50,00 of which the first
/// has a tenth, the second nothing, and the rest is not yet assigned.
fn plan() -> Plan {
    let line = |amount, split| Line {
        amount: LineAmount::Fixed {
            amount: money(amount),
            base_year: None,
            indexed: false,
        },
        split,
        ..Line::default()
    };
    let shares = BTreeMap::from([(id(0), share("10%"))]);
    let member = |at| Membership {
        organisation: id(at),
        ..Membership::default()
    };
    Plan {
        arrangement: Single::new(Arrangement::for_term(term("2018-01-01", "2019-12-31"))),
        organisations: table([Organisation::default(), Organisation::default()]),
        memberships: table([member(0), member(1)]),
        lines: table([
            line("100.01", OrganisationSplit::Equal),
            line("50.00", OrganisationSplit::Shares(shares)),
        ]),
        ..Plan::default()
    }
}

fn counters(plan: &Plan) -> Counters {
    Dossier::new(String::new(), plan.clone()).counters
}

/// The plan with 2018 awarded.
fn awarded() -> Plan {
    let plan = plan();
    let awarding = award(&plan, &mut counters(&plan), year(2018), DECIDED);
    apply(&plan, &awarding.edit.expect("a step")).expect("an edit that can be done")
}

fn fact(plan: &Plan, at: usize) -> &Fact {
    plan.facts.get(id(at)).expect("a fact")
}

#[test]
fn the_amounts_of_the_year_become_facts_and_say_who_takes_part() {
    let plan = awarded();
    assert_eq!(
        plan.arrangement.awarded,
        BTreeMap::from([(year(2018), DECIDED)])
    );
    let (first, second) = (Some(id(0)), Some(id(1)));
    let halves = BTreeMap::from([
        ((first, None), money("50.01")),
        ((second, None), money("50.00")),
    ]);
    assert_eq!(fact(&plan, 0).amounts, halves);
    let tenth = BTreeMap::from([
        ((None, None), money("45.00")),
        ((first, None), money("5.00")),
        ((second, None), Money::ZERO),
    ]);
    assert_eq!(fact(&plan, 1).amounts, tenth);
    assert!(plan.facts.iter().all(|(_, fact)| fact.year == year(2018)));
}

#[test]
fn an_award_says_what_everyone_gets_and_all_together() {
    let plan = plan();
    let awarding = award(&plan, &mut counters(&plan), year(2018), DECIDED);
    let everyone = BTreeMap::from([
        (None, money("45.00")),
        (Some(id(0)), money("55.01")),
        (Some(id(1)), money("50.00")),
    ]);
    assert_eq!(awarding.organisations, everyone);
    assert_eq!(awarding.total, money("150.01"));
    assert_eq!(awarding.amended, None);
}

#[test]
fn an_award_that_stands_already_is_no_step() {
    let plan = awarded();
    let again = award(&plan, &mut counters(&plan), year(2018), DECIDED);
    assert_eq!(again.edit, None);
    assert_eq!(again.amended, Some(Vec::new()));
    let other_day = award(&plan, &mut counters(&plan), year(2018), date(2018, 1, 9));
    assert_eq!(other_day.amended, Some(Vec::new()));
    let Some(Edit::Many(StepName::Award(_), edits)) = other_day.edit else {
        panic!("another day is a step");
    };
    assert_eq!(edits.len(), 1, "only the day: {edits:?}");
}

#[test]
fn to_award_again_is_to_amend_to_what_the_rules_give_now() {
    let mut plan = awarded();
    let more = Edit::set(id::<Line>(0).row(), "amount", Value::Money(money("200")));
    plan = apply(&plan, &more).expect("another amount");
    let mut again = award(&plan, &mut counters(&plan), year(2018), date(2018, 6, 1));
    let amended = |at, before, after| Amended {
        line: id(0),
        organisation: Some(id(at)),
        before: money(before),
        after: money(after),
    };
    let both = [amended(0, "50.01", "100.00"), amended(1, "50.00", "100.00")];
    assert_eq!(again.amended.as_deref(), Some(&both[..]));
    let plan = apply(&plan, &again.edit.take().expect("a step")).expect("an amendment");
    assert_eq!(plan.facts.len(), 2, "the facts keep their ids");
    assert_eq!(fact(&plan, 0).amounts[&(Some(id(1)), None)], money("100"));
    assert_eq!(plan.arrangement.awarded[&year(2018)], date(2018, 6, 1));
}

#[test]
fn of_two_facts_for_a_line_the_first_stays_and_the_other_goes() {
    let mut plan = awarded();
    let second = Fact {
        line: id(1),
        year: year(2018),
        amounts: BTreeMap::from([((None, None), money("7.00"))]),
    };
    let facts = plan.facts.iter().map(|(_, fact)| fact.clone());
    plan.facts = table(facts.chain([second]));
    let again = award(&plan, &mut counters(&plan), year(2018), DECIDED);
    assert_eq!(again.amended, Some(Vec::new()), "it decided nothing");
    let plan = apply(&plan, &again.edit.expect("a step")).expect("a fact less");
    assert_eq!(plan.facts.len(), 2);
}

#[test]
fn a_withdrawn_award_leaves_no_trace_and_awards_of_other_years_stand() {
    let plan = awarded();
    let next = award(&plan, &mut counters(&plan), year(2019), DECIDED);
    let both = apply(&plan, &next.edit.expect("a step")).expect("two years");
    let without = withdraw(&both, year(2019)).expect("a step");
    assert_eq!(without.name(), StepName::WithdrawAward(year(2019)));
    assert_eq!(apply(&both, &without).expect("one year"), plan);
    assert_eq!(withdraw(&plan, year(2019)), None);
}

#[test]
fn an_award_is_one_step_that_can_be_undone() {
    let before = plan();
    let dossier = Dossier::new(String::new(), before.clone());
    let mut session = Session::open(dossier, DECIDED);
    let awarding = award(&before, session.counters_mut(), year(2018), DECIDED);
    session
        .apply(&awarding.edit.expect("a step"))
        .expect("an award");
    assert_eq!(**session.plan(), awarded());
    session.undo();
    assert_eq!(**session.plan(), before);
}

#[test]
fn an_awarded_year_has_what_the_rules_gave_and_nothing_to_amend() {
    always(&plans(), |plan| {
        for year in plan.years() {
            let open = withdraw(&plan, year).map_or_else(
                || plan.clone(),
                |edit| apply(&plan, &edit).expect("a year that is open again"),
            );
            let before = evaluate(&open);
            let awarding = award(&open, &mut counters(&open), year, DECIDED);
            let awarded = apply(&open, &awarding.edit.expect("a step")).expect("an award");
            let after = evaluate(&awarded);
            prop_assert!(before.cells_of(year).eq(after.cells_of(year)));
            prop_assert_eq!(before.budget(year), after.budget(year));
            prop_assert!(after.amendments.iter().all(|it| it.awarded.year != year));
            for (_, fact) in awarded.facts.iter().filter(|(_, fact)| fact.year == year) {
                let block = before.block(year, fact.line).expect("a line of the plan");
                let keys = || fact.amounts.keys();
                let whom: BTreeSet<_> = keys().filter_map(|(who, _)| *who).collect();
                let places: BTreeSet<_> = keys().filter_map(|(_, area)| *area).collect();
                prop_assert!(block.organisations.iter().copied().eq(whom));
                prop_assert!(block.areas.iter().copied().eq(places));
                prop_assert_eq!(fact.amounts.values().copied().sum::<Money>(), block.amount);
            }
        }
        Ok(())
    });
}
