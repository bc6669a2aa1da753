//! Made-up plans: as large as they say, the same every time, and fit to be measured.

use ontschot::{
    check::Severity,
    engine::evaluate,
    file,
    plan::{BudgetPart, TableName},
    sample::{self, Scale},
    session::Evaluated,
};
use std::{collections::BTreeSet, sync::Arc};

use crate::support::command::{Place, TODAY};

/// Every line of a city is another one, and a seventh of its amounts are as many as a test waits
/// for.
const TOWN: Scale = Scale {
    lines: 70,
    organisations: 12,
    areas: 7,
    ..Scale::CITY
};

#[test]
fn a_plan_has_as_many_amounts_as_its_scale_says() {
    assert_eq!(Scale::DISTRICT.cells(), 3 * 11 * 9 * 15);
    assert_eq!(Scale::CITY.cells(), 600_000);
    assert_eq!(Scale::NATION.cells(), 6_000_000);
    for scale in [Scale::DISTRICT, TOWN] {
        let outcome = evaluate(&sample::plan(scale));
        assert_eq!(
            u64::try_from(outcome.cells().count()).expect("few enough"),
            scale.cells()
        );
    }
}

#[test]
fn a_plan_has_no_errors_and_ties_out() {
    for scale in [Scale::DISTRICT, TOWN] {
        let evaluated = Evaluated::new(Arc::new(sample::plan(scale)), TODAY);
        let findings = evaluated.findings.iter();
        let errors: Vec<_> = findings
            .filter(|finding| finding.severity() == Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{errors:?}");
        for year in &evaluated.outcome.years {
            let budget = evaluated.outcome.budget(year.year).expect("a year");
            let left = budget.part(BudgetPart::Unallocated);
            assert!(left.is_zero(), "{}: {left}", year.year);
            assert!(!budget.allocated.is_zero());
        }
    }
}

#[test]
fn a_larger_plan_has_every_method_with_every_division() {
    let plan = sample::plan(TOWN);
    let pairs: BTreeSet<_> = plan
        .lines
        .iter()
        .map(|(_, line)| (line.amount.method(), line.split.method()))
        .collect();
    assert_eq!(pairs.len(), 4 * 5);
    let has = |is: fn(&ontschot::plan::Line) -> bool| plan.lines.iter().any(|(_, line)| is(line));
    assert!(has(|line| line.path && line.corridor));
    assert!(has(|line| !line.pins.is_empty()));
    assert!(has(|line| !line.requested.is_empty()));
    assert!(
        plan.figures
            .iter()
            .any(|(_, figure)| !figure.base.is_empty())
    );
}

#[test]
fn lines_that_are_added_leave_the_others_as_they_are() {
    let more = Scale {
        lines: TOWN.lines + 10,
        ..TOWN
    };
    let (fewer, more) = (sample::plan(TOWN), sample::plan(more));
    let same = fewer.lines.iter().zip(more.lines.iter());
    assert_eq!(same.filter(|(one, other)| one == other).count(), 70);
}

#[test]
fn names_are_all_different() {
    let plan = sample::plan(Scale::NATION);
    for (table, rows) in [
        (TableName::Lines, 400),
        (TableName::Organisations, 50),
        (TableName::Areas, 60),
    ] {
        let table = plan.table(table);
        let numbers = table.numbers().into_iter();
        let names: BTreeSet<_> = numbers.filter_map(|number| table.title(number)).collect();
        assert_eq!(names.len(), rows);
    }
}

#[test]
fn the_command_makes_the_same_file_every_time() {
    let place = Place::new();
    let answer = place.fine(&["generate", "--size", "district", "one.ontschot"]);
    assert!(answer.contains("4.455"), "{answer}");
    place.fine(&["generate", "--size", "district", "two.ontschot"]);
    let bytes = place.read("one.ontschot");
    assert!(bytes == place.read("two.ontschot"));
    let opened = file::read(&bytes).expect("a dossier");
    assert_eq!(*opened.dossier.plan, sample::plan(Scale::DISTRICT));
    assert_eq!(opened.notices, []);
    place.refused(1, &["generate", "--size", "city", "one.ontschot"]);
    assert!(!place.fine(&["--help"]).contains("generate"));
}
