//! What was adopted, and what became of it since.

use super::changes::{OWNERS, count, part};
use crate::{
    change::diff,
    dossier::version::Standing,
    exchange::{
        cell::Cell,
        column::{self, Column, ColumnKind},
        sheet::{Contents, Rows, SheetName},
    },
    session::InForce,
};

/// How a version can stand.
const STANDINGS: &[&str] = &[
    Standing::ALL[0].code(),
    Standing::ALL[1].code(),
    Standing::ALL[2].code(),
];

/// A row for every version, also for those that were withdrawn.
pub(crate) fn versions<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let columns = vec![
        Column::new("version_id", ColumnKind::Text).key(),
        column::text("version").required(),
        Column::new("adopted_on", ColumnKind::Date).required(),
        column::text("adopted_by").required(),
        column::text("adopted_because").required(),
        Column::new("standing", ColumnKind::Choice(STANDINGS)).required(),
        column::amount("adopted_total"),
        column::text("adopted_snapshot").required(),
        Column::new("is_working_copy", ColumnKind::Flag).required(),
        Column::new("withdrawn_on", ColumnKind::Date),
        column::text("withdrawn_by"),
        column::text("withdrawn_because"),
    ];
    let (all, plan) = (contents.versions, contents.plan());
    let rows = all.iter().map(move |(id, version)| {
        let decision = &version.adoption.decision;
        let withdrawn = version.withdrawn.as_ref();
        let words =
            |words: Option<&'a String>| words.map_or(Cell::Blank, |words| Cell::text(words));
        vec![
            Cell::words(id.to_string()),
            Cell::text(&version.adoption.name),
            Cell::Date(decision.on),
            Cell::text(&decision.body),
            Cell::text(&decision.reason),
            Cell::Choice(Standing::of(all, *id).code()),
            Cell::Money(version.total()),
            Cell::text(&version.kept.snapshot),
            Cell::Flag(*version.plan == *plan),
            withdrawn.map_or(Cell::Blank, |one| Cell::Date(one.on)),
            words(withdrawn.map(|one| &one.body)),
            words(withdrawn.map(|one| &one.reason)),
        ]
    });
    (columns, Box::new(rows))
}

/// A row for every place where the plan is not what the version in force says.
pub(crate) fn changes<'a>(contents: &Contents<'a>) -> (Vec<Column>, Rows<'a>) {
    let columns = vec![
        Column::new("version_part", ColumnKind::Integer).key(),
        Column::new("version_id", ColumnKind::Text)
            .required()
            .within(SheetName::Versions, "version_id"),
        column::text("version").required(),
        column::text("place").required(),
        column::text("where").required(),
        Column::new("owner", ColumnKind::Choice(OWNERS)),
        column::text("old"),
        column::text("new"),
    ];
    let contents = *contents;
    let in_force = InForce::of(contents.versions, contents.plan());
    let rows = in_force
        .into_iter()
        .flat_map(move |InForce { id, version, .. }| {
            let changes = diff(&version.plan, contents.plan()).into_iter();
            changes.enumerate().map(move |(index, change)| {
                let head = [
                    count(index),
                    Cell::words(id.to_string()),
                    Cell::text(&version.adoption.name),
                ];
                // What is gone has its name from the version.
                let plan = match change.after {
                    crate::change::Content::Nothing => &version.plan,
                    _ => contents.plan(),
                };
                let parts = part(plan, contents.text, &change);
                head.into_iter().chain(parts).collect()
            })
        });
    (columns, Box::new(rows))
}
