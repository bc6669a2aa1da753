//! A program that is stopped takes no adoption along: it stands in the journal like a step.

use super::{TODAY, adopt, decision, example};
use ontschot::{
    file::{Keeper, Recovery, disk::Here, draft, journal::Journal, recover::State},
    plan::Line,
    session::Session,
};

#[test]
fn an_adoption_that_is_only_in_the_journal_comes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("d.ontschot");
    let mut session = example();
    let mut keeper = Keeper::hold(Box::new(Here), &path).expect("held");
    let outcome = session.evaluated().outcome;
    keeper.save(&session.dossier(), &outcome).expect("saved");
    let first = adopt(&mut session, "Eerste", TODAY).expect("adopted");
    keeper.note(&session.dossier()).expect("noted");
    line(&mut session);
    adopt(&mut session, "Tweede", TODAY).expect("adopted");
    let back = decision(TODAY, "Algemeen bestuur", "Vergissing");
    session.withdraw_version(first, back).expect("withdrawn");
    session.undo();
    keeper.note(&session.dossier()).expect("noted");
    drop(keeper);

    let recovery = Recovery::of(Box::new(Here), &path).expect("read");
    let recovery = recovery.expect("steps that are not in the file");
    assert_eq!(recovery.journal.entries.len(), 5);
    let State::OnFile(dossier) = &recovery.state else {
        panic!("{:?}", recovery.state);
    };
    assert_eq!(**dossier, session.dossier());
    recovery.save(None).expect("saved");
    let (opened, _keeper) = Keeper::open(Box::new(Here), &path).expect("it opens");
    assert_eq!(opened.dossier, session.dossier());
    assert_eq!(opened.notices, []);
}

#[test]
fn a_draft_keeps_what_was_adopted() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut session = example();
    let outcome = session.evaluated().outcome;
    let kept = draft::Draft::keep(Box::new(Here), folder.path(), &session.dossier(), &outcome);
    let mut kept = kept.expect("kept");
    adopt(&mut session, "Eerste", TODAY).expect("adopted");
    kept.note(&session.dossier()).expect("noted");
    drop(kept);
    let left = draft::left(&Here, folder.path());
    let brought = draft::bring_back(&Here, &left[0].path).expect("brought back");
    assert_eq!(brought, session.dossier());
}

#[test]
fn a_line_of_a_journal_whose_version_is_damaged_ends_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("d.ontschot");
    let mut session = example();
    let mut keeper = Keeper::hold(Box::new(Here), &path).expect("held");
    let outcome = session.evaluated().outcome;
    keeper.save(&session.dossier(), &outcome).expect("saved");
    line(&mut session);
    adopt(&mut session, "Eerste", TODAY).expect("adopted");
    keeper.note(&session.dossier()).expect("noted");
    let journal = ontschot::file::journal::path_of(&path);
    let text = std::fs::read_to_string(journal).expect("a journal");
    let read = |text: &str| Journal::read(text.as_bytes()).expect("a journal");
    let whole = read(&text).expect("steps");
    assert_eq!((whole.entries.len(), whole.is_cut), (2, false));
    let (steps, version) = text.rsplit_once("SPIN").expect("a name in the version");
    let damaged = read(&format!("{steps}SPIL{version}")).expect("steps");
    assert_eq!((damaged.entries.len(), damaged.is_cut), (1, true));
}

fn line(session: &mut Session) {
    let id = session.new_id::<Line>();
    let edit = ontschot::change::Edit::add(id, Line::default());
    session.apply(&edit).expect("a line");
}
