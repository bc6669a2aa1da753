//! The rules, each from a source to what breaks it.

use super::scan;
use std::path::PathBuf;

/// A file of Rust.
pub(super) struct Source {
    /// Its path in the package, such as `src/plan/line.rs`.
    pub(super) path: PathBuf,
    /// What stands in it.
    pub(super) text: String,
}

/// A breach of a rule.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Broken {
    /// The line, from 1.
    pub(super) line: usize,
    /// What is wrong.
    pub(super) what: String,
}

/// Which modules each module may name besides itself. What is absent may not be named, and a module
/// that is absent may not exist: whoever adds one says here where it stands.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("number", &[]),
    ("share", &["number"]),
    ("money", &["number", "share"]),
    ("year", &["share"]),
    ("plan", VALUES),
    ("change", &["money", "number", "share", "year", "plan"]),
    ("engine", &["money", "number", "share", "year", "plan"]),
    (
        "check",
        &["money", "number", "share", "year", "plan", "engine"],
    ),
    (
        "dossier",
        &["money", "number", "share", "year", "plan", "change"],
    ),
    (
        "combine",
        &[
            "money", "share", "year", "plan", "change", "engine", "dossier",
        ],
    ),
    (
        "award",
        &["money", "year", "plan", "change", "engine", "dossier"],
    ),
    (
        "exit",
        &[
            "money", "share", "year", "plan", "change", "engine", "dossier",
        ],
    ),
    (
        "without_notice",
        &[
            "money", "share", "year", "plan", "change", "engine", "dossier",
        ],
    ),
    ("sample", SAMPLE),
    ("session", CORE),
    ("text", CORE),
    ("file", UP_TO_TEXT),
    ("picture", UP_TO_TEXT),
    ("exchange", UP_TO_FILE),
    ("cli", UP_TO_EXCHANGE),
    ("ui", UP_TO_EXCHANGE),
    ("main", EVERYTHING),
    ("lib", EVERYTHING),
];

const EVERYTHING: &[&str] = &[
    "number",
    "share",
    "money",
    "year",
    "plan",
    "change",
    "engine",
    "check",
    "dossier",
    "combine",
    "award",
    "exit",
    "without_notice",
    "sample",
    "session",
    "text",
    "file",
    "picture",
    "exchange",
    "cli",
    "ui",
];
const VALUES: &[&str] = first(4);
const SAMPLE: &[&str] = &["money", "share", "year", "plan"];
const CORE: &[&str] = first(15);
const UP_TO_TEXT: &[&str] = first(16);
const UP_TO_FILE: &[&str] = first(18);
const UP_TO_EXCHANGE: &[&str] = first(19);

const fn first(count: usize) -> &'static [&'static str] {
    EVERYTHING.split_at(count).0
}

/// The modules that must compute the same everywhere and always.
const CORE_MODULES: &[&str] = CORE;

/// What one of them may name all the same: a new dossier needs an id that no other has, and a large
/// plan is evaluated on several threads, with the same outcome.
const CORE_EXCEPTIONS: &[(&str, &str)] = &[("dossier", "uuid"), ("session", "thread")];

/// Crates that draw or ask through a window.
const WINDOW_CRATES: &[&str] = &["egui", "eframe", "egui_extras", "egui_table", "rfd"];

/// What reaches outside: modules of the standard library, and crates and names of others.
const OUTSIDE_STD: &[&str] = &["fs", "time", "thread", "env", "net", "process", "os"];
const OUTSIDE_NAMES: &[&str] = &[
    "Zoned",
    "Timestamp",
    "SystemTime",
    "Instant",
    "now",
    "uuid",
    "rand",
    "tempfile",
    "println",
    "eprintln",
    "print",
    "eprint",
];

const FILE_LINES_MAX: usize = 400;
const FUNCTION_LINES_MAX: usize = 60;

/// Lower never names higher.
pub(super) fn arrows(source: &Source) -> Vec<Broken> {
    let module = top_module(source);
    let Some((_, allowed)) = MAY_NAME.iter().find(|(name, _)| *name == module) else {
        let what = format!("the table of arrows misses `{module}`");
        return vec![Broken { line: 1, what }];
    };
    let named = scan::paths(&source.text, &scan::module_path(&source.path));
    let inside = named.into_iter().filter(|named| named.root() == "crate");
    inside
        .filter_map(|named| {
            let what = match named.below_root() {
                None | Some("*") => format!("{module} names the whole crate"),
                Some(other) if other == module || allowed.contains(&other) => return None,
                Some(other) => format!("{module} names {other}"),
            };
            let line = named.line;
            Some(Broken { line, what })
        })
        .collect()
}

