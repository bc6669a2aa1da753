//! Every award of the dossier in one table.

use super::{
    grid::type_text,
    support::{
        Window, click, euros, fill, opened, opened_with, press, row_names, small_plan, year,
    },
};
use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use ontschot::{
    plan::{Award, AwardId, Id, OrganisationId},
    share::Share,
    text::Language,
};
use std::collections::BTreeMap;

fn award(number: u32, of: i16, organisation: Option<u32>) -> (AwardId, Award) {
    let award = Award {
        register: "Register".to_owned(),
        number: format!("SBA-{number}"),
        year: year(of),
        recipient: "Huis van de Wijk B.V.".to_owned(),
        organisation: organisation.map(OrganisationId::new),
        project: format!("Project {number}"),
        granted: Some(euros(i64::from(number) * 1_000)),
        lines: if number == 2 {
            [(Id::new(1), Share::WHOLE)].into()
        } else {
            BTreeMap::new()
        },
        ..Award::default()
    };
    (Id::new(number), award)
}

fn awards() -> Window {
    let mut plan = small_plan();
    let rows = [
        award(1, 2016, Some(1)),
        award(2, 2017, Some(2)),
        award(3, 2017, None),
    ];
    plan.awards = rows.into_iter().collect();
    let mut window = opened_with(plan, Language::Dutch);
    click(&mut window, Role::Tab, "Organisaties");
    click(&mut window, Role::RadioButton, "Beschikkingen");
    window
}

#[test]
fn all_awards_stand_in_one_table_that_is_searched_and_typed_in() {
    let mut window = awards();
    let who = [
        "Stichting Wijsneus",
        "Huis van de Wijk B.V.",
        "Stichting DOCK",
    ];
    assert_eq!(row_names(&window), who, "the latest year first");
    window.get_by_role_and_label(Role::Cell, "Verleend, Project 2: 2.000,00");
    fill(
        &mut window,
        "Zoek in de tabel, Eerdere beschikkingen",
        "SBA-2",
    );
    assert_eq!(row_names(&window), [who[0]]);
    // Two to the right of what was granted: the day from which it holds.
    click(&mut window, Role::Cell, "Verleend, Project 2: 2.000,00");
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    type_text(&mut window, "01-07-2017");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let open = window.state().open().expect("a dossier is open");
    let award = open.session.plan().awards.get(Id::new(2));
    assert_eq!(award.and_then(|it| it.covers_from), Some(date(2017, 7, 1)));
}

#[test]
fn an_award_leads_to_its_organisation_and_back() {
    let mut window = awards();
    for _ in 0..2 {
        click(&mut window, Role::RowHeader, "Stichting Wijsneus");
        press(&mut window, Modifiers::NONE, Key::Enter);
        window.get_by_label_contains("Neemt deel van");
        window.get_by_role_and_label(Role::RowHeader, "Project 2");
        click(&mut window, Role::RadioButton, "Beschikkingen");
    }
}

#[test]
fn a_dossier_without_awards_says_where_they_come_from() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Organisaties");
    click(&mut window, Role::RadioButton, "Beschikkingen");
    window.get_by_label_contains("Lees een register in bij Uitwisseling");
}
