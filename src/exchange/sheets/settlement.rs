//! The end of every year: what awards are determined at, what each organisation has of that, and who
//! bears it when a line costs more than it has.

use super::{line, organisation, proposal::no_single_one};
use crate::{
    engine::settlement::{Costs, Overspend, Own, Settlement, Settlements, cascades, settlements},
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows, SheetName},
    },
    plan::{OrganisationId, OverspendPart, SettlementPart},
};

/// The numbers of an organisation, after what it has.
const OWN: [SettlementPart; 6] = [
    SettlementPart::Own,
    SettlementPart::Difference,
    SettlementPart::ReserveBefore,
    SettlementPart::ReserveChange,
    SettlementPart::ReserveAfter,
    SettlementPart::ReserveDue,
];

fn year() -> Column {
    column::year_key().within(SheetName::Years, "year")
}

fn money(word: &'static str) -> Column {
    Column::new(word, ColumnKind::Money)
}

/// What was spent, received, and counts.
fn cost_columns() -> [Column; 3] {
    ["costs", "eligible", "income"].map(money)
}

fn cost_cells<'a>(costs: Option<Costs>) -> [Cell<'a>; 3] {
    let of = |part: fn(Costs) -> crate::money::Money| Cell::money_or_blank(costs.map(part));
    [
        of(|costs| costs.costs),
        of(|costs| costs.eligible),
        of(|costs| costs.income),
    ]
}

/// A row for every award of a year of whose end something is known.
pub(crate) fn awards<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let recipient = Column::new("recipient_id", ColumnKind::Id);
    let recipient = recipient.within(SheetName::Organisations, "organisation_id");
    let mut columns = vec![
        year(),
        recipient.key_or_blank(),
        column::text("recipient"),
        column::id_of(SheetName::Determinations, "determination_id"),
    ];
    columns.extend(["granted", "carried_in", "carried_out", "award"].map(column::amount));
    columns.extend(cost_columns());
    columns.extend(["by_rule", "determined"].map(money));
    columns.push(Column::new("determined_on", ColumnKind::Date));
    columns.extend(["paid", "set_off_before", "recovered", "set_off"].map(column::amount));
    columns.push(money("still_open"));
    columns.push(Column::new("recoverable_until", ColumnKind::Date));
    let contents = *contents;
    let rows = std::iter::once_with(move || award_rows(&contents)).flatten();
    (columns, Box::new(rows))
}

fn award_rows<'a>(contents: &Contents<'a>) -> Vec<Vec<Cell<'a>>> {
    let settled = settlements(contents.plan(), &contents.evaluated.outcome);
    let wanted = settled.awards.values();
    let wanted = wanted.filter(|award| is_wanted(contents, &settled, award));
    wanted.map(|award| award_row(contents, award)).collect()
}

/// Whether an award is of somebody who is wanted.
fn is_wanted(contents: &Contents<'_>, settled: &Settlements, award: &Settlement) -> bool {
    let filter = contents.filter;
    let mut of = settled.of(award.year, award.party);
    let has_somebody = filter.organisations.is_empty()
        || filter.has_organisation(award.party)
        || of.any(|own| filter.has_organisation(Some(own.organisation)));
    filter.has_year(award.year) && has_somebody
}

fn award_row<'a>(contents: &Contents<'a>, award: &Settlement) -> Vec<Cell<'a>> {
    let (plan, text) = (contents.plan(), contents.text);
    let terms = plan.award_terms_of(award.year);
    let lead = terms.lead.filter(|_| terms.form.has_lead());
    let who = award.party.or(lead);
    let determined_on = award
        .determination
        .and_then(|id| plan.determinations.get(id));
    let determined_on = determined_on.and_then(|row| row.determined_on);
    let day = |day: Option<_>| day.map_or(Cell::Blank, Cell::Date);
    let mut cells = vec![Cell::Year(award.year)];
    cells.extend(match who {
        Some(who) => organisation(plan, who),
        None => [Cell::Blank, Cell::words(no_single_one(text, terms.form))],
    });
    cells.extend([
        Cell::id_or_blank(award.determination),
        Cell::Money(award.granted),
        Cell::Money(award.carried_in),
        Cell::Money(award.carried_out),
        Cell::Money(award.award()),
    ]);
    cells.extend(cost_cells(award.costs));
    cells.extend([
        Cell::money_or_blank(award.by_rule),
        Cell::money_or_blank(award.determined),
        day(determined_on),
        Cell::Money(award.paid),
        Cell::Money(award.set_off_before),
        Cell::Money(award.recovered),
        Cell::Money(award.set_off),
        Cell::money_or_blank(award.open()),
        day(award.last_day),
    ]);
    cells
}

