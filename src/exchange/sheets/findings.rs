//! What there is to look at, in words.

use super::{line, organisation};
use crate::{
    check::{Finding, Severity},
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        filter::Filter,
        sheet::{Contents, Rows, SheetName},
    },
    plan::{Amount, LineId, OrganisationId, Place, Plan, RowId, TotalOf, Value},
    year::Year,
};

const SEVERITIES: &[&str] = &[
    Severity::Error.code(),
    Severity::Warning.code(),
    Severity::Signal.code(),
];

/// A row for every finding, the worst first. One that has no year, line or organisation is about
/// everything, and passes every filter.
pub(crate) fn findings<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let columns = vec![
        Column::new("finding_number", ColumnKind::Integer).key(),
        Column::new("severity", ColumnKind::Choice(SEVERITIES)).required(),
        column::text("code").required(),
        column::text("place").required(),
        Column::new("year", ColumnKind::Year),
        column::id_of(SheetName::Lines, "line_id"),
        column::text("line"),
        column::id_of(SheetName::Organisations, "organisation_id"),
        column::text("organisation"),
        column::text("finding").required(),
        column::text("advice"),
    ];
    let contents = *contents;
    let about = move |finding: &'a Finding| (About::new(contents.plan(), &finding.place), finding);
    let found = contents.evaluated.findings.iter().map(about);
    let wanted = found.filter(move |(about, _)| about.is_wanted(contents.filter));
    let rows = (1_i64..)
        .zip(wanted)
        .map(move |(number, (about, finding))| row(&contents, number, &about, finding));
    (columns, Box::new(rows))
}

fn row<'a>(
    contents: &Contents<'a>,
    number: i64,
    about: &About,
    finding: &Finding,
) -> Vec<Cell<'a>> {
    let (plan, text) = (contents.plan(), contents.text);
    let mut cells = vec![
        Cell::Integer(number),
        Cell::Choice(finding.severity().code()),
        Cell::text(finding.code.text()),
        Cell::words(finding.place.to_string()),
        about.year.map_or(Cell::Blank, Cell::Year),
    ];
    match about.line {
        Some(id) => cells.extend(line(plan, id)),
        None => cells.extend([Cell::Blank, Cell::Blank]),
    }
    match about.organisation {
        Some(id) => cells.extend(organisation(plan, id)),
        None => cells.extend([Cell::Blank, Cell::Blank]),
    }
    cells.push(Cell::words(text.finding(plan, finding)));
    cells.push(Cell::words(text.advice(plan, finding)));
    cells
}

/// What a place is about, as far as filters go.
#[derive(Default)]
struct About {
    year: Option<Year>,
    line: Option<LineId>,
    organisation: Option<OrganisationId>,
}

impl About {
    fn new(plan: &Plan, place: &Place) -> Self {
        match place {
            Place::Plan | Place::Table(_) => Self::default(),
            Place::Row(row) | Place::Field(row, _) => Self::row(plan, *row),
            Place::Entry(row, _, key) => Self::row(plan, *row).and(plan, key),
            Place::Amount(amount) => Self::amount(*amount),
        }
    }

    fn row(plan: &Plan, row: RowId) -> Self {
        let membership = row.typed().and_then(|id| plan.memberships.get(id));
        let member = membership.map(|membership| membership.organisation);
        Self {
            year: None,
            line: row.typed(),
            organisation: row.typed().or(member),
        }
    }

    fn and(self, plan: &Plan, key: &Value) -> Self {
        match key {
            Value::Year(year) => Self {
                year: Some(*year),
                ..self
            },
            Value::Row(row) => {
                let other = Self::row(plan, *row);
                Self {
                    year: self.year,
                    line: self.line.or(other.line),
                    organisation: self.organisation.or(other.organisation),
                }
            }
            _ => self,
        }
    }

    const fn amount(amount: Amount) -> Self {
        let (line, organisation) = match amount {
            Amount::Budget(..)
            | Amount::Total(_, TotalOf::Lines | TotalOf::Area(_) | TotalOf::Goal(_)) => {
                (None, None)
            }
            Amount::Line(_, line)
            | Amount::Goal(_, line, _)
            | Amount::Shift(_, line, _)
            | Amount::Total(_, TotalOf::Line(line)) => (Some(line), None),
            Amount::Organisation(_, line, who) | Amount::Cell(_, line, who, _) => (Some(line), who),
            Amount::Total(_, TotalOf::Organisation(who))
            | Amount::Payment(_, _, who, _)
            | Amount::Settlement(_, who, _) => (None, who),
            Amount::Overspend(_, line, who, _) => (Some(line), Some(who)),
            Amount::Aid(who, ..) => (None, Some(who)),
            Amount::Exit(who, _, part) => (part.line(), Some(who)),
            Amount::Notice(..) | Amount::Ceiling(..) | Amount::Expected(..) => (None, None),
        };
        Self {
            year: amount.year(),
            line,
            organisation,
        }
    }

    fn is_wanted(&self, filter: &Filter) -> bool {
        self.year.is_none_or(|year| filter.has_year(year))
            && self.line.is_none_or(|line| filter.has_line(line))
            && self
                .organisation
                .is_none_or(|id| filter.has_organisation(Some(id)))
    }
}
