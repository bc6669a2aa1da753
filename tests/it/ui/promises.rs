//! Promises, decisions and signatures in the window: who must do what by when, who decides, and who
//! must sign again.

use super::{
    grid::type_text,
    support::{Window, click, opened, press, row_names},
};
use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use ontschot::{
    plan::{Agreement, AgreementKind, Id, OrganisationId, Plan},
    text::Language,
};

pub(super) fn at_agreements() -> Window {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Afspraken");
    click(&mut window, Role::RadioButton, "Afspraken");
    window
}

pub(super) fn plan(window: &Window) -> Plan {
    let open = window.state().open().expect("a dossier is open");
    Plan::clone(open.session.plan())
}

pub(super) fn type_in(window: &mut Window, cell: &str, text: &str) {
    click(window, Role::Cell, cell);
    type_text(window, text);
    press(window, Modifiers::NONE, Key::Enter);
}

fn agreement(window: &Window) -> Agreement {
    let row = plan(window).agreements.get(Id::new(1)).cloned();
    row.expect("an agreement")
}

#[test]
fn an_agreement_is_added_typed_and_removed() {
    let mut window = at_agreements();
    click(&mut window, Role::Button, "Afspraak toevoegen");
    let name = "Nieuwe afspraak";
    window.get_by_role_and_label(Role::RowHeader, name);
    window.get_by_label("Belooft: Gemeente Voorbeeldstad. Aan: Gemeente Voorbeeldstad.");
    click(&mut window, Role::CheckBox, "Wie belooft: Stichting DOCK");
    let dock = OrganisationId::new(1);
    assert_eq!(agreement(&window).parties, [dock].into());
    window.get_by_label("Belooft: Stichting DOCK. Aan: Gemeente Voorbeeldstad.");
    type_in(
        &mut window,
        &format!("Soort, {name}: prestatieafspraak"),
        "bijdrage in natura",
    );
    assert_eq!(agreement(&window).kind, AgreementKind::InKind);
    type_in(&mut window, &format!("Uiterlijk, {name}: leeg"), "1-4-2019");
    assert_eq!(agreement(&window).due, Some(date(2019, 4, 1)));
    type_in(&mut window, "Hoeveel, 2018: leeg", "1200");
    window.get_by_label("2018: 1.200");
    window.get_by_label("2019: uiterlijk 01-04-2019");
    type_in(&mut window, "Uiterlijk per jaar, 2018: leeg", "1-2-2019");
    window.get_by_label("2018: 1.200; uiterlijk 01-02-2019");
    click(&mut window, Role::Button, "Verwijder «Nieuwe afspraak»");
    assert!(plan(&window).agreements.is_empty());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    window.get_by_role_and_label(Role::RowHeader, name);
}

#[test]
fn what_is_not_said_to_be_kept_is_a_finding_that_leads_to_the_agreement() {
    let mut window = at_agreements();
    click(&mut window, Role::Button, "Afspraak toevoegen");
    let name = "Nieuwe afspraak";
    click(&mut window, Role::CheckBox, "Wie belooft: Stichting DOCK");
    type_in(
        &mut window,
        &format!("Uiterlijk, {name}: leeg"),
        "31-12-2018",
    );
    click(&mut window, Role::Tab, "Bevindingen");
    window.get_by_label_contains("moest klaar zijn op 31-12-2018");
    click(
        &mut window,
        Role::Button,
        "Bekijk: afspraak «Nieuwe afspraak»",
    );
    click(&mut window, Role::Button, "Oordeel toevoegen");
    type_in(
        &mut window,
        &format!("Nagekomen, {name}: nagekomen"),
        "deels",
    );
    type_in(&mut window, &format!("Jaar, {name}: leeg"), "2018");
    click(&mut window, Role::Tab, "Bevindingen");
    assert!(window.query_by_label_contains("moest klaar zijn").is_none());
    window.get_by_label_contains("niet of niet helemaal nagekomen");
    click(&mut window, Role::Tab, "Afspraken");
    click(&mut window, Role::RadioButton, "Afspraken");
    window.get_by_label("2018: uiterlijk 31-12-2018; Stichting DOCK: deels");
    click(&mut window, Role::RadioButton, "Nakoming");
    click(&mut window, Role::Button, "Verwijder «Nieuwe afspraak»");
    assert!(plan(&window).keepings.is_empty());
}

