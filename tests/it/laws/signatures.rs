//! What holds of every signature: who signs is bound to what there is then, and is called back by
//! every change of it and by nothing else.

use super::always;
use crate::support::plans::{id, plans};
use jiff::civil::date;
use ontschot::{
    change::Edit,
    dossier::Dossier,
    engine::{
        evaluate,
        signatures::{Concerns, changed, state_of},
    },
    plan::{AnyRow, OrganisationId, Plan, Signature, SignatureId, Value},
    session::Session,
};
use proptest::prelude::*;
use std::cell::Cell;

/// Signs in a plan, as a person would.
fn signed(plan: Plan, who: Option<OrganisationId>) -> (Plan, Signature) {
    let mut session = Session::open(Dossier::new("d".to_owned(), plan), date(2018, 1, 1));
    let id: SignatureId = session.new_id();
    let row = Signature {
        organisation: who,
        ..Signature::default()
    };
    let add = Edit::Add(id.row(), AnyRow::from(row));
    session.apply(&add).expect("a signature to come");
    let sign = Edit::set(id.row(), "signed_on", Value::Date(date(2018, 1, 2)));
    session.apply(&sign).expect("a signature");
    let plan = Plan::clone(session.plan());
    let row = plan.signatures.get(id).cloned();
    (plan, row.expect("the signature"))
}

#[test]
fn who_has_just_signed_need_not_sign_again() {
    always(&(plans(), 0..4_usize), |(plan, who)| {
        let who = Some(id(who)).filter(|who| plan.organisations.contains(*who));
        let (plan, signature) = signed(plan, who);
        let outcome = evaluate(&plan);
        prop_assert_eq!(&signature.state, &state_of(&plan, &outcome, &signature));
        prop_assert_eq!(changed(&Concerns::new(&plan, &outcome), &signature), []);
        Ok(())
    });
}

#[test]
fn every_change_of_what_concerns_a_party_is_told_and_nothing_else() {
    let (again, stands) = (Cell::new(0), Cell::new(0));
    always(
        &(plans(), plans(), any::<bool>()),
        |(plan, other, is_other)| {
            let who = Some(id(0));
            let (plan, signature) = signed(plan, who);
            // The same plan with other lines, or with nothing that concerns anybody.
            let mut later = if is_other { other } else { plan.clone() };
            later.signatures = plan.signatures;
            if !is_other {
                later.sources = ontschot::plan::Table::default();
            }
            let outcome = evaluate(&later);
            let now = state_of(&later, &outcome, &signature);
            let told = changed(&Concerns::new(&later, &outcome), &signature);
            prop_assert_eq!(told.is_empty(), now == signature.state);
            let counter = if told.is_empty() { &stands } else { &again };
            counter.set(counter.get() + 1);
            let all = now.keys().chain(signature.state.keys());
            let all: std::collections::BTreeSet<&String> = all.collect();
            let differ = all
                .iter()
                .filter(|at| now.get(**at) != signature.state.get(**at));
            prop_assert_eq!(told.len(), differ.count());
            for change in told {
                let at = change.place.to_string();
                let text = |value: &Value| Some(value.to_string()).filter(|text| !text.is_empty());
                prop_assert_eq!(text(&change.before), signature.state.get(&at).cloned());
                prop_assert_eq!(text(&change.after), now.get(&at).cloned());
            }
            Ok(())
        },
    );
    assert!(
        again.get() > 50 && stands.get() > 50,
        "{again:?} {stands:?}"
    );
}

#[test]
fn undoing_the_signing_takes_what_was_signed_for_with_it() {
    always(&plans(), |plan| {
        let mut session = Session::open(Dossier::new("d".to_owned(), plan), date(2018, 1, 1));
        let start = Plan::clone(session.plan());
        let id: SignatureId = session.new_id();
        let row = Signature {
            signed_on: Some(date(2018, 1, 2)),
            ..Signature::default()
        };
        session
            .apply(&Edit::Add(id.row(), AnyRow::from(row)))
            .expect("a signature");
        let row = session.plan().signatures.get(id).cloned();
        prop_assert!(!row.expect("the signature").state.is_empty());
        session
            .apply(&Edit::set(id.row(), "signed_on", Value::Blank))
            .expect("unsigned");
        let row = session.plan().signatures.get(id).cloned();
        prop_assert!(row.expect("the signature").state.is_empty());
        session.undo();
        session.undo();
        prop_assert_eq!(&start, &**session.plan());
        Ok(())
    });
}
