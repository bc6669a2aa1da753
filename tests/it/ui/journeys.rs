//! What a person does, and what the dossier is after it.

use super::support::{
    app, at_dock_2019, click, euros, fill, opened, opened_with, press, saved, small_plan,
    type_into, typed_amount, window, year,
};
use eframe::egui::{self, Key, Modifiers, Role, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ontschot::{
    dossier::Dossier,
    file,
    plan::{Amount, Arrangement, Id, LineId, Place, Single},
    text::{Language, Text},
    ui::files::picker::Answer,
};
use std::sync::Arc;

const AMOUNT: &str = "Vast bedrag, Jongerenwerk";

#[test]
fn a_dossier_is_opened_edited_undone_and_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, _) = saved(&folder);
    let (app, answers) = app(Language::Dutch);
    let mut window = window(app, Theme::Light);

    answers.put(Answer::Chosen(path.clone()));
    click(&mut window, Role::Button, "Openen…");
    assert_eq!(window.state().title(), "buurt.ontschot — Ontschot");
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "95000,50");
    assert_eq!(typed_amount(&window, 1).to_string(), "95000.50");
    assert_eq!(window.state().title(), "• buurt.ontschot — Ontschot");
    let steps = window.state().open().map(|open| open.session.steps().len());
    assert_eq!(steps, Some(1), "eight characters are one step");

    click(
        &mut window,
        Role::Button,
        "Ongedaan maken: Onderdelen: Vast bedrag wijzigen",
    );
    assert_eq!(typed_amount(&window, 1), euros(90_001));
    assert_eq!(window.state().title(), "buurt.ontschot — Ontschot");
    press(&mut window, Modifiers::COMMAND, Key::Y);
    press(&mut window, Modifiers::COMMAND, Key::S);
    assert_eq!(window.state().title(), "buurt.ontschot — Ontschot");
    let saved = file::open(&path).expect("it opens").dossier;
    let open = window.state().open().expect("a dossier is open");
    assert_eq!(saved.plan, *open.session.plan());
}

#[test]
fn steps_that_were_not_saved_are_offered_when_the_file_is_opened_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, dossier) = saved(&folder);
    let stopped = |text: &str| {
        let (app, answers) = app(Language::Dutch);
        let mut window = window(app, Theme::Light);
        answers.put(Answer::Chosen(path.clone()));
        click(&mut window, Role::Button, "Openen…");
        click(&mut window, Role::Tab, "Opdracht");
        fill(&mut window, AMOUNT, text);
    };
    // The window is gone before anything was saved.
    stopped("95000,50");
    let saved = file::open(&path).expect("it opens").dossier;
    assert_eq!(saved, dossier);

    let (app, answers) = app(Language::Dutch);
    let mut window = window(app, Theme::Light);
    answers.put(Answer::Chosen(path.clone()));
    click(&mut window, Role::Button, "Openen…");
    assert!(window.state().open().is_none(), "it asks first");
    click(&mut window, Role::Button, "Terughalen");
    click(&mut window, Role::Tab, "Opdracht");
    assert_eq!(typed_amount(&window, 1).to_string(), "95000.50");
    let saved = file::open(&path).expect("it opens").dossier;
    assert_eq!(saved.log.len(), 1, "it was saved with the step");

    answers.put(Answer::Chosen(path.clone()));
    press(&mut window, Modifiers::COMMAND, Key::O);
    assert_eq!(window.state().title(), "buurt.ontschot — Ontschot");
    let message = window.state().workbench().message.clone();
    assert_eq!(message, None, "the same file again is no other window's");

    // A second window is told that the first has the file.
    let (app, answers) = super::support::app(Language::Dutch);
    let mut second = super::support::window(app, Theme::Light);
    answers.put(Answer::Chosen(path));
    click(&mut second, Role::Button, "Openen…");
    assert!(second.state().open().is_none());
    let message = second.state().workbench().message.clone();
    assert!(message.expect("told").words.contains("werkt"), "who has it");
}

#[test]
fn saving_takes_what_stands_in_the_field_that_has_the_keyboard() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("nieuw.ontschot");
    let (mut app, answers) = app(Language::Dutch);
    app.open_dossier(Dossier::new("small".to_owned(), small_plan()));
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Tab, "Opdracht");
    type_into(&mut window, AMOUNT, "77");
    answers.put(Answer::Chosen(path.clone()));
    press(&mut window, Modifiers::COMMAND, Key::S);
    assert_eq!(typed_amount(&window, 1), euros(77));
    let saved = file::open(&path).expect("it was saved").dossier;
    let open = window.state().open().expect("a dossier is open");
    assert_eq!(saved.plan, *open.session.plan());
}

