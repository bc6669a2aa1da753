//! Two people on one file: each is told of the other, and nobody is in the way for ever.

use crate::support::command::Place;
use ontschot::file::{
    Keeper,
    disk::{Disk as _, Here},
    lock,
};

#[test]
fn a_file_that_somebody_works_on_is_not_changed_and_can_be_looked_at() {
    let place = Place::with_dossier("d.ontschot");
    place.write(
        "edits.json",
        r#"[{"set": "assignment/title", "value": "Other"}]"#,
    );
    let before = place.read("d.ontschot");
    let held = Keeper::open(Box::new(Here), &place.path("d.ontschot")).expect("held");
    let edit = ["apply", "d.ontschot", "edits.json", "--language", "en"];
    let words = place.refused(2, &edit);
    assert!(words.contains(" works on "), "{words}");
    assert!(words.contains(".~lock.d.ontschot#"), "{words}");
    assert_eq!(place.read("d.ontschot"), before);
    place.fine(&["show", "d.ontschot", "years"]);
    drop(held);
    place.fine(&edit);
    assert!(!lock::path_of(&place.path("d.ontschot")).exists());
}

#[test]
fn a_note_of_a_program_that_was_stopped_is_in_nobodys_way() {
    let place = Place::with_dossier("d.ontschot");
    place.write(
        "edits.json",
        r#"[{"set": "assignment/title", "value": "Other"}]"#,
    );
    let (_, keeper) = Keeper::open(Box::new(Here), &place.path("d.ontschot")).expect("held");
    let note = lock::path_of(&place.path("d.ontschot"));
    let words = std::fs::read_to_string(&note).expect("a note");
    drop(keeper);
    // No process has this number.
    let own = format!("\"process\":{}", std::process::id());
    std::fs::write(&note, words.replace(&own, "\"process\":4294967295")).expect("a note");
    let is_known = std::path::Path::new("/proc/self").exists();
    let answer = place.run(&["apply", "d.ontschot", "edits.json"]);
    assert_eq!(answer.code == 0, is_known, "{}", answer.err);
    // One that was stopped before its name stood on the note.
    std::fs::write(&note, "").expect("a note");
    place.fine(&["apply", "d.ontschot", "edits.json"]);
}

/// A program that was killed stays among the processes until the one that started it asks how it
/// ended. It works on nothing any more.
#[cfg(target_os = "linux")]
#[test]
fn a_killed_program_that_nobody_asked_after_is_not_running() {
    let mut program = std::process::Command::new("sleep")
        .arg("600")
        .spawn()
        .expect("a program");
    assert_eq!(Here.is_running(program.id()), Some(true));
    program.kill().expect("killed");
    let ended = (0..200).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(10));
        Here.is_running(program.id()) == Some(false)
    });
    let is_seen = std::path::Path::new("/proc")
        .join(program.id().to_string())
        .exists();
    program.wait().expect("asked after");
    assert!(ended, "it was killed");
    assert!(is_seen, "nobody had asked after it");
}

#[test]
fn a_journal_that_cannot_be_read_is_told_and_put_away_whole() {
    let place = Place::with_dossier("d.ontschot");
    place.write(
        "edits.json",
        r#"[{"set": "assignment/title", "value": "Other"}]"#,
    );
    let damaged = b"not a journal\nat all\n";
    place.write(".~d.ontschot.journal", damaged);
    let edit = ["apply", "d.ontschot", "edits.json", "--language", "en"];
    let words = place.refused(1, &edit);
    assert!(words.contains("--discard"), "{words}");
    let out = place.fine(&["recover", "d.ontschot", "--discard", "--language", "en"]);
    let aside = out.split(['«', '»']).nth(1).expect("where it is");
    assert_eq!(std::fs::read(aside).expect("kept"), damaged);
    place.fine(&edit);
    // And one of which only the start was written is no step at all.
    place.write(".~d.ontschot.journal", b"{\"format\":\"ontschot-jour");
    place.write(
        "edits.json",
        r#"[{"set": "assignment/title", "value": "Again"}]"#,
    );
    place.fine(&edit);
}
