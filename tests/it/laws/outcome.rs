//! What holds of the amounts of every plan: they add up in every direction, and nobody gets more or
//! less than a rounding away from the exact share.

use super::always;
use crate::{
    oracle::{self, Who},
    support::plans::plans,
};
use num_bigint::BigInt;
use ontschot::{
    change::{Edit, StepName, apply},
    dossier::Dossier,
    engine::{Outcome, evaluate},
    money::Money,
    plan::{Amount, AnyRow, BudgetPart, LineId, Plan, RowId, TableName, TotalOf},
    share::Ratio,
    year::Year,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

#[test]
fn amounts_add_up_in_every_direction() {
    always(&plans(), |plan| {
        let outcome = evaluate(&plan);
        for plan_year in &outcome.years {
            budget_ties_out(&plan, &outcome, plan_year.year)?;
            cells_add_up(&plan, &outcome, plan_year.year)?;
            totals_agree(&outcome, Some(plan_year.year))?;
        }
        totals_agree(&outcome, None)
    });
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
            TotalOf::Goal(_) => "goal",
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

/// Where weights alone decide: no pin, no fact, and no corridor.
#[test]
fn each_part_is_less_than_a_unit_from_its_exact_share_of_its_own_parent() {
    always(&plans(), |plan| {
        let (outcome, answer) = (evaluate(&plan), oracle::evaluate(&plan));
        for ((year, line), block) in &answer.blocks {
            let by_weight = block.division.as_ref();
            if let Some(by_weight) = by_weight.filter(|division| division.bounds.is_none()) {
                let of = |who: &Who| amount(&outcome, Amount::Organisation(*year, *line, *who));
                let parts: Vec<Money> = by_weight.everyone.iter().map(of).collect();
                let unit = plan.arrangement.unit;
                close_to_exact(by_weight.left, unit, &parts, &by_weight.weights)?;
            }
            if let Some(weights) = &block.area_weights {
                parts_of_areas(&outcome, (*year, *line), weights)?;
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
    let all: Ratio = weights.iter().sum();
    let mut beyond_a_unit = 0;
    for (part, weight) in parts.iter().zip(weights) {
        let off = (part.to_ratio() - whole.to_ratio() * weight / &all).abs();
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
