//! Figures and outlines of areas, read in the window: seen before they are taken, taken as one step.

use super::support::{
    ReadyAnswers, Window, app, click, fill, press, row_names, small_plan, type_into, window,
};
use crate::support::command::project_file;
use eframe::egui::{Key, Modifiers, Role, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ontschot::{dossier::Dossier, plan::Plan, text::Language, ui::files::picker::Answer};
use std::{path::PathBuf, thread, time::Duration};

const FIGURES: &str = "assets/examples/noord-wijken-2022.csv";
const OUTLINES: &str = "assets/examples/noord-wijken-2022.geojson";
const TAKE: &str = "Overnemen";

/// Waits until what was said is worked out.
fn settle(window: &mut Window) {
    window.run();
    for _ in 0..500 {
        if !window.state().workbench().areas.is_busy() {
            window.run();
            return;
        }
        thread::sleep(Duration::from_millis(10));
        window.run();
    }
    panic!("it is still being worked out");
}

/// The areas of the small plan, in a window that is given files.
fn areas() -> (Window, ReadyAnswers) {
    let (mut app, answers) = app(Language::Dutch);
    app.open_dossier(Dossier::new("small".to_owned(), small_plan()));
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Tab, "Gebieden");
    (window, answers)
}

fn read(window: &mut Window, answers: &ReadyAnswers, (button, path): (&str, PathBuf)) {
    answers.put(Answer::Chosen(path));
    click(window, Role::Button, button);
    settle(window);
}

fn read_figures(window: &mut Window, answers: &ReadyAnswers, path: &str) {
    read(window, answers, ("Cijfers inlezen…", path.into()));
}

fn plan(window: &Window) -> &Plan {
    let open = window.state().open().expect("a dossier is open");
    open.session.plan()
}

fn can_take(window: &Window) -> bool {
    let button = window.get_by_role_and_label(Role::Button, TAKE);
    !button.accesskit_node().is_disabled()
}

#[test]
fn figures_are_understood_seen_and_taken_as_one_step() {
    let (mut window, answers) = areas();
    read_figures(&mut window, &answers, &project_file(FIGURES));
    window.get_by_role_and_label(Role::ComboBox, "Code: code");
    window.get_by_role_and_label(Role::ComboBox, "Naam: name");
    let year = window.get_by_role_and_label(Role::TextInput, "Jaar");
    assert_eq!(year.value().as_deref(), Some("2022"), "of the file's name");
    window.get_by_label("Gebieden: 15 nieuw, 0 met een andere naam of plek. Cijfers: 15 nieuw, 0 gewijzigd, 0 onbekend.");
    assert_eq!(
        plan(&window).areas.len(),
        2,
        "nothing is in the dossier yet"
    );
    click(&mut window, Role::Button, TAKE);
    assert_eq!(plan(&window).areas.len(), 17);
    let figures = plan(&window).figures.iter();
    let of_2022 = figures.filter(|(_, figure)| figure.name == "inwoners");
    assert_eq!(of_2022.count(), 17, "fifteen beside the two of 2018");
    assert!(row_names(&window).contains(&"Volewijck".to_owned()));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(plan(&window).areas.len(), 2, "one step");
}

