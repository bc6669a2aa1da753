//! What holds of every change: all or nothing, and always a way back.

use super::always;
use crate::support::{plans::plans, values};
use ontschot::{
    change::{Edit, StepName, apply, diff, patch, patch::content_at},
    dossier::Dossier,
    file,
    plan::{AnyRow, Arrangement, Plan, RowId, TableName, Value, table::Single},
    session::Session,
    year::Term,
};
use proptest::{collection::vec, prelude::*, sample::Index};
use std::{cell::Cell, sync::Arc};

/// An edit before it knows the plan that it is for.
#[derive(Clone, Debug)]
pub(super) enum Wish {
    /// A field of a row gets the value that it has in another row of another plan.
    Set(Index, Index, Index),
    /// One entry of a field goes.
    SetEntry(Index, Index, Index),
    /// A row of another plan is added.
    Add(Index),
    /// A row goes.
    Remove(Index),
    /// Several at once.
    Many(Vec<Self>),
}

pub(super) fn wishes() -> impl Strategy<Value = Wish> {
    let index = any::<Index>;
    let one = prop_oneof![
        4 => (index(), index(), index()).prop_map(|(a, b, c)| Wish::Set(a, b, c)),
        1 => (index(), index(), index()).prop_map(|(a, b, c)| Wish::SetEntry(a, b, c)),
        2 => index().prop_map(Wish::Add),
        2 => index().prop_map(Wish::Remove),
    ];
    one.prop_recursive(1, 4, 4, |one| vec(one, 0..4).prop_map(Wish::Many))
}

impl Wish {
    /// The edit that the wish comes to, with what another plan has to offer.
    pub(super) fn edit(&self, plan: &Plan, other: &Plan, session: &mut Session) -> Edit {
        match self {
            Self::Set(row, from, field) => {
                let (row, _) = pick(&rows(plan), *row).expect("single rows are always there");
                let offers = rows(other).into_iter();
                let offers: Vec<_> = offers.filter(|(at, _)| at.table() == row.table()).collect();
                let offer =
                    pick(&offers, *from).map_or_else(|| AnyRow::blank(row.table()), |o| o.1);
                let values = offer.values();
                let (code, value) = field.get(&values).clone();
                Edit::set(row, code, value)
            }
            Self::SetEntry(row, field, entry) => {
                let (row, content) = pick(&rows(plan), *row).expect("single rows are always there");
                let values = content.values();
                let (code, value) = field.get(&values).clone();
                match value {
                    Value::Map(entries) if !entries.is_empty() => {
                        let keys: Vec<Value> = entries.into_keys().collect();
                        Edit::set_entry(row, code, entry.get(&keys).clone(), Value::Blank)
                    }
                    value => Edit::set(row, code, value),
                }
            }
            Self::Add(from) => {
                let (row, content) =
                    pick(&rows(other), *from).expect("single rows are always there");
                Edit::Add(session.counters_mut().next(row.table()), content)
            }
            Self::Remove(row) => {
                let (row, _) = pick(&rows(plan), *row).expect("single rows are always there");
                Edit::Remove(row)
            }
            Self::Many(wishes) => {
                let edits = wishes.iter().map(|wish| wish.edit(plan, other, session));
                Edit::Many(StepName::Words("several".to_owned()), edits.collect())
            }
        }
    }
}

fn rows(plan: &Plan) -> Vec<(RowId, AnyRow)> {
    let mut rows = Vec::new();
    for name in TableName::ALL {
        let table = plan.table(name);
        for number in table.numbers() {
            rows.extend(table.row(number).map(|row| (RowId::new(name, number), row)));
        }
    }
    rows
}

fn pick(rows: &[(RowId, AnyRow)], index: Index) -> Option<(RowId, AnyRow)> {
    (!rows.is_empty()).then(|| index.get(rows).clone())
}

fn session(plan: Plan) -> Session {
    Session::open(
        Dossier::new("a dossier".to_owned(), plan),
        jiff::civil::date(2018, 1, 1),
    )
}

#[test]
fn undoing_all_gives_the_very_same_plan_and_redoing_all_an_equal_one() {
    let (done, refused) = (Cell::new(0), Cell::new(0));
    always(
        &(plans(), plans(), vec(wishes(), 1..12)),
        |(plan, other, wishes)| {
            let mut session = session(plan);
            let start = Arc::clone(session.plan());
            let counters_at_start = session.dossier().counters;
            for wish in wishes {
                let before = Arc::clone(session.plan());
                let steps = session.steps().len();
                let edit = wish.edit(&before, &other, &mut session);
                let counters = session.dossier().counters;
                if session.apply(&edit).is_err() {
                    prop_assert!(Arc::ptr_eq(session.plan(), &before));
                    prop_assert_eq!(session.steps().len(), steps);
                    prop_assert_eq!(session.dossier().counters, counters);
                    refused.set(refused.get() + 1);
                } else {
                    let is_same = Arc::ptr_eq(session.plan(), &before);
                    prop_assert_eq!(session.steps().len(), steps + usize::from(!is_same));
                    prop_assert_eq!(is_same, *before == **session.plan());
                    done.set(done.get() + 1);
                }
            }
            let end = Arc::clone(session.plan());
            let counters = session.dossier().counters;
            while session.undo().is_some() {}
            prop_assert!(Arc::ptr_eq(session.plan(), &start));
            // An id that was given and taken back is something that the file does not know yet.
            prop_assert_eq!(session.is_changed(), counters != counters_at_start);
            while session.redo().is_some() {}
            prop_assert_eq!(session.plan(), &end);
            for table in TableName::ALL {
                prop_assert!(session.dossier().counters.highest(table) >= counters.highest(table));
            }
            Ok(())
        },
    );
    let (done, refused) = (done.get(), refused.get());
    // How many of either is left to chance: of 1413 edits, 189 were refused once.
    assert!(
        done > 200 && refused > 100,
        "{done} done, {refused} refused"
    );
}

