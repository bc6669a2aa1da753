//! Tables of a million rows: they stand still, are added up, sorted and filtered, and are dragged over.

use super::support::{TODAY, year};
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, Role, Ui, pos2, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use jiff::civil::date;
use ontschot::{
    dossier::Dossier,
    money::Money,
    plan::{Place, Plan, Value},
    session::{Evaluated, Session},
    text::{Language, Text},
    ui::{
        grid::{Grid, GridCell, GridColumn, GridLooks, GridRows, Spot},
        theme,
        view::{Status, View},
    },
    year::Year,
};

const MILLION: usize = 1_000_000;
const ROW: f64 = 26.0;

/// Names and amounts: the larger the farther from the end.
struct Amounts {
    columns: [GridColumn; 5],
    count: usize,
}

impl GridRows for Amounts {
    fn id(&self) -> &'static str {
        "amounts"
    }

    fn name(&self) -> String {
        "Bedragen".to_owned()
    }

    fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    fn count(&self) -> usize {
        self.count
    }

    fn is_flat(&self) -> bool {
        true
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        let few = u8::try_from(row % 10).expect("one digit");
        match column {
            0 => GridCell::of(self.row_name(row)),
            1 => GridCell::count(1),
            3 => GridCell::of(Value::Year(year(2018 + i16::from(few)))),
            4 => GridCell::of(Value::Date(date(
                2018,
                1,
                1 + i8::try_from(few).expect("few"),
            ))),
            _ => {
                let euros = i64::try_from(self.count - row).expect("not so many");
                GridCell::of(Value::Money(Money::from_cents(euros * 100)))
            }
        }
    }

    fn row_name(&self, row: usize) -> String {
        format!("Rij {row}")
    }

    fn spot_of(&self, _place: &Place) -> Option<Spot> {
        None
    }
}

struct State {
    rows: Amounts,
    grid: Grid,
    session: Session,
    evaluated: Evaluated,
}

impl State {
    fn ui(&mut self, ui: &mut Ui) {
        let view = View {
            text: Text::of(Language::Dutch),
            evaluated: &self.evaluated,
            session: &self.session,
            status: &Status::default(),
            year: Year::of(TODAY),
            selection: None,
            looks: &GridLooks::default(),
        };
        self.grid.read_ui(ui, &view, &self.rows, &mut Vec::new());
    }
}

type Table = Harness<'static, State>;

fn table(count: usize) -> Table {
    let mut session = Session::start(Dossier::new("none".to_owned(), Plan::default()), TODAY);
    let columns = [
        GridColumn::words("name", "Naam".to_owned(), 200.0),
        GridColumn::numbers("count", "Aantal".to_owned(), 100.0),
        GridColumn::numbers("amount", "Bedrag".to_owned(), 140.0),
        GridColumn::words("year", "Jaar".to_owned(), 90.0),
        GridColumn::words("day", "Dag".to_owned(), 110.0),
    ];
    let state = State {
        rows: Amounts { columns, count },
        grid: Grid::default(),
        evaluated: session.evaluated(),
        session,
    };
    let mut table = Harness::builder()
        .with_size(vec2(900.0, 500.0))
        .with_max_steps(4_000)
        .with_context_setup(theme::install)
        .build_ui_state(|ui, state: &mut State| state.ui(ui), state);
    table.run();
    table
}

fn press(table: &mut Table, modifiers: Modifiers, key: Key) {
    table.key_press_modifiers(modifiers, key);
    table.run();
}

/// The rows in sight with where their tops are, from top to bottom.
fn rows(table: &Table) -> Vec<(usize, f64)> {
    let cells = table.query_all_by_role(Role::RowHeader);
    let mut rows: Vec<(usize, f64)> = cells
        .map(|node| {
            let name = node.accesskit_node().label().expect("a name");
            let number = name.strip_prefix("Rij ").expect("a row");
            let top = node.rect().top();
            (number.parse().expect("its number"), f64::from(top))
        })
        .collect();
    rows.sort_by(|one, other| one.1.total_cmp(&other.1));
    rows
}

#[test]
fn the_last_of_a_million_rows_stand_still_under_each_other() {
    let mut table = table(MILLION);
    table
        .get_by_role_and_label(Role::RowHeader, "Rij 0")
        .click();
    table.run();
    press(&mut table, Modifiers::COMMAND, Key::End);
    let at_the_end = rows(&table);
    assert_eq!(at_the_end.last().map(|row| row.0), Some(MILLION - 1));
    for pair in at_the_end.windows(2) {
        let [(row, top), (next, below)] = pair else {
            continue;
        };
        assert_eq!(*next, row + 1);
        assert!(
            (below - top - ROW).abs() < 0.01,
            "row {next} at {below}, row {row} at {top}"
        );
    }
    let bottom = at_the_end.last().map_or(0.0, |row| row.1) + ROW;
    assert!(bottom <= 500.0, "all of the last row is in sight: {bottom}");
    // Going up through them, no row moves until the first in sight is reached, and then all by one row.
    let first = at_the_end
        .iter()
        .find(|(_, top)| *top >= ROW)
        .map_or(0, |row| row.0);
    for row in (first..MILLION - 1).rev() {
        press(&mut table, Modifiers::NONE, Key::ArrowUp);
        assert_eq!(rows(&table), at_the_end, "with the cursor in row {row}");
    }
    press(&mut table, Modifiers::NONE, Key::ArrowUp);
    let above = rows(&table);
    let tops = |rows: &[(usize, f64)]| rows.iter().map(|row| row.1).collect::<Vec<_>>();
    let common = tops(&above).len().min(tops(&at_the_end).len());
    assert_eq!(tops(&above)[..common], tops(&at_the_end)[..common]);
    assert!(above.iter().any(|row| row.0 == first - 1));
}

