//! *Samen Noord*: the eleven grants of 2018 from which Amsterdam-Noord made one budget.

use super::{budget, line_has, with};
use crate::support::{
    plans::{id, table},
    values::{money, rate, share, term, year},
};
use ontschot::{
    check::{Code, findings},
    engine::{Outcome, evaluate},
    money::Money,
    plan::{
        Amount, Area, Arrangement, BudgetPart, Chosen, Figure, FigureOf, Key, Line, LineAmount,
        Membership, Organisation, Plan, Source, TotalOf, table::Single,
    },
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// The grants of 2018: organisation and amount. DOCK had three of them.
const GRANTS: [(&str, &str); 11] = [
    ("DOCK", "790192.00"),
    ("DOCK", "279528.00"),
    ("DOCK", "2088961.00"),
    ("Speeltuinen", "1246726.00"),
    ("De Regenboog Groep", "184385.89"),
    ("Civic", "612795.00"),
    ("Doras", "832186.25"),
    ("VCA", "92969.00"),
    ("Prisma", "44442.00"),
    ("Wijsneus", "629216.00"),
    ("Leefkringhuis", "439807.00"),
];

/// What the four schemes brought in 2018.
const SCHEMES: [&str; 4] = ["3964903.00", "2351149.89", "832186.25", "92969.00"];

/// Residents of the fifteen wijken of Noord on 1 January 2022, by CBS (Kerncijfers wijken en
/// buurten 2022).
const RESIDENTS: [(&str, i64); 15] = [
    ("Volewijck", 9_285),
    ("IJplein/Vogelbuurt", 8_040),
    ("Tuindorp Nieuwendam", 3_475),
    ("Tuindorp Buiksloot", 1_900),
    ("Nieuwendammerdijk/Buiksloterdijk", 1_690),
    ("Tuindorp Oostzaan", 11_995),
    ("Oostzanerwerf", 8_835),
    ("Kadoelen", 3_545),
    ("Waterlandpleinbuurt", 13_750),
    ("Buikslotermeer", 11_790),
    (BANNE, 14_720),
    ("Noordelijke IJ-oevers West", 7_200),
    (OOST, 305),
    ("Waterland", 2_395),
    ("Elzenhagen", 4_270),
];
const BANNE: &str = "Banne Buiksloot";
const OOST: &str = "Noordelijke IJ-oevers Oost";

fn organisations() -> Vec<&'static str> {
    let mut names: Vec<&str> = GRANTS.iter().map(|(name, _)| *name).collect();
    names.dedup();
    names
}

/// A scheme that grows 2,8 % a year, each year in cents.
fn scheme(of_2018: &str) -> Source {
    let growth = rate("2.8%").factor();
    let in_year = |at: Year| {
        let years = u32::from(at.number().abs_diff(2018));
        let exact = money(of_2018).to_ratio() * growth.clone().pow(years);
        (at, Money::rounded(&exact, Money::CENT))
    };
    Source {
        committed: year(2018).through(year(2020)).map(in_year).collect(),
        ..Source::default()
    }
}

fn samen_noord() -> Plan {
    let names = organisations();
    let organisation = |name: &&str| Organisation {
        name: (*name).to_owned(),
        ..Organisation::default()
    };
    let membership = |at| Membership {
        organisation: id(at),
        ..Membership::default()
    };
    let line = |(name, amount): &(&str, &str)| {
        let at = names.iter().position(|other| other == name);
        Line {
            name: (*name).to_owned(),
            amount: LineAmount::Fixed {
                amount: money(amount),
                base_year: Some(year(2018)),
                indexed: true,
            },
            organisations: Chosen::Only(BTreeSet::from([id(at.expect("an organisation"))])),
            ..Line::default()
        }
    };
    let arrangement = Arrangement::for_term(term("2018-01-01", "2020-12-31"));
    let plan = Plan {
        arrangement: Single::new(arrangement),
        organisations: table(names.iter().map(organisation)),
        memberships: table((0..names.len()).map(membership)),
        sources: table(SCHEMES.iter().map(|amount| scheme(amount))),
        lines: table(GRANTS.iter().map(line)),
        ..Plan::default()
    };
    with(&plan, |rules| {
        rules.unit = money("1");
        rules.rates.insert(year(2019), rate("2.8%"));
        rules.rates.insert(year(2020), rate("2.8%"));
    })
}

