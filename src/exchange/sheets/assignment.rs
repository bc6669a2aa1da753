//! The assignment with the rules of its money, and its years.

use super::table::{cells_of, columns_of};
use crate::{
    engine::index,
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::Rows,
    },
    plan::{Plan, RowId, TableName},
    year::Year,
};
use std::collections::BTreeSet;

const SINGLE: [TableName; 2] = [TableName::Assignment, TableName::Arrangement];

/// One row: what is commissioned, and the rules that hold in every year.
pub(crate) fn assignment(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let columns = SINGLE.into_iter().flat_map(columns_of).collect();
    let rows = SINGLE.map(RowId::single).into_iter();
    let cells = rows.flat_map(|row| cells_of(plan, row)).collect();
    (columns, Box::new(std::iter::once(cells)))
}

/// A row for every year of the term, and for every other year that a rule is given for: the index
/// may have to come from a price level of before.
pub(crate) fn years(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let arrangement = &plan.arrangement;
    let term: BTreeSet<Year> = plan.years().into_iter().collect();
    let first = Year::of(plan.term().first());
    let mut columns = vec![
        column::year_key(),
        Column::new("in_term", ColumnKind::Flag).required(),
        Column::new("part", ColumnKind::Ratio).required(),
    ];
    columns.extend(column::exact("rate"));
    columns.extend([
        Column::new("factor", ColumnKind::Ratio).required(),
        column::amount("unit"),
        Column::new("count_expected", ColumnKind::Flag).required(),
    ]);
    columns.extend(["path", "floor", "cap"].into_iter().flat_map(column::exact));
    columns.extend([
        Column::new("awarded", ColumnKind::Date),
        Column::new("budget_adopted", ColumnKind::Flag).required(),
        Column::new("budget_adopted_on", ColumnKind::Date),
        Column::new("proviso_until", ColumnKind::Date),
    ]);
    let rows = all_years(plan, &term).into_iter().map(move |year| {
        let part = plan.term().part_of(year, arrangement.year_part);
        let mut cells = vec![
            Cell::Year(year),
            Cell::Flag(term.contains(&year)),
            Cell::Ratio(part),
        ];
        let rate = arrangement.rates.get(&year);
        cells.extend(Cell::exact(rate.map(|rate| rate.to_ratio())));
        cells.extend([
            Cell::Ratio(index::factor(arrangement, first, year)),
            Cell::Money(arrangement.unit),
            Cell::Flag(arrangement.count_expected.contains(&year)),
        ]);
        let path = arrangement.path.get(&year);
        cells.extend(Cell::exact(path.map(|share| share.to_ratio())));
        for bounds in [&arrangement.floor, &arrangement.cap] {
            let bound = bounds.get(&year);
            cells.extend(Cell::exact(bound.map(|rate| rate.to_ratio())));
        }
        let day = |day: Option<_>| day.map_or(Cell::Blank, Cell::Date);
        let awarded = arrangement.awarded.get(&year).copied();
        cells.extend([
            day(awarded),
            Cell::Flag(arrangement.is_budget_adopted(year)),
            day(arrangement.budget_adopted_on.get(&year).copied()),
            day(plan.proviso_until(year)),
        ]);
        cells
    });
    (columns, Box::new(rows))
}

fn all_years(plan: &Plan, term: &BTreeSet<Year>) -> BTreeSet<Year> {
    let arrangement = &plan.arrangement;
    let bounds = arrangement.floor.keys().chain(arrangement.cap.keys());
    let decided = arrangement
        .awarded
        .keys()
        .chain(&arrangement.budget_adopted)
        .chain(arrangement.budget_adopted_on.keys());
    term.iter()
        .chain(arrangement.rates.keys())
        .chain(&arrangement.count_expected)
        .chain(arrangement.path.keys())
        .chain(bounds)
        .chain(decided)
        .copied()
        .collect()
}
