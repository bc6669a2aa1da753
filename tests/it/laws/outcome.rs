//! What holds of the amounts of every plan: they add up in every direction, and nobody gets more or
//! less than a rounding away from the exact share.

use super::always;
use crate::support::plans::plans;
use num_bigint::BigInt;
use num_traits::{One as _, Signed as _};
use ontschot::{
    change::{Edit, StepName, apply},
    dossier::Dossier,
    engine::{Context, Outcome, Previous, Remark, areas, evaluate, evaluate_after, organisations},
    money::{Money, split::exact_share},
    plan::{
        Amount, AnyRow, BudgetPart, LineAmount, LineId, Plan, RowId, Table, TableName, TotalOf,
        Value,
    },
    share::Ratio,
    year::Year,
};
use proptest::prelude::*;
use std::{cell::RefCell, collections::BTreeMap};

#[test]
fn amounts_add_up_in_every_direction() {
    let seen = RefCell::new(Seen::default());
    always(&plans(), |plan| {
        let outcome = evaluate(&plan);
        for plan_year in &outcome.years {
            budget_ties_out(&plan, &outcome, plan_year.year)?;
            cells_add_up(&plan, &outcome, plan_year.year)?;
            totals_agree(&outcome, Some(plan_year.year))?;
        }
        totals_agree(&outcome, None)?;
        seen.borrow_mut().note(&plan, &outcome);
        Ok(())
    });
    seen.borrow().covers_every_special_case();
}

fn amount(outcome: &Outcome, amount: Amount) -> Money {
    outcome.amount(amount).unwrap_or_default()
}

fn budget_ties_out(plan: &Plan, outcome: &Outcome, year: Year) -> Result<(), TestCaseError> {
    let budget = |part| amount(outcome, Amount::Budget(year, part));
    let lines = plan.lines.ids();
    let lines: Money = lines
        .map(|id| amount(outcome, Amount::Line(year, id)))
        .sum();
    let cells: Money = outcome.cells_of(year).map(|cell| cell.amount).sum();
    prop_assert_eq!(cells, lines);
    let spoken_for = lines + budget(BudgetPart::Unallocated) + budget(BudgetPart::Reserve);
    prop_assert_eq!(spoken_for, budget(BudgetPart::Counted));
    let given = budget(BudgetPart::Allocated) + budget(BudgetPart::NotYetAssigned);
    prop_assert_eq!(given, lines);
    let available = budget(BudgetPart::Counted) - budget(BudgetPart::Reserve);
    prop_assert_eq!(budget(BudgetPart::Available), available);
    Ok(())
}

fn cells_add_up(plan: &Plan, outcome: &Outcome, year: Year) -> Result<(), TestCaseError> {
    for line in plan.lines.ids() {
        let block = outcome.block(year, line).expect("every line has amounts");
        let everyone = block.organisations.iter().copied().map(Some).chain([None]);
        let mut of_line = Money::ZERO;
        for organisation in everyone {
            let of_organisation = amount(outcome, Amount::Organisation(year, line, organisation));
            let everywhere = block.areas.iter().copied().map(Some).chain([None]);
            let in_areas = everywhere
                .map(|area| amount(outcome, Amount::Cell(year, line, organisation, area)));
            prop_assert_eq!(in_areas.sum::<Money>(), of_organisation);
            of_line = of_line + of_organisation;
        }
        prop_assert_eq!(of_line, block.amount);
    }
    Ok(())
}

fn totals_agree(outcome: &Outcome, year: Option<Year>) -> Result<(), TestCaseError> {
    let mut sums = BTreeMap::new();
    for ((_, of), total) in outcome.totals().filter(|((at, _), _)| *at == year) {
        let by = match of {
            TotalOf::Lines => "all",
            TotalOf::Line(_) => "line",
            TotalOf::Organisation(_) => "organisation",
            TotalOf::Area(_) => "area",
        };
        let sum: &mut Money = sums.entry(by).or_default();
        *sum = *sum + total;
    }
    let all = sums.get("all").copied();
    prop_assert!(all.is_some());
    for by in ["line", "organisation", "area"] {
        prop_assert_eq!(
            sums.get(by).copied().unwrap_or_default(),
            all.unwrap_or_default(),
            "{}",
            by
        );
    }
    Ok(())
}

