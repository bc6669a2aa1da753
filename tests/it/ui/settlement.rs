//! The end of a year in the window: results and determinations are typed, and the rest follows.

use super::support::{Window, click, opened, press};
use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use ontschot::text::Language;

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
