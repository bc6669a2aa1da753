//! What changes for organisations is what follows from the plan: before adds up to the earlier awards,
//! after to the outcome, and payments to that.

use super::{always, payments::paying};
use crate::support::plans::plans;
use ontschot::{
    engine::{Matter, Point, WhatChanges, evaluate, payments, totals},
    money::Money,
    plan::{Amount, LineId, OrganisationId, Plan, TotalOf},
    share::Ratio,
    year::Year,
};
use proptest::prelude::*;
use std::{
    borrow::Borrow,
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
};

fn sum(
    points: impl Iterator<Item = impl Borrow<Point>>,
    amount: fn(&Point) -> Option<Money>,
) -> Money {
    let amounts = points.filter_map(|point| amount(point.borrow()));
    amounts.sum()
}

fn all(changes: &WhatChanges<'_>) -> BTreeMap<OrganisationId, Vec<Point>> {
    let organisations = changes.organisations().into_iter();
    organisations.map(|who| (who, changes.of(who))).collect()
}

/// What everybody had in the year that is compared with, to the cent.
fn had(plan: &Plan) -> Money {
    let year = plan.arrangement.compared_year();
    let exact = totals::earlier(plan, year).into_values();
    exact
        .map(|had: Ratio| Money::rounded(&had, Money::CENT))
        .sum()
}

#[test]
fn before_adds_up_to_the_awards_and_after_to_the_outcome() {
    let compared = Cell::new(0);
    always(&plans(), |plan| {
        let outcome = evaluate(&plan);
        let changes = WhatChanges::new(&plan, &outcome);
        let points = all(&changes);
        let points: Vec<&Point> = points.values().flatten().collect();
        for year in outcome.years.iter().map(|planned| planned.year) {
            let of_year = |matter: fn(Matter) -> bool| {
                let points = points.iter().copied();
                let own = points.filter(|point| point.year == Some(year) && matter(point.matter));
                own.collect::<Vec<_>>()
            };
            let nobody = outcome.total(Some(year), TotalOf::Organisation(None));
            let lines = outcome.total(Some(year), TotalOf::Lines);
            let totals = of_year(|matter| matter == Matter::Total);
            let parts = of_year(|matter| matches!(matter, Matter::Part(_)));
            let areas = of_year(|matter| matches!(matter, Matter::Area(_)));
            for rows in [&totals, &parts, &areas] {
                let after = sum(rows.iter().copied(), |point| point.gets);
                prop_assert_eq!(after + nobody, lines, "{}", year);
            }
            for rows in [&totals, &parts] {
                let before = sum(rows.iter().copied(), |point| point.had);
                let is_compared = rows.iter().any(|point| point.had.is_some());
                if is_compared {
                    prop_assert_eq!(before, had(&plan), "{}", year);
                    compared.set(compared.get() + 1);
                }
            }
        }
        Ok(())
    });
    assert!(compared.get() > 100, "{} years compared", compared.get());
}

#[test]
fn every_amount_is_that_of_the_outcome_and_a_difference_is_after_less_before() {
    always(&plans(), |plan| {
        let outcome = evaluate(&plan);
        let changes = WhatChanges::new(&plan, &outcome);
        for (who, points) in all(&changes) {
            for point in points {
                let of = |year: Year| match point.matter {
                    Matter::Total => {
                        Some(Amount::Total(Some(year), TotalOf::Organisation(Some(who))))
                    }
                    Matter::Part(line) => Some(Amount::Organisation(year, line, Some(who))),
                    _ => None,
                };
                if let Some(amount) = point.year.and_then(of) {
                    let there = outcome.amount(amount).unwrap_or_default();
                    prop_assert_eq!(point.gets, Some(there));
                    let difference = point.had.map(|had| there - had);
                    prop_assert_eq!(point.difference, difference);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn what_each_is_paid_is_what_the_payments_say() {
    let paid = Cell::new(0);
    always(&(plans(), paying()), |(plan, paying)| {
        let plan = paying.plan(plan);
        let outcome = evaluate(&plan);
        let changes = WhatChanges::new(&plan, &outcome);
        let mut right: BTreeMap<OrganisationId, Money> = BTreeMap::new();
        for payment in payments(&plan, &outcome) {
            if let Some(payee) = payment.payee {
                let sum = right.entry(payee).or_default();
                *sum = *sum + payment.amount;
            }
        }
        for (who, points) in all(&changes) {
            let own = points
                .iter()
                .filter(|point| matches!(point.matter, Matter::Payment(..)));
            let there = sum(own, |point| point.gets);
            prop_assert_eq!(there, right.remove(&who).unwrap_or_default());
            paid.set(paid.get() + usize::from(!there.is_zero()));
        }
        right.retain(|who, _| plan.organisations.contains(*who));
        prop_assert!(right.is_empty(), "nobody else is paid: {:?}", right);
        Ok(())
    });
    assert!(paid.get() > 100, "{} paid", paid.get());
}

#[test]
fn who_chose_lines_has_the_amounts_of_those_lines() {
    always(&plans(), |plan| {
        let outcome = evaluate(&plan);
        let chosen: BTreeSet<LineId> = plan.lines.ids().step_by(2).collect();
        let some = WhatChanges::of_lines(&plan, &outcome, |line| chosen.contains(&line));
        for who in some.organisations() {
            for year in outcome.years.iter().map(|planned| planned.year) {
                let lines = chosen.iter().map(|line| {
                    let amount = outcome.organisation_amount(year, *line, Some(who));
                    amount.unwrap_or_default()
                });
                let points = some.of(who);
                let own = points
                    .iter()
                    .filter(|point| point.matter == Matter::Total && point.year == Some(year));
                prop_assert_eq!(sum(own, |point| point.gets), lines.sum::<Money>());
            }
        }
        Ok(())
    });
}
