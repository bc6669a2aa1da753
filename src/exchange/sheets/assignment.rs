//! The assignment with the rules of its money, and its years.

use super::table::{cells_of, columns_of};
use crate::{
    engine::index,
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::Rows,
    },
    plan::{Arrangement, Index, Plan, RowId, TableName},
    share::Rate,
    year::Year,
};
use std::collections::{BTreeMap, BTreeSet};

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
    columns.extend(index_columns());
    columns.extend([
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
        cells.extend(index_cells(arrangement, (first, year)));
        cells.extend([
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
            day(arrangement.proviso_until(year)),
        ]);
        cells
    });
    (columns, Box::new(rows))
}

/// The columns of rates and figures: what was typed, what is built of it, and price levels.
fn index_columns() -> Vec<Column> {
    let rates = ["rate", "built_rate", "wage_rate", "material_rate"];
    let figures = [
        "wages_provisional",
        "wages_definitive",
        "prices_provisional",
        "prices_definitive",
    ];
    let typed = rates.into_iter().chain(figures).flat_map(column::exact);
    let levels = ["factor", "wage_factor", "material_factor"];
    let levels = levels.map(|level| Column::new(level, ColumnKind::Ratio).required());
    typed.chain(levels).collect()
}

/// The cells of a year in them; price levels are counted from the first year of the term.
fn index_cells(arrangement: &Arrangement, (first, year): (Year, Year)) -> Vec<Cell<'static>> {
    let of = |rates: &BTreeMap<Year, Rate>| rates.get(&year).copied();
    let built = arrangement.built_rate(Index::General, year);
    let rates = [
        of(&arrangement.rates),
        built,
        of(&arrangement.wage_rates),
        of(&arrangement.material_rates),
        of(&arrangement.wages_provisional),
        of(&arrangement.wages_definitive),
        of(&arrangement.prices_provisional),
        of(&arrangement.prices_definitive),
    ];
    let rates = rates.into_iter();
    let rates = rates.flat_map(|rate| Cell::exact(rate.map(Rate::to_ratio)));
    let levels = Index::ALL.map(|index| index::factor(arrangement, index, first, year));
    rates.chain(levels.map(Cell::Ratio)).collect()
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
        .chain(&arrangement.count_expected)
        .chain(arrangement.path.keys())
        .chain(bounds)
        .chain(decided)
        .copied()
        .chain(arrangement.index_years())
        .collect()
}
