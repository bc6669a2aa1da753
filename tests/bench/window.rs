//! How fast the window is: a frame of a table of a million rows; sorting them, finding some of them and
//! adding them up, from the first frame to the one that shows it, with the longest frame on the way.
//!
//! `cargo bench --bench window`. Nothing is painted: what is measured is the code of the window.

use criterion::{Criterion, criterion_group, criterion_main};
use eframe::egui::{
    Context, Event, Key, Modifiers, PointerButton, RawInput, Rect, Theme, pos2, vec2,
};
use jiff::civil::date;
use ontschot::{
    dossier::Dossier,
    money::Money,
    plan::{Place, Plan, Value},
    session::{Evaluated, Session},
    text::{Language, Text},
    ui::{
        grid::{Grid, GridCell, GridColumn, GridLook, GridLooks, GridRows, Spot},
        theme,
        view::{Status, View},
    },
    year::Year,
};
use std::{
    hint::black_box,
    time::{Duration, Instant},
};

const ROWS: usize = 1_000_000;
const COLUMNS: usize = 12;

/// Amounts that follow from where they stand.
struct Amounts(Vec<GridColumn>);

impl Amounts {
    fn new() -> Self {
        let name = GridColumn::words("name", "Naam".to_owned(), 200.0);
        let amounts = (1..COLUMNS).map(|column| {
            let code = format!("c{column}");
            GridColumn::numbers(&code, code.clone(), 96.0)
        });
        Self(std::iter::once(name).chain(amounts).collect())
    }
}

impl GridRows for Amounts {
    fn id(&self) -> &'static str {
        "amounts"
    }

    fn name(&self) -> String {
        "Bedragen".to_owned()
    }

    fn columns(&self) -> &[GridColumn] {
        &self.0
    }

    fn count(&self) -> usize {
        ROWS
    }

    fn is_flat(&self) -> bool {
        true
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        if column == 0 {
            return GridCell::of(self.row_name(row));
        }
        // Far apart where rows are near each other, so that sorting has something to do.
        let cents = (row * 7_919 + column * 131_071) % 1_000_003 * 977;
        let cents = i64::try_from(cents).unwrap_or_default();
        GridCell::of(Value::Money(Money::from_cents(cents)))
    }

    fn row_name(&self, row: usize) -> String {
        format!("Onderdeel {row}")
    }

    fn spot_of(&self, _place: &Place) -> Option<Spot> {
        None
    }
}

/// A window without a screen, and the table in it.
struct Table {
    context: Context,
    grid: Grid,
    looks: GridLooks,
    session: Session,
    evaluated: Evaluated,
}

impl Table {
    fn new(is_heard: bool) -> Self {
        let dossier = Dossier::new("no file".to_owned(), Plan::default());
        let mut session = Session::start(dossier, date(2019, 1, 14));
        let context = Context::default();
        theme::install(&context);
        context.set_theme(Theme::Light);
        if is_heard {
            context.enable_accesskit();
        }
        Self {
            context,
            grid: Grid::default(),
            looks: GridLooks::default(),
            evaluated: session.evaluated(),
            session,
        }
    }

    /// One frame. Answers whether another is asked for at once.
    fn frame(&mut self, rows: &Amounts, events: Vec<Event>) -> bool {
        let view = View {
            text: Text::of(Language::Dutch),
            evaluated: &self.evaluated,
            session: &self.session,
            status: &Status::default(),
            year: Year::of(date(2019, 1, 14)),
            selection: None,
            looks: &self.looks,
        };
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 720.0))),
            events,
            ..RawInput::default()
        };
        let grid = &mut self.grid;
        let mut output = self.context.run_ui(input, |ui| {
            grid.read_ui(ui, &view, rows, &mut Vec::new());
        });
        // Nobody paints them here.
        output.textures_delta.clear();
        black_box(output.shapes.len());
        let mut delays = output.viewport_output.values();
        delays.any(|window| window.repaint_delay.is_zero())
    }

    /// Frames until nothing is left to do: how long they took, and the longest of them.
    fn settle(&mut self, rows: &Amounts, mut events: Vec<Event>) -> [Duration; 2] {
        let (mut whole, mut longest) = (Duration::ZERO, Duration::ZERO);
        loop {
            let start = Instant::now();
            let is_asked = self.frame(rows, std::mem::take(&mut events));
            let took = start.elapsed();
            whole += took;
            longest = longest.max(took);
            if !is_asked && !self.grid.is_arranging() {
                return [whole, longest];
            }
        }
    }
}

