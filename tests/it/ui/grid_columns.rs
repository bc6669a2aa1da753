//! Columns that are not shown, and how tables look the next day.

use super::{
    grid::{COMMITTED_2018, committed, copied, paste, sources},
    support::{Window, app, at_dock_2019, click, euros, press, row_names, small_plan, window},
};
use eframe::egui::{Context, Event, Key, Modifiers, Role, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ontschot::{
    dossier::Dossier,
    text::Language,
    ui::{
        files::picker::Answer,
        settings::{Memory, Settings},
    },
};
use std::path::Path;

/// The heads of all tables, from left to right.
fn heads(window: &Window) -> Vec<String> {
    let heads = window.query_all_by_role(Role::ColumnHeader);
    let mut heads: Vec<_> = heads
        .map(|node| (node.rect().left(), node.accesskit_node().label()))
        .collect();
    heads.sort_by(|one, other| one.0.total_cmp(&other.0));
    heads.into_iter().filter_map(|(_, name)| name).collect()
}

/// Shows or hides a column in the menu of the table.
fn toggle(window: &mut Window, column: &str) {
    click(window, Role::Button, "Cellen");
    click(window, Role::Button, "Kolommen");
    click(window, Role::CheckBox, column);
    press(window, Modifiers::NONE, Key::Escape);
    press(window, Modifiers::NONE, Key::Escape);
}

#[test]
fn a_column_that_is_hidden_is_gone_for_eyes_keys_and_clipboard() {
    let mut window = sources();
    click(&mut window, Role::Cell, COMMITTED_2018);
    toggle(&mut window, "2019");
    assert_eq!(heads(&window), ["in euro", "2018", "2020", "Totaal"]);
    window.get_by_label_contains("1 kolom verborgen");
    click(&mut window, Role::Cell, COMMITTED_2018);
    press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    let text = copied(&mut window, Event::Copy);
    assert_eq!(text, "150000,00\t150000,00");
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    let focused = |window: &Window, name: &str| {
        let cell = window.get_by_role_and_label(Role::Cell, name);
        cell.accesskit_node().is_focused()
    };
    let of_2020 = "2020, Gebiedsbudget, Toegezegd: 150.000,00";
    assert!(
        focused(&window, of_2020),
        "the column beside it is the next one"
    );
    // What is pasted goes into the columns that are shown, and into no other.
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    paste(&mut window, "1\t2");
    let amounts = [2018, 2019, 2020].map(|year| committed(&window, year));
    assert_eq!(amounts, [euros(1), euros(150_000), euros(2)].map(Some));
    click(&mut window, Role::Button, "Cellen");
    click(&mut window, Role::Button, "Kolommen");
    click(&mut window, Role::Button, "Alle kolommen tonen");
    assert_eq!(heads(&window).len(), 5);
}

#[test]
fn the_cursor_stays_in_its_column_when_one_before_it_is_hidden() {
    let mut window = sources();
    click(
        &mut window,
        Role::Cell,
        "2020, Gebiedsbudget, Toegezegd: 150.000,00",
    );
    toggle(&mut window, "2018");
    let cells = window.query_all_by_role(Role::Cell);
    let selected = cells.filter(|cell| cell.accesskit_node().is_selected() == Some(true));
    let selected: Vec<_> = selected
        .filter_map(|cell| cell.accesskit_node().label())
        .collect();
    assert_eq!(selected, ["2020, Gebiedsbudget, Toegezegd: 150.000,00"]);
}

#[test]
fn what_is_hidden_is_not_written_to_a_file_either() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bronnen.csv");
    let (mut app, answers) = app(Language::Dutch);
    app.open_dossier(Dossier::new("small".to_owned(), small_plan()));
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Tab, "Bronnen");
    toggle(&mut window, "2019");
    click(&mut window, Role::Button, "Cellen");
    answers.put(Answer::Chosen(path.clone()));
    click(&mut window, Role::Button, "Alles bewaren als CSV…");
    let text = std::fs::read_to_string(&path).expect("written");
    assert!(text.contains(";2018;2020;"), "{text}");
    assert!(!text.contains("2019"), "{text}");
}