#[test]
fn undo_belongs_to_the_field_while_it_has_the_keyboard() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "5");
    type_into(&mut window, AMOUNT, "66");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(
        typed_amount(&window, 1),
        euros(5),
        "the dossier is left alone"
    );
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(
        typed_amount(&window, 1),
        euros(5),
        "Escape drops what was typed"
    );
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(typed_amount(&window, 1), euros(90_001));
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(typed_amount(&window, 1), euros(5));
}

#[test]
fn what_cannot_be_read_stays_with_its_reason() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "negentig");
    assert_eq!(typed_amount(&window, 1), euros(90_001));
    let field = window.get_by_role_and_label(Role::TextInput, AMOUNT);
    assert_eq!(field.value().as_deref(), Some("negentig"));
    window.get_by_label_contains("«negentig» past hier niet");
    fill(&mut window, AMOUNT, "1.234.50");
    window.get_by_label_contains("«1.234.50» past hier niet");
    fill(&mut window, AMOUNT, "1234.50");
    assert_eq!(
        typed_amount(&window, 1).to_string(),
        "1234.50",
        "the other mark, where only that reads"
    );
}

#[test]
fn frames_evaluate_nothing() {
    let mut window = opened(Language::Dutch);
    let outcome = |window: &mut super::support::Window| {
        let evaluated = window.state_mut().evaluated().expect("a dossier is open");
        evaluated.outcome
    };
    let before = outcome(&mut window);
    window.run_steps(50);
    assert!(Arc::ptr_eq(&before, &outcome(&mut window)));
}

#[test]
fn a_clicked_amount_is_explained_down_to_that_amount() {
    let mut window = at_dock_2019();
    let line = LineId::new(1);
    let chosen = Amount::Organisation(year(2019), line, Some(Id::new(1)));
    assert_eq!(
        window.state().workbench().selection,
        Some(Place::Amount(chosen))
    );
    window.get_by_label("Hoe komt dit bedrag tot stand?");
    window.get_by_label("€ 45.000,50");
    window.get_by_label_contains("naar grootste rest: €\u{a0}45.000,50.");
    // What lies in an area is asked from there.
    click(
        &mut window,
        Role::DisclosureTriangle,
        "Verdeeld over gebieden (2)",
    );
    click(
        &mut window,
        Role::Cell,
        "Bedrag 2019, Jongerenwerk, Stichting DOCK, Banne Buiksloot: € 27.594,56",
    );
    window.get_by_label("€ 27.594,56");
}

#[test]
fn the_arrow_keys_go_from_amount_to_amount() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Toedeling");
    let name = "Bedrag 2018, Jongerenwerk, Stichting DOCK: € 45.000,50";
    click(&mut window, Role::Cell, name);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    let chosen = Amount::Organisation(year(2019), LineId::new(1), Some(Id::new(2)));
    assert_eq!(
        window.state().workbench().selection,
        Some(Place::Amount(chosen))
    );
}

#[test]
fn the_window_speaks_both_languages() {
    let mut window = opened(Language::Dutch);
    window.get_by_label("Per organisatie");
    click(&mut window, Role::RadioButton, "English");
    window.get_by_label("By organisation");
    for panel in [
        "Sources",
        "Assignment",
        "Allocation",
        "Findings",
        "Overview",
    ] {
        click(&mut window, Role::Tab, panel);
    }
    let words = |language: Language| {
        let keys = language.sources().iter().flat_map(|source| source.lines());
        let keys = keys.filter_map(|line| line.split_once(" =").map(|(key, _)| key));
        let mut keys: Vec<_> = keys
            .filter(|key| !key.starts_with([' ', '#', '[']))
            .collect();
        keys.sort_unstable();
        keys
    };
    assert_eq!(words(Language::Dutch), words(Language::English));
}

#[test]
fn no_panel_shows_a_key_instead_of_words() {
    let mut window = opened(Language::Dutch);
    for panel in [
        "Organisaties",
        "Gebieden",
        "Bronnen",
        "Opdracht",
        "Toedeling",
        "Beelden",
        "Overzicht",
    ] {
        click(&mut window, Role::Tab, panel);
        let text = Text::of(Language::Dutch);
        let shown = window.root().children_recursive();
        let keys: Vec<String> = shown
            .filter_map(|node| node.accesskit_node().label())
            .filter(|label| label.contains('-') && text.knows(label))
            .chain(std::iter::empty())
            .collect();
        assert!(keys.is_empty(), "{keys:?}");
    }
}

#[test]
fn unsaved_work_is_asked_about() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "5");
    press(&mut window, Modifiers::COMMAND, Key::O);
    window.get_by_label("Wijzigingen opslaan?");
    click(&mut window, Role::Button, "Annuleren");
    assert!(window.query_by_label("Wijzigingen opslaan?").is_none());
    assert_eq!(typed_amount(&window, 1), euros(5));
    press(&mut window, Modifiers::COMMAND, Key::O);
    click(&mut window, Role::Button, "Niet opslaan");
    window.get_by_label_contains("heeft geen keuzevenster");
}

