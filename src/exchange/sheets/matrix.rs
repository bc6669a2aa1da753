//! Lines by organisations with the years side by side, and room for the answer of each
//! organisation: the sheet that partners read and send back.

use super::{line, organisation_or_nobody, outcome::Nobody, requested::askers};
use crate::{
    engine::Outcome,
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows, SheetName},
    },
    money::Money,
    plan::{LineId, OrganisationId},
    year::Year,
};
use std::{collections::BTreeSet, rc::Rc};

/// What an organisation can answer.
pub(crate) const ANSWERS: &[&str] = &["yes", "no", "reservation"];

/// A row for every organisation that takes part in a line or asked for something of it. A year in
/// which it takes no part is blank. What was asked has its columns also where nobody asked for
/// anything: a sheet that comes back is read by its columns.
pub(crate) fn matrix<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let contents = *contents;
    let years: Rc<[Year]> = contents
        .evaluated
        .outcome
        .years
        .iter()
        .map(|plan_year| plan_year.year)
        .filter(|year| contents.filter.has_year(*year))
        .collect();
    let columns = columns(&years);
    let nobody = Nobody::new(&contents);
    let lines = contents.plan().lines.ids();
    let pairs = lines
        .filter(move |id| contents.filter.has_line(*id))
        .flat_map({
            let years = Rc::clone(&years);
            move |line| takers(&contents, &years, line)
        });
    let rows = pairs.filter_map(move |pair| row(&contents, &years, &nobody, pair));
    (columns, Box::new(rows))
}

fn columns(years: &[Year]) -> Vec<Column> {
    let each = |word: &'static str| {
        let of = move |year: &Year| Column::new(word, ColumnKind::Money).of(*year);
        years.iter().map(of)
    };
    let mut columns = vec![
        column::id_of(SheetName::Lines, "line_id").key(),
        column::text("line"),
        column::id_of(SheetName::Organisations, "organisation_id").key_or_blank(),
        column::text("organisation"),
    ];
    columns.extend(each("requested"));
    columns.extend(each("amount"));
    columns.push(Column::new("agreed", ColumnKind::Choice(ANSWERS)));
    columns.extend(each("proposed_amount"));
    columns.push(column::text("remark"));
    columns
}

/// A line with everyone who takes part in it or asked for something in any of the years, and with
/// nobody.
fn takers<'a>(
    contents: &Contents<'a>,
    years: &[Year],
    line: LineId,
) -> impl Iterator<Item = (LineId, Option<OrganisationId>)> + use<'a> {
    let (outcome, filter) = (&contents.evaluated.outcome, contents.filter);
    let blocks = years.iter().filter_map(|year| outcome.block(*year, line));
    let row = contents.plan().lines.get(line);
    let askers = row.map(|row| askers(row, |year| years.contains(&year)));
    let members: BTreeSet<OrganisationId> = blocks
        .flat_map(|block| block.organisations.iter().copied())
        .chain(askers.into_iter().flatten())
        .collect();
    let members = members.into_iter().map(Some).chain([None]);
    members
        .filter(|member| filter.has_organisation(*member))
        .map(move |member| (line, member))
}

/// A row; none for what is not yet assigned where everything is.
fn row<'a>(
    contents: &Contents<'a>,
    years: &[Year],
    nobody: &Nobody,
    (of, who): (LineId, Option<OrganisationId>),
) -> Option<Vec<Cell<'a>>> {
    let plan = contents.plan();
    let amounts: Vec<Option<Money>> = amounts(&contents.evaluated.outcome, years, of, who);
    let is_nothing = amounts.iter().flatten().all(|amount| amount.is_zero());
    if who.is_none() && is_nothing {
        return None;
    }
    let row = plan.lines.get(of);
    let requested = years.iter().map(|year| {
        let asked = &row?.requested;
        asked.get(&(who?, *year)).copied()
    });
    let mut cells = line(plan, of).to_vec();
    cells.extend(organisation_or_nobody(plan, who, nobody));
    cells.extend(requested.map(Cell::money_or_blank));
    cells.extend(amounts.into_iter().map(Cell::money_or_blank));
    let answer = years.len().saturating_add(2);
    cells.extend(std::iter::repeat_n(Cell::Blank, answer));
    Some(cells)
}

fn amounts(
    outcome: &Outcome,
    years: &[Year],
    line: LineId,
    who: Option<OrganisationId>,
) -> Vec<Option<Money>> {
    let amount = |year: &Year| outcome.organisation_amount(*year, line, who);
    years.iter().map(amount).collect()
}
