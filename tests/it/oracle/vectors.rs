//! The oracle on cases worked by hand, so that it is proven itself.

use super::{Answer, Met, corridor, evaluate, whole};
use crate::support::{
    plans::{id, table},
    values::{money, rate, ratio, share, term, year},
};
use num_traits::Zero as _;
use ontschot::{
    money::Money,
    plan::{
        Arrangement, Award, Line, LineAmount, Membership, Organisation, OrganisationSplit, Plan,
        Source, table::Single,
    },
    share::Ratio,
};

/// One line in one year, 2018, over as many organisations as there are amounts; each had its amount
/// in 2017.
fn plan(line: Line, had: &[&str]) -> Plan {
    let membership = |at| Membership {
        organisation: id(at),
        ..Membership::default()
    };
    let award = |(at, amount): (usize, &&str)| Award {
        year: year(2017),
        organisation: Some(id(at)),
        granted: Some(money(amount)),
        lines: [(id(0), share("100%"))].into(),
        ..Award::default()
    };
    Plan {
        arrangement: Single::new(Arrangement::for_term(term("2018-01-01", "2018-12-31"))),
        organisations: table(had.iter().map(|_| Organisation::default())),
        memberships: table((0..had.len()).map(membership)),
        awards: table(had.iter().enumerate().map(award)),
        lines: table([line]),
        ..Plan::default()
    }
}

/// A line of an amount, divided by shares.
fn line(amount: &str, shares: &[&str]) -> Line {
    let shares = shares.iter().enumerate();
    Line {
        amount: LineAmount::PerYear([(year(2018), money(amount))].into()),
        split: OrganisationSplit::Shares(shares.map(|(at, text)| (id(at), share(text))).collect()),
        ..Line::default()
    }
}

fn with(plan: Plan, change: impl FnOnce(&mut Arrangement)) -> Plan {
    let mut arrangement = Arrangement::clone(&plan.arrangement);
    change(&mut arrangement);
    Plan {
        arrangement: Single::new(arrangement),
        ..plan
    }
}

/// What the organisations have, and nobody as the last.
#[track_caller]
fn have(answer: &Answer, expected: &[&str]) {
    let block = &answer.blocks[&(year(2018), id(0))];
    let everyone = block.organisations.iter().copied().map(Some).chain([None]);
    let have: Vec<Money> = everyone.map(|who| block.cells[&(who, None)]).collect();
    let expected: Vec<Money> = expected.iter().map(|amount| money(amount)).collect();
    assert_eq!(have, expected);
}

#[track_caller]
fn on_path(had: &[&str], norm: &[&str], counts_for: &str, expected: &[&str]) {
    let line = Line {
        path: true,
        ..line("1000", norm)
    };
    let plan = with(plan(line, had), |rules| {
        rules.path.insert(year(2018), share(counts_for));
    });
    have(&evaluate(&plan), expected);
}

#[test]
fn the_path_mixes_what_was_with_what_will_be() {
    let (had, norm) = (["600", "300", "100"], ["40%", "40%", "20%"]);
    // ⅔ × 0,6 + ⅓ × 0,4 = 8/15 · ⅔ × 0,3 + ⅓ × 0,4 = 5/15 · ⅔ × 0,1 + ⅓ × 0,2 = 2/15; the cent left
    // has equal remainders of the first and the second (⅓) and goes to the larger weight.
    on_path(&had, &norm, "1/3", &["533.34", "333.33", "133.33", "0"]);
    // 7/15 · 5,5/15 · 2,5/15: remainders ⅔, ⅔ and ⅔, two cents left.
    on_path(&had, &norm, "2/3", &["466.67", "366.67", "166.66", "0"]);
    // ½ × 2/3 + ½ × ½ = 7/12 · 5/12.
    on_path(
        &["600", "300"],
        &["50%", "50%"],
        "50%",
        &["583.33", "416.67", "0"],
    );
    // At its start all is as it was; with nothing before, all is as it will be.
    on_path(&had, &norm, "0%", &["600", "300", "100", "0"]);
    on_path(&["0", "0"], &["50%", "50%"], "0%", &["500", "500", "0"]);
}

fn in_corridor(
    amount: &str,
    targets: &[&str],
    had: &[&str],
    floor_and_cap: [Option<&str>; 2],
) -> Answer {
    let line = Line {
        corridor: true,
        ..line(amount, targets)
    };
    let plan = with(plan(line, had), |rules| {
        let [floor, cap] = floor_and_cap.map(|text| text.map(|text| (year(2018), rate(text))));
        rules.floor.extend(floor);
        rules.cap.extend(cap);
    });
    evaluate(&plan)
}

