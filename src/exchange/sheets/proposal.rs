//! The awards to be made: what each recipient gets in a year out of each part of the authority's
//! budget. What is not yet assigned is in nobody's award.

use super::organisation;
use crate::{
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows, SheetName},
    },
    money::Money,
    plan::{AwardForm, LineAmount, OrganisationId},
    text::Text,
    year::Year,
};
use std::collections::BTreeMap;

/// A row for every recipient, year and budget code. Where nothing is allocated there is no award.
pub(crate) fn proposal<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let recipient = Column::new("recipient_id", ColumnKind::Id);
    let columns = vec![
        recipient
            .within(SheetName::Organisations, "organisation_id")
            .key_or_blank(),
        column::text("recipient"),
        column::year_key().within(SheetName::Years, "year"),
        column::text("budget_code").key_or_blank(),
        column::amount("amount"),
        Column::new("maximum", ColumnKind::Money),
        column::amount("term_total"),
        column::text("scheme"),
        column::text("legal_basis"),
        Column::new("subject_to_4_34", ColumnKind::Flag).required(),
        Column::new("awarded", ColumnKind::Date),
    ];
    let contents = *contents;
    let rows = std::iter::once_with(move || rows(&contents)).flatten();
    (columns, Box::new(rows))
}

/// To whom, for which year, under which budget code.
pub(in crate::exchange) type Key<'a> = (Option<OrganisationId>, Year, &'a str);

/// What is awarded.
#[derive(Default)]
pub(in crate::exchange) struct Award {
    pub(in crate::exchange) amount: Money,
    /// What was asked for; `None` where nobody asked for anything.
    pub(in crate::exchange) requested: Option<Money>,
    follows_count: bool,
}

fn rows<'a>(contents: &Contents<'a>) -> Vec<Vec<Cell<'a>>> {
    let awards = awards(contents);
    let mut totals: BTreeMap<Option<OrganisationId>, Money> = BTreeMap::new();
    for ((recipient, ..), award) in &awards {
        let total = totals.entry(*recipient).or_default();
        *total = *total + award.amount;
    }
    let total = |recipient| totals.get(&recipient).copied().unwrap_or_default();
    let awards = awards.iter();
    awards
        .filter(|((_, year, _), award)| contents.filter.has_year(*year) && !award.amount.is_zero())
        .map(|(key, award)| row(contents, *key, award, total(key.0)))
        .collect()
}

/// Every award of the term, of the lines and organisations that are wanted.
pub(in crate::exchange) fn awards<'a>(contents: &Contents<'a>) -> BTreeMap<Key<'a>, Award> {
    let (plan, outcome, filter) = (
        contents.plan(),
        &contents.evaluated.outcome,
        contents.filter,
    );
    let mut awards: BTreeMap<Key<'a>, Award> = BTreeMap::new();
    for (id, line) in plan.lines.iter().filter(|(id, _)| filter.has_line(*id)) {
        for year in outcome.years.iter().map(|plan_year| plan_year.year) {
            let block = outcome.block(year, id);
            let members = block.iter().flat_map(|block| block.organisations.iter());
            for who in members
                .copied()
                .filter(|who| filter.has_organisation(Some(*who)))
            {
                let amount = outcome.organisation_amount(year, id, Some(who));
                let amount = amount.unwrap_or_default();
                let recipient = plan.award_terms_of(year).recipient(who);
                let key = (recipient, year, &*line.budget_code);
                let award = awards.entry(key).or_default();
                award.amount = award.amount + amount;
                if let Some(asked) = line.requested.get(&(who, year)) {
                    award.requested = Some(award.requested.unwrap_or_default() + *asked);
                }
                award.follows_count |= matches!(line.amount, LineAmount::PerUnit { .. });
            }
        }
    }
    awards
}

/// What stands where an award has no single recipient.
pub(in crate::exchange) fn no_single_one(text: &Text, form: AwardForm) -> String {
    match form {
        AwardForm::Joint => text.choice("joint"),
        AwardForm::Separate | AwardForm::Lead | AwardForm::Entity => text.say("lead-not-chosen"),
    }
}

fn row<'a>(
    contents: &Contents<'a>,
    (recipient, year, budget_code): Key<'a>,
    award: &Award,
    term_total: Money,
) -> Vec<Cell<'a>> {
    let (plan, text) = (contents.plan(), contents.text);
    let arrangement = &plan.arrangement;
    let no_single_one = no_single_one(text, plan.award_terms_of(year).form);
    let mut cells = Vec::with_capacity(13);
    match recipient {
        Some(id) => cells.extend(organisation(plan, id)),
        None => cells.extend([Cell::Blank, Cell::words(no_single_one)]),
    }
    let maximum = award.follows_count.then_some(award.amount);
    let awarded = arrangement.awarded.get(&year).copied();
    cells.extend([
        Cell::Year(year),
        Cell::text(budget_code),
        Cell::Money(award.amount),
        Cell::money_or_blank(maximum),
        Cell::Money(term_total),
        Cell::text(&arrangement.scheme),
        Cell::text(&arrangement.legal_basis),
        Cell::Flag(!arrangement.is_budget_adopted(year)),
        awarded.map_or(Cell::Blank, Cell::Date),
    ]);
    cells
}
