//! House rules that neither the compiler nor Clippy holds: the arrows between the modules of `src`,
//! who knows the outside world, and how long things get.
//!
//! Every rule is a function from a source text to what breaks it, tried on small snippets in
//! `house/snippets.rs`, so that a rule that can no longer fail is noticed.

mod rules;
mod scan;
mod snippets;

use rules::{Broken, Source};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Checks one rule on every source below the folders, and names every breach.
#[track_caller]
fn holds(folders: &[&str], rule: impl Fn(&Source) -> Vec<Broken>) {
    let sources = sources(folders);
    assert!(!sources.is_empty(), "there are sources to check");
    let broken: Vec<String> = sources
        .iter()
        .flat_map(|source| {
            let path = source.path.display();
            rule(source)
                .into_iter()
                .map(move |broken| format!("{path}:{}: {}", broken.line, broken.what))
        })
        .collect();
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn modules_name_only_what_lies_below_them() {
    holds(&["src"], rules::arrows);
}

#[test]
fn only_the_window_knows_the_crates_of_the_window() {
    holds(&["src"], rules::window_crates);
}

#[test]
fn the_core_knows_no_file_clock_thread_environment_or_chance() {
    holds(&["src"], rules::outside_world);
}

#[test]
fn files_stay_short() {
    holds(&["src", "tests"], rules::file_length);
}

#[test]
fn functions_stay_short() {
    holds(&["src", "tests"], rules::function_length);
}

#[test]
fn arms_of_a_dispatcher_only_pass_on() {
    holds(&["src"], rules::dispatcher_arms);
}

#[test]
fn nothing_is_left_for_later() {
    holds(&["src", "tests"], rules::left_for_later);
}

#[test]
fn a_module_is_its_own_file() {
    holds(
        &["src", "tests/bench", "tests/it"],
        rules::files_by_another_path,
    );
}

#[test]
fn nothing_tells_on_which_machine_it_was_made() {
    let mut files = Vec::new();
    for entry in fs::read_dir(root()).expect("the package can be read") {
        let path = entry.expect("an entry of the package").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name != "target" && name != ".git" {
            files.extend(files_below(&path));
        }
    }
    let told: Vec<String> = files
        .iter()
        .filter_map(|path| Some((path, fs::read_to_string(path).ok()?)))
        .flat_map(|(path, text)| {
            let traces = rules::machine_paths(&text).into_iter();
            traces.map(move |trace| format!("{}: {}", path.display(), trace.what))
        })
        .collect();
    assert!(told.is_empty(), "\n{}", told.join("\n"));
}

/// The folder of the package.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below folders of the package, in order.
fn sources(folders: &[&str]) -> Vec<Source> {
    let mut found: Vec<Source> = folders
        .iter()
        .flat_map(|folder| files_below(&root().join(folder)))
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a source can be read");
            let path = path.strip_prefix(root()).unwrap_or(&path).to_path_buf();
            Source { path, text }
        })
        .collect();
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn files_below(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_path_buf()];
    }
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    entries
        .flat_map(|entry| files_below(&entry.path()))
        .collect()
}
