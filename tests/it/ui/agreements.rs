//! Agreements in the window: goals with their money, effects and indicators, and the border between
//! what and how.

use super::{
    grid::type_text,
    support::{Window, click, fill, opened, opened_with, press, small_plan, typed_amount},
};
use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ontschot::{
    plan::{Effect, EffectId, Goal, GoalId, GoalWeight, Id, Indicator, Line, LineId, Plan},
    text::Language,
};

fn plan(window: &Window) -> Plan {
    let open = window.state().open().expect("a dossier is open");
    Plan::clone(open.session.plan())
}

fn goal(name: &str) -> Goal {
    Goal {
        name: name.to_owned(),
        ..Goal::default()
    }
}

/// Two goals; of «Jongerenwerk» two thirds are for the first, and «Huizen van de wijk» has none.
fn with_goals() -> Plan {
    let mut plan = small_plan();
    plan.goals = (1..)
        .map(Id::new)
        .zip([goal("Opgroeien"), goal("Meedoen")])
        .collect();
    let weight = |number: i64| GoalWeight::new(number.into()).expect("a weight");
    let lines = plan.lines.iter().map(|(id, line)| {
        let goals = [(GoalId::new(1), weight(2)), (GoalId::new(2), weight(1))];
        let goals = goals.into_iter().filter(|_| id == LineId::new(1));
        let line = Line {
            goals: goals.collect(),
            ..line.clone()
        };
        (id, line)
    });
    plan.lines = lines.collect();
    let effect = Effect {
        goal: GoalId::new(1),
        name: "Meer op een club".to_owned(),
        ..Effect::default()
    };
    plan.effects = [(Id::new(1), effect)].into_iter().collect();
    let indicator = Indicator {
        effect: EffectId::new(1),
        name: "Leden".to_owned(),
        ..Indicator::default()
    };
    plan.indicators = [(Id::new(1), indicator)].into_iter().collect();
    plan
}

fn agreements(plan: Plan, part: &str) -> Window {
    let mut window = opened_with(plan, Language::Dutch);
    click(&mut window, Role::Tab, "Afspraken");
    click(&mut window, Role::RadioButton, part);
    window
}

#[test]
fn a_goal_is_added_and_a_line_gets_a_weight_for_it() {
    let mut window = agreements(small_plan(), "Doelen");
    click(&mut window, Role::Button, "Doel toevoegen");
    window.get_by_role_and_label(Role::RowHeader, "Nieuw doel");
    window.get_by_label_contains("€ 0,00 voor een doel, en € 420.003,00 zonder doel");
    click(&mut window, Role::Tab, "Opdracht");
    window.get_by_label_contains("Zonder gewicht is het geld van dit onderdeel voor geen doel");
    fill(&mut window, "Nieuw doel, Jongerenwerk", "2");
    window.get_by_label("In 2018: Nieuw doel € 90.001,00.");
    let weight = plan(&window).lines.get(LineId::new(1)).cloned();
    let weight = weight.expect("a line").goals[&GoalId::new(1)].number();
    assert_eq!(weight.to_string(), "2");
    fill(&mut window, "Nieuw doel, Jongerenwerk", "0");
    window.get_by_label_contains("een gewicht is meer dan nul");
}

#[test]
fn goals_show_their_money_and_say_how_it_came_about() {
    let mut window = agreements(with_goals(), "Doelen");
    // A third and two thirds of € 90.001,00.
    window.get_by_role_and_label(Role::Cell, "Totaal Meedoen, 2018: € 30.000,33");
    window.get_by_label_contains("€ 270.003,00 voor een doel, en € 150.000,00 zonder doel");
    click(
        &mut window,
        Role::Cell,
        "Totaal Opgroeien, 2018: € 60.000,67",
    );
    window.get_by_label_contains("Jongerenwerk, 2018, Opgroeien");
    click(&mut window, Role::Tab, "Overzicht");
    click(&mut window, Role::RadioButton, "Per doel");
    window.get_by_role_and_label(Role::RowHeader, "zonder doel");
}

#[test]
fn a_goal_that_a_line_has_is_not_taken_out() {
    let mut window = agreements(with_goals(), "Doelen");
    click(&mut window, Role::RowHeader, "Meedoen");
    click(&mut window, Role::Button, "Verwijder «Meedoen»");
    window.get_by_label_contains("Jongerenwerk");
    assert_eq!(plan(&window).goals.len(), 2);
}

