//! A year that is taken over in the next.

use super::{
    grid::{COMMITTED_2018, committed, message, sources, steps, type_text},
    support::{at_dock_2019, click, euros, opened_with, press, small_plan, year},
};
use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use ontschot::{
    money::Money,
    plan::{Arrangement, Single},
    text::Language,
};

#[test]
fn a_year_is_taken_over_in_the_next_in_one_step() {
    let mut window = sources();
    click(&mut window, Role::Cell, COMMITTED_2018);
    type_text(&mut window, "123");
    press(&mut window, Modifiers::NONE, Key::Enter);
    type_text(&mut window, "45");
    press(&mut window, Modifiers::NONE, Key::Enter);
    // Also from a cell in which nothing can be typed.
    click(&mut window, Role::Cell, "2018, Gebiedsbudget: 168,00");
    click(&mut window, Role::Button, "Cellen");
    click(&mut window, Role::Button, "2018 overnemen in 2019");
    assert_eq!(committed(&window, 2019), Some(euros(123)));
    window.get_by_label("2019, Gebiedsbudget, Verwacht: 45,00");
    assert_eq!(committed(&window, 2020), Some(euros(150_000)));
    assert_eq!(steps(&window), 3);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(committed(&window, 2019), Some(euros(150_000)));
}

#[test]
fn a_year_is_taken_over_with_indexation_only_where_nothing_is_filled_in() {
    let rate = "2.8%".parse().expect("a rate");
    let mut plan = small_plan();
    let mut arrangement = Arrangement::clone(&plan.arrangement);
    arrangement.rates = [2018, 2019, 2020].map(|of| (year(of), rate)).into();
    plan.arrangement = Single::new(arrangement);
    let mut window = opened_with(plan, Language::Dutch);
    click(&mut window, Role::Tab, "Bronnen");
    click(
        &mut window,
        Role::Cell,
        "2018, Gebiedsbudget, Verwacht: leeg",
    );
    type_text(&mut window, "1000");
    press(&mut window, Modifiers::NONE, Key::Enter);
    click(&mut window, Role::Cell, COMMITTED_2018);
    click(&mut window, Role::Button, "Cellen");
    click(&mut window, Role::CheckBox, "Alleen lege cellen vullen");
    click(&mut window, Role::Button, "Cellen");
    click(
        &mut window,
        Role::Button,
        "2018 overnemen in 2019 met indexatie",
    );
    assert_eq!(committed(&window, 2019), Some(euros(150_000)), "filled in");
    window.get_by_label("2019, Gebiedsbudget, Verwacht: 1.028,00");
    click(&mut window, Role::Button, "Cellen");
    click(&mut window, Role::CheckBox, "Alleen lege cellen vullen");
    click(&mut window, Role::Button, "Cellen");
    click(
        &mut window,
        Role::Button,
        "2018 overnemen in 2019 met indexatie",
    );
    assert_eq!(
        committed(&window, 2019),
        Some(Money::from_cents(15_420_000))
    );
}

#[test]
fn what_follows_from_rules_is_not_fixed_by_taking_a_year_over() {
    let mut window = at_dock_2019();
    click(&mut window, Role::Button, "Cellen");
    click(&mut window, Role::Button, "2019 overnemen in 2020");
    assert_eq!(steps(&window), 0);
    assert_eq!(
        message(&window),
        "In 2019 is niets ingevuld dat kan worden overgenomen."
    );
    type_text(&mut window, "50000");
    press(&mut window, Modifiers::NONE, Key::Enter);
    click(
        &mut window,
        Role::Cell,
        "Bedrag 2019, Jongerenwerk, Stichting DOCK: € 50.000,00, vastgezet",
    );
    click(&mut window, Role::Button, "Cellen");
    click(&mut window, Role::Button, "2019 overnemen in 2020");
    window.get_by_label("Bedrag 2020, Jongerenwerk, Stichting DOCK: € 50.000,00, vastgezet");
    window.get_by_label("Bedrag 2020, Jongerenwerk, Stichting Wijsneus: € 40.001,00");
    // There is no year after the last.
    click(
        &mut window,
        Role::Cell,
        "Bedrag 2020, Jongerenwerk, Stichting DOCK: € 50.000,00, vastgezet",
    );
    click(&mut window, Role::Button, "Cellen");
    assert!(window.query_by_label_contains("overnemen").is_none());
}
