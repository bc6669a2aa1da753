//! The budget of every year, and every amount that organisations have.

use super::{area, line, organisation};
use crate::{
    engine::Cell as Amount,
    exchange::{
        cell::Cell,
        column::{self, Column},
        filter::Filter,
        sheet::{Contents, NextRow, Rows, SheetName},
    },
    plan::{BudgetPart, LineId, OrganisationId, Plan},
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
    let (outcome, filter) = (&contents.evaluated.outcome, contents.filter);
    let years = outcome.years.iter().map(|plan_year| plan_year.year);
    let amounts = years
        .filter(|year| filter.has_year(*year))
        .flat_map(|year| outcome.cells_of(year))
        .filter(|amount| is_wanted(filter, amount));
    let rows = Allocations {
        plan: contents.plan(),
        nobody: Nobody::new(contents),
        line: None,
        organisation: None,
        amounts,
    };
    (columns, Box::new(rows))
}

/// Amounts as rows. Their lines and organisations are looked up when others come than those of the
/// row before, which is seldom.
struct Allocations<'a, I> {
    plan: &'a Plan,
    nobody: Nobody,
    line: Option<(LineId, [Cell<'a>; 2])>,
    organisation: Option<(Option<OrganisationId>, [Cell<'a>; 2])>,
    amounts: I,
}

/// What stands for an organisation where there is none, and for an area.
pub(super) struct Nobody {
    pub(super) organisation: String,
    area: String,
}

impl Nobody {
    pub(super) fn new(contents: &Contents<'_>) -> Self {
        Self {
            organisation: contents.text.say("not-yet-assigned"),
            area: contents.text.say("not-divided"),
        }
    }
}

fn is_wanted(filter: &Filter, amount: &Amount) -> bool {
    filter.has_line(amount.line) && filter.has_organisation(amount.organisation)
}

impl<'a, I: Iterator<Item = Amount>> NextRow<'a> for Allocations<'a, I> {
    fn next_row(&mut self, row: &mut Vec<Cell<'a>>) -> bool {
        row.clear();
        let Some(amount) = self.amounts.next() else {
            return false;
        };
        row.push(Cell::Year(amount.year));
        row.extend_from_slice(self.line(amount.line));
        row.extend_from_slice(self.organisation(amount.organisation));
        match amount.area {
            Some(id) => row.extend(area(self.plan, id)),
            None => row.extend([
                Cell::Blank,
                Cell::Blank,
                Cell::words(self.nobody.area.clone()),
            ]),
        }
        row.push(Cell::Money(amount.amount));
        true
    }
}

impl<'a, I> Allocations<'a, I> {
    fn line(&mut self, id: LineId) -> &[Cell<'a>] {
        let (plan, known) = (self.plan, self.line.take());
        let known = known.filter(|(of, _)| *of == id);
        let (_, cells) = self
            .line
            .insert(known.unwrap_or_else(|| (id, line(plan, id))));
        cells
    }

    fn organisation(&mut self, id: Option<OrganisationId>) -> &[Cell<'a>] {
        let (plan, known) = (self.plan, self.organisation.take());
        let known = known.filter(|(of, _)| *of == id);
        let nobody = || [Cell::Blank, Cell::words(self.nobody.organisation.clone())];
        let found = || id.map_or_else(nobody, |id| organisation(plan, id));
        let (_, cells) = self
            .organisation
            .insert(known.unwrap_or_else(|| (id, found())));
        cells
    }
}
