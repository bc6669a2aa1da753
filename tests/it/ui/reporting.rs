//! Legal rules, reporting and state aid in the window.

use super::support::{Window, click, opened, press};
use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use ontschot::text::Language;

fn part(language: Language, name: &str) -> Window {
    let mut window = opened(language);
    let years = match language {
        Language::Dutch => "Jaren",
        Language::English => "Years",
    };
    click(&mut window, Role::Tab, years);
    click(&mut window, Role::RadioButton, name);
    window
}

fn type_in(window: &mut Window, cell: &str, text: &str) {
    click(window, Role::Cell, cell);
    for letter in text.chars() {
        window.event(Event::Text(letter.to_string()));
    }
    press(window, Modifiers::NONE, Key::Enter);
}

fn has(window: &Window, role: Role, name: &str) -> bool {
    window.query_by_role_and_label(role, name).is_some()
}

#[test]
fn a_rule_of_the_dossier_goes_before_that_of_the_program() {
    let mut window = part(Language::Dutch, "Wettelijke regels");
    let topic = "jaren op rij waarna een weigering een termijn vraagt";
    window.get_by_role_and_label(Role::Cell, &format!("Aantal, {topic}: 3"));
    window.get_by_role_and_label(Role::Cell, &format!("Van wie, {topic}: van het programma"));
    click(&mut window, Role::Button, "Neem over in het dossier");
    // The set Awb has four rules; the first of them is about years in a row.
    click(&mut window, Role::Cell, "Aantal, Awb: 3");
    window.event(Event::Text("2".to_owned()));
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_role_and_label(
        Role::Cell,
        &format!("Van wie, {topic}: dit dossier (RUL-0001)"),
    );
    window.get_by_role_and_label(Role::Cell, &format!("Aantal, {topic}: 2"));
}

#[test]
fn what_must_be_reported_follows_from_a_set_and_is_ticked_off() {
    let mut window = part(Language::Dutch, "Verantwoording");
    window.get_by_label_contains("Er zijn nog geen verantwoordingsregels.");
    click(&mut window, Role::Button, "Neem over in het dossier");
    // DOCK has € 90.000,00 or more a year, and so three documents; of 2018 they are due in 2019.
    let due = "Uiterlijk, Activiteitenverslag, 2018, Stichting DOCK: 01-04-2019";
    click(&mut window, Role::Cell, due);
    click(
        &mut window,
        Role::Button,
        "«Activiteitenverslag» kwam vandaag",
    );
    let came = "Ontvangen, Activiteitenverslag, 2018, Stichting DOCK: 14-01-2019";
    window.get_by_role_and_label(Role::Cell, came);
    let accepted = "Goedgekeurd, Activiteitenverslag, 2018, Stichting DOCK: leeg";
    type_in(&mut window, accepted, "20-01-2019");
    let state = "Stand, Activiteitenverslag, 2018, Stichting DOCK: goedgekeurd";
    window.get_by_role_and_label(Role::Cell, state);
    click(&mut window, Role::Cell, state);
    click(&mut window, Role::Button, "Haal het ingekomen stuk weg");
    assert!(!has(&window, Role::Cell, came));
}

#[test]
fn a_basis_with_its_reason_counts_no_more() {
    let mut window = part(Language::Dutch, "Staatssteun");
    let who = "Stichting DOCK";
    let not_recorded = format!("Grondslag, {who}, 31-12-2018: niet vastgelegd");
    assert!(has(&window, Role::Cell, &not_recorded));
    let ceiling = format!("Plafond voor {who} op 31-12-2017: € 200.000,00");
    click(&mut window, Role::Cell, &ceiling);
    window.get_by_label_contains("De regel die op 31-12-2017 geldt, noemt");
    click(&mut window, Role::Button, "Grondslag of steun toevoegen");
    type_in(
        &mut window,
        &format!("Grondslag, {who}: de-minimissteun"),
        "geen steun",
    );
    type_in(&mut window, &format!("Reden, {who}: leeg"), "Geen markt");
    assert!(!has(&window, Role::Cell, &not_recorded));
    let rests_on = format!("Grondslag, {who}, 31-12-2018: geen steun");
    window.get_by_role_and_label(Role::Cell, &rests_on);
}
