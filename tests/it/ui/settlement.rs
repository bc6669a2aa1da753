//! The end of a year in the window: results and determinations are typed, and the rest follows.

use super::support::{ReadyAnswers, Window, app, click, fill, opened, press, small_plan, window};
use eframe::egui::{Event, Key, Modifiers, Role, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ontschot::{dossier::Dossier, text::Language, ui::files::picker::Answer};
use std::{fs, thread, time::Duration};

fn type_in(window: &mut Window, cell: &str, text: &str) {
    click(window, Role::Cell, cell);
    for letter in text.chars() {
        window.event(Event::Text(letter.to_string()));
    }
    press(window, Modifiers::NONE, Key::Enter);
}

const DOCK: &str = "Stichting DOCK";

fn years() -> Window {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Jaren");
    window
}

#[test]
fn a_result_for_everyone_is_one_step_and_costs_are_typed_in_it() {
    let mut window = years();
    click(&mut window, Role::RadioButton, "Afrekening");
    click(&mut window, Role::RadioButton, "Resultaten");
    click(
        &mut window,
        Role::Button,
        "Voeg voor iedereen van 2018 een resultaat toe",
    );
    window.get_by_role_and_label(Role::RowHeader, DOCK);
    window.get_by_role_and_label(Role::Cell, &format!("Jaar, {DOCK}: 2018"));
    type_in(&mut window, &format!("Kosten, {DOCK}: leeg"), "90000");
    window.get_by_role_and_label(Role::Cell, &format!("Kosten, {DOCK}: 90.000,00"));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    let left = window.query_all_by_role_and_label(Role::RowHeader, DOCK);
    assert_eq!(left.count(), 0);
}

#[test]
fn what_is_still_open_follows_from_a_determination_and_can_be_asked_for() {
    let mut window = years();
    click(&mut window, Role::RadioButton, "Afrekening");
    window.get_by_label_contains("Van het einde van een jaar is nog niets bekend.");
    click(&mut window, Role::RadioButton, "Vaststellingen");
    click(&mut window, Role::Button, "Vaststelling toevoegen");
    type_in(
        &mut window,
        &format!("Vastgesteld bedrag, {DOCK}: leeg"),
        "1000",
    );
    window.get_by_role_and_label(Role::Cell, &format!("Vastgesteld, {DOCK}: 1.000,00"));
    // A lower amount without a ground is pointed at.
    click(&mut window, Role::Tab, "Bevindingen");
    window.get_by_label_contains("en er is geen grond vastgelegd");
    click(&mut window, Role::Tab, "Jaren");
    click(&mut window, Role::RadioButton, "Per verlening");
    // 95.000,50 was paid and 1.000 is what it comes to. An amount that can be asked says its name.
    let open = "Nog terug te vorderen, 2018, Stichting DOCK: € 94.000,50";
    window.get_by_role_and_label(Role::Cell, open);
}

#[test]
fn the_way_awards_are_determined_is_chosen_above_the_tables() {
    let mut window = years();
    click(&mut window, Role::RadioButton, "Afrekening");
    click(
        &mut window,
        Role::RadioButton,
        "Vastgesteld naar: werkelijke kosten",
    );
    for part in ["Overhevelingen", "Egalisatiereserves"] {
        click(&mut window, Role::RadioButton, part);
        let add = format!(
            "{} toevoegen",
            part.trim_end_matches("en").trim_end_matches('s')
        );
        click(&mut window, Role::Button, &add);
        window.get_by_role_and_label(Role::RowHeader, DOCK);
    }
}

/// The results of the small plan, in a window that is given files.
fn results() -> (Window, ReadyAnswers) {
    let (mut app, answers) = app(Language::Dutch);
    app.open_dossier(Dossier::new("small".to_owned(), small_plan()));
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Tab, "Jaren");
    click(&mut window, Role::RadioButton, "Afrekening");
    click(&mut window, Role::RadioButton, "Resultaten");
    (window, answers)
}