#[test]
fn columns_of_a_tree_can_be_hidden_too() {
    let mut window = at_dock_2019();
    toggle(&mut window, "2018");
    assert_eq!(heads(&window)[1..], ["2019", "2020", "Totaal"]);
    window.get_by_label("Bedrag 2019, Jongerenwerk, Stichting DOCK: € 45.000,50");
    assert!(row_names(&window).contains(&"Jongerenwerk".to_owned()));
}

/// The panel of the organisations in a window that remembers what stands in a file.
fn organisations(settings: &Path) -> Window {
    let (mut app, _) = app(Language::Dutch);
    app.open_dossier(Dossier::new("small".to_owned(), small_plan()));
    let memory = Memory::in_file(settings.to_owned());
    let mut window = window(app.remembering(memory, &Context::default()), Theme::Light);
    click(&mut window, Role::Tab, "Organisaties");
    window
}

#[test]
fn tables_look_the_next_day_as_somebody_made_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("settings.json");
    let mut today = organisations(&file);
    assert_eq!(row_names(&today), ["Stichting DOCK", "Stichting Wijsneus"]);
    click(
        &mut today,
        Role::Cell,
        "Totaal Stichting DOCK, 2018: € 95.000,50",
    );
    click(&mut today, Role::Button, "Cellen");
    click(&mut today, Role::Button, "Sorteren van klein naar groot");
    toggle(&mut today, "2019");
    super::support::fill(&mut today, "Zoek in de tabel, Organisaties", "Wijsneus");

    let mut tomorrow = organisations(&file);
    let sorted = "2018, gesorteerd van klein naar groot".to_owned();
    assert!(heads(&tomorrow).contains(&sorted), "{:?}", heads(&tomorrow));
    assert!(!heads(&tomorrow).contains(&"2019".to_owned()));
    let both = ["Stichting Wijsneus", "Stichting DOCK"];
    assert_eq!(
        row_names(&tomorrow),
        both,
        "what was looked for is forgotten"
    );

    // Made as at first again, it stays so, whatever the file said before.
    click(
        &mut tomorrow,
        Role::Cell,
        "Totaal Stichting DOCK, 2018: € 95.000,50",
    );
    click(&mut tomorrow, Role::Button, "Cellen");
    click(&mut tomorrow, Role::Button, "Niet sorteren");
    toggle(&mut tomorrow, "2019");
    let later = organisations(&file);
    assert_eq!(row_names(&later), ["Stichting DOCK", "Stichting Wijsneus"]);
    assert!(heads(&later).contains(&"2019".to_owned()));
}

#[test]
fn how_tables_look_is_read_as_far_as_they_can_look_like_it() {
    let text = r#"{"language": "nl", "tables": [["sources",
        {"widths": {"2018": 120.0, "2019": -3.0, "2020": 1e30}, "later": 1}]]}"#;
    let look = Settings::read(text);
    let look = look.tables.of("sources").expect("one table");
    let widths: Vec<_> = look.widths.keys().map(String::as_str).collect();
    assert_eq!(widths, ["2018"]);
    let many: Vec<String> = (0..500)
        .map(|at| format!("[\"table{at}\", {{}}]"))
        .collect();
    let many = Settings::read(&format!("{{\"tables\": [{}]}}", many.join(",")));
    assert!(many.tables.of("table0").is_some());
    assert!(many.tables.of("table499").is_none(), "not all of them");
    let damaged = Settings::read(r#"{"look": "dark", "tables": {"sources": 3}}"#);
    assert_eq!(damaged.tables, Settings::default().tables);
    assert_eq!(damaged.look, ontschot::ui::theme::Look::Dark);
}
