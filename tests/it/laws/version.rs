//! What holds of every adopted version: nothing that follows changes it, and the log leads from it to
//! the plan as it is now.

use super::{
    always,
    change::{Wish, wishes},
};
use crate::support::plans::plans;
use ontschot::{
    change::{diff, patch},
    dossier::{Adoption, Decision, Dossier, Version, VersionId, VersionStep, Versions},
    engine::evaluate,
    file,
    money::Money,
    plan::Plan,
    session::{Evaluated, Session, Sides},
};
use proptest::{collection::vec, prelude::*};
use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

const TODAY: jiff::civil::Date = jiff::civil::date(2018, 1, 1);

/// What somebody does after a version was adopted.
#[derive(Clone, Debug)]
enum Doing {
    Edit(Wish),
    Undo,
    Redo,
    Adopt,
    Withdraw,
}

fn doings() -> impl Strategy<Value = Vec<Doing>> {
    let one = prop_oneof![
        4 => wishes().prop_map(Doing::Edit),
        2 => Just(Doing::Undo),
        1 => Just(Doing::Redo),
        2 => Just(Doing::Adopt),
        1 => Just(Doing::Withdraw),
    ];
    vec(one, 1..16)
}

fn session(plan: Plan) -> Session {
    let dossier = Dossier::new("a dossier".to_owned(), plan);
    Session::open(dossier, TODAY)
}

fn decision(reason: &str) -> Decision {
    Decision {
        on: TODAY,
        body: "the board".to_owned(),
        reason: reason.to_owned(),
    }
}

fn adopt(session: &mut Session, name: &str) -> VersionId {
    let adoption = Adoption {
        name: name.to_owned(),
        decision: decision("it is good"),
    };
    let adopted = session.adopt_version(adoption, file::keep);
    adopted.expect("a version of a name of its own")
}

fn act(session: &mut Session, doing: &Doing, other: &Plan) {
    match doing {
        Doing::Edit(wish) => {
            let plan = Arc::clone(session.plan());
            let edit = wish.edit(&plan, other, session);
            let _either = session.apply(&edit);
        }
        Doing::Undo => drop(session.undo()),
        Doing::Redo => drop(session.redo()),
        Doing::Adopt => {
            let name = format!("number {}", session.versions().len());
            adopt(session, &name);
        }
        Doing::Withdraw => {
            let mut versions = session.versions().iter();
            let standing = versions.find(|(_, version)| version.withdrawn.is_none());
            if let Some(id) = standing.map(|(id, _)| *id) {
                let withdrawn = session.withdraw_version(id, decision("it was not"));
                assert_eq!(withdrawn, Ok(()));
            }
        }
    }
}

/// What a version is, whatever was decided about it since.
fn as_adopted(version: &Version) -> Version {
    Version {
        withdrawn: None,
        ..version.clone()
    }
}

#[test]
fn a_version_stays_what_it_was_whatever_follows_and_comes_back_from_its_file() {
    let (seen, undone) = (Cell::new(0), Cell::new(0));
    always(&(plans(), plans(), doings()), |(plan, other, doings)| {
        let mut session = session(plan);
        adopt(&mut session, "the first");
        let mut adopted: BTreeMap<VersionId, Version> = BTreeMap::new();
        for doing in &doings {
            for (id, version) in session.versions().iter() {
                adopted.entry(*id).or_insert_with(|| as_adopted(version));
            }
            let (steps, withdrawn) = (session.steps().len(), taken_back(session.versions()));
            act(&mut session, doing, &other);
            for (id, version) in &adopted {
                let now = session.versions().get(id).map(as_adopted);
                prop_assert_eq!(now.as_ref(), Some(version), "{}", id);
            }
            if matches!(doing, Doing::Adopt | Doing::Withdraw) {
                prop_assert_eq!(session.steps().len(), steps, "no step to undo");
            }
            prop_assert!(taken_back(session.versions()).is_superset(&withdrawn));
            undone.set(undone.get() + usize::from(matches!(doing, Doing::Undo)));
        }
        seen.set(seen.get() + session.versions().len());
        let dossier = session.dossier();
        let bytes = file::write(&dossier, &session.evaluated().outcome);
        let opened = file::read(&bytes).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(&opened.dossier, &dossier);
        prop_assert_eq!(opened.notices, []);
        let again = file::write(&opened.dossier, &evaluate(&dossier.plan));
        prop_assert_eq!(again, bytes);
        Ok(())
    });
    let (seen, undone) = (seen.get(), undone.get());
    assert!(
        seen > 400 && undone > 100,
        "{seen} versions, {undone} undone"
    );
}

