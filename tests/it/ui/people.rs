//! Roles, consultation bodies, landing and bottlenecks in the window.

use super::{
    grid::type_text,
    promises::{at_agreements, plan, type_in},
    support::{Window, click, press},
};
use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;
use ontschot::plan::{Id, LandingState, Level, OrganisationId, RoleSide};

fn at(part: &str) -> Window {
    let mut window = at_agreements();
    click(&mut window, Role::RadioButton, part);
    window
}

/// Looks at the findings, and whether one of them says this.
fn is_found(window: &mut Window, words: &str) -> bool {
    click(window, Role::Tab, "Bevindingen");
    window.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn a_role_of_one_person_is_seen_until_it_has_a_deputy() {
    let mut window = at("Rollen");
    click(&mut window, Role::Button, "Rol toevoegen");
    let name = "Nieuwe rol";
    window.get_by_role_and_label(Role::RowHeader, name);
    window.get_by_label("«Nieuwe rol» van de partners: niemand; vervanger: niemand.");
    window.get_by_role_and_label(Role::Cell, &format!("Bezetting, {name}: door niemand"));
    type_in(&mut window, &format!("Wie, {name}: leeg"), "Omar Haddad");
    window.get_by_role_and_label(Role::Cell, &format!("Bezetting, {name}: zonder vervanger"));
    window.get_by_label("Rollen: 1. Zonder vervanger: 1. Door niemand vervuld: 0.");
    assert!(is_found(&mut window, "Omar Haddad heeft geen vervanger"));
    click(
        &mut window,
        Role::Button,
        "Bekijk: rol «Nieuwe rol» › Vervanger",
    );
    type_in(&mut window, &format!("Vervanger, {name}: leeg"), "Els Vos");
    window.get_by_role_and_label(Role::Cell, &format!("Bezetting, {name}: met vervanger"));
    assert!(!is_found(&mut window, "heeft geen vervanger"));
    click(&mut window, Role::Tab, "Afspraken");
    click(&mut window, Role::Button, "Verwijder «Nieuwe rol»");
    assert!(plan(&window).roles.is_empty());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    window.get_by_role_and_label(Role::RowHeader, name);
}

#[test]
fn a_day_that_is_none_is_told_and_nothing_is_lost() {
    let mut window = at("Rollen");
    click(&mut window, Role::Button, "Rol toevoegen");
    click(&mut window, Role::Cell, "Tot en met, Nieuwe rol: leeg");
    type_text(&mut window, "31-2-2019");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let told = window.query_all_by_label_contains("«31-2-2019» past hier niet");
    assert!(told.count() > 0);
    let role = plan(&window)
        .roles
        .get(Id::new(1))
        .cloned()
        .expect("a role");
    assert_eq!((role.to, role.name.as_str()), (None, "Nieuwe rol"));
}

#[test]
fn who_is_on_both_sides_can_be_explained() {
    let mut window = at("Rollen");
    for (name, side) in [("Voor", "opdrachtgever"), ("Uit", "partners")] {
        click(&mut window, Role::Button, "Rol toevoegen");
        type_in(&mut window, "Wie, Nieuwe rol: leeg", "Omar Haddad");
        type_in(&mut window, "Kant, Nieuwe rol: partners", side);
        click(&mut window, Role::RowHeader, "Nieuwe rol");
        type_text(&mut window, name);
        press(&mut window, Modifiers::NONE, Key::Enter);
    }
    let roles = plan(&window).roles;
    let sides = roles.iter().map(|(_, role)| role.side);
    assert_eq!(
        sides.collect::<Vec<_>>(),
        [RoleSide::Authority, RoleSide::Partners]
    );
    assert!(is_found(&mut window, "Omar Haddad staat aan beide kanten"));
    click(&mut window, Role::Button, "Bekijk: rol «Uit» › Wie");
    let explain = "Leg uit waarom deze persoon aan beide kanten staat";
    click(&mut window, Role::Button, explain);
    let place = "rol «Uit» › Wie";
    type_in(
        &mut window,
        &format!("Reden, {place}: leeg"),
        "Tot de zomer",
    );
    assert!(!is_found(&mut window, "staat aan beide kanten"));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    window.get_by_label_contains("Omar Haddad staat aan beide kanten");
}

#[test]
fn a_decision_of_a_consultation_body_counts_its_members_and_its_quorum() {
    let mut window = at("Rollen");
    click(&mut window, Role::RadioButton, "Overleggen");
    click(&mut window, Role::Button, "Overleg toevoegen");
    let name = "Nieuw overleg";
    click(&mut window, Role::CheckBox, "Leden: Stichting DOCK");
    type_in(&mut window, &format!("Quorum, {name}: leeg"), "2");
    type_in(
        &mut window,
        &format!("Hoe vaak, {name}: leeg"),
        "elke maand",
    );
    type_in(
        &mut window,
        &format!("Laatst bijeen op, {name}: leeg"),
        "30-11-2018",
    );
    window.get_by_role_and_label(Role::Cell, &format!("Weer bijeen, {name}: 30-12-2018"));
    window.get_by_label_contains("er kunnen er maar 1 zijn: dit overleg kan niet besluiten");
    let body = plan(&window).consultation_bodies.get(Id::new(1)).cloned();
    assert_eq!(
        body.expect("a body").members,
        [OrganisationId::new(1)].into()
    );
    assert!(is_found(
        &mut window,
        "had uiterlijk 30-12-2018 weer moeten samenkomen"
    ));
    click(&mut window, Role::Tab, "Afspraken");
    click(&mut window, Role::RadioButton, "Besluiten");
    click(&mut window, Role::Button, "Besluit toevoegen");
    type_in(&mut window, "Overleg, Nieuw besluit: leeg", name);
    window.get_by_label("«Nieuw besluit»: Nieuw overleg, iedereen eens; nog niet gepland.");
    window.get_by_label("Quorum: 2 van de 1 leden moeten er zijn.");
    click(&mut window, Role::RadioButton, "Rollen");
    click(&mut window, Role::RadioButton, "Overleggen");
    window.get_by_label("Besluit over: Nieuw besluit.");
    click(&mut window, Role::Button, "Verwijder «Nieuw overleg»");
    assert_eq!(
        plan(&window).consultation_bodies.len(),
        1,
        "a decision refers to it"
    );
}

#[test]
fn a_list_is_begun_once_and_filled_in_point_by_point() {
    let mut window = at("Landing");
    let members: std::collections::BTreeSet<_> = plan(&window).taking_part().collect();
    click(&mut window, Role::Button, "Begin de lijst");
    assert_eq!(plan(&window).landing_items.len(), members.len() * 4);
    let begin = window.get_by_role_and_label(Role::Button, "Begin de lijst");
    assert!(begin.accesskit_node().is_disabled());
    begin.hover();
    window.run();
    window.get_by_label("Elke organisatie die meedoet heeft de vier vaste punten al.");
    window.get_by_role_and_label(Role::Cell, "Protocol, Stichting DOCK: niet begonnen");
    window.get_by_role_and_label(Role::Cell, "Klaar, Stichting DOCK: 0 van 4");
    type_in(&mut window, "Uiterlijk, protocol: leeg", "1-1-2019");
    window.get_by_role_and_label(
        Role::Cell,
        "Protocol, Stichting DOCK: niet begonnen, te laat",
    );
    assert!(is_found(
        &mut window,
        "protocol had klaar moeten zijn op 01-01-2019"
    ));
    click(&mut window, Role::Tab, "Afspraken");
    type_in(&mut window, "Stand, protocol: niet begonnen", "klaar");
    type_in(&mut window, "Klaar op, protocol: leeg", "10-1-2019");
    window.get_by_role_and_label(Role::Cell, "Protocol, Stichting DOCK: klaar");
    window.get_by_role_and_label(Role::Cell, "Klaar, Stichting DOCK: 1 van 4");
    let item = plan(&window)
        .landing_items
        .get(Id::new(1))
        .cloned()
        .expect("a point");
    assert_eq!(
        (item.state, item.done_on),
        (LandingState::Done, Some(date(2019, 1, 10)))
    );
    click(&mut window, Role::Button, "Punt toevoegen");
    window.get_by_role_and_label(Role::Cell, "Klaar, Stichting DOCK: 1 van 5");
    window.get_by_role_and_label(Role::Cell, "Eigen punt, Stichting DOCK: niet begonnen");
    click(&mut window, Role::Button, "Verwijder «Nieuw punt»");
    window.get_by_role_and_label(Role::Cell, "Klaar, Stichting DOCK: 1 van 4");
}

#[test]
fn a_bottleneck_goes_up_a_level_and_is_solved() {
    let mut window = at("Landing");
    click(&mut window, Role::RadioButton, "Knelpunten");
    click(&mut window, Role::Button, "Knelpunt toevoegen");
    let name = "Nieuw knelpunt";
    window.get_by_label("«Nieuw knelpunt» ligt bij: werkvloer.");
    type_in(
        &mut window,
        &format!("Gemeld op, {name}: 14-01-2019"),
        "1-11-2018",
    );
    // 29 days of November, 31 of December, 14 of January.
    window.get_by_role_and_label(Role::Cell, &format!("Dagen, {name}: 74"));
    window.get_by_label("Open: 1. Te laat: 0. Langer dan acht weken: 1.");
    assert!(is_found(
        &mut window,
        "is 74 dagen geleden gemeld en ligt nog bij: werkvloer"
    ));
    click(
        &mut window,
        Role::Button,
        "Bekijk: knelpunt «Nieuw knelpunt» › Ligt bij",
    );
    click(&mut window, Role::Button, "Leg het bij: leidinggevende");
    let row = plan(&window)
        .bottlenecks
        .get(Id::new(1))
        .cloned()
        .expect("a bottleneck");
    assert_eq!(row.level, Level::Manager);
    click(&mut window, Role::Button, "Opgelost op 14-01-2019");
    window.get_by_label("Open: 0. Te laat: 0. Langer dan acht weken: 0.");
    window.get_by_label("Gemeld op 01-11-2018, opgelost op 14-01-2019, na 74 dagen.");
    click(&mut window, Role::Button, "Verwijder «Nieuw knelpunt»");
    assert!(plan(&window).bottlenecks.is_empty());
}
