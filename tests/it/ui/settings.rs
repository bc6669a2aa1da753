//! What the window remembers from one day to the next, and what it does with damaged memories.

use super::support::{app, click, opened, press, saved, window};
use eframe::egui::{Key, Modifiers, Role, Theme};
use ontschot::{
    exchange::register::{KnownLayout, Mapping},
    text::Language,
    ui::{
        settings::{Memory, RECENT_MAX, Settings},
        theme::Look,
    },
};
use std::path::Path;

#[test]
fn what_was_chosen_is_there_the_next_day() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("ontschot").join("settings.json");
    let mut memory = Memory::in_file(file.clone());
    assert_eq!(memory.settings, Settings::default(), "at first nothing");
    let settings = &mut memory.settings;
    settings.language = Some(Language::English);
    settings.look = Look::Contrast;
    settings.zoom = settings.zoom.step(2);
    settings.note_file(Path::new("/d/een.ontschot"));
    settings.note_file(Path::new("/d/twee.ontschot"));
    settings.note_file(Path::new("/d/een.ontschot"));
    let mapping = Mapping {
        times: Some(1_000),
        ..Mapping::default()
    };
    settings.note_layout(KnownLayout {
        columns: vec!["Wie".to_owned()],
        mapping,
    });
    // Another window is open at the same time.
    let mut other = Memory::in_file(file.clone());
    other.settings.note_file(Path::new("/d/drie.ontschot"));
    other.keep().expect("written");
    memory.keep().expect("written");
    let again = Memory::in_file(file).settings;
    assert_eq!(again, memory.settings);
    assert_eq!(again.zoom.percent(), 125);
    let recent: Vec<_> = again
        .recent
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    let all = ["/d/een.ontschot", "/d/twee.ontschot", "/d/drie.ontschot"];
    assert_eq!(recent, all);
}

#[test]
fn what_is_damaged_counts_as_not_said_and_the_rest_holds() {
    assert_eq!(Settings::read(""), Settings::default());
    assert_eq!(Settings::read("{\"look\": \"da"), Settings::default());
    let text = r#"{"language": "fy", "look": "dark", "zoom": 4711, "window": [1],
        "recent": ["/d/een.ontschot", 3], "layouts": {}, "later": true}"#;
    let settings = Settings::read(text);
    assert_eq!(settings.language, None);
    assert_eq!(settings.look, Look::Dark);
    assert_eq!(settings.zoom.percent(), 250, "the nearest that there is");
    assert_eq!(settings.recent.len(), 0);
    let many: Vec<String> = (0..20).map(|number| format!("\"/d/{number}\"")).collect();
    let many = format!("{{\"recent\": [{}]}}", many.join(","));
    assert_eq!(Settings::read(&many).recent.len(), RECENT_MAX);
}

#[test]
fn zooming_is_a_command() {
    let mut window = opened(Language::Dutch);
    press(&mut window, Modifiers::COMMAND, Key::Plus);
    let zoom = |window: &super::support::Window| window.state().memory().settings.zoom.percent();
    assert_eq!(zoom(&window), 110);
    press(&mut window, Modifiers::COMMAND, Key::Minus);
    press(&mut window, Modifiers::COMMAND, Key::Minus);
    assert_eq!(zoom(&window), 90);
    press(&mut window, Modifiers::COMMAND, Key::Num0);
    assert_eq!(zoom(&window), 100);
}

#[test]
fn a_dossier_that_was_opened_before_is_a_click_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, _) = saved(&folder);
    let mut memory = Memory::in_file(folder.path().join("settings.json"));
    memory.settings.note_file(&path);
    let (app, _) = app(Language::Dutch);
    let context = eframe::egui::Context::default();
    let app = app.remembering(memory, &context);
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Link, "buurt.ontschot");
    assert_eq!(window.state().title(), "buurt.ontschot — Ontschot");
}