#[test]
fn each_part_is_less_than_a_unit_from_its_exact_share_of_its_own_parent() {
    always(&plans(), |plan| {
        let outcome = evaluate(&plan);
        let context = Context::new(&plan);
        for (at, plan_year) in outcome.years.iter().enumerate() {
            for (id, line) in plan.lines.iter() {
                let place = (plan_year.year, id);
                let all = organisations::members(plan_year, line);
                let division = organisations::division(&context, plan_year, (id, line), all);
                let members = division.members.iter().copied().map(Some).chain([None]);
                let of = |member| Amount::Organisation(place.0, place.1, member);
                if division.holds {
                    let parts: Vec<Money> = members.map(|m| amount(&outcome, of(m))).collect();
                    let whole = amount(&outcome, Amount::Line(place.0, place.1));
                    let unit = plan.arrangement.unit;
                    close_to_exact(whole, unit, &parts, &division.all_weights())?;
                }
                let division = areas::division(&context, at, line);
                if division.holds {
                    parts_of_areas(&outcome, place, &division.all_weights())?;
                }
            }
        }
        Ok(())
    });
}

fn parts_of_areas(
    outcome: &Outcome,
    (year, line): (Year, LineId),
    weights: &[Ratio],
) -> Result<(), TestCaseError> {
    let block = outcome.block(year, line).expect("every line has amounts");
    for organisation in block.organisations.iter().copied().map(Some).chain([None]) {
        let whole = amount(outcome, Amount::Organisation(year, line, organisation));
        let everywhere = block.areas.iter().copied().map(Some).chain([None]);
        let parts: Vec<Money> = everywhere
            .map(|area| amount(outcome, Amount::Cell(year, line, organisation, area)))
            .collect();
        close_to_exact(whole, Money::CENT, &parts, weights)?;
    }
    Ok(())
}

/// Each part less than one unit off; the one with what does not fit the unit, less than two.
fn close_to_exact(
    whole: Money,
    unit: Money,
    parts: &[Money],
    weights: &[Ratio],
) -> Result<(), TestCaseError> {
    let unit = unit.to_ratio();
    let mut beyond_a_unit = 0;
    for (part, weight) in parts.iter().zip(weights) {
        let off = (part.to_ratio() - exact_share(whole, weight, weights)).abs();
        prop_assert!(off < &unit * BigInt::from(2));
        beyond_a_unit += u32::from(off >= unit);
    }
    prop_assert!(beyond_a_unit <= 1);
    Ok(())
}

#[test]
fn the_order_in_which_rows_are_added_changes_nothing() {
    let shuffled = plans().prop_flat_map(|plan| {
        let rows: Vec<(RowId, AnyRow)> = rows_of(&plan);
        (Just(plan), Just(rows).prop_shuffle())
    });
    always(&shuffled, |(plan, rows)| {
        let single = Plan {
            assignment: plan.assignment.clone(),
            arrangement: plan.arrangement.clone(),
            ..Plan::default()
        };
        let edits = rows
            .into_iter()
            .map(|(row, content)| Edit::Add(row, content));
        let edit = Edit::Many(StepName::Words(String::new()), edits.collect());
        let built =
            apply(&single, &edit).map_err(|refused| TestCaseError::fail(refused.to_string()))?;
        prop_assert_eq!(evaluate(&built), evaluate(&plan));
        prop_assert_eq!(
            Dossier::new(String::new(), built),
            Dossier::new(String::new(), plan)
        );
        Ok(())
    });
}

#[test]
fn an_outcome_that_keeps_what_did_not_change_is_the_same_as_a_new_one() {
    let pairs = (plans(), plans(), any::<prop::sample::Index>());
    always(&pairs, |(plan, other, index)| {
        let before = evaluate(&plan);
        for changed in changed(&plan, &other, index) {
            let previous = Previous {
                plan: &plan,
                outcome: &before,
            };
            let after = evaluate_after(&changed, Some(previous));
            prop_assert_eq!(after, evaluate(&changed));
        }
        Ok(())
    });
}