/// The same over the wijken of Noord, by residents.
fn over_wijken(plan: &Plan) -> Plan {
    let areas = RESIDENTS.iter().map(|(name, _)| Area {
        name: (*name).to_owned(),
        ..Area::default()
    });
    let figures = RESIDENTS.iter().enumerate();
    let figures = figures.map(|(at, (_, count))| Figure {
        of: FigureOf::Area(id(at)),
        name: "inwoners".to_owned(),
        year: year(2022),
        value: (*count).into(),
        base: String::new(),
        note: String::new(),
    });
    let key = Key {
        name: "Inwoners".to_owned(),
        parts: BTreeMap::from([("inwoners".to_owned(), share("100%"))]),
        ..Key::default()
    };
    let plan = Plan {
        areas: table(areas),
        figures: table(figures),
        keys: table([key]),
        ..plan.clone()
    };
    with(&plan, |rules| rules.area_key = Some(id(0)))
}

/// A plan with the wijken of Noord and their residents.
pub(super) fn with_wijken(plan: Plan) -> Plan {
    let wijken = over_wijken(&plan);
    Plan {
        areas: wijken.areas,
        figures: wijken.figures,
        ..plan
    }
}

/// All residents of Noord.
pub(super) fn residents() -> i64 {
    RESIDENTS.iter().map(|(_, count)| count).sum()
}

#[track_caller]
fn lines_have(outcome: &Outcome, at: i16, expected: &str) {
    let total = outcome.total(Some(year(at)), TotalOf::Lines);
    assert_eq!(total, money(expected), "{at}");
}

#[test]
fn eleven_grants_become_one_budget_of_three_years() {
    let outcome = evaluate(&samen_noord());
    // The grants as they were; an amount that nothing changes is not rounded.
    lines_have(&outcome, 2018, "7241208.14");
    budget(&outcome, 2018, BudgetPart::Counted, "7241208.14");
    budget(&outcome, 2018, BudgetPart::Unallocated, "0");
    // 790.192 × 1,028 = 812.317,376, and so on: each line in whole euros, each scheme in cents.
    line_has(&outcome, 2019, 0, "812317");
    lines_have(&outcome, 2019, "7443961.00");
    budget(&outcome, 2019, BudgetPart::Counted, "7443961.97");
    budget(&outcome, 2019, BudgetPart::Unallocated, "0.97");
    // 790.192 × 1,028² = 835.062,262…
    line_has(&outcome, 2020, 0, "835062");
    lines_have(&outcome, 2020, "7652393.00");
    budget(&outcome, 2020, BudgetPart::Counted, "7652392.90");
    budget(&outcome, 2020, BudgetPart::Unallocated, "-0.10");
    assert_eq!(organisations().len(), 9);
}

#[test]
fn cents_left_by_rounding_are_a_signal_and_no_shortage() {
    let plan = samen_noord();
    let outcome = evaluate(&plan);
    let codes: Vec<Code> = findings(&plan, &outcome, jiff::civil::date(2019, 1, 14))
        .into_iter()
        .map(|finding| finding.code)
        .collect();
    // And nobody has recorded on which basis the money is given.
    assert_eq!(codes, [Code::B002, Code::B002, Code::S005]);
}

#[test]
fn a_grant_goes_over_the_wijken_by_residents() {
    let plan = over_wijken(&samen_noord());
    let outcome = evaluate(&plan);
    assert_eq!(residents(), 103_195);
    let prisma = GRANTS.iter().position(|(name, _)| *name == "Prisma");
    let prisma = prisma.expect("a grant");
    let block = outcome.block(year(2018), id(prisma)).expect("a line");
    let organisation = block.organisations.first().copied();
    let part_of = |wijk: &str| {
        let at = RESIDENTS.iter().position(|(name, _)| *name == wijk);
        let area = Some(id(at.expect("a wijk")));
        outcome.amount(Amount::Cell(year(2018), id(prisma), organisation, area))
    };
    // 44.442,00 × 305 / 103.195 = 131,351… and × 14.720 / 103.195 = 6.339,32…
    assert_eq!(part_of(OOST), Some(money("131.35")));
    assert_eq!(part_of(BANNE), Some(money("6339.32")));
    // Dividing further changes nothing above.
    lines_have(&outcome, 2018, "7241208.14");
    lines_have(&outcome, 2020, "7652393.00");
}
