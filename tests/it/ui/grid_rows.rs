//! Rows of tables: how they are told, sorted, searched and gone through.

use super::{
    grid::{COMMITTED_2018, sources, type_text},
    support::{Window, app, click, fill, opened, press, row_names, small_plan, window, year},
};
use eframe::egui::{Key, Modifiers, Role, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ontschot::{
    dossier::Dossier,
    plan::{Amount, Id, LineId, Place},
    text::Language,
    ui::files::picker::Answer,
};

#[test]
fn rows_are_sorted_and_looked_for() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Organisaties");
    let (dock, wijsneus) = ("Stichting DOCK", "Stichting Wijsneus");
    assert_eq!(row_names(&window), [dock, wijsneus]);
    click(
        &mut window,
        Role::Cell,
        "Totaal Stichting DOCK, 2018: € 95.000,50",
    );
    click(&mut window, Role::Button, "Cellen");
    click(&mut window, Role::Button, "Sorteren van klein naar groot");
    assert_eq!(row_names(&window), [wijsneus, dock]);
    fill(&mut window, "Zoek in de tabel, Organisaties", "DOCK");
    assert_eq!(row_names(&window), [dock]);
    window.get_by_label_contains("Neemt deel van");
    fill(&mut window, "Zoek in de tabel, Organisaties", "niemand");
    assert!(row_names(&window).is_empty());
}

#[test]
fn the_cursor_stays_with_its_row_when_rows_come_above_it() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Toedeling");
    let dock = "Bedrag 2019, Huizen van de wijk, Stichting DOCK: € 50.000,00";
    click(&mut window, Role::Cell, dock);
    type_text(&mut window, "30000");
    press(&mut window, Modifiers::NONE, Key::Enter);
    // What nobody has got a row of its own, below the one that was typed in.
    window.get_by_label("Bedrag 2019, Huizen van de wijk, nog niet toegedeeld: € 20.000,00");
    click(
        &mut window,
        Role::Cell,
        "Bedrag 2019, Huizen van de wijk, Stichting DOCK: € 30.000,00, vastgezet",
    );
    press(&mut window, Modifiers::COMMAND, Key::Z);
    let selected = window.state().workbench().selection.clone();
    let line = LineId::new(2);
    let of_dock = Amount::Organisation(year(2019), line, Some(Id::new(1)));
    assert_eq!(selected, Some(Place::Amount(of_dock)));
    type_text(&mut window, "7");
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_label("Bedrag 2019, Huizen van de wijk, Stichting DOCK: € 7,00, vastgezet");
}

#[test]
fn a_screen_reader_is_told_of_rows_and_columns() {
    let window = sources();
    let count = |role: Role| window.query_all_by_role(role).count();
    assert_eq!(count(Role::Table), 1);
    assert_eq!(count(Role::ColumnHeader), 5, "name, three years, total");
    assert_eq!(count(Role::Row), 1 + 3);
    assert_eq!(count(Role::Cell), 3 * 4);
    let table = window.get_by_role(Role::Table);
    let node = table.accesskit_node();
    assert_eq!(node.data().row_count(), Some(4));
    let cell = window.get_by_role_and_label(Role::Cell, COMMITTED_2018);
    let data = cell.accesskit_node();
    assert_eq!(
        (data.data().row_index(), data.data().column_index()),
        (Some(2), Some(1))
    );
}

#[test]
fn tab_leaves_the_grid_behind_the_last_column() {
    let mut window = sources();
    click(&mut window, Role::Cell, COMMITTED_2018);
    for _ in 0..3 {
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    let cell_has_keyboard = |window: &Window| {
        let cells = window.query_all_by_role(Role::Cell);
        let mut cells = cells.map(|node| node.accesskit_node().is_focused());
        cells.any(|is_focused| is_focused)
    };
    assert!(cell_has_keyboard(&window), "the total is the last column");
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert!(!cell_has_keyboard(&window), "nobody is kept in");
}

#[test]
fn what_the_plan_refuses_in_a_cell_is_told_with_the_name_of_the_cell() {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Gebieden");
    click(&mut window, Role::Cell, "Ligt in, Volewijck: leeg");
    type_text(&mut window, "Volewijck");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let message = window.state().workbench().message.clone();
    let words = message.expect("it is told").words;
    assert!(words.contains("Volewijck"), "{words}");
    assert!(words.contains("zichzelf"), "{words}");
    type_text(&mut window, "Nergens");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let words = window
        .state()
        .workbench()
        .message
        .clone()
        .expect("told")
        .words;
    assert!(words.contains("De naam van een rij mag ook."), "{words}");
}

#[test]
fn what_a_table_shows_is_saved_as_it_is_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bronnen.csv");
    let (mut app, answers) = app(Language::Dutch);
    app.open_dossier(Dossier::new("small".to_owned(), small_plan()));
    let mut window = window(app, Theme::Light);
    click(&mut window, Role::Tab, "Bronnen");
    click(&mut window, Role::Button, "Cellen");
    answers.put(Answer::Chosen(path.clone()));
    click(&mut window, Role::Button, "Alles bewaren als CSV…");
    let text = std::fs::read_to_string(&path).expect("written");
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let head = lines.next().expect("heads");
    assert!(head.contains(";2018;2019;2020"), "{head}");
    assert!(text.contains("150000,00"), "{text}");
    assert!(
        !text.contains("150.000"),
        "numbers are numbers for a spreadsheet"
    );
}
