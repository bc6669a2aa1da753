//! Rows that are filtered by what stands in one column.

use super::{
    grid::{copied, type_text},
    support::{Window, click, fill, opened, press, row_names, type_into},
};
use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ontschot::text::Language;

const DOCK: &str = "Stichting DOCK";
const WIJSNEUS: &str = "Stichting Wijsneus";
const OF_DOCK: &str = "Totaal Stichting DOCK, 2018: € 95.000,50";
const FIELD: &str = "Alleen rijen met, in «2018», Organisaties";

/// The organisations, with what one of them gets in 2018 chosen and the keyboard in the filter of
/// that year.
fn filtering() -> Window {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Organisaties");
    click(&mut window, Role::Cell, OF_DOCK);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    window
}

#[test]
fn rows_are_filtered_by_the_column_with_the_cursor_and_the_keyboard_alone() {
    let mut window = filtering();
    type_text(&mut window, "> 50000");
    assert_eq!(row_names(&window), [DOCK]);
    window.get_by_role_and_label(Role::ColumnHeader, "2018, gefilterd");
    window.get_by_role_and_label(Role::Status, "1 van 2 rijen");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let cell = window.get_by_role_and_label(Role::Cell, OF_DOCK);
    assert!(
        cell.accesskit_node().is_focused(),
        "Enter goes back to the cells"
    );
    press(&mut window, Modifiers::COMMAND, Key::A);
    let text = copied(&mut window, Event::Copy);
    assert!(
        text.contains("95000,50") && !text.contains(WIJSNEUS),
        "{text}"
    );
    click(&mut window, Role::Button, "Alle rijen tonen");
    assert_eq!(row_names(&window), [DOCK, WIJSNEUS]);
    assert!(
        window.query_by_label(FIELD).is_none(),
        "nothing is filtered any more"
    );
    window.get_by_role_and_label(Role::ColumnHeader, "2018");
}

#[test]
fn amounts_are_compared_as_people_write_them() {
    let mut window = filtering();
    for (typed, rows) in [
        ("45", &[WIJSNEUS] as &[&str]),
        ("95.000", &[DOCK]),
        ("95000", &[DOCK]),
        ("000,50", &[DOCK, WIJSNEUS]),
        ("> 45.000,50", &[DOCK]),
        (">= 45000,50", &[DOCK, WIJSNEUS]),
        ("< € 95.000,50", &[WIJSNEUS]),
        ("<=95000,5", &[DOCK, WIJSNEUS]),
        ("= 45.000,5", &[WIJSNEUS]),
        ("<> 45.000,50", &[DOCK]),
        ("=", &[]),
        ("<>", &[DOCK, WIJSNEUS]),
        ("40.000..50.000", &[WIJSNEUS]),
        ("50000 ..", &[DOCK]),
        ("..45000,49", &[]),
    ] {
        type_into(&mut window, FIELD, typed);
        assert_eq!(row_names(&window), rows, "{typed}");
    }
}

#[test]
fn what_cannot_be_read_stays_filters_nothing_and_says_why() {
    let mut window = filtering();
    type_text(&mut window, "> veel");
    assert_eq!(row_names(&window), [DOCK, WIJSNEUS]);
    window.get_by_label_contains("«veel» past hier niet");
    window.get_by_role_and_label(Role::ColumnHeader, "2018");
    let field = window.get_by_role_and_label(Role::TextInput, FIELD);
    assert_eq!(field.accesskit_node().value().as_deref(), Some("> veel"));
    type_into(&mut window, FIELD, "<");
    window.get_by_label_contains("Achter dit teken hoort");
}

#[test]
fn words_are_looked_for_and_not_compared() {
    let mut window = filtering();
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::NONE, Key::Home);
    click(&mut window, Role::Button, "Cellen");
    click(
        &mut window,
        Role::Button,
        "Filteren op deze kolom Ctrl+Shift+L",
    );
    type_text(&mut window, "wijs");
    assert_eq!(row_names(&window), [WIJSNEUS]);
    let column = window
        .get_by_label_contains("Alleen rijen met")
        .accesskit_node();
    let field = column.label().expect("a name");
    type_into(&mut window, &field, "= stichting dock");
    assert_eq!(row_names(&window), [DOCK]);
    type_into(&mut window, &field, "> d");
    window.get_by_label_contains("In deze kolom staan woorden");
}

#[test]
fn filters_of_columns_and_what_is_looked_for_hold_together() {
    let mut window = filtering();
    type_text(&mut window, "> 1");
    fill(&mut window, "Zoek in de tabel, Organisaties", "dock");
    assert_eq!(row_names(&window), [DOCK]);
    let of_2019 = "Totaal Stichting DOCK, 2019: € 95.000,50";
    click(&mut window, Role::Cell, of_2019);
    fill(
        &mut window,
        "Alleen rijen met, in «2019», Organisaties",
        "< 1",
    );
    assert!(row_names(&window).is_empty());
    window.get_by_role_and_label(Role::Status, "0 van 2 rijen");
    for year in ["2018, gefilterd", "2019, gefilterd"] {
        window.get_by_role_and_label(Role::ColumnHeader, year);
    }
    click(&mut window, Role::Button, "Alle rijen tonen");
    assert_eq!(row_names(&window), [DOCK, WIJSNEUS]);
}