#[test]
fn what_was_understood_is_said_otherwise() {
    let (mut window, answers) = areas();
    read_figures(&mut window, &answers, &project_file(FIGURES));
    type_into(&mut window, "Alleen codes die beginnen met", "WK03636");
    settle(&mut window);
    window.get_by_label_contains("Gebieden: 10 nieuw");
    click(&mut window, Role::CheckBox, "pop_0_14");
    settle(&mut window);
    fill(&mut window, "Naam van het cijfer in pop_0_14", "kinderen");
    settle(&mut window);
    click(
        &mut window,
        Role::ComboBox,
        "Soort cijfer in pop_0_14: aantal",
    );
    window.get_by_label("percentage van inwoners").click();
    settle(&mut window);
    window.get_by_label_contains("Cijfers: 20 nieuw");
    fill(&mut window, "Jaar", "20x");
    settle(&mut window);
    window.get_by_label("Vul het jaar van de cijfers in.");
    assert!(!can_take(&window), "not for another year than stands there");
    fill(&mut window, "Jaar", "2023");
    settle(&mut window);
    click(&mut window, Role::Button, TAKE);
    let figures = plan(&window).figures.iter();
    let children = figures.filter(|(_, figure)| figure.name == "kinderen");
    let children: Vec<_> = children.map(|(_, figure)| figure).collect();
    assert_eq!(children.len(), 10);
    assert_eq!(children[0].base, "inwoners");
    assert_eq!(children[0].year.to_string(), "2023");
    // The next file is of the areas that are there now, and has nothing new.
    read_figures(&mut window, &answers, &project_file(FIGURES));
    let only = "Alleen de 10 gebieden die het dossier al heeft";
    window.get_by_role_and_label(Role::CheckBox, only);
    window.get_by_label_contains("Gebieden: 0 nieuw");
}

#[test]
fn what_cannot_be_read_is_named_cell_by_cell_and_nothing_is_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("cijfers-2022.csv");
    let rows = "code;naam;inwoners\nWK1;Noord;1.000\nWK1;Zuid;12\nWK3;West;-4\n";
    std::fs::write(&path, rows).expect("written");
    let (mut window, answers) = areas();
    read(&mut window, &answers, ("Cijfers inlezen…", path));
    window.get_by_label_contains("Kies ten minste één kolom met een cijfer");
    assert!(!can_take(&window));
    let path = folder.path().join("cijfers-2023.csv");
    let rows = "code;naam;inwoners\nWK1;Noord;1000\nWK1;Zuid;12\nWK3;West;4\n";
    std::fs::write(&path, rows).expect("written");
    answers.put(Answer::Chosen(path));
    click(&mut window, Role::Button, "Ander bestand…");
    settle(&mut window);
    window.get_by_label_contains("rij 3, kolom code: «WK1» staat ook op rij 2");
    assert!(!can_take(&window));
    click(&mut window, Role::Button, "Annuleren");
    assert_eq!(plan(&window).areas.len(), 2);
    window.get_by_role_and_label(Role::Button, "Grenzen inlezen…");
}

#[test]
fn outlines_go_to_the_areas_of_their_codes() {
    let (mut window, answers) = areas();
    let outlines = || ("Grenzen inlezen…", PathBuf::from(project_file(OUTLINES)));
    read(&mut window, &answers, outlines());
    window.get_by_label_contains("Geen van de codes is van een gebied van het dossier");
    assert!(!can_take(&window));
    click(&mut window, Role::Button, "Annuleren");
    read_figures(&mut window, &answers, &project_file(FIGURES));
    click(&mut window, Role::Button, TAKE);
    read(&mut window, &answers, outlines());
    let property = "De code van het gebied staat in: code (15 gebieden van het dossier)";
    window.get_by_role_and_label(Role::ComboBox, property);
    window.get_by_label_contains("Omtrekken: 15 nieuw");
    window.get_by_role_and_label(Role::Cell, "Omtrek, Volewijck: nieuw");
    click(&mut window, Role::Button, TAKE);
    let areas = plan(&window).areas.iter();
    let on_the_map = areas.filter(|(_, area)| area.outline.is_some());
    assert_eq!(on_the_map.count(), 15);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    let areas = plan(&window).areas.iter();
    assert_eq!(areas.filter(|(_, area)| area.outline.is_some()).count(), 0);
}

#[test]
fn a_file_that_is_no_map_says_why() {
    let (mut window, answers) = areas();
    let path = PathBuf::from(project_file(FIGURES));
    read(&mut window, &answers, ("Grenzen inlezen…", path));
    window.get_by_label_contains("GeoJSON");
    assert!(!can_take(&window));
}
