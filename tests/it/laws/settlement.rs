//! What the end of a year comes to: nothing is lost, nothing counts twice, and every number can be
//! told how it came about.

use super::always;
use crate::{
    exchange::drawn,
    explanations::explained,
    support::{
        plans::{id, table},
        values,
    },
};
use ontschot::{
    engine::{
        Leg, Moment, evaluate, payments,
        settlement::{self, cascades, moved, settlements},
    },
    money::Money,
    plan::{
        Amount, Arrangement, AwardForm, BudgetPart, CarryOver, CarryOverId, Determination,
        EqualisationReserve, Line, LineAmount, Membership, Organisation, OverspendPart, Place,
        Plan, Results, ResultsId, SettledOn, SettlementPart, Table, table::Single,
    },
    share::Share,
    year::{Term, Year},
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::collections::BTreeMap;

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
    for rule in ["at-least", "at-most", "split", "sum", "typed", "reserve-share"] {
        assert!(rules.get_mut().contains(rule), "{rule} occurred");
    }
}

/// Ten years of three organisations with random actual costs.
#[derive(Clone, Debug)]
struct TenYears {
    form: AwardForm,
    settled_on: SettledOn,
    kept_back: Option<Share>,
    /// By year and organisation: costs and other income.
    actual: Vec<[(Money, Money); 3]>,
    /// From and to by the distance in years, whose, how much.
    carried: Vec<(u8, u8, Option<usize>, Money)>,
    /// By year: recovered, set off, and with how many years later.
    back: Vec<(Option<Money>, Option<Money>, u8)>,
    reserve: Option<Money>,
}

const TEN: u8 = 10;

fn ten_years() -> impl Strategy<Value = TenYears> {
    let forms = vec![
        AwardForm::Separate,
        AwardForm::Joint,
        AwardForm::Lead,
        AwardForm::Entity,
    ];
    let cents = |most: i64| (0..most).prop_map(Money::from_cents);
    let actual = (cents(20_000_000), cents(2_000_000));
    let actual = [actual.clone(), actual.clone(), actual];
    (
        select(forms),
        select(vec![SettledOn::Granted, SettledOn::ActualCost]),
        option::of(values::shares()),
        vec(actual, usize::from(TEN)),
        vec((0..TEN, 0..TEN, option::of(0..3_usize), cents(3_000_000)), 0..8),
        vec(
            (option::of(cents(1_000_000)), option::of(cents(1_000_000)), 0..TEN),
            usize::from(TEN),
        ),
        option::of(cents(5_000_000)),
    )
        .prop_map(
            |(form, settled_on, kept_back, actual, carried, back, reserve)| TenYears {
                form,
                settled_on,
                kept_back,
                actual,
                carried,
                back,
                reserve,
            },
        )
}

fn year_at(distance: u8) -> Year {
    values::year(2020 + i16::from(distance))
}

impl TenYears {
    fn arrangement(&self) -> Arrangement {
        let term: Term = values::term("2020-01-01", "2029-12-31");
        let mut arrangement = Arrangement::for_term(term);
        arrangement.award_form = self.form;
        arrangement.lead = Some(id(0));
        arrangement.settled_on = self.settled_on;
        arrangement.kept_back = self.kept_back;
        arrangement
    }

    fn results(&self) -> Table<Results> {
        let years = (0..TEN).zip(&self.actual);
        table(years.flat_map(|(distance, actual)| {
            let all = actual.iter().enumerate();
            all.map(move |(who, (costs, income))| Results {
                year: year_at(distance),
                organisation: id(who),
                costs: Some(*costs),
                income: Some(*income),
                ..Results::default()
            })
        }))
    }

