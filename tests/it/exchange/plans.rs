//! Plans to export: one that has everything, and as many others as are asked for.

use jiff::civil::date;
use ontschot::{
    money::Money,
    plan::{
        Area, AreaId, AreaSplit, Arrangement, Assignment, Award, Chosen, Figure, FigureOf, Id, Key,
        KeyId, Line, LineAmount, LineId, Measure, Membership, Organisation, OrganisationId,
        OrganisationSplit, Plan, Reserve, Row, Single, Source, Table, arrangement::IndexBase,
    },
    share::{Rate, Share},
    year::{PartRule, Term, Year},
};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn year(year: i16) -> Year {
    Year::new(year).unwrap()
}

pub(crate) fn euros(text: &str) -> Money {
    text.parse().unwrap()
}

fn share(text: &str) -> Share {
    text.parse().unwrap()
}

fn table<R: Row>(rows: impl IntoIterator<Item = R>) -> Table<R> {
    (1..).map(Id::new).zip(rows).collect()
}

fn only<R: Row>(numbers: impl IntoIterator<Item = u32>) -> Chosen<R> {
    Chosen::Only(numbers.into_iter().map(Id::new).collect())
}

fn named(name: &str) -> Organisation {
    Organisation {
        name: name.to_owned(),
        ..Organisation::default()
    }
}

/// A broken first and last year, every way of making and dividing amounts, names that a
/// spreadsheet would run, and figures that are missing.
pub(crate) fn full() -> Plan {
    Plan {
        assignment: Single::new(Assignment {
            title: "Samen Noord".to_owned(),
            question: "Eén; \"ongedeeld\" budget?\r\n= ja".to_owned(),
            authority: "Stadsdeel Noord".to_owned(),
            cooperation_from: Some(date(2017, 9, 1)),
            ..Assignment::default()
        }),
        arrangement: Single::new(arrangement()),
        organisations: organisations(),
        memberships: memberships(),
        areas: areas(),
        figures: figures(),
        awards: awards(),
        sources: sources(),
        lines: lines(),
        keys: keys(),
    }
}

fn arrangement() -> Arrangement {
    let term = Term::new(date(2017, 10, 1), date(2020, 6, 15)).unwrap();
    let rate = |text: &str| text.parse::<Rate>().unwrap();
    let mut arrangement = Arrangement::for_term(term);
    arrangement.unit = euros("1.00");
    arrangement.rates = BTreeMap::from([
        (year(2016), rate("1.5%")),
        (year(2018), rate("2%")),
        (year(2019), rate("1/36")),
    ]);
    arrangement.reserve = Reserve::Share(share("2%"));
    arrangement.count_expected = BTreeSet::from([year(2019)]);
    arrangement.residents = "residents".to_owned();
    arrangement.area_key = Some(KeyId::new(1));
    arrangement
}

fn organisations() -> Table<Organisation> {
    table([
        Organisation {
            kvk: "00412345".to_owned(),
            aliases: BTreeSet::from(["DOCK".to_owned(), "-dock-".to_owned()]),
            ..named("Dock; Noord")
        },
        named("=HYPERLINK(\"http://x\")"),
        named("Évelien & co"),
        named("@home"),
        named("Never a member"),
    ])
}

fn memberships() -> Table<Membership> {
    let member = |number, from, to| Membership {
        organisation: OrganisationId::new(number),
        from,
        to,
        note: String::new(),
    };
    table([
        member(1, None, None),
        member(2, None, None),
        member(3, Some(date(2019, 7, 1)), None),
        member(4, None, Some(date(2018, 3, 10))),
    ])
}

fn areas() -> Table<Area> {
    let area = |code: &str, name: &str, parent: Option<u32>| Area {
        code: code.to_owned(),
        name: name.to_owned(),
        parent: parent.map(AreaId::new),
        note: String::new(),
    };
    table([
        area("SN", "Noord", None),
        area("WK01", "Banne", Some(1)),
        area("WK02", "Oost", Some(1)),
        area("WK03", "Elders", None),
    ])
}

fn figures() -> Table<Figure> {
    let of_area = |number, name: &str, at, value: &str| Figure {
        of: FigureOf::Area(AreaId::new(number)),
        name: name.to_owned(),
        year: year(at),
        value: value.parse().unwrap(),
        note: String::new(),
    };
    let of_organisation = |number, value: &str| Figure {
        of: FigureOf::Organisation(OrganisationId::new(number)),
        ..of_area(1, "staff", 2016, value)
    };
    table([
        of_area(2, "residents", 2017, "16275"),
        of_area(3, "residents", 2017, "337"),
        of_area(4, "residents", 2017, "1205.5"),
        of_area(2, "residents", 2019, "16900"),
        of_area(3, "residents", 2019, "350"),
        of_area(4, "residents", 2020, "1300"),
        of_area(2, "children", 2022, "4000"),
        of_area(3, "children", 2022, "12"),
        of_organisation(1, "12.5"),
        of_organisation(2, "3.75"),
        of_organisation(4, "7"),
        // A second figure of the same: the first counts.
        of_area(2, "residents", 2017, "1"),
    ])
}

