//! What holds of every scenario: it is a step like any other, it takes its ids for ever, and it goes
//! on the plan whole or not at all.

use super::always;
use crate::support::plans::plans;
use ontschot::{
    change::{Change, Conflict, Content, Edit, StepName, diff},
    dossier::{Dossier, Scenario, ScenarioId},
    plan::{Place, Plan, RowId, Value},
    session::{ScenarioError, Session},
    text::{Language, Text},
};
use proptest::prelude::*;
use std::{cell::Cell, sync::Arc};

fn session(plan: Plan) -> Session {
    let dossier = Dossier::new("a dossier".to_owned(), plan);
    Session::open(dossier, jiff::civil::date(2018, 1, 1))
}

fn scenario(name: &str, from: &Plan, to: &Plan) -> Scenario {
    Scenario::between(name.to_owned(), String::new(), "base".to_owned(), from, to)
}

#[test]
fn every_step_with_a_scenario_is_undone_and_done_again() {
    always(&(plans(), plans(), plans()), |(plan, other, third)| {
        prop_assume!(plan != other && plan != third);
        let mut session = session(plan.clone());
        let mut states = vec![session.dossier()];
        let id = session.add_scenario(scenario("one", &plan, &other));
        let id = id.map_err(|error| TestCaseError::fail(error.to_string()))?;
        states.push(session.dossier());
        let larger = scenario("one", &plan, &third);
        prop_assert_eq!(session.replace_scenario(id, larger), Ok(()));
        states.push(session.dossier());
        prop_assert_eq!(session.adopt_scenario(id), Ok(()));
        prop_assert_eq!(&**session.plan(), &third);
        prop_assert!(session.scenarios().is_empty());
        states.push(session.dossier());
        let counters = session.dossier().counters;
        let steps = states.len() - 1;
        for state in states.iter().rev().skip(1) {
            prop_assert!(session.undo().is_some());
            prop_assert_eq!(session.plan(), &state.plan);
            prop_assert_eq!(session.scenarios(), &state.scenarios);
        }
        prop_assert!(session.undo().is_none());
        for _ in 0..steps {
            prop_assert!(session.redo().is_some());
        }
        // The log only grows: the undoing and the doing again stand in it as well.
        let (again, last) = (session.dossier(), states.last().expect("states"));
        prop_assert_eq!(again.log.len(), last.log.len() + 2 * steps);
        let log = last.log.clone();
        prop_assert_eq!(&Dossier { log, ..again }, last);
        // What was given out stays given out, also where all was undone.
        while session.undo().is_some() {}
        prop_assert_eq!(session.dossier().counters, counters);
        Ok(())
    });
}

#[test]
fn the_ids_of_a_scenario_are_taken_for_ever() {
    let rows = Cell::new(0);
    always(&(plans(), plans()), |(plan, other)| {
        let scenario = scenario("one", &plan, &other);
        prop_assume!(!scenario.changes.is_empty());
        let added: Vec<RowId> = scenario.added().collect();
        let mut session = session(plan);
        let kept = session.add_scenario(scenario.clone());
        prop_assert_eq!(kept, Ok(ScenarioId::new(1)));
        prop_assert_eq!(session.remove_scenario(ScenarioId::new(1)), Ok(()));
        while session.undo().is_some() {}
        for row in &added {
            let next = session.counters_mut().next(row.table());
            prop_assert!(!added.contains(&next), "{}", next);
        }
        rows.set(rows.get() + added.len());
        prop_assert_eq!(session.add_scenario(scenario), Ok(ScenarioId::new(2)));
        Ok(())
    });
    assert!(rows.get() > 100, "{} rows added", rows.get());
}

#[test]
fn a_scenario_that_conflicts_is_refused_whole_and_every_conflict_is_told() {
    let texts = Language::ALL.map(Text::of);
    let refused = Cell::new(0);
    always(&(plans(), plans(), plans()), |(plan, other, moved)| {
        let scenario = scenario("one", &plan, &other);
        prop_assume!(!scenario.changes.is_empty());
        let mut session = session(plan.clone());
        let id = session.add_scenario(scenario.clone());
        let id = id.map_err(|error| TestCaseError::fail(error.to_string()))?;
        let to = Scenario {
            name: "two".to_owned(),
            changes: diff(&plan, &moved),
            ..scenario.clone()
        };
        prop_assume!(!to.changes.is_empty());
        let second = session
            .add_scenario(to)
            .map_err(|e| TestCaseError::fail(e.to_string()))?;
        prop_assert_eq!(session.adopt_scenario(second), Ok(()));
        let before = session.dossier();
        let Err(ScenarioError::Conflicts(conflicts)) = session.adopt_scenario(id) else {
            return Ok(());
        };
        refused.set(refused.get() + 1);
        prop_assert_eq!(session.dossier(), before);
        prop_assert!(!conflicts.is_empty());
        for text in &texts {
            for conflict in &conflicts {
                let words = text.conflict(session.plan(), conflict);
                prop_assert!(!words.is_empty() && !words.contains("{$"), "{}", words);
            }
            for words in text.changes(&plan, &other, &scenario.changes) {
                prop_assert!(!words.is_empty() && !words.contains("{$"), "{}", words);
            }
        }
        Ok(())
    });
    assert!(refused.get() > 50, "{} refused", refused.get());
}

