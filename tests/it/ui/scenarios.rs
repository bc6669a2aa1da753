//! Scenarios in the window: tried in the plan, kept beside it, compared, taken over or thrown away.

use super::support::{
    Window, app, click, euros, fill, opened, press, row_names, small_plan, type_into, typed_amount,
    window,
};
use eframe::egui::{Key, Modifiers, Role, Theme};
use egui_kittest::kittest::Queryable as _;
use ontschot::{dossier::Dossier, text::Language, ui::files::picker::Answer};

const AMOUNT: &str = "Vast bedrag, Jongerenwerk";
const NAME: &str = "Naam van het scenario";
const KEEP: &str = "Bewaar de laatste stappen als scenario";
const LESS: &str = "Minder jongerenwerk";

/// A window with a scenario in which a line has € 10.000,00 less in each of three years.
fn with_scenario() -> Window {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "80001");
    click(&mut window, Role::Tab, "Scenario's");
    fill(&mut window, NAME, LESS);
    window
}

fn message(window: &Window) -> String {
    let message = window.state().workbench().message.clone();
    message.expect("something is told").words
}

#[test]
fn what_was_tried_stands_beside_the_plan_and_says_who_loses_by_it() {
    let mut window = with_scenario();
    assert_eq!(typed_amount(&window, 1), euros(90_001), "as it was before");
    let told = message(&window);
    assert!(told.contains("«Minder jongerenwerk» is bewaard"), "{told}");
    window.get_by_role_and_label(Role::RowHeader, LESS);
    let cell = |words: &str| words.replace("LESS", LESS);
    for words in [
        "Totaal erbij, LESS: -30.000,00",
        "Krijgen minder, LESS: 2",
        "Past, LESS: ja",
        "LESS, 2018: 130.001,00",
        "Verschil, LESS, 2018: -10.000,00",
    ] {
        window.get_by_role_and_label(Role::Cell, &cell(words));
    }
    window.get_by_label_contains("Krijgen minder (2): Stichting DOCK\u{a0}-15.000,00; ");
    click(&mut window, Role::RadioButton, "Per organisatie");
    let words = cell("Verschil, LESS, Stichting Wijsneus: -15.000,00");
    window.get_by_role_and_label(Role::Cell, &words);
    click(&mut window, Role::RadioButton, "2020");
    let words = cell("Verschil, LESS, Stichting Wijsneus: -5.000,00");
    window.get_by_role_and_label(Role::Cell, &words);
    click(&mut window, Role::RadioButton, "Wijzigingen");
    let words = "Na, onderdeel «Jongerenwerk» › Vast bedrag: 80.001,00";
    window.get_by_role_and_label(Role::Cell, words);
    click(&mut window, Role::RadioButton, "Bevindingen");
    let found = window.query_all_by_label_contains("In 2018 is € 19.999,00");
    assert!(found.count() > 0, "what is left is more than in the plan");
}

#[test]
fn a_scenario_is_adopted_in_one_step_and_undo_brings_it_back() {
    let mut window = with_scenario();
    let adopt = "Neem «Minder jongerenwerk» over in het plan";
    click(&mut window, Role::Button, adopt);
    assert_eq!(typed_amount(&window, 1), euros(80_001));
    window.get_by_label("Er zijn nog geen scenario's.");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(typed_amount(&window, 1), euros(90_001));
    window.get_by_role_and_label(Role::RowHeader, LESS);
    // And one further back: the plan is what was tried, and there is no scenario.
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(typed_amount(&window, 1), euros(80_001));
    window.get_by_label("Er zijn nog geen scenario's.");
    press(&mut window, Modifiers::COMMAND, Key::Y);
    click(&mut window, Role::Button, "Gooi «Minder jongerenwerk» weg");
    assert_eq!(typed_amount(&window, 1), euros(90_001));
    window.get_by_label("Er zijn nog geen scenario's.");
}

#[test]
fn several_steps_are_kept_together_and_several_scenarios_stand_side_by_side() {
    let mut window = with_scenario();
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "1");
    fill(&mut window, AMOUNT, "100001");
    click(&mut window, Role::Tab, "Scenario's");
    click(&mut window, Role::DisclosureTriangle, KEEP);
    let one = "Stappen: De laatste stap, vanaf «Onderdelen: Vast bedrag wijzigen»";
    click(&mut window, Role::ComboBox, one);
    let two = "De laatste 2 stappen, vanaf «Onderdelen: Vast bedrag wijzigen»";
    window.get_by_label(two).click();
    window.run();
    type_into(&mut window, "Toelichting", "Wat meer kan");
    fill(&mut window, NAME, "Meer");
    assert_eq!(typed_amount(&window, 1), euros(90_001));
    for words in [
        "Verschil, Meer, 2018: 10.000,00",
        "Verschil, Minder jongerenwerk, 2018: -10.000,00",
    ] {
        window.get_by_role_and_label(Role::Cell, words);
    }
    click(&mut window, Role::RowHeader, "Meer");
    window.get_by_label("Wat meer kan");
    click(&mut window, Role::CheckBox, LESS);
    let gone = "Verschil, Minder jongerenwerk, 2018: -10.000,00";
    assert!(window.query_by_role_and_label(Role::Cell, gone).is_none());
}

