//! What awards take of schemes is all that is awarded, and natures are all that comes in.

use super::always;
use crate::{explanations::explained, support::plans::plans};
use ontschot::{
    engine::{
        self,
        ceilings::{natures, room, taken},
    },
    money::Money,
    plan::{
        Amount, Arrangement, Ceiling, CeilingPart, Id, Line, Nature, Place, Plan, Single, Source,
        Table,
    },
};
use proptest::{prelude::*, sample::select};

const NATURES: [Nature; 3] = [Nature::NotSaid, Nature::Recurrent, Nature::Incidental];

/// A plan whose sources are of a few schemes, and whose sources and lines have natures.
fn of_schemes() -> impl Strategy<Value = Plan> {
    let natures = proptest::collection::vec(select(NATURES.to_vec()), 8);
    (plans(), natures, any::<bool>()).prop_map(|(plan, natures, has_scheme)| {
        let of = |number: u32| natures[number as usize % natures.len()];
        let sources: Table<Source> = plan
            .sources
            .iter()
            .map(|(id, source)| {
                let scheme = ["", "One", "Two", " One "][id.number() as usize % 4];
                let scheme = scheme.to_owned();
                let nature = of(id.number());
                let source = Source {
                    scheme,
                    nature,
                    ..source.clone()
                };
                (id, source)
            })
            .collect();
        let lines: Table<Line> = plan
            .lines
            .iter()
            .map(|(id, line)| {
                let nature = of(id.number() + 3);
                (
                    id,
                    Line {
                        nature,
                        ..line.clone()
                    },
                )
            })
            .collect();
        let scheme = if has_scheme { "One" } else { "" };
        let arrangement = Arrangement {
            scheme: scheme.to_owned(),
            ..Arrangement::clone(&plan.arrangement)
        };
        Plan {
            sources,
            lines,
            arrangement: Single::new(arrangement),
            ..plan
        }
    })
}

#[test]
fn what_is_taken_of_schemes_is_what_is_awarded() {
    always(&of_schemes(), |plan| {
        let outcome = engine::evaluate(&plan);
        for year in plan.years() {
            let budget = outcome.budget(year).expect("a year of the term");
            let taken = taken(&plan, &outcome, year);
            let sum: Money = taken.iter().map(|(_, amount)| *amount).sum();
            let has_money = budget.funding.counted > Money::ZERO;
            if has_money || !plan.arrangement.scheme.is_empty() {
                prop_assert_eq!(sum, budget.allocated);
            }
            let names: std::collections::BTreeSet<_> = taken.iter().map(|(name, _)| name).collect();
            prop_assert_eq!(names.len(), taken.len(), "every scheme once");
        }
        Ok(())
    });
}

#[test]
fn natures_together_are_what_counts_and_what_lines_have() {
    always(&of_schemes(), |plan| {
        let outcome = engine::evaluate(&plan);
        for year in plan.years() {
            let budget = outcome.budget(year).expect("a year of the term");
            let of = natures(&plan, &outcome, year);
            let money = of.recurrent + of.incidental + of.not_said;
            prop_assert_eq!(money, budget.funding.counted);
            let lines = of.recurrent_lines + of.incidental_lines + of.lines_not_said;
            prop_assert_eq!(lines, budget.allocated + budget.not_yet_assigned);
        }
        Ok(())
    });
}

#[test]
fn what_ceilings_leave_is_explained_by_steps_that_hold_by_themselves() {
    let rules = std::cell::RefCell::new(std::collections::BTreeSet::new());
    always(&of_schemes(), |plan| {
        let ceilings = plan.years().into_iter().flat_map(|year| {
            ["", "One", "Two", "Three"].map(|scheme| Ceiling {
                scheme: scheme.to_owned(),
                year,
                amount: Money::from_cents(12_345_678),
                ..Ceiling::default()
            })
        });
        let ceilings: Table<Ceiling> = (1..).map(Id::new).zip(ceilings).collect();
        let plan = Plan { ceilings, ..plan };
        let outcome = engine::evaluate(&plan);
        for (id, ceiling) in plan.ceilings.iter() {
            let room = room(&plan, &outcome, ceiling);
            prop_assert_eq!(room.taken + room.left, ceiling.amount);
            for part in CeilingPart::ALL {
                let amount = Amount::Ceiling(id, *part);
                let place = Place::Amount(amount);
                prop_assert_eq!(place.to_string().parse::<Place>().unwrap(), place);
                let used = explained(&plan, &outcome, amount)?;
                let codes = used.iter().map(ontschot::text::explanation::rule_code);
                rules.borrow_mut().extend(codes);
            }
        }
        Ok(())
    });
    for rule in ["split", "sum", "at-least"] {
        assert!(rules.borrow().contains(rule), "{rule} occurred");
    }
}
