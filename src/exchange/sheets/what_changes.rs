//! What changes for each organisation, before beside after: tasks, area, say, budget.

use super::{
    agreements::{RULES, own_votes},
    organisation,
};
use crate::{
    engine::{Matter, Point, Terrain, WhatChanges},
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows, SheetName},
    },
    plan::{OrganisationId, Plan, Topic, field::FieldType as _},
};

/// The codes of what changes.
const MATTERS: &[&str] = &Matter::CODES;

/// The codes of the terrains.
const TERRAINS: &[&str] = &[
    Terrain::Tasks.code(),
    Terrain::Area.code(),
    Terrain::Say.code(),
    Terrain::Budget.code(),
];

/// A row for everything that changes for an organisation, or stays.
pub(crate) fn what_changes<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let contents = *contents;
    let rows = std::iter::once_with(move || rows(&contents)).flatten();
    (columns(), Box::new(rows))
}

fn columns() -> Vec<Column> {
    let of = |sheet, word| column::id_of(sheet, word);
    let money = |word: &'static str| Column::new(word, ColumnKind::Money);
    vec![
        of(SheetName::Organisations, "organisation_id").key(),
        column::text("organisation"),
        Column::new("point", ColumnKind::Integer).key(),
        Column::new("terrain", ColumnKind::Choice(TERRAINS)).required(),
        Column::new("matter", ColumnKind::Choice(MATTERS)).required(),
        column::text("subject"),
        Column::new("year", ColumnKind::Year),
        Column::new("was_so", ColumnKind::Flag),
        Column::new("is_so", ColumnKind::Flag),
        money("before_amount"),
        money("after_amount"),
        money("difference"),
        Column::new("quantity", ColumnKind::Number),
        column::text("counted_in"),
        Column::new("on_day", ColumnKind::Date),
        column::text("counterparty"),
        Column::new("decision_rule", ColumnKind::Choice(RULES)),
        Column::new("own_votes", ColumnKind::Integer),
        column::text("article"),
        of(SheetName::Lines, "line_id"),
        of(SheetName::Goals, "goal_id"),
        of(SheetName::Agreements, "agreement_id"),
        of(SheetName::ReportingRules, "reporting_rule_id"),
        of(SheetName::Areas, "area_id"),
        of(SheetName::Decisions, "decision_id"),
        of(SheetName::Signatures, "signature_id"),
        of(SheetName::Notices, "notice_id"),
    ]
}

fn rows<'a>(contents: &Contents<'a>) -> Vec<Vec<Cell<'a>>> {
    let (plan, filter) = (contents.plan(), contents.filter);
    let outcome = &contents.evaluated.outcome;
    let all = WhatChanges::of_lines(plan, outcome, |line| filter.has_line(line));
    let organisations = all.organisations().into_iter();
    let wanted = organisations.filter(|who| filter.has_organisation(Some(*who)));
    let rows = wanted.flat_map(|who| {
        let points = all.of(who).into_iter();
        let points = points.filter(|point| point.year.is_none_or(|year| filter.has_year(year)));
        let rows = (1_i64..).zip(points);
        rows.map(|(number, point)| row(contents, who, number, &point))
            .collect::<Vec<_>>()
    });
    rows.collect()
}

fn row<'a>(
    contents: &Contents<'a>,
    who: OrganisationId,
    number: i64,
    point: &Point,
) -> Vec<Cell<'a>> {
    let (plan, text) = (contents.plan(), contents.text);
    let flag = |flag: Option<bool>| flag.map_or(Cell::Blank, Cell::Flag);
    let words = |words: String| {
        if words.is_empty() {
            Cell::Blank
        } else {
            Cell::words(words)
        }
    };
    let mut cells = Vec::from(organisation(plan, who));
    cells.extend([
        Cell::Integer(number),
        Cell::Choice(point.matter.terrain().code()),
        Cell::Choice(point.matter.code()),
        words(text.subject_of_point(plan, point)),
        point.year.map_or(Cell::Blank, Cell::Year),
        flag(point.before),
        flag(point.after),
        Cell::money_or_blank(point.had),
        Cell::money_or_blank(point.gets),
        Cell::money_or_blank(point.difference),
    ]);
    cells.extend(promised(plan, point));
    cells.push(point.day.map_or(Cell::Blank, Cell::Date));
    cells.push(words(
        text.counterparty(plan, who, point).unwrap_or_default(),
    ));
    cells.extend(decided(plan, who, point));
    cells.push(words(article(plan, point).unwrap_or_default()));
    cells.extend(ids(point.matter));
    cells
}

/// How much is promised of an agreement in the year, and what is counted.
fn promised<'a>(plan: &'a Plan, point: &Point) -> [Cell<'a>; 2] {
    let (Matter::Agreement(id) | Matter::Promise(id)) = point.matter else {
        return [Cell::Blank, Cell::Blank];
    };
    let Some(agreement) = plan.agreements.get(id) else {
        return [Cell::Blank, Cell::Blank];
    };
    let number = point.year.and_then(|year| agreement.quantities.get(&year));
    match number {
        Some(number) => [Cell::Number(*number), Cell::text(&agreement.unit)],
        None => [Cell::Blank, Cell::Blank],
    }
}

/// How is decided, and how many of the votes it has.
fn decided<'a>(plan: &'a Plan, who: OrganisationId, point: &Point) -> [Cell<'a>; 2] {
    let Matter::Decision(id) = point.matter else {
        return [Cell::Blank, Cell::Blank];
    };
    let Some(decision) = plan.decisions.get(id) else {
        return [Cell::Blank, Cell::Blank];
    };
    [
        Cell::from_value(decision.rule.to_value()),
        own_votes(plan, decision, who),
    ]
}

/// The article of the law to look at; a signal, and no outcome.
fn article(plan: &Plan, point: &Point) -> Option<String> {
    match point.matter {
        Matter::Agreement(id) | Matter::Promise(id) => {
            let article = plan.agreements.get(id)?.kind.article()?;
            Some(format!("Awb {article}"))
        }
        Matter::Notice(_) | Matter::Less => {
            let first = point.year?.whole().first();
            let rule = plan.rule(Topic::NoticeYears, first)?;
            Some(rule.source().to_owned())
        }
        _ => None,
    }
}

/// The row of another sheet that it is about.
fn ids<'a>(matter: Matter) -> [Cell<'a>; 8] {
    let mut cells = [const { Cell::Blank }; 8];
    let [
        line,
        goal,
        agreement,
        report,
        area,
        decision,
        signature,
        notice,
    ] = &mut cells;
    match matter {
        Matter::Line(id) | Matter::Part(id) => *line = Cell::id(id),
        Matter::Goal(id) => *goal = Cell::id(id),
        Matter::Agreement(id) | Matter::Promise(id) => *agreement = Cell::id(id),
        Matter::Report(id) => *report = Cell::id(id),
        Matter::Area(id) => *area = Cell::id_or_blank(id),
        Matter::Decision(id) => *decision = Cell::id(id),
        Matter::Signature(id) => *signature = Cell::id(id),
        Matter::Notice(id) => *notice = Cell::id(id),
        Matter::Total | Matter::Payment(..) | Matter::Less => {}
    }
    cells
}
