//! A whole morning: from the register to the answers of partners, in one window.

use super::{
    exchange::{answered, begun, lines, settle, tick, tick_proposal},
    support::{Window, click, fill, press},
};
use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use ontschot::{change::StepName, text::Language, ui::files::picker::Answer};

/// What the playgrounds have of the work for youth as long as they do it alone.
const ALONE: &str = "Bedrag 2018, Basisvoorzieningen jeugd 2018-2020, \
    Stichting Speeltuinen in Noord: € 1.246.726,00";
/// The ninth part of it, of one of nine who do it together.
const TOGETHER: &str =
    "Bedrag 2018, Basisvoorzieningen jeugd 2018-2020, Stichting Prisma: € 138.525,11";
const SCENARIO: &str = "Samen voor de jeugd";

fn has(window: &Window, cell: &str) -> bool {
    let found = window.query_by_role_and_label(Role::Cell, cell);
    found.is_some()
}

#[test]
fn from_the_register_to_the_answers_of_partners() {
    // A joint budget of eleven awards.
    let (mut window, answers) = begun(Language::Dutch);
    click(&mut window, Role::Tab, "3  Rijen");
    tick(&mut window, "Periodiciteit: Periodiek");
    click(&mut window, Role::Tab, "6  Overnemen");
    click(&mut window, Role::Button, "Overnemen");
    assert_eq!(lines(&window), 11);

    // One part is for everybody; the amount of one of them is explained, and undone.
    click(&mut window, Role::Tab, "Opdracht");
    let everybody = "Alle deelnemende organisaties, ook die later meedoen";
    click(&mut window, Role::CheckBox, everybody);
    click(&mut window, Role::Tab, "Toedeling");
    click(&mut window, Role::Cell, TOGETHER);
    window.get_by_label("Hoe komt dit bedrag tot stand?");
    window.get_by_label("€ 138.525,11");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(has(&window, ALONE) && !has(&window, TOGETHER));
    press(&mut window, Modifiers::COMMAND, Key::Y);
    assert!(has(&window, TOGETHER));

    // It is set aside as a scenario, and taken over after all.
    click(&mut window, Role::Tab, "Scenario's");
    fill(&mut window, "Naam van het scenario", SCENARIO);
    click(&mut window, Role::Tab, "Toedeling");
    assert!(has(&window, ALONE));
    click(&mut window, Role::Tab, "Scenario's");
    let adopt = format!("Neem «{SCENARIO}» over in het plan");
    click(&mut window, Role::Button, &adopt);

    // A partner answers what was exported, and the proposal is taken over in one step.
    let folder = tempfile::tempdir().expect("a folder");
    press(&mut window, Modifiers::COMMAND, Key::E);
    answers.put(Answer::Chosen(folder.path().to_owned()));
    click(&mut window, Role::Button, "Map kiezen…");
    click(&mut window, Role::Tab, "Uitwisseling");
    answers.put(Answer::Chosen(answered(folder.path())));
    click(&mut window, Role::Button, "Reacties van partners…");
    settle(&mut window);
    tick_proposal(&mut window);
    click(&mut window, Role::Button, "Voorstellen overnemen");
    settle(&mut window);
    let open = window.state().open().expect("open");
    let steps: Vec<_> = open.session.steps().map(|step| &step.name).collect();
    assert_eq!(steps.last(), Some(&&StepName::AcceptProposals(1)));
    window.get_by_label_contains("eerdere stand");
}
