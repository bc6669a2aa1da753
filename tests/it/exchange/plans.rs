//! Plans to export: one that has everything, and as many others as are asked for.

mod adopted;
mod agreements;
mod drawn;
mod goals;
mod indexation;
mod lines;
mod papers;
mod people;
mod reporting;
mod settlement;
mod term;

pub(crate) use adopted::adopted;
use agreements::{agreements, decisions, keepings, signatures};
use drawn::Dice;
pub(crate) use drawn::drawn;
use indexation::indexed;
use lines::lines;

use jiff::civil::date;
use ontschot::{
    money::Money,
    plan::{
        Area, AreaId, Arrangement, Assignment, Award, AwardForm, Chosen, Fact, Figure, FigureOf,
        Id, Instalment, Key, KeyId, Liability, LineId, Nature, Notice, Organisation,
        OrganisationId, PaymentPattern, Phase, Plan, Reserve, Row, SettledOn, Single, Source,
        StatutoryBasis, Table, notice::Months,
    },
    share::{Rate, Share},
    year::{Month, Term, Year},
};
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

/// A broken first and last year, every way of making and dividing amounts, an awarded year, names
/// that a spreadsheet would run, and figures that are missing.
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
        memberships: term::memberships(),
        areas: areas(),
        figures: figures(),
        awards: awards(),
        sources: sources(),
        facts: facts(),
        lines: goals::for_goals(&lines()),
        keys: keys(),
        phases: phases(),
        instalments: instalments(),
        notices: notices(),
        rules: reporting::rules(),
        reporting_rules: reporting::reporting_rules(),
        reports: reporting::reports(),
        aid: reporting::aid(),
        ceilings: term::ceilings(),
        reviews: term::reviews(),
        horizon: term::horizon(),
        agreements: agreements(),
        keepings: keepings(),
        decisions: decisions(),
        signatures: signatures(),
        results: settlement::results(),
        determinations: settlement::determinations(),
        carry_overs: settlement::carry_overs(),
        equalisation_reserves: settlement::equalisation_reserves(),
        documents: papers::documents(),
        clauses: papers::clauses(),
        goals: goals::goals(),
        effects: goals::effects(),
        indicators: goals::indicators(),
        justifications: goals::justifications(),
        roles: people::roles(),
        consultation_bodies: people::bodies(),
        landing_items: people::landing_items(),
        bottlenecks: people::bottlenecks(),
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
    indexed(&mut arrangement);
    arrangement.reserve = Reserve::Share(share("2%"));
    arrangement.count_expected = BTreeSet::from([year(2019)]);
    "residents".clone_into(&mut arrangement.residents);
    arrangement.area_key = Some(KeyId::new(1));
    arrangement.path = BTreeMap::from([
        (year(2017), share("0%")),
        (year(2018), share("1/3")),
        (year(2019), share("2/3")),
    ]);
    arrangement.floor = BTreeMap::from([(year(2018), rate("-5%")), (year(2020), rate("-2.5%"))]);
    arrangement.cap = BTreeMap::from([(year(2018), rate("5%")), (year(2020), rate("0%"))]);
    arrangement.bounds_indexed = true;
    arrangement.awarded = BTreeMap::from([(year(2019), date(2018, 12, 20))]);
    arrangement.award_form = AwardForm::Lead;
    arrangement.lead = Some(OrganisationId::new(2));
    "Welfare scheme".clone_into(&mut arrangement.scheme);
    "ASA 2013, article 3".clone_into(&mut arrangement.legal_basis);
    arrangement.budget_adopted = BTreeSet::from([year(2017), year(2018)]);
    arrangement.basis = StatutoryBasis::Budget;
    arrangement.shift_room = Some(share("1/3"));
    arrangement.payment_pattern = PaymentPattern::Own;
    arrangement.kept_back = Some(share("5%"));
    arrangement.settled_on = SettledOn::ActualCost;
    arrangement
}

