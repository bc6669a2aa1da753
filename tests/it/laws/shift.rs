//! What is shifted between lines of an awarded year: nothing comes from nowhere, and a cent decides.

use super::always;
use crate::{
    explanations::explained,
    support::{
        plans::{id, plans, table},
        values,
    },
};
use jiff::civil::date;
use ontschot::{
    check::{Code, findings},
    engine::{
        evaluate,
        shift::{Shift, Verdict, shifts},
    },
    money::Money,
    plan::{
        Amount, Arrangement, Fact, Line, LineAmount, Membership, Organisation, Place, Plan,
        ShiftPart, Single, Source,
    },
    share::Share,
};
use proptest::{option, prelude::*};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

fn with_room(plan: Plan, room: Option<Share>) -> Plan {
    let arrangement = Arrangement {
        shift_room: room,
        ..Arrangement::clone(&plan.arrangement)
    };
    Plan {
        arrangement: Single::new(arrangement),
        ..plan
    }
}

#[test]
fn what_is_shifted_in_a_year_is_what_the_year_changes() {
    let verdicts = RefCell::new(BTreeSet::new());
    always(
        &(plans(), option::weighted(0.8, values::shares())),
        |(plan, room)| {
            let plan = with_room(plan, room);
            let outcome = evaluate(&plan);
            let shifts = shifts(&plan, &outcome);
            for of_year in shifts.chunk_by(|one, other| one.year == other.year) {
                let year = of_year[0].year;
                let changes: Money = of_year.iter().map(Shift::change).sum();
                let amended = outcome.amendments.iter();
                let amended = amended.filter(|amendment| amendment.awarded.year == year);
                let amended: Money = amended
                    .map(|amendment| amendment.computed - amendment.awarded.amount)
                    .sum();
                prop_assert_eq!(changes, amended);
                for shift in of_year {
                    verdicts.borrow_mut().insert(shift.verdict.code());
                    let is_within = shift.room.is_some_and(|room| shift.change().abs() <= room);
                    let expected = match (room, changes.is_zero()) {
                        (None, _) => Verdict::NoRoom,
                        (Some(_), false) => Verdict::OtherTotal,
                        (Some(_), true) if is_within => Verdict::Within,
                        (Some(_), true) => Verdict::Above,
                    };
                    prop_assert_eq!(shift.verdict, expected);
                    // The room is the share of what was awarded, to the cent, and never more than it.
                    if let Some((room, share)) = shift.room.zip(room) {
                        let most = shift.awarded.abs().to_ratio() * share.to_ratio();
                        prop_assert!(room.to_ratio() <= most);
                        prop_assert!((room + Money::CENT).to_ratio() > most);
                    }
                }
            }
            Ok(())
        },
    );
    for verdict in [Verdict::NoRoom, Verdict::OtherTotal] {
        assert!(
            verdicts.borrow().contains(verdict.code()),
            "{verdict:?} occurred"
        );
    }
}

/// Two lines of 2018 that were awarded, and what is moved from the first to the second.
fn moved(awarded: [Money; 2], room: Share, moved: Money) -> Plan {
    let term = values::term("2018-01-01", "2018-12-31");
    let year = values::year(2018);
    let line = |amount| Line {
        amount: LineAmount::Fixed {
            amount,
            base_year: None,
            indexed: false,
        },
        ..Line::default()
    };
    let fact = |at, amount| Fact {
        line: id(at),
        year,
        amounts: BTreeMap::from([((Some(id(0)), None), amount)]),
    };
    let [one, two] = awarded;
    let arrangement = Arrangement {
        awarded: BTreeMap::from([(year, date(2017, 12, 20))]),
        shift_room: Some(room),
        ..Arrangement::for_term(term)
    };
    Plan {
        arrangement: Single::new(arrangement),
        organisations: table([Organisation::default()]),
        memberships: table([Membership {
            organisation: id(0),
            ..Membership::default()
        }]),
        sources: table([Source {
            committed: BTreeMap::from([(year, one + two)]),
            ..Source::default()
        }]),
        lines: table([line(one - moved), line(two + moved)]),
        facts: table([fact(0, one), fact(1, two)]),
        ..Plan::default()
    }
}

fn codes(plan: &Plan) -> BTreeSet<Code> {
    let all = findings(plan, &evaluate(plan), date(2018, 6, 1)).into_iter();
    let all = all.map(|finding| finding.code);
    all.filter(|code| matches!(code, Code::T010 | Code::T011 | Code::T012))
        .collect()
}

#[test]
fn a_shift_within_the_room_takes_no_decision_and_one_cent_more_does() {
    let amounts = (1..50_000_000_i64, 1..50_000_000_i64, 0..=10_000_u32);
    always(&amounts, |(one, two, hundredths)| {
        let awarded = [one, two].map(Money::from_cents);
        let share = format!("{}.{:02}%", hundredths / 100, hundredths % 100);
        let share = values::share(&share);
        let most = |amount: Money| {
            Money::rounded_down(&(amount.to_ratio() * share.to_ratio()), Money::CENT)
        };
        let room = most(awarded[0]).min(most(awarded[1]));
        let within = moved(awarded, share, room);
        let found: BTreeSet<Code> = codes(&within);
        let nothing_moves = room.is_zero();
        let expected = (!nothing_moves).then_some(Code::T010);
        prop_assert_eq!(found, expected.into_iter().collect());
        let above = moved(awarded, share, room + Money::CENT);
        prop_assert_eq!(codes(&above), BTreeSet::from([Code::T011]));
        // Where the year becomes another amount, nothing in it is a shift.
        let mut other = within;
        let lines = other.lines.iter().map(|(of, line)| (of, line.clone()));
        let lines = lines.map(|(of, mut line)| {
            if let LineAmount::Fixed { amount, .. } = &mut line.amount {
                *amount = *amount + Money::CENT;
            }
            (of, line)
        });
        other.lines = lines.collect();
        prop_assert_eq!(codes(&other), BTreeSet::from([Code::T012]));
        Ok(())
    });
}

#[test]
fn every_shift_is_explained_by_steps_that_hold_by_themselves() {
    let rules = RefCell::new(BTreeSet::new());
    always(
        &(plans(), option::weighted(0.8, values::shares())),
        |(plan, room)| {
            let plan = with_room(plan, room);
            let outcome = evaluate(&plan);
            for shift in shifts(&plan, &outcome) {
                for part in ShiftPart::ALL {
                    let amount = Amount::Shift(shift.year, shift.line, *part);
                    let place = Place::Amount(amount);
                    prop_assert_eq!(place.to_string().parse::<Place>().unwrap(), place);
                    if shift.part(*part).is_none() {
                        continue;
                    }
                    let used = explained(&plan, &outcome, amount)?;
                    let codes = used.iter().map(ontschot::text::explanation::rule_code);
                    rules.borrow_mut().extend(codes);
                }
            }
            Ok(())
        },
    );
    for rule in ["shifted", "shift-room"] {
        assert!(rules.borrow().contains(rule), "{rule} occurred");
    }
}
