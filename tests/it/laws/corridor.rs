//! What a corridor promises, held against the bounds and never against the way of solving it.

use super::always;
use crate::{
    oracle::{self, Bounds, Division},
    support::{
        plans::{STAFF, id, plans, table},
        values,
    },
};
use num_bigint::BigInt;
use num_traits::Zero as _;
use ontschot::{
    engine::evaluate,
    money::Money,
    plan::{
        Amount, Arrangement, Award, Figure, FigureOf, Line, LineAmount, Membership, Organisation,
        OrganisationSplit, Plan, table::Single,
    },
    share::Rate,
};
use proptest::{collection::vec, option, prelude::*, test_runner::TestCaseResult};

#[test]
fn everyone_stays_within_the_corridor_where_that_can_be() {
    always(&plans(), |plan| {
        let (outcome, answer) = (evaluate(&plan), oracle::evaluate(&plan));
        for ((year, line), block) in &answer.blocks {
            let Some(division) = &block.division else {
                continue;
            };
            let everyone = division.everyone.iter();
            let have = everyone.map(|who| {
                let amount = outcome.amount(Amount::Organisation(*year, *line, *who));
                amount.unwrap_or_default()
            });
            let have: Vec<Money> = have.collect();
            if let Some(bounds) = &division.bounds {
                let unit = plan.arrangement.unit;
                promises_hold(division, bounds, &have, unit)?;
            }
        }
        Ok(())
    });
}

/// What does not fit the unit goes to one of them, and is all that may lie outside.
fn promises_hold(
    division: &Division,
    bounds: &[Bounds],
    have: &[Money],
    unit: Money,
) -> TestCaseResult {
    // Who has no weight has nothing to expect above his floor.
    let caps: Vec<Option<Money>> = bounds
        .iter()
        .zip(&division.weights)
        .map(|(bounds, weight)| {
            if weight.is_zero() {
                Some(bounds.least)
            } else {
                bounds.most
            }
        })
        .collect();
    let floors: Money = bounds.iter().map(|bounds| bounds.least).sum();
    let is_short = division.left < floors;
    let all_caps: Option<Money> = caps.iter().copied().sum();
    let is_over = all_caps.is_some_and(|caps| caps < division.left);
    let mut outside = 0;
    for ((bounds, cap), has) in bounds.iter().zip(caps).zip(have) {
        let limit = if is_short { Some(bounds.least) } else { cap };
        if is_over {
            prop_assert!(limit.is_some_and(|limit| *has >= limit));
        } else {
            let beyond = limit.map_or(Money::ZERO, |limit| *has - limit);
            prop_assert!(beyond < unit);
            outside += u32::from(beyond > Money::ZERO);
        }
        prop_assert!(is_short || *has >= bounds.least);
    }
    prop_assert!(outside <= 1);
    prop_assert_eq!(have.iter().copied().sum::<Money>(), division.left);
    if is_short || is_over {
        return Ok(());
    }
    one_level(division, bounds, have, unit)
}

/// Nobody above his floor has more for his weight than somebody below his cap, but for rounding: so
/// no money could go from one to the other to bring both nearer to their weights.
fn one_level(
    division: &Division,
    bounds: &[Bounds],
    have: &[Money],
    unit: Money,
) -> TestCaseResult {
    let rounding = unit.to_ratio() * BigInt::from(2);
    let everyone = || division.weights.iter().zip(bounds.iter().zip(have));
    let could_give = everyone().filter(|(_, (bounds, has))| **has > bounds.least);
    for (giving, (_, gives)) in could_give {
        let could_take =
            everyone().filter(|(_, (bounds, has))| bounds.most.is_none_or(|most| **has < most));
        for (taking, (_, takes)) in could_take {
            let gives = (gives.to_ratio() - &rounding) * taking;
            let takes = (takes.to_ratio() + &rounding) * giving;
            prop_assert!(gives <= takes);
        }
    }
    Ok(())
}

/// An organisation's staff, by which the line is divided, and what it had before.
type Member = (i64, Option<Money>);

/// A line in a corridor: its members, its floor and cap, and the unit.
type Corridor = (Vec<Member>, Option<Rate>, Option<Rate>, Money);

fn corridors() -> impl Strategy<Value = Corridor> {
    let had = option::weighted(0.8, (0..100_000_i64).prop_map(Money::from_cents));
    (
        vec((0..6_i64, had), 1..5),
        option::weighted(0.8, values::rates()),
        option::weighted(0.8, values::rates()),
        values::units(),
    )
}

/// One line of a single year, in a corridor that starts from the year before.
fn plan(members: &[Member], floor: Option<Rate>, cap: Option<Rate>, unit: Money) -> Plan {
    let year = values::year(2018);
    let mut rules = Arrangement::for_term(year.whole());
    rules.unit = unit;
    rules.floor.extend(floor.map(|floor| (year, floor)));
    rules.cap.extend(cap.map(|cap| (year, cap)));
    let figure = |(at, (staff, _)): (usize, &Member)| Figure {
        of: FigureOf::Organisation(id(at)),
        name: STAFF.to_owned(),
        year,
        value: (*staff).into(),
        ..Figure::default()
    };
    let award = |(at, (_, had)): (usize, &Member)| Award {
        year: year.previous(),
        organisation: Some(id(at)),
        granted: *had,
        lines: [(id(0), values::share("100%"))].into(),
        ..Award::default()
    };
    let membership = |at| Membership {
        organisation: id(at),
        ..Membership::default()
    };
    Plan {
        arrangement: Single::new(rules),
        organisations: table(members.iter().map(|_| Organisation::default())),
        memberships: table((0..members.len()).map(membership)),
        figures: table(members.iter().enumerate().map(figure)),
        awards: table(members.iter().enumerate().map(award)),
        ..Plan::default()
    }
}

fn with_line(plan: &Plan, amount: Money) -> Plan {
    let line = Line {
        amount: LineAmount::PerYear([(values::year(2018), amount)].into()),
        split: OrganisationSplit::Figure {
            name: STAFF.to_owned(),
            year: None,
        },
        corridor: true,
        ..Line::default()
    };
    Plan {
        lines: table([line]),
        ..plan.clone()
    }
}

/// Exactly, nobody has less where there is more. Rounded to the unit, largest remainders may take a
/// unit from somebody when the whole grows; never more than that one.
#[test]
fn nobody_loses_where_there_is_more_to_divide() {
    let amounts = (corridors(), 1..400_i64, 1..100_i64);
    always(&amounts, |((members, floor, cap, unit), share, more)| {
        let plan = plan(&members, floor, cap, unit);
        let units = |units: i64| Money::from_cents(units * unit.cents());
        let scale = (50_000 / unit.cents()).max(1);
        let little = share * scale / 100;
        let [before, after] = [little, little + more].map(|number| {
            let outcome = evaluate(&with_line(&plan, units(number)));
            let parts = (0..members.len()).map(|at| {
                let part = Amount::Organisation(values::year(2018), id(0), Some(id(at)));
                outcome.amount(part).unwrap_or_default()
            });
            parts.collect::<Vec<Money>>()
        });
        for (before, after) in before.iter().zip(&after) {
            prop_assert!(*after >= *before - unit, "{} became {}", before, after);
        }
        Ok(())
    });
}
