//! From a register to a package, as somebody does it who has only the window.

use super::support::{Window, app, click, fill, press, type_into, window};
use crate::support::command::project_file;
use eframe::egui::{Key, Modifiers, Role, Theme};
use egui_kittest::kittest::Queryable as _;
use ontschot::{text::Language, ui::files::picker::Answer};
use std::{
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

pub(super) const REGISTER: &str = "assets/examples/samen-noord-register.csv";

/// Waits until what the answers lead to is there.
pub(super) fn settle(window: &mut Window) {
    window.run();
    for _ in 0..500 {
        if !window.state().workbench().exchange.is_busy() {
            window.run();
            return;
        }
        thread::sleep(Duration::from_millis(10));
        window.run();
    }
    panic!("it is still being worked out");
}

pub(super) fn lines(window: &Window) -> usize {
    let open = window.state().open().expect("a dossier is open");
    open.session.plan().lines.len()
}

pub(super) fn tick(window: &mut Window, name: &str) {
    let found = window.get_all_by_role(Role::CheckBox).find(|node| {
        use egui_kittest::kittest::NodeT as _;
        let label = node.accesskit_node().label().unwrap_or_default();
        label.starts_with(name)
    });
    found.unwrap_or_else(|| panic!("«{name}»")).click();
    settle(window);
}

/// A window with a register on its way into a new dossier.
pub(super) fn begun(language: Language) -> (Window, super::support::ReadyAnswers) {
    let (app, answers) = app(language);
    let mut window = window(app, Theme::Light);
    let words = match language {
        Language::Dutch => [
            "Begin met een register…",
            "Naam van de gebiedsopdracht",
            "Eerste jaar",
            "Laatste jaar",
            "Verder: register kiezen…",
        ],
        Language::English => [
            "Start from a register…",
            "Name of the area-based assignment",
            "First year",
            "Last year",
            "On: choose the register…",
        ],
    };
    let [start, name, first, last, next] = words;
    click(&mut window, Role::Button, start);
    fill(&mut window, name, "Samen Noord");
    fill(&mut window, first, "2018");
    type_into(&mut window, last, "2020");
    answers.put(Answer::Chosen(PathBuf::from(project_file(REGISTER))));
    click(&mut window, Role::Button, next);
    settle(&mut window);
    (window, answers)
}

#[test]
fn from_a_register_to_a_joint_budget_and_a_package() {
    let (mut window, answers) = begun(Language::Dutch);
    window.get_by_label_contains("167 rijen, 13 kolommen");
    click(&mut window, Role::Button, "Verder: Kolommen");
    window.get_by_label("Rijen zoals ze begrepen zijn");
    click(&mut window, Role::Button, "Verder: Rijen");
    tick(&mut window, "Periodiciteit: Periodiek");
    click(&mut window, Role::Button, "Verder: Vragen");
    click(&mut window, Role::Button, "Verder: Budget");
    let budget = "11 beschikkingen, 9 organisaties, 4 regelingen: één budget van € 7.241.208,14";
    window.get_by_label(budget);
    assert_eq!(lines(&window), 0, "nothing is taken yet");
    click(&mut window, Role::Button, "Verder: Overnemen");
    click(&mut window, Role::Button, "Overnemen");
    assert_eq!(lines(&window), 11);
    let steps = window.state().open().map(|open| open.session.steps().len());
    assert_eq!(steps, Some(1), "it is one step");
    assert_eq!(
        window.state().workbench().panel,
        ontschot::ui::workbench::Panel::Overview
    );

    let folder = tempfile::tempdir().expect("a folder");
    let package = folder.path().join("pakket");
    std::fs::create_dir(&package).expect("a folder");
    click(&mut window, Role::Tab, "Uitwisseling");
    click(&mut window, Role::Button, "Pakket exporteren…");
    answers.put(Answer::Chosen(package.clone()));
    click(&mut window, Role::Button, "Map kiezen…");
    assert!(package.join("toedeling_matrix.csv").is_file());

    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(lines(&window), 0);
    let open = window.state().open().expect("open");
    assert!(open.session.plan().awards.is_empty(), "and back in one");
}

#[test]
fn an_award_is_left_out_and_the_total_follows() {
    let (mut window, _) = begun(Language::English);
    click(&mut window, Role::Tab, "3  Rows");
    tick(&mut window, "Periodicity: Periodiek");
    click(&mut window, Role::Tab, "5  Budget");
    tick(&mut window, "Stichting DOCK");
    window.get_by_label_contains("10 awards");
    // The words beside a tick do what it does.
    let words = "Stichting Prisma, LVB Participatie Noord";
    window.get_by_role_and_label(Role::Label, words).click();
    settle(&mut window);
    window.get_by_label_contains("9 awards");
    tick(&mut window, "Make one budget of them");
    click(&mut window, Role::Tab, "6  Take over");
    window.get_by_label("No budget is made of it.");
    click(&mut window, Role::Button, "Take over");
    assert_eq!(lines(&window), 0);
    let message = window.state().workbench().message.clone();
    assert!(message.expect("told").words.starts_with("Taken over."));

    // What the dossier has can become one budget later.
    click(&mut window, Role::Tab, "Exchange");
    click(&mut window, Role::Button, "Combine awards…");
    settle(&mut window);
    click(&mut window, Role::Tab, "3  Take over");
    click(&mut window, Role::Button, "Take over");
    assert_eq!(lines(&window), 11);
}

#[test]
fn a_file_that_is_no_register_is_told_and_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("lijst.csv");
    std::fs::write(&path, "Naam;Wanneer\nDOCK;ooit\n").expect("written");
    let (app, answers) = app(Language::Dutch);
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Button, "Open het voorbeeld Samen Noord");
    let before = std::sync::Arc::clone(window.state().open().expect("open").session.plan());
    click(&mut window, Role::Tab, "Uitwisseling");
    answers.put(Answer::Chosen(path));
    click(&mut window, Role::Button, "Register inlezen…");
    settle(&mut window);
    click(&mut window, Role::Button, "Verder: Kolommen");
    window.get_by_label_contains("een register heeft een kolom nodig");
    click(&mut window, Role::Tab, "6  Overnemen");
    window.get_by_label_contains("een register heeft een kolom nodig");
    click(&mut window, Role::Button, "Annuleren");
    window.get_by_role_and_label(Role::Button, "Register inlezen…");
    let after = std::sync::Arc::clone(window.state().open().expect("open").session.plan());
    assert!(std::sync::Arc::ptr_eq(&before, &after));
}

