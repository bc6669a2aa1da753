//! The path, the corridor and pins, by hand.

use super::{budget, fixed, line, organisations_have, plan, with};
use crate::support::{
    plans::{id, table},
    values::{money, rate, share, term, year},
};
use ontschot::{
    check::{Argument, Code, findings},
    engine::{Outcome, evaluate},
    plan::{Amount, Award, BudgetPart, Line, LineAmount, OrganisationSplit, Place, Plan, Value},
    share::Share,
};
use std::collections::BTreeMap;

/// One line of one year over organisations that had these amounts in the year before, each in an
/// award of its own; blank is no award.
fn after(history: &[&str], line: Line) -> Plan {
    let awards = history
        .iter()
        .enumerate()
        .filter(|(_, had)| !had.is_empty());
    let awards = awards.map(|(at, had)| Award {
        year: year(2017),
        organisation: Some(id(at)),
        granted: Some(money(had)),
        lines: BTreeMap::from([(id(0), Share::WHOLE)]),
        ..Award::default()
    });
    Plan {
        awards: table(awards),
        ..plan(term("2018-01-01", "2018-12-31"), history.len(), vec![line])
    }
}

fn by_shares(amount: &str, shares: &[&str]) -> Line {
    let shares = shares.iter().enumerate();
    Line {
        split: OrganisationSplit::Shares(shares.map(|(at, part)| (id(at), share(part))).collect()),
        ..fixed(amount, None)
    }
}

fn on_path(history: &[&str], shares: &[&str], step: &str) -> Outcome {
    let line = Line {
        path: true,
        ..by_shares("1000", shares)
    };
    let plan = with(&after(history, line), |rules| {
        rules.path.insert(year(2018), share(step));
    });
    evaluate(&plan)
}

#[test]
fn the_path_goes_from_history_to_the_split_in_steps() {
    let (had, shares) = (["600", "300", "100"], ["40%", "40%", "20%"]);
    // ⅔ of 0,6 and ⅓ of 0,4 is 0,5333…; 0,3333…; 0,1333…: the cent that is left goes to the largest.
    let first = on_path(&had, &shares, "1/3");
    organisations_have(&first, 2018, &["533.34", "333.33", "133.33"]);
    let second = on_path(&had, &shares, "2/3");
    organisations_have(&second, 2018, &["466.67", "366.67", "166.66"]);
    // Half of 2/3 and half of 1/2 is 7/12.
    let half = on_path(&["600", "300"], &["50%", "50%"], "50%");
    organisations_have(&half, 2018, &["583.33", "416.67"]);
    let start = on_path(&had, &shares, "0%");
    organisations_have(&start, 2018, &["600", "300", "100"]);
    let end = on_path(&had, &shares, "100%");
    organisations_have(&end, 2018, &["400", "400", "200"]);
}

fn in_corridor(plan: &Plan, floor: Option<&str>, cap: Option<&str>) -> Plan {
    with(plan, |rules| {
        rules.floor = floor
            .map(|floor| (year(2018), rate(floor)))
            .into_iter()
            .collect();
        rules.cap = cap.map(|cap| (year(2018), rate(cap))).into_iter().collect();
    })
}

#[test]
fn the_corridor_holds_who_would_lose_or_gain_too_much() {
    let line = Line {
        corridor: true,
        ..by_shares("1000", &["50%", "30%", "20%"])
    };
    let plan = after(&["600", "400", ""], line);
    let plan = in_corridor(&plan, Some("-10%"), Some("5%"));
    // Not below 540 and 360; the third had nothing and has no bounds: μ = ½ of 500, 300 and 200.
    organisations_have(&evaluate(&plan), 2018, &["540", "360", "100"]);
}

#[test]
fn too_little_for_all_floors_is_cut_in_proportion_and_said() {
    let line = Line {
        corridor: true,
        ..by_shares("900", &["60%", "40%"])
    };
    let plan = in_corridor(&after(&["600", "400"], line), Some("-2%"), None);
    let outcome = evaluate(&plan);
    // The floors are 588 and 392, together 980; 900 × 588/980 and × 392/980.
    organisations_have(&outcome, 2018, &["540", "360"]);
    let found = findings(&plan, &outcome, jiff::civil::date(2018, 1, 1));
    let short = found.iter().find(|finding| finding.code == Code::A019);
    let short = short.expect("a finding of what is short");
    assert!(short.arguments.contains(&Argument::Money(money("80"))));
}