#[test]
fn a_click_far_down_is_for_the_row_under_the_pointer() {
    let mut table = table(MILLION);
    table.state_mut().grid.go_to(Spot::new(789_012, 1));
    table.run();
    for row in [789_012, 789_010, 789_005] {
        let name = format!("Rij {row}");
        let place = table
            .get_by_role_and_label(Role::RowHeader, &name)
            .rect()
            .center();
        click_at(&mut table, place);
        assert_eq!(table.state().grid.range.start, Spot::new(row, 0));
    }
}

fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

fn click_at(table: &mut Table, place: Pos2) {
    table.event(Event::PointerMoved(place));
    table.event(button(place, true));
    table.run();
    table.event(button(place, false));
    table.run();
}

#[test]
fn all_of_a_million_rows_are_added_up() {
    let mut table = table(MILLION);
    table
        .get_by_role_and_label(Role::RowHeader, "Rij 0")
        .click();
    table.run();
    press(&mut table, Modifiers::NONE, Key::ArrowRight);
    press(&mut table, Modifiers::COMMAND, Key::Space);
    table.get_by_label("1.000.000 ingevulde cellen · Som 1.000.000 · Gemiddelde 1,00");
    // It stands: what is the same is not added up again.
    table.step();
    assert!(table.query_by_label_contains("wordt opgeteld").is_none());
}

#[test]
fn a_hundred_thousand_rows_are_sorted_beside_the_window() {
    let mut table = table(100_000);
    let name = "Bedrag, Rij 0: 100.000,00";
    table.get_by_role_and_label(Role::Cell, name).click();
    table.run();
    table.get_by_role_and_label(Role::Button, "Cellen").click();
    table.run();
    table
        .get_by_role_and_label(Role::Button, "Sorteren van klein naar groot")
        .click();
    until(&mut table, |table| {
        table
            .query_by_label_contains("De rijen worden geordend")
            .is_none()
    });
    let found = rows(&table);
    assert_eq!(found.first().map(|row| row.0), Some(99_999));
    assert!(found.windows(2).all(|pair| pair[1].0 + 1 == pair[0].0));
    table.get_by_role_and_label(
        Role::ColumnHeader,
        "Bedrag, gesorteerd van klein naar groot",
    );
}

/// Frames, and time for work beside them, until something is so.
#[track_caller]
fn until(table: &mut Table, is_so: impl Fn(&Table) -> bool) {
    for _ in 0..500 {
        table.run();
        if is_so(table) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it never is so");
}

#[test]
fn years_days_and_counts_are_compared_as_well() {
    for (cell, typed, rows_found) in [
        ("Jaar, Rij 0: 2018", "> 2025", vec![8, 9]),
        ("Jaar, Rij 0: 2018", "2019..2020", vec![1, 2]),
        ("Dag, Rij 0: 01-01-2018", "<= 2-1-2018", vec![0, 1]),
        ("Dag, Rij 0: 01-01-2018", "2018-01-09..", vec![8, 9]),
        ("Aantal, Rij 0: 1", "> 1", vec![]),
        ("Naam", "<> rij 1", vec![0, 2, 3, 4, 5, 6, 7, 8, 9]),
    ] {
        let mut table = table(10);
        let (role, name) = match cell {
            "Naam" => (Role::RowHeader, "Rij 0"),
            cell => (Role::Cell, cell),
        };
        table.get_by_role_and_label(role, name).click();
        table.run();
        press(&mut table, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
        table.event(Event::Text(typed.to_owned()));
        table.run();
        let found: Vec<usize> = rows(&table).into_iter().map(|row| row.0).collect();
        assert_eq!(found, rows_found, "{cell}: {typed}");
    }
}

#[test]
fn dragging_past_the_edge_goes_on_while_the_pointer_is_held_there() {
    let mut table = table(1_000);
    let from = table
        .get_by_role_and_label(Role::RowHeader, "Rij 3")
        .rect()
        .center();
    table.event(Event::PointerMoved(from));
    table.event(button(from, true));
    table.step();
    // The column is that of the pointer.
    let count = table.get_by_role_and_label(Role::ColumnHeader, "Aantal");
    let below = pos2(count.rect().center().x, 499.0);
    // Some rows further, then below all cells, where it is held.
    for place in [from + vec2(0.0, 60.0), below] {
        table.event(Event::PointerMoved(place));
        table.step();
    }
    for _ in 0..30 {
        table.step();
    }
    let Spot { row, column } = table.state().grid.range.cursor;
    assert!(row > 30, "{row}");
    assert_eq!(
        (table.state().grid.range.start, column),
        (Spot::new(3, 0), 1)
    );
    table.event(button(below, false));
    table.run();
    let held = table.state().grid.range;
    let in_sight = rows(&table);
    assert!(in_sight.iter().any(|row| row.0 == held.cursor.row));
    table.step();
    table.step();
    assert_eq!(table.state().grid.range, held, "nobody holds it any more");
}
