//! Cases that a budget officer can read: `tests/cases/*.md` hold input, commands and the printed
//! answer side by side, with the working of every amount that was worked by hand.
//!
//! `UPDATE_CASES=1 cargo test` writes the answers of today into the cases; read the difference
//! before keeping it.

mod document;
mod folder;

use document::{Block, Document};
use folder::Folder;
use std::{
    fs,
    path::{Path, PathBuf},
};

#[test]
fn every_case_answers_what_it_says() {
    let is_update = std::env::var_os("UPDATE_CASES").is_some();
    let mut wrong = Vec::new();
    for path in paths() {
        let text = fs::read_to_string(&path).expect("a case can be read");
        let document = Document::parse(&text).unwrap_or_else(|reason| {
            panic!("{}: {reason}", path.display());
        });
        let answered = answered(&document, &Folder::new());
        if is_update {
            fs::write(&path, answered.to_string()).expect("a case can be written");
        } else if answered != document {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let difference = first_difference(&text, &answered.to_string());
            wrong.push(format!("{name}, {difference}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_case_shows_a_command_and_says_what_it_is_about() {
    let paths = paths();
    assert!(!paths.is_empty(), "there are cases");
    for path in paths {
        let text = fs::read_to_string(&path).expect("a case can be read");
        let document = Document::parse(&text).expect("a case");
        let commands = document.blocks.iter().map(|block| match block {
            Block::Console(commands) => commands.len(),
            Block::Text(_) | Block::File { .. } => 0,
        });
        assert!(commands.sum::<usize>() > 0, "{}", path.display());
        assert!(text.starts_with("# "), "{}", path.display());
    }
}

/// Every case, in order.
fn paths() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let entries = fs::read_dir(folder).expect("there is a folder of cases");
    let paths = entries.map(|entry| entry.expect("an entry of it").path());
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    paths.sort();
    paths
}

/// The case with what its commands answer now, run one after another in one folder.
fn answered(document: &Document, folder: &Folder) -> Document {
    let mut answered = document.clone();
    for block in &mut answered.blocks {
        match block {
            Block::Text(_) => {}
            Block::File { name, content } => folder.write(name, content),
            Block::Console(commands) => {
                for command in commands {
                    command.answer = folder.run(&command.words);
                }
            }
        }
    }
    answered
}

fn first_difference(expected: &str, found: &str) -> String {
    let mut lines = expected.lines().zip(found.lines()).enumerate();
    match lines.find(|(_, (expected, found))| expected != found) {
        Some((at, (expected, found))) => {
            format!(
                "line {}:\n  expected {expected}\n  found    {found}",
                at + 1
            )
        }
        None => "one is longer than the other".to_owned(),
    }
}

#[test]
fn an_answer_that_differs_is_seen_and_can_be_kept() {
    let text = "# T\n\n```file a.txt\nx\n```\n\n```console\n$ cat a.txt\ny\n$ cat b.txt\n```\n";
    let document = Document::parse(text).expect("a case");
    let answered = answered(&document, &Folder::new());
    assert_ne!(answered, document);
    let kept = answered.to_string();
    assert!(kept.contains("$ cat a.txt\nx\n$ cat b.txt\n"), "{kept}");
    assert!(kept.contains("\n[exit 2]\n```\n"), "{kept}");
    assert_eq!(first_difference(text, &kept).lines().count(), 3);
}
