//! Plans drawn by chance, each from a number that makes it again.

mod settlement;

use super::{euros, full, indexation::drawn_index, only, share, table, year};
use jiff::civil::{Date, date};
use ontschot::{
    money::Money,
    plan::{
        Area, AreaId, AreaSplit, Arrangement, Award, AwardForm, Chosen, Fact, Figure, GoalId,
        GoalWeight, Id, Instalment, KeyId, Line, LineAmount, LineId, Measure, Membership,
        OrganisationId, OrganisationSplit, PaymentPattern, Phase, Plan, Reserve, Route, Row,
        Single, Source, arrangement::IndexBase,
    },
    share::Share,
    year::{Month, PartRule, Term, Year},
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A plan like [`full`], with everything that decides an amount drawn anew.
pub(crate) fn drawn(seed: u64) -> Plan {
    let dice = &mut Dice(seed);
    let mut plan = full();
    plan.arrangement = Single::new(arrangement(dice));
    plan.sources = table(dice.times(3, source));
    plan.lines = table(dice.times(8, line));
    plan.memberships = table(dice.times(6, membership));
    plan.awards = table(dice.times(12, award));
    let areas = plan.areas.iter().map(|(_, area)| area.clone());
    let more = dice.times(3, |dice| Area {
        parent: Some(AreaId::new(dice.number(4))),
        ..Area::default()
    });
    plan.areas = table(areas.chain(more));
    let figures = plan.figures.iter().map(|(_, figure)| Figure {
        value: Decimal::new(dice.below(100_000), 2),
        base: dice.one_of(["", "", "residents", "young"]).to_owned(),
        ..figure.clone()
    });
    plan.figures = table(figures.collect::<Vec<_>>());
    plan.facts = table(dice.times(12, fact));
    plan.phases = table(dice.times(3, phase));
    plan.instalments = table(dice.times(4, instalment));
    settlement::draw(dice, &mut plan);
    plan
}

/// A fixed sequence of numbers that look like chance.
pub(super) struct Dice(u64);

impl Dice {
    /// A number from 0 up to and not including `most`.
    pub(super) fn below<N: TryFrom<u64>>(&mut self, most: u64) -> N {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let number = (mixed ^ (mixed >> 31)) % most;
        N::try_from(number).ok().unwrap()
    }

    /// A number from 1 to `most`.
    fn number(&mut self, most: u64) -> u32 {
        self.below::<u32>(most) + 1
    }

    pub(super) fn one_in(&mut self, times: u64) -> bool {
        self.below::<u64>(times) == 0
    }

    pub(super) fn one_of<T: Copy, const N: usize>(&mut self, from: [T; N]) -> T {
        from[self.below::<usize>(N.try_into().unwrap())]
    }

    fn times<T>(&mut self, times: u32, draw: impl Fn(&mut Self) -> T) -> Vec<T> {
        (0..times).map(|_| draw(self)).collect()
    }

    fn money(&mut self, most: u64) -> Money {
        Money::from_cents(self.below(most))
    }

    /// An amount that is below zero now and then: a correction.
    fn money_or_correction(&mut self, most: u64) -> Money {
        let amount = self.money(most);
        if self.one_in(6) { -amount } else { amount }
    }

    /// Amounts of some organisations in some years.
    fn by_year(&mut self, times: u32, most: u64) -> BTreeMap<(OrganisationId, Year), Money> {
        let draw = |dice: &mut Self| {
            let who = OrganisationId::new(dice.number(5));
            let at = year(2017 + dice.below::<i16>(5));
            ((who, at), dice.money_or_correction(most))
        };
        self.times(times, draw).into_iter().collect()
    }

    /// The id of a row, or none.
    fn id<R: Row>(&mut self, most: u64) -> Option<Id<R>> {
        (!self.one_in(5)).then(|| Id::new(self.number(most)))
    }

    fn share(&mut self) -> Share {
        let below = self.number(12);
        share(&format!(
            "{}/{below}",
            self.below::<u32>(u64::from(below) + 1)
        ))
    }

    fn day(&mut self, first_year: i16, years: u64) -> Date {
        let year = first_year + self.below::<i16>(years);
        let month = self.below::<i8>(12) + 1;
        date(year, month, self.below::<i8>(28) + 1)
    }

    fn chosen<R: Row>(&mut self, most: u64) -> Chosen<R> {
        if self.one_in(2) {
            return Chosen::All;
        }
        let count = self.number(3);
        only(self.times(count, |dice| dice.number(most)))
    }
}

fn arrangement(dice: &mut Dice) -> Arrangement {
    let term = Term::new(dice.day(2017, 1), dice.day(2018, 4)).unwrap();
    let mut arrangement = Arrangement::for_term(term);
    arrangement.year_part = dice.one_of([PartRule::Months, PartRule::Days]);
    arrangement.unit = euros(dice.one_of(["0.01", "1.00", "10.00", "1000.00"]));
    arrangement.index_base = dice.one_of([IndexBase::Exact, IndexBase::Rounded]);
    drawn_index(&mut arrangement, dice);
    arrangement.reserve = match dice.number(3) {
        1 => Reserve::None,
        2 => Reserve::Amount(dice.money(5_000_000)),
        _ => Reserve::Share(dice.share()),
    };
    let years = (2017..2022).map(year);
    arrangement.count_expected = years.filter(|_| dice.one_in(2)).collect();
    arrangement.area_key = (!dice.one_in(4)).then(|| KeyId::new(dice.number(5)));
    arrangement.path = some_years(dice, Dice::share);
    let bound = |dice: &mut Dice, least: i64| {
        let percentage = Decimal::new(least + dice.below::<i64>(2_000), 2);
        format!("{percentage}%").parse().unwrap()
    };
    arrangement.floor = some_years(dice, |dice| bound(dice, -1_800));
    arrangement.cap = some_years(dice, |dice| bound(dice, -300));
    arrangement.bounds_indexed = dice.one_in(2);
    let day = date(2018, 12, 20);
    let awarded = some_years(dice, |dice| dice.one_in(3).then_some(day));
    let awarded = awarded.into_iter();
    arrangement.awarded = awarded.filter_map(|(at, day)| Some((at, day?))).collect();
    arrangement.award_form = dice.one_of(FORMS);
    arrangement.payment_pattern = dice.one_of([
        PaymentPattern::Monthly,
        PaymentPattern::Quarterly,
        PaymentPattern::Once,
        PaymentPattern::Own,
    ]);
    arrangement.kept_back = dice.one_in(2).then(|| dice.share());
    arrangement.lead = dice.id(5);
    arrangement.budget_adopted = some_years(dice, |_| ()).into_keys().collect();
    arrangement
}

/// Something for about half of the years.
fn some_years<T>(dice: &mut Dice, draw: impl Fn(&mut Dice) -> T) -> BTreeMap<Year, T> {
    let years = (2017..2022).map(year);
    let drawn = years.map(|at| (at, dice.one_in(2).then(|| draw(dice))));
    drawn.filter_map(|(at, value)| Some((at, value?))).collect()
}

const FORMS: [AwardForm; 4] = [
    AwardForm::Separate,
    AwardForm::Lead,
    AwardForm::Joint,
    AwardForm::Entity,
];

fn phase(dice: &mut Dice) -> Phase {
    Phase {
        from: dice.one_in(2).then(|| dice.day(2017, 4)),
        to: dice.one_in(3).then(|| dice.day(2019, 3)),
        form: dice.one_of(FORMS),
        lead: dice.id(5),
        route: dice.one_of([Route::Recipient, Route::Direct]),
        ..Phase::default()
    }
}

fn instalment(dice: &mut Dice) -> Instalment {
    let month = i8::try_from(dice.number(12)).unwrap();
    Instalment {
        month: Month::new(month).unwrap(),
        share: dice.share(),
        ..Instalment::default()
    }
}

fn source(dice: &mut Dice) -> Source {
    let mut amounts = || {
        let amount = |at| (year(at), dice.money(90_000_000));
        (2016..2022).map(amount).collect()
    };
    Source {
        committed: amounts(),
        expected: amounts(),
        ..Source::default()
    }
}

fn membership(dice: &mut Dice) -> Membership {
    Membership {
        organisation: OrganisationId::new(dice.number(5)),
        from: dice.one_in(2).then(|| dice.day(2016, 4)),
        to: dice.one_in(3).then(|| dice.day(2018, 4)),
        note: String::new(),
    }
}

fn award(dice: &mut Dice) -> Award {
    let tag = |dice: &mut Dice| (LineId::new(dice.number(8)), dice.share());
    Award {
        year: year(2016 + dice.below::<i16>(3)),
        organisation: (!dice.one_in(6)).then(|| OrganisationId::new(dice.number(5))),
        granted: (!dice.one_in(4)).then(|| dice.money_or_correction(9_000_000)),
        determined: dice.one_in(2).then(|| dice.money_or_correction(9_000_000)),
        covers_from: dice.one_in(2).then(|| dice.day(2015, 3)),
        covers_to: dice.one_in(2).then(|| dice.day(2017, 3)),
        lines: dice.times(3, tag).into_iter().collect(),
        ..Award::default()
    }
}

fn fact(dice: &mut Dice) -> Fact {
    let amount = |dice: &mut Dice| {
        let amount = dice.money_or_correction(9_000_000);
        ((dice.id(5), dice.id(7)), amount)
    };
    let count = dice.below(4);
    Fact {
        line: LineId::new(dice.number(8)),
        year: year(2017 + dice.below::<i16>(5)),
        amounts: dice.times(count, amount).into_iter().collect(),
    }
}

fn line(dice: &mut Dice) -> Line {
    Line {
        name: "Line".to_owned(),
        amount: amount(dice),
        wages: dice.one_in(2).then(|| dice.share()),
        organisations: dice.chosen(5),
        split: split(dice),
        history_year: dice.one_in(2).then(|| year(2016 + dice.below::<i16>(3))),
        history_measure: dice.one_of([Measure::Granted, Measure::Determined]),
        path: dice.one_in(2),
        corridor: dice.one_in(2),
        pins: {
            let count = dice.below(4);
            dice.by_year(count, 3_000_000)
        },
        requested: {
            let count = dice.below(3);
            dice.by_year(count, 9_000_000)
        },
        areas: dice.chosen(7),
        area_split: match dice.number(4) {
            1 => AreaSplit::None,
            2 => AreaSplit::Key(KeyId::new(dice.number(5))),
            _ => AreaSplit::Standard,
        },
        goals: {
            let count = dice.below(4);
            dice.times(count, goal).into_iter().collect()
        },
        ..Line::default()
    }
}

fn amount(dice: &mut Dice) -> LineAmount {
    match dice.number(5) {
        1 => {
            let amount = |at| (year(at), dice.money_or_correction(20_000_000));
            LineAmount::PerYear((2018..2021).map(amount).collect())
        }
        2 => LineAmount::Fixed {
            amount: dice.money_or_correction(20_000_000),
            base_year: dice.one_in(2).then(|| year(2014 + dice.below::<i16>(9))),
            indexed: !dice.one_in(3),
        },
        3 => LineAmount::PerUnit {
            amount: dice.money_or_correction(20_000),
            figure: dice.one_of(["residents", "children", "young"]).to_owned(),
            figure_year: dice.one_in(4).then(|| year(2017)),
            base_year: dice.one_in(2).then(|| year(2014 + dice.below::<i16>(9))),
            indexed: !dice.one_in(3),
        },
        _ => LineAmount::Weight(Decimal::new(dice.below(50), 1)),
    }
}

fn goal(dice: &mut Dice) -> (GoalId, GoalWeight) {
    let weight = Decimal::new(i64::from(dice.number(900)), 2);
    (Id::new(dice.number(3)), GoalWeight::new(weight).unwrap())
}

fn split(dice: &mut Dice) -> OrganisationSplit {
    let share = |dice: &mut Dice| (OrganisationId::new(dice.number(5)), dice.share());
    match dice.number(7) {
        1 => OrganisationSplit::Shares(dice.times(2, share).into_iter().collect()),
        2 | 3 => OrganisationSplit::History,
        4 => OrganisationSplit::Figure {
            name: "staff".to_owned(),
            year: dice.one_in(3).then(|| year(2016)),
        },
        5 => OrganisationSplit::Key(KeyId::new(dice.number(5))),
        _ => OrganisationSplit::Equal,
    }
}
