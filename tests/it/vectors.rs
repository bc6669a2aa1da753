//! Cases worked by hand, each with its working, so that they can be checked with pencil and paper.

mod samen_noord;
mod transition;

use crate::support::{
    plans::{id, table},
    values::{money, rate, ratio, share, term, year},
};
use ontschot::{
    check::{Code, findings},
    engine::{Outcome, evaluate},
    money::{
        Money,
        split::{Weights, split},
    },
    plan::{
        Amount, Arrangement, BudgetPart, Line, LineAmount, Membership, Organisation, Plan, Reserve,
        Source, TotalOf, arrangement::IndexBase, table::Single,
    },
    share::Ratio,
    year::{PartRule, Term},
};

#[track_caller]
fn divides(total: &str, unit: &str, weights: &[i64], parts: &[&str]) {
    let weights: Vec<Ratio> = weights.iter().map(|weight| ratio(*weight, 1)).collect();
    let divided = split(money(total), money(unit), &Weights::from_ratios(&weights));
    let expected: Vec<Money> = parts.iter().map(|part| money(part)).collect();
    assert_eq!(divided, Some(expected));
}

#[test]
fn the_largest_remainders_get_the_units_that_are_left() {
    // 100 × 92/255 = 36,078… · 93/255 = 36,47… · 70/255 = 27,45…: 36, 36, 27 and one left for the
    // largest remainder, the second.
    divides("100", "1", &[92, 93, 70], &["36", "37", "27"]);
    // 1.000.001 × 0,5 = 500.000,5 · 0,3 = 300.000,3 · 0,1999 = 199.900,1999 · 0,0001 = 100,0001.
    divides(
        "1000001",
        "1",
        &[5000, 3000, 1999, 1],
        &["500001", "300000", "199900", "100"],
    );
}

#[test]
fn what_does_not_fit_the_unit_goes_to_the_largest_weight() {
    // Ten whole euros over three equal weights: 3, 3, 3 and one left, to the first; then 0,99 to the
    // largest weight, of equals the first.
    divides("10.99", "1", &[1, 1, 1], &["4.99", "3.00", "3.00"]);
}

/// A plan of one term with lines, and as many organisations as asked, all taking part all the time.
fn plan(term: Term, organisations: usize, lines: Vec<Line>) -> Plan {
    let membership = |at| Membership {
        organisation: id(at),
        ..Membership::default()
    };
    Plan {
        arrangement: Single::new(Arrangement::for_term(term)),
        organisations: table((0..organisations).map(|_| Organisation::default())),
        memberships: table((0..organisations).map(membership)),
        lines: table(lines),
        ..Plan::default()
    }
}

fn line(amount: LineAmount) -> Line {
    Line {
        amount,
        ..Line::default()
    }
}

fn fixed(amount: &str, base_year: Option<i16>) -> Line {
    line(LineAmount::Fixed {
        amount: money(amount),
        base_year: base_year.map(year),
        indexed: true,
    })
}

fn with(plan: &Plan, change: impl FnOnce(&mut Arrangement)) -> Plan {
    let mut arrangement = Arrangement::clone(&plan.arrangement);
    change(&mut arrangement);
    Plan {
        arrangement: Single::new(arrangement),
        ..plan.clone()
    }
}

fn source(committed: &[(i16, &str)], expected: &[(i16, &str)]) -> Source {
    let per_year = |amounts: &[(i16, &str)]| {
        let amounts = amounts.iter();
        amounts
            .map(|(at, amount)| (year(*at), money(amount)))
            .collect()
    };
    Source {
        committed: per_year(committed),
        expected: per_year(expected),
        ..Source::default()
    }
}

#[track_caller]
fn budget(outcome: &Outcome, at: i16, part: BudgetPart, expected: &str) {
    let found = outcome.amount(Amount::Budget(year(at), part));
    assert_eq!(found, Some(money(expected)), "{} {at}", part.code());
}

#[track_caller]
fn line_has(outcome: &Outcome, at: i16, line: usize, expected: &str) {
    let found = outcome.amount(Amount::Line(year(at), id(line)));
    assert_eq!(found, Some(money(expected)), "line {line} in {at}");
}

#[track_caller]
fn organisations_have(outcome: &Outcome, at: i16, expected: &[&str]) {
    let total = |who| outcome.total(Some(year(at)), TotalOf::Organisation(Some(id(who))));
    let found: Vec<Money> = (0..expected.len()).map(total).collect();
    let expected: Vec<Money> = expected.iter().map(|amount| money(amount)).collect();
    assert_eq!(found, expected, "{at}");
}