/// The plan with one of its tables or lines as another plan has it.
fn changed(plan: &Plan, other: &Plan, index: prop::sample::Index) -> Vec<Plan> {
    let with = |change: &dyn Fn(&mut Plan)| {
        let mut changed = plan.clone();
        change(&mut changed);
        changed
    };
    let lines: Vec<LineId> = plan.lines.ids().collect();
    let line = index.get(&lines).row();
    let amounts = ["fixed", "weight"].map(|method| {
        let method = Edit::set(line, "method", Value::Choice(method));
        apply(plan, &method).expect("a method")
    });
    let switches = ["path", "corridor"].map(|switch| {
        let edit = Edit::set(line, switch, Value::Flag(true));
        apply(plan, &edit).expect("a switch")
    });
    let mut all = vec![
        plan.clone(),
        with(&|changed| changed.sources = other.sources.clone()),
        with(&|changed| changed.arrangement = other.arrangement.clone()),
        with(&|changed| changed.figures = Table::default()),
        with(&|changed| changed.awards = Table::default()),
        with(&|changed| changed.facts = Table::default()),
        with(&|changed| changed.memberships = Table::default()),
    ];
    all.extend(amounts.into_iter().chain(switches));
    all
}

fn rows_of(plan: &Plan) -> Vec<(RowId, AnyRow)> {
    let tables = TableName::ALL
        .into_iter()
        .filter(|table| !table.is_single());
    tables
        .flat_map(|name| {
            let table = plan.table(name);
            let numbers = table.numbers().into_iter();
            numbers.filter_map(move |number| Some((RowId::new(name, number), table.row(number)?)))
        })
        .collect()
}

/// How many random plans had each special case, so that no law holds for want of one.
#[derive(Default)]
struct Seen(BTreeMap<&'static str, u32>);

impl Seen {
    const CASES: [&'static str; 12] = [
        "divided over organisations and areas",
        "more asked than there is",
        "nothing left for weighted lines",
        "missing figure",
        "figure of a later year",
        "all weights zero",
        "no members",
        "no history",
        "shares below 100 %",
        "shares above 100 %",
        "broken year",
        "amount that does not fit the unit",
    ];

    fn note(&mut self, plan: &Plan, outcome: &Outcome) {
        let mut cases: Vec<&'static str> = outcome
            .remarks
            .iter()
            .filter_map(|(_, remark)| match remark {
                Remark::MissingFigure { .. } => Some("missing figure"),
                Remark::LaterFigure { .. } => Some("figure of a later year"),
                Remark::NoWeight => Some("all weights zero"),
                Remark::NoMembers => Some("no members"),
                Remark::NoHistory(_) => Some("no history"),
                Remark::SharesBelowWhole => Some("shares below 100 %"),
                Remark::SharesAboveWhole => Some("shares above 100 %"),
                _ => None,
            })
            .collect();
        let mut lines = plan.lines.iter();
        let is_weighted = lines.any(|(_, line)| matches!(line.amount, LineAmount::Weight(_)));
        for plan_year in &outcome.years {
            let year = plan_year.year;
            if !plan_year.part.is_one() {
                cases.push("broken year");
            }
            let left = amount(outcome, Amount::Budget(year, BudgetPart::Unallocated));
            if left < Money::ZERO {
                cases.push("more asked than there is");
                if is_weighted {
                    cases.push("nothing left for weighted lines");
                }
            }
            let unit = plan.arrangement.unit.cents();
            let lines = plan
                .lines
                .ids()
                .map(|id| amount(outcome, Amount::Line(year, id)));
            if lines.map(Money::cents).any(|line| line % unit != 0) {
                cases.push("amount that does not fit the unit");
            }
        }
        if outcome
            .cells()
            .any(|cell| cell.organisation.is_some() && cell.area.is_some())
        {
            cases.push("divided over organisations and areas");
        }
        cases.sort_unstable();
        cases.dedup();
        for case in cases {
            *self.0.entry(case).or_default() += 1;
        }
    }

    #[track_caller]
    fn covers_every_special_case(&self) {
        for case in Self::CASES {
            let count = self.0.get(case).copied().unwrap_or(0);
            assert!(
                count >= 3,
                "«{case}» occurred in {count} plans only: {:?}",
                self.0
            );
        }
    }
}