#[test]
fn more_than_all_caps_is_divided_in_proportion_to_them_and_said() {
    let line = Line {
        corridor: true,
        ..by_shares("1100", &["60%", "40%"])
    };
    let plan = in_corridor(&after(&["600", "400"], line), None, Some("5%"));
    let outcome = evaluate(&plan);
    // The caps are 630 and 420, together 1.050; 50 more, 30 and 20.
    organisations_have(&outcome, 2018, &["660", "440"]);
    let found = findings(&plan, &outcome, jiff::civil::date(2018, 1, 1));
    let over = found.iter().find(|finding| finding.code == Code::A020);
    let over = over.expect("a finding of what is over");
    assert!(over.arguments.contains(&Argument::Money(money("50"))));
}

fn pinned(amount: &str, pins: &[(usize, &str)]) -> Outcome {
    let pins = pins.iter();
    let line = Line {
        pins: pins
            .map(|(at, pin)| ((id(*at), year(2018)), money(pin)))
            .collect(),
        ..fixed(amount, None)
    };
    evaluate(&plan(term("2018-01-01", "2018-12-31"), 3, vec![line]))
}

#[test]
fn pins_come_first_and_the_rest_goes_over_the_others() {
    let one = pinned("100000", &[(0, "50000")]);
    organisations_have(&one, 2018, &["50000", "25000", "25000"]);
    let too_much = pinned("100000", &[(0, "70000"), (1, "40000")]);
    organisations_have(&too_much, 2018, &["70000", "40000", "0"]);
    let line = Amount::Line(year(2018), id(0));
    assert_eq!(too_much.amount(line), Some(money("110000")));
    budget(&too_much, 2018, BudgetPart::Unallocated, "-110000");
    let all = pinned("100000", &[(0, "10000"), (1, "20000"), (2, "30000")]);
    organisations_have(&all, 2018, &["10000", "20000", "30000"]);
    budget(&all, 2018, BudgetPart::NotYetAssigned, "40000");
}

#[test]
fn a_correction_knows_no_path_and_no_corridor() {
    let line = Line {
        path: true,
        corridor: true,
        ..by_shares("-1000", &["50%", "50%"])
    };
    let plan = in_corridor(&after(&["600", "400"], line), Some("-5%"), Some("5%"));
    let plan = with(&plan, |rules| {
        rules.path.insert(year(2018), share("0%"));
    });
    organisations_have(&evaluate(&plan), 2018, &["-500", "-500"]);
}

#[test]
fn a_pair_is_addressed_by_both_its_parts() {
    let place: Place = "lines/LIN-0003/pins/ORG-0007/2018"
        .parse()
        .expect("a place");
    let key = Value::Pair(Box::new((
        Value::Row("ORG-0007".parse().expect("an id")),
        Value::Year(year(2018)),
    )));
    assert_eq!(
        place,
        Place::Entry("LIN-0003".parse().expect("an id"), "pins", key)
    );
    assert_eq!(place.to_string(), "lines/LIN-0003/pins/ORG-0007/2018");
    assert!("lines/LIN-0003/pins/ORG-0007".parse::<Place>().is_err());
}

#[test]
fn an_amount_per_unit_counts_the_areas_of_its_line() {
    let line = line(LineAmount::PerUnit {
        amount: money("12.50"),
        figure: "inwoners".to_owned(),
        figure_year: None,
        base_year: Some(year(2018)),
        indexed: true,
    });
    let plan = plan(term("2018-07-01", "2019-12-31"), 1, vec![line]);
    let plan = super::samen_noord::with_wijken(plan);
    let plan = with(&plan, |rules| {
        rules.rates.insert(year(2019), rate("2.8%"));
    });
    let outcome = evaluate(&plan);
    let residents = super::samen_noord::residents();
    // Half of 2018; the whole of 2019, 2,8 % dearer.
    let half = residents * 12_50 / 2;
    let in_2018 = outcome.amount(Amount::Line(year(2018), id(0)));
    assert_eq!(in_2018.map(ontschot::money::Money::cents), Some(half));
    // × 1,028, to the nearest cent.
    let dearer = (residents * 12_50 * 1028 + 500) / 1000;
    let in_2019 = outcome.amount(Amount::Line(year(2019), id(0)));
    assert_eq!(in_2019.map(ontschot::money::Money::cents), Some(dearer));
}
