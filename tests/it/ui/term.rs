//! What there is of the term in the window: reviews, arrangements before and after, room to shift.

use super::{
    grid::type_text,
    support::{Window, click, fill, opened, press, row_names},
};
use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use ontschot::{
    plan::{Id, Plan},
    text::Language,
};

fn years() -> Window {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Jaren");
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
fn a_review_is_told_when_it_comes_near_and_stands_on_the_timeline() {
    let mut window = years();
    click(&mut window, Role::RadioButton, "Tijdlijn");
    click(&mut window, Role::RadioButton, "Herijkingen");
    click(&mut window, Role::Button, "Herijking toevoegen");
    let new = "Nieuwe herijking";
    type_in(&mut window, &format!("Datum, {new}: leeg"), "1-2-2019");
    type_in(
        &mut window,
        &format!("Soort, {new}: herijking"),
        "breekpunt",
    );
    let row = plan(&window).reviews.get(Id::new(1)).cloned();
    assert_eq!(row.expect("a review").date, Some(date(2019, 2, 1)));
    click(&mut window, Role::Tab, "Bevindingen");
    window.get_by_label_contains("«Nieuwe herijking» is op 01-02-2019.");
    click(&mut window, Role::Tab, "Jaren");
    click(&mut window, Role::RadioButton, "Beeld");
    let mark = "Nieuwe herijking: 01-02-2019; breekpunt";
    click(&mut window, Role::GraphicsSymbol, mark);
    // The mark leads to its row.
    type_in(
        &mut window,
        &format!("Gehouden op, {new}: leeg"),
        "5-2-2019",
    );
    click(&mut window, Role::Tab, "Bevindingen");
    let told = window.query_all_by_label_contains("«Nieuwe herijking» is op");
    assert_eq!(told.count(), 0);
    click(&mut window, Role::Tab, "Jaren");
    click(&mut window, Role::Button, "Verwijder «Nieuwe herijking»");
    assert!(plan(&window).reviews.is_empty());
}

#[test]
fn the_next_arrangement_begins_where_this_one_ends_and_says_what_it_comes_to() {
    let mut window = years();
    click(&mut window, Role::RadioButton, "Tijdlijn");
    click(&mut window, Role::RadioButton, "Ervoor en erna");
    click(&mut window, Role::Button, "Afspraak toevoegen");
    let new = "Nieuwe afspraak";
    window.get_by_role_and_label(Role::Cell, &format!("Vanaf, {new}: 01-01-2021"));
    type_in(
        &mut window,
        &format!("Tot en met, {new}: leeg"),
        "30-6-2023",
    );
    type_in(
        &mut window,
        &format!("Bedrag per jaar, {new}: leeg"),
        "100000",
    );
    window.get_by_role_and_label(
        Role::Cell,
        "Nieuwe afspraak: alle jaren samen: € 250.000,00",
    );
    window.get_by_label("De samenwerking loopt van 01-01-2018 tot en met 30-06-2023.");
    click(&mut window, Role::RadioButton, "Beeld");
    let bar = "Nieuwe afspraak: 01-01-2021 tot en met 30-06-2023";
    window.get_by_role_and_label(Role::GraphicsSymbol, bar);
    click(&mut window, Role::RadioButton, "Ervoor en erna");
    type_in(
        &mut window,
        &format!("Vanaf, {new}: 01-01-2021"),
        "1-3-2021",
    );
    click(&mut window, Role::Tab, "Bevindingen");
    window.get_by_label_contains("Van 01-01-2021 tot en met 28-02-2021 is er geen afspraak.");
    click(
        &mut window,
        Role::Button,
        "Bekijk: afspraak ervoor of erna «Nieuwe afspraak» › Vanaf",
    );
    assert_eq!(row_names(&window), [new]);
}

#[test]
fn what_is_shifted_within_the_room_takes_no_amending_decision() {
    let mut window = years();
    click(&mut window, Role::RadioButton, "Regels voor alle jaren");
    fill(&mut window, "Ruimte om te schuiven", "10%");
    click(&mut window, Role::RadioButton, "Verlening");
    click(&mut window, Role::Button, "Merk 2018 als verleend");
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, "Vast bedrag, Jongerenwerk", "95001");
    click(&mut window, Role::Button, "Huizen van de wijk");
    fill(&mut window, "Vast bedrag, Huizen van de wijk", "45000");
    click(&mut window, Role::Tab, "Jaren");
    click(&mut window, Role::RadioButton, "Verlening");
    let words = "Huizen van de wijk: € -5.000,00, binnen de ruimte van € 5.000,00. Een \
                 wijzigingsbesluit is niet nodig.";
    window.get_by_label(words);
    let change = "Verschuiving bij Huizen van de wijk, 2018: € -5.000,00";
    click(&mut window, Role::Cell, change);
    window.get_by_label("Wat de regels nu geven, min wat is verleend: €\u{a0}-5.000,00.");
    click(
        &mut window,
        Role::Cell,
        "Ruimte om te schuiven bij Huizen van de wijk, 2018: € 5.000,00",
    );
    window.get_by_label("Ruimte om te schuiven bij Huizen van de wijk, 2018");
    click(&mut window, Role::Tab, "Bevindingen");
    window.get_by_label_contains("Voor 2018 schuift € 5.000,00 tussen onderdelen");
}
