//! What an exit comes to, as a table for spreadsheets and as JSON for programs.

use super::{
    cell::Cell,
    column::{self, Column, ColumnKind},
    sheet::Rows,
};
use crate::{
    exit::{Freed, Proposal, Report, Whose},
    plan::Plan,
    text::Text,
};
use serde_json::{Map, Value as Json, json};

/// A row for everyone on a line in a year of which something becomes free. No row adds up others.
pub fn table<'a>(plan: &'a Plan, report: &'a Report, text: &'a Text) -> (Vec<Column>, Rows<'a>) {
    let mut columns = vec![
        column::year_key(),
        Column::new("line_id", ColumnKind::Id).key(),
        column::text("line"),
        Column::new("whose", ColumnKind::Choice(&Whose::CODES)).key(),
        Column::new("organisation_id", ColumnKind::Id).key_or_blank(),
        column::text("organisation"),
        column::amount("in_plan"),
    ];
    columns.extend(["by_rules", "equally", "in_proportion"].map(column::amount));
    let rows = report.freed.iter().flat_map(move |freed| {
        let rows = freed.rows(report).into_iter();
        rows.map(move |row| {
            let organisation = row.whose.organisation();
            let mut cells = vec![
                Cell::Year(freed.year),
                Cell::id(freed.line),
                Cell::words(plan.name_of(freed.line.row())),
                Cell::Choice(row.whose.code()),
                Cell::id_or_blank(organisation),
                Cell::words(text.exit_whose(plan, row.whose)),
                Cell::Money(row.in_plan),
            ];
            cells.extend(row.proposed.map(Cell::Money));
            cells
        })
    });
    (columns, Box::new(rows))
}

/// All of it: amounts as texts with a decimal point.
pub fn as_json(report: &Report) -> Json {
    let settled = report.settled.iter().map(|one| {
        json!({
            "year": one.year.number(),
            "part": one.part.to_string(),
            "paid": one.paid.to_string(),
            "balance": one.balance().to_string(),
        })
    });
    let awarded = report.awarded.iter().map(|(year, line, amount)| {
        json!({
            "year": year.number(),
            "line": line.to_string(),
            "amount": amount.to_string(),
        })
    });
    let orphaned = report.orphaned.iter();
    let orphaned =
        orphaned.map(|(line, day)| json!({ "line": line.to_string(), "from": day.to_string() }));
    let freed = report.freed.iter().map(|freed| freed_json(report, freed));
    json!({
        "organisation": report.exit.organisation.to_string(),
        "on": report.exit.day.to_string(),
        "freed": freed.collect::<Vec<_>>(),
        "orphaned": orphaned.collect::<Vec<_>>(),
        "awarded": awarded.collect::<Vec<_>>(),
        "notice": {
            "years_in_a_row": report.notice.years.count,
            "years_unknown": report.notice.years.is_open,
            "latest": report.notice.latest.map(|day| day.to_string()),
        },
        "settled": settled.collect::<Vec<_>>(),
    })
}

fn freed_json(report: &Report, freed: &Freed) -> Json {
    let rows = freed.rows(report).into_iter().map(|row| {
        let amounts = Proposal::ALL.iter().zip(row.proposed);
        let amounts = amounts
            .map(|(proposal, amount)| (proposal.code().to_owned(), json!(amount.to_string())));
        json!({
            "whose": row.whose.code(),
            "organisation": row.whose.organisation().map(|id| id.to_string()),
            "in_plan": row.in_plan.to_string(),
            "proposed": amounts.collect::<Map<_, _>>(),
        })
    });
    json!({
        "year": freed.year.number(),
        "line": freed.line.to_string(),
        "amount": freed.amount().to_string(),
        "is_orphaned": freed.is_orphaned(),
        "rows": rows.collect::<Vec<_>>(),
    })
}
