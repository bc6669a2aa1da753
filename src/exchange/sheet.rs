//! Sheets: a plan and its outcome as tables with typed columns.

mod name;

pub use name::SheetName;

use super::{cell::Cell, column::Column, column::ColumnKind, filter::Filter, sheets};
use crate::{
    dossier::{Log, Versions},
    plan::{Plan, TableName},
    session::Evaluated,
    text::Text,
};

/// What sheets are made of. The words of a language are for what has no typed value: findings, and
/// the name of what is not yet assigned.
#[derive(Clone, Copy, Debug)]
pub struct Contents<'a> {
    /// The dossier, as it stands in every row.
    pub dossier_id: &'a str,
    /// The state of the plan, as it stands in every row: a short text of the caller's, from which a
    /// returned answer is known to be about this plan and not an earlier one.
    pub snapshot: &'a str,
    /// The plan and what follows from it.
    pub evaluated: &'a Evaluated,
    /// Every step that was taken.
    pub log: &'a Log,
    /// What was adopted.
    pub versions: &'a Versions,
    /// What of the outcome is wanted.
    pub filter: &'a Filter,
    /// The language.
    pub text: &'a Text,
}

/// A table of typed cells, its rows made one by one as they are asked for.
pub struct Sheet<'a> {
    /// Which one it is.
    pub name: SheetName,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, without what is the same in all.
    pub(super) rows: Rows<'a>,
    /// The last cells of every row.
    pub(super) last: [Cell<'a>; 2],
}

/// Rows of cells.
pub type Rows<'a> = Box<dyn NextRow<'a> + 'a>;

/// Makes rows of cells. Every iterator of rows does; who has millions of them makes each out of the
/// one before.
pub trait NextRow<'a> {
    /// Makes the next row out of the one before, which stands in `row`, or nothing before the first.
    /// Answers how many cells at its start stay as they were; `None` where there are no more rows.
    fn next_row(&mut self, row: &mut Vec<Cell<'a>>) -> Option<usize>;
}

impl<'a, I: Iterator<Item = Vec<Cell<'a>>>> NextRow<'a> for I {
    fn next_row(&mut self, row: &mut Vec<Cell<'a>>) -> Option<usize> {
        *row = self.next()?;
        Some(0)
    }
}

/// Rows of which some are left out.
struct Wanted<'a, F> {
    rows: Rows<'a>,
    is_wanted: F,
}

impl<'a, F: Fn(&[Cell<'a>]) -> bool> NextRow<'a> for Wanted<'a, F> {
    fn next_row(&mut self, row: &mut Vec<Cell<'a>>) -> Option<usize> {
        let mut same = self.rows.next_row(row)?;
        while !(self.is_wanted)(row) {
            same = same.min(self.rows.next_row(row)?);
        }
        Some(same)
    }
}

impl<'a> Sheet<'a> {
    /// The same with only the rows that are wanted.
    #[must_use]
    pub fn only(self, is_wanted: impl Fn(&[Cell<'a>]) -> bool + 'a) -> Self {
        let rows = Box::new(Wanted {
            rows: self.rows,
            is_wanted,
        });
        Self { rows, ..self }
    }

    /// All rows, each with a cell for every column.
    pub fn rows(mut self) -> impl Iterator<Item = Vec<Cell<'a>>> {
        let mut row = Vec::new();
        std::iter::from_fn(move || {
            self.rows.next_row(&mut row)?;
            Some(row.iter().chain(&self.last).cloned().collect())
        })
    }
}

impl<'a> Contents<'a> {
    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        &self.evaluated.plan
    }
}

/// A sheet of a plan. Every row ends in the dossier and its state, so that a row which went its own
/// way can be found back.
pub fn sheet<'a>(contents: &Contents<'a>, name: SheetName) -> Sheet<'a> {
    let (mut columns, rows) = content(contents, name);
    let is_single = name == SheetName::Assignment;
    let dossier_id = Column::new("dossier_id", ColumnKind::Text);
    columns.push(if is_single {
        dossier_id.key()
    } else {
        dossier_id.required()
    });
    columns.push(Column::new("snapshot", ColumnKind::Text).required());
    let last = [
        Cell::text(contents.dossier_id),
        Cell::text(contents.snapshot),
    ];
    Sheet {
        name,
        columns,
        rows,
        last,
    }
}

