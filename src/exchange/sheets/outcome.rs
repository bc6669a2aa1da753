//! The budget of every year, and every amount that organisations have.

use super::{area, line, organisation};
use crate::{
    engine::Cell as Amount,
    exchange::{
        cell::Cell,
        column::{self, Column},
        sheet::{Contents, Rows, SheetName},
    },
    plan::BudgetPart,
};

/// A row for every year.
pub(crate) fn budget<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let mut columns = vec![column::year_key().within(SheetName::Years, "year")];
    columns.extend(BudgetPart::ALL.map(|part| column::amount(part.code())));
    let (outcome, filter) = (&contents.evaluated.outcome, contents.filter);
    let years = outcome.years.iter().map(|plan_year| plan_year.year);
    let rows = years.filter(|year| filter.has_year(*year)).map(|year| {
        let budget = outcome.budget(year);
        let part = |part| budget.map(|budget| budget.part(part));
        let mut cells = vec![Cell::Year(year)];
        cells.extend(BudgetPart::ALL.map(|of| Cell::money_or_blank(part(of))));
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
    let words = Nobody::new(contents);
    let contents = *contents;
    let rows = contents
        .evaluated
        .outcome
        .cells()
        .filter(move |amount| is_wanted(&contents, amount))
        .map(move |amount| allocation(&contents, &words, &amount));
    (columns, Box::new(rows))
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

pub(super) fn is_wanted(contents: &Contents<'_>, amount: &Amount) -> bool {
    let filter = contents.filter;
    filter.has_year(amount.year)
        && filter.has_line(amount.line)
        && filter.has_organisation(amount.organisation)
}

fn allocation<'a>(contents: &Contents<'a>, nobody: &Nobody, amount: &Amount) -> Vec<Cell<'a>> {
    let plan = contents.plan();
    let mut cells = Vec::with_capacity(11);
    cells.push(Cell::Year(amount.year));
    cells.extend(line(plan, amount.line));
    match amount.organisation {
        Some(id) => cells.extend(organisation(plan, id)),
        None => cells.extend([Cell::Blank, Cell::words(nobody.organisation.clone())]),
    }
    match amount.area {
        Some(id) => cells.extend(area(plan, id)),
        None => cells.extend([Cell::Blank, Cell::Blank, Cell::words(nobody.area.clone())]),
    }
    cells.push(Cell::Money(amount.amount));
    cells
}