#[test]
fn the_log_leads_from_the_first_plan_to_the_last_and_back_and_is_kept_whole() {
    let entries = Cell::new(0);
    always(
        &(plans(), plans(), vec((wishes(), 0..4_u8), 1..12)),
        |(plan, other, wishes)| {
            let mut session = session(plan);
            let start = Arc::clone(session.plan());
            for (wish, way) in wishes {
                let before = Arc::clone(session.plan());
                let edit = wish.edit(&before, &other, &mut session);
                let _refused = session.apply(&edit);
                match way {
                    0 => drop(session.undo()),
                    1 => drop(session.undo().and_then(|_| session.redo())),
                    _ => {}
                }
            }
            let end = Plan::clone(session.plan());
            let log = session.log().clone();
            let forward = log
                .iter()
                .try_fold(Plan::clone(&start), |plan, entry| entry.forward(&plan));
            prop_assert_eq!(forward.as_ref(), Ok(&end));
            let back = log
                .iter()
                .rev()
                .try_fold(end, |plan, entry| entry.back(&plan));
            prop_assert_eq!(back.as_ref(), Ok(&*start));
            entries.set(entries.get() + log.len());
            let dossier = session.dossier();
            let bytes = file::write(&dossier, &session.evaluated().outcome);
            let read = file::read(&bytes).map(|opened| opened.dossier);
            let words = read.as_ref().err().map(ToString::to_string);
            prop_assert_eq!(words, None);
            prop_assert_eq!(read.ok(), Some(dossier));
            Ok(())
        },
    );
    assert!(entries.get() > 500, "{} steps", entries.get());
}

#[test]
fn the_differences_between_two_plans_lead_from_the_one_to_the_other() {
    always(&(plans(), plans()), |(before, after)| {
        let changes = diff(&before, &after);
        let patched = patch(&before, &changes);
        prop_assert!(patched.is_ok(), "{:?}", patched.err());
        prop_assert_eq!(patched.unwrap_or_default(), after);
        prop_assert_eq!(diff(&before, &before), Vec::new());
        Ok(())
    });
}

#[test]
fn a_change_that_starts_from_something_else_is_a_conflict() {
    always(&(plans(), plans(), plans()), |(before, after, other)| {
        let changes = diff(&before, &after);
        let moved = changes
            .iter()
            .any(|change| content_at(&other, &change.place) != change.before);
        if moved {
            prop_assert!(patch(&other, &changes).is_err());
        }
        Ok(())
    });
}

#[test]
fn a_row_in_use_is_not_removed_and_its_users_are_named() {
    always(&plans(), |plan| {
        for (row, _) in rows(&plan) {
            let users = rows(&plan).into_iter().filter(|(user, content)| {
                let mut values = content.values().into_iter();
                *user != row && values.any(|(_, value)| value.references().contains(&row))
            });
            let is_used = users.count() > 0;
            let removed = apply(&plan, &Edit::Remove(row));
            prop_assert_eq!(
                removed.is_ok(),
                !is_used && !row.table().is_single(),
                "{}",
                row
            );
        }
        Ok(())
    });
}

#[test]
fn a_term_can_move_anywhere() {
    let terms = || {
        let years = (1995..2030_i16, 0..365_i16, 0..14_i16, 0..365_i16);
        years.prop_map(|(start, from, years, to)| {
            let first = values::day_of(start, from);
            Term::new(first, values::day_of(start + years, to).max(first)).expect("a term")
        })
    };
    let same_end = (terms(), 0..2_000_i32).prop_map(|(term, days)| {
        let earlier = term.first().saturating_sub(jiff::Span::new().days(days));
        (term, Term::new(earlier, term.last()).unwrap_or(term))
    });
    let moves = prop_oneof![(terms(), terms()), same_end];
    always(&moves, |(one, other)| {
        for (from, to) in [(one, other), (other, one)] {
            let plan = |term| Plan {
                arrangement: Single::new(Arrangement::for_term(term)),
                ..Plan::default()
            };
            let patched = patch(&plan(from), &diff(&plan(from), &plan(to)));
            prop_assert_eq!(patched.map(|plan| plan.term()), Ok(to));
        }
        Ok(())
    });
}