#[test]
fn the_sum_stays_on_top_when_lines_are_sorted_by_their_difference() {
    let mut window = with_scenario();
    click(&mut window, Role::RadioButton, "Per onderdeel");
    let (sum, youth, houses) = ("Alle onderdelen", "Jongerenwerk", "Huizen van de wijk");
    assert_eq!(row_names(&window), [LESS, sum, youth, houses]);
    let cell = "Verschil, Minder jongerenwerk, Huizen van de wijk: 0,00";
    click(&mut window, Role::Cell, cell);
    let menus = window.query_all_by_role_and_label(Role::Button, "Cellen");
    menus.last().expect("that of the lower table").click();
    window.run();
    click(&mut window, Role::Button, "Sorteren van groot naar klein");
    assert_eq!(row_names(&window), [LESS, sum, houses, youth]);
}

#[test]
fn what_cannot_be_kept_or_adopted_says_why_and_changes_nothing() {
    let mut window = with_scenario();
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "5");
    click(&mut window, Role::Tab, "Scenario's");
    click(&mut window, Role::DisclosureTriangle, KEEP);
    fill(&mut window, NAME, "minder Jongerenwerk");
    let told = message(&window);
    assert!(told.contains("Er is al een scenario"), "{told}");
    window.get_by_role_and_label(Role::Cell, "Past, Minder jongerenwerk: nee");
    window.get_by_label_contains("past niet meer op het plan: 1 conflict");
    click(&mut window, Role::RadioButton, "Wijzigingen");
    let why = "het scenario begon bij 90.001,00, nu staat er 5,00";
    window.get_by_label_contains(why);
    let adopt = "Neem «Minder jongerenwerk» over in het plan";
    click(&mut window, Role::Button, adopt);
    let told = message(&window);
    assert!(told.contains(why), "{told}");
    assert_eq!(typed_amount(&window, 1), euros(5));
}

#[test]
fn a_scenario_gets_another_name_and_note_in_one_step() {
    let mut window = with_scenario();
    // Also where it does not fit the plan any more.
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "5");
    click(&mut window, Role::Tab, "Scenario's");
    let describe = "Geef «Minder jongerenwerk» een andere naam of toelichting";
    click(&mut window, Role::Button, describe);
    type_into(
        &mut window,
        "Toelichting bij «Minder jongerenwerk»",
        "Na het overleg",
    );
    fill(&mut window, "Naam van «Minder jongerenwerk»", "Variant B");
    assert_eq!(message(&window), "Het scenario heet nu «Variant B».");
    window.get_by_role_and_label(Role::RowHeader, "Variant B");
    window.get_by_label("Na het overleg");
    let gone = window.query_by_role_and_label(Role::TextInput, "Naam van «Variant B»");
    assert!(gone.is_none(), "the fields are put away");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    window.get_by_role_and_label(Role::RowHeader, LESS);
    assert!(window.query_by_label("Na het overleg").is_none());
    // A name by which the plan is found is refused, and nothing changes.
    click(&mut window, Role::Button, describe);
    fill(&mut window, "Naam van «Minder jongerenwerk»", "plan");
    assert!(message(&window).contains("Zo kan een scenario niet heten"));
    window.get_by_role_and_label(Role::RowHeader, LESS);
}

#[test]
fn a_scenario_is_shown_in_a_picture_and_saved_as_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("beeld.svg");
    let (mut app, answers) = app(Language::Dutch);
    app.open_dossier(Dossier::new("small".to_owned(), small_plan()));
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "80001");
    click(&mut window, Role::Tab, "Scenario's");
    fill(&mut window, NAME, LESS);
    click(&mut window, Role::Tab, "Beelden");
    window.get_by_role_and_label(Role::Cell, "Bedrag 2018, Jongerenwerk: € 90.001,00");
    click(&mut window, Role::RadioButton, LESS);
    window.get_by_role_and_label(Role::Cell, "2018, Jongerenwerk: 80.001,00");
    answers.put(Answer::Chosen(path.clone()));
    click(&mut window, Role::Button, "Bewaren als SVG…");
    let svg = std::fs::read_to_string(&path).expect("it was saved");
    assert!(svg.contains("scenario «Minder jongerenwerk»"), "it says so");
    assert!(svg.contains("80.001,00") && !svg.contains("90.001,00"));
    click(&mut window, Role::RadioButton, "Plan");
    window.get_by_role_and_label(Role::Cell, "Bedrag 2018, Jongerenwerk: € 90.001,00");
}
