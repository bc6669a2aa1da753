//! Ten years that roll forward with whatever they really cost.

use super::sum;
use crate::{
    laws::always,
    support::{
        plans::{id, table},
        values,
    },
};
use ontschot::{
    engine::{
        Leg, Moment, evaluate, payments,
        settlement::{self, Settlements, settlements},
    },
    money::Money,
    plan::{
        Arrangement, AwardForm, CarryOver, Determination, EqualisationReserve, Line, LineAmount,
        Membership, Organisation, Plan, Results, SettledOn, Table, table::Single,
    },
    share::Share,
    year::Year,
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::collections::BTreeMap;

/// Ten years of three organisations with random actual costs.
#[derive(Clone, Debug)]
struct TenYears {
    form: AwardForm,
    settled_on: SettledOn,
    kept_back: Option<Share>,
    /// By year and organisation: costs and other income.
    actual: Vec<[(Money, Money); 3]>,
    /// From and to by the distance in years, whose, how much.
    carried: Vec<Carried>,
    /// By year: recovered, set off, and with how many years later.
    back: Vec<Back>,
    reserve: Option<Money>,
}

/// From and to by the distance in years, whose, how much.
type Carried = (u8, u8, Option<usize>, Money);

/// What was recovered and set off, and with how many years later.
type Back = (Option<Money>, Option<Money>, u8);

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
        vec(
            (0..TEN, 0..TEN, option::of(0..3_usize), cents(3_000_000)),
            0..8,
        ),
        vec(
            (
                option::of(cents(1_000_000)),
                option::of(cents(1_000_000)),
                0..TEN,
            ),
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
        let term = values::term("2020-01-01", "2029-12-31");
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
        let allocated = sum(plan
            .years()
            .into_iter()
            .map(|year| outcome.budget(year).unwrap().allocated));
        prop_assert_eq!(sum(awards().map(settlement::Settlement::award)), allocated);

        // What is set off is paid once: all payments are the advances less what was set off.
        let all = payments(&plan, &outcome).into_iter();
        let advances = all
            .filter(|payment| payment.leg == Leg::Award && payment.moment != Moment::Determination);
        let advances = sum(advances.map(|payment| payment.amount));
        let set_off = sum(awards().map(|award| award.set_off));
        prop_assert_eq!(sum(awards().map(|award| award.set_off_before)), set_off);
        prop_assert_eq!(sum(awards().map(|award| award.paid)), advances - set_off);

        // In the end the authority has paid what was determined, no more and no less.
        let back = sum(awards().map(|award| award.recovered));
        let open = sum(awards().map(|award| award.open().unwrap()));
        let determined = sum(awards().map(|award| award.determined.unwrap()));
        prop_assert_eq!(advances - set_off - back - open, determined);

        prop_assert_eq!(determined, spent_reserved_and_kept(&settled));
        let (carried, off) = moved.get();
        let has = |is: bool| u32::from(is);
        moved.set((
            carried + has(awards().any(|award| !award.carried_in.is_zero())),
            off + has(!set_off.is_zero()),
        ));
        Ok(())
    });
    let (carried, off) = moved.get();
    assert!(
        carried > 20 && off > 20,
        "{carried} carried over, {off} set off"
    );
}

/// What was determined is spent, stands in reserves, or was kept.
fn spent_reserved_and_kept(settled: &Settlements) -> Money {
    let mut reserved = BTreeMap::new();
    let mut spent_and_kept = Money::ZERO;
    for own in settled.organisations.values() {
        let cost = own.costs.expect("all costs are known").net();
        spent_and_kept = spent_and_kept + cost + own.kept().expect("so is what is kept");
        if let Some(reserve) = own.reserve {
            reserved.insert(own.organisation, reserve.after());
        }
    }
    spent_and_kept + sum(reserved.into_values())
}
