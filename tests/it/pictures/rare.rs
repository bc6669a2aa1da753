//! Plans that are rare, and whose pictures once left something out.

use super::{corner, drawn, example};
use ontschot::{
    engine::evaluate,
    money::Money,
    picture::{Kind, Number},
    plan::{
        Amount, Area, Arrangement, Fact, Figure, Id, Key, Line, LineAmount, LineId, Organisation,
        OrganisationId, Place as PlanPlace, Single, TotalOf,
    },
    text::Language,
};

#[test]
fn who_was_awarded_something_and_takes_part_no_longer_counts_before_and_after() {
    let mut plan = example();
    let mut arrangement = Arrangement::clone(&plan.arrangement);
    let year = arrangement.term.years().last().expect("a year");
    arrangement
        .awarded
        .insert(year, jiff::civil::date(2018, 1, 1));
    plan.arrangement = Single::new(arrangement);
    let former = OrganisationId::new(99);
    let organisation = Organisation {
        name: "Stichting Voorheen".to_owned(),
        ..Organisation::default()
    };
    let all = plan.organisations.iter().map(|(id, row)| (id, row.clone()));
    plan.organisations = all.chain([(former, organisation)]).collect();
    let line = plan.lines.ids().next().expect("a line");
    let fact = Fact {
        line,
        year,
        amounts: [((Some(former), None), Money::from_cents(12_345))].into(),
    };
    plan.facts = [(Id::new(1), fact)].into_iter().collect();
    let outcome = evaluate(&plan);
    let of_former = TotalOf::Organisation(Some(former));
    assert_eq!(outcome.total(Some(year), of_former).cents(), 12_345);
    for kind in [Kind::Change, Kind::Path] {
        let drawing = drawn(&plan, kind, Language::Dutch);
        let numbers = drawing.table.rows.iter().flatten();
        let of_all = PlanPlace::Amount(Amount::Total(Some(year), TotalOf::Lines));
        let mut totals = numbers.filter_map(|number| match number {
            Number::Amount(amount, Some(place)) if *place == of_all => Some(*amount),
            _ => None,
        });
        assert_eq!(
            totals.next(),
            Some(outcome.total(Some(year), TotalOf::Lines))
        );
    }
}

#[test]
fn what_cancels_out_over_lines_stands_in_the_table_all_the_same() {
    let mut plan = example();
    plan.areas = std::iter::empty::<(Id<Area>, Area)>().collect();
    plan.figures = std::iter::empty::<(Id<Figure>, Figure)>().collect();
    plan.keys = std::iter::empty::<(Id<Key>, Key)>().collect();
    let mut arrangement = Arrangement::clone(&plan.arrangement);
    arrangement.area_key = None;
    plan.arrangement = Single::new(arrangement);
    let line = |cents: i64| Line {
        amount: LineAmount::Fixed {
            amount: Money::from_cents(cents),
            base_year: None,
            indexed: false,
        },
        ..Line::default()
    };
    plan.lines = [(LineId::new(1), line(500)), (LineId::new(2), line(-500))]
        .into_iter()
        .collect();
    let heat = drawn(&plan, Kind::Heat, Language::Dutch);
    assert_eq!(heat.table.rows.len(), 3, "both lines, and together");
    assert_eq!(corner(&heat), Money::ZERO);
}
