//! Notice in the window: what a refusal comes to.

use super::support::{Window, click, euros, opened, opened_with, press, small_plan, year};
use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use ontschot::{
    plan::{Award, Id, LineId, OrganisationId},
    share::Share,
    text::Language,
};
use std::collections::BTreeMap;

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

/// Wijsneus had more of youth work before the term than the rules give it.
fn with_less() -> Window {
    let mut plan = small_plan();
    let awards = (2015..2018).map(|number| Award {
        number: format!("W-{number}"),
        year: year(number),
        organisation: Some(OrganisationId::new(2)),
        granted: Some(euros(50_000)),
        lines: BTreeMap::from([(LineId::new(1), Share::WHOLE)]),
        ..Award::default()
    });
    plan.awards = (1..).map(Id::new).zip(awards).collect();
    opened_with(plan, Language::Dutch)
}

#[test]
fn who_gets_less_is_listed_told_and_spared_by_a_scenario() {
    let mut window = with_less();
    click(&mut window, Role::Tab, "Jaren");
    click(&mut window, Role::RadioButton, "Aanzegging");
    // Half of € 90.001,00 against € 50.000,00 in 2017, after three years.
    let who = "2018, Stichting Wijsneus";
    window.get_by_role_and_label(Role::Cell, &format!("Minder, {who}: 4.999,50"));
    window.get_by_role_and_label(Role::Cell, &format!("Jaren, {who}: 3"));
    window.get_by_role_and_label(Role::Cell, &format!("Aanzeggen, {who}: ja"));
    click(
        &mut window,
        Role::Button,
        "Zeg aan: Stichting Wijsneus, 2018",
    );
    window.get_by_role_and_label(Role::Cell, "Deel, Stichting Wijsneus: 9,999%");
    click(
        &mut window,
        Role::Button,
        "Maak een scenario zonder aanzegging",
    );
    window
        .get_by_label_contains("Scenario «Zonder aanzegging» is bewaard. Met dit scenario krijgt");
    let open = window.state().open().expect("a dossier is open");
    let scenario = open.session.scenarios().values().last().expect("kept");
    let after = scenario.on(open.session.plan()).expect("it fits");
    let outcome = ontschot::engine::evaluate(&after);
    let gets =
        outcome.organisation_amount(year(2018), LineId::new(1), Some(OrganisationId::new(2)));
    assert_eq!(gets, Some(euros(50_000)));
}

#[test]
fn a_term_that_is_awarded_at_once_is_known_at_once() {
    let mut window = with_less();
    click(&mut window, Role::Tab, "Jaren");
    click(&mut window, Role::RadioButton, "Jaarlijks of meerjarig");
    let cells = [
        "Zoals gepland, Verleningen: 6",
        "Elk jaar apart, Verleningen: 6",
    ];
    for cell in cells {
        window.get_by_role_and_label(Role::Cell, cell);
    }
    // Two of three years of € 140.001,00.
    let later = "Zoals gepland, Nog niet verleend: 280.002,00";
    window.get_by_role_and_label(Role::Cell, later);
    click(&mut window, Role::RadioButton, "Verantwoording");
    click(
        &mut window,
        Role::RadioButton,
        "Eén verlening voor: de hele looptijd",
    );
    click(&mut window, Role::RadioButton, "Jaarlijks of meerjarig");
    window.get_by_role_and_label(Role::Cell, "Zoals gepland, Nog niet verleend: 0,00");
    window.get_by_role_and_label(Role::Cell, "Elk jaar apart, Nog niet verleend: 280.002,00");
    window.get_by_role_and_label(Role::Cell, "Zoals gepland, Verleningen: 2");
}