#[test]
fn a_decision_that_others_need_must_be_taken_earlier() {
    let mut window = at_agreements();
    click(&mut window, Role::RadioButton, "Besluiten");
    click(&mut window, Role::Button, "Besluit toevoegen");
    click(&mut window, Role::RowHeader, "Nieuw besluit");
    type_text(&mut window, "Plan");
    press(&mut window, Modifiers::NONE, Key::Enter);
    click(&mut window, Role::Button, "Besluit toevoegen");
    let name = "Nieuw besluit";
    type_in(&mut window, &format!("Weken, {name}: leeg"), "6");
    click(&mut window, Role::CheckBox, "Eerst nodig: Plan");
    // The small plan begins on 1 January 2018.
    window.get_by_role_and_label(Role::Cell, &format!("Uiterlijk, {name}: 31-12-2017"));
    window.get_by_role_and_label(Role::Cell, "Uiterlijk, Plan: 19-11-2017");
    let chain = "Kritieke pad: Plan → Nieuw besluit. Duurt nog 6 weken en moet uiterlijk 19-11-2017 beginnen.";
    window.get_by_label(chain);
    type_in(&mut window, "Gepland op, Plan: leeg", "29-11-2017");
    window.get_by_role_and_label(Role::Cell, "Speling, Plan: -10");
    click(&mut window, Role::RadioButton, "Kalender");
    let days = [
        "19-11-2017",
        "29-11-2017",
        "31-12-2017",
        "01-01-2018",
        "14-01-2019",
    ];
    assert_eq!(row_names(&window), days);
    window.get_by_role_and_label(
        Role::Cell,
        "Stand, 19-11-2017: laatste dag voor het besluit",
    );
    window.get_by_role_and_label(Role::Cell, "Wat, 14-01-2019: Vandaag");
    click(&mut window, Role::Tab, "Bevindingen");
    click(
        &mut window,
        Role::Button,
        "Bekijk: besluit «Plan» › Genomen op",
    );
    type_in(&mut window, "Genomen op, Plan: leeg", "1-12-2017");
    let plan = plan(&window);
    let taken = plan.decisions.get(Id::new(1)).and_then(|row| row.taken);
    assert_eq!(taken, Some(date(2017, 12, 1)));
    click(&mut window, Role::Tab, "Beelden");
    click(&mut window, Role::RadioButton, "Tijdlijn");
    let mark = "Plan: genomen op 01-12-2017";
    window.get_by_role_and_label(Role::GraphicsSymbol, mark);
}

#[test]
fn who_signed_is_called_back_by_a_change_of_its_own() {
    let mut window = at_agreements();
    click(&mut window, Role::RadioButton, "Handtekeningen");
    click(&mut window, Role::Button, "Handtekening toevoegen");
    window.get_by_label("Getekend: 0 van 1.");
    let who = "Stichting DOCK";
    window.get_by_label("Stichting DOCK heeft nog niet getekend: convenant.");
    click(&mut window, Role::Button, "Getekend op 14-01-2019");
    window.get_by_label("Getekend: 1 van 1.");
    window.get_by_label("Wat deze partij aangaat, is nog zoals toen.");
    click(&mut window, Role::Tab, "Jaren");
    type_in(&mut window, "2019, Indexering: leeg", "5%");
    click(&mut window, Role::Tab, "Bevindingen");
    window.get_by_label_contains("«Stichting DOCK» moet opnieuw tekenen (convenant)");
    let go_to = "Bekijk: handtekening «SIG-0001» › Getekend op";
    click(&mut window, Role::Button, go_to);
    window.get_by_label("Deze partij moet opnieuw tekenen, want sindsdien is anders:");
    window.get_by_label("Meerjarenafspraak › Indexering › 2019: niets → 5%");
    // Two lines in two years, and the rate itself.
    window.get_by_role_and_label(Role::Cell, &format!("Opnieuw, {who}: 5 wijzigingen"));
    click(&mut window, Role::Button, "Getekend op 14-01-2019");
    window.get_by_label("Wat deze partij aangaat, is nog zoals toen.");
}
