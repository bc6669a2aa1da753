//! What must be reported by when, what came in of it, and how much work that is.

use super::{organisation, proposal::no_single_one};
use crate::{
    engine::reporting::{Duty, duties, work},
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows, SheetName},
    },
};

/// A row for every document that must be there.
pub(crate) fn reporting<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let who = |word: &'static str| {
        let id = Column::new(word, ColumnKind::Id);
        id.within(SheetName::Organisations, "organisation_id")
            .key_or_blank()
    };
    let day = |word: &'static str| Column::new(word, ColumnKind::Date);
    let columns = vec![
        column::year_key().within(SheetName::Years, "year"),
        column::id_of(SheetName::ReportingRules, "reporting_rule_id").key(),
        column::text("document"),
        who("recipient_id"),
        column::text("recipient"),
        who("organisation_id"),
        column::text("organisation"),
        day("about_from").required(),
        day("about_until").key(),
        column::amount("judged_amount"),
        day("due"),
        column::id_of(SheetName::Reports, "report_id"),
        day("received"),
        day("accepted"),
    ];
    let contents = *contents;
    let rows = std::iter::once_with(move || rows(&contents)).flatten();
    (columns, Box::new(rows))
}

fn rows<'a>(contents: &Contents<'a>) -> Vec<Vec<Cell<'a>>> {
    let (plan, filter) = (contents.plan(), contents.filter);
    let duties = duties(plan, &contents.evaluated.outcome).into_iter();
    duties
        .filter(|duty| filter.has_year(duty.year) && filter.has_organisation(duty.organisation))
        .map(|duty| row(contents, &duty))
        .collect()
}

fn row<'a>(contents: &Contents<'a>, duty: &Duty) -> Vec<Cell<'a>> {
    let (plan, text) = (contents.plan(), contents.text);
    let form = plan.award_terms_of(duty.year).form;
    let named = |id: Option<_>| match id {
        Some(id) => organisation(plan, id),
        None => [Cell::Blank, Cell::words(no_single_one(text, form))],
    };
    let day = |day: Option<_>| day.map_or(Cell::Blank, Cell::Date);
    let rule = plan.reporting_rules.get(duty.rule);
    let report = duty.report.and_then(|id| plan.reports.get(id));
    let mut cells = vec![
        Cell::Year(duty.year),
        Cell::id(duty.rule),
        rule.map_or(Cell::Blank, |rule| Cell::text(&rule.document)),
    ];
    cells.extend(named(duty.recipient));
    cells.extend(named(duty.organisation));
    cells.extend([
        Cell::Date(duty.about.first()),
        Cell::Date(duty.about.last()),
        Cell::Money(duty.amount),
        day(duty.due),
        Cell::id_or_blank(duty.report),
        day(report.and_then(|report| report.received)),
        day(report.and_then(|report| report.accepted)),
    ]);
    cells
}

/// How many awards and documents each year takes, as planned and with an award to each every year.
pub(crate) fn work_of_years<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let count = |word: &'static str| Column::new(word, ColumnKind::Integer).required();
    let columns = vec![
        column::year_key().within(SheetName::Years, "year"),
        count("awards_made"),
        count("awards_if_separate"),
        count("documents"),
        count("documents_if_separate"),
    ];
    let contents = *contents;
    let rows = std::iter::once_with(move || {
        let work = work(contents.plan(), &contents.evaluated.outcome).into_iter();
        let wanted = work.filter(move |of| contents.filter.has_year(of.year));
        wanted.map(|of| {
            let counts = [
                of.awards,
                of.awards_if_separate,
                of.reports,
                of.reports_if_separate,
            ];
            let counts =
                counts.map(|count| Cell::Integer(i64::try_from(count).unwrap_or(i64::MAX)));
            std::iter::once(Cell::Year(of.year)).chain(counts).collect()
        })
    });
    (columns, Box::new(rows.flatten()))
}