/// Separate awards until 2019, then one to a lead partner.
fn phases() -> Table<Phase> {
    let mandates = BTreeMap::from([(OrganisationId::new(1), date(2018, 11, 1))]);
    table([
        Phase {
            name: "=Apart".to_owned(),
            to: Some(date(2018, 12, 31)),
            ..Phase::default()
        },
        Phase {
            name: "Samen".to_owned(),
            from: Some(date(2019, 1, 1)),
            form: AwardForm::Lead,
            lead: Some(OrganisationId::new(2)),
            liability: Liability::Lead,
            mandates,
            ..Phase::default()
        },
    ])
}

fn instalments() -> Table<Instalment> {
    table(
        [(10, "1/3"), (2, "1/2"), (6, "1/6")].map(|(month, part)| Instalment {
            month: Month::new(month).unwrap(),
            share: share(part),
            condition: "@verslag".to_owned(),
            note: String::new(),
        }),
    )
}

fn notices() -> Table<Notice> {
    table([
        Notice {
            organisation: OrganisationId::new(1),
            line: Some(LineId::new(1)),
            share: share("1/3"),
            announced: Some(date(2020, 3, 10)),
            months: Months::new(6),
            ..Notice::default()
        },
        Notice {
            organisation: OrganisationId::new(2),
            ends: Some(date(2019, 12, 31)),
            note: "@ends".to_owned(),
            ..Notice::default()
        },
    ])
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

fn areas() -> Table<Area> {
    let area = |code: &str, name: &str, parent: Option<u32>| Area {
        code: code.to_owned(),
        name: name.to_owned(),
        parent: parent.map(AreaId::new),
        ..Area::default()
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
    let percentage = |number, base: &str, value| Figure {
        base: base.to_owned(),
        ..of_area(number, "young", 2018, value)
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
        percentage(2, "residents", "17.5"),
        percentage(3, "residents", "14"),
        percentage(4, "unknown", "20"),
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
        key("Young", &[("young", "100%")], None),
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
        Award {
            lines: BTreeMap::from([
                (LineId::new(4), share("3/4")),
                (LineId::new(7), share("1/4")),
            ]),
            ..award("SBA-1", 1, Some("120000.00"))
        },
        Award {
            covers_from: Some(date(2016, 11, 15)),
            covers_to: Some(date(2018, 2, 14)),
            lines: BTreeMap::from([
                (LineId::new(4), share("1/3")),
                (LineId::new(1), share("12.5%")),
                (LineId::new(7), share("1/2")),
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
            scheme: "Welfare scheme".to_owned(),
            nature: Nature::Recurrent,
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
            scheme: "Youth scheme".to_owned(),
            nature: Nature::Incidental,
            expected: money(&[(2018, "40000.00"), (2019, "41000.10")]),
            ..Source::default()
        },
        Source::default(),
    ])
}

/// Of an awarded year, of which a line has none, one nothing and one two; and of a year that was not
/// awarded yet, where they decide nothing.
fn facts() -> Table<Fact> {
    let fact = |line, at, amounts: &[(u32, u32, &str)]| Fact {
        line: LineId::new(line),
        year: year(at),
        amounts: amounts
            .iter()
            .map(|(who, area, amount)| ((id(*who), id(*area)), euros(amount)))
            .collect(),
    };
    table([
        fact(1, 2018, &[(0, 0, "100.25"), (1, 0, "12.00")]),
        fact(
            1,
            2019,
            &[
                (1, 2, "40000.00"),
                (1, 3, "100.07"),
                (2, 2, "50000.00"),
                (3, 0, "12.00"),
                (0, 0, "0.50"),
            ],
        ),
        fact(2, 2019, &[]),
        fact(
            7,
            2019,
            &[(1, 0, "12000.00"), (2, 0, "15000.00"), (4, 0, "3000.00")],
        ),
        fact(7, 2019, &[(1, 0, "1.00")]),
        fact(8, 2019, &[(2, 3, "500.00"), (1, 0, "0.00")]),
    ])
}

/// A row by its number; none for zero.
fn id<R: Row>(number: u32) -> Option<Id<R>> {
    (number > 0).then(|| Id::new(number))
}