fn keys() -> Table<Key> {
    let key = |name: &str, parts: &[(&str, &str)], at| Key {
        name: name.to_owned(),
        parts: parts
            .iter()
            .map(|(figure, part)| ((*figure).to_owned(), share(part)))
            .collect(),
        year: at,
        note: String::new(),
    };
    table([
        key("Residents", &[("residents", "100%")], None),
        key("Mixed", &[("residents", "1/3"), ("children", "1/2")], None),
        key("Staff", &[("staff", "100%")], Some(year(2016))),
        key("Empty", &[], None),
    ])
}

fn awards() -> Table<Award> {
    let award = |number: &str, organisation, granted: Option<&str>| Award {
        register: "Amsterdam".to_owned(),
        number: number.to_owned(),
        year: year(2017),
        recipient: "+31 recipient".to_owned(),
        organisation: Some(OrganisationId::new(organisation)),
        granted: granted.map(euros),
        requested: Some(euros("1000000.00")),
        lines: BTreeMap::from([(LineId::new(4), Share::WHOLE)]),
        ..Award::default()
    };
    table([
        award("SBA-1", 1, Some("120000.00")),
        Award {
            covers_from: Some(date(2016, 11, 15)),
            covers_to: Some(date(2018, 2, 14)),
            lines: BTreeMap::from([
                (LineId::new(4), share("1/3")),
                (LineId::new(1), share("12.5%")),
            ]),
            ..award("SBA-2", 2, Some("99999.99"))
        },
        award("SBA-3", 3, None),
        Award {
            determined: Some(euros("-10.00")),
            ..award("SBA-4", 4, Some("-500.00"))
        },
    ])
}

fn sources() -> Table<Source> {
    let money = |amounts: &[(i16, &str)]| -> BTreeMap<Year, Money> {
        let amounts = amounts.iter();
        amounts.map(|(at, text)| (year(*at), euros(text))).collect()
    };
    table([
        Source {
            name: "Welfare".to_owned(),
            committed: money(&[
                (2017, "250000.00"),
                (2018, "1000000.55"),
                (2019, "1020000.00"),
                (2020, "500000.00"),
                (2021, "1.00"),
            ]),
            ..Source::default()
        },
        Source {
            name: "Youth".to_owned(),
            restriction: "For youth".to_owned(),
            expected: money(&[(2018, "40000.00"), (2019, "41000.10")]),
            ..Source::default()
        },
        Source::default(),
    ])
}

fn lines() -> Table<Line> {
    let line = |name: &str, amount| Line {
        name: name.to_owned(),
        amount,
        ..Line::default()
    };
    let fixed = |amount: &str, base_year, indexed| LineAmount::Fixed {
        amount: euros(amount),
        base_year,
        indexed,
    };
    let weight = |weight: i64| LineAmount::Weight(Decimal::new(weight, 1));
    table([
        line("Social base", fixed("100000.07", Some(year(2015)), true)),
        Line {
            split: OrganisationSplit::Shares(BTreeMap::from([
                (OrganisationId::new(1), share("1/3")),
                (OrganisationId::new(2), share("1/3")),
                (OrganisationId::new(5), share("10%")),
            ])),
            areas: only([1]),
            ..line("-Debts", fixed("50000.00", None, false))
        },
        Line {
            split: OrganisationSplit::Figure {
                name: "staff".to_owned(),
                year: None,
            },
            organisations: only([1, 2]),
            area_split: AreaSplit::None,
            ..line(
                "Youth",
                LineAmount::PerYear(BTreeMap::from([
                    (year(2018), euros("33333.33")),
                    (year(2019), euros("-1000.01")),
                    (year(2022), euros("5.00")),
                ])),
            )
        },
        Line {
            split: OrganisationSplit::History {
                year: year(2017),
                measure: Measure::Granted,
            },
            area_split: AreaSplit::Key(KeyId::new(2)),
            areas: only([1]),
            ..line("Meeting\tplaces", weight(15))
        },
        Line {
            split: OrganisationSplit::Key(KeyId::new(3)),
            organisations: only([1, 2, 4]),
            ..line("By key", weight(5))
        },
        Line {
            split: OrganisationSplit::Figure {
                name: "unknown".to_owned(),
                year: None,
            },
            ..line("Undivided", weight(1))
        },
    ])
}

