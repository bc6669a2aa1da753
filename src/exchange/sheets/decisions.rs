//! Decisions: who decides what and when, and what follows from what they need.

use super::{
    organisation,
    table::{cells_of, columns_of},
};
use crate::{
    engine::decisions::{Planned, calendar, own_votes, quorum, voters, votes},
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Rows, SheetName},
    },
    plan::{Decision, DecisionId, Plan, TableName},
};

/// A row for every decision, with the days that follow from what it needs.
pub(crate) fn decisions(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let mut columns = vec![Column::new("decision_id", ColumnKind::Id).key()];
    columns.extend(columns_of(TableName::Decisions));
    columns.extend([
        Column::new("depth", ColumnKind::Integer),
        Column::new("earliest", ColumnKind::Date),
        Column::new("expected_on", ColumnKind::Date),
        Column::new("latest", ColumnKind::Date),
        decision_column("latest_for_id"),
        column::text("latest_for"),
        Column::new("slack_days", ColumnKind::Integer),
        Column::new("critical", ColumnKind::Flag).required(),
        Column::new("votes", ColumnKind::Integer).required(),
        Column::new("votes_needed", ColumnKind::Integer),
        Column::new("quorum", ColumnKind::Integer),
    ]);
    let made = calendar(plan);
    let rows = plan.decisions.iter().map(move |(id, decision)| {
        let planned = made.decisions.get(&id).copied().unwrap_or_default();
        row(plan, (id, decision), planned)
    });
    (columns, Box::new(rows))
}

fn decision_column(word: &'static str) -> Column {
    Column::new(word, ColumnKind::Id).within(SheetName::Decisions, "decision_id")
}

fn row<'a>(
    plan: &'a Plan,
    (id, decision): (DecisionId, &Decision),
    planned: Planned,
) -> Vec<Cell<'a>> {
    let day = |day: Option<_>| day.map_or(Cell::Blank, Cell::Date);
    let whole = |number: Option<i64>| number.map_or(Cell::Blank, Cell::Integer);
    let depth = planned.depth.and_then(|depth| i64::try_from(depth).ok());
    let (all, needed) = votes(plan, decision);
    let mut cells = vec![Cell::id(id)];
    cells.extend(cells_of(plan, id.row()));
    cells.extend([
        whole(depth),
        day(planned.earliest),
        day(planned.expected),
        day(planned.latest),
    ]);
    cells.extend(match planned.latest_for {
        Some(other) => named(plan, other),
        None => [Cell::Blank, Cell::Blank],
    });
    cells.extend([
        whole(planned.slack.map(i64::from)),
        Cell::Flag(planned.is_critical),
        Cell::Integer(all.into()),
        whole(needed.map(i64::from)),
        whole(quorum(plan, decision).map(|(quorum, _)| quorum.into())),
    ]);
    cells
}

/// A decision's id and name.
pub(super) fn named(plan: &Plan, id: DecisionId) -> [Cell<'_>; 2] {
    let row = plan.decisions.get(id);
    let name = row.map_or(Cell::Blank, |row| Cell::text(&row.name));
    [Cell::id(id), name]
}

/// Which decision needs which.
pub(crate) fn needs(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let columns = vec![
        decision_column("decision_id").key(),
        decision_column("needed_id").key(),
        column::text("needed"),
    ];
    let rows = plan.decisions.iter().flat_map(move |(id, decision)| {
        decision.needs.iter().map(move |need| {
            let [needed_id, needed] = named(plan, *need);
            vec![Cell::id(id), needed_id, needed]
        })
    });
    (columns, Box::new(rows))
}

/// Who has a vote in which decision.
pub(crate) fn organisations(plan: &Plan) -> (Vec<Column>, Rows<'_>) {
    let columns = vec![
        decision_column("decision_id").key(),
        column::id_of(SheetName::Organisations, "organisation_id").key(),
        column::text("organisation"),
        Column::new("votes", ColumnKind::Integer).required(),
    ];
    let rows = plan.decisions.iter().flat_map(move |(id, decision)| {
        voters(plan, decision).into_iter().map(move |who| {
            let [organisation_id, name] = organisation(plan, who);
            let votes = Cell::Integer(own_votes(decision, who).into());
            vec![Cell::id(id), organisation_id, name, votes]
        })
    });
    (columns, Box::new(rows))
}