/// A partner's answer to the first row of a package: not agreed, € 1.000,00 in 2019.
pub(super) fn answered(package: &Path) -> PathBuf {
    let sheet = package.join("toedeling_matrix.csv");
    let text = std::fs::read_to_string(&sheet).expect("the sheet");
    let mut rows: Vec<Vec<String>> = text
        .lines()
        .map(|line| line.split(';').map(str::to_owned).collect())
        .collect();
    let column = |rows: &[Vec<String>], name: &str| {
        let head = rows.first().expect("a head").iter();
        let mut named = head.map(|cell| cell.trim_start_matches('\u{feff}').trim_matches('"'));
        named.position(|cell| cell == name).expect("a column")
    };
    let (agreed, proposed) = (
        column(&rows, "akkoord"),
        column(&rows, "voorgesteld_bedrag_2019"),
    );
    let first = rows.get_mut(1).expect("a row");
    for (at, words) in [(agreed, "nee"), (proposed, "1000,00")] {
        words.clone_into(first.get_mut(at).expect("a cell"));
    }
    let text: Vec<String> = rows.iter().map(|row| row.join(";")).collect();
    let returned = package.join("terug.csv");
    std::fs::write(&returned, text.join("\r\n")).expect("written");
    returned
}

/// Ticks the one proposal of a partner.
pub(super) fn tick_proposal(window: &mut Window) {
    let name = ": 1 bedrag overnemen";
    let all = window.get_all_by_role(Role::CheckBox);
    let mut labels = all.filter_map(|node| {
        use egui_kittest::kittest::NodeT as _;
        node.accesskit_node().label()
    });
    let label = labels.find(|label| label.ends_with(name)).expect("to tick");
    drop(labels);
    tick(window, &label);
}

#[test]
fn what_a_partner_sends_back_is_seen_and_taken_over_in_one_step() {
    let folder = tempfile::tempdir().expect("a folder");
    let (app, answers) = app(Language::Dutch);
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Button, "Open het voorbeeld Samen Noord");
    click(&mut window, Role::Tab, "Uitwisseling");
    click(&mut window, Role::Button, "Pakket exporteren…");
    answers.put(Answer::Chosen(folder.path().to_owned()));
    click(&mut window, Role::Button, "Map kiezen…");
    let returned = answered(folder.path());
    answers.put(Answer::Chosen(returned));
    click(&mut window, Role::Button, "Reacties van partners…");
    settle(&mut window);
    window.get_by_label_contains("terug.csv: 1 antwoord");
    tick_proposal(&mut window);
    click(&mut window, Role::Button, "Voorstellen overnemen");
    settle(&mut window);
    let open = window.state().open().expect("open");
    let step = open.session.last_step().expect("a step");
    assert_eq!(step.name, ontschot::change::StepName::AcceptProposals(1));
    window.get_by_label_contains("eerdere stand");
}

#[test]
fn a_file_that_is_no_answer_is_named_with_what_to_do() {
    let (app, answers) = app(Language::Dutch);
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Button, "Open het voorbeeld Samen Noord");
    click(&mut window, Role::Tab, "Uitwisseling");
    answers.put(Answer::Chosen(PathBuf::from("nergens.csv")));
    click(&mut window, Role::Button, "Reacties van partners…");
    settle(&mut window);
    let message = window.state().workbench().message.clone();
    let words = message.expect("it is told").words;
    assert!(words.contains("nergens.csv"), "{words}");
    answers.put(Answer::Chosen(PathBuf::from(project_file(REGISTER))));
    click(&mut window, Role::Button, "Reacties van partners…");
    settle(&mut window);
    window.get_by_label_contains("Kies het blad met de toedeling");
    window.get_by_label("Er zijn nog geen bestanden gelezen.");
}
