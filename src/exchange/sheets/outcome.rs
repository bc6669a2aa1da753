//! The budget of every year, and every amount that organisations have.

use super::{area_or_nowhere, line, organisation_or_nobody};
use crate::{
    engine::{Cell as Amount, ceilings::natures},
    exchange::{
        cell::Cell,
        column::{self, Column},
        filter::Filter,
        sheet::{Contents, NextRow, Rows, SheetName},
    },
    plan::{BudgetPart, Plan},
};

/// What comes in every year and for a time, and what lines of each take.
const NATURES: [&str; 4] = [
    "recurrent",
    "incidental",
    "recurrent_lines",
    "incidental_lines",
];

/// A row for every year.
pub(crate) fn budget<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let mut columns = vec![column::year_key().within(SheetName::Years, "year")];
    columns.extend(BudgetPart::ALL.map(|part| column::amount(part.code())));
    columns.extend(NATURES.map(column::amount));
    let plan = contents.plan();
    let (outcome, filter) = (&contents.evaluated.outcome, contents.filter);
    let years = outcome.years.iter().map(|plan_year| plan_year.year);
    let rows = years.filter(|year| filter.has_year(*year)).map(|year| {
        let budget = outcome.budget(year);
        let part = |part| budget.map(|budget| budget.part(part));
        let mut cells = vec![Cell::Year(year)];
        cells.extend(BudgetPart::ALL.map(|of| Cell::money_or_blank(part(of))));
        let natures = natures(plan, outcome, year);
        let natures = [
            natures.recurrent,
            natures.incidental,
            natures.recurrent_lines,
            natures.incidental_lines,
        ];
        cells.extend(natures.map(Cell::Money));
        cells
    });
    (columns, Box::new(rows))
}

/// A row for every amount. What is not yet assigned has no organisation, what is not divided over
/// areas no area; both have a row only where they are not zero.
pub(crate) fn allocations<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let columns = vec![
        column::year_key().within(SheetName::Years, "year"),
        column::id_of(SheetName::Lines, "line_id").key(),
        column::text("line"),
        column::id_of(SheetName::Organisations, "organisation_id").key_or_blank(),
        column::text("organisation"),
        column::id_of(SheetName::Areas, "area_id").key_or_blank(),
        column::text("area_code"),
        column::text("area"),
        column::amount("amount"),
    ];
    let (outcome, filter) = (&contents.evaluated.outcome, contents.filter);
    let years = outcome.years.iter().map(|plan_year| plan_year.year);
    let amounts = years
        .filter(|year| filter.has_year(*year))
        .flat_map(|year| outcome.cells_of(year))
        .filter(|amount| is_wanted(filter, amount));
    let rows = Allocations {
        plan: contents.plan(),
        nobody: Nobody::new(contents),
        amounts,
        before: None,
    };
    (columns, Box::new(rows))
}

/// Amounts as rows, of which many in a row are of one line and one organisation.
struct Allocations<'a, I> {
    plan: &'a Plan,
    nobody: Nobody,
    amounts: I,
    before: Option<Amount>,
}

/// What stands for an organisation where there is none, and for an area.
pub(super) struct Nobody {
    pub(super) organisation: String,
    pub(super) area: String,
}

impl Nobody {
    pub(super) fn new(contents: &Contents<'_>) -> Self {
        Self {
            organisation: contents.text.say("not-yet-assigned"),
            area: contents.text.say("not-divided"),
        }
    }
}

/// Whether the line and the organisation of an amount are wanted.
pub(super) fn is_wanted(filter: &Filter, amount: &Amount) -> bool {
    filter.has_line(amount.line) && filter.has_organisation(amount.organisation)
}

impl<'a, I: Iterator<Item = Amount>> NextRow<'a> for Allocations<'a, I> {
    fn next_row(&mut self, row: &mut Vec<Cell<'a>>) -> Option<usize> {
        let amount = self.amounts.next()?;
        let same = same_cells(self.before.replace(amount), &amount);
        row.truncate(same);
        if same < 1 {
            row.push(Cell::Year(amount.year));
        }
        if same < 3 {
            row.extend(line(self.plan, amount.line));
        }
        if same < 5 {
            let who = amount.organisation;
            row.extend(organisation_or_nobody(self.plan, who, &self.nobody));
        }
        row.extend(area_or_nowhere(self.plan, amount.area, &self.nobody));
        row.push(Cell::Money(amount.amount));
        Some(same)
    }
}

/// How many cells of an amount are those of the one before: year, line with its name, organisation
/// with its name.
fn same_cells(before: Option<Amount>, amount: &Amount) -> usize {
    match before {
        Some(before) if before.year == amount.year => match before.line == amount.line {
            true if before.organisation == amount.organisation => 5,
            true => 3,
            false => 1,
        },
        _ => 0,
    }
}
