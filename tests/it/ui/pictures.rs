//! A picture of every panel, of what only a picture shows: what is cut off, what lies over something
//! else, what nobody would want to look at.

use super::{
    exchange::{REGISTER, settle},
    phases::with_phases,
    snapshots::Snapshots,
    support::{Window, app, click, fill, press, type_into, window},
};
use crate::support::command::project_file;
use eframe::egui::{Event, Key, Modifiers, Role, Theme, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ontschot::{
    dossier::Dossier,
    text::Language,
    ui::{
        files::{example, picker::Answer},
        theme::{Look, wear},
    },
};
use std::path::PathBuf;

/// A light window and a dark one, by what their pictures are called.
const LOOKS: [(&str, Theme); 2] = [("light", Theme::Light), ("dark", Theme::Dark)];

/// The panels as they are when somebody comes to them.
const PANELS: [(&str, &str); 7] = [
    ("overview", "Overzicht"),
    ("areas", "Gebieden"),
    ("sources", "Bronnen"),
    ("assignment", "Opdracht"),
    ("years", "Jaren"),
    ("findings", "Bevindingen"),
    ("exchange", "Uitwisseling"),
];

/// The pictures in the panel for pictures.
const KINDS: [(&str, &str); 8] = [
    ("budget", "Begroting"),
    ("flow", "Geldstroom"),
    ("change", "Eerst en straks"),
    ("path", "Jaar na jaar"),
    ("heat", "Onderdelen en gebieden"),
    ("map", "Kaart"),
    ("cash", "Betalingen"),
    ("timeline", "Tijdlijn"),
];

/// The example in the window that everything must fit in.
fn example_window(theme: Theme) -> Window {
    let (mut app, _) = app(Language::Dutch);
    app.open_dossier(example().expect("the example").dossier);
    window(app, theme)
}

fn choose_amount(window: &mut Window) {
    click(window, Role::Tab, "Toedeling");
    let is_wanted = |node: &egui_kittest::Node<'_>| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.starts_with("Bedrag 2019") && label.contains("DOCK")
    };
    let mut amounts = window.query_all_by_role(Role::Cell);
    amounts.find(is_wanted).expect("an amount of DOCK").click();
    drop(amounts);
    window.run();
}

#[test]
fn panels_look_as_they_did() {
    let mut snapshots = Snapshots::default();
    for (look, theme) in LOOKS {
        let mut window = example_window(theme);
        for (name, tab) in PANELS {
            click(&mut window, Role::Tab, tab);
            snapshots.take(&mut window, &format!("{name}_{look}"));
        }
    }
    snapshots.are_as_they_were();
}

#[test]
fn panels_with_something_chosen_look_as_they_did() {
    let mut snapshots = Snapshots::default();
    for (look, theme) in LOOKS {
        let mut window = example_window(theme);
        click(&mut window, Role::Tab, "Organisaties");
        click(&mut window, Role::RowHeader, "Stichting DOCK");
        snapshots.take(&mut window, &format!("organisations_{look}"));
        choose_amount(&mut window);
        snapshots.take(&mut window, &format!("allocation_{look}"));
        click(&mut window, Role::Tab, "Scenario's");
        window
            .query_all_by_role(Role::RowHeader)
            .next()
            .expect("a scenario")
            .click();
        window.run();
        snapshots.take(&mut window, &format!("scenarios_{look}"));
        click(&mut window, Role::Tab, "Stappen");
        snapshots.take(&mut window, &format!("steps_{look}"));
    }
    snapshots.are_as_they_were();
}

#[test]
fn pictures_look_as_they_did() {
    let mut snapshots = Snapshots::default();
    for (look, theme) in LOOKS {
        let mut window = example_window(theme);
        click(&mut window, Role::Tab, "Beelden");
        for (name, words) in KINDS {
            click(&mut window, Role::RadioButton, words);
            snapshots.take(&mut window, &format!("picture_{name}_{look}"));
        }
    }
    snapshots.are_as_they_were();
}

