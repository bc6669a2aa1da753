//! When the money of an award goes to whom.

use super::{organisation, proposal::no_single_one};
use crate::{
    engine::{Moment, Payment, Shares, payments_of},
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows, SheetName},
    },
};

/// The codes of the legs.
const LEGS: &[&str] = &["award", "forward"];

/// A row for every payment. One of an award that has no single recipient, or nobody yet, says so in
/// words.
pub(crate) fn payments<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let who = |word: &'static str| {
        let id = Column::new(word, ColumnKind::Id);
        id.within(SheetName::Organisations, "organisation_id")
            .key_or_blank()
    };
    let columns = vec![
        column::year_key().within(SheetName::Years, "year"),
        Column::new("leg", ColumnKind::Choice(LEGS)).key(),
        who("recipient_id"),
        column::text("recipient"),
        who("payee_id"),
        column::text("payee"),
        Column::new("month", ColumnKind::Integer).key_or_blank(),
        column::id_of(SheetName::Instalments, "instalment_id").key_or_blank(),
        column::text("condition"),
        column::amount("amount"),
    ];
    let contents = *contents;
    let rows = std::iter::once_with(move || rows(&contents)).flatten();
    (columns, Box::new(rows))
}

fn rows<'a>(contents: &Contents<'a>) -> Vec<Vec<Cell<'a>>> {
    let (plan, filter) = (contents.plan(), contents.filter);
    let payments = payments_of(plan, &wanted(contents)).into_iter();
    payments
        .filter(|payment| filter.has_year(payment.year))
        .map(|payment| row(contents, payment))
        .collect()
}

/// What organisations have of the lines that are wanted, so that payments are the awards beside
/// them.
fn wanted(contents: &Contents<'_>) -> Shares {
    let (outcome, filter) = (&contents.evaluated.outcome, contents.filter);
    let mut shares = Shares::new();
    for cell in outcome.cells() {
        let Some(who) = cell.organisation else {
            continue;
        };
        if filter.has_line(cell.line) && filter.has_organisation(Some(who)) {
            let share = shares.entry((cell.year, who)).or_default();
            *share = *share + cell.amount;
        }
    }
    shares
}

fn row<'a>(contents: &Contents<'a>, payment: Payment) -> Vec<Cell<'a>> {
    let (plan, text) = (contents.plan(), contents.text);
    let form = plan.award_terms_of(payment.year).form;
    let named = |id: Option<_>| match id {
        Some(id) => organisation(plan, id),
        None => [Cell::Blank, Cell::words(no_single_one(text, form))],
    };
    let leg = payment.leg.code();
    let month = match payment.moment {
        Moment::Month(month) => Cell::Integer(i64::from(month.number())),
        Moment::Determination => Cell::Blank,
    };
    let instalment = payment.instalment.and_then(|id| plan.instalments.get(id));
    let mut cells = vec![Cell::Year(payment.year), Cell::Choice(leg)];
    cells.extend(named(payment.recipient));
    cells.extend(named(payment.payee));
    cells.extend([
        month,
        Cell::id_or_blank(payment.instalment),
        instalment.map_or(Cell::Blank, |row| Cell::text(&row.condition)),
        Cell::Money(payment.amount),
    ]);
    cells
}
