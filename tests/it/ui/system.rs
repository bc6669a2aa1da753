//! What the system does with the window, and what a person hears of it.

use super::support::{app, click, press, saved, window};
use eframe::egui::{Key, Modifiers, Role, Theme};
use ontschot::{file, text::Language, ui::files::picker::Answer};

#[test]
fn who_comes_back_hears_that_somebody_else_saved_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, _) = saved(&folder);
    let (app, answers) = app(Language::Dutch);
    let mut window = window(app, Theme::Light);
    answers.put(Answer::Chosen(path.clone()));
    click(&mut window, Role::Button, "Openen…");
    let mut away_and_back = || {
        for is_focused in [false, true] {
            window.input_mut().focused = is_focused;
            window.run();
        }
        window.state().workbench().message.clone()
    };
    assert_eq!(away_and_back(), None, "nothing happened to it");
    let mut other = std::fs::read(&path).expect("it is there");
    other.push(b'\n');
    std::fs::write(&path, other).expect("somebody else saves");
    let message = away_and_back().expect("it is told");
    assert!(message.is_error && message.words.contains("buurt.ontschot"));
}

#[test]
fn a_dossier_whose_file_was_damaged_stays_open_and_can_be_saved_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, dossier) = saved(&folder);
    let (app, answers) = app(Language::Dutch);
    let mut window = window(app, Theme::Light);
    answers.put(Answer::Chosen(path.clone()));
    click(&mut window, Role::Button, "Openen…");
    std::fs::write(&path, "{ half").expect("somebody damages it");
    answers.put(Answer::Chosen(path.clone()));
    press(&mut window, Modifiers::COMMAND, Key::O);
    let message = window.state().workbench().message.clone();
    assert!(message.expect("it is told").is_error);
    assert_eq!(window.state().title(), "buurt.ontschot — Ontschot");
    press(&mut window, Modifiers::COMMAND, Key::S);
    assert_eq!(file::open(&path).expect("it opens").dossier, dossier);
}
