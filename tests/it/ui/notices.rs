//! Notice in the window: what a refusal comes to.

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

#[test]
fn what_a_refusal_comes_to_follows_from_what_is_typed() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Jaren");
    click(&mut window, Role::RadioButton, "Aanzegging");
    click(&mut window, Role::Button, "Aanzegging toevoegen");
    let who = "Stichting DOCK";
    window.get_by_role_and_label(Role::RowHeader, who);
    // DOCK has € 95.000,50 in 2020, the last year.
    let refused = format!("Aanzegging aan {who}: per jaar geweigerd: € 95.000,50");
    window.get_by_role_and_label(Role::Cell, &refused);
    type_in(&mut window, &format!("Maanden, {who}: leeg"), "6");
    window.get_by_role_and_label(Role::Cell, &format!("Uiterlijk, {who}: 01-07-2020"));
    let announced = format!("Bekend op, {who}: leeg");
    type_in(&mut window, &announced, "01-10-2020");
    window.get_by_role_and_label(Role::Cell, &format!("Termijn tot, {who}: 31-03-2021"));
    // Three months of twelve: 23.750,125.
    let cost = format!("Aanzegging aan {who}: kosten van doorgaan: € 23.750,13");
    window.get_by_role_and_label(Role::Cell, &cost);
    // The cost says how it came about, and so does what is refused.
    let latest = format!("Uiterlijk, {who}: 01-07-2020");
    click(&mut window, Role::Cell, &latest);
    window.get_by_label_contains("moet het 6 maanden daarvoor bekend zijn: uiterlijk 01-07-2020");
    window.get_by_label_contains("6 maanden later eindigt de termijn: 31-03-2021");
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    window.get_by_label_contains("100% van 95.000,5, in hele centen");
    click(&mut window, Role::Button, "Verwijder «Stichting DOCK»");
    assert!(
        window
            .query_by_role_and_label(Role::RowHeader, who)
            .is_none()
    );
}