fn taken_back(versions: &Versions) -> BTreeSet<VersionId> {
    let versions = versions.iter();
    let taken_back = versions.filter(|(_, version)| version.withdrawn.is_some());
    taken_back.map(|(id, _)| *id).collect()
}

#[test]
fn the_log_replayed_on_a_version_gives_the_plan_as_it_is_now() {
    let steps = Cell::new(0);
    always(&(plans(), plans(), doings()), |(plan, other, doings)| {
        let mut session = session(plan);
        adopt(&mut session, "the first");
        for doing in &doings {
            act(&mut session, doing, &other);
        }
        for (id, version) in session.versions().iter() {
            let log = session.log();
            let is_adoption = |step: &Option<VersionStep>| *step == Some(VersionStep::Adopted(*id));
            let at = log.iter().position(|entry| is_adoption(&entry.version));
            let since = log.from(at.expect("it stands in the log"));
            let replayed = since
                .iter()
                .try_fold(Plan::clone(&version.plan), |plan, entry| {
                    entry.forward(&plan)
                });
            prop_assert_eq!(replayed.as_ref(), Ok(&**session.plan()), "{}", id);
            steps.set(steps.get() + since.len());
            // And what is told as changed is all that changed.
            let changes = diff(&version.plan, session.plan());
            let patched = patch(&version.plan, &changes);
            prop_assert_eq!(patched.as_ref(), Ok(&**session.plan()));
        }
        Ok(())
    });
    assert!(steps.get() > 1_000, "{} steps", steps.get());
}

#[test]
fn a_version_is_compared_in_the_amounts_that_were_adopted() {
    let seen = Cell::new(0);
    always(&plans(), |plan| {
        let mut session = session(plan);
        let id = adopt(&mut session, "the first");
        let now = session.evaluated();
        let version = session.versions()[&id].clone();
        prop_assert_eq!(version.departure(), None);
        let adopted = Evaluated::of_version(&version, &now, TODAY);
        prop_assert_eq!(adopted.both(), now.both());

        // Also where an engine would give others: one euro more than it makes of the plan.
        let mut facts = version.allocations.to_vec();
        let mut amounts = facts.iter_mut().flat_map(|fact| fact.amounts.values_mut());
        let Some(amount) = amounts.next() else {
            return Ok(());
        };
        *amount = *amount + Money::from_cents(100);
        let departed = Version {
            allocations: Arc::new(facts),
            ..version
        };
        let departure = departed.departure().expect("it differs");
        prop_assert_eq!(departure.amounts, 1);
        prop_assert_eq!(departure.adopted, departed.total());
        prop_assert_eq!(
            departure.adopted - departure.computed,
            Money::from_cents(100)
        );
        let sides = Sides::new(Evaluated::of_version(&departed, &now, TODAY), now);
        let whole = sides.amounts.whole().map(|whole| whole.all);
        let whole = whole.unwrap_or_default();
        prop_assert_eq!(whole.before, departed.total());
        prop_assert_eq!(whole.difference(), Money::from_cents(-100));
        seen.set(seen.get() + 1);
        prop_assert_eq!(sides.inputs, []);
        Ok(())
    });
    assert!(seen.get() > 100, "{} departed", seen.get());
}

#[test]
fn what_is_equal_in_several_versions_stands_in_the_file_once() {
    let shared = Cell::new(0);
    always(&(plans(), plans(), doings()), |(plan, other, doings)| {
        let mut session = session(plan);
        adopt(&mut session, "the first");
        for doing in &doings {
            act(&mut session, doing, &other);
        }
        adopt(&mut session, "the last");
        let bytes = file::write(&session.dossier(), &session.evaluated().outcome);
        let file: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
        let in_file = file["kept_tables"]
            .as_object()
            .map_or(0, serde_json::Map::len);
        let texts = session.versions().values();
        let texts: Vec<&str> = texts
            .flat_map(|version| version.kept.tables.values().map(AsRef::as_ref))
            .collect();
        let different: BTreeSet<&str> = texts.iter().copied().collect();
        prop_assert_eq!(in_file, different.len());
        shared.set(shared.get() + texts.len() - different.len());
        // Read again, they are the same in memory too.
        let opened = file::read(&bytes).expect("it opens").dossier;
        let last = opened.versions.values().next_back().expect("the last");
        for table in ontschot::plan::TableName::ALL {
            prop_assert!(last.plan.is_same_table(&opened.plan, table), "{}", table);
        }
        Ok(())
    });
    assert!(shared.get() > 1_000, "{} shared", shared.get());
}
