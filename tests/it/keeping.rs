//! A file is never lost: whatever stops a save, a note in the journal or a recovery, and after
//! whichever operation of the disk.

mod disk;
mod kills;
mod together;

use self::disk::{Memory, Stop};
use ontschot::{
    change::Edit,
    dossier::Dossier,
    engine::evaluate,
    file::{FileError, Keeper, Recovery, backup, disk::Disk as _, read, recover::State},
    plan::{Line, Place, Plan, RowId, TableName, Value},
    session::Session,
};
use std::{mem::ManuallyDrop, path::Path};

const FILE: &str = "/drive/buurt.ontschot";

fn file() -> &'static Path {
    Path::new(FILE)
}

/// An open dossier, over which a step can be taken.
fn session() -> Session {
    let dossier = Dossier::new("DOS-kept".to_owned(), Plan::default());
    Session::open(dossier, jiff::civil::date(2018, 1, 1))
}

/// Takes a step; how many there are can be counted by the lines.
fn step(session: &mut Session) {
    let id = session.new_id::<Line>();
    let line = Line {
        name: format!("Onderdeel {id}"),
        ..Line::default()
    };
    session.apply(&Edit::add(id, line)).expect("a line");
}

/// Gives the assignment another title.
fn name(session: &mut Session, title: &str) {
    let place = Place::Field(RowId::single(TableName::Assignment), "title");
    let edit = Edit::Set(place, Value::Text(title.to_owned()));
    session.apply(&edit).expect("a title");
}

fn save(keeper: &mut Keeper, session: &Session) -> Result<(), FileError> {
    let dossier = session.dossier();
    keeper.save(&dossier, &evaluate(&dossier.plan)).map(drop)
}

/// What stands in the file.
fn standing(disk: &Memory) -> Dossier {
    let bytes = disk.read(file()).expect("a file, always");
    read(&bytes).expect("a whole file, always").dossier
}

/// A disk with a file that was saved with some steps, and its session.
fn saved(steps: usize) -> (Memory, Session) {
    let disk = Memory::new();
    let mut session = session();
    let mut keeper = Keeper::hold(disk.boxed(), file()).expect("held");
    save(&mut keeper, &session).expect("saved");
    for _ in 0..steps {
        step(&mut session);
    }
    save(&mut keeper, &session).expect("saved again");
    (disk, session)
}

/// Does something on disks that stop after every number of operations in every way, until it is
/// done without stopping. Answers how often it was stopped.
fn stopped_everywhere(
    disk: &Memory,
    mut act: impl FnMut(&Memory) -> bool,
    mut look: impl FnMut(&Memory, bool),
) -> usize {
    let mut stops = 0;
    for stop in Stop::ALL {
        for after in 1.. {
            assert!(after < 500, "it never ends");
            let stopping = disk.stopping(after, stop);
            let is_done = act(&stopping);
            if !stopping.has_stopped() {
                assert!(is_done, "nothing stopped it");
                break;
            }
            stops += 1;
            for is_late in [false, true] {
                look(&stopping.afterwards(is_late), is_done);
            }
        }
    }
    stops
}

#[test]
fn a_save_that_is_stopped_leaves_the_old_file_or_the_new_one() {
    let (disk, mut session) = saved(2);
    let old = session.dossier();
    step(&mut session);
    let new = session.dossier();
    let act = |disk: &Memory| {
        let Ok((_, mut keeper)) = Keeper::open(disk.boxed(), file()) else {
            return false;
        };
        let is_saved = save(&mut keeper, &session).is_ok();
        // A program that is killed gives nothing back.
        let _killed = ManuallyDrop::new(keeper);
        is_saved
    };
    let (mut old_ones, mut new_ones) = (0, 0);
    let look = |disk: &Memory, is_saved: bool| {
        let standing = standing(disk);
        assert!(
            standing == new || !is_saved,
            "what was said to be saved is there"
        );
        assert!(standing == new || standing == old);
        if standing == new {
            new_ones += 1;
        } else {
            old_ones += 1;
        }
        let (opened, mut keeper) = Keeper::open(disk.boxed(), file()).expect("it opens again");
        let next = Session::open(opened.dossier, jiff::civil::date(2018, 1, 1));
        save(&mut keeper, &next).expect("and is saved again");
        assert_eq!(disk.count(".new"), 0, "nothing is left beside it");
    };
    let stops = stopped_everywhere(&disk, act, look);
    assert!(
        stops > 40 && old_ones > 40 && new_ones > 5,
        "{stops}: {old_ones}, {new_ones}"
    );
}

#[test]
fn steps_that_were_noted_come_back_wherever_the_program_stops() {
    let (disk, before) = saved(1);
    let logged = before.log().len();
    let noted = std::cell::Cell::new(0);
    let act = |disk: &Memory| {
        noted.set(0);
        let Ok((opened, mut keeper)) = Keeper::open(disk.boxed(), file()) else {
            return false;
        };
        let mut session = Session::open(opened.dossier, jiff::civil::date(2018, 1, 1));
        let mut is_all = true;
        for number in 1..=4 {
            step(&mut session);
            if number == 3 {
                session.undo();
            }
            match keeper.note(&session.dossier()) {
                Ok(()) => noted.set(session.log().len()),
                Err(_stopped) => is_all = false,
            }
        }
        let _killed = ManuallyDrop::new(keeper);
        is_all
    };
    let look = |disk: &Memory, _: bool| {
        let recovery = Recovery::of(disk.boxed(), file()).expect("readable");
        let Some(recovery) = recovery else {
            assert!(noted.get() <= logged, "what was noted is there");
            return;
        };
        let State::OnFile(dossier) = recovery.state.clone() else {
            panic!("the file is the one that the steps started from");
        };
        assert!(dossier.log.len() >= noted.get());
        recovery.save(None).expect("saved");
        assert_eq!(standing(disk), *dossier);
        assert_eq!(disk.count(".journal"), 0);
    };
    let stops = stopped_everywhere(&disk, act, look);
    assert!(stops > 50, "{stops}");
}

