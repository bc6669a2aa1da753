//! `tests/recompute.py` finds every cent of a package from its inputs alone.
//!
//! It is a second opinion in another language, so it runs where there is a Python; the pipeline has
//! one.

use super::{Case, plans};
use ontschot::{
    exchange::{Dialect, Disk, Filter, export},
    plan::{LineId, OrganisationId},
    text::Language,
};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/recompute.py");

/// Runs the script; `None` where there is no Python to run it.
fn recompute(arguments: &[PathBuf]) -> Option<Output> {
    let mut python = Command::new("python3");
    let output = python.arg(SCRIPT).args(arguments).output();
    match output {
        Ok(output) => Some(output),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => panic!("{error}"),
    }
}

#[track_caller]
fn assert_agrees(folders: &[PathBuf]) {
    let Some(output) = recompute(folders) else {
        return;
    };
    let said = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}{errors}");
    assert_eq!(said.matches(" 0 differ").count(), folders.len(), "{said}");
}

fn write(case: &Case, dialect: Dialect, folder: &Path) {
    let request = case.request(dialect);
    export(&request, &mut Disk::open(folder).unwrap()).unwrap();
}

/// A folder that stays, so that other validators can be let loose on it.
fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("packages")
        .join(name)
}

fn some() -> Filter {
    Filter {
        years: BTreeSet::from([plans::year(2018), plans::year(2019)]),
        organisations: BTreeSet::from([OrganisationId::new(1), OrganisationId::new(3)]),
        lines: BTreeSet::from([LineId::new(1), LineId::new(2), LineId::new(4)]),
    }
}

#[test]
fn its_own_rules_give_what_was_worked_by_hand() {
    let Some(output) = recompute(&["--self-test".into()]) else {
        return;
    };
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
    assert!(said.ends_with(" vectors, 0 do not hold\n"), "{said}");
}

#[test]
fn it_agrees_in_every_language_and_dialect_whole_and_filtered() {
    let mut folders = Vec::new();
    for language in Language::ALL {
        for dialect in Dialect::ALL {
            for (words, filter) in [("whole", Filter::default()), ("filtered", some())] {
                let name = format!("{}-{}-{words}", language.code(), dialect.code());
                let case = Case::new(plans::full(), language).filtered(filter);
                folders.push(kept(&name));
                write(&case, dialect, folders.last().unwrap());
            }
        }
    }
    assert_agrees(&folders);
}

#[test]
fn it_agrees_on_a_package_that_is_split_by_year() {
    let case = Case::new(plans::full(), Language::Dutch);
    let mut request = case.request(Dialect::ExcelNl);
    request.rows_max = Some(2);
    let folder = kept("nl-excel-nl-split");
    export(&request, &mut Disk::open(&folder).unwrap()).unwrap();
    assert_agrees(&[folder]);
}

#[test]
fn it_agrees_on_plans_drawn_at_random() {
    let mut folders = Vec::new();
    for seed in 0..60 {
        let folder = kept(&format!("drawn-{seed}"));
        let case = Case::new(plans::drawn(seed), Language::English);
        write(&case, Dialect::Rfc4180, &folder);
        folders.push(folder);
    }
    assert_agrees(&folders);
}

#[test]
fn it_notices_a_cent() {
    let folder = tempfile::tempdir().unwrap();
    let case = Case::new(plans::full(), Language::English);
    write(&case, Dialect::Rfc4180, folder.path());
    let file = folder.path().join("allocations.csv");
    let text = std::fs::read_to_string(&file).unwrap();
    let row = text.lines().nth(1).unwrap();
    let amount = row.split(',').rev().nth(2).unwrap();
    let cents = plans::euros(amount) + ontschot::money::Money::CENT;
    let tampered = row.replace(amount, &cents.to_string());
    std::fs::write(&file, text.replacen(row, &tampered, 1)).unwrap();
    let Some(output) = recompute(&[folder.path().to_owned()]) else {
        return;
    };
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(" 1 differ"), "{said}");
    assert!(
        said.contains("allocations/2017/LIN-0001/ORG-0001/AREA-0002: recomputed"),
        "{said}"
    );
}
