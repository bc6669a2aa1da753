//! The first minutes of somebody who has only the keyboard.

use super::{
    exchange::{REGISTER, begun, settle},
    support::{Window, app, click, press, window},
};
use crate::support::command::project_file;
use eframe::egui::{Event, Key, Modifiers, Role, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ontschot::{
    text::{Language, Text},
    ui::files::picker::Answer,
};
use std::path::PathBuf;

fn types(window: &mut Window, words: &str) {
    for letter in words.chars() {
        window.event(Event::Text(letter.to_string()));
    }
    window.run();
}

fn years(window: &Window) -> String {
    let open = window.state().open().expect("a dossier is open");
    let arrangement = open.session.plan().arrangement.clone();
    format!("{} {}", arrangement.term.first(), arrangement.term.last())
}

/// What the control that has the keyboard is called.
fn focused(window: &Window) -> String {
    let mut nodes = window.query_all_by(|node| node.is_focused() && !node.is_hidden());
    let node = nodes.next().expect("something has the keyboard");
    node.accesskit_node().label().unwrap_or_default()
}

#[test]
fn whoever_tabs_to_a_field_types_over_what_stands_in_it() {
    let (app, answers) = app(Language::Dutch);
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Button, "Begin met een register…");
    types(&mut window, "Samen Noord");
    for words in ["Stadsdeel Noord", "2018", "2020"] {
        press(&mut window, Modifiers::NONE, Key::Tab);
        types(&mut window, words);
    }
    answers.put(Answer::Chosen(PathBuf::from(project_file(REGISTER))));
    press(&mut window, Modifiers::NONE, Key::Enter);
    settle(&mut window);
    assert_eq!(years(&window), "2018-01-01 2020-12-31");
}

#[test]
fn enter_goes_from_field_to_field_and_on_from_the_last() {
    let (app, answers) = app(Language::English);
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Button, "Start from a register…");
    answers.put(Answer::Chosen(PathBuf::from(project_file(REGISTER))));
    for words in ["Samen Noord", "Stadsdeel Noord", "2018", "2010"] {
        types(&mut window, words);
        press(&mut window, Modifiers::NONE, Key::Enter);
    }
    window.get_by_label_contains("The last year does not come before the first");
    assert_eq!(focused(&window), "Name of the area-based assignment");
    for _ in 0..3 {
        press(&mut window, Modifiers::NONE, Key::Enter);
    }
    types(&mut window, "2020");
    press(&mut window, Modifiers::NONE, Key::Enter);
    settle(&mut window);
    assert_eq!(years(&window), "2018-01-01 2020-12-31");
}

#[test]
fn a_suggested_path_is_typed_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut window, _) = begun(Language::Dutch);
    click(&mut window, Role::Button, "Annuleren");
    press(&mut window, Modifiers::COMMAND, Key::S);
    window.run();
    let path = folder.path().join("noord.ontschot");
    types(&mut window, &path.display().to_string());
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(path.is_file(), "saved there and nowhere else");
}

#[test]
fn every_value_of_a_register_is_one_stop_for_the_keyboard() {
    let (mut window, _) = begun(Language::Dutch);
    click(&mut window, Role::Tab, "3  Rijen");
    press(&mut window, Modifiers::NONE, Key::F10);
    press(&mut window, Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused(&window), "Periodiciteit: Periodiek (38)");
    press(&mut window, Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused(&window), "Periodiciteit: Eenmalig (129)");
}

#[test]
fn a_register_is_found_by_a_few_letters() {
    let (mut window, _) = begun(Language::Dutch);
    click(&mut window, Role::Button, "Annuleren");
    press(&mut window, Modifiers::COMMAND, Key::K);
    types(&mut window, "register inl");
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_label("Een register inlezen");
}

/// Without the feature the window copies and pastes within itself only, and every other test passes.
#[test]
fn the_window_is_built_with_the_clipboard_of_the_system() {
    let manifest = std::fs::read_to_string(project_file("Cargo.toml")).expect("the manifest");
    let mut lines = manifest.lines();
    let eframe = lines.find(|line| line.starts_with("eframe = "));
    assert!(eframe.expect("the window").contains("\"clipboard\""));
}

#[test]
fn a_package_that_stands_in_a_folder_is_not_replaced_unasked() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut window, _) = begun(Language::Dutch);
    click(&mut window, Role::Button, "Annuleren");
    let path = folder.path().display().to_string();
    let warning = "In deze map staat al een pakket";
    for has_package in [false, true] {
        press(&mut window, Modifiers::COMMAND, Key::E);
        click(&mut window, Role::Button, "Map kiezen…");
        types(&mut window, &path);
        let warns = window.query_by_label_contains(warning).is_some();
        assert_eq!(warns, has_package);
        press(&mut window, Modifiers::NONE, Key::Enter);
        window.get_by_label_contains("bestanden geschreven in");
    }
}

#[test]
fn a_disk_that_only_reads_is_told_in_words() {
    let reason = std::io::ErrorKind::ReadOnlyFilesystem.into();
    let dutch = ontschot::file::error::disk_words(&reason, Text::of(Language::Dutch));
    assert_eq!(dutch, "de schijf laat niet schrijven, alleen lezen");
}

#[test]
fn with_everything_twice_as_large_each_item_of_a_menu_can_be_seen() {
    let (mut window, _) = begun(Language::Dutch);
    window.set_size(eframe::egui::vec2(640.0, 360.0));
    window.run();
    for (menu, last) in [("Menu", "Toetsen"), ("Beeld", "Gewone grootte")] {
        click(&mut window, Role::Button, menu);
        window.get_by_label_contains(last).focus();
        window.run();
        let item = window.get_by_label_contains(last).rect();
        assert!(item.bottom() <= 360.0, "{last} ends at {}", item.bottom());
        press(&mut window, Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn with_everything_twice_as_large_the_first_page_is_as_wide_as_the_window_and_scrolls() {
    let (app, _) = app(Language::Dutch);
    let mut window = window(app, Theme::Light);
    // As much as a window with edges has of a screen of 1280×720.
    window.set_size(eframe::egui::vec2(620.0, 330.0));
    window.run();
    let what = window
        .get_by_label_contains("Van veel losse subsidies")
        .rect();
    assert!(what.right() <= 620.0, "it ends at {}", what.right());
    window
        .get_by_role_and_label(Role::Button, "Openen…")
        .focus();
    window.run();
    let open = window.get_by_role_and_label(Role::Button, "Openen…").rect();
    assert!(open.bottom() <= 330.0, "it ends at {}", open.bottom());
}

#[test]
fn at_the_largest_size_the_bottom_bar_keeps_its_words_whole_and_leaves_room() {
    let (mut window, _) = begun(Language::Dutch);
    // A screen of 1280×720 at 250 %.
    window.set_size(eframe::egui::vec2(512.0, 288.0));
    window.run();
    window.run();
    let last = window.get_by_label("Over of tekort").rect();
    assert!(last.height() < 20.0, "it is {} high", last.height());
    assert!(last.right() <= 512.0, "it ends at {}", last.right());
    let first = window.get_by_label("Telt mee").rect();
    assert!(first.top() >= 144.0, "the bar begins at {}", first.top());
}