#[test]
fn effects_and_indicators_are_typed_year_by_year() {
    let mut window = agreements(with_goals(), "Effecten");
    click(&mut window, Role::Button, "Effect toevoegen");
    assert_eq!(plan(&window).effects.len(), 2);
    click(&mut window, Role::RadioButton, "Indicatoren");
    click(&mut window, Role::Cell, "Streef 2018, Leden: leeg");
    type_text(&mut window, "1300");
    press(&mut window, Modifiers::NONE, Key::Tab);
    type_text(&mut window, "1250,5");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let leden = plan(&window).indicators.get(Id::new(1)).cloned();
    let leden = leden.expect("an indicator");
    let numbers = [leden.target, leden.actual].map(|numbers| {
        let numbers = numbers.into_iter();
        numbers
            .map(|(year, number)| format!("{year}: {number}"))
            .collect::<Vec<_>>()
    });
    assert_eq!(numbers, [["2018: 1300"], ["2018: 1250.5"]]);
}

#[test]
fn a_finding_leads_to_the_indicator() {
    let mut window = opened_with(with_goals(), Language::Dutch);
    click(&mut window, Role::Tab, "Bevindingen");
    click(
        &mut window,
        Role::Button,
        "Bekijk: indicator «Leden» › Streef",
    );
    window.get_by_role_and_label(Role::Cell, "Streef 2018, Leden: leeg");
}

#[test]
fn whoever_changes_what_is_the_others_gets_a_signal_and_says_why() {
    let mut window = agreements(small_plan(), "Wat en hoe");
    window.get_by_label_contains("Niemand veranderde iets dat van de ander is");
    click(&mut window, Role::RadioButton, "partners");
    window.get_by_label("als partners");
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, "Vast bedrag, Jongerenwerk", "95000");
    assert_eq!(typed_amount(&window, 1).to_string(), "95000.00");
    click(&mut window, Role::Tab, "Bevindingen");
    window
        .get_by_label_contains("De partners veranderden onderdeel «Jongerenwerk» › Vast bedrag op");
    click(&mut window, Role::Tab, "Afspraken");
    let place = "onderdeel «Jongerenwerk» › Vast bedrag";
    click(&mut window, Role::RowHeader, place);
    click(&mut window, Role::Button, "Motiveren");
    let cell = format!("Reden, {place}: leeg");
    click(&mut window, Role::Cell, &cell);
    type_text(&mut window, "Zo afgesproken op 3 mei");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let justified = format!("Gemotiveerd, {place}: ja");
    window.get_by_role_and_label(Role::Cell, &justified);
    click(&mut window, Role::Tab, "Bevindingen");
    let told = window.query_all_by_label_contains(
        "De partners veranderden onderdeel «Jongerenwerk» › Vast bedrag op",
    );
    assert_eq!(told.count(), 0);
}

#[test]
fn a_field_and_a_column_say_whose_they_are() {
    let mut window = agreements(with_goals(), "Indicatoren");
    let said = |window: &Window, role, name: &str| {
        let node = window.get_by_role_and_label(role, name);
        node.accesskit_node().description()
    };
    let authority = "Hierover gaat de opdrachtgever: het hoort bij het wat.";
    let partners = "Hierover gaan de partners: het hoort bij het hoe.";
    let head = |window: &Window, name: &str| said(window, Role::ColumnHeader, name);
    assert_eq!(head(&window, "Streef 2018").as_deref(), Some(authority));
    assert_eq!(head(&window, "Werkelijk 2018").as_deref(), Some(partners));
    click(&mut window, Role::Tab, "Opdracht");
    let field = said(&window, Role::TextInput, "Vast bedrag, Jongerenwerk");
    assert_eq!(field.as_deref(), Some(authority));
}

#[test]
fn english_words_are_there_too() {
    let mut window = opened(Language::English);
    click(&mut window, Role::Tab, "Agreements");
    click(&mut window, Role::Button, "Add goal");
    window.get_by_role_and_label(Role::RowHeader, "New goal");
    click(&mut window, Role::RadioButton, "What and how");
    window.get_by_label_contains("The authority owns the what");
}