/// Draws of a fixed sequence, so that a plan can be made again from its number.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 up to and not including `most`.
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % most
    }

    fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    fn number(&mut self, most: u32) -> u32 {
        u32::try_from(self.below(u64::from(most))).unwrap() + 1
    }

    fn money(&mut self, most: u64) -> Money {
        Money::from_cents(i64::try_from(self.below(most)).unwrap())
    }

    fn share(&mut self) -> Share {
        let below = self.below(12) + 1;
        share(&format!("{}/{below}", self.below(below + 1)))
    }

    fn chosen<R: Row>(&mut self, most: u32) -> Chosen<R> {
        if self.one_in(2) {
            return Chosen::All;
        }
        let count = self.below(3) + 1;
        only((0..count).map(|_| self.number(most)).collect::<Vec<_>>())
    }
}

/// A plan like [`full`], with everything that decides an amount drawn anew.
pub(crate) fn drawn(seed: u64) -> Plan {
    let dice = &mut Dice::new(seed);
    let mut plan = full();
    plan.arrangement = Single::new(drawn_arrangement(dice));
    plan.sources = table((0..3).map(|_| drawn_source(dice)).collect::<Vec<_>>());
    plan.lines = table((0..8).map(|_| drawn_line(dice)).collect::<Vec<_>>());
    let figures = plan.figures.iter().map(|(_, figure)| Figure {
        value: Decimal::new(i64::try_from(dice.below(100_000)).unwrap(), 2),
        ..figure.clone()
    });
    plan.figures = table(figures.collect::<Vec<_>>());
    plan
}

fn drawn_arrangement(dice: &mut Dice) -> Arrangement {
    let start = date(2017, dice.number(12) as i8, dice.number(28) as i8);
    let end = date(2019 + dice.below(3) as i16, dice.number(12) as i8, 27);
    let term = Term::new(start, end).unwrap();
    let drawn_rate = |dice: &mut Dice| format!("{}/97", dice.below(20)).parse::<Rate>().unwrap();
    let mut arrangement = Arrangement::for_term(term);
    arrangement.year_part = [PartRule::Months, PartRule::Days][dice.below(2) as usize];
    arrangement.unit = euros(["0.01", "1.00", "10.00", "1000.00"][dice.below(4) as usize]);
    arrangement.index_base = [IndexBase::Exact, IndexBase::Rounded][dice.below(2) as usize];
    arrangement.rates = (2014..2022)
        .map(|at| (year(at), drawn_rate(dice)))
        .collect();
    arrangement.reserve = match dice.below(3) {
        0 => Reserve::None,
        1 => Reserve::Amount(dice.money(5_000_000)),
        _ => Reserve::Share(dice.share()),
    };
    arrangement.count_expected = (2017..2022).map(year).filter(|_| dice.one_in(2)).collect();
    arrangement.area_key = (!dice.one_in(4)).then(|| KeyId::new(dice.number(4)));
    arrangement
}

fn drawn_source(dice: &mut Dice) -> Source {
    let mut amounts = || {
        (2016..2022)
            .map(|at| (year(at), dice.money(90_000_000)))
            .collect()
    };
    Source {
        committed: amounts(),
        expected: amounts(),
        ..Source::default()
    }
}

fn drawn_line(dice: &mut Dice) -> Line {
    let base_year = dice.one_in(2).then(|| year(2014 + dice.below(9) as i16));
    Line {
        name: "Line".to_owned(),
        amount: match dice.below(4) {
            0 => LineAmount::PerYear(
                (2018..2021)
                    .map(|at| (year(at), dice.money(20_000_000)))
                    .collect(),
            ),
            1 => LineAmount::Fixed {
                amount: dice.money(20_000_000),
                base_year,
                indexed: !dice.one_in(3),
            },
            _ => LineAmount::Weight(Decimal::new(dice.below(50) as i64, 1)),
        },
        organisations: dice.chosen(5),
        split: drawn_split(dice),
        areas: dice.chosen(4),
        area_split: match dice.below(4) {
            0 => AreaSplit::None,
            1 => AreaSplit::Key(KeyId::new(dice.number(4))),
            _ => AreaSplit::Standard,
        },
        ..Line::default()
    }
}

fn drawn_split(dice: &mut Dice) -> OrganisationSplit {
    match dice.below(6) {
        0 => OrganisationSplit::Shares(
            (0..3)
                .map(|_| (OrganisationId::new(dice.number(5)), dice.share()))
                .collect(),
        ),
        1 => OrganisationSplit::History {
            year: year(2016 + dice.below(3) as i16),
            measure: [Measure::Granted, Measure::Determined][dice.below(2) as usize],
        },
        2 => OrganisationSplit::Figure {
            name: "staff".to_owned(),
            year: dice.one_in(3).then(|| year(2016)),
        },
        3 => OrganisationSplit::Key(KeyId::new(dice.number(4))),
        _ => OrganisationSplit::Equal,
    }
}
