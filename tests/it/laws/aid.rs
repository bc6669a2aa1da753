//! What holds of state aid: nothing counts twice, and more aid is never less.

use super::always;
use crate::{
    explanations::explained,
    support::{
        plans::{id, plans},
        values,
    },
};
use jiff::{ToSpan as _, civil::date};
use ontschot::{
    engine::{
        Rule,
        aid::{Counted, Origin, counted, granted},
        evaluate, shares,
    },
    money::Money,
    plan::{Aid, AidPart, Amount, Basis, Id, Place, Plan, field::FieldType as _},
};
use proptest::{option, prelude::*};
use std::collections::BTreeMap;

fn aid() -> impl Strategy<Value = Aid> {
    let basis = prop_oneof![
        Just(Basis::DeMinimis),
        Just(Basis::SgeiDeMinimis),
        Just(Basis::NoAid),
    ];
    let amount = option::of(values::amounts());
    let group = prop_oneof![Just(""), Just("Group"), Just(" group ")];
    (0..4_usize, basis, amount, group, 0..2_500_i32).prop_map(|(who, basis, amount, group, day)| {
        let granted_on = date(2015, 1, 1).checked_add(day.days()).expect("a day");
        Aid {
            organisation: id(who),
            undertaking: group.to_owned(),
            basis,
            amount,
            granted_on: Some(granted_on),
            reason: "so".to_owned(),
            ..Aid::default()
        }
    })
}

fn with(plan: &Plan, aid: &[Aid]) -> Plan {
    let rows = (1..).map(Id::new).zip(aid.iter().cloned());
    Plan {
        aid: rows.collect(),
        ..plan.clone()
    }
}

fn sums(plan: &Plan) -> BTreeMap<String, Money> {
    let outcome = evaluate(plan);
    let all = counted(plan, &outcome).into_iter();
    all.map(|one| (key(&one), one.sum())).collect()
}

/// Whose award of which day against which ceiling.
fn key(one: &Counted<'_>) -> String {
    let topic = one.topic.map(|topic| topic.to_value().to_string());
    format!("{} {} {topic:?}", one.organisation, one.day)
}

#[test]
fn an_award_never_counts_twice() {
    always(
        &(plans(), prop::collection::vec(aid(), 0..5)),
        |(plan, aid)| {
            let plan = with(&plan, &aid);
            let outcome = evaluate(&plan);
            let all = granted(&plan, &outcome);
            // Of the assignment nothing is granted but what organisations have.
            let own = all.iter();
            let own = own.filter(|one| matches!(one.origin, Origin::Assignment(_)));
            let own: Money = own.map(|one| one.amount).sum();
            let mut of_day: BTreeMap<_, Money> = BTreeMap::new();
            for ((year, who), amount) in shares(&outcome) {
                let sum = of_day.entry((who, plan.award_day(year))).or_default();
                *sum = *sum + amount;
            }
            let had = of_day.into_values().filter(|sum| *sum > Money::ZERO);
            prop_assert_eq!(own, had.sum::<Money>());
            let mut origins: Vec<_> = all
                .iter()
                .map(|one| (one.organisation, one.day, one.origin))
                .collect();
            origins.sort_unstable();
            origins.dedup();
            prop_assert_eq!(origins.len(), all.len());
            // Whatever counts together is no more than all there is.
            let everything: Money = all.iter().map(|one| one.amount).sum();
            for one in counted(&plan, &outcome) {
                prop_assert!(one.sum() <= everything);
                prop_assert!(one.sum() >= one.awarded);
            }
            Ok(())
        },
    );
}

#[test]
fn more_aid_from_elsewhere_never_counts_for_less() {
    let more = (aid(), values::amounts());
    always(
        &(plans(), prop::collection::vec(aid(), 0..4), more),
        |(plan, aid, (more, amount))| {
            let more = Aid {
                amount: Some(amount.abs()),
                undertaking: String::new(),
                ..more
            };
            let before = sums(&with(&plan, &aid));
            let after = sums(&with(&plan, &[aid, vec![more]].concat()));
            for (award, sum) in before {
                prop_assert!(after[&award] >= sum, "{award}");
            }
            Ok(())
        },
    );
}

#[test]
fn everything_that_counts_is_explained_by_steps_that_hold_by_themselves() {
    let seen = std::cell::Cell::new(0);
    always(
        &(plans(), prop::collection::vec(aid(), 0..5)),
        |(plan, aid)| {
            let plan = with(&plan, &aid);
            let outcome = evaluate(&plan);
            for one in counted(&plan, &outcome) {
                for part in AidPart::ALL {
                    let amount = Amount::Aid(one.organisation, one.day, one.topic, *part);
                    let place = Place::Amount(amount);
                    prop_assert_eq!(place.to_string().parse::<Place>().unwrap(), place);
                    if one.part(*part).is_none() {
                        continue;
                    }
                    let rules = explained(&plan, &outcome, amount)?;
                    let is_within = rules.contains(&Rule::GrantedWithin);
                    seen.set(seen.get() + u32::from(is_within));
                }
                let none = ontschot::engine::amount_of(
                    &plan,
                    &outcome,
                    Amount::Aid(one.organisation, date(1999, 1, 1), one.topic, AidPart::Sum),
                );
                prop_assert_eq!(none, None);
            }
            Ok(())
        },
    );
    assert!(seen.get() > 100, "{} with others beside them", seen.get());
}