#[test]
fn a_file_that_cannot_be_opened_says_why_and_leaves_what_is_open() {
    let mut window = opened(Language::Dutch);
    press(&mut window, Modifiers::COMMAND, Key::O);
    type_into(&mut window, "Pad van het dossier", "bestaat-niet.ontschot");
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_label_contains("bestaat-niet.ontschot");
    assert!(window.state().open().is_some());
}

#[test]
fn the_export_stands_in_the_chosen_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut app, answers) = app(Language::Dutch);
    app.open_dossier(Dossier::new("small".to_owned(), small_plan()));
    let mut window = window(app, Theme::Light);
    press(&mut window, Modifiers::COMMAND, Key::E);
    answers.put(Answer::Chosen(folder.path().to_owned()));
    click(&mut window, Role::Button, "Map kiezen…");
    window.get_by_label_contains("bestanden geschreven in");
    assert!(folder.path().join("toedeling.csv").is_file());
    assert!(folder.path().join("datapackage.json").is_file());
}

#[test]
fn another_method_keeps_the_amounts_that_stand() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Opdracht");
    let before = window.state_mut().evaluated().expect("a dossier is open");
    click(&mut window, Role::RadioButton, "Bedrag: bedrag per jaar");
    let after = window.state_mut().evaluated().expect("a dossier is open");
    for year in before.plan.years() {
        let line = Amount::Line(year, LineId::new(1));
        assert_eq!(before.outcome.amount(line), after.outcome.amount(line));
    }
    fill(&mut window, "2019, Jongerenwerk", "1");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(typed_amount(&window, 1), euros(90_001));
}

#[test]
fn an_organisation_is_added_and_takes_part() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Organisaties");
    window.get_by_role_and_label(Role::Cell, "Totaal Stichting DOCK, 2018: € 95.000,50");
    click(&mut window, Role::Button, "Organisatie toevoegen");
    window.get_by_role_and_label(Role::RowHeader, "Nieuwe organisatie");
    window.get_by_label("Neemt niet deel aan de opdracht.");
    click(&mut window, Role::Button, "Laat deelnemen");
    window.get_by_label("Neemt deel van 01-01-2018 tot en met 31-12-2020.");
}

#[test]
fn areas_show_what_they_get_per_resident() {
    let mut plan = small_plan();
    let mut arrangement = Arrangement::clone(&plan.arrangement);
    "inwoners".clone_into(&mut arrangement.residents);
    plan.arrangement = Single::new(arrangement);
    let mut window = opened_with(plan, Language::Dutch);
    click(&mut window, Role::Tab, "Gebieden");
    let cell = "Per inwoner in 2018, Banne Buiksloot: 5,83";
    window.get_by_role_and_label(Role::Cell, cell);
}

#[test]
fn anything_is_found_by_a_few_letters() {
    let mut window = opened(Language::Dutch);
    press(&mut window, Modifiers::COMMAND, Key::K);
    for letter in "wijsn".chars() {
        window.event(egui::Event::Text(letter.to_string()));
        window.run();
    }
    let found = "Stichting Wijsneus, Organisaties";
    window.get_by_role_and_label(Role::ListBoxOption, found);
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_role_and_label(Role::RowHeader, "Stichting Wijsneus");
    window.get_by_label_contains("Neemt deel van");
    // Back to where one came from, and a command by its name.
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    window.get_by_label("Per organisatie");
    press(&mut window, Modifiers::ALT, Key::ArrowRight);
    window.get_by_label_contains("Neemt deel van");
    press(&mut window, Modifiers::COMMAND, Key::K);
    for letter in "english".chars() {
        window.event(egui::Event::Text(letter.to_string()));
    }
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_role_and_label(Role::Tab, "Organisations");
    press(&mut window, Modifiers::NONE, Key::F1);
    window.get_by_label("Fill to the right with indexation");
    window.get_by_label("Ctrl+K");
}

#[test]
fn every_step_stands_in_a_list_with_what_it_changed() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Opdracht");
    fill(&mut window, AMOUNT, "5");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    click(&mut window, Role::Tab, "Stappen");
    let undone = "Ongedaan gemaakt: Onderdelen: Vast bedrag wijzigen";
    window.get_by_role_and_label(Role::RowHeader, undone);
    click(
        &mut window,
        Role::RowHeader,
        "Onderdelen: Vast bedrag wijzigen",
    );
    let change = "Na, onderdeel «Jongerenwerk» › Vast bedrag: 5,00";
    window.get_by_role_and_label(Role::Cell, change);
}
