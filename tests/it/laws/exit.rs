//! If somebody leaves: nothing is lost, whoever takes it over.

use super::always;
use crate::{
    explanations::explained,
    laws::payments::paying,
    support::plans::{id, plans},
};
use ontschot::{
    engine::{self, Outcome},
    exit::{Exit, ExitPart, Freed, Proposal, Report, divided, leave, report, without},
    money::Money,
    plan::{Amount, Id, OrganisationId, Place, Plan},
    year::Year,
};
use proptest::{prelude::*, sample::Index};
use std::collections::BTreeMap;

/// An exit of one of the organisations, on a day in the term.
fn exits() -> impl Strategy<Value = (Plan, Exit)> {
    (plans(), any::<Index>(), any::<Index>()).prop_map(|(plan, who, when)| {
        let who = id(who.index(plan.organisations.len()));
        let days = 12 * plan.years().len();
        let (first, months) = (plan.term().first(), when.index(days));
        let months = i32::try_from(months).expect("a few months");
        let day = first + jiff::Span::new().months(months);
        let exit = Exit {
            organisation: who,
            day,
        };
        (plan, exit)
    })
}

fn had(outcome: &Outcome, year: Year, line: u32, who: OrganisationId) -> Money {
    let amount = outcome.organisation_amount(year, Id::new(line), Some(who));
    amount.unwrap_or_default()
}

/// What becomes free in a year, as it is in two outcomes.
fn freed_in(
    year: Year,
    plan: &Plan,
    before: &Outcome,
    after: &Outcome,
    who: OrganisationId,
) -> Money {
    let lines = plan.lines.ids().map(Id::number);
    lines
        .map(|line| had(before, year, line, who) - had(after, year, line, who))
        .sum()
}

fn by_year(report: &Report, amount: impl Fn(&Freed) -> Money) -> BTreeMap<Year, Money> {
    let mut sums = BTreeMap::new();
    for freed in &report.freed {
        let sum: &mut Money = sums.entry(freed.year).or_default();
        *sum = *sum + amount(freed);
    }
    sums
}

#[test]
fn what_becomes_free_is_taken_over_or_not_yet_assigned() {
    always(&exits(), |(plan, exit)| {
        let before = engine::evaluate(&plan);
        let Some(report) = report(&plan, &before, exit) else {
            prop_assert!(leave(&plan, exit).is_none());
            return Ok(());
        };
        let after = engine::evaluate(&without(&plan, exit).expect("it leaves"));
        let free = by_year(&report, Freed::amount);
        for year in plan.years() {
            let expected = freed_in(year, &plan, &before, &after, exit.organisation);
            prop_assert_eq!(free.get(&year).copied().unwrap_or_default(), expected);
        }
        for proposal in Proposal::ALL {
            let given = by_year(&report, |freed| {
                let given = freed.given(proposal);
                given.taken() + given.not_assigned + given.returned
            });
            prop_assert_eq!(&given, &free, "{:?}", proposal);
        }
        for freed in &report.freed {
            // Every column of a line comes to the same.
            let rows = freed.rows(&report);
            let whole: Money = rows.iter().map(|row| row.in_plan).sum();
            for at in 0..Proposal::ALL.len() {
                let proposed: Money = rows.iter().map(|row| row.proposed[at]).sum();
                prop_assert_eq!(proposed, whole);
            }
        }
        Ok(())
    });
}

#[test]
fn a_proposal_that_is_taken_gives_what_it_says() {
    always(&exits(), |(plan, exit)| {
        let before = engine::evaluate(&plan);
        let Some(report) = report(&plan, &before, exit) else {
            return Ok(());
        };
        let left = without(&plan, exit).expect("it leaves");
        for proposal in Proposal::ALL {
            let made = divided(&plan, &left, &report, proposal).expect("pins are taken");
            let after = engine::evaluate(&made);
            for freed in &report.freed {
                let given = freed.given(proposal);
                for part in &given.parts {
                    let gets = had(&after, freed.year, freed.line.number(), part.organisation);
                    prop_assert_eq!(gets, part.gets, "{:?} {:?}", proposal, freed);
                }
            }
            prop_assert_eq!(made.term(), plan.term(), "the term of the whole stays");
            prop_assert!(made.facts.is_same(&plan.facts), "what was awarded stays");
        }
        // Going back to the rules leaves nothing behind.
        let pinned = divided(&plan, &left, &report, Proposal::Equal).expect("pins");
        let back = divided(&plan, &pinned, &report, Proposal::Rules).expect("as it was");
        prop_assert_eq!(back, left);
        Ok(())
    });
}

#[test]
fn nothing_changes_before_the_day_of_the_exit() {
    always(&exits(), |(plan, exit)| {
        let before = engine::evaluate(&plan);
        let Some(left) = without(&plan, exit) else {
            return Ok(());
        };
        let after = engine::evaluate(&left);
        // Shares that were typed are the same in every year, and are dropped only of who never comes.
        for year in plan
            .years()
            .into_iter()
            .filter(|year| year.whole().last() < exit.day)
        {
            for line in plan.lines.ids() {
                let amounts = [&before, &after].map(|outcome| {
                    let block = outcome.block(year, line).expect("a line in a year");
                    block.cells().collect::<Vec<_>>()
                });
                prop_assert_eq!(&amounts[0], &amounts[1]);
            }
        }
        Ok(())
    });
}

/// Every amount that a report shows, with where it is explained.
fn shown(report: &Report) -> Vec<(ExitPart, Money)> {
    let mut shown = Vec::new();
    for freed in &report.freed {
        let (year, line) = (freed.year, freed.line);
        shown.push((ExitPart::Freed(year, line), freed.amount()));
        shown.push((ExitPart::Keeps(year, line), freed.keeps));
        shown.push((ExitPart::Returned(year, line), freed.rules.returned));
        for proposal in Proposal::ALL {
            for part in &freed.given(proposal).parts {
                let gets = ExitPart::Gets(year, line, proposal, Some(part.organisation));
                shown.push((gets, part.gets));
            }
            let nobodys = freed.was_not_assigned + freed.given(proposal).not_assigned;
            shown.push((ExitPart::Gets(year, line, proposal, None), nobodys));
        }
    }
    for settled in &report.settled {
        shown.push((ExitPart::Part(settled.year), settled.part));
        shown.push((ExitPart::Paid(settled.year), settled.paid));
        shown.push((ExitPart::Balance(settled.year), settled.balance()));
    }
    shown
}

#[test]
fn every_amount_of_an_exit_is_explained_by_steps_that_hold_by_themselves() {
    let rules = std::cell::RefCell::new(std::collections::BTreeSet::new());
    always(
        &(exits(), paying(), 0..5_usize),
        |((plan, exit), paying, first)| {
            let plan = paying.plan(plan);
            let before = engine::evaluate(&plan);
            let Some(report) = report(&plan, &before, exit) else {
                return Ok(());
            };
            for (part, money) in shown(&report).into_iter().skip(first).step_by(5) {
                let amount = Amount::Exit(exit.organisation, exit.day, part);
                let place = Place::Amount(amount);
                prop_assert_eq!(place.to_string().parse::<Place>().unwrap(), place);
                let found = ontschot::exit::amount_of(&plan, &before, amount);
                prop_assert_eq!(found, Some(money), "{}", amount);
                let used = explained(&plan, &before, amount)?;
                let codes = used.iter().map(ontschot::text::explanation::rule_code);
                rules.borrow_mut().extend(codes);
            }
            Ok(())
        },
    );
    for rule in ["without", "paid-before", "split", "sum"] {
        assert!(rules.borrow().contains(rule), "{rule} occurred");
    }
}