#[test]
fn a_recovery_that_is_stopped_can_be_done_again() {
    let (disk, before) = saved(1);
    let (opened, mut keeper) = Keeper::open(disk.boxed(), file()).expect("it opens");
    let mut session = Session::open(opened.dossier, jiff::civil::date(2018, 1, 1));
    step(&mut session);
    step(&mut session);
    keeper.note(&session.dossier()).expect("noted");
    let _killed = ManuallyDrop::new(keeper);
    let wanted = session.dossier();
    let act = |disk: &Memory| {
        let Ok(Some(recovery)) = Recovery::of(disk.boxed(), file()) else {
            return false;
        };
        recovery.save(None).is_ok()
    };
    let look = |disk: &Memory, _: bool| {
        let found = standing(disk);
        assert!(found == wanted || found == before.dossier());
        if let Some(recovery) = Recovery::of(disk.boxed(), file()).expect("readable") {
            recovery.save(None).expect("saved");
        }
        assert_eq!(standing(disk), wanted);
        assert!(Keeper::open(disk.boxed(), file()).is_ok());
    };
    let stops = stopped_everywhere(&disk, act, look);
    assert!(stops > 50, "{stops}");
}

#[test]
fn steps_on_a_file_that_somebody_saved_since_go_on_the_state_that_they_started_from() {
    let (disk, _) = saved(1);
    let (opened, mut keeper) = Keeper::open(disk.boxed(), file()).expect("it opens");
    let mut session = Session::open(opened.dossier, jiff::civil::date(2018, 1, 1));
    step(&mut session);
    keeper.note(&session.dossier()).expect("noted");
    let wanted = session.dossier();
    // Somebody saves the file without looking at the lock.
    drop(keeper);
    let other = Keeper::replacing(disk.boxed(), file());
    let mut other = other.expect("held");
    let mut theirs = self::session();
    name(&mut theirs, "theirs");
    let journal = ontschot::file::journal::path_of(file());
    let kept = disk.read(&journal).expect("a journal");
    save(&mut other, &theirs).expect("saved");
    disk.create(&journal).expect("put back");
    disk.append(&journal, &kept).expect("put back");
    drop(other);

    let recovery = Recovery::of(disk.boxed(), file()).expect("readable");
    let recovery = recovery.expect("steps");
    let State::OnBackup(found, _) = &recovery.state else {
        panic!("{:?}", recovery.state);
    };
    assert_eq!(**found, wanted);
    assert!(matches!(
        recovery.save(None),
        Err(FileError::ChangedOnDisk(_))
    ));
    let elsewhere = Path::new("/drive/elsewhere.ontschot");
    let recovery = Recovery::of(disk.boxed(), file())
        .expect("readable")
        .expect("steps");
    let other = Keeper::hold(disk.boxed(), elsewhere).expect("held");
    recovery.save(Some(other)).expect("saved elsewhere");
    assert_eq!(standing(&disk), theirs.dossier(), "the file is theirs");
    let bytes = disk.read(elsewhere).expect("a file");
    assert_eq!(read(&bytes).expect("whole").dossier, wanted);
}

#[test]
fn what_somebody_else_saved_is_never_overwritten() {
    let (disk, _) = saved(1);
    let (opened, mut keeper) = Keeper::open(disk.boxed(), file()).expect("it opens");
    let mut session = Session::open(opened.dossier, jiff::civil::date(2018, 1, 1));
    step(&mut session);
    let theirs = b"something else".to_vec();
    disk.remove(file()).expect("gone");
    disk.create(file()).expect("another");
    disk.append(file(), &theirs).expect("written");
    assert!(matches!(
        save(&mut keeper, &session),
        Err(FileError::ChangedOnDisk(_))
    ));
    assert_eq!(disk.read(file()).expect("theirs"), theirs);
}

#[test]
fn the_newest_backups_and_the_last_of_every_day_are_kept() {
    let (disk, mut session) = saved(0);
    let (_, mut keeper) = Keeper::open(disk.boxed(), file()).expect("it opens");
    for number in 0..1_000 {
        name(&mut session, &number.to_string());
        save(&mut keeper, &session).expect("saved");
    }
    let backups = backup::list(&disk, file()).expect("a folder");
    let days: std::collections::BTreeSet<_> =
        backups.iter().map(|kept| kept.until.date()).collect();
    assert_eq!(days.len(), 30);
    // An hour goes by with every look at the clock, so ten states are of one day or two.
    assert!((38..=40).contains(&backups.len()), "{}", backups.len());
    let newest = backups.last().expect("a backup");
    let bytes = disk.read(&newest.path).expect("a file");
    let newest = read(&bytes).expect("a dossier").dossier;
    assert_eq!(
        newest.plan.assignment.title, "998",
        "the state before the last"
    );
}
