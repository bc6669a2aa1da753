//! Tables as people know them from spreadsheets: choosing, typing, copying, pasting, filling; by
//! keyboard and pointer, and as a screen reader is told of them.

use super::support::{
    Window, at_dock_2019, click, euros, opened, opened_with, press, small_plan, year,
};
use eframe::egui::{Event, Key, Modifiers, OutputCommand, Role};
use egui_kittest::kittest::Queryable as _;
use ontschot::{
    money::Money,
    plan::{Arrangement, Id, LineId, OrganisationId, Single, SourceId},
    text::Language,
};

pub(super) const COMMITTED_2018: &str = "2018, Gebiedsbudget, Toegezegd: 150.000,00";

pub(super) fn sources() -> Window {
    let mut window = opened(Language::Dutch);
    click(&mut window, Role::Tab, "Bronnen");
    window
}

pub(super) fn committed(window: &Window, of: i16) -> Option<Money> {
    let open = window.state().open().expect("a dossier is open");
    let source = open.session.plan().sources.get(SourceId::new(1));
    source.expect("a source").committed.get(&year(of)).copied()
}

pub(super) fn type_text(window: &mut Window, text: &str) {
    for letter in text.chars() {
        window.event(Event::Text(letter.to_string()));
        window.run();
    }
}

pub(super) fn paste(window: &mut Window, text: &str) {
    window.event(Event::Paste(text.to_owned()));
    window.run();
}

/// What was put on the clipboard in answer to an event.
pub(super) fn copied(window: &mut Window, event: Event) -> String {
    window.event(event);
    window.step();
    let commands = window.output().platform_output.commands.clone();
    let text = commands.into_iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text),
        _ => None,
    });
    text.expect("something is copied")
}

pub(super) fn steps(window: &Window) -> usize {
    let open = window.state().open().expect("a dossier is open");
    open.session.steps().len()
}

pub(super) fn message(window: &Window) -> String {
    let message = window.state().workbench().message.clone();
    message.expect("something is told").words
}

#[test]
fn what_is_typed_in_a_cell_is_one_step_and_enter_goes_down() {
    let mut window = sources();
    click(&mut window, Role::Cell, COMMITTED_2018);
    type_text(&mut window, "1234,50");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(committed(&window, 2018), Some(Money::from_cents(123_450)));
    assert_eq!(steps(&window), 1);
    // Enter went to the row below: expected money of the same year.
    type_text(&mut window, "7");
    press(&mut window, Modifiers::NONE, Key::Tab);
    window.get_by_role_and_label(Role::Cell, "2018, Gebiedsbudget, Verwacht: 7,00");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(committed(&window, 2018), Some(euros(150_000)));
}

#[test]
fn letters_that_come_in_one_frame_are_all_typed() {
    let mut window = sources();
    click(&mut window, Role::Cell, COMMITTED_2018);
    let enter = Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let letters = ["4", "2", "5"].map(|letter| Event::Text(letter.to_owned()));
    window
        .input_mut()
        .events
        .extend(letters.into_iter().chain([enter]));
    window.run();
    assert_eq!(committed(&window, 2018), Some(euros(425)));
}

#[test]
fn escape_drops_what_was_typed_and_f2_goes_on_from_what_stands_there() {
    let mut window = sources();
    click(&mut window, Role::Cell, COMMITTED_2018);
    type_text(&mut window, "99");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(steps(&window), 0);
    press(&mut window, Modifiers::NONE, Key::F2);
    press(&mut window, Modifiers::NONE, Key::Backspace);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(
        committed(&window, 2018),
        Some(Money::from_cents(15_000_000))
    );
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(committed(&window, 2018), None, "blank, which is not zero");
}

#[test]
fn what_cannot_be_read_stays_in_its_cell_with_the_reason() {
    let mut window = sources();
    click(&mut window, Role::Cell, COMMITTED_2018);
    type_text(&mut window, "veel");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(committed(&window, 2018), Some(euros(150_000)));
    click(
        &mut window,
        Role::Cell,
        "2018, Gebiedsbudget, Toegezegd: veel",
    );
    let told = window.query_all_by_label_contains("«veel» past hier niet");
    assert_eq!(told.count(), 2, "in the strip above, and below the table");
    type_text(&mut window, "5");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(committed(&window, 2018), Some(euros(5)));
}

#[test]
fn who_types_over_a_computed_amount_is_told() {
    let mut window = sources();
    let total = "Totaal, Gebiedsbudget: 450.000,00";
    click(&mut window, Role::Cell, total);
    type_text(&mut window, "5");
    let message = message(&window);
    assert!(
        message.contains("«Gebiedsbudget», Totaal: wordt berekend"),
        "{message}"
    );
}

#[test]
fn what_is_copied_can_be_pasted_as_it_was() {
    let mut window = sources();
    click(&mut window, Role::Cell, COMMITTED_2018);
    press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    window.get_by_label("2 ingevulde cellen · Som € 300.000,00 · Gemiddelde € 150.000,00");
    let text = copied(&mut window, Event::Copy);
    assert_eq!(text, "150000,00\t150000,00");
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Home);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    paste(&mut window, &text);
    window.get_by_role_and_label(Role::Cell, "2019, Gebiedsbudget, Verwacht: 150.000,00");
    assert_eq!(steps(&window), 1, "a paste is one step");
    click(
        &mut window,
        Role::Button,
        "Ongedaan maken: 2 cellen geplakt",
    );
    window.get_by_role_and_label(Role::Cell, "2019, Gebiedsbudget, Verwacht: leeg");
    click(&mut window, Role::Cell, COMMITTED_2018);
    let cut = copied(&mut window, Event::Cut);
    assert_eq!(
        (cut.as_str(), committed(&window, 2018)),
        ("150000,00", None)
    );
}

