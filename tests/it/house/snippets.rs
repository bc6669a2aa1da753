//! The rules tried on small sources: each is seen to pass and to fail.

use super::{
    rules::{self, Broken, Source},
    scan,
};
use std::path::PathBuf;

fn source(path: &str, text: &str) -> Source {
    Source {
        path: PathBuf::from(path),
        text: text.to_owned(),
    }
}

#[track_caller]
fn says(broken: &[Broken], expected: &[&str]) {
    let said: Vec<&str> = broken.iter().map(|broken| broken.what.as_str()).collect();
    assert_eq!(said, expected);
}

#[test]
fn an_arrow_upwards_is_seen_in_every_way_of_writing_it() {
    for text in [
        "use crate::engine;",
        "use crate::engine::Outcome;",
        "use crate::{money::Money, engine::{self, Outcome}};",
        "use super::super::engine::Outcome;",
        "use super::{super::engine::Outcome, Line};",
        "use ontschot::engine;",
        "use ::ontschot::{engine as motor};",
        "fn f() { let x = crate::engine::evaluate(p); }",
        "mod tests { use super::super::super::engine::Outcome; }",
        "macro_rules! m { () => { $crate::engine::evaluate() } }",
        "fn f(x: Vec<crate::engine::Outcome>) {}",
    ] {
        let broken = rules::arrows(&source("src/plan/line.rs", text));
        let names_it = |broken: &Broken| broken.what == "plan names engine";
        assert!(broken.iter().any(names_it), "{text}: {broken:?}");
    }
}

#[test]
fn the_whole_crate_at_once_is_too_much_for_anyone() {
    for text in [
        "use crate as everything;",
        "use crate::*;",
        "use super::*;",
        "use crate::{self as everything};",
    ] {
        let broken = rules::arrows(&source("src/plan.rs", text));
        says(&broken, &["plan names the whole crate"]);
    }
}

#[test]
fn arrows_downwards_and_into_the_module_itself_are_fine() {
    let text = "
        //! Not a word about crate::engine counts here, nor in \"crate::ui\".
        use super::{Area, id::Id};
        use crate::{money::Money, plan::Kind, year::{Term, Year}};
        pub(crate) fn f(self) -> Self { self.x; std::mem::take(self) }
        pub(in crate::plan) struct S;
        mod tests { use super::*; }
    ";
    says(&rules::arrows(&source("src/plan/line.rs", text)), &[]);
}

#[test]
fn a_module_that_the_table_misses_is_told_and_may_not_be_named() {
    let broken = rules::arrows(&source("src/novelty/inner.rs", ""));
    says(&broken, &["the table of arrows misses `novelty`"]);
    let broken = rules::arrows(&source("src/ui/app.rs", "use crate::novelty::New;"));
    says(&broken, &["ui names novelty"]);
}

#[test]
fn paths_are_followed_to_their_ends() {
    let text = "use crate::{a::{b, self, c::*}, d}; fn f() { super::g::<T>() }";
    let module = scan::module_path(&PathBuf::from("src/plan/line.rs"));
    let paths = scan::paths(text, &module);
    let paths: Vec<String> = paths.iter().map(scan::Named::text).collect();
    let expected = [
        "crate::a::b",
        "crate::a",
        "crate::a::c::*",
        "crate::d",
        "crate::plan::g",
    ];
    assert_eq!(paths, expected);
}

#[test]
fn the_crates_of_the_window_are_seen_outside_the_window() {
    let text = "use eframe::egui;";
    let broken = rules::window_crates(&source("src/cli.rs", text));
    says(&broken, &["names eframe", "names egui"]);
    says(&rules::window_crates(&source("src/ui/app.rs", text)), &[]);
    let comment = "// egui is not for us\nconst NAME: &str = \"egui\";";
    says(&rules::window_crates(&source("src/cli.rs", comment)), &[]);
}

#[test]
fn a_core_module_that_reaches_outside_is_seen() {
    let text = "use std::{collections::BTreeMap, fs::File}; fn f() { jiff::Zoned::now(); }";
    let broken = rules::outside_world(&source("src/engine/lines.rs", text));
    says(&broken, &["names std::fs", "names Zoned", "names now"]);
    says(
        &rules::outside_world(&source("src/file/disk.rs", text)),
        &[],
    );
}

#[test]
fn what_grows_too_long_is_seen() {
    let body = "    let x = 1;\n".repeat(59);
    let long = source("src/year.rs", &format!("fn long() {{\n{body}}}\n"));
    says(
        &rules::function_length(&long),
        &["`long` has 61 lines; 60 is the most"],
    );
    let body = "    let x = 1;\n".repeat(58);
    let short = source("src/year.rs", &format!("fn short() {{\n{body}}}\n"));
    says(&rules::function_length(&short), &[]);
    let lines = source("src/year.rs", &"// a line\n".repeat(401));
    says(&rules::file_length(&lines), &["401 lines; 400 is the most"]);
    let lines = source("src/year.rs", &"// a line\n".repeat(400));
    says(&rules::file_length(&lines), &[]);
}

#[test]
fn a_dispatcher_that_does_the_work_itself_is_seen() {
    let text = "fn dispatch(v: Verb) { match v { Verb::A => run_a(), Verb::B => { work() } } }";
    let broken = rules::dispatcher_arms(&source("src/cli.rs", text));
    assert_eq!(broken.len(), 1, "{broken:?}");
    let text = text.replace("dispatch", "something_else");
    says(&rules::dispatcher_arms(&source("src/cli.rs", &text)), &[]);
}

#[test]
fn what_is_left_for_later_is_seen() {
    let text = "fn f() { todo!() } fn g() { dbg!(1); } fn h() { x.todo(); }";
    let broken = rules::left_for_later(&source("src/cli.rs", text));
    says(
        &broken,
        &["todo! is left for later", "dbg! is left for later"],
    );
}

#[test]
fn a_file_that_comes_in_by_another_way_is_seen() {
    let text =
        "#[path = \"other.rs\"] mod x; include!(\"y.rs\"); const T: &str = include_str!(\"z\");";
    let broken = rules::files_by_another_path(&source("src/cli.rs", text));
    assert_eq!(broken.len(), 2, "{broken:?}");
}

#[test]
fn a_path_of_one_machine_is_seen() {
    let text = format!("see {}someone/notes", ["/ho", "me/"].concat());
    assert_eq!(rules::machine_paths(&text).len(), 1);
    assert_eq!(rules::machine_paths("see src/home.rs").len(), 0);
}