#[test]
fn phases_payments_and_the_timeline_look_as_they_did() {
    let mut snapshots = Snapshots::default();
    for (look, theme) in LOOKS {
        let (mut app, _) = app(Language::Dutch);
        app.open_dossier(Dossier::new("small".to_owned(), with_phases()));
        let mut window = window(app, theme);
        click(&mut window, Role::Tab, "Jaren");
        click(&mut window, Role::RadioButton, "Fasen");
        click(&mut window, Role::RowHeader, "Samen");
        for (name, part) in [
            ("phases", "Fasen"),
            ("payments", "Betalingen"),
            ("timeline", "Tijdlijn"),
        ] {
            click(&mut window, Role::RadioButton, part);
            snapshots.take(&mut window, &format!("years_{name}_{look}"));
        }
    }
    snapshots.are_as_they_were();
}

#[test]
fn what_comes_before_a_dossier_looks_as_it_did() {
    let mut snapshots = Snapshots::default();
    for (look, theme) in LOOKS {
        let (app, answers) = app(Language::Dutch);
        let mut window = window(app, theme);
        snapshots.take(&mut window, &format!("welcome_{look}"));
        click(&mut window, Role::Button, "Begin met een register…");
        snapshots.take(&mut window, &format!("register_new_{look}"));
        fill(&mut window, "Naam van de gebiedsopdracht", "Samen Noord");
        fill(&mut window, "Eerste jaar", "2018");
        type_into(&mut window, "Laatste jaar", "2020");
        // Its path is no part of the picture: it is another on every machine.
        answers.put(Answer::Chosen(PathBuf::from(project_file(REGISTER))));
        click(&mut window, Role::Button, "Verder: register kiezen…");
        settle(&mut window);
        for (name, stage) in [
            ("columns", "Verder: Kolommen"),
            ("rows", "Verder: Rijen"),
            ("questions", "Verder: Vragen"),
            ("budget", "Verder: Budget"),
        ] {
            click(&mut window, Role::Button, stage);
            settle(&mut window);
            if theme == Theme::Light || name == "columns" {
                snapshots.take(&mut window, &format!("register_{name}_{look}"));
            }
        }
    }
    snapshots.are_as_they_were();
}

#[test]
fn dialogs_look_as_they_did() {
    let mut snapshots = Snapshots::default();
    for (look, theme) in LOOKS {
        let mut window = example_window(theme);
        press(&mut window, Modifiers::COMMAND, Key::K);
        for letter in "dock".chars() {
            window.event(Event::Text(letter.to_string()));
        }
        window.run();
        snapshots.take(&mut window, &format!("find_{look}"));
    }
    let mut window = example_window(Theme::Light);
    press(&mut window, Modifiers::NONE, Key::F1);
    snapshots.take(&mut window, "keys_light");
    snapshots.are_as_they_were();
}

#[test]
fn high_contrast_looks_as_it_did() {
    let mut snapshots = Snapshots::default();
    let mut window = example_window(Theme::Dark);
    wear(&window.ctx, Look::Contrast);
    window.run();
    snapshots.take(&mut window, "overview_contrast");
    choose_amount(&mut window);
    snapshots.take(&mut window, "allocation_contrast");
    click(&mut window, Role::Tab, "Beelden");
    click(&mut window, Role::RadioButton, "Kaart");
    snapshots.take(&mut window, "picture_map_contrast");
    snapshots.are_as_they_were();
}

/// With everything twice as large on a screen of 1280×720 there is half the room.
#[test]
fn everything_twice_as_large_looks_as_it_did() {
    let mut snapshots = Snapshots::default();
    for (name, tab) in [
        ("overview", "Overzicht"),
        ("organisations", "Organisaties"),
        ("assignment", "Opdracht"),
        ("allocation", "Toedeling"),
        ("findings", "Bevindingen"),
        ("pictures", "Beelden"),
    ] {
        let mut window = example_window(Theme::Light);
        click(&mut window, Role::Tab, tab);
        window.set_size(vec2(640.0, 360.0));
        window.set_pixels_per_point(2.0);
        snapshots.take(&mut window, &format!("{name}_twice"));
    }
    snapshots.are_as_they_were();
}
