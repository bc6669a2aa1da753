//! The real program, killed while it works: nothing that it said to be safe is lost.
//!
//! `ONTSCHOT_KILLS=500 cargo test --no-default-features --test it keeping::kills` kills it more
//! often.

use crate::support::command::Place;
use ontschot::file::{self, Keeper, disk::Here};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Child, Command, Stdio},
    time::Duration,
};

const FILE: &str = "d.ontschot";
const FEW: u64 = 12;

/// What was seen of all kills.
#[derive(Debug, Default)]
struct Seen {
    /// Steps that were said to be safe.
    safe: usize,
    /// Kills while a new file was being written, before it was given its name.
    within_save: usize,
    /// Kills that left steps in the journal.
    with_journal: usize,
    /// Versions that were there after a kill.
    versions: usize,
}

fn start(place: &Place) -> Child {
    Command::new(env!("CARGO_BIN_EXE_ontschot"))
        .args(["work", FILE])
        .current_dir(place.path(""))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

/// Lets the program take steps, save and go back, and kills it after a while. Answers how many steps
/// it said to be safe.
fn killed(place: &Place, after: Duration) -> usize {
    let mut child = start(place);
    let mut input = child.stdin.take().expect("a pipe");
    let output = child.stdout.take().expect("a pipe");
    let writer = std::thread::spawn(move || {
        for number in 0.. {
            let line = match number % 5 {
                3 => "save".to_owned(),
                4 => "undo".to_owned(),
                _ if number % 7 == 2 => format!("adopt Versie {number} {after:?}"),
                _ => format!(r#"{{"add": "lines", "row": {{"name": "Onderdeel {number}"}}}}"#),
            };
            if writeln!(input, "{line}").is_err() {
                break;
            }
        }
    });
    let reader = std::thread::spawn(move || {
        let lines = BufReader::new(output).lines().map_while(Result::ok);
        lines.last().and_then(|line| line.parse().ok()).unwrap_or(0)
    });
    std::thread::sleep(after);
    child.kill().expect("killed");
    child.wait().expect("gone");
    writer.join().expect("the pipe broke");
    reader.join().expect("all was read")
}

/// How many steps the dossier has after a recovery, and what was found before it.
fn recovered(place: &Place, seen: &mut Seen) -> usize {
    let names = std::fs::read_dir(place.path("")).expect("a folder");
    let names = names.map(|entry| entry.expect("a name").file_name());
    let names: Vec<String> = names
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    let is_half = |name: &String| {
        let rest = name.strip_prefix(".~d.ontschot.");
        rest.is_some_and(|rest| rest.strip_suffix(".new").is_some())
    };
    seen.within_save += usize::from(names.iter().any(is_half));
    let path = place.path(FILE);
    let is_unsaved = Keeper::open(Box::new(Here), &path).is_err();
    seen.with_journal += usize::from(is_unsaved);
    place.fine(&["recover", FILE]);
    let (opened, _keeper) = Keeper::open(Box::new(Here), &path).expect("it opens");
    assert_eq!(opened.notices, []);
    let dossier = file::open(&path).expect("it opens").dossier;
    let steps = dossier.log.iter();
    let adopted = steps.filter(|step| step.version.is_some()).count();
    assert_eq!(dossier.versions.len(), adopted);
    seen.versions += adopted;
    dossier.log.len()
}

#[test]
fn whenever_the_program_is_killed_no_step_that_it_said_to_be_safe_is_lost() {
    let kills = std::env::var("ONTSCHOT_KILLS").ok();
    let kills: u64 = kills.and_then(|kills| kills.parse().ok()).unwrap_or(FEW);
    let mut seen = Seen::default();
    let mut place = Place::with_dossier(FILE);
    let mut steps = 0;
    for number in 0..kills {
        // Not at the same moments each time, and also while it starts.
        let after = Duration::from_micros(2_000 + (number * 7_919) % 60_000);
        let safe = killed(&place, after).max(steps);
        steps = recovered(&place, &mut seen);
        assert!(
            steps >= safe,
            "kill {number}: {safe} were safe, {steps} are there"
        );
        seen.safe += safe;
        if steps > 2_000 {
            // A long log makes saving slow, and steps few.
            (place, steps) = (Place::with_dossier(FILE), 0);
        }
    }
    let _told = writeln!(std::io::stderr(), "{kills} kills: {seen:?}");
    assert!(
        seen.safe > 0 && seen.with_journal > 0 && seen.versions > 0,
        "{seen:?}"
    );
    assert!(kills < 100 || seen.within_save > 0, "{seen:?}");
}
