//! Who takes part and who leaves, in the window.

use super::{
    grid::type_text,
    support::{Window, click, euros, opened, press, small_plan, type_into, year},
};
use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use ontschot::{
    dossier::Scenario,
    plan::{Id, LineId, MembershipStatus, OrganisationId, Plan},
    text::Language,
};

const WHAT_IF: &str = "Stel dat een organisatie vertrekt";

fn plan(window: &Window) -> Plan {
    let open = window.state().open().expect("a dossier is open");
    Plan::clone(open.session.plan())
}

fn scenario(window: &Window) -> Scenario {
    let open = window.state().open().expect("a dossier is open");
    let scenarios = open.session.scenarios().values();
    scenarios.last().cloned().expect("a scenario")
}

/// A scenario in which Stichting DOCK leaves on the first of 2020.
fn without_dock() -> Window {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Scenario's");
    click(&mut window, Role::DisclosureTriangle, WHAT_IF);
    type_into(&mut window, "Eerste dag zonder", "1-1-2020");
    click(&mut window, Role::Button, "Maak het scenario");
    window
}

#[test]
fn how_far_a_membership_has_come_is_typed_and_decides_who_counts() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Organisaties");
    click(&mut window, Role::RadioButton, "Deelnames");
    let who = "Stichting Wijsneus";
    click(&mut window, Role::Cell, &format!("Reden, {who}: leeg"));
    type_text(&mut window, "Bestuur besluit in mei");
    press(&mut window, Modifiers::NONE, Key::Enter);
    click(&mut window, Role::Cell, &format!("Stand, {who}: doet mee"));
    type_text(&mut window, "uitgenodigd");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let row = plan(&window).memberships.get(Id::new(2)).cloned();
    let row = row.expect("a membership");
    assert_eq!(row.reason, "Bestuur besluit in mei");
    assert_eq!(row.status, MembershipStatus::Invited);
    let given = |window: &Window| {
        let open = window.state().open().expect("a dossier is open");
        let outcome = ontschot::engine::evaluate(open.session.plan());
        outcome.organisation_amount(year(2018), LineId::new(1), Some(OrganisationId::new(1)))
    };
    assert_eq!(
        given(&window),
        Some(euros(90_001)),
        "who was asked has no part yet"
    );
    click(&mut window, Role::RowHeader, who);
    let remove = "Verwijder de deelname van «Stichting Wijsneus»";
    click(&mut window, Role::Button, remove);
    assert_eq!(plan(&window).memberships.len(), 1);
}

#[test]
fn what_becomes_free_is_shown_and_divided_as_somebody_chooses() {
    let mut window = without_dock();
    let name = "Stichting DOCK vertrekt per 01-01-2020";
    window.get_by_role_and_label(Role::RowHeader, name);
    window.get_by_label("Vanaf 01-01-2020 is er niemand over voor «Huizen van de wijk».");
    // Of € 90.001,00 each has half; of the houses DOCK has all.
    for words in [
        "in het plan, Stichting DOCK: 45.000,50",
        "naar de regels, Stichting Wijsneus: 90.001,00",
        "naar de regels, Nog niet toegedeeld: 50.000,00",
    ] {
        window.get_by_role_and_label(Role::Cell, words);
    }
    let pins = |window: &Window| {
        let made = scenario(window).on(&plan(window)).expect("it fits");
        let line = made.lines.get(LineId::new(1)).cloned().expect("a line");
        line.pins
    };
    assert!(pins(&window).is_empty());
    click(&mut window, Role::Button, "Verdeel gelijk over wie blijft");
    let of = (OrganisationId::new(2), year(2020));
    assert_eq!(pins(&window)[&of], euros(90_001));
    click(&mut window, Role::Button, "Verdeel naar de regels");
    assert!(pins(&window).is_empty());
    assert!(
        plan(&window)
            .memberships
            .get(Id::new(1))
            .is_some_and(|row| { row.to.is_none() && row.status == MembershipStatus::In }),
        "the plan stays what it was"
    );
}

#[test]
fn every_amount_of_leaving_is_asked_about() {
    let mut window = without_dock();
    let words = "naar de regels, Stichting Wijsneus: 90.001,00";
    click(&mut window, Role::Cell, words);
    let gets = "Zo is het als het vanaf 01-01-2020 niet meer meedoet: €\u{a0}90.001,00.";
    window.get_by_label(gets);
    // Nothing of 2020 is its own, and nothing of 2020 is paid before; 2019 is paid.
    window.set_size(vec2(1280.0, 1000.0));
    window.run();
    window.get_by_label_contains("Betaald, 2019: ").click();
    window.run();
    window.get_by_label("Stichting DOCK vertrekt per 01-01-2020: betaald van 2019");
    window.get_by_label_contains("is betaald vóór 01-01-2020");
}

#[test]
fn a_day_that_is_none_and_a_day_after_the_term_are_told() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Scenario's");
    click(&mut window, Role::DisclosureTriangle, WHAT_IF);
    type_into(&mut window, "Eerste dag zonder", "nooit");
    window.get_by_label("Vul een dag in, zoals 31-01-2018.");
    type_into(&mut window, "Eerste dag zonder", "1-1-2021");
    click(&mut window, Role::Button, "Maak het scenario");
    let message = window.state().workbench().message.clone();
    let words = message.expect("something is told").words;
    assert_eq!(words, "«Stichting DOCK» doet vanaf 01-01-2021 al niet mee.");
    let open = window.state().open().expect("a dossier is open");
    assert!(open.session.scenarios().is_empty());
    assert_eq!(plan(&window), small_plan());
    assert!(date(2021, 1, 1) > small_plan().term().last());
}