/// Waits until what was said is worked out.
fn settle(window: &mut Window) {
    window.run();
    for _ in 0..500 {
        if !window.state().workbench().years.is_busy() {
            window.run();
            return;
        }
        thread::sleep(Duration::from_millis(10));
        window.run();
    }
    panic!("it is still being worked out");
}

fn read(window: &mut Window, answers: &ReadyAnswers, (button, table): (&str, &str)) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("results.csv");
    fs::write(&path, table).expect("a file");
    answers.put(Answer::Chosen(path));
    click(window, Role::Button, button);
    settle(window);
}

fn can_take(window: &Window) -> bool {
    let button = window.get_by_role_and_label(Role::Button, "Overnemen");
    !button.accesskit_node().is_disabled()
}

fn count(window: &Window) -> usize {
    let open = window.state().open().expect("a dossier is open");
    open.session.plan().results.len()
}

const READ: &str = "Resultaten inlezen…";

#[test]
fn results_of_a_table_are_seen_before_they_are_taken_as_one_step() {
    let (mut window, answers) = results();
    let table = "organisatie;jaar;kosten;inkomsten\n\
                 Stichting DOCK;2018;91.500,50;1.000,00\n\
                 Stichting Wijsneus;2018;40.000,00;\n";
    read(&mut window, &answers, (READ, table));
    window.get_by_label("Resultaten: 2 nieuw, 0 gewijzigd.");
    window.get_by_role_and_label(Role::Cell, &format!("Kosten, {DOCK}: 91.500,50"));
    window.get_by_role_and_label(Role::Cell, "Wordt, Stichting Wijsneus: nieuw");
    assert_eq!(count(&window), 0, "nothing is in the dossier yet");
    click(&mut window, Role::Button, "Overnemen");
    assert_eq!(count(&window), 2);
    window.get_by_role_and_label(Role::Cell, &format!("Kosten, {DOCK}: 91.500,50"));
    // What is there already is told, and what differs.
    let table = "organisatie;jaar;kosten\n\
                 Stichting DOCK;2018;91.500,50\n\
                 Stichting Wijsneus;2018;41.000,00\n";
    read(&mut window, &answers, (READ, table));
    window.get_by_role_and_label(Role::Cell, &format!("Wordt, {DOCK}: staat er al"));
    window.get_by_role_and_label(Role::Cell, "Wordt, Stichting Wijsneus: gewijzigd");
    click(&mut window, Role::Button, "Annuleren");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(count(&window), 0, "one step");
}

#[test]
fn what_is_refused_of_a_table_is_told_with_its_row_and_nothing_is_taken() {
    let (mut window, answers) = results();
    let table = "organisatie;kosten\n\
                 Stichting DOCK;91.500,50\n\
                 Niemand;vijf\n";
    read(&mut window, &answers, (READ, table));
    // Of which year is not known; that is said once.
    assert!(!can_take(&window));
    fill(
        &mut window,
        "Jaar van rijen die er geen noemen",
        "tweeduizend",
    );
    settle(&mut window);
    window.get_by_label("Dit is geen jaar.");
    fill(&mut window, "Jaar van rijen die er geen noemen", "2018");
    settle(&mut window);
    window.get_by_label_contains("rij 3, kolom organisatie");
    window.get_by_label_contains("rij 3, kolom kosten");
    assert!(!can_take(&window));
    assert_eq!(count(&window), 0);
    let table = "organisatie;kosten\nStichting DOCK;91.500,50\n";
    read(&mut window, &answers, ("Ander bestand…", table));
    assert!(!can_take(&window), "of which year is asked of every file");
    fill(&mut window, "Jaar van rijen die er geen noemen", "2018");
    settle(&mut window);
    assert!(can_take(&window));
    click(&mut window, Role::Button, "Overnemen");
    assert_eq!(count(&window), 1);
}