    fn plan(&self) -> Plan {
        let organisations = (0..3).map(|_| Organisation::default());
        let members = (0..3).map(|who| Membership {
            organisation: id(who),
            ..Membership::default()
        });
        let determinations = (0..TEN).zip(&self.back).flat_map(|(distance, back)| {
            let whose: Vec<_> = if self.form == AwardForm::Separate {
                (0..3).map(|who| Some(id(who))).collect()
            } else {
                vec![None]
            };
            let (recovered, set_off, later) = *back;
            whose.into_iter().map(move |organisation| Determination {
                year: year_at(distance),
                organisation,
                recovered,
                set_off,
                set_off_year: Some(year_at((distance + later).min(TEN - 1))),
                ..Determination::default()
            })
        });
        let carried = self.carried.iter();
        let carry_overs = carried.map(|(from, to, who, amount)| CarryOver {
            from: year_at(*from),
            to: year_at(*to),
            organisation: who.map(id),
            amount: *amount,
            decided_on: Some(values::day("2020-06-01")),
            ..CarryOver::default()
        });
        let reserves = self.reserve.map(|cap| EqualisationReserve {
            organisation: id(0),
            cap: Some(cap),
            ..EqualisationReserve::default()
        });
        Plan {
            arrangement: Single::new(self.arrangement()),
            organisations: table(organisations),
            memberships: table(members),
            lines: table([Line {
                amount: LineAmount::Fixed {
                    amount: values::money("300000.01"),
                    base_year: None,
                    indexed: false,
                },
                ..Line::default()
            }]),
            results: self.results(),
            determinations: table(determinations),
            carry_overs: table(carry_overs),
            equalisation_reserves: table(reserves),
            ..Plan::default()
        }
    }
}

#[test]
fn no_years_money_counts_twice_in_ten_years_that_roll_forward() {
    let moved = std::cell::Cell::new((0_u32, 0_u32));
    always(&ten_years(), |ten| {
        let plan = ten.plan();
        let outcome = evaluate(&plan);
        let settled = settlements(&plan, &outcome);
        let awards = || settled.awards.values();
        prop_assert_eq!(settled.organisations.len(), 30);

        // What is carried over leaves once and joins once: all awards are what was allocated.
        let allocated = sum(plan.years().into_iter().map(|year| {
            outcome.budget(year).unwrap().allocated
        }));
        prop_assert_eq!(sum(awards().map(settlement::Settlement::award)), allocated);

        // What is set off is paid once: all payments are the advances less what was set off.
        let all = payments(&plan, &outcome).into_iter();
        let advances = all.filter(|payment| {
            payment.leg == Leg::Award && payment.moment != Moment::Determination
        });
        let advances = sum(advances.map(|payment| payment.amount));
        let set_off = sum(awards().map(|award| award.set_off));
        prop_assert_eq!(sum(awards().map(|award| award.set_off_before)), set_off);
        prop_assert_eq!(sum(awards().map(|award| award.paid)), advances - set_off);

        // In the end the authority has paid what was determined, no more and no less.
        let back = sum(awards().map(|award| award.recovered));
        let open = sum(awards().map(|award| award.open().unwrap()));
        let determined = sum(awards().map(|award| award.determined.unwrap()));
        prop_assert_eq!(advances - set_off - back - open, determined);

        // What was determined is spent, stands in reserves, or was kept.
        let cost = sum(settled.organisations.values().map(|own| own.costs.unwrap().net()));
        let kept = sum(settled.organisations.values().map(|own| own.kept().unwrap()));
        let mut reserved = BTreeMap::new();
        for own in settled.organisations.values() {
            if let Some(reserve) = own.reserve {
                reserved.insert(own.organisation, reserve.after());
            }
        }
        prop_assert_eq!(determined, cost + kept + sum(reserved.into_values()));
        let (carried, off) = moved.get();
        let has = |is: bool| u32::from(is);
        moved.set((
            carried + has(awards().any(|award| !award.carried_in.is_zero())),
            off + has(!set_off.is_zero()),
        ));
        Ok(())
    });
    let (carried, off) = moved.get();
    assert!(carried > 20 && off > 20, "{carried} carried over, {off} set off");
}
