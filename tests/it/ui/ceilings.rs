//! Ceilings, and money of every year beside money for a time, in the window.

use super::{
    grid::type_text,
    support::{Window, click, opened_with, press, small_plan},
};
use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use ontschot::{
    plan::{Arrangement, Id, Nature, Plan, Single, StatutoryBasis},
    text::Language,
};

fn sources() -> Window {
    let mut plan = small_plan();
    let arrangement = Arrangement {
        scheme: "Welzijn".to_owned(),
        ..Arrangement::clone(&plan.arrangement)
    };
    plan.arrangement = Single::new(arrangement);
    let mut window = opened_with(plan, Language::Dutch);
    click(&mut window, Role::Tab, "Bronnen");
    window
}

fn plan(window: &Window) -> Plan {
    let open = window.state().open().expect("a dossier is open");
    Plan::clone(open.session.plan())
}

fn type_in(window: &mut Window, cell: &str, text: &str) {
    click(window, Role::Cell, cell);
    type_text(window, text);
    press(window, Modifiers::NONE, Key::Enter);
}

#[test]
fn a_ceiling_says_how_much_room_is_left_and_a_finding_leads_to_it() {
    let mut window = sources();
    click(&mut window, Role::RadioButton, "Plafonds");
    click(&mut window, Role::Button, "Plafond toevoegen");
    let blank = window.get_by_label_contains("Plafond, CEI-0001: ");
    blank.click();
    window.run();
    type_text(&mut window, "100000");
    press(&mut window, Modifiers::NONE, Key::Enter);
    type_in(&mut window, "Regeling, CEI-0001: leeg", "Welzijn");
    // Of € 140.001,00 that is allocated in 2018.
    let room = "Ruimte onder het plafond van «Welzijn», 2018: € -40.001,00";
    window.get_by_role_and_label(Role::Cell, room);
    click(&mut window, Role::Tab, "Bevindingen");
    window.get_by_label_contains("het plafond is € 100.000,00, dus € 40.001,00 te veel");
    click(&mut window, Role::Tab, "Overzicht");
    click(&mut window, Role::Tab, "Bevindingen");
    let go_to = "Bekijk: subsidieplafond «Welzijn» › Plafond";
    click(&mut window, Role::Button, go_to);
    window.get_by_role_and_label(
        Role::Cell,
        "Verleend onder het plafond van «Welzijn», 2018: € 140.001,00",
    );
    click(&mut window, Role::Cell, room);
    window.get_by_label("Ruimte onder het plafond van «Welzijn», 2018");
    click(&mut window, Role::Button, "Verwijder «Welzijn»");
    assert!(plan(&window).ceilings.is_empty());
}

#[test]
fn what_comes_every_year_is_said_and_held_against_what_lines_take() {
    let mut window = sources();
    click(&mut window, Role::RadioButton, "Structureel en incidenteel");
    type_in(
        &mut window,
        "Structureel of incidenteel, Gebiedsbudget: niet gezegd",
        "structureel",
    );
    type_in(
        &mut window,
        "Structureel of incidenteel, Huizen van de wijk: niet gezegd",
        "incidenteel",
    );
    let source = plan(&window).sources.get(Id::new(1)).cloned();
    assert_eq!(source.expect("a source").nature, Nature::Recurrent);
    for words in [
        "2018, Structureel geld: 150.000,00",
        "2018, Incidentele onderdelen: 50.000,00",
        "2020, Onderdelen, niet gezegd: 90.001,00",
    ] {
        window.get_by_role_and_label(Role::Cell, words);
    }
    click(&mut window, Role::Tab, "Opdracht");
    let choice = "Structureel of incidenteel: structureel";
    window.get_by_role_and_label(Role::RadioButton, choice);
}

#[test]
fn the_basis_is_chosen_among_the_rules() {
    let mut window = sources();
    click(&mut window, Role::Tab, "Jaren");
    click(&mut window, Role::RadioButton, "Regels voor alle jaren");
    let choice = "Grondslag: incidenteel, zonder wettelijk voorschrift";
    click(&mut window, Role::RadioButton, choice);
    assert_eq!(plan(&window).arrangement.basis, StatutoryBasis::Incidental);
}
