//! One arrangement after another: every day that has none or two is found, and no other.

use super::always;
use crate::{
    explanations::explained,
    support::{plans::table, values},
};
use jiff::{
    ToSpan as _,
    civil::{Date, date},
};
use ontschot::{
    check::{Code, findings},
    engine::{
        amount_of, evaluate, explain,
        horizon::{Between, between, expected, span, stretches},
    },
    money::Money,
    plan::{
        Amount, Arrangement, Assignment, Consecutive, Place, Plan, Review, ReviewKind, RowId,
        Single, StatutoryBasis, Topic,
    },
};
use proptest::{collection::vec, option, prelude::*};
use std::collections::{BTreeMap, BTreeSet};

const FIRST: Date = date(2012, 1, 1);

fn day() -> impl Strategy<Value = Date> {
    // Now and then days meet, so that one arrangement ends on the day before the next.
    let days = prop_oneof![0..6_000_i32, (0..200_i32).prop_map(|month| month * 30)];
    days.prop_map(|days| FIRST + days.days())
}

fn consecutive() -> impl Strategy<Value = Consecutive> {
    (
        option::weighted(0.9, day()),
        0..1_500_i32,
        option::of(values::amounts()),
    )
        .prop_map(|(from, length, yearly_amount)| Consecutive {
            from,
            to: from.map(|from| from + (length - 20).days()),
            yearly_amount,
            ..Consecutive::default()
        })
}

fn review() -> impl Strategy<Value = Review> {
    let kind = prop_oneof![
        Just(ReviewKind::Review),
        Just(ReviewKind::BreakPoint),
        Just(ReviewKind::Evaluation),
    ];
    (
        option::weighted(0.9, day()),
        kind,
        option::weighted(0.2, day()),
    )
        .prop_map(|(date, kind, held)| Review {
            date,
            kind,
            held,
            ..Review::default()
        })
}

/// A plan on a horizon, with reviews.
fn horizons() -> impl Strategy<Value = Plan> {
    let term = (day(), 0..3_000_i32);
    let together = (option::of(day()), option::of(day()));
    (
        term,
        vec(consecutive(), 0..5),
        vec(review(), 0..6),
        together,
    )
        .prop_map(|((start, length), rows, reviews, (from, to))| {
            let end = start + length.days();
            let term = values::term(&start.to_string(), &end.to_string());
            let arrangement = Arrangement {
                basis: StatutoryBasis::Scheme,
                legal_basis: "Bylaw 1".to_owned(),
                ..Arrangement::for_term(term)
            };
            let assignment = Assignment {
                cooperation_from: from,
                cooperation_to: to,
                ..Assignment::default()
            };
            Plan {
                assignment: Single::new(assignment),
                arrangement: Single::new(arrangement),
                horizon: table(rows),
                reviews: table(reviews),
                ..Plan::default()
            }
        })
}

fn days(first: Date, last: Date) -> impl Iterator<Item = Date> {
    first.series(1.day()).take_while(move |day| *day <= last)
}

#[test]
fn every_day_between_arrangements_has_one_or_is_found() {
    always(&horizons(), |plan| {
        let stretches = stretches(&plan);
        let mut covered: BTreeMap<Date, usize> = BTreeMap::new();
        for stretch in &stretches {
            for day in days(stretch.days.first(), stretch.days.last()) {
                *covered.entry(day).or_default() += 1;
            }
        }
        let (first, last) = (covered.keys().next(), covered.keys().next_back());
        let (first, last) = (*first.expect("the term"), *last.expect("the term"));
        let (mut gaps, mut overlaps) = (BTreeSet::new(), BTreeSet::new());
        for (stretch, what) in between(&plan) {
            let (Between::Gap(from, to) | Between::Overlap(from, to)) = what;
            prop_assert!(from <= to);
            let is_gap = matches!(what, Between::Gap(..));
            // It is told of the arrangement that begins last.
            let begins = if is_gap {
                to.tomorrow().expect("a day")
            } else {
                from
            };
            prop_assert_eq!(stretch.days.first(), begins);
            let found = if is_gap { &mut gaps } else { &mut overlaps };
            found.extend(days(from, to));
        }
        for day in days(first, last) {
            let count = covered.get(&day).copied().unwrap_or_default();
            prop_assert_eq!(gaps.contains(&day), count == 0, "{}", day);
            prop_assert_eq!(overlaps.contains(&day), count > 1, "{}", day);
        }
        prop_assert!(
            gaps.iter()
                .chain(&overlaps)
                .all(|day| first <= *day && *day <= last)
        );
        let (from, to) = span(&plan);
        prop_assert!(from <= first && last <= to);
        Ok(())
    });
}

