//! Adopted versions: what is refused, what stands in the file, what survives a program that stops, and
//! what programs read; `tests/cases/versions.md` shows how people do.

mod command;
mod damage;
mod stopped;

use jiff::civil::{Date, date};
use ontschot::{
    dossier::{Adoption, Decision, Dossier, VersionId},
    file,
    session::{Session, VersionError},
};

const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/samen-noord.ontschot");
const TODAY: Date = date(2018, 1, 31);

/// The example without versions of its own.
fn example() -> Session {
    let opened = file::read(EXAMPLE).expect("the example opens").dossier;
    let plan = opened.plan.as_ref().clone();
    Session::open(Dossier::new("DOS-example".to_owned(), plan), TODAY)
}

fn decision(on: Date, body: &str, reason: &str) -> Decision {
    Decision {
        on,
        body: body.to_owned(),
        reason: reason.to_owned(),
    }
}

fn adopt(session: &mut Session, name: &str, on: Date) -> Result<VersionId, VersionError> {
    let adoption = Adoption {
        name: name.to_owned(),
        decision: decision(on, "Algemeen bestuur", "Akkoord van de partners"),
    };
    session.adopt_version(adoption, file::keep)
}

#[test]
fn a_version_needs_a_name_of_its_own_a_body_a_reason_and_a_day_that_has_come() {
    let mut session = example();
    let first = adopt(&mut session, "Eerste", date(2017, 12, 1)).expect("adopted");
    let before = session.dossier();
    for (name, why) in [
        (" ", VersionError::NoName),
        ("plan", VersionError::NoName),
        ("VER-0007", VersionError::NoName),
        (" eerste ", VersionError::NameTaken(first)),
    ] {
        assert_eq!(adopt(&mut session, name, TODAY), Err(why), "{name}");
    }
    let tomorrow = date(2018, 2, 1);
    let to_come = Err(VersionError::ToCome(tomorrow));
    assert_eq!(adopt(&mut session, "Tweede", tomorrow), to_come);
    for (body, reason, why) in [
        (" ", "Waarom", VersionError::NoBody),
        ("Bestuur", "", VersionError::NoReason),
    ] {
        let refused = session.withdraw_version(first, decision(TODAY, body, reason));
        assert_eq!(refused, Err(why));
    }
    let earlier = session.withdraw_version(first, decision(date(2017, 11, 30), "B", "R"));
    assert_eq!(earlier, Err(VersionError::BeforeAdopted(date(2017, 12, 1))));
    let unknown = VersionId::new(9);
    let none = session.withdraw_version(unknown, decision(TODAY, "B", "R"));
    assert_eq!(none, Err(VersionError::NoSuch(unknown)));
    assert_eq!(session.dossier(), before, "nothing was changed");
    session
        .withdraw_version(first, decision(TODAY, "B", "R"))
        .expect("withdrawn");
    let twice = session.withdraw_version(first, decision(TODAY, "B", "R"));
    assert_eq!(twice, Err(VersionError::Withdrawn(TODAY)));
}

#[test]
fn the_version_of_the_last_day_is_in_force_until_it_is_withdrawn() {
    let mut session = example();
    assert!(session.in_force().is_none());
    let last = adopt(&mut session, "December", date(2017, 12, 1)).expect("adopted");
    let earlier = adopt(&mut session, "Oktober", date(2017, 10, 1)).expect("adopted");
    let in_force = |session: &Session| session.in_force().map(|one| (one.id, one.is_plan));
    assert_eq!(
        in_force(&session),
        Some((last, true)),
        "noted later, decided before"
    );
    let edit = ontschot::change::Edit::set(
        ontschot::plan::RowId::single(ontschot::plan::TableName::Assignment),
        "title",
        ontschot::plan::Value::Text("Anders".to_owned()),
    );
    session.apply(&edit).expect("a title");
    assert_eq!(in_force(&session), Some((last, false)));
    session.undo();
    assert_eq!(in_force(&session), Some((last, true)));
    session
        .withdraw_version(last, decision(TODAY, "B", "R"))
        .expect("withdrawn");
    assert_eq!(in_force(&session), Some((earlier, true)));
}

#[test]
fn a_dossier_with_a_version_that_is_in_no_file_is_changed() {
    let mut session = example();
    assert!(!session.is_changed());
    let id = adopt(&mut session, "Eerste", TODAY).expect("adopted");
    assert!(session.is_changed());
    let saved = session.dossier();
    session.mark_saved(&saved);
    assert!(!session.is_changed());
    session
        .withdraw_version(id, decision(TODAY, "B", "R"))
        .expect("withdrawn");
    assert!(session.is_changed());
}