#[test]
fn expected_money_counts_only_in_years_that_say_so() {
    let plan = Plan {
        sources: table([source(&[(2018, "900000")], &[(2018, "100000")])]),
        ..plan(term("2018-01-01", "2018-12-31"), 1, Vec::new())
    };
    let plan = with(&plan, |rules| rules.reserve = Reserve::Share(share("2%")));
    // 2 % of 900.000 is 18.000.
    let outcome = evaluate(&plan);
    budget(&outcome, 2018, BudgetPart::Reserve, "18000");
    budget(&outcome, 2018, BudgetPart::Available, "882000");
    // 2 % of 900.000 + 100.000 is 20.000.
    let plan = with(&plan, |rules| {
        rules.count_expected.insert(year(2018));
    });
    let outcome = evaluate(&plan);
    budget(&outcome, 2018, BudgetPart::Reserve, "20000");
    budget(&outcome, 2018, BudgetPart::Available, "980000");
}

#[test]
fn weighted_lines_get_nothing_where_nothing_is_left() {
    let lines = vec![
        fixed("1000000", None),
        line(LineAmount::Weight(3.into())),
        line(LineAmount::Weight(1.into())),
    ];
    let plan = Plan {
        sources: table([source(&[(2018, "1000000")], &[])]),
        ..plan(term("2018-01-01", "2018-12-31"), 1, lines)
    };
    let plan = with(&plan, |rules| {
        rules.reserve = Reserve::Amount(money("20000"));
    });
    let outcome = evaluate(&plan);
    line_has(&outcome, 2018, 1, "0");
    line_has(&outcome, 2018, 2, "0");
    // 1.000.000 − 20.000 − 1.000.000.
    budget(&outcome, 2018, BudgetPart::Unallocated, "-20000");
}

#[test]
fn a_fixed_amount_follows_the_index_and_the_part_of_the_year() {
    let plan = plan(
        term("2017-10-01", "2020-06-30"),
        1,
        vec![fixed("480000", Some(2018))],
    );
    let plan = with(&plan, |rules| {
        for (at, percentage) in [(2018, "2%"), (2019, "2.8%"), (2020, "2.8%")] {
            rules.rates.insert(year(at), rate(percentage));
        }
    });
    let outcome = evaluate(&plan);
    // 480.000 ÷ 1,02 × 3/12; × 1; × 1,028; × 1,028² × 6/12.
    line_has(&outcome, 2017, 0, "117647.06");
    line_has(&outcome, 2018, 0, "480000");
    line_has(&outcome, 2019, 0, "493440");
    line_has(&outcome, 2020, 0, "253628.16");
    // × 92/365 and × 182/366.
    let by_days = with(&plan, |rules| rules.year_part = PartRule::Days);
    let outcome = evaluate(&by_days);
    line_has(&outcome, 2017, 0, "118614.02");
    line_has(&outcome, 2018, 0, "480000");
    line_has(&outcome, 2019, 0, "493440");
    line_has(&outcome, 2020, 0, "252242.21");
}

#[test]
fn who_joins_halfway_counts_for_half() {
    let mut plan = plan(
        term("2019-01-01", "2019-12-31"),
        3,
        vec![fixed("120000", None)],
    );
    let joining = Membership {
        from: Some("2019-07-01".parse().expect("a day")),
        ..plan.memberships.get(id(2)).expect("a membership").clone()
    };
    let stay = |at| plan.memberships.get(id(at)).expect("a membership").clone();
    plan.memberships = table([stay(0), stay(1), joining]);
    // Weights 1 : 1 : 6/12, so 2/5, 2/5 and 1/5.
    organisations_have(&evaluate(&plan), 2019, &["48000", "48000", "24000"]);
    // Weights 1 : 1 : 184/365, so 365/914, 365/914 and 184/914: 47.921,225…, 47.921,225… and
    // 24.157,549…; two cents are left, for the third and the first.
    let by_days = with(&plan, |rules| rules.year_part = PartRule::Days);
    let outcome = evaluate(&by_days);
    organisations_have(&outcome, 2019, &["47921.23", "47921.22", "24157.55"]);
}

#[test]
fn rates_that_undo_each_other_still_round_each_year() {
    let plan = Plan {
        sources: table([source(&[(2020, "100.25")], &[])]),
        ..plan(
            term("2020-01-01", "2020-12-31"),
            1,
            vec![fixed("100.25", Some(2018))],
        )
    };
    let plan = with(&plan, |rules| {
        rules.unit = money("1");
        rules.rates.insert(year(2019), rate("100%"));
        rules.rates.insert(year(2020), rate("-50%"));
    });
    // Exact: × 2 × ½ changes nothing, and what nothing changes is not rounded.
    line_has(&evaluate(&plan), 2020, 0, "100.25");
    // Rounded each year: 200,50 becomes 201, 100,50 becomes 101. Short by rounding, no more.
    let plan = with(&plan, |rules| rules.index_base = IndexBase::Rounded);
    let outcome = evaluate(&plan);
    line_has(&outcome, 2020, 0, "101");
    budget(&outcome, 2020, BudgetPart::Unallocated, "-0.75");
    let codes = findings(&plan, &outcome, jiff::civil::date(2020, 1, 1));
    assert!(codes.iter().any(|finding| finding.code == Code::B002));
    assert!(codes.iter().all(|finding| finding.code != Code::B001));
}