#[test]
fn the_corridor_binds_whom_it_must() {
    // From 540 to 630, from 360 to 420, and free. At μ = ½ of 1.000 the targets are 250, 150 and 100
    // too little for the first two, so they stand on their floors and the third has what is left.
    let answer = in_corridor(
        "1000",
        &["50%", "30%", "20%"],
        &["600", "400", "0"],
        [Some("-10%"), Some("5%")],
    );
    have(&answer, &["540", "360", "100", "0"]);
    assert!(answer.met.contains(&Met::CorridorBinds));
    // Wide enough for everyone, it changes nothing: from 300 to 900 and from 200 to 600.
    let answer = in_corridor(
        "1000",
        &["50%", "50%"],
        &["600", "400"],
        [Some("-50%"), Some("50%")],
    );
    have(&answer, &["500", "500", "0"]);
    assert!(!answer.met.contains(&Met::CorridorBinds));
    // A cap for one is more for the other: at most 612.
    let answer = in_corridor("1000", &["75%", "25%"], &["600", "0"], [None, Some("2%")]);
    have(&answer, &["612", "388", "0"]);
}

#[test]
fn floors_above_the_line_are_cut_by_the_floors() {
    // 588 and 392 are 80 more than 900: 900 × 588/980 and 900 × 392/980.
    let answer = in_corridor("900", &["50%", "50%"], &["600", "400"], [Some("-2%"), None]);
    have(&answer, &["540", "360", "0"]);
    assert!(answer.met.contains(&Met::CorridorShort));
    let within = divided(
        "900",
        &[ratio(1, 2), ratio(1, 2)],
        &[("588", None), ("392", None)],
    );
    assert_eq!((within.short, within.over), (money("80"), Money::ZERO));
}

#[test]
fn what_is_over_all_caps_goes_by_the_caps() {
    // 612 and 408 are 180 less than 1.200: 180 × 612/1.020 = 108 and 180 × 408/1.020 = 72 on top.
    let answer = in_corridor("1200", &["50%", "50%"], &["600", "400"], [None, Some("2%")]);
    have(&answer, &["720", "480", "0"]);
    assert!(answer.met.contains(&Met::CorridorOver));
    // Who has no weight stays on his floor of 392, whatever is over.
    let answer = in_corridor(
        "1200",
        &["100%", "0%"],
        &["600", "400"],
        [Some("-2%"), Some("2%")],
    );
    have(&answer, &["808", "392", "0"]);
}

fn divided(total: &str, weights: &[Ratio], bounds: &[(&str, Option<&str>)]) -> corridor::Within {
    let bounds = bounds.iter().map(|(least, most)| corridor::Bounds {
        least: money(least),
        most: most.map(money),
    });
    corridor::divide(
        money(total),
        Money::CENT,
        weights,
        &bounds.collect::<Vec<_>>(),
    )
}

#[test]
fn one_level_holds_for_all_who_are_free() {
    let weights = [whole(5), whole(3), whole(2), Ratio::zero()];
    let bounds = [
        ("540", Some("630")),
        ("360", Some("420")),
        ("0", None),
        ("0", None),
    ];
    // μ = 50: 250 and 150 lie under their floors, 100 is free.
    let parts = ["540", "360", "100", "0"].map(money);
    assert_eq!(divided("1000", &weights, &bounds).parts, parts);
    // μ = 124: 620 is free, 372 is free, 248 is free.
    let parts = ["620", "372", "248", "0"].map(money);
    assert_eq!(divided("1240", &weights, &bounds).parts, parts);
    // μ = 475: 2.375 and 1.425 lie above their caps.
    let parts = ["630", "420", "950", "0"].map(money);
    assert_eq!(divided("2000", &weights, &bounds).parts, parts);
}

fn pinned(pins: &[(usize, &str)], expected: &[&str]) -> Answer {
    let pins = pins.iter();
    let line = Line {
        amount: LineAmount::PerYear([(year(2018), money("100000"))].into()),
        pins: pins
            .map(|(at, pin)| ((id(*at), year(2018)), money(pin)))
            .collect(),
        ..Line::default()
    };
    let source = Source {
        committed: [(year(2018), money("100000"))].into(),
        ..Source::default()
    };
    let plan = Plan {
        sources: table([source]),
        ..plan(line, &["0", "0", "0"])
    };
    let answer = evaluate(&plan);
    have(&answer, expected);
    answer
}

#[test]
fn pins_come_first() {
    use ontschot::plan::BudgetPart::{Allocated, Unallocated};
    // 50.000 is left for B and C.
    pinned(&[(0, "50000")], &["50000", "25000", "25000", "0"]);
    // 110.000 is more than the line: it becomes 110.000, and C has nothing.
    let answer = pinned(&[(0, "70000"), (1, "40000")], &["70000", "40000", "0", "0"]);
    assert_eq!(answer.blocks[&(year(2018), id(0))].amount, money("110000"));
    assert_eq!(answer.budgets[&(year(2018), Allocated)], money("110000"));
    assert_eq!(answer.budgets[&(year(2018), Unallocated)], money("-10000"));
    // Everyone has a pin, and 10.000 is nobody's. A pin of who takes no part decides nothing.
    pinned(
        &[(0, "50000"), (1, "30000"), (2, "10000"), (3, "70000")],
        &["50000", "30000", "10000", "10000"],
    );
}