/// A sheet that is made of more than the fields of a table, or else the table as it stands.
fn content<'a>(contents: &Contents<'a>, name: SheetName) -> (Vec<Column>, Rows<'a>) {
    made(contents, name).unwrap_or_else(|| {
        let table = TableName::from_code(name.code());
        let nothing = || -> (_, Rows<'a>) { (Vec::new(), Box::new(std::iter::empty())) };
        table.map_or_else(nothing, |table| {
            sheets::table::rows_of(contents.plan(), table)
        })
    })
}

fn made<'a>(contents: &Contents<'a>, name: SheetName) -> Option<(Vec<Column>, Rows<'a>)> {
    let plan = contents.plan();
    Some(match name {
        SheetName::Assignment => sheets::assignment::assignment(plan),
        SheetName::Years => sheets::assignment::years(plan),
        SheetName::Aliases => sheets::parts::aliases(plan),
        SheetName::Keys => sheets::parts::keys(plan),
        SheetName::AwardLines => sheets::parts::award_lines(plan),
        SheetName::Sources => sheets::parts::sources(plan),
        SheetName::LineYears => sheets::line::years(plan),
        SheetName::LineOrganisations => sheets::line::organisations(plan),
        SheetName::LineAreas => sheets::line::areas(plan),
        SheetName::Pins => sheets::line::pins(plan),
        SheetName::AwardedAmounts => sheets::awarded::amounts(contents),
        SheetName::Mandates => sheets::parts::mandates(plan),
        SheetName::LineGoals => sheets::goals::line_goals(plan),
        SheetName::IndicatorYears => sheets::goals::indicator_years(plan),
        SheetName::Budget => sheets::outcome::budget(contents),
        SheetName::Allocations => sheets::outcome::allocations(contents),
        SheetName::AllocationMatrix => sheets::matrix::matrix(contents),
        SheetName::Requested => sheets::requested::requested(contents),
        SheetName::GoalAmounts => sheets::goals::goal_amounts(contents),
        SheetName::AwardProposal => sheets::proposal::proposal(contents),
        SheetName::Payments => sheets::payments::payments(contents),
        SheetName::Notices => sheets::notices::notices(contents),
        SheetName::Certainty => sheets::certainty::years(contents),
        SheetName::Decreases => sheets::decreases::rows_of(contents),
        SheetName::Rules => sheets::rules::rules(plan),
        SheetName::Reporting => sheets::reporting::reporting(contents),
        SheetName::Work => sheets::reporting::work_of_years(contents),
        SheetName::StateAid => sheets::state_aid::state_aid(contents),
        SheetName::Agreements => sheets::agreements::agreements(contents),
        SheetName::AgreementRecipients => sheets::agreements::recipients(contents),
        SheetName::AgreementYears => sheets::agreements::years(contents),
        SheetName::Keepings => sheets::agreements::keepings(contents),
        SheetName::Decisions => sheets::decisions::decisions(plan),
        SheetName::DecisionNeeds => sheets::decisions::needs(plan),
        SheetName::DecisionOrganisations => sheets::decisions::organisations(plan),
        SheetName::Roles => sheets::roles::roles(plan),
        SheetName::ConsultationBodies => sheets::roles::bodies(plan),
        SheetName::ConsultationBodyMembers => sheets::roles::members(plan),
        SheetName::LandingProgress => sheets::landing::progress(plan),
        SheetName::Signatures => sheets::signatures::signatures(contents),
        SheetName::SignatureState => sheets::signatures::state(contents),
        SheetName::SignatureChanges => sheets::signatures::changes(contents),
        SheetName::WhatChanges => sheets::what_changes::what_changes(contents),
        SheetName::Settlement => sheets::settlement::awards(contents),
        SheetName::SettlementOrganisations => sheets::settlement::organisations(contents),
        SheetName::Overspends => sheets::settlement::overspends(contents),
        SheetName::Horizon => sheets::horizon::horizon(plan),
        SheetName::Ceilings => sheets::ceilings::ceilings(contents),
        SheetName::Amendments => sheets::awarded::amendments(contents),
        SheetName::Changes => sheets::changes::changes(contents),
        SheetName::Versions => sheets::versions::versions(contents),
        SheetName::VersionChanges => sheets::versions::changes(contents),
        SheetName::Findings => sheets::findings::findings(contents),
        _ => return None,
    })
}
