//! Plans to export: one that has everything, and as many others as are asked for.

mod drawn;

pub(crate) use drawn::drawn;

use jiff::civil::date;
use ontschot::{
    money::Money,
    plan::{
        Area, AreaId, AreaSplit, Arrangement, Assignment, Award, Chosen, Fact, Figure, FigureOf,
        Id, Key, KeyId, Line, LineAmount, LineId, Membership, Organisation, OrganisationId,
        OrganisationSplit, Plan, Reserve, Row, Single, Source, Table,
    },
    share::{Rate, Share},
    year::{Term, Year},
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
        facts: facts(),
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
    "residents".clone_into(&mut arrangement.residents);
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
        base: String::new(),
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

/// Of a year that was not awarded yet: they decide nothing.
fn facts() -> Table<Fact> {
    let amounts = [
        ((None, None), "100.25"),
        ((Some(OrganisationId::new(1)), None), "12"),
    ];
    let amounts = amounts.map(|(of, amount)| (of, amount.parse().unwrap()));
    table([Fact {
        line: LineId::new(1),
        year: year(2018),
        amounts: amounts.into_iter().collect(),
    }])
}

fn lines() -> Table<Line> {
    table([
        line("Social base", fixed("100000.07", Some(year(2015)), true)),
        debts(),
        youth(),
        Line {
            split: OrganisationSplit::History,
            history_year: Some(year(2017)),
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

/// Shares that leave a rest, one of them of an organisation that takes no part.
fn debts() -> Line {
    Line {
        split: OrganisationSplit::Shares(BTreeMap::from([
            (OrganisationId::new(1), share("1/3")),
            (OrganisationId::new(2), share("1/3")),
            (OrganisationId::new(5), share("10%")),
        ])),
        areas: only([1]),
        ..line("-Debts", fixed("50000.00", None, false))
    }
}

/// Amounts per year, one of them a correction and one outside the term.
fn youth() -> Line {
    let amounts = BTreeMap::from([
        (year(2018), euros("33333.33")),
        (year(2019), euros("-1000.01")),
        (year(2022), euros("5.00")),
    ]);
    Line {
        split: OrganisationSplit::Figure {
            name: "staff".to_owned(),
            year: None,
        },
        organisations: only([1, 2]),
        area_split: AreaSplit::None,
        ..line("Youth", LineAmount::PerYear(amounts))
    }
}

fn line(name: &str, amount: LineAmount) -> Line {
    Line {
        name: name.to_owned(),
        amount,
        ..Line::default()
    }
}

fn fixed(amount: &str, base_year: Option<Year>, indexed: bool) -> LineAmount {
    LineAmount::Fixed {
        amount: euros(amount),
        base_year,
        indexed,
    }
}

fn weight(tenths: i64) -> LineAmount {
    LineAmount::Weight(Decimal::new(tenths, 1))
}
