//! The years in the window: what each is, which are awarded, and the rules for all of them.

use super::grid::type_text;
use super::support::{Window, click, euros, fill, opened, press, typed_amount, year};
use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use ontschot::{plan::Arrangement, text::Language};

fn years() -> Window {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Jaren");
    window
}

fn arrangement(window: &Window) -> Arrangement {
    let open = window.state().open().expect("a dossier is open");
    Arrangement::clone(&open.session.plan().arrangement)
}

fn message(window: &Window) -> String {
    let message = window.state().workbench().message.clone();
    message.expect("something is told").words
}

#[test]
fn the_index_of_a_year_is_typed_in_its_column_and_moves_the_price_level() {
    let mut window = years();
    click(&mut window, Role::Cell, "2019, Indexering: leeg");
    type_text(&mut window, "2,8%");
    press(&mut window, Modifiers::NONE, Key::Tab);
    let rate = arrangement(&window).rates[&year(2019)];
    assert_eq!(rate.to_string(), "2.8%");
    for level in ["2019", "2020"] {
        let cell = format!("{level}, Prijspeil (2018 is 100%): 102,80%");
        window.get_by_role_and_label(Role::Cell, &cell);
    }
    click(&mut window, Role::Cell, "2020, Ingroeipad: leeg");
    type_text(&mut window, "50%");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let share = arrangement(&window).path_share(year(2020)).to_string();
    assert_eq!(share, "50%");
    click(&mut window, Role::CheckBox, "Begroting vastgesteld 2018");
    assert!(arrangement(&window).budget_adopted.contains(&year(2018)));
}

#[test]
fn figures_build_the_index_until_somebody_types_one() {
    let mut window = years();
    click(&mut window, Role::RadioButton, "Indexering");
    fill(&mut window, "Lonen (OVA) tellen voor", "100%");
    for (cell, figure) in [
        ("2018, Lonen (OVA), voorlopig", "4,94%"),
        ("2018, Lonen (OVA), definitief", "6%"),
        ("2019, Lonen (OVA), voorlopig", "4,18%"),
    ] {
        click(&mut window, Role::Cell, &format!("{cell}: leeg"));
        type_text(&mut window, figure);
        press(&mut window, Modifiers::NONE, Key::Enter);
    }
    for cell in [
        "2018, Index die geldt: 0%, niets ingevuld",
        "2019, Index uit de cijfers: 5,24%",
        "2019, Index die geldt: 5,24%, uit cijfers",
        "2019, Prijspeil (2018 is 100%): 105,24%",
        // 100.000,50 × 1,0524 rounds to a cent more than it buys; the other line is not indexed.
        "Bedrag 2019, Toegedeeld: € 145.241,53",
        "Bedrag 2019, Toegedeeld in prijzen van het eerste jaar: € 138.009,82",
    ] {
        window.get_by_role_and_label(Role::Cell, cell);
    }
    click(&mut window, Role::Cell, "2019, Indexering: leeg");
    type_text(&mut window, "0%");
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_role_and_label(Role::Cell, "2019, Index die geldt: 0%, ingevuld");
    // A figure is found where it stands.
    let findings = &window.state().open().expect("a dossier is open");
    assert_eq!(findings.session.plan().arrangement.rates.len(), 1);
}

#[test]
fn a_year_is_awarded_amended_and_withdrawn_and_undo_takes_each_back() {
    let mut window = years();
    click(&mut window, Role::RadioButton, "Verlening");
    click(&mut window, Role::Button, "Merk 2018 als verleend");
    let told = message(&window);
    assert!(
        told.contains("2018 is verleend op 14-01-2019: € 140.001,00"),
        "{told}"
    );
    window.get_by_role_and_label(Role::Cell, "2018, Verleend op: 14-01-2019");
    window.get_by_role_and_label(Role::Cell, "2018, Te wijzigen: 0,00");

    // What the rules give later is told beside what was awarded.
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, "Vast bedrag, Jongerenwerk", "80001");
    assert_eq!(typed_amount(&window, 1), euros(80_001));
    click(&mut window, Role::Tab, "Jaren");
    window.get_by_role_and_label(Role::Cell, "2018, Te wijzigen: -10.000,00");
    window.get_by_role_and_label(Role::Cell, "2018, Nu volgens de regels: 130.001,00");
    window.get_by_role_and_label(Role::RowHeader, "Stichting DOCK");
    fill(&mut window, "Dag van het besluit", "1-2-2019");
    click(&mut window, Role::Button, "Verleen 2018 opnieuw");
    assert_eq!(arrangement(&window).awarded[&year(2018)], date(2019, 2, 1));
    window.get_by_role_and_label(Role::Cell, "2018, Te wijzigen: 0,00");

    click(
        &mut window,
        Role::Button,
        "Neem de verlening van 2018 terug",
    );
    assert!(!arrangement(&window).is_awarded(year(2018)));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(arrangement(&window).awarded[&year(2018)], date(2019, 2, 1));
    for _ in 0..3 {
        press(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert!(arrangement(&window).awarded.is_empty());
}

#[test]
fn an_award_needs_a_day() {
    let mut window = years();
    click(&mut window, Role::RadioButton, "Verlening");
    fill(&mut window, "Dag van het besluit", "morgen");
    window.get_by_label_contains("Vul een dag in");
    click(&mut window, Role::Button, "Merk 2018 als verleend");
    assert!(arrangement(&window).awarded.is_empty());
}

#[test]
fn the_rules_for_all_years_are_fields() {
    let mut window = years();
    click(&mut window, Role::RadioButton, "Regels voor alle jaren");
    fill(&mut window, "Eerste dag", "1-7-2018");
    assert_eq!(arrangement(&window).term.first(), date(2018, 7, 1));
    fill(&mut window, "Reserve (deel)", "2%");
    fill(&mut window, "Regeling", "Subsidieverordening");
    assert_eq!(arrangement(&window).scheme, "Subsidieverordening");
    click(&mut window, Role::RadioButton, "Jaren naast elkaar");
    window.get_by_role_and_label(Role::Cell, "2018, Deel van het jaar: 50,00%");
    window.get_by_role_and_label(Role::Cell, "Bedrag 2018, Reserve: € 3.000,00");
}
