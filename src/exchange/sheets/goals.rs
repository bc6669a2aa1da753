//! Goals beside money: for which goals lines are, what that makes of their amounts, and the numbers of
//! indicators per year.

use super::line;
use crate::{
    engine::goals::by_goal,
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows, SheetName},
    },
    money::Money,
    plan::{Goal, GoalId, LineId, Plan, TableName},
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// Every goal that a line is for, with its weight.
pub(crate) fn line_goals(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let columns = vec![
        column::id_of(SheetName::Lines, "line_id").key(),
        column::text("line"),
        column::id_of(SheetName::Goals, "goal_id").key(),
        column::text("goal"),
        Column::new("goal_weight", ColumnKind::Number)
            .required()
            .of_field(TableName::Lines, "goals"),
    ];
    let rows = plan.lines.iter().flat_map(move |(id, row)| {
        row.goals.iter().map(move |(of, weight)| {
            let mut cells = line(plan, id).to_vec();
            cells.extend(goal(plan, *of));
            cells.push(Cell::Number(weight.number()));
            cells
        })
    });
    (columns, Box::new(rows))
}

/// What is aimed at and what became of it, for every year that either is known of.
pub(crate) fn indicator_years(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let number = |word: &'static str| {
        Column::new(word, ColumnKind::Number).of_field(TableName::Indicators, word)
    };
    let columns = vec![
        column::id_of(SheetName::Indicators, "indicator_id").key(),
        column::text("indicator"),
        column::year_key(),
        number("target"),
        number("actual"),
    ];
    let rows = plan.indicators.iter().flat_map(move |(id, row)| {
        let years: BTreeSet<Year> = row
            .target
            .keys()
            .chain(row.actual.keys())
            .copied()
            .collect();
        years.into_iter().map(move |year| {
            let of = |numbers: &BTreeMap<Year, _>| {
                numbers
                    .get(&year)
                    .copied()
                    .map_or(Cell::Blank, Cell::Number)
            };
            vec![
                Cell::id(id),
                Cell::text(&row.name),
                Cell::Year(year),
                of(&row.target),
                of(&row.actual),
            ]
        })
    });
    (columns, Box::new(rows))
}

/// What of every line is for which goal. With a filter it is the wanted part of each line that goes
/// to the goals, so that these amounts are those of the allocations beside them. A plan without goals
/// has none.
pub(crate) fn goal_amounts<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let columns = vec![
        column::year_key().within(SheetName::Years, "year"),
        column::id_of(SheetName::Lines, "line_id").key(),
        column::text("line"),
        column::id_of(SheetName::Goals, "goal_id").key_or_blank(),
        column::text("goal"),
        column::amount("amount"),
    ];
    let contents = *contents;
    let rows = std::iter::once_with(move || rows_of_amounts(&contents)).flatten();
    (columns, Box::new(rows))
}

fn rows_of_amounts<'a>(contents: &Contents<'a>) -> Vec<Vec<Cell<'a>>> {
    let plan = contents.plan();
    if plan.goals.is_empty() {
        return Vec::new();
    }
    let rows = wanted(contents)
        .into_iter()
        .flat_map(|((year, id), amount)| {
            let parts = plan.lines.get(id).map(|line| by_goal(line, amount));
            let parts = parts.into_iter().flatten();
            parts.map(move |(of, amount)| {
                let mut cells = vec![Cell::Year(year)];
                cells.extend(line(plan, id));
                cells.extend(match of {
                    Some(of) => goal(plan, of),
                    None => [Cell::Blank, Cell::words(contents.text.say("no-goal"))],
                });
                cells.push(Cell::Money(amount));
                cells
            })
        });
    rows.collect()
}

/// What lines have in years, of that what is wanted.
fn wanted(contents: &Contents<'_>) -> BTreeMap<(Year, LineId), Money> {
    let (outcome, filter) = (&contents.evaluated.outcome, contents.filter);
    let mut amounts: BTreeMap<(Year, LineId), Money> = BTreeMap::new();
    for cell in outcome.cells() {
        let is_wanted = filter.has_year(cell.year) && super::outcome::is_wanted(filter, &cell);
        if is_wanted {
            let amount = amounts.entry((cell.year, cell.line)).or_default();
            *amount = *amount + cell.amount;
        }
    }
    amounts
}

/// A goal's id and name.
fn goal(plan: &Plan, id: GoalId) -> [Cell<'_>; 2] {
    let row: Option<&Goal> = plan.goals.get(id);
    [
        Cell::id(id),
        row.map_or(Cell::Blank, |row| Cell::text(&row.name)),
    ]
}