/// Only `ui` and `main` name the crates of the window.
pub(super) fn window_crates(source: &Source) -> Vec<Broken> {
    if matches!(top_module(source).as_str(), "ui" | "main") {
        return Vec::new();
    }
    named(source, WINDOW_CRATES)
}

/// The core does not reach outside.
pub(super) fn outside_world(source: &Source) -> Vec<Broken> {
    let module = top_module(source);
    if !CORE_MODULES.contains(&module.as_str()) {
        return Vec::new();
    }
    let is_refused = |name: &&str| !CORE_EXCEPTIONS.contains(&(module.as_str(), *name));
    let names: Vec<&str> = OUTSIDE_NAMES.iter().copied().filter(is_refused).collect();
    let paths = scan::paths(&source.text, &scan::module_path(&source.path));
    let standard = paths.into_iter().filter_map(|named| {
        let below = named.below_root().filter(|_| named.root() == "std")?;
        let is_outside = OUTSIDE_STD.contains(&below) && is_refused(&below);
        is_outside.then(|| Broken {
            line: named.line,
            what: format!("names std::{below}"),
        })
    });
    standard.chain(named(source, &names)).collect()
}

/// No file grows beyond what can be read in one go.
pub(super) fn file_length(source: &Source) -> Vec<Broken> {
    let lines = source.text.lines().count();
    if lines <= FILE_LINES_MAX {
        return Vec::new();
    }
    let what = format!("{lines} lines; {FILE_LINES_MAX} is the most");
    vec![Broken { line: lines, what }]
}

/// No function grows beyond one screen.
pub(super) fn function_length(source: &Source) -> Vec<Broken> {
    scan::functions(&source.text)
        .into_iter()
        .filter(|function| function.lines() > FUNCTION_LINES_MAX)
        .map(|function| Broken {
            line: function.first,
            what: format!(
                "`{}` has {} lines; {FUNCTION_LINES_MAX} is the most",
                function.name,
                function.lines()
            ),
        })
        .collect()
}

/// A function called `dispatch` only passes on: no arm of it is a block.
pub(super) fn dispatcher_arms(source: &Source) -> Vec<Broken> {
    let arms = scan::block_arms_in(&source.text, "dispatch");
    let what = "an arm of `dispatch` is a block; let it call a function";
    arms.into_iter()
        .map(|line| Broken {
            line,
            what: what.to_owned(),
        })
        .collect()
}

/// No macro that stands for work to be done or for somebody's debugging.
pub(super) fn left_for_later(source: &Source) -> Vec<Broken> {
    let later = ["todo", "unimplemented", "dbg"];
    let macros = scan::macros(&source.text).into_iter();
    macros
        .filter(|(_, name)| later.contains(&name.as_str()))
        .map(|(line, name)| Broken {
            line,
            what: format!("{name}! is left for later"),
        })
        .collect()
}

/// A module lies where its name says, so that the arrows see it.
pub(super) fn files_by_another_path(source: &Source) -> Vec<Broken> {
    let attributes = scan::attributes(&source.text).into_iter();
    let paths = attributes.filter(|(_, name)| name == "path");
    let includes = scan::macros(&source.text).into_iter();
    let includes = includes.filter(|(_, name)| name == "include");
    paths
        .chain(includes)
        .map(|(line, name)| Broken {
            line,
            what: format!("`{name}` brings a file in by another way than its name"),
        })
        .collect()
}

/// No path that exists on one machine only. The parts are joined here, so that the rule does not
/// break itself.
pub(super) fn machine_paths(text: &str) -> Vec<Broken> {
    let parts = [
        ("/wo", "rk/"),
        ("/ho", "me/"),
        ("/Us", "ers/"),
        ("/ro", "ot/"),
        ("/sha", "red/"),
        ("\\Us", "ers\\"),
    ];
    let traces = parts.map(|(start, end)| format!("{start}{end}"));
    let lines = text.lines().enumerate();
    lines
        .flat_map(|(index, line)| {
            let found = traces.iter().filter(move |trace| line.contains(*trace));
            found.map(move |trace| Broken {
                line: index + 1,
                what: format!("line {}: «{trace}» is of one machine", index + 1),
            })
        })
        .collect()
}

fn named(source: &Source, names: &[&str]) -> Vec<Broken> {
    let identifiers = scan::identifiers(&source.text).into_iter();
    identifiers
        .filter(|(_, name)| names.contains(&name.as_str()))
        .map(|(line, name)| Broken {
            line,
            what: format!("names {name}"),
        })
        .collect()
}

/// The module right below the root of the crate that a file belongs to.
fn top_module(source: &Source) -> String {
    let path = scan::module_path(&source.path);
    let Some(module) = path.get(1) else {
        let stem = source.path.file_stem().unwrap_or_default();
        return stem.to_string_lossy().into_owned();
    };
    module.clone()
}