#[test]
fn a_conflict_says_what_the_scenario_started_from_what_stands_there_and_what_it_wants() {
    let mut session = session(Plan::default());
    let set = |title: &str| {
        let place = Place::Field(
            RowId::single(ontschot::plan::TableName::Assignment),
            "title",
        );
        Edit::Set(place, Value::Text(title.to_owned()))
    };
    let start = Arc::clone(session.plan());
    let wanted = ontschot::change::apply(&start, &set("wanted")).expect("a title");
    let id = session
        .add_scenario(scenario("one", &start, &wanted))
        .expect("kept");
    assert_eq!(
        session.last_step().map(|step| &step.name),
        Some(&StepName::KeepScenario("one".to_owned()))
    );
    session.apply(&set("moved")).expect("a title");
    let error = session.adopt_scenario(id).expect_err("a conflict");
    let ScenarioError::Conflicts(conflicts) = error else {
        panic!("{error}");
    };
    let [Conflict::Moved { change, found }] = conflicts.as_slice() else {
        panic!("{conflicts:?}");
    };
    let text = |words: &str| Content::Value(Value::Text(words.to_owned()));
    let Change { before, after, .. } = &**change;
    assert_eq!(
        (before, &**found, after),
        (
            &Content::Value(Value::Blank),
            &text("moved"),
            &text("wanted")
        )
    );
    session.undo();
    session
        .adopt_scenario(id)
        .expect("it goes on the plan again");
    assert_eq!(session.plan().assignment.title, "wanted");
}

#[test]
fn names_are_needed_and_differ_and_something_must_change() {
    let (empty, titled) = (Plan::default(), Plan::default());
    let mut session = session(empty.clone());
    let place = RowId::single(ontschot::plan::TableName::Assignment);
    let edit = Edit::set(place, "title", Value::Text("a".to_owned()));
    let titled = ontschot::change::apply(&titled, &edit).expect("a title");
    let none = session.add_scenario(scenario(" ", &empty, &titled));
    assert_eq!(none, Err(ScenarioError::NoName));
    let nothing = session.add_scenario(scenario("one", &empty, &empty));
    assert_eq!(nothing, Err(ScenarioError::NoChanges));
    let id = session
        .add_scenario(scenario("One", &empty, &titled))
        .expect("kept");
    let twice = session.add_scenario(scenario(" one ", &empty, &titled));
    assert_eq!(twice, Err(ScenarioError::NameTaken(id)));
    assert_eq!(session.steps().len(), 1);
    assert!(session.is_changed());
    let saved = session.dossier();
    session.mark_saved(&saved);
    assert!(!session.is_changed());
    session.remove_scenario(id).expect("removed");
    assert!(session.is_changed());
    assert_eq!(session.remove_scenario(id), Err(ScenarioError::NoSuch(id)));
    assert_eq!(session.adopt_scenario(id), Err(ScenarioError::NoSuch(id)));
}

#[test]
fn the_id_of_a_scenario_has_one_text() {
    for number in [1, 9_999, 10_000, u32::MAX] {
        let id = ScenarioId::new(number);
        assert_eq!(id.to_string().parse(), Ok(id));
    }
    for text in [
        "SCN-0000",
        "SCN-1",
        "SCN-00001",
        "SCN-+001",
        "scn-0001",
        "LIN-0001",
        "",
    ] {
        assert!(text.parse::<ScenarioId>().is_err(), "{text}");
    }
}

/// The plan with another title, by one step more.
fn retitled(session: &mut Session, title: &str) {
    let row = RowId::single(ontschot::plan::TableName::Assignment);
    let edit = Edit::set(row, "title", Value::Text(title.to_owned()));
    session.apply(&edit).expect("a title");
}

#[test]
fn the_last_steps_are_set_aside_as_a_scenario_and_come_back_with_undo() {
    let mut session = session(Plan::default());
    for title in ["one", "two", "three"] {
        retitled(&mut session, title);
    }
    let before = session.dossier();
    let keep = |session: &mut Session, steps, name: &str| {
        let named = (name.to_owned(), "tried".to_owned());
        session.set_aside(steps, named, |plan| plan.assignment.title.clone())
    };
    let id = keep(&mut session, 2, "larger").expect("two of three steps");
    assert_eq!(session.plan().assignment.title, "one");
    let kept = session.scenarios()[&id].clone();
    assert_eq!(
        (kept.base.as_str(), kept.note.as_str(), kept.changes.len()),
        ("one", "tried", 1),
        "it starts from the plan that it stands beside"
    );
    assert_eq!(kept.on(session.plan()).as_ref(), Ok(&*before.plan));

    // One step: undo brings back the plan as it was, and takes the scenario away.
    assert!(session.undo().is_some());
    assert_eq!(session.plan(), &before.plan);
    assert_eq!(session.scenarios(), &before.scenarios);
    assert!(session.redo().is_some());
    assert_eq!(session.scenarios()[&id], kept);

    // What cannot be a scenario leaves everything as it was.
    let stands = session.dossier();
    let refused = [
        (0, "none", ScenarioError::NoChanges),
        (9, "too many", ScenarioError::NoChanges),
        (1, "Larger", ScenarioError::NameTaken(id)),
        (2, "plan", ScenarioError::NoName),
        (2, "SCN-0007", ScenarioError::NoName),
    ];
    for (steps, name, why) in refused {
        assert_eq!(keep(&mut session, steps, name), Err(why), "{name}");
    }
    assert_eq!(session.dossier(), stands);
}