#[test]
fn a_paste_that_does_not_fit_names_every_cell_and_changes_nothing() {
    let mut window = sources();
    click(&mut window, Role::Cell, COMMITTED_2018);
    paste(&mut window, "1\tveel\t3\t4\t5\r\n6\t7\tmeer\r\n");
    assert_eq!(steps(&window), 0);
    let message = message(&window);
    for part in [
        "4 cellen nemen niet",
        "«Gebiedsbudget, Toegezegd», 2019: «veel» past hier niet",
        "«Gebiedsbudget, Toegezegd», Totaal: wordt berekend",
        "«Gebiedsbudget, Toegezegd», 6: buiten de tabel",
        "«Gebiedsbudget, Verwacht», 2020: «meer» past hier niet",
    ] {
        assert!(message.contains(part), "{part}: {message}");
    }
    // One cell goes into every chosen one, and amounts as Excel writes them are understood.
    press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    paste(&mut window, "€ 1.000,50");
    assert_eq!(committed(&window, 2018), Some(Money::from_cents(100_050)));
    assert_eq!(committed(&window, 2019), Some(Money::from_cents(100_050)));
}

#[test]
fn years_are_filled_to_the_right_with_indexation() {
    let rate = "2.8%".parse().expect("a rate");
    let mut plan = small_plan();
    let mut arrangement = Arrangement::clone(&plan.arrangement);
    arrangement.rates = [2018, 2019, 2020].map(|of| (year(of), rate)).into();
    plan.arrangement = Single::new(arrangement);
    let mut window = opened_with(plan, Language::Dutch);
    click(&mut window, Role::Tab, "Bronnen");
    click(&mut window, Role::Cell, COMMITTED_2018);
    press(&mut window, Modifiers::SHIFT, Key::End);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert_eq!(
        committed(&window, 2019),
        Some(Money::from_cents(15_420_000))
    );
    assert_eq!(
        committed(&window, 2020),
        Some(Money::from_cents(15_851_760))
    );
    assert_eq!(steps(&window), 1);

    // One cell alone is filled from the one before it.
    click(
        &mut window,
        Role::Cell,
        "2019, Gebiedsbudget, Toegezegd: 154.200,00",
    );
    press(&mut window, Modifiers::COMMAND, Key::R);
    assert_eq!(committed(&window, 2019), Some(euros(150_000)));
}

#[test]
fn an_amount_that_is_typed_in_the_allocation_is_fixed_there() {
    let mut window = at_dock_2019();
    type_text(&mut window, "50000");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let pin = |window: &Window| {
        let open = window.state().open().expect("a dossier is open");
        let line = open
            .session
            .plan()
            .lines
            .get(LineId::new(1))
            .expect("a line");
        let at: (OrganisationId, _) = (Id::new(1), year(2019));
        line.pins.get(&at).copied()
    };
    assert_eq!(pin(&window), Some(euros(50_000)));
    let fixed = "Bedrag 2019, Jongerenwerk, Stichting DOCK: € 50.000,00, vastgezet";
    click(&mut window, Role::Cell, fixed);
    window.get_by_role_and_label(
        Role::Cell,
        "Bedrag 2019, Jongerenwerk, Stichting Wijsneus: € 40.001,00",
    );
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(pin(&window), None);
}

#[test]
fn several_cells_pasted_while_typing_are_cells_and_not_one_number() {
    let mut window = sources();
    click(&mut window, Role::Cell, COMMITTED_2018);
    press(&mut window, Modifiers::NONE, Key::F2);
    paste(&mut window, "100\t200\r\n");
    let both = (committed(&window, 2018), committed(&window, 2019));
    assert_eq!(both, (Some(euros(100)), Some(euros(200))));
}

#[test]
fn looking_at_another_window_does_not_put_in_what_is_half_typed() {
    let mut window = sources();
    click(&mut window, Role::Cell, COMMITTED_2018);
    type_text(&mut window, "12");
    window.input_mut().focused = false;
    window.event(Event::WindowFocused(false));
    window.run();
    assert_eq!(steps(&window), 0);
    window.input_mut().focused = true;
    window.event(Event::WindowFocused(true));
    window.run();
    type_text(&mut window, "3");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(committed(&window, 2018), Some(euros(123)));
}

#[test]
fn amounts_that_are_pasted_are_all_fixed_also_where_they_stood_already() {
    let mut window = at_dock_2019();
    paste(&mut window, "45.000,50\n45.000,50");
    assert_eq!(steps(&window), 0, "what is there already changes nothing");
    paste(&mut window, "50000\n45000,50");
    for label in [
        "Bedrag 2019, Jongerenwerk, Stichting DOCK: € 50.000,00, vastgezet",
        "Bedrag 2019, Jongerenwerk, Stichting Wijsneus: € 45.000,50, vastgezet",
    ] {
        window.get_by_role_and_label(Role::Cell, label);
    }
}

#[test]
fn typing_goes_to_the_first_of_the_chosen_cells() {
    let mut window = sources();
    click(&mut window, Role::Cell, COMMITTED_2018);
    press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    type_text(&mut window, "8");
    press(&mut window, Modifiers::NONE, Key::Tab);
    let both = (committed(&window, 2018), committed(&window, 2019));
    assert_eq!(both, (Some(euros(8)), Some(euros(150_000))));
}
