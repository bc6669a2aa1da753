//! A dossier that nobody gave a file: what is left of it when the program is stopped; and how what is not
//! saved is saved.

use super::support::{ReadyAnswers, Window, app, click, fill, press, saved, typed_amount};
use eframe::egui::{Context, Key, Modifiers, Role, Theme};
use egui_kittest::kittest::Queryable as _;
use ontschot::{
    dossier::Dossier,
    text::Language,
    ui::{
        files::{self, picker::Answer},
        settings::Memory,
    },
};
use std::path::Path;

const AMOUNT: &str = "Vast bedrag, Jongerenwerk";

/// A window that keeps its drafts in a folder.
fn window(folder: &Path) -> (Window, ReadyAnswers) {
    let (app, answers) = app(Language::Dutch);
    let memory = Memory::default().with_drafts(folder.to_owned());
    let app = app.remembering(memory, &Context::default());
    (super::support::window(app, Theme::Light), answers)
}

/// A window with a dossier that has no file, in which an amount was typed.
fn typed_in(folder: &Path) -> (Window, ReadyAnswers) {
    let (app, answers) = app(Language::Dutch);
    let memory = Memory::default().with_drafts(folder.to_owned());
    let mut app = app.remembering(memory, &Context::default());
    app.open_dossier(Dossier::new("new".to_owned(), super::support::small_plan()));
    let mut window = super::support::window(app, Theme::Light);
    assert_eq!(files::left(folder), [], "as long as nothing was done");
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "95000,50");
    (window, answers)
}

#[test]
fn what_was_never_saved_is_offered_after_a_stop() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut stopped, _) = typed_in(folder.path());
    fill(&mut stopped, AMOUNT, "96000");
    drop(stopped);

    let (mut window, answers) = window(folder.path());
    window.get_by_label_contains("2 stappen, laatste stap");
    click(
        &mut window,
        Role::Button,
        "Verdergaan met «Samen in de buurt»",
    );
    assert_eq!(typed_amount(&window, 1).to_string(), "96000.00");
    assert!(window.state().title().starts_with('•'), "it is in no file");
    assert_eq!(files::left(folder.path()).len(), 0, "it is being worked on");

    // It goes on being kept, and is gone once it has a file.
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "97000");
    let path = folder.path().join("buurt.json");
    answers.put(Answer::Chosen(path.clone()));
    press(&mut window, Modifiers::COMMAND, Key::S);
    let saved = ontschot::file::open(&path).expect("it opens").dossier;
    assert_eq!(saved.log.len(), 3, "every step came along");
    drop(window);
    assert_eq!(files::left(folder.path()), []);
}

#[test]
fn what_was_never_saved_is_thrown_away_only_when_somebody_says_so_twice() {
    let folder = tempfile::tempdir().expect("a folder");
    drop(typed_in(folder.path()));
    let (mut window, _) = window(folder.path());
    click(&mut window, Role::Button, "«Samen in de buurt» weggooien…");
    click(&mut window, Role::Button, "Annuleren");
    assert_eq!(files::left(folder.path()).len(), 1);
    click(&mut window, Role::Button, "«Samen in de buurt» weggooien…");
    click(&mut window, Role::Button, "Weggooien");
    assert_eq!(files::left(folder.path()), []);
    assert!(window.query_by_label("Nooit bewaard").is_none());
}

#[test]
fn what_is_given_up_leaves_no_draft() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut window, _) = typed_in(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::Q);
    click(&mut window, Role::Button, "Niet opslaan");
    window.state_mut().leave();
    drop(window);
    assert_eq!(files::left(folder.path()), []);
}

#[test]
fn enter_saves_what_a_dialog_asks_to_save() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, _) = saved(&folder);
    let (app, answers) = app(Language::Dutch);
    let mut window = super::support::window(app, Theme::Light);
    answers.put(Answer::Chosen(path.clone()));
    click(&mut window, Role::Button, "Openen…");
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "5");
    press(&mut window, Modifiers::COMMAND, Key::O);
    window.get_by_label("Wijzigingen opslaan?");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.query_by_label("Wijzigingen opslaan?").is_none());
    let saved = ontschot::file::open(&path).expect("it opens").dossier;
    assert_eq!(saved.log.len(), 1, "it was saved with the step");
}
