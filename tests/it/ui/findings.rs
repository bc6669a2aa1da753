//! Findings in the window: hidden by severity, looked for by their words.

use super::support::{click, fill, opened, type_into};
use eframe::egui::Role;
use egui_kittest::kittest::Queryable as _;
use ontschot::text::Language;

#[test]
fn findings_are_hidden_by_severity_and_looked_for_by_their_words() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, "Vast bedrag, Jongerenwerk", "900001");
    click(&mut window, Role::Tab, "Bevindingen");
    window.get_by_label("4 van 4 bevindingen");
    type_into(&mut window, "Zoek in de bevindingen", "in 2019");
    window.get_by_label("1 van 4 bevindingen");
    window.get_by_label_contains("In 2019 vragen de onderdelen");
    let others = window.query_all_by_label_contains("In 2020 vragen de onderdelen");
    assert_eq!(others.count(), 0);
    click(&mut window, Role::CheckBox, "3 fouten");
    window.get_by_label("0 van 4 bevindingen");
    click(&mut window, Role::CheckBox, "3 fouten");
    window.get_by_label("1 van 4 bevindingen");
}