#[test]
fn a_review_or_break_point_lies_in_the_cooperation_or_is_found() {
    always(&horizons(), |plan| {
        let all = findings(&plan, &evaluate(&plan), date(2018, 6, 1));
        let outside: BTreeSet<Option<RowId>> = all
            .iter()
            .filter(|finding| finding.code == Code::T003)
            .map(|finding| finding.place.row())
            .collect();
        let (first, last) = span(&plan);
        for (id, review) in plan.reviews.iter() {
            let is_outside = review.date.is_some_and(|day| day < first || last < day);
            prop_assert_eq!(outside.contains(&Some(id.row())), is_outside);
        }
        Ok(())
    });
}

#[test]
fn so_many_years_have_an_evaluation_or_the_days_without_are_found() {
    always(&horizons(), |plan| {
        let reviews = plan.reviews.iter().map(|(_, review)| review);
        let evaluations = reviews.filter(|review| review.kind == ReviewKind::Evaluation);
        let held: BTreeSet<Date> = evaluations
            .filter_map(|review| review.held.or(review.date))
            .collect();
        let (start, end) = (plan.term().first(), span(&plan).1);
        let years = plan
            .rule_number(Topic::EvaluationYears, start)
            .expect("a rule of the law");
        let years = i64::try_from(years).expect("a few years");
        // From the first day on, and from every evaluation on, the next is in time.
        let since = held
            .iter()
            .copied()
            .filter(|day| start <= *day && *day <= end);
        let late = std::iter::once(start).chain(since).any(|since| {
            let until = since + years.years() - 1.day();
            until < end && !held.iter().any(|day| since < *day && *day <= until)
        });
        let all = findings(&plan, &evaluate(&plan), date(2018, 6, 1));
        let found = all.iter().any(|finding| finding.code == Code::T004);
        prop_assert_eq!(found, late, "{:?}", held);
        Ok(())
    });
}

#[test]
fn what_an_arrangement_comes_to_explains_itself() {
    always(&horizons(), |plan| {
        let outcome = evaluate(&plan);
        for (id, row) in plan.horizon.iter() {
            let amount = Amount::Expected(id);
            let place = Place::Amount(amount);
            prop_assert_eq!(place.to_string().parse::<Place>().unwrap(), place);
            prop_assert_eq!(amount_of(&plan, &outcome, amount), expected(row));
            if expected(row).is_some() {
                explained(&plan, &outcome, amount)?;
            } else {
                prop_assert_eq!(explain(&plan, &outcome, amount), None);
            }
        }
        Ok(())
    });
}

#[test]
fn what_arrangements_come_to_is_their_yearly_amount_for_their_days() {
    always(&consecutive(), |row| {
        let Some((days, amount)) = row.days().zip(row.yearly_amount) else {
            prop_assert_eq!(expected(&row), None);
            return Ok(());
        };
        let came = expected(&row).expect("days and an amount");
        // A whole year is the amount of a year, and a longer time is never less.
        let year = Consecutive {
            from: Some(days.first()),
            to: Some(days.first() + 1.year() - 1.day()),
            ..row.clone()
        };
        let is_whole = days.first().day() == 1;
        if is_whole {
            prop_assert_eq!(expected(&year), Some(amount));
        }
        let longer = Consecutive {
            to: row.to.map(|to| to + 1.day()),
            ..row
        };
        let more = expected(&longer).map(Money::abs);
        prop_assert!(more.is_none_or(|more| more >= came.abs()));
        Ok(())
    });
}

#[test]
fn a_gap_and_an_overlap_stand_where_somebody_can_mend_them() {
    always(&horizons(), |plan| {
        let found = findings(&plan, &evaluate(&plan), date(2018, 6, 1));
        let found = found
            .iter()
            .filter(|finding| matches!(finding.code, Code::T005 | Code::T006));
        let places: Vec<&Place> = found.map(|finding| &finding.place).collect();
        prop_assert_eq!(places.len(), between(&plan).len());
        for place in places {
            prop_assert!(place.kind().is_some(), "{} is a field", place);
        }
        Ok(())
    });
}