fn frames(criterion: &mut Criterion) {
    let rows = Amounts::new();
    for (name, is_heard) in [("silent", false), ("heard", true)] {
        let mut table = Table::new(is_heard);
        let mut row = 0;
        let id = format!("grid/1000000_rows_12_columns_1280x720/{name}");
        criterion.bench_function(&id, |bencher| {
            bencher.iter(|| {
                // Every frame shows other rows, as when somebody scrolls through all.
                row = (row + 7_919) % ROWS;
                table.grid.go_to(Spot::new(row, 1));
                table.frame(&rows, Vec::new())
            });
        });
    }
}

/// Sorted by a column, a table that was not.
fn sorted(rows: &Amounts, code: &str) -> [Duration; 2] {
    let mut table = Table::new(false);
    table.settle(rows, Vec::new());
    let look = GridLook {
        sorted: Some((code.to_owned(), true)),
        ..GridLook::default()
    };
    table.looks.note("amounts", look);
    table.grid = Grid::default();
    table.settle(rows, Vec::new())
}

/// A table with the keyboard in a cell.
fn chosen(rows: &Amounts) -> Table {
    let mut table = Table::new(false);
    table.settle(rows, Vec::new());
    let place = pos2(300.0, 100.0);
    let button = |pressed| Event::PointerButton {
        pos: place,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    table.settle(rows, vec![Event::PointerMoved(place), button(true)]);
    table.settle(rows, vec![button(false)]);
    table
}

/// Narrowed by what is typed in a field: that of one column, or the one for all.
fn narrowed(rows: &Amounts, keys: &[Event], words: &str) -> [Duration; 2] {
    let mut table = chosen(rows);
    for key in keys {
        table.settle(rows, vec![key.clone()]);
    }
    table.settle(rows, vec![Event::Text(words.to_owned())])
}

/// Added up: every cell of a table.
fn added(rows: &Amounts) -> [Duration; 2] {
    let mut table = chosen(rows);
    table.settle(rows, vec![key(Key::A, Modifiers::COMMAND)])
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    }
}

/// Something to do with a table: how long all of it takes, and the longest frame.
type Work<'a> = &'a dyn Fn() -> [Duration; 2];

/// One of the two.
type Part = fn([Duration; 2]) -> Duration;

fn arranging(criterion: &mut Criterion) {
    let rows = Amounts::new();
    let filter = [key(Key::L, Modifiers::COMMAND | Modifiers::SHIFT)];
    // Out of the cells to the menu, and from there to the field beside it.
    let seek = [Key::F6, Key::Tab].map(|of| key(of, Modifiers::NONE));
    let works: [(&str, Work<'_>); 6] = [
        ("sort_by_amount", &|| sorted(&rows, "c1")),
        ("sort_by_name", &|| sorted(&rows, "name")),
        ("filter_by_amount", &|| {
            narrowed(&rows, &filter, "> 5000000")
        }),
        ("filter_by_digits", &|| narrowed(&rows, &filter, "777")),
        ("seek_in_all", &|| narrowed(&rows, &seek, "777")),
        ("add_up_all", &|| added(&rows)),
    ];
    let mut group = criterion.benchmark_group("grid/1000000_rows_12_columns");
    group.sample_size(10);
    for (name, work) in works {
        let parts: [(&str, Part); 2] = [
            ("whole", |[whole, _]| whole),
            ("longest_frame", |[_, longest]| longest),
        ];
        for (part, of) in parts {
            group.bench_function(format!("{name}/{part}"), |bencher| {
                bencher.iter_custom(|times| (0..times).map(|_| of(work())).sum());
            });
        }
    }
}

criterion_group!(window, frames, arranging);
criterion_main!(window);
