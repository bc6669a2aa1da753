//! What holds of roles, consultation bodies, the lists of landing and bottlenecks in every plan.

use super::always;
use crate::support::plans::plans;
use jiff::{ToSpan as _, civil::Date, civil::date};
use ontschot::{
    dossier::Dossier,
    engine::{
        landing::{age, is_late, is_old, is_overdue, items_of, missing, organisations, progress},
        roles::{Cover, cover, present},
    },
    plan::{AnyRow, LandingKind, Plan},
    session::Session,
};
use proptest::prelude::*;
use std::cell::Cell;

const KINDS: [LandingKind; 5] = [
    LandingKind::Protocol,
    LandingKind::InformationIct,
    LandingKind::WiderGroup,
    LandingKind::BackOffice,
    LandingKind::Own,
];

/// The plan after the lists were begun.
fn begun(plan: &Plan) -> Plan {
    let dossier = Dossier::new("d".to_owned(), plan.clone());
    let mut session = Session::open(dossier, date(2018, 1, 1));
    let rows = missing(plan).into_iter().map(AnyRow::from).collect();
    if let Some(edit) = session.new_rows(rows) {
        session.apply(&edit).expect("the lists");
    }
    Plan::clone(session.plan())
}

#[test]
fn who_takes_part_has_every_standard_point_once_when_the_lists_are_begun_and_twice_changes_nothing()
{
    let (added, there) = (Cell::new(0), Cell::new(0));
    always(&plans(), |plan| {
        let after = begun(&plan);
        for who in plan.taking_part() {
            for kind in LandingKind::STANDARD {
                let before = items_of(&plan, who, Some(kind)).count();
                let now = items_of(&after, who, Some(kind)).count();
                prop_assert_eq!(now, before.max(1));
                if before == 0 {
                    added.set(added.get() + 1);
                } else {
                    there.set(there.get() + 1);
                }
            }
        }
        let untouched = |(id, item)| after.landing_items.get(id) == Some(item);
        prop_assert!(plan.landing_items.iter().all(untouched));
        prop_assert_eq!(missing(&after), []);
        prop_assert_eq!(begun(&after), after);
        Ok(())
    });
    assert!(added.get() > 100 && there.get() > 20, "{added:?} {there:?}");
}

#[test]
fn points_of_every_sort_add_up_to_all_points_of_an_organisation() {
    always(&(plans(), days()), |(plan, today)| {
        let mut counted = 0;
        for who in organisations(&plan) {
            let all = progress(&plan, who, None, today);
            let parts = KINDS.map(|kind| progress(&plan, who, Some(kind), today));
            prop_assert_eq!(
                parts.iter().map(|part| part.items).sum::<usize>(),
                all.items
            );
            prop_assert_eq!(parts.iter().map(|part| part.done).sum::<usize>(), all.done);
            prop_assert_eq!(
                parts.iter().map(|part| part.overdue).sum::<usize>(),
                all.overdue
            );
            prop_assert_eq!(all.done + all.open(), all.items);
            prop_assert!(all.overdue <= all.open());
            counted += all.items + all.not_applicable;
        }
        prop_assert_eq!(counted, plan.landing_items.len());
        Ok(())
    });
}

fn days() -> impl Strategy<Value = Date> {
    (0..1_500_i32).prop_map(|days| date(2017, 1, 1).checked_add(days.days()).expect("a day"))
}

#[test]
fn nothing_becomes_younger_or_less_late_as_days_go_by() {
    let (older, later) = (Cell::new(0), Cell::new(0));
    always(&(plans(), days(), 0..400_i32), |(plan, today, more)| {
        let then = today.checked_add(more.days()).expect("a day");
        for (_, row) in plan.bottlenecks.iter() {
            prop_assert!(age(row, today) <= age(row, then));
            prop_assert!(!is_overdue(row, today) || is_overdue(row, then));
            prop_assert!(!is_old(row, today) || is_old(row, then));
            prop_assert_eq!(
                age(row, today) == age(row, then),
                row.solved_on.is_some() || more == 0 || age(row, then).is_none()
            );
            older.set(older.get() + u32::from(!is_old(row, today) && is_old(row, then)));
        }
        for (_, item) in plan.landing_items.iter() {
            prop_assert!(!is_late(item, today) || is_late(item, then));
            later.set(later.get() + u32::from(!is_late(item, today) && is_late(item, then)));
        }
        for (_, role) in plan.roles.iter() {
            let ended = |day| cover(role, day) == Cover::Ended;
            prop_assert!(!ended(today) || ended(then));
        }
        for (_, body) in plan.consultation_bodies.iter() {
            let (now, later) = (present(&plan, body, today), present(&plan, body, then));
            prop_assert!(later <= now && now <= body.members.len());
        }
        Ok(())
    });
    assert!(older.get() > 0 && later.get() > 0, "{older:?} {later:?}");
}