/// A row for every organisation in a year of whose end something is known.
pub(crate) fn organisations<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let mut columns = vec![
        year(),
        column::id_of(SheetName::Organisations, "organisation_id").key(),
        column::text("organisation"),
    ];
    columns.extend(["granted", "carried_in", "carried_out", "award"].map(column::amount));
    columns.extend(cost_columns());
    columns.extend(OWN.map(|part| money(part.code())));
    columns.extend(["reserve_cap", "kept"].map(money));
    let contents = *contents;
    let rows = std::iter::once_with(move || organisation_rows(&contents)).flatten();
    (columns, Box::new(rows))
}

fn organisation_rows<'a>(contents: &Contents<'a>) -> Vec<Vec<Cell<'a>>> {
    let (plan, filter) = (contents.plan(), contents.filter);
    let settled = settlements(plan, &contents.evaluated.outcome);
    let all = settled.organisations.into_values();
    all.filter(|own| filter.has_year(own.year) && has(contents, own.organisation))
        .map(|own: Own| {
            let mut cells = vec![Cell::Year(own.year)];
            cells.extend(organisation(plan, own.organisation));
            cells.extend([
                Cell::Money(own.granted),
                Cell::Money(own.carried_in),
                Cell::Money(own.carried_out),
                Cell::Money(own.award()),
            ]);
            cells.extend(cost_cells(own.costs));
            cells.extend(OWN.map(|part| Cell::money_or_blank(own.part(part))));
            cells.push(Cell::money_or_blank(
                own.reserve.and_then(|reserve| reserve.cap),
            ));
            cells.push(Cell::money_or_blank(own.kept()));
            cells
        })
        .collect()
}

fn has(contents: &Contents<'_>, who: OrganisationId) -> bool {
    contents.filter.has_organisation(Some(who))
}

/// A row for every line of an organisation of which it is known what it cost.
pub(crate) fn overspends<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let mut columns = vec![
        year(),
        column::id_of(SheetName::Lines, "line_id").key(),
        column::text("line"),
        column::id_of(SheetName::Organisations, "organisation_id").key(),
        column::text("organisation"),
    ];
    let parts = OverspendPart::ALL.iter();
    columns.extend(parts.map(|part| column::amount(overspend_word(*part))));
    let contents = *contents;
    let rows = std::iter::once_with(move || overspend_rows(&contents)).flatten();
    (columns, Box::new(rows))
}

/// What a number is called as a column, among those of other sheets.
const fn overspend_word(part: OverspendPart) -> &'static str {
    match part {
        OverspendPart::Has => "has",
        OverspendPart::Cost => "cost",
        OverspendPart::Over => "overspend",
        OverspendPart::OnLine => "borne_on_line",
        OverspendPart::OtherLines => "borne_by_lines",
        OverspendPart::Reserve => "borne_by_reserve",
        OverspendPart::Authority => "borne_by_authority",
        OverspendPart::Own => "borne_by_organisation",
    }
}

fn overspend_rows<'a>(contents: &Contents<'a>) -> Vec<Vec<Cell<'a>>> {
    let (plan, filter) = (contents.plan(), contents.filter);
    let cascades = cascades(plan, &contents.evaluated.outcome).into_iter();
    let cascades = cascades.filter(|cascade| filter.has_year(cascade.year));
    let cells = |year, row: &Overspend| {
        let mut cells = vec![Cell::Year(year)];
        cells.extend(line(plan, row.line));
        cells.extend(organisation(plan, row.organisation));
        let parts = OverspendPart::ALL.iter();
        cells.extend(parts.map(|part| Cell::Money(row.part(*part))));
        cells
    };
    let rows = cascades.flat_map(|cascade| {
        let wanted = cascade
            .rows
            .into_iter()
            .filter(|row| filter.has_line(row.line) && has(contents, row.organisation));
        wanted
            .map(|row| cells(cascade.year, &row))
            .collect::<Vec<_>>()
    });
    rows.collect()
}
