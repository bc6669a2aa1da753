//! What a phase runs on before the subsidy term: earlier awards, and no new money.

use crate::support::values::{day, money, share, term, year};
use jiff::civil::Date;
use ontschot::{
    engine::before_term,
    plan::{Arrangement, Award, Id, LineId, Phase, Plan, Single},
};
use std::collections::BTreeMap;

/// An award of € 120.000,00 on some days, of which a part belongs to the assignment.
fn award(from: &str, to: &str, part: &str) -> Award {
    Award {
        year: year(2017),
        covers_from: Some(day(from)),
        covers_to: Some(day(to)),
        granted: Some(money("120000")),
        lines: [(LineId::new(1), share(part))].into(),
        ..Award::default()
    }
}

/// A subsidy term of 2018, and awards from before it.
fn plan(awards: impl IntoIterator<Item = Award>) -> Plan {
    Plan {
        arrangement: Single::new(Arrangement::for_term(term("2018-01-01", "2018-12-31"))),
        awards: (1..).map(Id::new).zip(awards).collect(),
        ..Plan::default()
    }
}

/// How many awards, how much they are together, and how much of that falls on the days.
fn before(plan: &Plan, from: &str, to: Option<&str>) -> Option<(usize, String, String)> {
    let phase = Phase {
        from: Some(day(from)),
        to: to.map(day),
        ..Phase::default()
    };
    let found = before_term(plan, &phase)?;
    let days: [Date; 2] = [found.days.first(), found.days.last()];
    assert_eq!(days[0], day(from));
    assert!(
        days[1] < plan.term().first(),
        "the days lie before the term"
    );
    Some((
        found.awards,
        found.whole.to_string(),
        found.on_days.to_string(),
    ))
}

#[test]
fn the_last_quarter_before_the_term_runs_on_a_quarter_of_a_years_award() {
    let plan = plan([award("2017-01-01", "2017-12-31", "100%")]);
    let quarter = Some((1, "120000.00".to_owned(), "30000.00".to_owned()));
    assert_eq!(before(&plan, "2017-10-01", Some("2018-12-31")), quarter);
    // Without a last day it ends with the term, and the days before that are the same.
    assert_eq!(before(&plan, "2017-10-01", None), quarter);
}

#[test]
fn only_what_belongs_to_the_assignment_counts_and_only_on_its_own_days() {
    let half = award("2017-07-01", "2017-12-31", "1/2");
    let other = Award {
        lines: BTreeMap::default(),
        ..half.clone()
    };
    let asked = Award {
        granted: None,
        ..half.clone()
    };
    let spring = award("2017-01-01", "2017-06-30", "100%");
    let plan = plan([half, other, asked, spring]);
    // Half of 120.000 on the six months from July, of which three lie in the phase.
    let expected = Some((1, "60000.00".to_owned(), "30000.00".to_owned()));
    assert_eq!(before(&plan, "2017-10-01", None), expected);
}

#[test]
fn an_award_that_runs_into_the_term_counts_for_its_days_before_it() {
    let plan = plan([award("2017-12-01", "2018-02-28", "100%")]);
    let expected = Some((1, "120000.00".to_owned(), "40000.00".to_owned()));
    assert_eq!(before(&plan, "2017-12-01", None), expected);
}

#[test]
fn a_phase_in_the_term_runs_on_nothing_before_it() {
    let plan = plan([award("2017-01-01", "2017-12-31", "100%")]);
    assert_eq!(before(&plan, "2018-01-01", None), None);
    assert_eq!(before(&plan, "2018-07-01", Some("2018-12-31")), None);
    let nothing = Some((0, "0.00".to_owned(), "0.00".to_owned()));
    assert_eq!(before(&self::plan([]), "2017-10-01", None), nothing);
}
