//! Adopted versions in the window: adopted, laid beside what became of them, taken back.

use super::support::{
    Window, app, click, euros, fill, opened, press, saved, small_plan, type_into, typed_amount,
    window,
};
use eframe::egui::{Key, Modifiers, Role, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ontschot::{
    file::{self, journal::Journal},
    plan::{Chosen, LineId},
    text::Language,
};

const PART: &str = "Vastgestelde versies";
const AMOUNT: &str = "Vast bedrag, Jongerenwerk";
const SAME: &str = "Vastgesteld: Startversie";
const LEFT: &str = "Wijkt af van: Startversie";

/// Fills in a decision to adopt and takes it.
fn adopt(window: &mut Window, name: &str) {
    type_into(window, "Naam van de versie", name);
    type_into(window, "Orgaan dat besluit", "Algemeen bestuur");
    type_into(window, "Reden", "Akkoord");
    click(window, Role::Button, "Stel vast");
}

/// A window in which the small plan was adopted.
fn adopted() -> Window {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Scenario's");
    click(&mut window, Role::RadioButton, PART);
    adopt(&mut window, "Startversie");
    window
}

/// The same, with € 10.000,00 less for a line in each of three years since.
fn left() -> Window {
    let mut window = adopted();
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "80001");
    click(&mut window, Role::Button, LEFT);
    window
}

fn message(window: &Window) -> String {
    let message = window.state().workbench().message.clone();
    message.expect("something is told").words
}

fn versions(window: &Window) -> usize {
    let open = window.state().open().expect("a dossier is open");
    open.session.versions().len()
}

#[test]
fn the_plan_is_adopted_on_a_day_by_a_body_for_a_reason_and_the_top_says_so() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Scenario's");
    click(&mut window, Role::RadioButton, PART);
    window.get_by_label("Er is nog geen versie vastgesteld.");
    window.get_by_label("Er staan geen fouten in de bevindingen.");
    let is_enabled = |window: &Window| {
        let button = window.get_by_role_and_label(Role::Button, "Stel vast");
        !button.accesskit_node().is_disabled()
    };
    type_into(&mut window, "Naam van de versie", "Startversie");
    type_into(&mut window, "Orgaan dat besluit", "Algemeen bestuur");
    assert!(!is_enabled(&window), "nobody said why");
    type_into(&mut window, "Reden", "Akkoord");
    assert!(is_enabled(&window));
    type_into(&mut window, "Datum van het besluit", "eergisteren");
    assert!(!is_enabled(&window));
    window.get_by_label_contains("Dit is geen datum.");
    type_into(&mut window, "Datum van het besluit", "15-1-2019");
    click(&mut window, Role::Button, "Stel vast");
    assert!(message(&window).contains("15-01-2019 moet nog komen"));
    assert_eq!(versions(&window), 0);
    fill(&mut window, "Datum van het besluit", "12-1-2019");
    let told = message(&window);
    assert!(
        told.contains("«Startversie» (VER-0001) op 12-01-2019"),
        "{told}"
    );
    assert!(told.contains("€ 420.003,00"), "{told}");
    window.get_by_role_and_label(Role::Button, SAME);
    window.get_by_role_and_label(Role::Cell, "Vastgesteld op, Startversie: 12-01-2019");
    window.get_by_role_and_label(Role::Cell, "Totaal, Startversie: 420.003,00");
    window.get_by_role_and_label(Role::Cell, "Stand, Startversie: van kracht");
    window.get_by_label("Er is geen verschil met «Startversie».");
}

#[test]
fn errors_do_not_keep_anybody_from_adopting_and_are_counted_before() {
    let mut plan = small_plan();
    let mut line = plan.lines.get(LineId::new(2)).expect("a line").clone();
    line.organisations = Chosen::Only(std::collections::BTreeSet::new());
    let first = plan.lines.get(LineId::new(1)).expect("a line").clone();
    plan.lines = [(LineId::new(1), first), (LineId::new(2), line)]
        .into_iter()
        .collect();
    let mut window = super::support::opened_with(plan, Language::Dutch);
    click(&mut window, Role::Tab, "Scenario's");
    click(&mut window, Role::RadioButton, PART);
    window.get_by_label_contains("Er staat 1 fout in de bevindingen.");
    adopt(&mut window, "Startversie");
    assert_eq!(versions(&window), 1);
}

#[test]
fn what_became_of_a_version_is_seen_in_amounts_and_in_words() {
    let mut window = left();
    window.get_by_label_contains("De werkversie wijkt daarvan af.");
    window.get_by_label_contains("Krijgen minder (2): Stichting DOCK\u{a0}-15.000,00; ");
    let words = "Verschil, Werkversie, Stichting Wijsneus: -15.000,00";
    window.get_by_role_and_label(Role::Cell, words);
    window.get_by_role_and_label(Role::Cell, "Startversie, Stichting Wijsneus: 135.001,50");
    click(&mut window, Role::RadioButton, "Per jaar");
    window.get_by_role_and_label(Role::Cell, "Startversie, 2018: 140.001,00");
    window.get_by_role_and_label(Role::Cell, "Verschil, Werkversie, 2018: -10.000,00");
    click(&mut window, Role::RadioButton, "Begroting");
    click(&mut window, Role::RadioButton, "2020");
    let words = "Verschil, Werkversie, Over of tekort: 10.000,00";
    window.get_by_role_and_label(Role::Cell, words);
    click(&mut window, Role::RadioButton, "Wijzigingen");
    let words = "Na, onderdeel «Jongerenwerk» › Vast bedrag: 80.001,00";
    window.get_by_role_and_label(Role::Cell, words);
}

#[test]
fn undo_goes_by_an_adoption() {
    let mut window = left();
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(typed_amount(&window, 1), euros(90_001));
    window.get_by_role_and_label(Role::Button, SAME);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(versions(&window), 1);
    press(&mut window, Modifiers::COMMAND, Key::Y);
    window.get_by_role_and_label(Role::Button, LEFT);
    click(&mut window, Role::Tab, "Stappen");
    let words = "Versie «Startversie» vaststellen";
    window.get_by_role_and_label(Role::RowHeader, words);
}

#[test]
fn two_versions_are_laid_side_by_side() {
    let mut window = left();
    click(&mut window, Role::DisclosureTriangle, "Stel het plan vast…");
    adopt(&mut window, "Minder jongerenwerk");
    window.get_by_role_and_label(Role::Button, "Vastgesteld: Minder jongerenwerk");
    window.get_by_role_and_label(Role::Cell, "Stand, Startversie: opgevolgd");
    let with = "Leg «Startversie» naast: Werkversie";
    click(&mut window, Role::ComboBox, with);
    let other = window.query_all_by_label("Minder jongerenwerk");
    other.last().expect("in the list").click();
    window.run();
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "1");
    click(&mut window, Role::Tab, "Scenario's");
    let words = "Verschil, Minder jongerenwerk, Stichting DOCK: -15.000,00";
    window.get_by_role_and_label(Role::Cell, words);
    // What was adopted cannot be adopted again under the same name.
    click(&mut window, Role::DisclosureTriangle, "Stel het plan vast…");
    adopt(&mut window, "startversie");
    assert!(message(&window).contains("Er is al een vastgestelde versie"));
    assert_eq!(versions(&window), 2);
}

#[test]
fn a_version_is_taken_back_by_a_decision_and_stays() {
    let mut window = adopted();
    click(&mut window, Role::Button, "Trek «Startversie» in…");
    type_into(&mut window, "Orgaan dat intrekt", "Algemeen bestuur");
    type_into(&mut window, "Datum van de intrekking", "13-1-2019");
    fill(&mut window, "Reden van de intrekking", "Vergissing");
    assert!(message(&window).contains("intrekken kan niet eerder"));
    type_into(&mut window, "Datum van de intrekking", "14-1-2019");
    click(&mut window, Role::Button, "Trek in");
    let told = message(&window);
    assert!(told.contains("Ingetrokken: «Startversie»"), "{told}");
    window.get_by_label("Er is geen versie van kracht.");
    let standing = "ingetrokken op 14-01-2019 door Algemeen bestuur: Vergissing";
    let cell = format!("Stand, Startversie: {standing}");
    window.get_by_role_and_label(Role::Cell, &cell);
    assert!(window.query_by_role_and_label(Role::Button, SAME).is_none());
    let again = window.get_by_role_and_label(Role::Button, "Trek «Startversie» in…");
    assert!(again.accesskit_node().is_disabled());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    window.get_by_role_and_label(Role::Cell, &cell);
}

#[test]
fn an_adoption_is_in_the_journal_at_once_and_in_the_file_when_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, _) = saved(&folder);
    let (mut app, _) = app(Language::Dutch);
    app.open_file(path.clone());
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Tab, "Scenario's");
    click(&mut window, Role::RadioButton, PART);
    adopt(&mut window, "Startversie");
    let journal = Journal::beside(&file::disk::Here, &path).expect("a journal");
    assert_eq!(journal.map(|journal| journal.entries.len()), Some(1));
    press(&mut window, Modifiers::COMMAND, Key::S);
    let opened = file::open(&path).expect("it opens").dossier;
    assert_eq!(opened.versions.len(), 1);
}

#[test]
fn all_of_it_is_in_english_too() {
    let mut window = opened(Language::English);
    click(&mut window, Role::Tab, "Scenarios");
    click(&mut window, Role::RadioButton, "Adopted versions");
    type_into(&mut window, "Name of the version", "First");
    type_into(&mut window, "Body that decides", "Board");
    fill(&mut window, "Reason", "Agreed");
    window.get_by_role_and_label(Role::Button, "Adopted: First");
    window.get_by_role_and_label(Role::Cell, "Standing, First: in force");
}
